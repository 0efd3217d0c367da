"""A term as it is told in a call: the fact, and one click that writes it into the profile."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.actions.facts import Fact
from tpmmatch.actions.money import codes
from tpmmatch.model.call import Answer
from ui.pages.labels import mode_words
from ui.pages.person_fields import zones
from ui.tokens import Space
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField, DateField, Field, MoneyField, NumberField, SuggestField, TextField

_LEVELS = ("Basic", "Good", "Fluent", "Native")  # as profiles have them, and as they are understood in any language


class FactForm(QFrame):
    """One of several small forms, whichever the question asks for."""

    given = Signal(str, dict)  # the fact and its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factForm")
        self._fact: Fact | None = None
        self.fields: dict[str, Field] = self._make_fields()
        self.rows = {
            Fact.RATE: self._row("rate"),
            Fact.START: self._row("day"),
            Fact.HOURS: self._row("hours"),
            Fact.OVERLAP: self._row("zone"),
            Fact.PLACE: self._row("city", "country", "mode"),
            Fact.LANGUAGE: self._row("language", "fluency"),
        }
        self.write = named(
            Button(self.tr("Write into the profile"), "person", "primary"), "writeFact",
            self.tr("Write into the profile"), self.tr("The mark in the ranking follows; one undo takes both back"),
        )  # fmt: skip
        self.write.clicked.connect(self._give)
        self.state = named(label("", "muted", wrap=True), "factState", self.tr("Whether it is in the profile"))
        below = row(self.write, self.state, space=Space.MEDIUM)
        below.setStretch(1, 1)
        self.setLayout(column(*self.rows.values(), below, space=Space.SMALL))

    def show_fact(self, fact: Fact, answer: Answer, about: str) -> None:
        """Ask for a fact; `about` names the language of that kind."""
        self._fact = fact
        for kind, part in self.rows.items():
            part.setVisible(kind is fact)
        for field in self.fields.values():
            field.show_value("" if not isinstance(field, NumberField | MoneyField) else None)
        self.fields["language"].show_value(about)
        self.show_state(answer)

    def show_state(self, answer: Answer, why: str = "") -> None:
        """Say what stands in the profile, and how that fits."""
        told = self.tr("In the profile: {fact}").format(fact=answer.fact) if answer.fact else ""
        self.state.setText("  ·  ".join(filter(None, (told, why))) or self.tr("It counts once it is in the profile."))

    def show_wrong(self, text: str) -> None:
        """Say why it couldn't be written."""
        self.state.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter writes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give()
        else:
            super().keyPressEvent(event)

    def _make_fields(self) -> dict[str, Field]:
        levels = dict(zip(_LEVELS, self._levels(), strict=True))
        fields: dict[str, tuple[str, Field]] = {
            "rate": (self.tr("Day rate, as they say it"), MoneyField("520", codes())),
            "day": (self.tr("Free from, as they say it"), DateField("", self.tr("Pick the day they are free from"))),
            "hours": (self.tr("Hours a week, as they say it"), NumberField("24")),
            "zone": (self.tr("Their time zone"), SuggestField(zones(), "Europe/Dublin")),
            "city": (self.tr("City"), TextField()),
            "country": (self.tr("Country (two letters)"), TextField("DE")),
            "mode": (self.tr("How they want to work"), ChoiceField([("", self.tr("not said")), *mode_words()[1:]])),
            "language": (self.tr("Language"), TextField()),
            "fluency": (self.tr("How well"), ChoiceField([("", self.tr("not said")), *levels.items()])),
        }
        self._names = {name: words for name, (words, _) in fields.items()}
        return {name: named(field, f"fact_{name}", words) for name, (words, field) in fields.items()}

    def _levels(self) -> tuple[str, ...]:
        return (self.tr("a little"), self.tr("well"), self.tr("fluently"), self.tr("mother tongue"))

    def _row(self, *names: str) -> QWidget:
        return Beside([(self._names[name], self.fields[name]) for name in names])

    def _give(self) -> None:
        if self._fact is not None:
            self.given.emit(str(self._fact), self._value())

    def _value(self) -> Mapping[str, Any]:
        if self._fact is Fact.RATE:
            rate = self.fields["rate"].value()
            return rate if isinstance(rate, dict) else {}
        return {name: field.value() for name, field in self.fields.items() if name != "rate"}
