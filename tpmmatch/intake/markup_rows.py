"""Tables written in tags → rows: what web programs call ".xls" is a page, or the XML of Excel 2003 or OpenDocument."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tpmmatch.intake.found import Refused
from tpmmatch.intake.grid import Grid, Row

_LIMIT = 20 * 1024 * 1024  # letters
_CELLS_LIMIT = 1_000_000
_REST = 2_000  # letters behind the last whole tag
_WIDEST = 200  # columns that a cell may be moved by, or stand over
_TABLES = frozenset({"table", "table:table"})
_ROWS = frozenset({"tr", "row", "table:table-row"})
_CELLS = frozenset({"td", "th", "cell", "table:table-cell", "table:covered-table-cell"})
_NOTES = frozenset({"comment", "office:annotation"})
_BREAKS = frozenset({"br", "p", "div", "li", "text:p"})
_SHEETS = (b"urn:schemas-microsoft-com:office:spreadsheet", b"application/vnd.oasis.opendocument.spreadsheet")


def is_sheet_in_tags(start: bytes) -> bool:
    """Whether text that begins so is a spreadsheet program's XML."""
    return start.startswith(b"<") and any(name in start[:4000] for name in _SHEETS)


def grids_in_tags(text: str) -> list[Grid]:
    """The tables in it, in their order."""
    if len(text) > _LIMIT:
        raise Refused("intake_bomb")
    reading = _Reading()
    try:
        reading.feed(text)
        reading.close()
    except (ValueError, AssertionError, RecursionError):
        raise Refused("intake_table_broken") from None
    return [_grid(table) for table in reading.tables if any(table.rows)]


def _grid(table: "_Table") -> Grid:
    rows = [Row(line, cells) for line, cells in enumerate(table.rows, 1)]
    return Grid(lambda: iter(rows))


@dataclass(slots=True)
class _Table:
    """A table on the way: its rows so far, the text of the cell that is open, and over how many more it stands.

    `taken` says of columns down to which row a cell from above stands there.
    """

    rows: list[list[str]] = field(default_factory=list)
    cell: list[str] | None = None
    over: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    in_note: bool = False


class _Reading(HTMLParser):
    """The way through the tags; what stands outside of cells is none of a table. Ends are often left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []  # a table may lie in a cell of another
        self._left = _CELLS_LIMIT

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell."""
        if tag in _TABLES:
            self.tables.append(_Table())
            self._open.append(self.tables[-1])
        elif not self._open:
            return
        elif tag in _ROWS:
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in _CELLS and self._open[-1].rows:
            self._end_cell()
            self._begin_cell(self._open[-1], {name: value or "" for name, value in attrs})
        elif tag in _NOTES:
            self._open[-1].in_note = True
        elif tag in _BREAKS and self._open[-1].cell and not self._open[-1].in_note:
            self._open[-1].cell.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element with nothing in it, as XML writes it."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a table, a row or a cell."""
        if self._open and tag in _TABLES | _ROWS | _CELLS:
            self._end_cell()
        if self._open and tag in _NOTES:
            self._open[-1].in_note = False
        if self._open and tag in _TABLES:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take in what stands in a cell; line breaks of the source are none of it."""
        if self._open and (cell := self._open[-1].cell) is not None and not self._open[-1].in_note:
            cell.append(" ".join(data.splitlines()) if data.strip() else " ")

    def close(self) -> None:
        """End what the file leaves open; of a tag or a comment that never ends, each letter would be tried anew."""
        self.rawdata = self.rawdata[:_REST]
        super().close()
        while self._open:
            self._end_cell()
            self._open.pop()

    def _begin_cell(self, table: _Table, said: dict[str, str]) -> None:
        row, table.in_note = table.rows[-1], False
        self._fill(row, _number(said.get("ss:index")) - 1 - len(row))
        while table.taken.get(len(row), 0) >= len(table.rows):
            self._fill(row, 1)
        over = (_number(said.get(name)) for name in ("colspan", "table:number-columns-repeated"))
        table.cell, table.over = [], max([_number(said.get("ss:mergeacross")), *(count - 1 for count in over)])
        if (rows := _number(said.get("rowspan"))) > 1:
            last = len(table.rows) + rows - 1
            table.taken |= dict.fromkeys(range(len(row), len(row) + 1 + min(table.over, _WIDEST)), last)

    def _end_cell(self) -> None:
        table = self._open[-1]
        if table.cell is not None:
            lines = (" ".join(line.split()) for line in "".join(table.cell).split("\n"))
            table.rows[-1].append("\n".join(filter(None, lines)))
            table.cell = None
            self._fill(table.rows[-1], table.over)

    def _fill(self, row: list[str], count: int) -> None:
        self._left -= 1 + min(max(count, 0), _WIDEST)
        if self._left < 0:
            raise Refused("intake_sheet_too_large", cells=_CELLS_LIMIT // 1_000_000)
        row.extend([""] * min(count, _WIDEST))


def _number(said: str | None) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 8 else 0
