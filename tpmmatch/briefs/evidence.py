"""What stands behind a brief: wishes with the sentences that bear them out, red flags, what calls came to."""

from collections.abc import Iterable, Iterator, Sequence

from tpmmatch.briefs.places import heard_in, where
from tpmmatch.briefs.standing import stand_of
from tpmmatch.briefs.text import shorten
from tpmmatch.model.brief import Evidence, Proved, RedFact
from tpmmatch.model.call import Call, Scorecard
from tpmmatch.model.comparison import Proof
from tpmmatch.model.match import Contribution, CriterionKind, Match, Quote
from tpmmatch.model.profile import Profile
from tpmmatch.model.words import Words

MOST_PROOFS = 3
LONGEST_QUOTE = 420
_ORDER = (CriterionKind.MUST, CriterionKind.METHOD, CriterionKind.NICE, CriterionKind.INFERRED, CriterionKind.PLUS)

Named = tuple[Words, str]  # what a red flag is called, and its id


def evidence(
    match: Match,
    profile: Profile,
    calls: Sequence[Call] = (),
    flags: Iterable[Named] = (),
    cards: Sequence[Scorecard] = (),
    referees: Sequence[Scorecard] = (),
) -> Evidence:
    """All of one person: `calls` are those held about them, `flags` names those that calls may note."""
    wishes = sorted(filter(_is_wish, match.contributions), key=_place)
    proved = tuple(_proved(each, profile, calls) for each in wishes if each.evidence)
    bare = tuple(each.criterion.label for each in wishes if not each.evidence and _is_wanted(each))
    facts = (*_of_profile(match, profile, calls), *_of_calls(calls, {id: name for name, id in flags}))
    return Evidence(proved, bare, facts, tuple(cards), tuple(referees))


def _is_wish(given: Contribution) -> bool:
    return given.criterion.kind is not CriterionKind.TERMS


def _is_wanted(given: Contribution) -> bool:
    return given.criterion.kind is not CriterionKind.PLUS


def _place(given: Contribution) -> tuple[int, float]:
    return _ORDER.index(given.criterion.kind), -given.criterion.weight


def _proved(given: Contribution, profile: Profile, calls: Sequence[Call]) -> Proved:
    best = _distinct(given.evidence)[:MOST_PROOFS]
    proofs = tuple(
        Proof(shorten(quote.text, LONGEST_QUOTE), quote.rung, where(profile.document, quote.source, calls))
        for quote in best
    )
    return Proved(given.criterion.label, given.criterion.kind, stand_of(given), proofs)


def _distinct(quotes: Sequence[Quote]) -> list[Quote]:
    kept: list[Quote] = []
    for quote in quotes:
        if quote.text and not any(quote.text in other.text for other in kept):
            kept.append(quote)
    return kept


def _of_profile(match: Match, profile: Profile, calls: Sequence[Call]) -> Iterator[RedFact]:
    for flag in match.flags:
        source = where(profile.document, flag.quote.source, calls)
        yield RedFact(flag.label, shorten(flag.quote.text, LONGEST_QUOTE), source)


def _of_calls(calls: Iterable[Call], names: dict[str, Words]) -> Iterator[RedFact]:
    for call in calls:
        for note in call.flags:
            told, reply = shorten(note.evidence, LONGEST_QUOTE), shorten(note.reply, LONGEST_QUOTE)
            yield RedFact(names.get(note.flag, note.flag), told, heard_in(call), reply, put=True)
