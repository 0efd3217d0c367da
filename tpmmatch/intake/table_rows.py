"""A row that names several people → a row for each; several rows of one whose name cell spans them → one."""

import re
from collections.abc import Iterator, Sequence

from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Grid, Row
from tpmmatch.intake.table_columns import Column, words_for
from tpmmatch.intake.table_contents import EMAIL, is_person_name

_BETWEEN = re.compile(r"\s*[;|\n]\s*|\s+/\s+|\s+(?:&|\+|and|und|et|y)\s+")
_FIRST = r"[^\W\d_]+(?:-[^\W\d_]+)?"
_COUPLE = re.compile(rf"({_FIRST})\s+(&|\+|and|und|et|y)\s+({_FIRST})\s+(\S.*)")
_TITLE = re.compile(r"[^\W\d_]{2,}\.\s*")  # "Dr. Ada" is no whole name
_ROLE = re.compile(r"\s{1,3}\([^\W\d_]{1,12}\)$")  # "Ada Kranz (PL)"
_LONGEST = 400  # letters of a cell that names people
_NAMING = frozenset({"name", "first_name", "last_name"})
_LISTED = frozenset({"", "skills", "languages", "certificates", "summary", "contact"})  # several may stand in a cell
_SHARED = frozenset({"company", "city", "country", "region"})  # what is said of all of them at once
_EACH = frozenset({"name", "email", "phone", "linkedin", "xing", "github", "website", "headline", "position"})


def rows_of_each(grid: Grid, columns: Sequence[Column]) -> Iterator[Row]:
    """The rows of a sheet, those below a name that is merged over them with it: projects of the same person."""
    names = [place for place, column in enumerate(columns) if column.field in _NAMING]
    if not any((place in names) for _, place in grid.tall):
        yield from grid.rows()
        return
    held: Row | None = None
    for row in grid.rows():
        goes_on = held is not None and any((row.line, place) in grid.tall for place in names)
        if held is not None and goes_on and (joint := _joint(held, row, columns)) is not None:
            held = joint
            continue
        if held is not None:
            yield held
        held = row
    if held is not None:
        yield held


def _joint(above: Row, below: Row, columns: Sequence[Column]) -> Row | None:
    """Both rows as one; None if they say different things where only one can be said."""
    cells = []
    for place in range(max(len(above.cells), len(below.cells))):
        one, two = (row.cells[place] if place < len(row.cells) else "" for row in (above, below))
        field = columns[place].field if place < len(columns) else ""
        if one and two and one != two and field not in _LISTED:
            return None
        cells.append(one if one == two or not two else f"{one}\n{two}".strip())
    return Row(above.line, cells)


def people_of_row(columns: Sequence[Column], cells: list[str]) -> list[list[str]]:
    """The row itself, or one for each of several people that its name cell names in full.

    Cells with as many parts go apart; place and firm are everybody's; all else is the first one's alone.
    """
    place = next((place for place, column in enumerate(columns) if column.field == "name"), None)
    if place is None or place >= len(cells):
        return [cells]
    names = _couple(columns, cells, cells[place]) or [_ROLE.sub("", part) for part in _parts(cells[place])]
    if len(names) < 2 or not all(is_person_name(_TITLE.sub("", name)) for name in names):
        return [cells]
    rows = [list(cells) for _ in names]
    for at, cell in enumerate(cells):
        field = columns[at].field if at < len(columns) else ""
        parts = names if at == place else _addresses(cell) if field == "email" else _parts(cell)
        if field in _EACH and len(parts) == len(names):
            for row, part in zip(rows, parts, strict=True):
                row[at] = part
        elif field not in _SHARED:
            for row in rows[1:]:
                row[at] = ""
    return rows


def _couple(columns: Sequence[Column], cells: Sequence[str], name: str) -> list[str]:
    """Two who are named with one surname, "Ada und Bo Kranz": firms are named so, too, but have no mail of each."""
    found = _COUPLE.fullmatch(name) if len(name) <= _LONGEST else None
    if found is None or fold(found[1]) in words_for("salutations"):
        return []
    first, joint, second, surname = found.groups()
    if joint != "y" and not all(word.islower() for word in surname.split()[:-1]):  # "Ada und Bo Maria Kranz"
        return []
    mails = [cell for column, cell in zip(columns, cells, strict=False) if column.field == "email"]
    for names in ((first, second), (second, first)):
        if any(_are_theirs(_addresses(cell), names) for cell in mails):
            return [f"{name} {surname}" for name in names]
    return []


def _are_theirs(addresses: Sequence[str], names: Sequence[str]) -> bool:
    """Whether there is one for each first name, which it holds, or begins with its letter."""
    return len(addresses) == len(names) and all(
        (local := fold(address.partition("@")[0])).startswith(fold(name)[0]) or fold(name) in local.split()
        for address, name in zip(addresses, names, strict=True)
    )


def _parts(cell: str) -> list[str]:
    return [part for part in _BETWEEN.split(cell) if part] if len(cell) <= _LONGEST else [cell]


def _addresses(cell: str) -> list[str]:
    return EMAIL.findall(cell)
