"""Inputs that keep whatever was typed, right or not: what is wrong with it is said beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.tokens import Space
from ui.widgets import days
from ui.widgets.fields import ChoiceField, TextField


class TypedNumber(TextField):
    """A number, also a negative one; else the text as it stands."""

    def value(self) -> object:
        """The number, or the text."""
        text = self.text().strip()
        try:
            found = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(found) if found.is_integer() else found if abs(found) < float("inf") else text

    def show_value(self, value: object) -> None:
        """Show a number, or a text."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        super().show_value(f"{value:.12g}" if is_number else value)


class TypedDay(TextField):
    """A day, a month or a year, shown and typed as it is written here; else the text as it stands."""

    def value(self) -> object:
        """The day or month as 2027-01-31 or 2027-01, or the text."""
        return days.kept_text(self.text())

    def show_value(self, value: object) -> None:
        """Show a day as it is kept, or a text."""
        super().show_value(days.shown_text(value) if isinstance(value, str) else value)


class TypedMoney(QWidget):
    """An amount with its currency."""

    edited = Signal()

    def __init__(self, hint: str, currencies: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = TypedNumber(hint)
        self._currency = ChoiceField([(code, code) for code in currencies])
        self._amount.edited.connect(self.edited)
        self._currency.edited.connect(self.edited)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._amount, 1)
        layout.addWidget(self._currency)
        self.setFocusProxy(self._amount)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The amount goes by the name itself, the currency by the name and what it is."""
        super().setAccessibleName(name)
        self._amount.setAccessibleName(name)
        self._currency.setAccessibleName(self.tr("{name}: currency").format(name=name))

    def value(self) -> object:
        """`{"amount": 520, "currency": "EUR"}`, or None."""
        amount = self._amount.value()
        return None if amount == "" else {"amount": amount, "currency": self._currency.value()}

    def show_value(self, value: object) -> None:
        """Show such an object."""
        found: dict[str, object] = value if isinstance(value, dict) else {}
        self._amount.show_value(found.get("amount"))
        currency = found.get("currency")
        if isinstance(currency, str) and currency and self._currency.findData(currency) < 0:
            self._currency.addItem(currency, currency)
        self._currency.show_value(currency)
