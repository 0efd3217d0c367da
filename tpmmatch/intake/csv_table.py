"""CSV text → a header and rows, whatever separates the cells and however much stands above."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from tpmmatch.intake.csv_columns import Column, columns_of
from tpmmatch.intake.found import Refused

_DELIMITERS = (",", ";", "\t", "|")
_HEADER_WITHIN = 30
# After the last row; if a cell swallows it, a quotation mark was never closed.
_END = "\x1e-end-of-table-\x1e"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line on which it begins."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of people: its columns, how its cells are parted, and how many rows stand up to the header."""

    columns: tuple[Column, ...]
    delimiter: str
    above: int
    text: str

    def rows(self) -> Iterator[Row]:
        """The rows under the header that have something in them; raises Refused where they stop being readable."""
        return (row for row in islice(_rows(self.text, self.delimiter), self.above, None) if any(row.cells))


def read_table(text: str) -> Table:
    """The table whose header is understood best; refused if none names people."""
    best: tuple[int, Table] | None = None
    for delimiter in _DELIMITERS:
        try:
            for above, row in enumerate(islice(_rows(text, delimiter), _HEADER_WITHIN), 1):
                columns = columns_of(row.cells)
                known = len({column.field for column in columns if column.field})
                if names_people(columns) and (best is None or known > best[0]):
                    best = known, Table(columns, delimiter, above, text)
        except Refused:
            continue
    if best is None:
        raise Refused("intake_csv_no_people")
    return best[1]


def names_people(columns: tuple[Column, ...]) -> bool:
    """Whether a person could be told by these columns."""
    return bool({"name", "email", "first_name", "last_name"} & {column.field for column in columns})


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(chain(io.StringIO(text, newline=""), [_END]), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                raise Refused("intake_csv_quote_open", line=line)
            yield Row(line, [cell.strip() for cell in cells])
            line = reader.line_num + 1
    except csv.Error:
        raise Refused("intake_csv_broken", line=line) from None
