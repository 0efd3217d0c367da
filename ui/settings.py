"""The window's own settings: each option is declared once, with its type and its default."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")


class ThemeChoice(StrEnum):
    """What the owner wants the window to look like."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


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


THEME = Option("window/theme", ThemeChoice.SYSTEM, str, ThemeChoice)
GEOMETRY = Option("window/geometry", b"", _write_bytes, _read_bytes)
LAST_PAGE = Option("window/page", "home", str, str)
LANGUAGE = Option("window/language", "", str, str)  # empty: as the system has it
PAPER = Option("brief/paper", "a4", str, str)
BRIEF_LANGUAGE = Option("brief/language", "", str, str)  # empty: as the window has it
FOLDER = Option("files/folder", "", str, str)

OPTIONS = (THEME, GEOMETRY, LAST_PAGE, LANGUAGE, PAPER, BRIEF_LANGUAGE, FOLDER)


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

    def flush(self) -> None:
        """Write everything to the file now."""
        self._file.sync()

    @staticmethod
    def _known(option: Option[Any]) -> str:
        if option not in OPTIONS:
            raise KeyError(option.key)
        return option.key
