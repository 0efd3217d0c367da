"""Why somebody: what speaks for them, the strongest first, each with a sentence of their own."""

from collections.abc import Iterable, Iterator, Sequence

from tpmmatch.briefs.places import where
from tpmmatch.briefs.text import shorten
from tpmmatch.model.brief import Reason
from tpmmatch.model.call import Call
from tpmmatch.model.match import Contribution, CriterionKind, Match, Quote
from tpmmatch.model.profile import Profile

MOST_REASONS = 4
LONGEST_QUOTE = 260
ABSENT = 0.1  # what is borne out no better than this doesn't speak for anybody


def speaking_for(match: Match) -> list[Contribution]:
    """What is borne out by a sentence of the profile, the strongest first."""
    return sorted(filter(_speaks_for, match.contributions), key=_strength, reverse=True)


def reasons(match: Match, profile: Profile, calls: Sequence[Call] = ()) -> tuple[Reason, ...]:
    """The strongest first; who says one thing twice is quoted once, as long as there is something else to say."""
    strongest = speaking_for(match)
    chosen: list[tuple[Contribution, Quote]] = []
    for contribution in strongest:
        fresh = next((quote for quote in _best(contribution) if not _said(quote, chosen)), None)
        if fresh is not None:
            chosen.append((contribution, fresh))
    taken = {contribution.criterion.id for contribution, _ in chosen}
    chosen += [(other, other.evidence[0]) for other in strongest if other.criterion.id not in taken]
    best = sorted(chosen[:MOST_REASONS], key=lambda pair: _strength(pair[0]), reverse=True)
    return tuple(_reason(contribution, quote, profile, calls) for contribution, quote in best)


def _speaks_for(contribution: Contribution) -> bool:
    of_terms = contribution.criterion.kind is CriterionKind.TERMS
    return bool(contribution.evidence) and (contribution.value or 0.0) > ABSENT and not of_terms


def _strength(contribution: Contribution) -> tuple[bool, float]:
    """Pluses come after all wishes: together they only fill a little of what is missing."""
    is_wish = contribution.criterion.kind is not CriterionKind.PLUS
    return is_wish, contribution.criterion.weight * (contribution.value or 0.0)


def _best(contribution: Contribution) -> Iterator[Quote]:
    """All quotes, but a mere list doesn't stand in where the strongest one is a sentence: the rung is that one's."""
    in_a_list = _listed(contribution.evidence[0])
    yield from (quote for quote in contribution.evidence if in_a_list or not _listed(quote))


def _listed(quote: Quote) -> bool:
    return quote.source.startswith(("/skills/", "/interests/", "/certificates/", "/basics/label"))


def _said(quote: Quote, chosen: Iterable[tuple[Contribution, Quote]]) -> bool:
    return any(quote.text in other.text or other.text in quote.text for _, other in chosen)


def _reason(contribution: Contribution, quote: Quote, profile: Profile, calls: Sequence[Call]) -> Reason:
    return Reason(
        wish=contribution.criterion.label,
        rung=quote.rung,
        quote=shorten(quote.text, LONGEST_QUOTE),
        where=where(profile.document, quote.source, calls),
    )
