"""What a change is about to touch, to look over before it is made."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QWidget

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button

_WIDTH, _HIGHEST = 460, 420
_AROUND, _LINE = 220, 34  # height of all but the list, and of a line in it


class ReviewDialog(QDialog):
    """A question, every record that it is about, and two buttons; Escape leaves, and Enter where there is danger."""

    def __init__(
        self, title: str, text: str, lines: Sequence[str], action: str, *, danger: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("TPM Match")
        self.resize(_WIDTH, min(_HIGHEST, _AROUND + len(lines) * scaled(_LINE)))
        self.list = named(QListView(), "reviewList", self.tr("Who is touched"))
        self.list.setModel(QStringListModel(list(lines), self))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        back = named(Button(self.tr("Cancel")), "reviewCancel", self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.do = named(Button(action, role="danger" if danger else "primary"), "reviewDo", action)
        self.do.clicked.connect(self.accept)
        (back if danger else self.do).setDefault(True)
        below = label(text, "muted", wrap=True)
        if not text:
            below.hide()
        inside = column(
            label(title, "section", wrap=True), below, self.list, row(None, back, self.do),
            space=Space.MEDIUM, margin=Space.WIDE,
        )  # fmt: skip
        self.setLayout(inside)
