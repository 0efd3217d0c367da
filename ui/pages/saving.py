"""Where to write a file: asked of the owner, with a question before one that exists is overwritten."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.settings import FOLDER


def place_to_save(desk: Desk, title: str, suggested: str, kinds: str) -> Path | None:
    """The place chosen, with the ending of `suggested` if it has none; None if the owner thought better of it."""
    path = desk.dialogs.save_file(title, desk.folder() / suggested, kinds)
    if path is None:
        return None
    path = path if path.suffix else path.with_suffix(Path(suggested).suffix)
    question = QCoreApplication.translate("Saving", "Replace {name}?").format(name=path.name)
    text = QCoreApplication.translate("Saving", "There is a file of that name already. Its content would be lost.")
    action = QCoreApplication.translate("Saving", "Replace")
    if path.exists() and not desk.dialogs.confirm(question, text, action):
        return None
    desk.settings.set(FOLDER, str(path.parent))
    return path
