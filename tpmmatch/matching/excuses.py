"""What makes a larger number or a later month no bad sign: it was on time, or the client wanted more."""

from collections.abc import Sequence

from tpmmatch.matching.quantities import phrases, words_for
from tpmmatch.vocabulary.languages import signs

LONGEST = 5_000  # characters; whatever is longer is no sentence or two
_DENIED = 2  # words before a phrase that may deny it
_WIDENED = 3  # words between what was done and the scope it was done to


def is_excused(words: Sequence[str]) -> bool:
    """Whether folded words tell of a date or a price that was kept, or of more that was asked for."""
    return _tells("kept", words) or _tells("wanted", words) or _is_widened(words)


def _tells(name: str, words: Sequence[str]) -> bool:
    """Whether one of these phrases stands there and isn't denied."""
    return any(
        tuple(words[place : place + len(phrase)]) == phrase and not _is_denied(words, place)
        for place, word in enumerate(words)
        for phrase in phrases(name).get(word, ())
    )


def _is_denied(words: Sequence[str], place: int) -> bool:
    return not signs("negation").isdisjoint(words[max(0, place - _DENIED) : place])


def _is_widened(words: Sequence[str]) -> bool:
    """Whether the scope grew: "we doubled the scope", "der Umfang hatte sich verdoppelt"."""
    return any(
        word in words_for("scope")
        and not words_for("widened").isdisjoint(words[max(0, place - _WIDENED) : place + 1 + _WIDENED])
        for place, word in enumerate(words)
    )
