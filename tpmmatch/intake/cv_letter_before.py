"""A letter in front of a CV, in one file with it: what it says is none of the profile, nor is who it is to the person.

Of its head stays by what somebody is reached, where the CV behind doesn't say it.
"""

from collections.abc import Sequence

from tpmmatch.intake.cv_contact import MAIL
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_HEAD = 30  # lines in which a letter greets
_LONGEST = 80  # lines of one
_CLOSING_WORDS, _ENCLOSURE_WORDS = 6, 6
_HEADINGS = 2  # of a CV, behind the letter


def without_letter_before(lines: Sequence[Line]) -> list[Line]:
    """The lines of the CV; all lines where no letter stands before one."""
    greeting = next((n for n, line in enumerate(lines[:_HEAD]) if _greets(line.text)), None)
    if greeting is None or any(heading_of(line.text) for line in lines[:greeting]):
        return list(lines)
    closing = next((n for n in range(greeting + 1, min(greeting + _LONGEST, len(lines))) if _closes(lines[n])), None)
    if closing is None:
        return list(lines)
    behind = lines[_signed(lines, closing) :]
    if sum(bool(heading_of(line.text)) for line in behind) < _HEADINGS:
        return list(lines)
    return [*_still_needed(lines[:greeting], behind), *behind]


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


def _signed(lines: Sequence[Line], closing: int) -> int:
    """Where the CV begins: behind the name below the farewell, if it says that again, and what the letter came with."""
    place = closing + 1
    signed = place < len(lines) and as_name(lines[place].text)
    if signed and any(fold(lines[place].text) in fold(MAIL.sub(" ", line.text)) for line in lines[place + 1 :]):
        place += 1
    while place < len(lines) and _names_enclosures(lines[place].text):
        place += 1
    return place


def _names_enclosures(text: str) -> bool:
    first, *others = fold(text).split() or [""]
    return first in words("letter", "enclosed") and len(others) < _ENCLOSURE_WORDS


def _still_needed(head: Sequence[Line], behind: Sequence[Line]) -> list[Line]:
    """The sender's name and addresses, where the CV says neither."""
    told = "\n".join(line.text for line in behind)
    named = [line for line in head[:1] if as_name(line.text) and fold(line.text) not in fold(told)]
    reached = [] if MAIL.search(told) else [line for line in head if MAIL.search(line.text)][:1]
    return [*named, *reached]
