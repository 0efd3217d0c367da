"""Texts behind a sign, and claims: nothing leaves its column."""

from collections.abc import Callable
from typing import Any

from tests.unit.briefs.papers import LONG, desk_of, page_of
from tpmmatch.briefs.listing import claimed, hanging
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.style import BODY
from tpmmatch.model.guide import Claim
from tpmmatch.model.match import Quote, Rung

Read = Callable[[bytes], Any]


def test_long_texts_and_claims_stay_within_their_column(read: Read) -> None:
    desk = desk_of()
    claim = Claim(LONG, Quote(LONG * 3, "/basics/summary", Rung.SHOWN))
    parts = [hanging(desk, "–", LONG * 3, BODY, 2, 60, 260), claimed(desk, claim, 2, 60, 260, with_rung=True)]
    printed = read(page_of(desk, stack(parts)))
    assert "shown in" in printed.text()
    assert "…”" in printed.text()
    column = [letter for letter in printed.letters() if letter.bottom > 100]
    assert max(letter.right for letter in column) <= 321


def test_a_claim_without_words_is_its_wish_alone(read: Read) -> None:
    desk = desk_of()
    claim = Claim("keeps bees", Quote("", "", Rung.SAID))
    assert "“" not in read(page_of(desk, claimed(desk, claim, 2, 60, 260, with_rung=False))).text()
