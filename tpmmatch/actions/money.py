"""The owner's money: their currency, and the shipped exchange rates with their own changes on top."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.actions import Store
from tpmmatch.actions.keeping import TYPING, change, revise
from tpmmatch.errors import UserError
from tpmmatch.model.document import day, mapping, number, text
from tpmmatch.model.firm import Rate
from tpmmatch.model.history import Naming
from tpmmatch.store import Unit

CURRENCY = "currency"
EXCHANGE = "exchange_rates"  # the owner's own table in the settings: currency → euros, or that with the day

_EURO = "EUR"
_MOST = 1_000_000.0  # euros that one unit of any money may be worth


def rates_of(unit: Unit) -> Mapping[str, float]:
    """What one unit of a currency is worth in euros, for this store."""
    return exchange_rates(unit.settings.get(EXCHANGE))


def exchange_rates(own: object) -> Mapping[str, float]:
    """What one unit of a currency is worth in euros: the shipped table with the owner's changes on top."""
    shipped: dict[str, float] = _shipped()["euros"]
    return shipped | {code: rate for code, (rate, _) in _changed(own).items()}


def rates(store: Store) -> Sequence[Rate]:
    """The whole table as the owner sees it, the euro left out: the shipped currencies first."""
    with store.read() as unit:
        own = _changed(unit.settings.get(EXCHANGE))
    shipped, dated = _shipped()["euros"], date.fromisoformat(_shipped()["dated"])
    return [
        Rate(code, own[code][0], own[code][1] or dated, shipped.get(code), own=True)
        if code in own
        else Rate(code, shipped[code], dated, shipped[code], own=False)
        for code in dict.fromkeys([*shipped, *own])
        if code != _EURO
    ]


def set_rate(store: Store, currency: str, euros: float | None, now: datetime) -> None:
    """Set what one unit of a currency is worth; None goes back to the shipped rate, or drops an own currency."""
    code = _known(currency)
    if code == _EURO:
        raise UserError("rate_fixed")
    if euros is not None and not 0 < euros < _MOST:
        raise UserError("rate_unclear", currency=code)

    def turn(old: object) -> object:
        own = {other: rate for other, rate in mapping(old).items() if other != code}
        if euros is not None and euros != _shipped()["euros"].get(code):
            own[code] = {"euros": euros, "day": now.date().isoformat()}
        return own or None

    naming = Naming("step_settings_changed", now, about=f"setting:{EXCHANGE}:{code}", within=TYPING)
    revise(store, naming, EXCHANGE, turn)


def reset_rates(store: Store, now: datetime) -> None:
    """Go back to the shipped table."""
    change(store, EXCHANGE, None, now)


def currency(store: Store, country: str) -> str:
    """The owner's money: their choice, else that of the country that the machine is set up for."""
    with store.read() as unit:
        chosen = text(unit.settings.get(CURRENCY))
    usual: dict[str, str] = regions()["currencies"]
    return chosen if chosen in codes() else usual.get(country.upper(), _EURO)


def set_currency(store: Store, chosen: str, now: datetime) -> None:
    """Set the owner's money."""
    change(store, CURRENCY, _known(chosen), now)


def codes() -> tuple[str, ...]:
    """The currencies on offer: those with a shipped rate."""
    return tuple(_shipped()["euros"])


def _known(currency: str) -> str:
    code = currency.strip().upper()
    if code not in tomli.loads(resources.read_text("intake/currencies.toml"))["codes"].split():
        raise UserError("currency_unknown", currency=currency.strip())
    return code


def _changed(own: object) -> dict[str, tuple[float, date | None]]:
    """The owner's rates with the day each was set, where that is known; what makes no sense is left out."""
    found: dict[str, tuple[float, date | None]] = {}
    for code, value in mapping(own).items():
        entry = mapping(value)
        if rate := number(entry.get("euros") if entry else value):
            found[str(code).upper()] = (rate, day(entry.get("day")))
    return found


@cache
def regions() -> dict[str, Any]:
    """The habits of regions, as packaged."""
    return tomli.loads(resources.read_text("rules/regions.toml"))


@cache
def _shipped() -> dict[str, Any]:
    return tomli.loads(resources.read_text("rules/exchange.toml"))
