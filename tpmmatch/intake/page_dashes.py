"""Headings that stand at the left below a dash of their own, as Google's templates set them: on the dash's line."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.page_rows import joined_words
from tpmmatch.intake.pdf_words import Word

_DASHES = frozenset("—–―-ㅡ")
_ALIGNED = 3  # points between the left edges of a dash and its heading
_AWAY = 2  # ems: so far right of the dash stands what the heading heads
_LINES = 2  # of a heading
_NEAREST = 1.5  # ems from the foot of a dash, or of a line, to that of the next


def with_headings_on_lines(words: Sequence[Word]) -> list[Word]:
    """The words; a heading takes the place of the dash above it, beside what it heads."""
    moved: dict[int, Word] = {}
    dashes: set[int] = set()
    for dash in (word for word in words if word.text in _DASHES):
        heading = _heading_below(dash, words)
        beside = _beside(dash, words)
        if not heading or beside is None:
            continue
        dashes.add(id(dash))
        for word in heading:
            height = word.bottom - word.top
            moved[id(word)] = replace(word, top=beside.middle - height / 2, bottom=beside.middle + height / 2)
    return [moved.get(id(word), word) for word in words if id(word) not in dashes]


def _beside(dash: Word, words: Sequence[Word]) -> Word | None:
    """The word that begins what stands on the line of a dash, if that is away from it and nothing is before."""
    line = [word for word in words if word.top < dash.middle < word.bottom and word is not dash]
    first = min(line, key=lambda word: word.left, default=None)
    return first if first is not None and first.left - dash.right > _AWAY * dash.size else None


def _heading_below(dash: Word, words: Sequence[Word]) -> list[Word]:
    """The words of the heading that begins below a dash, in a line or two; nothing if none does."""
    found: list[Word] = []
    foot = dash.bottom
    for _ in range(_LINES):
        below = [word for word in words if abs(word.left - dash.left) < _ALIGNED and word.bottom > foot + 1]
        first = min(below, key=lambda word: word.bottom, default=None)
        if first is None or first.bottom - foot > _NEAREST * first.size:
            break
        found += _line_of(first, words)
        foot = first.bottom
        if heading_of(joined_words(found)):
            return found
    return []


def _line_of(first: Word, words: Sequence[Word]) -> list[Word]:
    """A word and those behind it that stand no farther apart than words do."""
    level = sorted(
        (word for word in words if abs(word.bottom - first.bottom) < 1 and word.left > first.left),
        key=lambda word: word.left,
    )
    ends = [first.right, *(word.right for word in level)]
    near = takewhile(lambda pair: pair[0].left - pair[1] < first.size, zip(level, ends, strict=False))
    return [first, *(word for word, _ in near)]
