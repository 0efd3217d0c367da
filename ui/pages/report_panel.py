"""What an import did, told kindly: first what was taken, then what was not and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.model.report import Note, Report
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button, IconLabel
from ui.widgets.sheet import Sheet, bullets, heading
from ui.words import say, say_number

_HIGHEST = 180
_MOST_TOLD = 200  # of each list; nobody reads further


class ReportPanel(QFrame):
    """Lies above the list until it is put away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = Report()
        self.setObjectName("importReport")
        self.setProperty("role", "panel")
        self._summary = named(label("", wrap=True), "reportSummary", self.tr("What the import did"))
        self._more = named(
            Button(self.tr("Details"), role="quiet"), "reportMore", self.tr("Show the details of the import")
        )
        self._more.setCheckable(True)
        close = named(Button(self.tr("Done"), role="quiet"), "reportClose", self.tr("Put the report away"))
        close.clicked.connect(self.hide)
        self.sheet = named(Sheet(), "reportDetails", self.tr("Details of the import"))
        self.sheet.hide()
        self._more.toggled.connect(self._unfold)
        self._well, self._trouble = IconLabel("check", ink="ready"), IconLabel("warning", ink="ask")
        head = row(self._well, self._trouble, self._summary, self._more, close, space=Space.MEDIUM)
        head.setStretch(2, 1)
        head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        inside = column(head, self.sheet)
        inside.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        self.setLayout(inside)
        self.hide()

    @property
    def summary(self) -> str:
        """What is said in one line."""
        return self._summary.text()

    def show_report(self, report: Report) -> None:
        """Tell what this import did."""
        self._summary.setText(self._told(report))
        troubled = bool(report.refused or report.warnings or report.possible_duplicates)
        self._more.setVisible(troubled)
        self._well.setVisible(not report.refused)
        self._trouble.setVisible(bool(report.refused))
        self._report = report
        self._more.setChecked(bool(report.refused))
        self.show()
        self._unfold(bool(report.refused))

    def _unfold(self, on: bool) -> None:
        """Set the details only where they are read: of an import of thousands they are long."""
        self.sheet.setVisible(on)
        if on:
            report = self._report
            self.sheet.show_made(lambda: self._details(report))
            inside = self.layout()
            if inside is not None:
                inside.activate()  # its width is that of the panel from now on
            self.sheet.document().setTextWidth(self.sheet.line_width)
            self.sheet.setFixedHeight(min(_HIGHEST, round(self.sheet.document().size().height()) + 2))

    def _told(self, report: Report) -> str:
        parts = [
            (len(report.added), self.tr("{n} added")),
            (len(report.updated), self.tr("{n} updated")),
            (len(report.unchanged), self.tr("{n} unchanged")),
            (len(report.refused), self.tr("{n} not taken")),
            (len(report.warnings), self.tr("{n} to look at")),
            (len(report.possible_duplicates), self.tr("{n} perhaps twice")),
        ]
        told = [text.format(n=say_number(count)) for count, text in parts if count]
        return "  ·  ".join(told) or self.tr("There was nobody in these files.")

    def _details(self, report: Report) -> str:
        twice = [
            self.tr("{source}: perhaps somebody who is here already").format(source=item.source)
            for item in report.possible_duplicates[:_MOST_TOLD]
        ]
        return "".join(
            heading(title) + bullets(lines)
            for title, lines in (
                (self._head(report), _lines(report.refused[:_MOST_TOLD])),
                (self.tr("Perhaps twice"), twice),
                (self.tr("Taken, but look at it"), _lines(report.warnings[:_MOST_TOLD])),
            )
            if lines
        )

    def _head(self, report: Report) -> str:
        taken = report.added or report.updated or report.unchanged
        return self.tr("Not taken; everything else is in") if taken else self.tr("Not taken")


def _lines(notes: list[Note]) -> list[str]:
    return [f"{note.source}: {say(note.reason)}" for note in notes]
