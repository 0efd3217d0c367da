"""JSON of other programs, where a person is an object with plain fields, as in a table's row → people."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.grid import Row
from tpmmatch.intake.json_nested import is_plain, laid_flat, opened, people_list, spaced
from tpmmatch.intake.table_columns import Column, columns_of, with_contact
from tpmmatch.intake.table_kinds import refuse_if_no_people
from tpmmatch.intake.table_people import person_of_row
from tpmmatch.model.document import Document
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

_NAMES = frozenset({"name", "first_name", "last_name"})
_LEAST = 3  # fields that are known beside a name, where nothing says how to reach somebody


def people_in_flat(document: Document, source: str) -> Iterator[Found | Note]:
    """Who the object is, or who the objects in its one list are; nobody if it holds something else."""
    items = people_list(document)
    if items is None:
        yield from _person(document, source)
        return
    people = [(number, list(_person(item, f"{source}#{number}"))) for number, item in enumerate(items, 1)]
    if any(found for _, found in people):
        for number, found in people:
            yield from found or [Note(f"{source}#{number}", message("intake_nobody"))]


def _person(item: Mapping[str, object], source: str) -> Iterator[Found | Note]:
    flat = list(laid_flat(opened(item)))
    plain = [(key, value) for key, value in flat if _is_cell(value)]
    others = [(key, value) for key, value in flat if not _is_cell(value)]
    columns = (*_columns(tuple(key for key, _ in plain)), *(Column(key) for key, _ in others))
    cells = [_cell(value) for _, value in plain + others]
    filled = {column.field for column, cell in zip(columns, cells, strict=True) if cell and column.field}
    if not filled & _NAMES or not (filled & {"email", "phone"} or len(filled) > _LEAST):
        return
    try:
        refuse_if_no_people(columns, [Row(1, cells)])
    except Refused:
        return
    yield person_of_row(tuple(map(with_contact, columns)), cells, source)


@lru_cache(maxsize=64)
def _columns(keys: tuple[str, ...]) -> tuple[Column, ...]:
    """By their names as a table's: "firstName" is "first name". Numbers that programs count by say nothing."""
    found = columns_of([spaced(key) for key in keys])
    return tuple(Column(key) if one.field == "id" else one for key, one in zip(keys, found, strict=True))


def _is_cell(value: object) -> bool:
    return is_plain(value) or (isinstance(value, list) and all(map(is_plain, value)))


def _cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return (value or "").strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)
