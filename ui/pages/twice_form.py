"""Two people side by side: who each is, and where they differ the choice of what to take."""

import re
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from tpmmatch.actions.fields import field_of
from tpmmatch.actions.merging import SideBySide
from tpmmatch.model.document import Document, entries, number, text
from tpmmatch.model.likeness import Choices, Difference, Side
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.profile import Profile
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Message
from ui.pages.labels import source_word
from ui.tokens import Space
from ui.widgets.build import label, named, row
from ui.words import say, say_date, say_money

_LONGEST = 160  # letters of a value that are shown; the rest is in its tooltip
_SIDES = (Side.KEPT, Side.OTHER)
_SECTIONS = ("work", "projects", "education", "skills", "languages", "certificates", "references")


def _tr(source: str) -> str:
    return QCoreApplication.translate("twice", source)


class TwiceForm(QWidget):
    """What there is of both, in two columns."""

    def __init__(self, beside: SideBySide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, Space.SMALL, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._add_heads(beside)
        for difference in beside.differences:
            self._add_choice(difference, beside)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    @property
    def chosen(self) -> Choices:
        """What is taken, by field."""
        return {pointer: _SIDES[group.checkedId()] for pointer, group in self.choices.items()}

    def _add_heads(self, beside: SideBySide) -> None:
        sides = ((beside.kept, beside.kept_row), (beside.other, beside.other_row))
        for place, (profile, line) in enumerate(sides, 1):
            name = label(profile.name or _tr("(no name)"), "section", wrap=True)
            self._grid.addWidget(name, 0, place)
            self._grid.addWidget(label(_whence(line), "muted", wrap=True), 1, place)
            self._grid.addWidget(
                label(_breakable(_holds(profile)), "muted", wrap=True), 2, place, Qt.AlignmentFlag.AlignTop
            )

    def _add_choice(self, difference: Difference, beside: SideBySide) -> None:
        line, field = self._grid.rowCount(), say(field_of(difference.pointer))
        caption = label(_begun(field), "muted", wrap=True)
        caption.setContentsMargins(0, Space.HAIR, 0, 0)
        self._grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        values = (difference.kept, difference.other)
        names = (beside.kept.name, beside.other.name)
        for place, value in enumerate(values):
            shown = shown_value(value)
            accessible = _tr("{field} of {name}: {value}").format(field=field, name=names[place], value=shown)
            radio = named(QRadioButton(), f"take_{difference.pointer}_{_SIDES[place]}", accessible)
            radio.setChecked(_SIDES[place] is difference.chosen)
            group.addButton(radio, place)
            self._grid.addWidget(_Choice(radio, shown), line, place + 1)
        self.choices[difference.pointer] = group


def shown_value(value: Any) -> str:  # noqa: ANN401 - any JSON
    """A value as it is read, not as JSON."""
    if isinstance(value, dict):
        amount, currency = number(value.get("amount")), text(value.get("currency"))
        if amount and currency:
            return say_money(Money(amount, currency))
        return ", ".join(found for item in value.values() if (found := shown_value(item)))
    if isinstance(value, list):
        return ", ".join(map(shown_value, value))
    return "" if value is None else str(value)


class _Choice(QWidget):
    """A value to choose by its button or its text, which may be several lines."""

    def __init__(self, radio: QRadioButton, shown: str) -> None:
        super().__init__()
        self._radio = radio
        told = label(_breakable(_short(shown)), wrap=True)
        told.setToolTip(shown if len(shown) > _LONGEST else "")
        told.setContentsMargins(0, Space.HAIR, 0, 0)
        inside = row(radio, told)
        inside.setStretch(1, 1)
        for part in (radio, told):
            inside.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose it."""
        super().mousePressEvent(event)
        self._radio.setFocus()
        self._radio.click()


def _begun(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _breakable(text: str) -> str:
    """With places where a line may end within mail and web addresses, which are wide in large text."""
    return re.sub(r"(?<=[\w])([@/._-])(?=\w)", "\\1\u200b", text)


def _whence(line: PersonRow) -> str:
    day = say_date(line.updated_at.astimezone().date()) if line.updated_at else "?"
    source = source_word(line.source) if line.source else _tr("added by hand")
    return _tr("{source}, last changed {day}").format(source=source, day=day)


def _holds(profile: Profile) -> str:
    """How much there is of somebody: the contact, the latest job, and how many entries."""
    document: Document = profile.document
    first = next((item for _, item in entries(document, "work")), {})
    job = ", ".join(part for part in (text(first.get("position")), text(first.get("name"))) if part)
    reached = "  ·  ".join(part for part in (profile.email, profile.phone, profile.city) if part)
    counts = [(say(Message(f"section_{section}")), len(document.get(section) or ())) for section in _SECTIONS]
    counted = "  ·  ".join(_tr("{word}: {n}").format(word=_begun(name), n=n) for name, n in counts if n)
    return "\n".join(part for part in (reached, job, counted) if part)
