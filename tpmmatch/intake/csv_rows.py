"""CSV text → rows, however its cells are parted."""

import csv
import io
from collections.abc import Iterator
from functools import partial
from itertools import chain

from tpmmatch.intake.found import Refused
from tpmmatch.intake.grid import Grid, Row

DELIMITERS = (",", ";", "\t", "|")
_ODD_DELIMITERS = "^~:"
# After the last row; if a cell swallows it, a quotation mark was never closed.
_END = "\x1e-end-of-table-\x1e"


def csv_grids(text: str) -> list[Grid]:
    """The same text parted by each delimiter that is likely; one that it names itself ("sep=…") goes first."""
    head = text[:5]
    named = head[4:5] if head.lower().startswith("sep=") else ""
    first_lines = text[:2000].splitlines()[:3]
    odd = [one for one in _ODD_DELIMITERS if all(line.count(one) > 1 for line in first_lines)]
    return [Grid(partial(csv_rows, text, one)) for one in dict.fromkeys([*named, *DELIMITERS, *odd])]


def csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows; raises Refused where they stop being readable."""
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
