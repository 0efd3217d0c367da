"""Headings below dashes beside what they head, as in Google's "Swiss" CVs: back on the first line of that."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.page_rows import joined_words
from tpmmatch.intake.pdf_words import Word

_DASHES = frozenset("—–―ㅡ一ー─━_-")
_BELOW = 2.5  # sizes from a dash to the heading below it
_LINE = 2  # sizes from one line of a heading to the next
_SAME = 3  # points between what begins at the same place
_MOST_LINES = 2


def with_headings_at_dashes(words: Sequence[Word]) -> list[Word]:
    """The words of a page; headings that stand below dashes, each whole and in place of its dash."""
    instead: dict[int, Word] = {}
    taken: set[int] = set()
    for dash in words:
        if dash.text in _DASHES and (heading := _heading_below(dash, words)):
            text, right = joined_words(heading), max(word.right for word in heading)
            place = replace(heading[0], text=text, left=dash.left, right=right)
            up = place.middle - dash.middle
            instead[id(dash)] = replace(place, top=place.top - up, bottom=place.bottom - up)
            taken.update(map(id, heading))
    return [instead.get(id(word), word) for word in words if id(word) not in taken]


def _heading_below(dash: Word, words: Sequence[Word]) -> list[Word]:
    """The words of the heading right below a dash that begins its row and has something beside it; none if none is."""
    level = [word for word in words if word is not dash and word.top < dash.middle < word.bottom]
    first = min((word.left for word in level), default=0.0)
    if first < dash.right + dash.size:
        return []
    below = [word for word in words if word.top > dash.middle and dash.left - _SAME < word.left and word.right < first]
    below.sort(key=lambda word: (round(word.middle), word.left))
    rows = [list(row) for _, row in groupby(below, lambda word: round(word.middle))][:_MOST_LINES]
    if not rows or rows[0][0].top - dash.middle > _BELOW * rows[0][0].size:
        return []
    if len(rows) > 1 and rows[1][0].middle - rows[0][0].middle > _LINE * rows[0][0].size:
        rows.pop()
    if any(abs(row[0].left - dash.left) > _SAME for row in rows):
        return []
    wholes = [[word for row in rows[:count] for word in row] for count in range(len(rows), 0, -1)]
    return next((whole for whole in wholes if heading_of(joined_words(whole))), [])
