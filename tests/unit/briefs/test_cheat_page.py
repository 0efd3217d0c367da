"""The cheat sheet is one page, whatever is to be said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import LONG, Overlaps, astray, desk_of, guide_paper, pdf_of
from tpmmatch.briefs.cheat_page import cheat_booklet
from tpmmatch.briefs.pages import NO_FIRM
from tpmmatch.model.brief import Paper
from tpmmatch.model.guide import CheatSheet, Claim, PaperGuide
from tpmmatch.model.match import Quote

Read = Callable[[bytes], Any]


def printed(*papers: PaperGuide, paper: Paper = Paper.A4) -> bytes:
    desk = desk_of(paper)
    return pdf_of(desk, cheat_booklet(desk, papers, NO_FIRM))


def test_a_page_says_all_that_is_needed_in_the_call(read: Read) -> None:
    text = read(printed(guide_paper())).text()
    for said in (
        "Cheat sheet · Cheese shop", "Ann <b> Video interview, 45 minutes", "What hurts: nobody tells us",
        "keeps everybody informed shown in work “I wrote to all each Friday”", "Promises too much “in six weeks”",
        "1 Could you start in May?", "2 Would €390 do?", "Wait two seconds.", "To begin", "To end",
        "You hear from me by", "page 1 of 1",
    ):  # fmt: skip
        assert said in text, said


def test_each_person_has_a_page(read: Read) -> None:
    found = read(printed(guide_paper(), guide_paper(name="")))
    assert found.contents() == [("Ann <b>", 0), ("No name given", 1)]
    assert found.metadata["Title"] == "Cheat sheet: 2 candidates – Cheese shop"


def test_who_claims_nothing_has_a_page_too(read: Read) -> None:
    paper = guide_paper()
    text = read(printed(replace(paper, guide=replace(paper.guide, sheet=CheatSheet(("Shop",), (), (), ()))))).text()
    assert "The profile claims nothing of what you look for." in text
    assert "Ask above all" not in text


@pytest.mark.parametrize("paper", list(Paper))
def test_long_texts_are_shortened_to_the_page(paper: Paper, read: Read, overlaps: Overlaps) -> None:
    given = guide_paper(name=LONG * 2, project=LONG * 2)
    claims = (Claim(LONG, Quote(LONG * 5, "/basics/summary")),) * 5
    cues = replace(given.guide.cues, listening=(LONG,) * 9, opening=(LONG * 3,) * 5, closing=(LONG * 3,) * 5)
    sheet = CheatSheet((LONG * 3,) * 5, claims, claims, (LONG * 3,) * 3)
    found = read(printed(replace(given, guide=replace(given.guide, sheet=sheet, cues=cues)), paper=paper))
    assert len(found.sizes) == 1
    assert astray(found, overlaps) == []
    assert "To end" in found.text()
