"""A CV in the text of a mail: the greeting before it and the farewell behind it say nothing of the person."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_TOP, _FOOT = 4, 8  # lines from either end among which they stand
_GREETING_WORDS, _FAREWELL_WORDS, _SIGNED_LINES = 6, 5, 6
_SENTENCE = re.compile(r"\b[^\W\d_]{2,}[.!?]$")


def without_salutation(lines: Sequence[Line]) -> list[Line]:
    """The lines between greeting and farewell, where there are such."""
    kept = list(lines)
    greeting = next((number for number, line in enumerate(kept[:_TOP]) if _greets(line.text)), None)
    if greeting is not None:
        kept = kept[_behind_greeting(kept, greeting) :]
    start = max(0, len(kept) - _FOOT)
    farewell = next((number for number in range(start, len(kept)) if _takes_leave(kept[number].text)), None)
    if farewell is not None and len(kept) - farewell <= _SIGNED_LINES and not any(map(_heads, kept[farewell:])):
        kept = kept[:farewell]
    return kept


def _greets(text: str) -> bool:
    folded = fold(text).split()
    if not 2 <= len(folded) <= _GREETING_WORDS or not text.rstrip().endswith((",", "!", ":")):
        return False
    return folded[0] in words("letter", "hello") or " ".join(folded[:2]) in words("letter", "hello")


def _behind_greeting(lines: Sequence[Line], greeting: int) -> int:
    """Where the CV begins: behind the greeting, and behind sentences that follow it."""
    place = greeting + 1
    while place < len(lines) and not _heads(lines[place]):
        end = place + 1
        while end < len(lines) and lines[end].gap < 0.8:
            end += 1
        if not _SENTENCE.search(lines[end - 1].text) or _is_named(lines[place].text):
            break
        place = end
    return place


def _is_named(text: str) -> bool:
    """Whether a line may be a name: few words, each with a capital."""
    found = text.split()
    return 2 <= len(found) <= 4 and all(word[:1].isupper() for word in found)


def _takes_leave(text: str) -> bool:
    folded = fold(text)
    return len(folded.split()) <= _FAREWELL_WORDS and any(
        folded == word or folded.startswith(f"{word} ")
        for word in (*words("letter", "closing"), *words("letter", "bye"))
    )


def _heads(line: Line) -> bool:
    return bool(heading_of(line.text))
