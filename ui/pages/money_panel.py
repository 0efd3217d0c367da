"""Paper and money: what is printed on, what the owner pays in, and what other currencies are worth about."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QWidget

from tpmmatch.actions import money, settings
from tpmmatch.errors import UserError
from tpmmatch.model.brief import Paper
from tpmmatch.model.firm import Rate
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.keeping import Keeper
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField, NumberField
from ui.words import say, say_date

_COLUMNS = 3


class _Set(NamedTuple):
    paper: Paper
    currency: str
    rates: Sequence[Rate]


class MoneyPanel(QWidget):
    """Two choices, and a table that is folded away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        papers = [(str(Paper.A4), "A4"), (str(Paper.LETTER), self.tr("US Letter"))]
        self.paper = named(ChoiceField(papers), "setPaper", self.tr("Paper"), self.tr("What briefs are printed on"))
        self.paper.edited.connect(self._choose_paper)
        self.currency = named(
            ChoiceField([(code, code) for code in money.codes()]), "setCurrency", self.tr("Your currency"),
            self.tr("What a new project’s day rate is in"),
        )  # fmt: skip
        self.currency.edited.connect(self._choose_currency)
        self.fields: dict[str, NumberField] = {}
        self._build()
        desk.news.settings.connect(self._heed)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set."""
        store, country = self._desk.store, self._desk.country()

        def read(_token: Token) -> _Set:
            return _Set(settings.paper(store, country), money.currency(store, country), money.rates(store))

        self._desk.jobs.run(read, done=self._show, parent=self, topic="money")

    # Building

    def _build(self) -> None:
        choices = row(
            self._titled(self.tr("Paper"), self.paper), self._titled(self.tr("Currency"), self.currency), None,
            space=Space.WIDE,
        )  # fmt: skip
        tip = self.tr("What other currencies are worth, to compare day rates")
        self.fold = named(Button(self.tr("Exchange rates")), "foldRates", self.tr("Exchange rates"), tip)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.says = named(label("", "muted", wrap=True), "ratesTold", self.tr("How old the exchange rates are"))
        self.reset = named(
            Button(self.tr("Back to the usual rates"), role="quiet"), "resetRates", self.tr("Back to the usual rates"),
            self.tr("Forget all rates of your own"),
        )  # fmt: skip
        self.reset.clicked.connect(lambda: self.keeper.keep("rates", money.reset_rates))
        self.told = named(label("", "wrong", wrap=True), "moneyTold", self.tr("What can't be used"))
        self.told.hide()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(Space.SMALL)
        self.grid.setVerticalSpacing(Space.SMALL)
        self.table = QWidget()
        self.table.setLayout(column(self.says, self.grid, row(self.reset, None), space=Space.MEDIUM))
        self.table.hide()
        self.setLayout(column(choices, row(self.fold, None), self.table, self.told, space=Space.MEDIUM))

    def _titled(self, words: str, field: ChoiceField) -> QWidget:
        title = label(words, "field")
        title.setBuddy(field)
        cell = QWidget()
        cell.setLayout(column(title, field, space=Space.HAIR))
        return cell

    def _add_rate(self, code: str) -> NumberField:
        place = len(self.fields)
        field = named(NumberField(), f"rate_{code}", self.tr("What 1 {currency} is worth in EUR").format(currency=code))
        field.setProperty("measure", "rate")
        field.edited.connect(lambda: self._typed(code))
        self.fields[code] = field
        line, first = divmod(place, _COLUMNS)
        for offset, part in enumerate((label(f"1 {code} ="), field, label("EUR", "muted"))):
            self.grid.addWidget(part, line, first * 4 + offset)
        self.grid.setColumnMinimumWidth(first * 4 + 3, Space.LARGE)
        self.grid.setColumnStretch(_COLUMNS * 4, 1)
        return field

    # What is shown

    def _show(self, found: _Set) -> None:
        if self.keeper.waits:
            return
        self.paper.show_value(str(found.paper))
        self.currency.show_value(found.currency)
        for rate in found.rates:
            field = self.fields.get(rate.currency) or self._add_rate(rate.currency)
            field.setPlaceholderText(f"{rate.shipped:g}" if rate.shipped else "")
            if field.value() != (rate.euros if rate.own else None):
                field.show_value(rate.euros if rate.own else None)
        for code in self.fields.keys() - {rate.currency for rate in found.rates}:
            self.fields[code].show_value(None)
        own = [f"{rate.currency} ({say_date(rate.day)})" for rate in found.rates if rate.own]
        shipped = next((rate.day for rate in found.rates if not rate.own), None)
        words = self.tr("Approximate, as of {day}. Type your own over any of them; empty it to go back.")
        told = words.format(day=say_date(shipped) if shipped else "–")
        yours = self.tr("Yours: {rates}.").format(rates=", ".join(own))
        self.says.setText(f"{told} {yours}" if own else told)
        self.reset.setEnabled(bool(own))

    def _unfold(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self.fold.setText(self.tr("Hide the exchange rates") if shown else self.tr("Exchange rates"))

    # What is done

    def _choose_paper(self) -> None:
        chosen = Paper(self.paper.value())
        self.keeper.keep("paper", lambda store, now: settings.set_paper(store, chosen, now))

    def _choose_currency(self) -> None:
        chosen = self.currency.value()
        self.keeper.keep("currency", lambda store, now: money.set_currency(store, chosen, now))

    def _heed(self, what: str) -> None:
        if what in ("", "print"):
            self.refresh()

    def _typed(self, code: str) -> None:
        field = self.fields[code]
        value = field.value()
        rate = float(value) if isinstance(value, int | float) else None
        if field.text().strip() and rate is None:
            return  # the field says so itself
        self.keeper.keep_soon(code, lambda store, now: money.set_rate(store, code, rate, now))

    def _kept(self, key: str) -> None:
        self.told.hide()
        if key in self.fields:
            self.fields[key].mark_wrong(False)
        self.refresh()
        self._desk.news.settings.emit({"paper": "print", "currency": "currency"}.get(key, "rates"))

    def _refused(self, key: str, error: UserError) -> None:
        if key in self.fields:
            self.fields[key].mark_wrong(True, say(error))
        self.told.setText(say(error))
        self.told.show()
