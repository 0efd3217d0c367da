"""Tables of jobs and of studies on a page: each row whole, though its cells go on below one another.

Only what stands below a head that says what the columns hold, and where no cell reaches into the next column.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_table_heads import columns_of_head
from tpmmatch.intake.page_cells import paragraphs_of
from tpmmatch.intake.page_rows import Piece, Row, joined_words, text_of
from tpmmatch.intake.pdf_words import Word

_OFF = 3  # points by which a cell may begin left of its head
_EVEN = 1.5  # points: rooms that differ less are alike
_LONGEST_TIME = 44  # letters: "14 September 2019 – 30 November 2021"
_DASHES = ("–", "—", "-")
_OF_ONE = frozenset({"employer", "position", "school", "degree", "project"})  # columns with one thing in a cell
_MOST_HEADS = 20  # of a page; where more rows look like heads, nobody reads them as tables


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table stands among the rows of a page, and its own rows, the first of which is its head."""

    first: int
    last: int
    rows: Sequence[Row]


def table_in(rows: Sequence[Row]) -> Table | None:
    """The first table whose rows can be told from one another; None if there is none."""
    heads = {number: roles for number, row in enumerate(rows) if (roles := _columns(row))}
    if len(heads) > _MOST_HEADS:
        return None
    for (number, roles), end in zip(heads.items(), [*heads, len(rows)][1:], strict=bool(heads)):
        if (table := _below(rows[:end], number, roles)) is not None:
            return table
    return None


def _columns(row: Row) -> Sequence[str]:
    return columns_of_head([joined_words(piece.words) for piece in row.pieces])


def _below(rows: Sequence[Row], head: int, roles: Sequence[str]) -> Table | None:
    edges = _edges(rows[head], rows[head + 1 :])
    cells: list[list[list[Word]]] = []
    for row in rows[head + 1 :]:
        parted = None if _ends(row) else _by_columns(row, edges)
        if parted is None:
            if len(row.pieces) > 1 and not _ends(row):
                return None  # it stands beside something else, or its columns aren't where their heads are
            break
        cells.append(parted)
    time = roles.index("from" if "from" in roles else "time")
    starts = _starts(cells, time)
    if not starts:
        return None
    parts = _parted(cells, rows[head + 1 : head + 1 + len(cells)], starts)
    ends = [*edges[1:], max((word.right for row in cells for word in row[-1]), default=edges[-1])]
    named = [end if role in _OF_ONE else 0.0 for role, end in zip(roles, ends, strict=True)]
    whole = [row for part in parts for row in _with_points(part, edges, named)]
    return Table(head, head + 1 + len(cells), [rows[head], *whole])


def _edges(head: Row, below: Sequence[Row]) -> list[float]:
    """Where the columns begin: with their heads, or with the cells of whole rows if the heads stand in the middle."""
    table = list(takewhile(lambda row: not _ends(row), below))
    whole = [row.pieces for row in (head, *table) if len(row.pieces) == len(head.pieces)]
    return [min(cell.left for cell in cells) - _OFF for cells in zip(*whole, strict=True)]


def _ends(row: Row) -> bool:
    """Whether a row is none of a table, but heads what follows."""
    return len(row.pieces) == 1 and bool(heading_of(text_of(row.pieces)))


def _by_columns(row: Row, edges: Sequence[float]) -> list[list[Word]] | None:
    """The words of a row by the columns in which they stand; None if one stands in none or in two."""
    cells: list[list[Word]] = [[] for _ in edges]
    for word in (word for piece in row.pieces for word in piece.words):
        place = sum(word.left >= edge for edge in edges) - 1
        if place < 0 or (place + 1 < len(edges) and word.right > edges[place + 1] + _OFF):
            return None
        cells[place].append(word)
    return cells


def _starts(cells: Sequence[Sequence[Sequence[Word]]], time: int) -> list[int]:
    """The rows in which a time begins, which may take several; nothing if something else stands in its column."""
    starts: list[int] = []
    whole = ""
    for number, row in enumerate(cells):
        text = joined_words(row[time])
        if text and (not whole or is_time(whole)) and not text.startswith(_DASHES):
            starts.append(number)
            whole = text
        elif text:
            whole = f"{whole} {text}"
        if whole and len(whole) > _LONGEST_TIME:
            return []
    return starts if is_time(whole) else []


def is_time(text: str) -> bool:
    """Whether a text is one time and nothing else."""
    spans = find_spans(text)
    whole = len(spans) == 1 and not (text[: spans[0].first] + text[spans[0].last :]).strip(" .()")
    return whole and not text.endswith(_DASHES)


def _parted(
    cells: Sequence[list[list[Word]]], rows: Sequence[Row], starts: Sequence[int]
) -> list[list[list[list[Word]]]]:
    """The rows of the page by those of the table: parted where a time begins, or where the most room is."""
    at_top = starts[0] == 0 and all(cells[0])
    cuts = [0]
    for before, after in pairwise(starts):
        rooms = {n: rows[n].top - max(row.bottom for row in rows[before:n]) for n in range(before + 1, after + 1)}
        widest = max(rooms.values())
        cuts.append(after if at_top or rooms[after] > widest - _EVEN else max(rooms, key=lambda n: rooms[n]))
    return [list(cells[begin:end]) for begin, end in zip(cuts, [*cuts[1:], len(cells)], strict=True)]


def _with_points(part: Sequence[list[list[Word]]], edges: Sequence[float], ends: Sequence[float]) -> Sequence[Row]:
    """A row of the table; what a cell tells below a firm or title stands in rows of their own below it, as points."""
    cells = [list(row) for row in part]
    points: list[Row] = []
    for place, end in enumerate(ends):
        lines = [row[place] for row in part if row[place]]
        first, *more = paragraphs_of(lines, end) if end and lines else [[]]
        if not more or is_bullet(joined_words(first)):
            continue
        for row in cells:
            row[place] = [word for word in row[place] if any(word is other for other in first)]
        points += map(_point, more)
    return [_whole(cells, edges), *points]


def _point(words: list[Word]) -> Row:
    lead = words[0]
    if not is_bullet(joined_words(words)):
        words = [replace(lead, text="•", right=lead.left), *words]
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return Row([Piece(words, lead.left, max(word.right for word in words))], top, bottom, (top + bottom) / 2)


def _whole(part: Sequence[Sequence[Sequence[Word]]], edges: Sequence[float]) -> Row:
    """A row of the table from those of the page."""
    columns = [[word for row in part for word in row[place]] for place in range(len(edges))]
    words = [word for column in columns for word in column]
    pieces = [
        Piece(
            column,
            min((word.left for word in column), default=edge + _OFF),
            max((word.right for word in column), default=edge + _OFF),
        )
        for column, edge in zip(columns, edges, strict=True)
    ]
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return Row(pieces, top, bottom, (top + bottom) / 2)
