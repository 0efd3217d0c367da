"""A sheet → the table of people in it: where its header is, what each column holds, and why it may be none."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused, short
from tpmmatch.intake.grid import Grid, Row, letter, place_of, turned
from tpmmatch.intake.money import currency_in
from tpmmatch.intake.table_cells import is_day, is_day_first
from tpmmatch.intake.table_columns import (
    INSTEAD,
    SEVERAL,
    Column,
    column_words,
    columns_of,
    is_of_contact,
    may_be_start,
    unit_in,
    with_contact,
)
from tpmmatch.intake.table_contents import (
    kind_of,
    says_nothing,
    stands_by_itself,
)
from tpmmatch.intake.table_fingerprints import fingerprint, said_before, within
from tpmmatch.intake.table_kinds import refuse_if_no_people
from tpmmatch.intake.table_name_order import has_families_first
from tpmmatch.intake.table_names import is_honorific
from tpmmatch.intake.table_nobody import may_be_person, those_of_nobody
from tpmmatch.intake.table_rows import rows_of_each
from tpmmatch.intake.table_strangers import without_strangers
from tpmmatch.intake.table_tongues import with_tongue
from tpmmatch.intake.table_unheaded import cells_at, name_by_content, phone_by_content, position_by_content
from tpmmatch.model.table import NO_FIELD, ColumnUse, Known, TableMapping, TableWishes

_HEADER_WITHIN = 40
_LOOKED_AT = 120  # rows
_WIDEST = 1_000  # columns that may mean something
_SAMPLES = 3
_MARK = re.compile(r"[;\t|]|,(?=\S)")  # between the columns of a text file
_NAMING = frozenset({"name", "email", "first_name", "last_name"})
_FIGURE = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTHING = TableWishes()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of people. `header_line` is 0 where no row names its columns."""

    grid: Grid
    header_line: int
    columns: tuple[Column, ...]
    samples: tuple[Row, ...]

    def rows(self) -> Iterator[Row]:
        """The rows under the header that say something and aren't the header once more, nor a sum of the others."""
        is_nobody = those_of_nobody(self.columns, self.samples)
        for row in rows_of_each(self.grid, self.columns):
            if row.line > self.header_line and any(row.cells) and not is_nobody(row):
                yield row

    @property
    def known(self) -> int:
        """How many fields its columns fill."""
        return len({column.field for column in self.columns if column.field})

    @property
    def first(self) -> int:
        """How many blank columns there are at the left."""
        filled = {at for row in self.samples for at, cell in enumerate(row.cells) if cell}
        return next((at for at, column in enumerate(self.columns) if column.header or at in filled), 0)

    @property
    def fingerprint(self) -> str:
        """The same for tables whose headers are the same; where there is no header, for those that begin the same."""
        headers, bare = self._headers
        return fingerprint(within(headers, self.first), bare=bare)

    def said_before(self, wishes: TableWishes) -> dict[int, str] | None:
        """What the owner said of its columns when they saw these headers before; None if nothing."""
        headers, bare = self._headers
        said = said_before(wishes, self.fingerprint, fingerprint(headers, bare=bare), self.first)
        return None if said is None else {place: self._meant(place, field) for place, field in said.items()}

    def _meant(self, place: int, field: str) -> str:
        """The field that is remembered: what is called a contact was one where nothing could be said of it yet."""
        if field == NO_FIELD:
            return ""
        is_left = not field and place < len(self.columns) and is_of_contact(self.columns[place])
        return "contact" if is_left else field

    @property
    def _headers(self) -> tuple[list[str], bool]:
        """What tells its columns, and whether that is only its first row."""
        if self.header_line or not self.samples:
            return [fold(column.header) for column in self.columns if self.header_line], False
        return list(map(fold, self.samples[0].cells)), True

    def mapping(self) -> TableMapping:
        """What the owner is shown of it."""
        uses = []
        for place, column in enumerate(self.columns):
            cells = (row.cells[place] for row in self.samples if place < len(row.cells) and row.cells[place])
            samples = tuple(short(cell) for cell in islice(cells, _SAMPLES))
            field = column.field or column.instead
            known = column.known if field or column.known is Known.OWNER else Known.UNKNOWN
            if column.header or samples:
                uses.append(ColumnUse(letter(place), column.header, field, known, samples))
        return TableMapping(self.grid.name, self.header_line, tuple(uses), self.fingerprint)


