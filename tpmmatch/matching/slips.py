"""Dates that slipped: "meant to run in June" and then "we saw it in September".

Two months, or feasts that stand for one, of one sentence or of two that follow each other: beside the first it is told
what was meant, beside the second what came. Up to eight months later is late; more would be earlier, by a year's turn.
Of "from January to June" only June counts. "Planned in January" tells when somebody planned, "planned for January"
what.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tpmmatch.matching.excuses import LONGEST, is_excused
from tpmmatch.matching.quantities import has, table
from tpmmatch.vocabulary.tokens import Token, fold, tokenize, words_of

_LATEST = 8  # months
_BEFORE, _BEHIND = 6, 3  # words between a month and what tells of it
_HAPPENED = 8
_RANGE = 3  # words between the months of "from early January to the end of June"
_CAPITAL = frozenset({"may", "march", "august"})  # other words besides, unless they are written so


class Slip(NamedTuple):
    """Where the later month stands."""

    start: int
    end: int


@lru_cache(maxsize=10_000)
def slips(text: str) -> tuple[Slip, ...]:
    """The later months of a sentence or two that betray a slip."""
    if len(text) > LONGEST or how_many_months(words_of(text)) < 2:
        return ()
    tokens = tokenize(text)
    words = [fold(token.text) for token in tokens]
    if is_excused(words):
        return ()
    months = [place for place, token in enumerate(tokens) if _is_month(token.text)]
    begun = {earlier for earlier, later in pairwise(months) if _is_range(words, earlier, later)}
    pairs = pairwise(place for place in months if place not in begun)
    return tuple(_slip_at(tokens, later) for earlier, later in pairs if _is_slip(words, earlier, later))


def how_many_months(words: Iterable[str]) -> int:
    """How many of these words are months; quick."""
    return sum(map(_is_month, words))


def _slip_at(tokens: Sequence[Token], place: int) -> Slip:
    return Slip(tokens[place].start, tokens[place].end)


@lru_cache(maxsize=100_000)
def _is_month(word: str) -> bool:
    folded = fold(word)
    return folded in table("months") and not (folded in _CAPITAL and word[0].islower())


def _is_range(words: Sequence[str], earlier: int, later: int) -> bool:
    """Whether the months are the two ends of a time: "January to June", "zwischen März und Mai"."""
    between = words[earlier + 1 : later]
    if len(between) > _RANGE or has("happened", between):
        return False
    spans = has("between", words[max(0, earlier - 2) : earlier]) and has("and", between)
    return not between or has("until", between) or spans


def _is_slip(words: Sequence[str], earlier: int, later: int) -> bool:
    months = (table("months")[words[later]] - table("months")[words[earlier]]) % 12
    if not 1 <= months <= _LATEST:
        return False
    meant = [*words[max(0, earlier - _BEFORE) : earlier], *words[earlier + 1 : min(later, earlier + 1 + _BEHIND)]]
    came = [*words[max(earlier + 1, later - _HAPPENED) : later], *words[later + 1 : later + 1 + _BEHIND]]
    return has("aimed", meant) and not _is_when_planned(words[:earlier], meant) and has("happened", came)


def _is_when_planned(before: Sequence[str], meant: Iterable[str]) -> bool:
    """Whether it was planned in that month, or to begin in it, rather than for it."""
    near = before[-2:]
    return has("since", near) or (has("within", near) and not has("aimed_at", meant))
