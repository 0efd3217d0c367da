"""One page, however much or little there is to say: nothing outside, nothing over each other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_X
from tpmmatch.model.brief import FIRST_PAGE, Brief, Paper, Section, Term
from tpmmatch.model.match import GateState

Read = Callable[[bytes], Any]
Overlaps = Callable[[Sequence[Any]], list[Any]]

LONG = "Someone who writes down what was said and by whom and tells the committee the truth about money "
STATES = list(GateState)


def overfull(brief: Brief) -> Brief:
    reason = replace(brief.reasons[0], wish=LONG * 3, quote=LONG * 5, where=LONG * 2)
    return replace(
        brief,
        project=LONG * 2,
        name=(LONG * 3)[:200],
        headline=LONG * 8,
        place=LONG,
        contact=("+353 " * 40, "grainne@" + "x" * 200 + ".com", "https://example.com/" + "y" * 300),
        rank=100_000,
        people=100_000,
        tied=True,
        fit=100.0,
        confidence=1.0,
        first_in=1.0,
        reasons=(reason,) * 4,
        terms=tuple(Term(f"{number} {LONG}", LONG, LONG, STATES[number % 3]) for number in range(20)),
        unknown=tuple(f"{number} {LONG}" for number in range(60)),
        mind=tuple(f"{number} {LONG}" for number in range(60)),
        questions=tuple(f"{number} {LONG * 3}?" for number in range(5)),
        rules=LONG,
    )


def unbroken(brief: Brief) -> Brief:
    return replace(overfull(brief), name="Ẃ" * 200, headline="Щ" * 500, questions=("ω" * 400,) * 5, unknown=("m" * 90,))


def empty(brief: Brief) -> Brief:
    return replace(
        brief, project="", name="", headline="", place="", contact=(), fit=None, confidence=0.0, first_in=None,
        reasons=(), terms=(), unknown=(), mind=(), questions=(),
    )  # fmt: skip


def crowded(brief: Brief) -> Brief:
    return replace(brief, terms=brief.terms * 2, reasons=brief.reasons * 2, questions=brief.questions * 2)


@pytest.mark.parametrize("make", [lambda brief: brief, overfull, unbroken, empty, crowded])
@pytest.mark.parametrize("paper", list(Paper))
def test_one_page_with_every_letter_in_its_place(
    brief: Brief, read: Read, overlaps: Overlaps, make: Callable[[Brief], Brief], paper: Paper
) -> None:
    printed = read(draw([make(brief)], paper))
    ((width, height),) = printed.sizes
    letters = printed.letters()
    assert len(letters) > 100
    assert min(letter.left for letter in letters) >= MARGIN_X - 1
    assert max(letter.right for letter in letters) <= width - MARGIN_X + 1
    assert max(letter.top for letter in letters) <= height - 36
    assert min(letter.bottom for letter in letters) >= 18
    assert overlaps(letters) == []


@pytest.mark.parametrize("make", [overfull, unbroken])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_runs_into_the_foot(brief: Brief, read: Read, make: Callable[[Brief], Brief], paper: Paper) -> None:
    letters = read(draw([make(brief)], paper)).letters()
    foot = MARGIN_BOTTOM + FOOT - 8
    assert not [letter for letter in letters if letter.bottom < foot < letter.top]
    above = min(letter.bottom for letter in letters if letter.bottom > foot)
    assert above > foot + 4


def test_what_is_left_out_is_counted(brief: Brief, read: Read) -> None:
    text = read(draw([overfull(brief)], Paper.A4)).text()
    assert "and 14 more in TPM Match" in text  # of 20 terms
    assert text.count("and 5") == 2  # of 60 unknowns, of 60 to mind
    assert text.count("…") >= 15


def test_what_fails_or_is_open_stays_when_terms_are_cut(brief: Brief, read: Read) -> None:
    passing = tuple(Term(f"fine {number} {LONG}", LONG, LONG, GateState.PASS) for number in range(20))
    urgent = (Term("late", "4 Jan", "1 May", GateState.FAIL), Term("rate", "€390", "", GateState.UNKNOWN, known=False))
    text = read(draw([replace(overfull(brief), terms=passing + urgent)], Paper.A4)).text()
    assert "late 4 Jan 1 May misses" in text
    assert "rate €390 not said ask" in text


def test_a_brief_of_usual_length_is_shown_whole_with_room_to_write(brief: Brief, read: Read) -> None:
    printed = read(draw([brief], Paper.LETTER))
    assert "more in TPM Match" not in printed.text()
    assert "…" not in printed.text()
    would, why = [letter.bottom for letter in printed.letters() if letter.sign == "W" and letter.left > 150]
    assert would - why > 30


def test_almost_nothing_known_is_said_in_plain_words(brief: Brief, read: Read) -> None:
    text = read(draw([empty(brief)], Paper.A4)).text()
    assert "No name given" in text
    assert "too little is known" in text
    assert "Nothing in the profile speaks for or against yet." in text
    assert "little known" in text
    assert "you ask" not in text
    assert "Comes first in" not in text


SAID = {
    Section.WHY: "Garden shop, 2024",
    Section.TERMS: "you ask",
    Section.UNKNOWN: "food delivery",
    Section.MIND: "Must-have not found: Dutch",
    Section.QUESTIONS: "Why this project?",
}


@pytest.mark.parametrize("only", FIRST_PAGE)
def test_each_part_can_stand_alone(brief: Brief, read: Read, only: Section) -> None:
    text = read(draw([brief], Paper.A4, wanted=[only])).text()
    assert [section for section, words in SAID.items() if words in text] == [only]
    assert "Gráinne Mulqueen" in text
    assert "Ask first" in text


def test_a_part_that_is_left_out_leaves_room_for_the_others(brief: Brief, read: Read) -> None:
    whole, some = (read(draw([overfull(brief)], Paper.A4, wanted=w)).text() for w in (list(Section), [Section.MIND]))
    assert "and 60 more" not in whole
    assert some.count("tells the committee") > whole.count("tells the committee") / 2
    assert "and 54 more in TPM Match" in some
