"""A decision record as printed: whole, or a draft that says so; over as many pages as it takes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import LONG, Overlaps, astray, desk_of, pdf_of, record_of, texts
from tpmmatch.briefs.pages import NO_FIRM
from tpmmatch.briefs.record_pages import record_booklet
from tpmmatch.model.brief import Paper
from tpmmatch.model.record import DecisionRecord

Read = Callable[[bytes], Any]


def printed(record: DecisionRecord, paper: Paper = Paper.A4, language: str = "en") -> bytes:
    desk = desk_of(paper, language)
    return pdf_of(desk, record_booklet(desk, record, NO_FIRM))


def test_a_record_says_whom_why_and_what_it_rests_on(read: Read) -> None:
    found = read(printed(record_of()))
    assert found.text().startswith(
        "Decision record · Cheese shop 7 Oct 2026 Ann <b> Chosen on 6 Oct 2026. Your own rating: 5 of 5"
        " Your reason Answered plainly."
    )
    for said in ("The need", "Criteria and weights", "The order", "Nothing of the record was changed", "ab" * 32):
        assert said in texts(found), said
    titles = [title for title, _ in found.contents()]
    assert titles == [
        "Decision record · Cheese shop", "Your reason", "Earlier decisions", "The need", "Criteria and weights",
        "Changes on the way", "The order", "Calls", "References", "Your own numbers", "Red flags", "Stages",
        "How it went", "Seal",
    ]  # fmt: skip


def test_before_the_decision_each_page_says_that_it_is_a_draft(read: Read) -> None:
    found = read(printed(record_of(decision=None, chosen="", outcomes=(), description=LONG * 80)))
    assert len(found.sizes) > 1
    assert all("Draft of a decision record · Cheese shop" in found.text(at) for at in range(len(found.sizes)))
    assert "Draft: nobody is chosen yet" in found.text(0)
    assert "Not sealed yet" in texts(found)
    assert "Your reason" not in texts(found)


def test_a_record_from_which_somebody_was_erased_says_so(read: Read) -> None:
    assert "Somebody was erased from the record since" in texts(read(printed(record_of(is_whole=False))))


@pytest.mark.slow
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_nothing_is_lost_and_nothing_runs_out_or_over(
    paper: Paper, language: str, read: Read, overlaps: Overlaps
) -> None:
    record = record_of(project=LONG, description=LONG * 90)
    assert record.decision is not None
    people = tuple(replace(record.people[0], id=f"p{number}", name=LONG, rank=number) for number in range(60))
    many = replace(
        record,
        decision=replace(record.decision, reason=LONG * 60),
        people=people,
        calls=record.calls * 9,
        criteria=record.criteria * 50,
        stages=record.stages * 20,
        former=record.former * 20,
    )
    found = read(printed(many, paper, language))
    assert astray(found, overlaps) == []
    assert texts(found).count("the truth about it.") >= 145  # an end of a page may part one


def test_equal_records_give_equal_bytes() -> None:
    assert printed(record_of()) == printed(record_of())
