"""The window's own settings: each option is declared once, with its type and its default."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from ui.tokens import TEXT_SIZES

T = TypeVar("T")
_STEPS_KEPT = 50  # projects


class ThemeChoice(StrEnum):
    """What the owner wants the window to look like."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One setting: its key in the file, its default, and how it is written and read.

    `read` raises ValueError for what it doesn't understand; the default is used then.
    """

    key: str
    default: T
    write: Callable[[T], str]
    read: Callable[[str], T]


def _write_bytes(value: bytes) -> str:
    return QByteArray(value).toBase64().toStdString()


def _read_bytes(text: str) -> bytes:
    return bytes(QByteArray.fromBase64(text.encode("ascii", "replace")).data())


def _read_shares(text: str) -> dict[str, list[int]]:
    found = json.loads(text)
    shares = found.items() if isinstance(found, dict) else ()
    return {name: parts for name, parts in shares if isinstance(parts, list) and all(type(n) is int for n in parts)}


def _read_steps(text: str) -> dict[str, int]:
    found = json.loads(text)
    steps = found.items() if isinstance(found, dict) else ()
    return {project: step for project, step in steps if type(step) is int}


def _read_size(text: str) -> int:
    if int(text) not in TEXT_SIZES:
        raise ValueError(text)
    return int(text)


THEME = Option("window/theme", ThemeChoice.SYSTEM, str, ThemeChoice)
TEXT_SIZE = Option("window/text", TEXT_SIZES[0], str, _read_size)
GEOMETRY = Option("window/geometry", b"", _write_bytes, _read_bytes)
SHARES: Option[dict[str, list[int]]] = Option("window/shares", {}, json.dumps, _read_shares)
LAST_PAGE = Option("window/page", "home", str, str)
STEPS: Option[dict[str, int]] = Option("window/steps", {}, json.dumps, _read_steps)  # by project, newest last
LANGUAGE = Option("window/language", "", str, str)  # empty: as the system has it
BRIEF_LANGUAGE = Option("brief/language", "", str, str)  # empty: as the window has it
FOLDER = Option("files/folder", "", str, str)
COLUMNS = Option("people/columns", "", str, str)  # names with a space between them; none is those shown at first
GLANCE = Option("people/glance", "", str, str)  # anything is a yes

OPTIONS = (
    THEME,
    TEXT_SIZE,
    GEOMETRY,
    SHARES,
    LAST_PAGE,
    STEPS,
    LANGUAGE,
    BRIEF_LANGUAGE,
    FOLDER,
    COLUMNS,
    GLANCE,
)


class Settings:
    """The options as they stand in an INI file; only declared options can be asked for."""

    def __init__(self, file: Path) -> None:
        self._file = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, option: Option[T]) -> T:
        """The option's value, or its default where the file has none that makes sense."""
        found = self._file.value(self._known(option))
        try:
            return option.read(found) if isinstance(found, str) else option.default
        except ValueError:
            return option.default

    def set(self, option: Option[T], value: T) -> None:
        """Keep the option's value; it is written to the file soon and at the end."""
        self._file.setValue(self._known(option), option.write(value))

    def shares(self, name: str) -> list[int]:
        """How the room is shared out between the parts of a page."""
        return self.get(SHARES).get(name, [])

    def keep_shares(self, name: str, shares: Sequence[int]) -> None:
        """Keep how the room is shared out."""
        kept = self.get(SHARES) | {name: list(shares)}
        self.set(SHARES, kept)

    def step(self, project: str) -> int:
        """At which of its steps a project was left; 0 is the first."""
        return self.get(STEPS).get(project, 0)

    def keep_step(self, project: str, step: int) -> None:
        """Keep where a project is left; of projects not looked at for long it is forgotten."""
        others = [(id, at) for id, at in self.get(STEPS).items() if id != project]
        self.set(STEPS, dict([*others[1 - _STEPS_KEPT :], (project, step)]))

    def flush(self) -> None:
        """Write everything to the file now."""
        self._file.sync()

    @staticmethod
    def _known(option: Option[Any]) -> str:
        if option not in OPTIONS:
            raise KeyError(option.key)
        return option.key
