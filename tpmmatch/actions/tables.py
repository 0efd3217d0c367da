"""How the owner's tables are read: shown, corrected, and remembered for the next one with the same columns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.money import CURRENCY
from tpmmatch.actions.settings import PICTURES
from tpmmatch.errors import UserError
from tpmmatch.intake.grid import letter, place_of
from tpmmatch.intake.people import read_tables
from tpmmatch.intake.tables import field_names, fields_of_several, fields_that_name
from tpmmatch.model.document import mapping, text
from tpmmatch.model.table import NO_FIELD, TableMapping, TableWishes

_SETTING = "table_mappings"  # fingerprint of the headers → letter of the column, the first being A → field
_MOST = 200  # tables; the oldest are forgotten


def fields() -> tuple[str, ...]:
    """What a column can hold, by the names that `--columns` and `remember` take."""
    return field_names()


def said_twice(table: TableMapping) -> str:
    """The field that two columns are said to hold, though only one can; empty if there is none."""
    used = [use.field for use in table.columns if use.field and use.field not in fields_of_several()]
    return next((field for field in used if used.count(field) > 1), "")


def names_people(table: TableMapping) -> bool:
    """Whether a column holds names or e-mail addresses, without which nobody can be read."""
    return any(use.field in fields_that_name() for use in table.columns)


def is_left_out(table: TableMapping) -> bool:
    """Whether nothing of it is to be taken in, as of a sheet of something else."""
    return not any(use.field for use in table.columns)


def as_said(tables: Sequence[TableMapping]) -> TableWishes:
    """The wish that tables be read so, before it is remembered."""
    return TableWishes(remembered={table.fingerprint: _uses(table) for table in tables})


def tables_in(store: Store, path: Path, wishes: TableWishes | None = None) -> list[TableMapping]:
    """The tables of people in a file, and how each would be read now."""
    return read_tables(path, as_remembered(store, wishes or TableWishes()))


def remember(store: Store, table: TableMapping) -> None:
    """From now on read tables of these headers so; a column of no field is one to leave out."""
    with store.work() as unit:  # no step of its own: undoing an import must not take two
        known = dict(mapping(unit.settings.get(_SETTING)))
        known.pop(table.fingerprint, None)
        known[table.fingerprint] = _uses(table)
        unit.settings.set(_SETTING, dict(list(known.items())[-_MOST:]))
        unit.commit()


def remember_wishes(store: Store, paths: Sequence[Path], wishes: TableWishes) -> None:
    """Remember what was said of the columns of these files."""
    for path in paths:
        for table in read_tables(path, wishes):
            remember(store, table)


def as_remembered(store: Store, wishes: TableWishes) -> TableWishes:
    """The wishes, with all that is remembered; what they say themselves goes before it."""
    with store.read() as unit:
        known, pictures = mapping(unit.settings.get(_SETTING)), unit.settings.get(PICTURES) is not False
        currency = text(unit.settings.get(CURRENCY))  # what is usual where the machine stands says nothing of a list
    remembered = {key: {letter: text(field) for letter, field in mapping(uses).items()} for key, uses in known.items()}
    return replace(
        wishes,
        remembered=remembered | dict(wishes.remembered),
        pictures=wishes.pictures and pictures,
        currency=currency,
    )


def wishes_of(sheet: str, columns: str) -> TableWishes:
    """The wishes as they are typed: "name=B,email=C". Raises `UserError` for a field that there isn't."""
    pairs: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in columns.split(","))):
        field, _, where = (piece.strip() for piece in part.partition("="))
        if field not in fields() or not where:
            raise UserError("columns_unclear", part=part, fields=", ".join(fields()))
        pairs[field] = where
    return TableWishes(sheet, _checked(pairs))


def _uses(table: TableMapping) -> dict[str, str]:
    """What its columns hold, by letters as if the first of them were A: other lists begin elsewhere in the sheet."""
    places = [place_of(use.letter) or 0 for use in table.columns]
    return {letter(place - places[0]): use.field or NO_FIELD for place, use in zip(places, table.columns, strict=True)}


def _checked(pairs: Mapping[str, str]) -> Mapping[str, str]:
    if len(set(pairs.values())) != len(pairs):
        raise UserError("columns_twice")
    return pairs
