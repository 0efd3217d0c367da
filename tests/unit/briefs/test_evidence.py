"""What stands behind a brief: proofs by wish, what has none, flags as facts with the reply."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from tpmmatch.briefs.evidence import MOST_PROOFS, evidence
from tpmmatch.model.call import Call, CallKind, FlagNote, Mode, Referee
from tpmmatch.model.document import Document
from tpmmatch.model.match import Contribution, Flag, Gate, Match, Quote, Rung
from tpmmatch.model.profile import read_profile
from tpmmatch.wording import say

Contribute = Callable[..., Contribution]
CALL = Call(
    "c1", "p", CallKind.SCREEN, Mode.PHONE, datetime(2026, 11, 2, tzinfo=UTC),
    flags=(FlagNote("unclear", date(2026, 11, 2), "Two answers to one question", "Had misheard it"),
           FlagNote("other", date(2026, 11, 2), "Late", "")),
)  # fmt: skip


def match(*given: Contribution, flags: tuple[Flag, ...] = ()) -> Match:
    return Match("p", "Ann", Gate.READY, 80.0, 0.7, given, (), flags, ())


def test_wishes_come_must_haves_first_with_their_best_sentences(document: Document, contribute: Contribute) -> None:
    given = [
        contribute("plus", 0.9, "a plus", kind="plus"),
        contribute("nice", 0.9, "nice one", kind="nice", weight=9),
        contribute("must", 0.5, "one", "one and two", "three", "four", "five", weight=2),
        contribute("bare", None),
        contribute("no plus", None, kind="plus"),
        contribute("term", 1.0, "a term", kind="terms"),
    ]
    found = evidence(match(*given), read_profile("p", document))
    assert [wish.wish for wish in found.proved] == ["must", "nice", "plus"]
    assert len(found.proved[0].proofs) == MOST_PROOFS
    assert found.proved[0].proofs[1].quote == "one and two"
    assert found.bare == ("bare",)
    assert say(found.proved[0].proofs[0].where) == "Garden centre webshop, 2024"


def test_flags_are_facts_with_place_and_reply(document: Document) -> None:
    flag = Flag("overpromising", "Promises too much", Quote("Nothing ever slips", "/basics/summary", Rung.SAID))
    found = evidence(match(flags=(flag,)), read_profile("p", document), [CALL], [("Unclear answers", "unclear")])
    profile, noted, silent = found.flags
    assert (profile.evidence, say(profile.where), profile.put) == ("Nothing ever slips", "their summary", False)
    assert (noted.flag, noted.evidence, noted.reply, noted.put) == (
        "Unclear answers", "Two answers to one question", "Had misheard it", True,
    )  # fmt: skip
    assert say(noted.where) == "by phone, 2 Nov 2026"
    assert (silent.flag, silent.reply) == ("other", "")


def test_what_was_heard_says_when_and_from_whom(document: Document, contribute: Contribute) -> None:
    quote = Quote("Saved the launch", "call:c1", Rung.VOUCHED)
    given = replace(contribute("must", 0.9, "x"), evidence=(quote,))
    call = replace(CALL, kind=CallKind.REFERENCE, referee=Referee("Aoife", "owner"))
    (wish,) = evidence(match(given), read_profile("p", document), [call]).proved
    assert say(wish.proofs[0].where) == "Aoife, by phone, 2 Nov 2026"
    (lost,) = evidence(match(given), read_profile("p", document)).proved
    assert say(lost.proofs[0].where) == "call"
