"""The overpromise meter: the same estimate as all candidates gave it, as a small picture with words."""

from PySide6.QtWidgets import QWidget

from tpmmatch.actions.works import Estimates, Promise, Promised
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.spans import Span, Spans
from ui.words import say_number


class EstimatesView(QWidget):
    """Range, middle, and who stands far from the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("estimatesView")
        self.told = label("", wrap=True)
        self.picture = named(Spans(), "estimates", self.tr("The same estimate, asked of all"))
        self.setLayout(column(self.told, self.picture, space=Space.SMALL))

    def show_promises(self, told: Estimates | None, lines: list[Promised]) -> None:
        """Show what all said."""
        self.picture.setVisible(told is not None)
        if told is None:
            self.told.setText(
                self.tr("Nobody has given the estimate yet. Hand the sample out, then enter what came back.")
            )
            return
        words = self.tr("{lowest} to {highest} days, the middle {middle}.")
        days = {name: say_number(getattr(told, name), most=1) for name in ("lowest", "highest", "middle")}
        few = "" if len(lines) > 2 else self.tr("With three or more it is told who stands far from the others.")
        self.told.setText(" ".join(filter(None, (words.format(**days), few))))
        self.picture.show_spans([self._span(line) for line in lines], told.middle)

    def _span(self, line: Promised) -> Span:
        given = line.estimate
        days = self.tr("{days} days").format(days=say_number(given.likely, most=1))
        standing = {
            Promise.IN_LINE: "",
            Promise.FAR_BELOW: self.tr("far below: ask how"),
            Promise.FAR_ABOVE: self.tr("far above: ask why"),
        }[line.promise]
        ink = "accent" if line.promise is Promise.IN_LINE else "ask"
        least = given.likely if given.least is None else given.least
        most = given.likely if given.most is None else given.most
        name = line.name or self.tr("(no name)")
        return Span(name, least, given.likely, most, "  ·  ".join(filter(None, (days, standing))), ink)
