"""The port to the owner, with Qt's own dialogs."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui import icons
from ui.commands import Keys
from ui.dialogs.outside import open_outside
from ui.theme import current, scaled

_ICON = 28  # of a message box
_ENDING = re.compile(r"\.[A-Za-z]\w{0,4}")

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from tpmmatch.model.method import Method


class QtDialogs:
    """Asks over the main window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        """Files to read."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(folder), kinds)
        return [Path(name) for name in names]

    def open_folder(self, title: str, folder: Path) -> Path | None:
        """A folder to read."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        return Path(name) if name else None

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Where to write; the question about an existing file is asked by the page, in our words."""
        option = QFileDialog.Option.DontConfirmOverwrite
        name, kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds, options=option)
        return _of_kind(Path(name), suggested, kind) if name else None

    def confirm(self, title: str, text: str, action: str) -> bool:
        """A box whose buttons say what they do; Escape and Enter are both the safe way out."""
        box = _box(self._window, "warning", "misses", title, text)
        do = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
        do.setProperty("role", "danger")
        do.style().unpolish(do)
        do.style().polish(do)
        back = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.exec()
        return box.clickedButton() is do

    def review(self, title: str, text: str, lines: Sequence[str], action: str, *, danger: bool) -> bool:
        """A list of all that is touched, with the question above it."""
        from ui.dialogs.review_dialog import ReviewDialog  # noqa: PLC0415 - when it is asked; a start needs no dialogs

        dialog = ReviewDialog(title, text, lines, action, danger=danger, parent=self._window)
        return dialog.exec() == ReviewDialog.DialogCode.Accepted

    def ask_text(self, title: str, text: str, action: str) -> str:
        """A field with the question above it."""
        from ui.dialogs.text_dialog import TextDialog  # noqa: PLC0415 - as above

        dialog = TextDialog(title, text, action, self._window)
        return dialog.field.text().strip() if dialog.exec() == TextDialog.DialogCode.Accepted else ""

    def tell(self, title: str, text: str) -> None:
        """A box with one button."""
        _box(self._window, "warning", "misses", title, text).exec()

    def crashed(self, report: str) -> None:
        """The crash report."""
        from ui.dialogs.crash_dialog import CrashDialog  # noqa: PLC0415 - as above

        CrashDialog(report, self._window).exec()

    def keys(self, groups: list[tuple[str, list[Keys]]]) -> None:
        """The sheet of shortcuts."""
        from ui.dialogs.keys_dialog import KeysDialog  # noqa: PLC0415 - as above

        KeysDialog(groups, self._window).exec()

    def about(self, text: str) -> None:
        """A box with one button."""
        _box(self._window, "app", "accent", "TPM Match", text).exec()

    def read(self, page: "Method") -> None:
        """The page on how the order is worked out."""
        from ui.dialogs.method_dialog import MethodDialog  # noqa: PLC0415 - as above

        MethodDialog(page, self._window).exec()

    def open_outside(self, path: Path, unopened: Callable[[], object]) -> None:
        """The program that the system has for such files."""
        open_outside(QUrl.fromLocalFile(str(path)), unopened, self._window)

    def open_link(self, link: str, unopened: Callable[[], object]) -> None:
        """The browser that the system has."""
        open_outside(QUrl(link), unopened, self._window)

    def printer(self, name: str, setup: "Callable[[QPrinter], None]") -> "QPrinter | None":
        """The system's print dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - only when something is printed

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        setup(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(QCoreApplication.translate("QtDialogs", "Print"))
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def _of_kind(path: Path, suggested: Path, kind: str) -> Path:
    """With the ending of the kind that was picked, unless one was typed that wasn't suggested.

    Some systems' dialogs leave it to us. What follows a dot in a name ("v1.2", "J. Smith") is no ending.
    """
    ending = re.search(r"\*(\.\w+)", kind)
    if ending is None or (_ENDING.fullmatch(path.suffix) and path.suffix != suggested.suffix):
        return path
    if path.suffix == suggested.suffix:
        return path.with_suffix(ending[1])
    return path if path.exists() else path.with_name(path.name + ending[1])


def _box(window: QWidget, icon: str, ink: str, title: str, text: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    size, sharp = scaled(_ICON), window.devicePixelRatioF()
    box.setIconPixmap(icons.pixmap(icon, getattr(current(), ink), size, sharp))
    box.setWindowTitle("TPM Match")
    box.setText(title)
    box.setInformativeText(text)
    return box
