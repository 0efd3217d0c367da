"""Tables of jobs and of studies: a row's cells, each by what heads its column, in lines with labels."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import date_of, find_spans, is_present
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_table_heads import OF_STUDY, OF_WORK, columns_of_head, is_time_in_two, roles_of
from tpmmatch.intake.cv_words import is_company, is_degree, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_PARTS = {"work": OF_WORK, "projects": OF_WORK, "education": OF_STUDY}
_BOTH = (frozenset({"employer", "position", "project"}), frozenset({"school", "degree"}))
_LABELS = {
    "time": "Time",
    "employer": "Company",
    "position": "Position",
    "place": "Location",
    "sector": "Sector",
    "project": "Project",
    "tools": "Tools",
    "school": "School",
    "degree": "Degree",
    "area": "Major",
    "duties": "Tasks",
}
_TIME = f"{_LABELS['time']}: "
_ORDER = (
    "time",
    "degree",
    *(role for role in _LABELS if role not in {"time", "degree", "duties"}),
    "duties",
    "told",
    "number",
)
_WHOM = frozenset({"employer", "school"})
_OF_HEAD = _WHOM | {"time", "position", "degree"}
_DASHES = " –—-"
_DITTO = "\"″〃„“”' "  # what stands in a cell for what the cell above says
_POINTS = re.compile(r"\s+(?=[•◦▪●■‣]\s)")
_NEXT = 3  # words in which "selection of my recent" comes to what is listed
_MOST_ABOVE, _LONG = 2, 60  # lines and letters of what says nothing above a table
_APART = 0.5  # so far is what has no label from the end of the cell before
_NEAR = 0.35  # heights of a line: rows of a table stand farther apart than the lines of a cell


@dataclass(frozen=True, slots=True)
class TableRow(Line):
    """The first line of a row, which begins an entry by itself: what stands above is of another, or of all."""


def with_tables_read(lines: Sequence[Line], part: str) -> list[Line]:
    """The lines of a part; below the head of a table each row by its columns, and no head is left.

    Where cells may go on below their row, nobody knows which: then only what is from when to when is put together, as
    it is where no head is.
    """
    names = _PARTS.get(part)
    if not names:
        return list(lines)
    heads = [n for n, line in enumerate(lines) if roles_of(_cells(line), names)]
    above = lines[: heads[0]] if heads else lines
    read = [replace(line, text=_with_whole_time(line.text)) for line in above]
    for head, end in pairwise([*heads, len(lines)]):
        rows = _read(part, *_parted_head(roles_of(_cells(lines[head]), names), lines[head], lines[head + 1 : end]))
        alone = part != "work" and head == heads[0] and isinstance(rows[0], TableRow) and _says_nothing(above, part)
        read = list(rows) if alone else [*read, *rows]
    return read


def _says_nothing(above: Sequence[Line], part: str) -> bool:
    """Whether what stands above a table of studies or projects is no entry without a time, as points may tell one."""
    if len(above) > _MOST_ABOVE or any(len(line.text) > _LONG and not _names_list(line.text, part) for line in above):
        return False
    return not any(is_bullet(line.text) or find_spans(line.text) or _names(line.text) for line in above)


def _names_list(text: str, part: str) -> bool:
    """Whether a line says what list follows: "Auswahl meiner Projekte der letzten Jahre"."""
    said = [word.strip(":;,.") for word in text.split()]
    led = (said[n + 1 : n + 1 + _NEXT] for n, word in enumerate(said) if fold(word) in words("table", "select"))
    return any(heading_of(word.capitalize()) == part for few in led for word in few)


def _names(text: str) -> bool:
    """Whether a line names a firm or a degree, or says that something lasts."""
    return is_company(text) or is_degree(text) or any(map(is_present, text.split()))


def _cells(line: Line) -> list[str]:
    return line.text.split(GAP)


def _parted_head(roles: Sequence[str], head: Line, below: Sequence[Line]) -> tuple[Sequence[str], Line, Sequence[Line]]:
    """The columns, their head and the rows below; a head may be of two rows, of which the second parts the time."""
    if "time" in roles and below and is_time_in_two(_cells(below[0])):
        place, cells = roles.index("time"), _cells(head)
        head = replace(head, text=GAP.join([*cells[:place], below[0].text, *cells[place + 1 :]]))
        return [*roles[:place], "from", "to", *roles[place + 1 :]], head, below[1:]
    return roles, head, below


def _read(part: str, roles: Sequence[str], head: Line, lines: Sequence[Line]) -> Sequence[Line]:
    rows = {n: said for n, line in enumerate(lines) if (said := _row(roles, line, first=not n)) is not None}
    if not rows and "from" not in roles:
        return [head, *lines]
    # Where only one of what and whom has a column, it may hold both: "Acme Ltd, Tester".
    apart = any(len(both & set(roles)) > 1 for both in _BOTH)
    named = part != "work" or "employer" in roles  # else what stands above the table may be who employed
    apart = apart and (named or not any(map(_names_firm, rows.values())))
    told = [cell for role, cell in zip(roles, _cells(head), strict=True) if role == "told"]
    read: list[Line] = []
    above: dict[str, str] = {}
    for number, line in enumerate(lines):
        row = rows.get(number)
        begins = apart and named and row is not None
        # A project may have no client.
        whom = _with_whom(row, above) if row is not None and part != "projects" else row
        if row is None or not apart or _may_run_over(lines, rows, number):
            whole = [replace(line, text=_with_whole_time(line.text))]
        else:
            whole = list(_unnamed(row, line, told) if whom is None else _labelled(whom, line, told))
        read += [_as_row(whole[0]), *whole[1:]] if begins else whole
    # Without a firm beside it a time stands by itself: what heads it is told otherwise.
    alone = part == "projects" or not named
    return [replace(line, text=line.text.removeprefix(_TIME)) for line in read] if alone else read


def _names_firm(row: Sequence[tuple[str, str]]) -> bool:
    """Whether a row has a firm beside its title: "Lead, Kranz AG"."""
    return any(role == "position" and is_company(cell) for role, cell in row)


def _as_row(line: Line) -> TableRow:
    return TableRow(**{field.name: getattr(line, field.name) for field in fields(line)})


def _with_whom(row: Sequence[tuple[str, str]], above: dict[str, str]) -> Sequence[tuple[str, str]] | None:
    """A row with the firm or school of the row above where its own cell says "as above"; nothing if it names none.

    `above` is what was said last, and told what is said here.
    """
    said = [(role, above.get(role, "") if role in _WHOM and _is_as_above(cell) else cell) for role, cell in row]
    named = all(cell.strip(_DASHES) for role, cell in said if role in _WHOM)
    above.update((role, cell if named else "") for role, cell in said if role in _WHOM)
    return said if named else None


def _is_as_above(cell: str) -> bool:
    """Whether a cell has only a mark or a word in it for what the cell above says; a dash or nothing is none."""
    marks = cell.strip()
    return bool(marks) and (not marks.strip(_DITTO) or fold(marks) in words("table", "as_above"))


def _row(roles: Sequence[str], line: Line, *, first: bool) -> Sequence[tuple[str, str]] | None:
    """What the cells of a row say; nothing if it isn't one of this table."""
    cells = _with_open_time(_cells(line), roles) if first and "to" in roles else _cells(line)
    if len(cells) != len(roles) or is_bullet(line.text):
        return None
    said = [(role, cell.strip()) for role, cell in zip(roles, cells, strict=True) if role not in {"from", "to"}]
    if "from" not in roles:
        return said if _is_time(cells[roles.index("time")]) else None
    time = _time(cells[roles.index("from")], cells[roles.index("to")])
    return [("time", time), *said] if time else None


