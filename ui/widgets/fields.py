"""Inputs that hold a value of a JSON document, or nothing: an empty input means "open", never zero."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QMargins, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
    QWidgetAction,
)

from ui import icons
from ui.theme import current, scaled
from ui.tokens import Space
from ui.widgets import days
from ui.widgets.build import named
from ui.widgets.buttons import Button
from ui.widgets.keys import is_for_the_window
from ui.widgets.prose import ProseField

_NARROW, _TALL, _ARROW = 120, 16777215, 24


class TextField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self._warning: QAction | None = None  # made when it is first wanted: most never are, and drawing takes long
        self.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> object:
        """The text, stripped."""
        return self.text().strip()

    def show_value(self, value: object) -> None:
        """Show a text; anything else counts as none."""
        self.setText(value if isinstance(value, str) else "")
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Undo what was typed here; where nothing was, the whole window is asked."""
        return False if is_for_the_window(event, self) else super().event(event)

    @property
    def why_wrong(self) -> str:
        """Why what stands here can't be used, or nothing."""
        return self.toolTip() if self.property("wrong") else ""

    def mark_wrong(self, wrong: bool, why: str = "") -> None:
        """Show whether what stands here can't be used, and say why."""
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        if wrong and self._warning is None:
            end = QLineEdit.ActionPosition.TrailingPosition
            self._warning = self.addAction(icons.icon("warning", current().misses), end)
        if self._warning is not None:
            self._warning.setVisible(wrong)
            self._warning.setToolTip(why)
        self.setToolTip(why if wrong else "")
        self.setAccessibleDescription(why if wrong else "")


class WordsField(TextField):
    """Several short texts on one line, parted by commas."""

    def value(self) -> object:
        """The texts."""
        return [part.strip() for part in self.text().split(",") if part.strip()]

    def show_value(self, value: object) -> None:
        """Show the texts of a list; a lone text counts as one."""
        parts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        super().show_value(", ".join(part for part in parts if isinstance(part, str)))


class NumberField(TextField):
    """A number that isn't negative; both point and comma part the decimals."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self.setMinimumWidth(56)
        self.textChanged.connect(
            lambda _text: self.mark_wrong(self._read() is _WRONG, self.tr("This should be a number."))
        )

    def value(self) -> object:
        """The number, or None."""
        found = self._read()
        return None if found is _WRONG else found

    def show_value(self, value: object) -> None:
        """Show a number."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        super().show_value(f"{value:g}" if is_number else value)

    def _read(self) -> object:
        text = self.text().strip().replace(",", ".")
        if not text:
            return None
        try:
            found = float(text)
        except ValueError:
            return _WRONG
        if not 0 <= found < 1e12:
            return _WRONG
        return int(found) if found == int(found) else found


_WRONG = object()


