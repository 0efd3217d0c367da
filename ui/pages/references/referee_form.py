"""Whom a reference call is with: name, relation, and since when they agree to be asked; kept as it is typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.model.call import Referee
from tpmmatch.model.document import day
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import IconLabel
from ui.widgets.fields import DateField, TextField


class RefereeForm(QWidget):
    """Three fields and a hint where nobody has agreed."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, relation, consent = self.tr("Name"), self.tr("Their relation"), self.tr("Agreed on")
        self.name = named(TextField(), "refereeName", self.tr("Name of the referee"))
        self.relation = named(
            TextField(self.tr("their client, their lead, a colleague…")),
            "refereeRelation",
            self.tr("Who they are to the candidate"),
        )
        for line in (self.name, self.relation):
            line.setAccessibleDescription(self.tr("A few words; they are kept as you type."))
        pick = self.tr("Pick the day on which they agreed")
        self.consent = named(DateField("", pick, last=today), "refereeConsent", self.tr("Agreed to be asked, on"))
        self.wrong = named(label("", "wrong", wrap=True), "refereeWrong", self.tr("What can't be kept"))
        self.wrong.hide()
        says = self.tr(
            "Nobody has agreed yet, as far as is noted. Ask the candidate whom you may call, and the referee whether"
            " they want to be called, before you do."
        )
        self.hint = QWidget()
        warning = row(IconLabel("warning", ink="ask"), label(says, wrap=True))
        warning.setStretch(1, 1)
        self.hint.setLayout(warning)
        fields = Beside([(name, self.name), (relation, self.relation), (consent, self.consent)])
        self.setLayout(column(fields, self.wrong, self.hint, space=Space.SMALL))
        for field in (self.name, self.relation, self.consent):
            field.edited.connect(self._edited)

    def show_referee(self, referee: Referee | None) -> None:
        """Show who it is; what stands here already stays as it is written."""
        known = referee or Referee("", "")
        if known != (self.referee() or Referee("", "")):
            self._show(known)
        self._tell_consent()

    def _show(self, known: Referee) -> None:
        self.name.show_value(known.name)
        self.relation.show_value(known.relation)
        self.consent.show_value(known.consent.isoformat() if known.consent else "")

    def referee(self) -> Referee | None:
        """Who is written here; nobody without a name or a relation."""
        name, relation = str(self.name.value()), str(self.relation.value())
        return Referee(name, relation, day(self.consent.value())) if name or relation else None

    def _tell_consent(self) -> None:
        self.wrong.setText(self.consent.why_wrong)
        self.wrong.setVisible(bool(self.consent.why_wrong))
        self.hint.setVisible(not self.consent.value())

    def _edited(self) -> None:
        self._tell_consent()
        self.edited.emit()
