"""What pages may ask the owner through a dialog."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ui.commands import Keys

if TYPE_CHECKING:  # loaded when they are wanted
    from PySide6.QtPrintSupport import QPrinter

    from tpmmatch.model.method import Method


class Dialogs(Protocol):
    """Questions with an answer; None or False means that the owner thought better of it."""

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        """Files to read."""

    def open_folder(self, title: str, folder: Path) -> Path | None:
        """A folder to read."""

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Where to write; says nothing about whether the file is there already."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to do what can't be undone; `action` is the verb on the button."""

    def review(self, title: str, text: str, lines: Sequence[str], action: str, *, danger: bool) -> bool:
        """Whether to do what touches all that `lines` name; `action` is the verb on the button."""

    def ask_text(self, title: str, text: str, action: str) -> str:
        """One line of text; empty if the owner thought better of it."""

    def tell(self, title: str, text: str) -> None:
        """Something that went wrong, kindly."""

    def crashed(self, report: str) -> None:
        """That the program itself is wrong, with a report to copy."""

    def keys(self, groups: list[tuple[str, list[Keys]]]) -> None:
        """Every shortcut, to read."""

    def about(self, text: str) -> None:
        """What program this is."""

    def read(self, page: "Method") -> None:
        """How the order is worked out, to read."""

    def open_outside(self, path: Path, unopened: Callable[[], object]) -> None:
        """Have the system's own program open a file; `unopened` is called, maybe later, if there is none."""

    def open_link(self, link: str, unopened: Callable[[], object]) -> None:
        """Have the system's browser open an address; `unopened` is called, maybe later, if there is none."""

    def printer(self, name: str, setup: "Callable[[QPrinter], None]") -> "QPrinter | None":
        """The printer that the owner chose; `setup` prepares it before the dialog shows it."""
