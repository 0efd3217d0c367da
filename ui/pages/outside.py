"""Opening what belongs to somebody, a document or a link, with whatever the system has for it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk


def open_place(desk: Desk, place: Path | str) -> None:
    """Open a file, or the address of a page; where nothing does, the owner learns how to go on."""

    def unopened() -> None:
        title = QCoreApplication.translate("Outside", "Nothing opened it")
        text = QCoreApplication.translate(
            "Outside", "Your system has no program for it; nothing was changed. It is here: {place}"
        )
        desk.dialogs.tell(title, text.format(place=place))

    if isinstance(place, Path) and not place.is_file():
        title = QCoreApplication.translate("Outside", "Nothing opened it")
        text = QCoreApplication.translate("Outside", "The file isn't there any more: {place}")
        desk.dialogs.tell(title, text.format(place=place))
    elif isinstance(place, Path):
        desk.dialogs.open_outside(place, unopened)
    else:
        desk.dialogs.open_link(place, unopened)
