"""What the tables of LinkedIn's data export and their columns are called, and which files belong together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.intake.files import Place
from tpmmatch.intake.folding import fold

PROFILE = "profile"
# Behind or before a name: days, numbers of a download, "copy".
_STAMP = re.compile(r"^(?:linkedin |\d+ )+|(?: (?:\d+|v\d|copy|kopie|copie|copia))+$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an export by LinkedIn's own name for it; `stamp` is what parts it from others of that name."""

    name: str
    stamp: str
    place: Place


@cache
def _words() -> dict[str, Any]:
    return tomli.loads(resources.read_text("intake/linkedin.toml"))


@cache
def _names() -> Mapping[str, str]:
    """Every spelling of a table's name, and LinkedIn's own."""
    known = _words()
    named = {
        _joined(each): name for part in ("member", "others") for name, shown in known[part].items() for each in shown
    }
    return named | {_joined(each): _joined(each) for each in known["idle"]["names"]}


def tells_of_member(name: str) -> bool:
    """Whether a table tells of the member."""
    return name in _words()["member"]


def tells_of_others(name: str) -> bool:
    """Whether a table tells of other people."""
    return name in _words()["others"]


def is_idle_folder(path: str) -> bool:
    """Whether a folder within an export holds nothing about the member's work."""
    return fold(path.partition("/")[0]) in _words()["idle"]["folders"]


def tables_among(places: Iterable[Place]) -> list[Table]:
    """Those of the files of one folder that are called like tables of an export."""
    found = []
    for place in places:
        shown = fold(place.source.rpartition("/")[2].rpartition(".")[0])
        bare = _STAMP.sub("", shown)
        whole = _joined(shown)
        # "Receipts v2" is a name of its own.
        if name := _names().get(whole) or _names().get(_joined(bare)):
            stamp = "" if whole in _names() else shown.replace(bare, "").strip()
            found.append(Table(name, stamp, place))
    return found


def column_of(table: str, header: str) -> str:
    """LinkedIn's own name for a column, folded; one that isn't known stays as it is."""
    folded = fold(header)
    return _columns(table).get(folded) or _columns("").get(folded) or folded


def is_yes(cell: str) -> bool:
    """Whether a cell says yes."""
    return fold(cell) in {fold(word) for word in _words()["yes"]["words"]}


@cache
def _columns(table: str) -> Mapping[str, str]:
    known = _words()["headers_of"].get(table, {}) if table else _words()["headers"]
    return {fold(each): column for column, shown in known.items() for each in shown}


def _joined(name: str) -> str:
    return fold(name).replace(" ", "")
