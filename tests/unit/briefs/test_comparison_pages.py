"""The shortlist on lying paper: five on a page, differences first, proof under marks, terms against the project's."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tpmmatch.briefs.booklet import bind
from tpmmatch.briefs.comparison_pages import comparison_booklet
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import MARGIN_X
from tpmmatch.model.brief import Paper
from tpmmatch.model.comparison import ComparedCell, ComparedPerson, ComparedRow, Comparison, Proof, Stand
from tpmmatch.model.firm import Firm
from tpmmatch.model.match import CriterionKind, Gate, Ranking, Rung

Read = Callable[[bytes], Any]
LONG = "Someone who writes down what was said and by whom and tells the committee the truth about money "
RANKING = Ranking("shop", "Cheese shop", "7", date(2026, 10, 7), (), (), 24)


def person(number: int, name: str = "") -> ComparedPerson:
    gates = list(Gate)
    return ComparedPerson(
        f"p{number}", name or f"Person Number{number}", "PM", number, number == 2, gates[number % 3], 80.0 - number,
        0.7, 0.5,
    )  # fmt: skip


def cell(number: int, text: str) -> ComparedCell:
    stands = list(Stand)
    proof = Proof(f"{text} {number}", Rung.SHOWN, "Shop, 2024")
    return ComparedCell(stands[number % 4], Rung.SHOWN, (proof,) if number % 4 < 3 else ())


def compared(people: int, rows: int = 3, text: str = "Wrote every Friday", name: str = "") -> Comparison:
    wishes = [
        ComparedRow(
            f"wish {number} {text}", CriterionKind.MUST, 3.0, tuple(cell(at + number, text) for at in range(people)),
            differs=number < rows - 1,
        )
        for number in range(rows)
    ]  # fmt: skip
    offers = tuple(
        ComparedCell(Stand.MEETS if at else Stand.UNKNOWN, offered=f"€{300 + at} a day" * bool(at), near=at == 2)
        for at in range(people)
    )
    terms = ComparedRow("Day rate", CriterionKind.TERMS, 3.0, offers, "up to €390 a day", differs=True)
    return Comparison(tuple(person(at, name) for at in range(people)), (*wishes, terms), 24)


def drawn(content: Comparison, paper: Paper = Paper.A4) -> bytes:
    desk = Desk(Setter(Fonts()), Frame(paper, landscape=True), "en")
    return bind(comparison_booklet(desk, content, RANKING, Firm("Kaas & Zonen")), desk.setter.fonts, "en")


def test_up_to_five_stand_on_one_page_with_proof_and_terms(read: Read) -> None:
    printed = read(drawn(compared(5)))
    ((width, height),) = printed.sizes
    assert width > height
    text = printed.text()
    for said in ("Shortlist side by side · Cheese shop", "Person Number0", "Person Number4", "Place =2 of 24",
                 "Ask first",                 "shown in work", "“Wrote every Friday 1”",
                 "Day rate up to €390 a day", "not said", "€301 a day", "€302 a day · nearly fits",
                 "rules 7", "page 1 of 1"):  # fmt: skip
        assert said in text, said


def test_more_than_five_go_on_on_further_pages(read: Read) -> None:
    printed = read(drawn(compared(7)))
    assert len(printed.sizes) == 2
    assert "Person Number4" in printed.text(0)
    assert "Person Number5" not in printed.text(0)
    assert "Person Number6" in printed.text(1)
    assert [page for _, page in printed.contents()] == [0, 1]


@pytest.mark.parametrize("people", [1, 2, 5])
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("text", [LONG, "Ẃ" * 120])
def test_whatever_there_is_to_say_stays_on_the_page(
    read: Read, overlaps: Callable[[Sequence[Any]], list[Any]], people: int, paper: Paper, text: str
) -> None:
    printed = read(drawn(compared(people, 40, text, name=(text * 2)[:160]), paper))
    ((width, height),) = printed.sizes
    letters = printed.letters()
    assert min(letter.left for letter in letters) >= MARGIN_X - 1
    assert max(letter.right for letter in letters) <= width - MARGIN_X + 1
    assert max(letter.top for letter in letters) <= height - 36
    assert min(letter.bottom for letter in letters) >= 18
    assert overlaps(letters) == []
    assert "more in TPM Match" in printed.text()
    assert "Day rate" in printed.text()


def test_nothing_known_is_said_so(read: Read) -> None:
    nobody = replace(person(1), name="", fit=None, first_in=None, confidence=0.0)
    text = read(drawn(Comparison((nobody,), (), 1))).text()
    assert "No name given" in text
    assert "–" in text


@pytest.mark.parametrize("paper", list(Paper))
def test_how_much_is_known_is_said_in_whole_words_and_wishes_without_quotes_take_little(
    read: Read, paper: Paper
) -> None:
    text = read(drawn(compared(5), paper)).text()
    assert text.count("well documented") == 5
    silent = compared(5, rows=9, text="x")
    bare = tuple(replace(row, cells=tuple(replace(cell, proofs=()) for cell in row.cells)) for row in silent.rows)
    assert "more in TPM Match" not in read(drawn(replace(silent, rows=bare), paper)).text()
