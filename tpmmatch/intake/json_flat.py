"""JSON of other programs, where a person is an object with plain fields, as in a table's row → people."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import Column, columns_of, with_contact, words_for
from tpmmatch.intake.table_kinds import refuse_if_no_people
from tpmmatch.intake.table_people import person_of_row
from tpmmatch.model.document import Document
from tpmmatch.model.report import Note

_NAMES = frozenset({"name", "first_name", "last_name"})
_TOGETHER = (("first_name", "middle_name", "last_name", "name"), ("city", "region", "country"))
_LEAST = 3  # fields that are known beside a name, where nothing says how to reach somebody
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def people_in_flat(document: Document, source: str) -> Iterator[Found | Note]:
    """Who the object is, or who the objects in its one list are; nobody if it holds something else."""
    lists = [
        value for value in document.values() if isinstance(value, list) and any(isinstance(x, dict) for x in value)
    ]
    if len(lists) == 1 and "name" not in document and all(_is_plain(v) for v in document.values() if v is not lists[0]):
        for number, item in enumerate(lists[0], 1):
            if isinstance(item, dict):
                yield from _person(item, f"{source}#{number}")
    else:
        yield from _person(document, source)


def _person(item: Mapping[str, object], source: str) -> Iterator[Found | Note]:
    flat = list(_flat(item))
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


def _flat(item: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The fields, those of an object within beside them where they say more of the same: "name": {"first": …}."""
    for key, value in item.items():
        inner = {str(one): said for one, said in value.items()} if isinstance(value, dict) else {}
        named = {one: _header(_spaced(key), _spaced(one)) for one in inner}
        if any(named.values()):
            yield from ((named[one] or f"{key} {one}", said) for one, said in inner.items())
        else:
            yield key, value


@lru_cache(maxsize=1_000)
def _header(outer: str, inner: str) -> str:
    """What a column is called that holds what an object says; empty if nobody calls one so: a manager's mail."""
    field = columns_of([outer])[0].field or columns_of([f"{outer} city"])[0].field
    fields = next((together for together in _TOGETHER if field in together), (field,) if field else ())
    known = frozenset().union(*(words_for("columns", one) for one in fields))
    return next((name for name in (f"{outer} {inner}", f"{inner} {outer}", inner) if fold(name) in known), "")


@lru_cache(maxsize=64)
def _columns(keys: tuple[str, ...]) -> tuple[Column, ...]:
    """By their names as a table's: "firstName" is "first name". Numbers that programs count by say nothing."""
    found = columns_of([_spaced(key) for key in keys])
    return tuple(Column(key) if one.field == "id" else one for key, one in zip(keys, found, strict=True))


def _spaced(key: str) -> str:
    return _HUMP.sub(" ", key)


def _is_cell(value: object) -> bool:
    return _is_plain(value) or (isinstance(value, list) and all(map(_is_plain, value)))


def _is_plain(value: object) -> bool:
    return not isinstance(value, list | dict)


def _cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return (value or "").strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)
