"""The menu with all that can be asked of the list of people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from tpmmatch.model.listing import EVERYBODY, Choice, Choices, Facet, PeopleFilter
from tpmmatch.model.terms import Money, read_money
from ui.pages.filter_words import FACETS, LISTS, country_name, facet_word, unsaid_word
from ui.pages.labels import CURRENCIES
from ui.tokens import Space
from ui.widgets.build import named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, MoneyField, TextField
from ui.words import say, say_date, say_money

_RATES = (300, 400, 500, 600, 800)
_DAYS = (0, 14, 30, 90)
_MOST = 25  # of a kind in a menu: it must fit on a screen


class FilterMenu(QObject):
    """Fills a menu for what is asked already; `ask` is called with what is asked then."""

    def __init__(
        self, menu: QMenu, choices: Choices, wanted: PeopleFilter, today: date, ask: Callable[[PeopleFilter], None]
    ) -> None:
        super().__init__()
        self._menu, self._choices, self._wanted, self._today, self._ask = menu, choices, wanted, today, ask
        menu.clear()
        for facet in FACETS:
            below = menu.addMenu(facet_word(facet))
            self._offer(facet, below)
            below.addSeparator()
            self._add(below, unsaid_word(facet), {"unsaid": wanted.unsaid | {facet}})
        if wanted != EVERYBODY:
            menu.addSeparator()
            menu.addAction(self.tr("Show everybody"), lambda: ask(EVERYBODY))

    def _offer(self, facet: Facet, below: QMenu) -> None:
        choices = self._choices.get(facet, ())[:_MOST]
        if facet is Facet.RATE:
            for amount in _RATES:
                rate = Money(amount, CURRENCIES[0])
                self._add(below, self.tr("up to {rate}").format(rate=say_money(rate)), {"rate_at_most": rate})
            money = MoneyField(self.tr("another rate"), CURRENCIES)
            self._enter(below, money, facet, lambda: {"rate_at_most": read_money(money.value())})
        elif facet is Facet.FREE:
            for days in _DAYS:
                day = self._today + timedelta(days)
                self._add(below, self.tr("by {day}").format(day=say_date(day)), {"free_by": day})
            field = DateField(self.tr("another day"), self.tr("Pick the day from a calendar"))
            self._enter(below, field, facet, lambda: {"free_by": _day(field.value())})
        elif facet is Facet.PLACE:
            for choice in choices:
                self._add(below, _counted(country_name(choice.value), choice), {"country": choice.value})
            city = TextField(self.tr("a town"))
            self._enter(below, city, facet, lambda: {"city": str(city.value())})
        else:
            had: tuple[str, ...] = getattr(self._wanted, LISTS[facet])
            for choice in choices:
                if choice.value not in had:
                    self._add(below, _counted(say(choice.words), choice), {LISTS[facet]: (*had, choice.value)})

    def _add(self, below: QMenu, words: str, asked: dict[str, Any]) -> None:
        below.addAction(words.replace("&", "&&"), lambda: self._ask(replace(self._wanted, **asked)))

    def _enter(
        self, below: QMenu, field: TextField | MoneyField | DateField, facet: Facet, read: Callable[[], dict[str, Any]]
    ) -> None:
        """A field in the menu, for what isn't offered."""
        name = facet_word(facet)
        apply = named(Button(self.tr("Apply")), f"filterApply_{facet}", self.tr("Apply: {name}").format(name=name))
        named(field, f"filterField_{facet}", name)

        def take() -> None:
            asked = {key: value for key, value in read().items() if value}
            if asked:
                self._menu.close()
                self._ask(replace(self._wanted, **asked))

        apply.clicked.connect(take)
        action = QWidgetAction(below)
        action.setDefaultWidget(_Line(field, apply, take))
        below.addAction(action)


class _Line(QWidget):
    """A field among a menu's entries: the arrow keys lead to it, and Return takes what is written in it.

    Qt's menu would take Return for the entry that was lit last, and pass by the field's other parts at Tab.
    """

    def __init__(self, field: QWidget, apply: Button, take: Callable[[], None]) -> None:
        super().__init__()
        self._take = take
        self.setLayout(row(field, apply, margin=Space.SMALL))
        self.setMinimumWidth(260)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Return is for what is written; the rest is the menu's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Through the parts of the line, then on in the menu."""
        stops = [part for part in self.findChildren(QWidget) if _is_stop(part)]
        here = self.focusWidget()
        after = stops.index(here) + (1 if forward else -1) if here in stops else 0
        if not 0 <= after < len(stops):
            return super().focusNextPrevChild(forward)
        stops[after].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None


def _counted(words: str, choice: Choice) -> str:
    return f"{words}  ({choice.people})"


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None
