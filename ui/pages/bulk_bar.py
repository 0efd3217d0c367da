"""What can be done with the people who are chosen in the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from ui.commands import with_keys
from ui.pages.labels import people_count
from ui.pages.tag_menu import drop, fill_tags
from ui.tokens import Space
from ui.widgets.build import label, named
from ui.widgets.buttons import Button
from ui.widgets.wrap import Wrap

Tags = Callable[[], Sequence[str]]


class BulkBar(QFrame):
    """Shown while several are chosen."""

    tag = Signal(str)  # an empty one is a new one
    untag = Signal(str)
    merge = Signal()
    export = Signal()
    remove = Signal()
    clear = Signal()

    def __init__(self, tags: Tags, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulkBar")
        self.setProperty("role", "panel")
        self._count = label("", "field")
        tag = named(Button(self.tr("Tag…")), "bulkTag", self.tr("Put a tag on the chosen people"))
        off = named(Button(self.tr("Take a tag off…")), "bulkUntag", self.tr("Take a tag off the chosen people"))
        self.two = named(
            Button(self.tr("Merge…")), "bulkMerge", self.tr("Make one person of the two who are chosen"),
            self.tr("Look at the two who are chosen side by side, and make one person of them"),
        )  # fmt: skip
        export = named(Button(self.tr("Export…"), "save"), "bulkExport", self.tr("Write the chosen people to a file"))
        self.gone = named(
            Button(self.tr("Remove…"), "trash", "danger"), "bulkRemove", self.tr("Remove the chosen people"),
            with_keys(self.tr("Remove the chosen people"), "Del"),
        )  # fmt: skip
        clear = named(Button(self.tr("Choose nobody"), role="quiet"), "bulkClear", self.tr("Choose nobody"))
        self.tags = QMenu(self)
        self.tags.aboutToShow.connect(lambda: fill_tags(self.tags, tags(), self.tag.emit, self.tr("New tag…")))
        self.offs = QMenu(self)
        self.offs.aboutToShow.connect(lambda: fill_tags(self.offs, tags(), self.untag.emit))
        tag.clicked.connect(lambda: drop(self.tags, tag))
        off.clicked.connect(lambda: drop(self.offs, off))
        self.two.clicked.connect(self.merge)
        export.clicked.connect(self.export)
        self.gone.clicked.connect(self.remove)
        clear.clicked.connect(self.clear)
        inside = Wrap(self._count, tag, off, self.two, export, self.gone, clear)
        inside.setContentsMargins(Space.MEDIUM, Space.HAIR, Space.HAIR, Space.HAIR)
        self.setLayout(inside)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many are chosen."""
        self._count.setText(self.tr("{people} chosen").format(people=people_count(count)))
        self.two.setVisible(count == 2)
        self.setVisible(count > 1)
