"""Cases that were begun to be rated and not sent back: to go on with one, or to give it up."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QWidget

from tpmmatch.actions.judging import Waiting
from ui.models.lines_model import Line, LinesModel
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.few_lines import FewLines
from ui.widgets.marks import Shape
from ui.words import say_date


class BegunRatings(QWidget):
    """A line each, and two buttons for the current one; nothing at all where there are none."""

    wanted = Signal(Waiting)
    given_up = Signal(Waiting)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("begunRatings")
        self._waiting: list[Waiting] = []
        self.model = LinesModel(self)
        self.list = named(FewLines(), "begunList", self.tr("Begun and not sent back yet"))
        self.list.setModel(self.model)
        self.list.activated.connect(lambda _index: self._act(self.wanted))
        says = self.tr("Opens its file with the passphrase above; your ratings are there again")
        self.go_on = named(Button(self.tr("Go on with it"), "open"), "goOnRating", self.tr("Go on rating"), says)
        self.go_on.clicked.connect(lambda: self._act(self.wanted))
        says = self.tr("Keeps nothing of these ratings any more")
        self.give_up = named(Button(self.tr("Give it up…"), role="quiet"), "giveUpBegun", self.tr("Give up"), says)
        self.give_up.clicked.connect(lambda: self._act(self.given_up))
        self.setLayout(
            column(label(self.list.accessibleName(), "field"), self.list, row(self.go_on, self.give_up, None))
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Show these, the latest first."""
        self._waiting = list(waiting)
        self.model.show_lines([self._line(each) for each in self._waiting])
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self.setVisible(bool(self._waiting))

    def _line(self, each: Waiting) -> Line:
        title = PurePath(each.file).name or self.tr("A case")
        state = self.tr("{rated} of {answers} rated").format(rated=each.rated, answers=each.answers)
        day = say_date(each.at.astimezone().date()) if each.at else ""
        full = " · ".join(filter(None, (each.rater, each.file)))
        return Line(Shape.HALF, "accent", title, " · ".join(filter(None, (state, day))), full)

    def _act(self, signal: SignalInstance) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._waiting):
            signal.emit(self._waiting[place])
