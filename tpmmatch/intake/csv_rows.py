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
_OF_RULES = frozenset("|+-: \t")
_LONGEST_CELL = 10_000_000  # letters; some programs put a whole history into one
# After the last row; if a cell swallows it, a quotation mark was never closed.
_END = "\x1e-end-of-table-\x1e"

csv.field_size_limit(_LONGEST_CELL)  # the module has one for all


def csv_grids(text: str) -> list[Grid]:
    """The same text parted by each delimiter that is likely; one that it names itself ("sep=…") goes first."""
    head = text[:5]
    named = head[4:5] if head.lower().startswith("sep=") else ""
    first_lines = text[:2000].splitlines()[:3]
    odd = [one for one in _ODD_DELIMITERS if all(line.count(one) > 1 for line in first_lines)]
    return [Grid(partial(csv_rows, text, one)) for one in dict.fromkeys([*named, *DELIMITERS, *odd])]


def ruled_tables(text: str) -> list[list[Row]]:
    """Tables with a rule under their header, as Markdown and databases write them; one for each header."""
    found: dict[tuple[str, ...], list[Row]] = {}
    rows: list[Row] = []
    lines = text.splitlines()
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        if "|" not in line and not _is_rule(line):
            rows = []
        elif _is_rule(below):
            rows = found.setdefault(tuple(_cells(line)), [])
            rows.append(Row(number, _cells(line)))
        elif rows and not _is_rule(line):
            rows.append(Row(number, _cells(line)))
    return list(found.values())


def _is_rule(line: str) -> bool:
    return "--" in line and ("|" in line or "+" in line) and set(line) <= _OF_RULES


def _cells(line: str) -> list[str]:
    return [cell.strip(" \t*_`") for cell in line.strip().strip("|").split("|")]


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
