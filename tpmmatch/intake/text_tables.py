"""Whether a file of plain text is a table in truth: its lines are parted alike, and the first of them names columns."""

import re

from tpmmatch.intake.csv_rows import DELIMITERS, ruled_tables
from tpmmatch.intake.encodings import decode
from tpmmatch.intake.table_columns import columns_of

_LINES, _BEFORE = 6, 3  # that are looked at, and how many may stand above the header: what list it is, and of when
_NUMBER = re.compile(r"\d{3}")
_NAMING = frozenset({"name", "first_name", "last_name", "email"})


def is_table(head: bytes) -> bool:
    """Whether these first bytes begin a table of people, if below a few lines of other things."""
    text = decode(head)[0]
    lines = [line for line in text.splitlines() if line.strip()][:_LINES]
    if len(lines) < 2:
        return False
    below = [lines[first:] for first in range(1, min(len(lines) - 1, _BEFORE + 1))]
    return _is_ruled(text) or any(
        _is_parted(table, delimiter) and (table is lines or _is_header(table[0], table[1], delimiter))
        for table in (lines, *below)
        for delimiter in DELIMITERS
    )


def _is_ruled(text: str) -> bool:
    """Whether most of it stands in tables of people that have a rule under their header."""
    tables = [table for table in ruled_tables(text) if _names_people(table[0].cells)]
    within = sum(_letters(cell) for table in tables for row in table for cell in row.cells)
    return bool(tables) and 2 * within >= _letters(text)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_parted(lines: list[str], delimiter: str) -> bool:
    header = [cell.strip(" \"'") for cell in lines[0].split(delimiter)]
    if len(header) < 2 or max(map(len, header)) > 60:
        return False
    return _names_people(header) and all(line.count(delimiter) >= len(header) - 1 for line in lines[1:3])


def _is_header(line: str, below: str, delimiter: str) -> bool:
    """Whether a line below others only names columns: "E-mail: ada@example.com, Phone: 1" reaches somebody."""
    if "@" in line:
        return False
    fields = [column.field for column in columns_of(line.split(delimiter))]
    mailed = any(field == "email" and "@" in cell for field, cell in zip(fields, below.split(delimiter), strict=False))
    several = delimiter != "," or 2 * sum(map(bool, fields)) > len(fields)
    return mailed or (several and not _NUMBER.search(line))


def _names_people(header: list[str]) -> bool:
    known = {column.field for column in columns_of(header) if column.field}
    return len(known) > 1 and bool(known & _NAMING)
