"""What else is noted in a call: the candidate's own questions, a risk named unasked, who rated, and the referee."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.model.call import Call, CallKind, Referee
from tpmmatch.model.document import day
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.fields import DateField, TextField
from ui.widgets.prose import LinesField, ProseField


class RestView(QWidget):
    """A short form."""

    edited = Signal(str, dict)  # the field, and what of the call is other now

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restView")
        self.theirs = LinesField(self.tr("one a line, in their words"), least=3)
        self.risk = ProseField(self.tr("which risk, and how they would meet it"), least=2)
        self.note = ProseField(least=2)
        self.rater = TextField()
        self.held = DateField("", self.tr("Pick the day of the call"))
        self.referee, self.relation = TextField(), TextField(self.tr("their client, their lead, a colleague…"))
        for line in (self.rater, self.referee, self.relation):
            line.setAccessibleDescription(self.tr("A few words; they are kept as you type."))
        self.consent = DateField("", self.tr("Pick the day on which they agreed"), last=today)
        self._at = datetime.now(UTC)
        self._parts = {
            "referee": self._part(self.tr("Whom you talk to"), "referee", self.referee),
            "relation": self._part(self.tr("Who they are to the candidate"), "relation", self.relation),
            "consent": self._part(self.tr("Agreed to be asked, on"), "consent", self.consent),
            "theirs": self._part(self.tr("Their own questions"), "theirs", self.theirs),
            "risk": self._part(self.tr("A risk that they raised unasked"), "risk", self.risk),
            "note": self._part(self.tr("Anything else"), "note", self.note),
            "held": self._part(self.tr("Held on"), "held", self.held),
            "rater": self._part(self.tr("Rated by"), "rater", self.rater),
        }
        title = label(self.tr("Around the questions"), "title", wrap=True)
        inside = column(title, *self._parts.values(), None, space=Space.MEDIUM)
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setLayout(inside)
        fields: Mapping[str, ProseField | TextField | DateField] = {
            "theirs": self.theirs, "risk": self.risk, "note": self.note, "rater": self.rater, "held": self.held,
            "referee": self.referee, "relation": self.relation, "consent": self.consent,
        }  # fmt: skip
        for name, field in fields.items():
            field.edited.connect(lambda name=name: self.edited.emit(name, self._changes(name)))

    def show_call(self, call: Call) -> None:
        """Show what was noted."""
        is_reference = call.kind is CallKind.REFERENCE
        referee = call.referee or Referee("", "")
        self.theirs.show_value(list(call.theirs))
        self.risk.show_value(call.risk_raised)
        self.note.show_value(call.note)
        self.rater.show_value(call.rater)
        self._at = call.at.astimezone()
        self.held.show_value(self._at.date().isoformat())
        self.referee.show_value(referee.name)
        self.relation.show_value(referee.relation)
        self.consent.show_value(referee.consent.isoformat() if referee.consent else "")
        for name, part in self._parts.items():
            if name in ("referee", "relation", "consent"):
                part.setVisible(is_reference)
            elif name in ("theirs", "risk"):
                part.setVisible(not is_reference and call.work is None)

    def first(self) -> QWidget:
        """Where writing begins."""
        return self.referee if self._parts["referee"].isVisibleTo(self) else self.theirs

    def _part(self, text: str, name: str, field: QWidget) -> QWidget:
        part = QWidget()
        part.setLayout(column(label(text, "field", wrap=True), named(field, f"call_{name}", text), space=Space.HAIR))
        return part

    def _changes(self, name: str) -> Mapping[str, Any]:
        if name == "theirs":
            theirs = self.theirs.value()
            return {"theirs": tuple(theirs) if isinstance(theirs, list) else ()}
        if name in ("referee", "relation", "consent"):
            who, relation = str(self.referee.value()), str(self.relation.value())
            return {"referee": Referee(who, relation, day(self.consent.value())) if who or relation else None}
        if name == "held":
            held = day(self.held.value())
            return {"at": datetime.combine(held, self._at.timetz()) if held else self._at}
        if name == "rater":
            return {"rater": str(self.rater.value())}
        return {"note": str(self.note.value())} if name == "note" else {"risk_raised": str(self.risk.value())}
