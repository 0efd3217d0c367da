"""Text that was set in columns and saved with spaces between them → its lines, one column after another.

Letters of such a text are all of one width, so that its words have places as those of a page have, and what tells
columns on pages tells them here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.columns import Columns, columns_of, lines_of
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.layout import Line
from tpmmatch.intake.pdf_words import Word

_LETTER, _SIZE = 4.5, 10.0  # points: of three spaces one sees that they part, of two not
_MARGIN = 4  # letters; a page has one
_MOST_ROWS, _MOST_LETTERS = 1500, 60_000  # more is no CV; a log has as many words side by side
_LEAST_ROWS = 4  # with something in two columns
_WORD = re.compile(r"\S+")
_APART = re.compile(r"\S {3,}\S")


def lines_in_columns(pages: Sequence[Sequence[str]]) -> list[Line]:
    """The lines with their columns; nothing where no page has any.

    Their boxes are rows and places in them, without a width, as nothing in a text runs over at a margin.
    """
    rows = [row for page in pages for row in page]
    if len(rows) > _MOST_ROWS or sum(map(len, rows)) > _MOST_LETTERS:
        return []
    if sum(_APART.search(row) is not None for row in rows) < _LEAST_ROWS:
        return []
    found: list[Line] = []
    before: Columns | None = None
    for number, page in enumerate(pages):
        lines = lines_of(_words(page), number, before)
        before = before or columns_of(lines)
        found += map(_unsized, lines)
    return found if _are_headed(found) else []


def _are_headed(lines: Sequence[Line]) -> bool:
    """Whether both columns have headings: places in rows are coarse, and tables have columns too."""
    return {"1", "2"} <= {str(line.column)[0] for line in lines if line.column and heading_of(line.text)}


def _words(rows: Sequence[str]) -> list[Word]:
    return [
        Word(
            text=found[0],
            left=(found.start() + _MARGIN) * _LETTER,
            top=number * _SIZE,
            right=(found.end() + _MARGIN) * _LETTER,
            bottom=(number + 1) * _SIZE,
            size=_SIZE,
            bold=False,
            hidden=False,
        )
        for number, row in enumerate(rows)
        for found in _WORD.finditer(row)
    ]


def _unsized(line: Line) -> Line:
    left, top, _, bottom = line.box
    return replace(line, size=0.0, box=(left, top / _SIZE, left, bottom / _SIZE))
