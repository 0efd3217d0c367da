"""One line of text, asked for."""

from PySide6.QtWidgets import QDialog, QWidget

from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField


class TextDialog(QDialog):
    """A question with a field below it; the action waits until something is typed."""

    def __init__(self, title: str, text: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("TPM Match")
        self.setMinimumWidth(380)
        self.field = named(TextField(), "askedText", title)
        back = named(Button(self.tr("Cancel")), "askedCancel", self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.do = named(Button(action, role="primary"), "askedDo", action)
        self.do.setEnabled(False)
        self.do.setDefault(True)
        self.do.clicked.connect(self.accept)
        self.field.textChanged.connect(lambda typed: self.do.setEnabled(bool(typed.strip())))
        asks = label(title, "section", wrap=True)
        asks.setBuddy(self.field)
        inside = column(
            asks, label(text, "muted", wrap=True), self.field, row(None, back, self.do),
            space=Space.MEDIUM, margin=Space.WIDE,
        )  # fmt: skip
        self.setLayout(inside)
        self.field.setFocus()
