"""Says that the program itself is wrong, and gives a report that its makers can use."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.commands import with_keys
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button


class CrashDialog(QDialog):
    """One report, to read and to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(620, 420)
        says = self.tr(
            "The program made a mistake. What you saved is safe. You can go on; if the window behaves oddly, close it "
            "and start again. The report below helps to mend it. It names no people and nothing that you typed."
        )
        self.text = named(QPlainTextEdit(report), "crashReport", self.tr("Report"))
        self.text.setReadOnly(True)
        self.text.setAccessibleDescription(self.tr("What to send to the makers; it can be copied."))
        self.copy = named(
            Button(self.tr("Copy report")),
            "crashCopy",
            self.tr("Copy the report"),
            self.tr("Copy the report, to send it"),
        )
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = named(Button(self.tr("Close"), role="primary"), "crashClose", self.tr("Close"))
        close.setToolTip(with_keys(self.tr("Close"), "Esc"))
        close.clicked.connect(self.accept)
        title = label(self.tr("Something went wrong in the program"), "title", wrap=True)
        buttons = row(None, self.copy, close)
        self.setLayout(column(title, label(says, wrap=True), self.text, buttons, space=Space.LARGE, margin=Space.WIDE))
