"""Evidence on paper: a page if it can be, more if it must, nothing outside or over each other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.briefs.style import MARGIN_X
from tpmmatch.model.brief import Brief, Evidence, Paper, Proved, RedFact, Section
from tpmmatch.model.call import Mode, Score, Scorecard
from tpmmatch.model.comparison import Proof, Stand
from tpmmatch.model.match import CriterionKind, Rung

Read = Callable[[bytes], Any]
LONG = "Someone who writes down what was said and by whom and tells the committee the truth about money "
CARD = Scorecard(Mode.VIDEO, (Score("communication", 3.5, 2, 3), Score("flexibility", None, 0, 1)), 3.5, 1)


def evidence(wishes: int, text: str) -> Evidence:
    proofs = tuple(Proof(f"{text} {number}", Rung.SHOWN, "Shop for a dairy, 2024") for number in range(3))
    stands = list(Stand)
    proved = tuple(
        Proved(f"{text[:90]} {number}", CriterionKind.MUST, stands[number % 4], proofs) for number in range(wishes)
    )
    flag = RedFact("Promises too much", "Two dates for one launch", "by phone, 2 Nov 2026", "Had misread it", put=True)
    return Evidence(
        proved, ("keeps bees",), (flag, replace(flag, reply="")), (CARD,), (replace(CARD, mode=Mode.PHONE),)
    )


@pytest.fixture
def behind(brief: Brief) -> Brief:
    return replace(brief, evidence=evidence(4, "Wrote to all five every Friday"))


def test_the_second_page_says_what_stands_behind_the_first(behind: Brief, read: Read) -> None:
    printed = read(draw([behind], Paper.A4, wanted=list(Section)))
    assert len(printed.sizes) == 2
    text = printed.text(1)
    for said in (
        "Gráinne Mulqueen – the evidence", "You said you want", "They have done, and others say", "borne out",
        "in part", "“Wrote to all five every Friday 0”", "shown in work · Shop for a dairy, 2024",
        "No sentence found for keeps bees",
        "Two dates for one launch", "by phone, 2 Nov 2026", "Their answer: Had misread it",
        "No answer of theirs is noted",
        "Heard in your calls by video: 3.5 of 5", "Communication, spoken and written", "2 of 3 asked",
        "Heard from referees by phone", "read the tables one by one", "page 2 of 2",
    ):  # fmt: skip
        assert said in text, said
    assert "Flexibility" not in text
    assert printed.contents() == [("Gráinne Mulqueen", 0), ("Evidence", 1)]


def test_it_is_printed_only_if_it_is_wanted_and_alone_if_nothing_else_is(
    behind: Brief, brief: Brief, read: Read
) -> None:
    assert len(read(draw([behind], Paper.A4, wanted=[Section.WHY])).sizes) == 1
    alone = read(draw([behind], Paper.A4, wanted=[Section.EVIDENCE]))
    assert "the evidence" in alone.text(0)
    assert len(read(draw([brief], Paper.A4, wanted=list(Section))).sizes) == 1


def test_less_is_quoted_where_that_makes_it_one_page(brief: Brief, read: Read) -> None:
    many = replace(brief, evidence=evidence(5, "Wrote to all five of them every Friday, and when it mattered"))
    assert len(read(draw([many], Paper.A4, wanted=[Section.EVIDENCE])).sizes) == 1


@pytest.mark.parametrize("text", [LONG * 4, "Ẃ" * 300, "<script>alert(1)</script> & <b>"])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_page_or_its_place(
    brief: Brief, read: Read, overlaps: Callable[[Sequence[Any]], list[Any]], text: str, paper: Paper
) -> None:
    full = replace(brief, evidence=evidence(14, text), today=date(2026, 11, 2))
    printed = read(draw([full], paper, wanted=[Section.EVIDENCE]))
    for number, (width, height) in enumerate(printed.sizes):
        letters = printed.letters(number)
        assert min(letter.left for letter in letters) >= MARGIN_X - 6
        assert max(letter.right for letter in letters) <= width - MARGIN_X + 1
        assert max(letter.top for letter in letters) <= height - 36
        assert min(letter.bottom for letter in letters) >= 18
        assert overlaps(letters) == []


def test_behind_the_first_page_it_is_one_that_counts_what_is_left_out(brief: Brief, read: Read) -> None:
    many = replace(brief, evidence=evidence(30, "Wrote to all five of them every Friday"))
    printed = read(draw([many], Paper.A4, wanted=list(Section)))
    assert len(printed.sizes) == 2
    told = re.search(r"and (\d+) more in TPM Match", printed.text(1))
    assert told
    assert printed.text(1).count("must-have") == 30 - int(told[1])
    for kept in ("No sentence found for", "Two dates for one launch", "Heard in your calls by video"):
        assert kept in printed.text(1)


def test_many_red_flags_are_counted_where_a_page_has_no_room_for_all(behind: Brief, read: Read) -> None:
    assert behind.evidence
    flags = tuple(replace(behind.evidence.flags[0], flag=f"Promises too much, {number}") for number in range(40))
    printed = read(draw([replace(behind, evidence=replace(behind.evidence, flags=flags))], Paper.A4))
    assert len(printed.sizes) == 2
    told = re.search(r"and (\d+) more in TPM Match", printed.text(1))
    assert told
    shown = printed.text(1).count("Promises too much")
    assert (shown >= 6, shown + int(told[1])) == (True, 40)


@pytest.mark.parametrize("text", [LONG * 9, "Ẃ" * 900])
@pytest.mark.parametrize("paper", list(Paper))
def test_it_is_one_page_whatever_there_is(
    brief: Brief, read: Read, overlaps: Callable[[Sequence[Any]], list[Any]], text: str, paper: Paper
) -> None:
    many = evidence(40, text)
    flags = tuple(replace(many.flags[0], flag=text, evidence=text, reply=text, where=text) for _ in range(40))
    cards = tuple(replace(CARD, mode=mode, scores=CARD.scores[:1] * 20) for mode in list(Mode)[:3])
    full = replace(many, flags=flags, bare=(text,) * 40, cards=cards, referees=cards)
    printed = read(draw([replace(brief, name=text, evidence=full)], paper, "de"))
    assert len(printed.sizes) == 2
    assert overlaps(printed.letters(1)) == []
    assert min(letter.bottom for letter in printed.letters(1)) >= 18


def test_alone_it_is_whole_on_as_many_pages_as_it_takes(brief: Brief, read: Read) -> None:
    many = replace(brief, evidence=evidence(30, "Wrote to all five of them every Friday"))
    printed = read(draw([many], Paper.A4, wanted=[Section.EVIDENCE]))
    text = " ".join(printed.text(page) for page in range(len(printed.sizes)))
    assert len(printed.sizes) > 1
    assert text.count("must-have") == 30
    assert "more in TPM Match" not in text


def test_where_nothing_is_found_a_page_of_it_is_printed_only_if_it_is_all_that_is_wanted(
    brief: Brief, read: Read
) -> None:
    bare = replace(brief, evidence=Evidence((), ("keeps bees",), ()))
    assert len(read(draw([bare], Paper.A4, wanted=list(Section))).sizes) == 1
    assert "keeps bees" in read(draw([bare], Paper.A4, wanted=[Section.EVIDENCE])).text(0)


def test_a_place_is_named_once_for_all_that_was_read_there(behind: Brief, read: Read) -> None:
    text = read(draw([behind], Paper.A4, wanted=[Section.EVIDENCE])).text(0)
    assert text.count("“Wrote to all five") == 12
    assert text.count("Shop for a dairy, 2024") == 4


@pytest.mark.parametrize("name", ["Maximiliana " * 20, "فاطمة الزهراء بنت عبد الله"])
def test_a_page_of_evidence_says_so_whatever_the_name(behind: Brief, read: Read, name: str) -> None:
    text = read(draw([replace(behind, name=name)], Paper.A4, wanted=[Section.EVIDENCE])).text(0)
    assert "evidence" in text[:250].casefold()
