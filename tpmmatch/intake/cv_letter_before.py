"""A letter in front of a CV, in one file with it: what it says is none of the profile, nor is who it is to the person.

Its sender's address stays, and what it says of rate and start may be read by itself.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from tpmmatch.intake.cv_contact import is_contact
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_HEAD = 30  # lines in which a letter greets
_LONGEST = 80  # lines of one
_CLOSING_WORDS, _ENCLOSURE_WORDS = 6, 6
_HEADINGS = 2  # of a CV, behind the letter
_APART = 0.8  # heights of a line: so much room parts blocks
_MOST_OF_BLOCK = 6  # lines of a sender's address, or of what is signed


class Parted(NamedTuple):
    """What the letter says, and the lines of the CV with the sender's address above it."""

    letter: Sequence[Line]
    cv: list[Line]


def letter_before(lines: Sequence[Line]) -> Parted:
    """The letter and the CV; no letter where none stands before one."""
    greeting = next((n for n, line in enumerate(lines[:_HEAD]) if _greets(line.text)), None)
    if greeting is None or any(heading_of(line.text) for line in lines[:greeting]):
        return Parted((), list(lines))
    closing = next((n for n in range(greeting + 1, min(greeting + _LONGEST, len(lines))) if _closes(lines[n])), None)
    if closing is None:
        return Parted((), list(lines))
    sender = _sender(lines[:greeting])
    behind = lines[_signed(lines, closing, sender) :]
    if sum(bool(heading_of(line.text)) for line in behind) < _HEADINGS:
        return Parted((), list(lines))
    return Parted(lines[greeting + 1 : closing], [*_not_told(sender, behind), *behind])


def _greets(text: str) -> bool:
    """Whether a line begins as formal letters do; a CV in a mail among people who know each other is read as such."""
    folded = fold(text)
    return text.rstrip().endswith((",", ":", "!")) and any(
        folded.startswith(greeting) for greeting in map(fold, words("letter", "greeting"))
    )


def _closes(line: Line) -> bool:
    folded = fold(line.text)
    short = len(folded.split()) <= _CLOSING_WORDS
    return short and any(f" {closing} " in f" {folded} " for closing in words("letter", "closing"))


def _sender(head: Sequence[Line]) -> Sequence[Line]:
    """The block at the very top, if it begins with a name or an address and says how its sender is reached."""
    block = [*head[:1], *takewhile(lambda line: line.gap < _APART, head[1:_MOST_OF_BLOCK])]
    named = bool(block) and (bool(as_name(block[0].text)) or is_contact(block[0].text))
    if not any(line.gap >= _APART for line in head[1:]) or len(block) == 1:  # the same room between all lines
        block = [*block[:1], *takewhile(lambda line: _is_of_address(line.text), block[1:])]
    return block if named and any(is_contact(line.text) for line in block) else block[:1] if named else ()


def _is_of_address(text: str) -> bool:
    return is_contact(text) or is_title(text) or any(map(str.isdigit, text))


def _signed(lines: Sequence[Line], closing: int, sender: Sequence[Line]) -> int:
    """Where the CV begins: behind what is signed below the farewell, and what was sent with the letter."""
    place = closing + 1
    names = [fold(line.text) for line in (*sender[:1], *lines[place + 1 :])]
    if place < len(lines) and as_name(lines[place].text) and fold(lines[place].text) in names:
        place += 1
    block = list(takewhile(lambda line: line.gap < _APART and not heading_of(line.text), lines[place:]))
    end = place + len(block)
    if block and len(block) <= _MOST_OF_BLOCK and end < len(lines) and not heading_of(lines[end].text):
        place = end
    while place < len(lines) and _names_enclosures(lines[place].text):
        place += 1
    return place


def _names_enclosures(text: str) -> bool:
    first, *others = fold(text).split() or [""]
    return first in words("letter", "enclosed") and len(others) < _ENCLOSURE_WORDS


def _not_told(sender: Sequence[Line], behind: Sequence[Line]) -> list[Line]:
    """The sender's address without what the CV says as well; the name stays above what is left."""
    told = {fold(line.text) for line in behind}
    left = [line for line in sender[1:] if fold(line.text) not in told]
    named = sender[:1] if left or not any(fold(line.text) in fold(text) for line in sender[:1] for text in told) else ()
    return [*named, *left]
