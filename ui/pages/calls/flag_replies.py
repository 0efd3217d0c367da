"""All red flags of one person, whichever call they were noted in, each with room for what they say to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tpmmatch.actions.flagging import Raised
from ui.pages.calls.labels import day_of, kind_word
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.prose import ProseField
from ui.words import say_date


class FlagReplies(QWidget):
    """A flag each; only the reply is written here, the rest belongs to its call."""

    replied = Signal(str, int, str)  # the id of the call, the place of the flag in it, the reply

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flagReplies")
        self.fields: dict[tuple[str, int], ProseField] = {}
        self._shown: tuple[Raised, ...] = ()
        says = self.tr("A red flag is a fact, never a verdict. Ask about it; what they say to it belongs beside it.")
        self._none = label(self.tr("No red flag was noted in any call."), "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.MEDIUM)
        title = label(self.tr("Red flags"), "section")
        inside = column(title, label(says, "muted", wrap=True), self._none, self._list, None, space=Space.SMALL)
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setLayout(inside)

    def show_flags(self, flags: Sequence[Raised], *, is_writing: bool) -> None:
        """Show these; a reply that is being written stays."""
        self._none.setVisible(not flags)
        if [_fact(raised) for raised in flags] != [_fact(raised) for raised in self._shown]:
            self._fill(flags)
        elif not is_writing:
            for raised in flags:
                field = self.fields[raised.call.id, raised.place]
                if field.value() != raised.note.reply:
                    field.show_value(raised.note.reply)
        self._shown = tuple(flags)

    def _fill(self, flags: Sequence[Raised]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for number, raised in enumerate(flags, 1):
            self._list.addWidget(self._entry(number, raised))

    def _entry(self, number: int, raised: Raised) -> QFrame:
        entry = QFrame()
        entry.setProperty("role", "panel")
        note, id, place = raised.note, raised.call.id, raised.place
        where = self.tr("{day}, noted in: {kind} of {held}").format(
            day=say_date(note.day), kind=kind_word(raised.call.kind), held=day_of(raised.call)
        )
        field = named(
            ProseField(self.tr("not asked yet"), least=2), f"reply_{id}_{place}",
            self.tr("What they say to red flag {n}, {name}").format(n=number, name=raised.name),
        )  # fmt: skip
        field.show_value(note.reply)
        field.edited.connect(lambda: self.replied.emit(id, place, str(field.value())))
        self.fields[id, place] = field
        entry.setLayout(
            column(
                label(raised.name, "field", wrap=True), label(where, "caption", wrap=True),
                label(note.evidence or self.tr("(nothing written down that shows it)"), wrap=True),
                label(self.tr("What they say to it"), "field"), field,
                space=Space.SMALL, margin=Space.LARGE,
            )
        )  # fmt: skip
        return entry


def _fact(raised: Raised) -> tuple[object, ...]:
    return raised.call.id, raised.place, raised.note.flag, raised.note.day, raised.note.evidence, raised.call.at
