"""What is asked of the list of people: a chip for each thing, and a menu to ask for more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from tpmmatch.model.listing import EVERYBODY, Choice, Choices, Facet, PeopleFilter
from tpmmatch.model.terms import Money, read_money
from ui.commands import with_keys
from ui.pages.filter_words import FACETS, LISTS, chosen, country_name, facet_word, unsaid_word
from ui.pages.labels import CURRENCIES
from ui.tokens import Space
from ui.widgets.build import column, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, MoneyField, TextField
from ui.widgets.flow import Flow
from ui.words import say, say_date, say_money

_RATES = (300, 400, 500, 600, 800)
_DAYS = (0, 14, 30, 90)
_MOST = 25  # of a kind in a menu: it must fit on a screen


class FilterBar(QWidget):
    """Tells when something else is asked for; `wanted` is what."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._today = today
        self._choices: Choices = {}
        self.wanted = EVERYBODY
        self.more = named(
            Button(self.tr("Filter…"), "plus"), "filterMore", self.tr("Show only some of the people"),
            with_keys(self.tr("Show only some of the people"), "Ctrl+Shift+F"),
        )  # fmt: skip
        self.more.clicked.connect(self.pop_up)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.chips: list[Button] = []
        self._flow = Flow()
        self.setLayout(column(self._flow))
        self._flow.show_these([self.more])

    def show_choices(self, choices: Choices) -> None:
        """What there is to ask for."""
        self._choices = choices
        self._show_chips()

    def ask(self, wanted: PeopleFilter, _checked: bool = False) -> None:
        """Ask for this."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._show_chips()
            self.changed.emit()

    def pop_up(self) -> None:
        """Open the menu."""
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _show_chips(self) -> None:
        self.chips = []
        for number, (words, without) in enumerate(chosen(self.wanted, self._choices)):
            tip = self.tr("Don't ask for this any more: {words}").format(words=words)
            chip = named(Button(words, "cancel"), f"filterChip{number}", tip, tip)
            chip.clicked.connect(partial(self.ask, without))
            self.chips.append(chip)
        self._flow.show_these([*self.chips, self.more])

    def _fill(self) -> None:
        self.menu.clear()
        for facet in FACETS:
            below = self.menu.addMenu(facet_word(facet))
            self._offer(facet, below)
            below.addSeparator()
            self._add(below, unsaid_word(facet), {"unsaid": self.wanted.unsaid | {facet}})
        if self.wanted != EVERYBODY:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Show everybody"), lambda: self.ask(EVERYBODY))

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
                day = self._today() + timedelta(days)
                self._add(below, self.tr("by {day}").format(day=say_date(day)), {"free_by": day})
            field = DateField(self.tr("another day"), self.tr("Pick the day from a calendar"))
            self._enter(below, field, facet, lambda: {"free_by": _day(field.value())})
        elif facet is Facet.PLACE:
            for choice in choices:
                self._add(below, _counted(country_name(choice.value), choice), {"country": choice.value})
            city = TextField(self.tr("a town"))
            self._enter(below, city, facet, lambda: {"city": str(city.value())})
        else:
            had: tuple[str, ...] = getattr(self.wanted, LISTS[facet])
            for choice in choices:
                if choice.value not in had:
                    self._add(below, _counted(say(choice.words), choice), {LISTS[facet]: (*had, choice.value)})

    def _add(self, below: QMenu, words: str, asked: dict[str, Any]) -> None:
        below.addAction(words.replace("&", "&&"), lambda: self.ask(replace(self.wanted, **asked)))

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
                self.menu.close()
                self.ask(replace(self.wanted, **asked))

        apply.clicked.connect(take)
        if isinstance(field, TextField):
            field.returnPressed.connect(take)
        line = QWidget()
        line.setLayout(row(field, apply, margin=Space.SMALL))
        line.setMinimumWidth(260)
        action = QWidgetAction(below)
        action.setDefaultWidget(line)
        below.addAction(action)


def _counted(words: str, choice: Choice) -> str:
    return f"{words}  ({choice.people})"


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None
