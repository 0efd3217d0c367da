"""Groups of skills whose names are in bold before their lists: "Methods Scrum, SAFe" with a colon between."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_LONGEST = 40  # letters of a name
_SEVERAL = 2  # lines that begin in bold: one alone may only stress something
_ROOM = 1.0  # above each group


def with_groups_named(lines: Sequence[Line]) -> list[Line]:
    """The lines; the name of each group stands before a colon."""
    if sum(map(_is_led, lines)) < _SEVERAL:
        return list(lines)
    return [_with_colon(line) if _is_led(line) else line for line in lines]


def _is_led(line: Line) -> bool:
    """Whether a line begins with a name in bold and lists several skills behind it."""
    listed = line.text.removeprefix(line.lead)
    said = fold(listed).split()
    named = bool(line.lead) and listed.startswith(" ") and _may_be_name(line.lead)
    return named and "," in listed and ":" not in listed and bool(said) and said[0] not in words("table", "small")


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST and "," not in text and text[-1].isalnum() and not is_bullet(text)


def _with_colon(line: Line) -> Line:
    return replace(line, text=f"{line.lead}:{line.text.removeprefix(line.lead)}", gap=max(line.gap, _ROOM))
