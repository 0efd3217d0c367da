"""Words in their places → lines in the order in which a person reads them: columns and side bars one after another.

A gutter is a strip that no line crosses over a good part of the page. Not each gutter parts columns: dates at the right
margin, or labels at the left, belong to the row in which they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from tpmmatch.intake.layout import Line
from tpmmatch.intake.page_chips import with_chips_listed
from tpmmatch.intake.page_dashes import with_headings_at_dashes
from tpmmatch.intake.page_gutters import gutter_as_before, gutter_in, is_of_bar
from tpmmatch.intake.page_named_cells import with_names_over_cells
from tpmmatch.intake.page_rows import Row, joined_words, rows_of, text_of
from tpmmatch.intake.page_tables import table_in
from tpmmatch.intake.page_timelines import timeline_in
from tpmmatch.intake.pdf_words import Word
from tpmmatch.intake.whole_cells import with_whole_cells

_DEEPEST = 4
_FIRST, _SECOND = 1, 2  # the columns left and right of a gutter
_ALIGNED = 3  # points between what begins at the same place


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two columns of a page begin at the left, where the second ends, and whether they reach its foot."""

    first: float
    second: float
    right: float
    to_foot: bool

    def column_of(self, rows: Sequence[Row]) -> int:
        """The column that goes on in these rows of a later page, which have no gutter; 0 if none does."""
        left = min(row.pieces[0].left for row in rows)
        right = max(row.pieces[-1].right for row in rows)
        if left > self.second - _ALIGNED:
            return _SECOND
        if not self.to_foot:
            return 0
        if left > self.first - _ALIGNED and right < self.second:
            return _FIRST
        return _FIRST if self.second - self.first >= self.right - self.second else _SECOND


def columns_of(lines: Sequence[Line]) -> Columns | None:
    """The columns that a page has, if it has two, for the pages that go on in them."""
    first, second = ([line for line in lines if line.column == column] for column in (_FIRST, _SECOND))
    if not first or not second:
        return None
    foot = max(line.box[3] for line in (*first, *second))
    return Columns(
        min(line.box[0] for line in first),
        min(line.box[0] for line in second),
        max(line.box[2] for line in second),
        all(line.box[1] < foot for line in lines if not line.column),
    )


def lines_of(words: Sequence[Word], page: int, before: Columns | None = None) -> list[Line]:
    """The lines of a page; a coloured side bar is a column whatever stands in it.

    `before` are the columns of the first page: a later one may have less in them than shows a gutter by itself.
    """
    words = with_headings_at_dashes(words)
    bar, rest = [word for word in words if word.in_bar], [word for word in words if not word.in_bar]
    if not bar or not rest:
        return _read(words, page, 0, 0, before)
    parts = sorted((bar, rest), key=lambda part: sum(word.left for word in part) / len(part))
    return [line for column, part in enumerate(parts, 1) for line in _read(part, page, column, 1)]


def _read(words: list[Word], page: int, column: int, depth: int, before: Columns | None = None) -> list[Line]:
    rows = rows_of(words)
    gutter = gutter_in(rows) if depth < _DEEPEST else None
    table = table_in(rows) or (None if is_of_bar(rows, gutter) else timeline_in(rows))
    if table is not None:
        above = _read(_words(rows[: table.first]), page, column, depth, before)
        below = _read(_words(rows[table.last :]), page, column, depth, before)
        return _below(_below(above, _lines(table.rows, page, column)), below)
    if gutter is None and before is not None:
        gutter = gutter_as_before(rows, before.first, before.second)
    if gutter is None:
        goes_on = before.column_of(rows) if before is not None and rows and not depth else 0
        whole = with_chips_listed(with_names_over_cells(with_whole_cells(rows)), later=page > 0)
        return _lines(whole, page, goes_on or column)
    first, last, x = gutter.first, gutter.last, gutter.x
    inside = [word for row in rows[first:last] for piece in row.pieces for word in piece.words]
    return [
        *_read(_words(rows[:first]), page, column, depth + 1),
        *_read([word for word in inside if word.left < x - 1], page, column * 10 + 1, depth + 1),
        *_read([word for word in inside if word.left >= x - 1], page, column * 10 + 2, depth + 1),
        *_read(_words(rows[last:]), page, column, depth + 1),
    ]


def _below(above: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Lines below others, with the room that is between them."""
    if not above or not lines:
        return [*above, *lines]
    first = lines[0]
    room = first.box[1] - max(line.box[3] for line in above)
    return [*above, replace(first, gap=max(0.0, room) / max(first.box[3] - first.box[1], 1.0)), *lines[1:]]


def _words(rows: Sequence[Row]) -> list[Word]:
    return [word for row in rows for piece in row.pieces for word in piece.words]


def _lines(rows: Sequence[Row], page: int, column: int) -> list[Line]:
    lines: list[Line] = []
    for row in rows:
        words = [word for piece in row.pieces for word in piece.words]
        if not words:
            continue
        lead = row.pieces[0].words if len(row.pieces[0].words) > 1 or len(row.pieces) == 1 else words
        above = lines[-1].box[3] if lines else row.top
        lines.append(
            Line(
                text=text_of(row.pieces),
                page=page,
                box=(row.pieces[0].left, row.top, max(piece.right for piece in row.pieces), row.bottom),
                size=max(word.size for word in words),
                bold=all(word.bold for word in lead if word.text[0].isalnum()) and any(word.bold for word in lead),
                column=column,
                gap=max(0.0, row.top - above) / max(row.bottom - row.top, 1.0),
                lead=_lead(row.pieces[0].words),
            )
        )
    return lines


def _lead(words: Sequence[Word]) -> str:
    """The words in bold that words in other print follow."""
    bold = list(takewhile(lambda word: word.bold, words))
    return joined_words(bold) if len(bold) < len(words) else ""
