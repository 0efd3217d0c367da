"""A small form in its place on the page: why, in the owner's words, and a number where one is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.commands import LEAVE, with_keys
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import NumberField, TextField
from ui.widgets.wrap import Wrap

_MOST = 100  # of a number


class ReasonForm(QFrame):
    """Hidden until it is asked for; a reason is always needed."""

    given = Signal(str, object)  # the reason; the number or None
    taken_back = Signal()
    closed = Signal()

    def __init__(self, name: str, prompt: str, action: str, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._asks_number = bool(number)
        self.opener: QWidget | None = None  # whoever opens it by keyboard goes on from there
        self.prompt = label(prompt, "field", wrap=True)
        self.reason = named(TextField(self.tr("because…")), f"{name}Reason", self.tr("{what} Why?").format(what=prompt))
        self.reason.setAccessibleDescription(self.tr("A few words; Enter keeps it, Escape puts it away."))
        self.number = named(NumberField("0–100"), f"{name}Number", number)
        self.wrong = named(label("", "wrong", wrap=True), f"{name}Wrong", self.tr("What can't be kept"))
        if not number:
            self.number.hide()
        self.accept = named(Button(action, role="primary"), f"{name}Keep", f"{action}: {prompt}", action)
        self.back = named(
            Button(self.tr("Take back"), role="quiet"), f"{name}Back", self.tr("Take back: {what}").format(what=prompt)
        )
        self.back.setToolTip(self.tr("As if it had never been said"))
        self.back.hide()
        cancel = named(
            Button(self.tr("Cancel"), role="quiet"), f"{name}Cancel", self.tr("Cancel: {what}").format(what=prompt)
        )
        cancel.setToolTip(with_keys(self.tr("Put this away without a change"), LEAVE))
        head = row(self.prompt, self.number)
        head.setStretch(0, 2)
        head.setStretch(1, 1)
        self.setLayout(column(head, self.wrong, self.reason, Wrap(self.accept, cancel, self.back), space=Space.SMALL))
        self.accept.clicked.connect(self._give)
        self.back.clicked.connect(self.taken_back)
        cancel.clicked.connect(self.close_form)
        for field in (self.reason, self.number):
            field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.hide()

    def ask(self, reason: str = "", number: float | None = None, *, known: bool = False) -> None:
        """Open it, with what was said before if anything is `known`."""
        self.reason.show_value(reason)
        self.number.show_value(number)
        self.back.setVisible(known)
        self.show()
        (self.number if self._asks_number else self.reason).setFocus()

    def ask_for(self, prompt: str) -> None:
        """From now on this is what a reason is asked for."""
        self.prompt.setText(prompt)
        self.reason.setAccessibleName(self.tr("{what} Why?").format(what=prompt))

    def close_form(self) -> None:
        """Put it away."""
        writing = QApplication.focusWidget()
        self.hide()
        self.closed.emit()
        if self.opener is not None and writing is not None and self.isAncestorOf(writing):
            self.opener.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter keeps, Escape puts away."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.accept.isEnabled():
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        number = self.number.value()
        fits = not self._asks_number or (isinstance(number, int | float) and number <= _MOST)
        is_wrong = bool(self.number.text().strip()) and not fits
        words = self.tr("Give a number from 0 to 100.") if is_wrong else ""
        self.number.mark_wrong(is_wrong, words)
        self.number.setAccessibleDescription(words or self.tr("From 0 to 100"))
        self.wrong.setText(words)
        self.wrong.setVisible(is_wrong)
        self.accept.setEnabled(bool(self.reason.text().strip()) and fits)

    def _give(self) -> None:
        reason, number = self.reason.text().strip(), self.number.value()
        self.close_form()
        self.given.emit(reason, number)
