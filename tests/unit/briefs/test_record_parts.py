"""What a decision was made by, word for word."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import desk_of, pdf_of, record_of, texts
from tpmmatch.briefs import record_parts as parts
from tpmmatch.briefs.booklet import Booklet
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.pen import stack
from tpmmatch.model.record import DecisionRecord

Said = Callable[[Callable[..., Sequence[Piece]], DecisionRecord], str]


@pytest.fixture
def told(read: Callable[[bytes], Any]) -> Said:
    def tell(part: Callable[..., Sequence[Piece]], record: DecisionRecord) -> str:
        desk = desk_of()
        leaves = flow(desk, Head(stack([]), stack([])), part(desk, record), "FOOT")
        return texts(read(pdf_of(desk, Booklet("T", "S", leaves)))).partition(" FOOT")[0]

    return tell


def test_the_need_is_said_in_full(told: Said) -> None:
    assert told(parts.need, record_of()) == "Four good people, but nobody tells us. Must have: Dutch"


def test_criteria_have_kind_and_weight_and_a_day_since_when_changes_are_dated(told: Said) -> None:
    text = told(parts.criteria, record_of())
    assert text.startswith("Since 7 Oct 2026 every change of these is noted")
    assert text.endswith("criterion counts as weight keeps everybody informed must have 5")
    assert "not noted so far" in told(parts.criteria, record_of(locked=None))


def test_changes_are_dated_with_their_reason_and_what_they_altered(told: Said) -> None:
    assert told(parts.changes, record_of()) == (
        "6 Oct 2026: The budget was cut. weight of dates: 3 → 5"
        " 6 Oct 2026: what was heard of Ann <b> in a call Dutch: 4"
    )


def test_the_order_has_all_numbers_and_marks_whom_was_chosen(told: Said) -> None:
    text = told(parts.order, record_of())
    for said in ("1 Ann <b> (chosen) Ready 81.5 80 % 60 %", "2 Ben Ask first 70.0 50 % 40 %", "– (erased) – – – –"):
        assert said in text, said
    assert "3 of 24 people" in text
    assert "(chosen)" not in told(parts.order, record_of(decision=None))


def test_stages_have_days_and_words(told: Said) -> None:
    assert told(parts.stages, record_of()).endswith("6 Oct 2026 Ann <b> met: good line 6 Oct 2026 (erased) declined")


def test_outcomes_stand_beside_what_was_foreseen(told: Said) -> None:
    text = told(parts.outcomes, record_of())
    assert text.startswith("After 30 days, 6 Oct 2026")
    assert "keeps everybody informed 90 % 4 of 5 On track." in text
    unknown = replace(record_of(), people=())
    assert "keeps everybody informed – 4 of 5" in told(parts.outcomes, unknown)


def test_earlier_decisions_say_whom_why_and_what_became_of_it(told: Said) -> None:
    text = told(parts.former, record_of())
    assert text.replace(" ", "") == (
        "Ben, chosen on 6 Oct 2026, your own rating: 3 of 5 Cheap."
        " After 30 days, 6 Oct 2026 keeps everybody informed: 2 of 5 Left. SHA-256 " + "cd" * 32
    ).replace(" ", "")
    (one,) = record_of().former
    assert told(parts.former, record_of(former=(replace(one, name=""),))).startswith("(erased), chosen on")
    assert parts.former(desk_of(), record_of(former=())) == []
