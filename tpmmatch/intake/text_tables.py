"""Whether a file of plain text is a table in truth: its first lines are parted alike, and the first names columns."""

from tpmmatch.intake.csv_rows import DELIMITERS
from tpmmatch.intake.encodings import decode
from tpmmatch.intake.table_columns import columns_of

_LINES = 6
_NAMING = frozenset({"name", "first_name", "last_name", "email"})


def is_table(head: bytes) -> bool:
    """Whether these first bytes begin a table of people."""
    lines = [line for line in decode(head)[0].splitlines() if line.strip()][:_LINES]
    return len(lines) > 1 and any(_is_parted(lines, delimiter) for delimiter in DELIMITERS)


def _is_parted(lines: list[str], delimiter: str) -> bool:
    header = [cell.strip(" \"'") for cell in lines[0].split(delimiter)]
    if len(header) < 2 or max(map(len, header)) > 60:
        return False
    known = {column.field for column in columns_of(header) if column.field}
    if len(known) < 2 or not known & _NAMING:
        return False
    return all(line.count(delimiter) >= len(header) - 1 for line in lines[1:3])
