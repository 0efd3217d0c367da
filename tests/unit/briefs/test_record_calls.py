"""Calls, referees, own numbers and red flags in a record."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import desk_of, pdf_of, record_of, texts
from tpmmatch.briefs import record_calls as heard
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


def test_a_call_says_how_it_was_held_and_what_it_came_to(told: Said) -> None:
    assert told(heard.calls, record_of()) == (
        "Ann <b>: Video interview, by video, 6 Oct 2026 4 of 5 in all · Organisation 4 (1 of 2 asked) Rated by Mia"
        " A risk raised unasked: One developer only. People were rated in different ways of meeting."
        " By phone ratings run lower: compare within one way."
    )


def test_where_nobody_was_called_it_is_said(told: Said) -> None:
    nobody = record_of(calls=(), mixed=False)
    assert told(heard.calls, nobody) == "No call was held."
    assert told(heard.references, nobody) == "No referee was asked."
    assert list(heard.flags(desk_of(), nobody)) == []


def test_a_call_in_which_nothing_was_rated_says_so(told: Said) -> None:
    first, *_ = record_of().calls
    bare = replace(first, card=replace(first.card, overall=None))
    held = replace(bare, call=replace(bare.call, finished=True))
    assert "Nothing was rated." in told(heard.calls, record_of(calls=(held,)))


def test_a_call_that_is_still_planned_isnt_told_as_held(told: Said) -> None:
    first, *_ = record_of().calls
    planned = replace(first.call, finished=False, seconds=0)
    ahead = replace(first, call=planned, card=replace(first.card, overall=None))
    text = told(heard.calls, record_of(calls=(ahead,)))
    assert "Planned; it was still to be held." in text
    assert "Nothing was rated." not in text


def test_a_referee_has_relation_and_consent(told: Said) -> None:
    text = told(heard.references, record_of())
    assert "Jo, their client Agreed to be asked on 7 Oct 2026" in text
    *_, call = record_of().calls
    assert call.call.referee is not None
    without = replace(call, call=replace(call.call, referee=replace(call.call.referee, consent=None, relation="")))
    assert "Jo, – No consent is noted." in told(heard.references, record_of(calls=(without,)))


def test_own_numbers_stand_beside_the_computed_ones(told: Said) -> None:
    assert told(heard.adjustments, record_of()) == "Ben: 60 instead of 70, 6 Oct 2026 I trust the paper less."


def test_a_red_flag_has_its_day_its_evidence_and_the_reply(told: Said) -> None:
    assert told(heard.flags, record_of()) == (
        "7 Oct 2026, Ann <b>: Unclear, or hard to reach No answer for a week. They say: Was ill."
    )
    first, *_ = record_of().calls
    silent = replace(first, call=replace(first.call, flags=(replace(first.call.flags[0], reply="", flag="gone"),)))
    assert told(heard.flags, record_of(calls=(silent,))).endswith("gone No answer for a week. No reply is noted.")