def best_table(grids: Sequence[Grid], wishes: TableWishes = _NOTHING) -> Table:
    """The table that is understood best among several ways to see the same sheet; refused if none is of people."""
    tables = [table for grid in grids for table in _tables_in(grid)]
    if not tables:
        bare = [_bare(grid, _looked_at(grid)) for grid in grids]
        spoken_of = [
            table
            for table in bare
            if wishes.columns or table.said_before(wishes) is not None or (wishes.of_anything and table.columns)
        ]
        tables = sorted(spoken_of, key=lambda table: -len(table.columns))[:1]
    if not tables:
        raise Refused("intake_csv_no_people")
    best = max(tables, key=_merit)
    found = _as_wished(best, wishes)
    columns = tuple(_as_kept(found, place, each, wishes.currency) for place, each in enumerate(found.columns))
    found = replace(found, columns=columns)
    if wishes.of_anything:
        return found
    if not _NAMING & {column.field for column in found.columns}:
        raise Refused("intake_csv_no_people")
    if not wishes.columns and best.said_before(wishes) is None:  # else the owner knows that it is of people
        refuse_if_no_people(found.columns, found.samples)
    return found


def _as_kept(table: Table, place: int, column: Column, usual: str) -> Column:
    grid, cells = table.grid, cells_at(place, table.samples)
    column = with_tongue(with_contact(column), cells)
    turned = column.field == "name" and has_families_first(column.header, cells)
    shown = grid.shown.get(place, "")
    return replace(column, from_1904=grid.from_1904, shown=shown, usual=usual, family_first=turned)


def _tables_in(grid: Grid) -> Iterator[Table]:
    rows = _looked_at(grid)
    yield from filter(None, (_by_header(grid, rows), _by_content(grid, rows)))
    if across := _turned_if_a_form(grid, rows):
        yield across


def _merit(table: Table) -> tuple[bool, bool, float, int]:
    fields = {column.field for column in table.columns if column.field and column.known is Known.NAME}
    naming = bool(_NAMING & {column.field for column in table.columns})
    # "Vorname;E-Mail" isn't called so: it was parted at commas, "Name, Vorname;E-Mail".
    whole = not any(_MARK.search(column.header) for column in table.columns)
    return naming, whole, table.known + len(fields) / 2, -table.header_line


def _looked_at(grid: Grid) -> list[Row]:
    rows: list[Row] = []
    with suppress(Refused):  # told when they are read for good
        rows.extend(Row(row.line, _said(row.cells[:_WIDEST])) for row in islice(grid.rows(), _LOOKED_AT))
    return rows


def _said(cells: Sequence[str]) -> list[str]:
    return ["" if says_nothing(cell) else cell for cell in cells]


def _by_header(grid: Grid, rows: Sequence[Row]) -> Table | None:
    best: tuple[int, int, tuple[Column, ...]] | None = None
    reached = [frozenset(at for at, cell in enumerate(row.cells) if _reaches(cell)) for row in rows]
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        if reached[place]:
            continue  # an address or a number is no column's name
        among = frozenset().union(*reached[:place]) & frozenset().union(*reached[place:])
        if any(at >= len(row.cells) or not row.cells[at] for at in among):
            continue  # people above and below it are reached in a column that it doesn't name
        columns = columns_of(row.cells)
        known = len({column.field for column in columns if column.field})
        if known and (best is None or known > best[0]):
            best = known, place, columns
    if best is None:
        return None
    _, place, columns = best
    if place + 1 < len(rows) and (joint := _joint_header(rows[place], rows[place + 1])) is not None:
        place, columns = place + 1, joint
    below = [row for row in rows[place + 1 :] if not any(row.cells) or may_be_person(row, columns)]
    if numbers := _names_of_figures(columns, below):
        columns = columns_of(["" if at in numbers else cell for at, cell in enumerate(rows[place].cells)])
        columns = tuple(
            Column(" ".join(rows[place].cells[at].split())) if at in numbers else column
            for at, column in enumerate(columns)
        )
    return Table(grid, rows[place].line, _completed(columns, below), tuple(below))


