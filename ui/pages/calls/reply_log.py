"""How quickly one person answers between calls: what was asked, answered, called in vain, and when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from tpmmatch.actions.scoring import Replies
from tpmmatch.model.call import Inquiry
from ui.pages.calls.labels import replies_line, span_word
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.when_field import WhenField
from ui.widgets.wrap import Wrap


class ReplyLog(QWidget):
    """Three buttons for what happened just now, and the log, in which every time can be put right."""

    asked = Signal()
    answered = Signal()
    missed = Signal()
    changed = Signal(object, object)  # an Inquiry, what it is now
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replyLog")
        self.entries: list[LogEntry] = []
        self.told = label("", wrap=True)
        self.buttons: dict[str, Button] = {}
        for name, text, tip, signal in (
            ("Asked", self.tr("Asked today"), self.tr("Note that you wrote or asked them something"), self.asked),
            ("Answered", self.tr("Answered"), self.tr("Note that they answered just now"), self.answered),
            ("Missed", self.tr("Called in vain"), self.tr("Note that you called and didn't reach them"), self.missed),
        ):
            button = named(Button(text), f"log{name}", text, tip)
            button.clicked.connect(signal)
            self.buttons[name] = button
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        title = label(self.tr("How quickly they answer"), "section")
        inside = column(title, self.told, Wrap(*self.buttons.values()), self._list, None, space=Space.MEDIUM)
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setLayout(inside)

    def show_log(self, log: Sequence[Inquiry], replies: Replies) -> None:
        """Show these, the newest first."""
        self.told.setText(replies_line(replies) or self.tr("Nothing noted yet."))
        self.buttons["Answered"].setEnabled(bool(replies.waiting))
        newest = sorted(log, key=lambda one: one.asked, reverse=True)
        if newest == [entry.inquiry for entry in self.entries]:
            return
        if len(newest) == len(self.entries):
            for entry, one in zip(self.entries, newest, strict=True):
                entry.show_inquiry(one)
            return
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.entries = [self._entry(number, one) for number, one in enumerate(newest, 1)]

    def _entry(self, number: int, inquiry: Inquiry) -> "LogEntry":
        entry = LogEntry(number, inquiry)
        entry.changed.connect(self.changed)
        entry.removed.connect(self.removed)
        self._list.addWidget(entry)
        return entry


class LogEntry(QFrame):
    """One line of the log."""

    changed = Signal(object, object)
    removed = Signal(object)

    def __init__(self, number: int, inquiry: Inquiry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.inquiry = inquiry
        asked, answered = self.tr("Asked on"), self.tr("Answered on")
        of = self.tr("Line {n}: {what}")
        self.asked = WhenField(
            f"asked{number}", of.format(n=number, what=asked), of.format(n=number, what=self.tr("asked at")),
            of.format(n=number, what=self.tr("pick the day of the question")),
        )  # fmt: skip
        self.answered = WhenField(
            f"answered{number}", of.format(n=number, what=answered), of.format(n=number, what=self.tr("answered at")),
            of.format(n=number, what=self.tr("pick the day of the answer")),
        )  # fmt: skip
        self.title = label("", "field", wrap=True)
        says = self.tr("Remove line {n}").format(n=number)
        self.remove = named(Button("", "trash", "quiet"), f"logRemove{number}", says, says)
        self.remove.clicked.connect(lambda: self.removed.emit(self.inquiry))
        self._words = label("", "muted"), label(answered, "muted")
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(Space.SMALL)
        fields.setColumnStretch(1, 1)
        for line, (words, field) in enumerate(zip(self._words, (self.asked, self.answered), strict=True)):
            fields.addWidget(words, line, 0)
            fields.addWidget(field, line, 1)
        head = Head(column(self.title), Wrap(self.remove))
        self.setLayout(column(head, fields, space=Space.HAIR, margin=Space.MEDIUM))
        for field in (self.asked, self.answered):
            field.edited.connect(self._edited)
        self.show_inquiry(inquiry)

    def show_inquiry(self, inquiry: Inquiry) -> None:
        """Show what happened, and when."""
        self.inquiry = inquiry
        if inquiry.missed_call:
            title = self.tr("Called in vain")
        elif inquiry.answered is None:
            title = self.tr("Asked; no answer yet")
        else:
            title = self.tr("Answered after {span}").format(span=span_word(inquiry.answered - inquiry.asked))
        self.title.setText(title)
        for field, at in ((self.asked, inquiry.asked), (self.answered, inquiry.answered)):
            if _minute(field.moment()) != _minute(at):
                field.show_moment(at)
        self._words[0].setText(self.tr("Called on") if inquiry.missed_call else self.tr("Asked on"))
        for part in (self._words[1], self.answered):
            part.setVisible(not inquiry.missed_call)

    def _edited(self) -> None:
        """What can be read is kept; an answer that is taken away is to come again."""
        asked, answered = self.asked.moment(), self.answered.moment()
        if asked is None or (answered is None and not self.answered.is_empty):
            return
        changed = replace(
            self.inquiry,
            asked=self.inquiry.asked if _minute(asked) == _minute(self.inquiry.asked) else asked,
            answered=self.inquiry.answered if _minute(answered) == _minute(self.inquiry.answered) else answered,
        )
        if changed != self.inquiry:
            self.changed.emit(self.inquiry, changed)


def _minute(at: datetime | None) -> datetime | None:
    """As exactly as it is written."""
    return at.astimezone().replace(second=0, microsecond=0) if at else None
