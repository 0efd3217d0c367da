"""The grid in which Europass asks what somebody does with computers: its words are no skills, and it is left out."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_LEAST_HEADINGS = 3  # side by side, of five: so many no list of skills has in a row below that word
_MOST_DOWN = 2  # lines from the word that stands over the grid to its headings


def without_self_assessments(lines: Sequence[Line]) -> list[Line]:
    """The lines without such grids and what explains them; what stands before one in its line stays."""
    found: list[Line] = []
    within = False
    for number, line in enumerate(lines):
        before, _, last = line.text.rpartition(GAP)
        if fold(last) in words("languages", "assessment") and _is_over_headings(lines, number):
            within = True
            found += [replace(line, text=before)] if before.strip() else []
        elif not (within := within and _is_of_grid(line.text)):
            found.append(line)
    return found


def _is_over_headings(lines: Sequence[Line], number: int) -> bool:
    below = lines[number + 1 : number + 1 + _MOST_DOWN]
    return any(len(_cells(line.text)) >= _LEAST_HEADINGS and _are(line.text, "digital") for line in below)


def _is_of_grid(text: str) -> bool:
    first, *rest = fold(text).split() or [""]
    legend = first in words("languages", "legend") and _names_users(" ".join(rest))
    explains = any(fold(text).startswith(name) for name in words("languages", "frame"))
    return _are(text, "digital") or _are(text, "users") or legend or explains


def _names_users(said: str) -> bool:
    return any(said.startswith(name) for name in words("languages", "users"))


def _cells(text: str) -> Sequence[str]:
    return [cell for cell in text.split(GAP) if cell.strip()]


def _are(text: str, kind: str) -> bool:
    """Whether all cells of a row are such words."""
    return all(fold(cell) in words("languages", kind) for cell in _cells(text))