def _reaches(cell: str) -> bool:
    """Whether this is an address, a link or a telephone number and no more."""
    return stands_by_itself(cell) or kind_of([cell]) == "phone"


def _joint_header(above: Row, below: Row) -> tuple[Column, ...] | None:
    """What two rows of names say together: "Rate" over "per day" and "per hour"; None if the second holds people."""
    named = [cell for cell in below.cells if cell]
    if len(named) < 2 or any(kind_of([cell]) or any(map(str.isdigit, cell)) for cell in named):
        return None
    known = {column.field for column in columns_of(below.cells) if column.field}
    if len(known) < 2 or not _NAMING & known:
        return None
    headers, group = [], ""
    for number, cell in enumerate(below.cells):
        over = above.cells[number] if number < len(above.cells) else ""
        group = over or group
        ways = (cell, f"{group} {cell}".strip(), over)
        headers.append(next((way for way in ways if way and columns_of([way])[0].field), f"{over} {cell}".strip()))
    return columns_of(headers)


def _names_of_figures(columns: Sequence[Column], rows: Sequence[Row]) -> frozenset[int]:
    """Columns called like a name in which there are only numbers, as under "Employee #"."""
    return frozenset(
        place
        for place, column in enumerate(columns)
        if column.field in _NAMING - {"email"}
        and (cells := [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]])
        and not any(letter.isalpha() for cell in cells for letter in cell)
    )


def _by_content(grid: Grid, rows: Sequence[Row]) -> Table | None:
    """A table whose header says nothing to us, or that has none: its cells must be names and addresses beyond doubt."""
    found = _bare(grid, rows)
    fields = {column.field for column in found.columns}
    reached = "name" in fields and fields & {"email", "phone", "linkedin"}
    return found if reached or {"first_name", "last_name"} <= fields else None


def _bare(grid: Grid, rows: Sequence[Row]) -> Table:
    """The first row that has several cells as the header, unless it holds what headers don't."""
    filled = [row for row in rows if sum(map(bool, row.cells)) > 1]
    header = filled[0] if len(filled) > 1 and not any(map(_is_value, filled[0].cells)) else None
    below = filled[1:] if header else filled
    columns = [Column(" ".join(cell.split())) for cell in header.cells] if header else []
    return Table(grid, header.line if header else 0, _completed(tuple(columns), below), tuple(below))


def _is_value(cell: str) -> bool:
    """Whether this is an address, a day or a number; a year may be the name of a column."""
    return bool(kind_of([cell])) or is_day(cell) or (_FIGURE.fullmatch(cell) is not None and not _YEAR.fullmatch(cell))


def _completed(columns: tuple[Column, ...], rows: Sequence[Row]) -> tuple[Column, ...]:
    """Columns of unknown name by what their cells are; a column of links is named after where they lead."""
    done = list(without_strangers(columns, rows))
    for place in range(max([len(columns), *(len(row.cells) for row in rows)])):
        if place == len(done):
            done.append(Column(""))
        column = done[place]
        cells = cells_at(place, rows)
        if column.field == "available_from":
            done[place] = replace(column, day_first=is_day_first(cells, column.header))
        elif column.field in {"headline", "position"} and cells and all(map(is_honorific, cells)):
            done[place] = replace(column, field="honorific")  # "Title" as "Dr.", not as "Manager"
        elif _is_start(done, column, cells):
            done[place] = replace(column, field="available_from", day_first=is_day_first(cells, column.header))
        if done[place].field not in {"", "website"}:
            continue
        kind = kind_of(cells)
        if kind and kind not in {other.field for other in done}:
            known = column.known if column.field else Known.CONTENT  # a link to a network is a link for certain
            done[place] = replace(column, field=kind, known=known)
    if not _NAMING - {"email"} & {column.field for column in done}:
        name_by_content(done, rows)
    if not any(column.header for column in done):
        phone_by_content(done, rows)
        position_by_content(done, rows)
    return tuple(done)


