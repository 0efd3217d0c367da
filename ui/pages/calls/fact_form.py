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


_Asked = tuple[str, str, Field]  # its name, what it is called, where it is typed


class FactForm(QFrame):
    """One of several small forms, whichever the question asks for."""

    given = Signal(str, dict)  # the fact and its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factForm")
        self._fact: Fact | None = None
        self.fields: dict[str, Field] = {}  # made when a fact of their kind is first asked for
        self._rows: dict[Fact, QWidget] = {}
        self._above = column(space=0)
        self.write = named(
            Button(self.tr("Write into the profile"), "person", "primary"), "writeFact",
            self.tr("Write into the profile"), self.tr("The mark in the ranking follows; one undo takes both back"),
        )  # fmt: skip
        self.write.clicked.connect(self._give)
        self.state = named(label("", "muted", wrap=True), "factState", self.tr("Whether it is in the profile"))
        below = row(self.write, self.state, space=Space.MEDIUM)
        below.setStretch(1, 1)
        self.setLayout(column(self._above, below, space=Space.SMALL))

    def show_fact(self, fact: Fact, answer: Answer, about: str) -> None:
        """Ask for a fact; `about` names the language of that kind."""
        self._fact = fact
        if fact not in self._rows:
            self._rows[fact] = self._make(fact)
            self._above.addWidget(self._rows[fact])
        for kind, part in self._rows.items():
            part.setVisible(kind is fact)
        for field in self.fields.values():
            field.show_value("" if not isinstance(field, NumberField | MoneyField) else None)
        if fact is Fact.LANGUAGE:
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

    def _make(self, fact: Fact) -> QWidget:
        asked = {
            Fact.RATE: self._rate, Fact.START: self._start, Fact.HOURS: self._hours, Fact.OVERLAP: self._zone,
            Fact.PLACE: self._place, Fact.LANGUAGE: self._language,
        }[fact]()  # fmt: skip
        for name, words, field in asked:
            self.fields[name] = named(field, f"fact_{name}", words)
        return Beside([(words, field) for _, words, field in asked])

    def _rate(self) -> list[_Asked]:
        return [("rate", self.tr("Day rate, as they say it"), MoneyField("520", codes()))]

    def _start(self) -> list[_Asked]:
        pick = self.tr("Pick the day they are free from")
        return [("day", self.tr("Free from, as they say it"), DateField("", pick))]

    def _hours(self) -> list[_Asked]:
        return [("hours", self.tr("Hours a week, as they say it"), NumberField("24"))]

    def _zone(self) -> list[_Asked]:
        return [("zone", self.tr("Their time zone"), SuggestField(zones(), "Europe/Dublin"))]

    def _place(self) -> list[_Asked]:
        modes = [("", self.tr("not said")), *mode_words()[1:]]
        return [
            ("city", self.tr("City"), TextField(self.tr("as they say it"))),
            ("country", self.tr("Country (two letters)"), TextField("DE")),
            ("mode", self.tr("How they want to work"), ChoiceField(modes)),
        ]

    def _language(self) -> list[_Asked]:
        words = (self.tr("a little"), self.tr("well"), self.tr("fluently"), self.tr("mother tongue"))
        levels = [("", self.tr("not said")), *zip(_LEVELS, words, strict=True)]
        return [
            ("language", self.tr("Language"), TextField(self.tr("as they say it"))),
            ("fluency", self.tr("How well"), ChoiceField(levels)),
        ]

    def _give(self) -> None:
        if self._fact is not None:
            self.given.emit(str(self._fact), self._value())

    def _value(self) -> Mapping[str, Any]:
        if self._fact is Fact.RATE:
            rate = self.fields["rate"].value()
            return rate if isinstance(rate, dict) else {}
        return {name: field.value() for name, field in self.fields.items() if name != "rate"}
