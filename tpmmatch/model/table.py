"""What the columns of a table of people hold: as it was understood, to be shown, corrected and remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Known(StrEnum):
    """How it is known what a column holds."""

    NAME = "name"  # of the column
    CONTENT = "content"  # of its cells
    OWNER = "owner"  # who said so, now or at an earlier import
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column: its letter and header, the field it fills ("" = none), and some of its cells."""

    letter: str
    header: str
    field: str
    known: Known
    samples: tuple[str, ...] = ()


NO_FIELD = "none"  # what the owner says of a column that holds no field, as it is remembered


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How one sheet is read. `header_line` is 0 where no row names the columns.

    `fingerprint` tells its headers, or its first row where there are none.
    """

    sheet: str
    header_line: int
    columns: tuple[ColumnUse, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class TableWishes:
    """What the owner said about reading files, tables above all.

    `columns`: field → the column's letter or header, for every table now read; `remembered`: fingerprint → letter, as
    if the table began at A → field or `NO_FIELD`, from earlier imports; an empty field is one that earlier versions
    left out, though they took numbers and addresses from columns that are named so. `pictures`: whether the text of
    scans and photos is recognised, where it can be. `of_anything`: whether tables are wanted that aren't known to be
    of people, as their owner may know better.
    `currency`: the owner's own, for rates of which nothing says another.
    """

    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pictures: bool = True
    of_anything: bool = False
    currency: str = ""
