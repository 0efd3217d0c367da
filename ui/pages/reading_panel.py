"""How files are read: whether the text of scans and photos is recognised, where the machine can."""

from PySide6.QtWidgets import QCheckBox, QWidget

from tpmmatch.actions import settings
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.keeping import Keeper
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.words import say


class ReadingPanel(QWidget):
    """One box, and whether the machine has what it takes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self.keeper.refused.connect(lambda _key, error: desk.dialogs.tell(self.tr("That didn't work"), say(error)))
        words = self.tr("Read pictures of pages (needs Tesseract)")
        tip = self.tr("Scans and photos of CVs are read, slowly; you look at everybody read so before they are kept.")
        self.pictures = named(QCheckBox(words), "readPictures", words, tip)
        self.pictures.clicked.connect(self._choose)
        self.told = label(tip, "caption", wrap=True)
        self.setLayout(column(self.pictures, self.told, space=Space.SMALL))
        desk.news.settings.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set, and whether it can be."""
        store = self._desk.store

        def read(_token: Token) -> tuple[bool, bool]:
            return settings.reads_pictures(store), settings.can_read_pictures()

        self._desk.jobs.run(read, done=self._show, parent=self, topic="reading")

    def _choose(self) -> None:
        on = self.pictures.isChecked()
        self.keeper.keep("pictures", lambda store, now: settings.set_reads_pictures(store, on, now))

    def _show(self, found: tuple[bool, bool]) -> None:
        on, can = found
        if not self.keeper.waits:
            self.pictures.setChecked(on)
        here = self.tr("Tesseract was found on this computer.")
        missing = self.tr(
            "Tesseract wasn’t found on this computer. It is free; once it is installed, pictures of pages are read."
        )
        self.told.setText(f"{self.pictures.toolTip()} {here if can else missing}")
