"""A quiet line below the ranking: the need was changed, and nothing says why yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.model.course import Course
from ui.pages.changes_sheet import moment_line, unexplained
from ui.widgets.build import label, named, row
from ui.widgets.buttons import Button


class UnexplainedLine(QWidget):
    """Hidden while there is nothing to say."""

    why_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = label("", "caption", wrap=True)
        self.why = named(
            Button(self.tr("Say why…"), role="quiet"), "sayWhy", self.tr("Say why the need was changed"),
            self.tr("To the changes of the need, where the reason is kept"),
        )  # fmt: skip
        self.why.clicked.connect(self.why_asked)
        inside = row(self.says, self.why)
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self.hide()

    def show_course(self, course: Course) -> None:
        """Tell of the last change of the need while it has no reason."""
        place = unexplained(course)
        if place >= 0:
            words = self.tr("The need was changed on {when}, and no reason is given yet.")
            self.says.setText(words.format(when=moment_line(course.changes[place])))
        self.setVisible(place >= 0)