class DateField(QWidget):
    """A day, typed as it is written here or as 2027-01-31, or picked from a calendar; none after the `last` one."""

    edited = Signal()

    def __init__(
        self, hint: str, calendar: str, parent: QWidget | None = None, *, last: Callable[[], date] | None = None
    ) -> None:
        super().__init__(parent)
        self._line, self._last = TextField(hint), last
        self._check()
        self._line.textEdited.connect(lambda _text: self.edited.emit())
        self._line.textChanged.connect(lambda _text: self._check())
        pick = named(Button("", "calendar", "quiet"), "pickDate", calendar, calendar)
        pick.clicked.connect(self._pick)
        self._button = pick
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._line, 1)
        layout.addWidget(pick)
        self.setFocusProxy(self._line)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The name belongs to the line, which has the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def value(self) -> object:
        """The day as an ISO text, or an empty text."""
        day = self._read()
        return day.isoformat() if day and not self._is_to_come(day) else ""

    @property
    def why_wrong(self) -> str:
        """Why what stands here can't be used, or nothing."""
        return self._line.why_wrong

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is written."""
        return not self._line.text().strip()

    def show_value(self, value: object) -> None:
        """Show an ISO text in the form of the region; another text as it is."""
        day = days.read(value) if isinstance(value, str) else None
        self._line.show_value(days.shown(day) if day else value)

    def _is_to_come(self, day: date) -> bool:
        return self._last is not None and day > self._last()

    def _read(self) -> date | None:
        return days.read(self._line.text())

    def _check(self) -> None:
        day = self._read()
        to_come = day is not None and self._is_to_come(day)
        wrong = to_come or (day is None and bool(self._line.text().strip()))
        why = self.tr("This day is still to come. Write the day on which it happened.")
        if not to_come:
            why = self.tr("Please write the day as {example}.").format(example=days.example())
        self._line.mark_wrong(wrong, why)
        if not wrong:
            self._line.setToolTip(self.tr("A day as {example}").format(example=days.example()))

    def _pick(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        day = self._read()
        if day:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(lambda picked: self._picked(picked, menu))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _picked(self, day: QDate, menu: QMenu) -> None:
        self._line.setText(days.shown(date(day.year(), day.month(), day.day())))
        menu.close()
        self.edited.emit()


class ChoiceField(QComboBox):
    """One of a few values, each with a word for it; the first is usually "open".

    A value that isn't offered is shown as the one it counts as, `otherwise`, if not as the first.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None, *, otherwise: str = ""
    ) -> None:
        super().__init__(parent)
        self._otherwise = otherwise
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's would have the wheel take the keys from another field
        self.setItemDelegate(QStyledItemDelegate(self))  # the combo box's own doesn't know the style sheet
        for value, word in choices:
            self.addItem(word, value)
        self.activated.connect(lambda _index: self.edited.emit())

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """On Linux a reader is told what was chosen in place of the name, so the description has the name too."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(self.tr("{name}: the arrow keys choose another").format(name=name))

    def value(self) -> str:
        """The chosen value."""
        return str(self.currentData() or "")

    def show_value(self, value: object) -> None:
        """Choose a value, or what it counts as."""
        offered = (index for one in (value, self._otherwise) if (index := self.findData(one)) >= 0)
        self.setCurrentIndex(next(offered, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A word that there is no room for gives way with an ellipsis; Qt would cut it off."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt counts on an arrow of its own size; ours grows with the text."""
        return super().sizeHint().grownBy(QMargins(0, 0, scaled(_ARROW) - _ARROW, 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A long word among the choices gives way before the page does."""
        return super().minimumSizeHint().boundedTo(QSize(_NARROW, _TALL))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """All words to choose from are shown whole, also where the box itself is narrow."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * Space.SMALL)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Rolling the page must not change what was chosen."""
        event.ignore()


class SuggestField(TextField):
    """A text with suggestions, which appear while it is typed."""

    def __init__(self, suggestions: Sequence[str], hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self._suggestions = QStringListModel(list(suggestions), self)
        completer = QCompleter(self._suggestions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.setCompleter(completer)

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Suggest these from now on."""
        self._suggestions.setStringList(list(suggestions))


class MoneyField(QWidget):
    """An amount with its currency."""

    edited = Signal()

    def __init__(self, hint: str, currencies: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = ""
        self._amount = NumberField(hint)
        self._currency = ChoiceField([(code, code) for code in currencies])
        self._currency.setAccessibleName(self.tr("Currency"))
        for part in (self._amount, self._currency):
            part.edited.connect(self.edited)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.HAIR)
        layout.addWidget(self._amount, 1)
        layout.addWidget(self._currency)
        self.setFocusProxy(self._amount)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The name belongs to the amount, which has the focus."""
        super().setAccessibleName(name)
        self._amount.setAccessibleName(name)

    def value(self) -> object:
        """`{"amount": 520, "currency": "EUR"}`, or None."""
        amount = self._amount.value()
        return {"amount": amount, "currency": self._currency.value()} if amount else None

    def show_value(self, value: object) -> None:
        """Show such an object."""
        found: dict[str, object] = value if isinstance(value, dict) else {}
        self._amount.show_value(found.get("amount"))
        currency = found.get("currency")
        self._show_currency(currency if isinstance(currency, str) and currency else self._usual)

    def prefer(self, currency: str) -> None:
        """From now on an amount is in this currency unless it says otherwise."""
        self._usual = currency
        if not self._amount.text():
            self._show_currency(currency)

    def _show_currency(self, currency: str) -> None:
        if currency and self._currency.findData(currency) < 0:
            self._currency.addItem(currency, currency)
        self._currency.show_value(currency)


Field = TextField | DateField | ChoiceField | MoneyField | ProseField
