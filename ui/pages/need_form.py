"""The owner's words: inputs over a project's document. What nobody touched stays as it was, odd values included."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tpmmatch.actions import projects
from tpmmatch.model.document import Document
from tpmmatch.model.project import ProjectKind
from ui.pages.labels import CURRENCIES, kind_words, mode_words, wish_words
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.checks import ChecksField
from ui.widgets.fields import (
    ChoiceField,
    DateField,
    Field,
    MoneyField,
    NumberField,
    SuggestField,
    TextField,
    WordsField,
)
from ui.widgets.prose import LinesField, ProseField
from ui.words import say

# Much to read or to gather, and so done when the module is loaded, which happens off the window's thread.
_HURTS = projects.hurts()
_ZONES = [zone for found in QTimeZone.availableTimeZoneIds() if "/" in (zone := bytes(found.data()).decode())]


class NeedForm(QWidget):
    """Fields by the document's keys."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("needForm")
        self._document: Document = {}
        self._shown: dict[str, Any] = {}
        self.fields: dict[str, Field | ChecksField] = {}
        self._inside = column(space=Space.LARGE)
        self._inside.setContentsMargins(2, 0, Space.MEDIUM, Space.WIDE)
        self.setLayout(self._inside)

    def fill(self) -> Iterator[None]:
        """Put all fields in, step by step: all at once would hold up the window."""
        self._inside.addLayout(self._first())
        for cell in self._told():
            self._inside.addWidget(cell)
        yield
        self._inside.addLayout(self._method())
        self._inside.addWidget(label(self.tr("Terms"), "section"))
        self._inside.addLayout(self._terms())
        self._inside.addStretch(1)
        yield

    def show_document(self, document: Document) -> None:
        """Show a project's document."""
        self._document = deepcopy(document)
        for key, field in self.fields.items():
            field.show_value(document.get(key))
            self._shown[key] = field.value()

    def document(self) -> Document:
        """The document as it stands now: what was touched is written, all the rest is as it came."""
        found = deepcopy(self._document)
        for key, field in self.fields.items():
            value = field.value()
            if value == self._shown.get(key):
                continue
            if value in ("", None, []):
                found.pop(key, None)
            else:
                found[key] = value
        return found

    def prefer(self, currency: str) -> None:
        """A rate that is typed from now on is in this currency."""
        rate = self.fields["max_day_rate"]
        if isinstance(rate, MoneyField):
            rate.prefer(currency)

    @property
    def changed(self) -> bool:
        """Whether anything was touched since it was shown."""
        return any(field.value() != self._shown.get(key) for key, field in self.fields.items())

    def wrong(self) -> tuple[str, str] | None:
        """The first field whose text can't be used, by its title, and why."""
        for field in self.fields.values():
            lines = [field] if isinstance(field, TextField) else field.findChildren(TextField)
            for line in lines:
                if why := line.why_wrong:
                    return field.accessibleName(), why
        return None

    # Building

    def _first(self) -> QGridLayout:
        title = self._labelled("title", TextField(self.tr("A name for the project")), self.tr("Project"))
        kind = self._labelled("kind", ChoiceField(kind_words(), otherwise=ProjectKind.OTHER), self.tr("Kind"))
        return _grid([title, kind], [3, 2])

    def _told(self) -> list[QWidget]:
        """What the owner tells in their own words, and what hurts."""
        return [
            self._labelled(
                "description",
                ProseField(self.tr("We need an app for our customers, but nobody here has ever…"), 5),
                self.tr("What do you need?"),
                self.tr("Tell it as you would tell a friend: what is to be made, what hurts today."),
            ),
            self._labelled(
                "hurts",
                ChecksField([(hurt.id, say(hurt.label)) for hurt in _HURTS], projects.hurts_named),
                self.tr("What hurts today?"),
                self.tr("What you tick weighs more from the start."),
            ),
            self._labelled(
                "must_have",
                LinesField(self.tr("has launched a web shop\nkeeps everybody informed")),
                self.tr("Must have"),
                self.tr("One a line, the most important first."),
            ),
            self._labelled(
                "nice_to_have",
                LinesField(self.tr("knows our trade"), 2),
                self.tr("Nice to have"),
                self.tr("One a line."),
            ),
        ]

    def _method(self) -> QGridLayout:
        methods = self._labelled(
            "methodology",
            WordsField(self.tr("open")),
            self.tr("Way of working"),
            self.tr("Scrum, Kanban, PRINCE2… or leave it open."),
        )
        wish = self._labelled("method_wish", ChoiceField(wish_words()), self.tr("How much it matters"))
        return _grid([methods, wish], [3, 2])

    def _terms(self) -> QGridLayout:
        is_open = self.tr("open")
        cells = [
            self._labelled("start", DateField(is_open, self.tr("Pick the start from a calendar")), self.tr("Start")),
            self._labelled("weeks", NumberField(is_open), self.tr("Weeks")),
            self._labelled("hours_per_week", NumberField(is_open), self.tr("Hours a week")),
            self._labelled("max_day_rate", MoneyField(is_open, CURRENCIES), self.tr("Highest day rate")),
            self._labelled("languages", WordsField(self.tr("English, German")), self.tr("Languages")),
            self._labelled("industry", TextField(is_open), self.tr("Line of business")),
            self._labelled("work_mode", ChoiceField(mode_words()), self.tr("Works")),
            self._labelled("city", TextField(is_open), self.tr("City")),
            self._labelled(
                "time_zone",
                SuggestField(_ZONES, "Europe/Dublin"),
                self.tr("Time zone"),
            ),
        ]
        return _grid(cells, [1, 1])

    def _labelled(self, key: str, field: Field | ChecksField, title: str, hint: str = "") -> QWidget:
        named(field, f"need_{key}", title)
        self.fields[key] = field
        field.edited.connect(self.edited)
        says = label(title, "field")
        says.setBuddy(field)
        cell = QWidget()
        parts = [says, field, *([label(hint, "caption", wrap=True)] if hint else [])]
        cell.setLayout(column(*parts, space=Space.HAIR))
        return cell


def _grid(cells: list[QWidget], stretch: list[int]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.MEDIUM)
    for place, cell in enumerate(cells):
        grid.addWidget(cell, place // len(stretch), place % len(stretch), Qt.AlignmentFlag.AlignTop)
    for place, share in enumerate(stretch):
        grid.setColumnStretch(place, share)
        grid.setColumnMinimumWidth(place, 1)
    return grid