def _with_open_time(cells: Sequence[str], roles: Sequence[str]) -> list[str]:
    """The cells; the newest job may have no end."""
    begun, place = roles.index("from"), roles.index("to")
    behind = cells[place] if place < len(cells) else ""
    lacks = len(cells) == len(roles) - 1 or (len(cells) == len(roles) and not behind.strip())
    if begun > place or not lacks or not date_of(cells[begun]) or date_of(behind) or is_present(behind):
        return list(cells)
    return [*cells[:place], "present", *cells[place + (len(cells) == len(roles)) :]]


def _time(begun: str, ended: str) -> str:
    """From when to when; nothing if the cells don't say that."""
    if not date_of(begun) or not (date_of(ended) or is_present(ended)):
        return ""
    time = f"{begun.strip()} – {ended.strip()}"
    return time if _is_time(time) else ""


def _is_time(text: str) -> bool:
    spans = find_spans(text)
    return len(spans) == 1 and not (text[: spans[0].first] + text[spans[0].last :]).strip(" .()")


def _with_whole_time(text: str) -> str:
    """A row with its time in one cell: "01/2021" before "heute"."""
    cells = text.split(GAP)
    for place, (begun, ended) in enumerate(pairwise(cells)):
        if time := _time(begun, ended):
            return GAP.join([*cells[:place], time, *cells[place + 2 :]])
    return text


def _may_run_over(lines: Sequence[Line], rows: Collection[int], row: int) -> bool:
    """Whether cells of a row seem to go on above or below it, where one sees only what is at the same height."""
    beside = [place for place in (row - 1, row + 1) if 0 <= place < len(lines) and place not in rows]
    return any(
        lines[place].page == lines[row].page
        and lines[row].box[2] > lines[row].box[0]
        and not is_bullet(lines[place].text)
        and (place < max(rows) or lines[place].gap < _NEAR)
        and not columns_of_head(_cells(lines[place]))
        for place in beside
    )


def _unnamed(row: Sequence[tuple[str, str]], line: Line, told: Sequence[str]) -> Iterator[Line]:
    """A row without a firm or school: what and when as it stands, and the rest with what heads its columns."""
    head = [cell for role, cell in row if role in _OF_HEAD]
    yield replace(line, text=GAP.join(head))
    yield from _labelled([(role, cell) for role, cell in row if role not in _OF_HEAD], replace(line, gap=0.0), told)


def _labelled(row: Sequence[tuple[str, str]], line: Line, told: Sequence[str]) -> Iterator[Line]:
    """A line for each cell, the time before all others and what is told, with what heads its columns, at the end."""
    names = iter(told)
    apart = any(role == "area" for role, _ in row)
    row = [(role, f"{next(names)}: {cell}" if role == "told" else cell) for role, cell in row]
    row = [(role, cell) for role, cell in row if cell.rpartition(":")[2].strip(_DASHES)]
    for number, (role, cell) in enumerate(sorted(row, key=lambda one: _ORDER.index(one[0]))):
        if role == "duties":
            first, *points = _POINTS.split(cell)
            yield replace(line, text=first if is_bullet(first) else f"{_LABELS[role]}: {first}", gap=0.0)
            yield from (replace(line, text=point, gap=0.0) for point in points)
        elif role == "told" or (role == "degree" and is_degree(cell) and not apart):
            yield replace(line, text=cell, gap=_APART)  # a degree may say in what, too
        elif role != "number":
            yield replace(line, text=f"{_LABELS[role]}: {cell}", gap=0.0 if number else line.gap)