def _is_start(columns: Sequence[Column], column: Column, cells: Sequence[str]) -> bool:
    """Whether a column tells from when on people are free by a little word over days: "ab"."""
    alone = not column.field and all(other.field != "available_from" for other in columns)
    return (
        alone
        and may_be_start(column.header, [each.header for each in columns])
        and any(cells)
        and all(map(is_day, cells))
    )


def _turned_if_a_form(grid: Grid, rows: Sequence[Row]) -> Table | None:
    """Names of fields one below the other, each person in a column beside them."""
    width = max((len(row.cells) for row in rows), default=0)
    if not 2 <= width <= 60 or len(rows) >= _LOOKED_AT:
        return None
    across = turned(grid, list(rows))
    found = _by_header(across, list(across.rows()))
    return found if found and found.known >= 3 and found.header_line < width else None


def _as_wished(table: Table, wishes: TableWishes) -> Table:
    """The columns as the owner wants them now, else as they did when they saw these headers before."""
    if wishes.columns:
        wanted = {_place(table, where): field for field, where in wishes.columns.items()}
    else:
        wanted = table.said_before(wishes) or {}
    if not wanted:
        return table
    columns = list(table.columns) + [Column("")] * (max(wanted) + 1 - len(table.columns))
    for place, column in enumerate(columns):
        if place in wanted:
            columns[place] = _said_to_be(column, wanted[place], cells_at(place, table.samples))
        elif column.field and column.field in wanted.values():
            columns[place] = Column(column.header)
    return replace(table, columns=_in_turn(columns, table.columns))


def _said_to_be(column: Column, field: str, cells: Sequence[str]) -> Column:
    """A column as the owner says; what its name tells of money, and its cells of days, holds for it all the same."""
    said = replace(column, field=field, known=Known.OWNER, instead="")
    if field == column.field:
        return said
    if field == "rate":  # they said that it is for a day, unless its name speaks of an hour
        return replace(said, unit=unit_in(column.header) or column.unit or "day", currency=currency_in(column.header))
    return replace(said, day_first=is_day_first(cells, column.header)) if field == "available_from" else said


def _in_turn(columns: Sequence[Column], before: Sequence[Column]) -> tuple[Column, ...]:
    """Of several columns of one field the one that filled it before, or the first; the others where that is empty."""
    done = list(columns)
    for field in INSTEAD:
        places = [place for place, column in enumerate(columns) if column.field == field]
        filling = [place for place in places if place < len(before) and before[place].field == field]
        for place in places:
            if place != (filling or places)[0]:
                done[place] = replace(done[place], field="", instead=field)
    return tuple(done)


def _place(table: Table, where: str) -> int:
    """A column by its letter or its header."""
    headers = [fold(column.header) for column in table.columns]
    if fold(where) in headers and fold(where):
        return headers.index(fold(where))
    place = place_of(where)
    if place is None or place >= _WIDEST:
        raise Refused("intake_column_missing", column=short(where))
    return place


def field_names() -> tuple[str, ...]:
    """All fields that a column can fill."""
    return (*column_words()["columns"], "rate", "hourly_rate", "contact")


def fields_of_several() -> frozenset[str]:
    """The fields that several columns may fill, together or one where the other is empty."""
    return INSTEAD | SEVERAL


def fields_that_name() -> frozenset[str]:
    """The fields by which a table is known to be one of people."""
    return _NAMING
