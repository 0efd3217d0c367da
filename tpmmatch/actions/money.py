"""The owner's exchange rates: the shipped table with their own changes on top."""

import tomllib
from collections.abc import Mapping

from tpmmatch import resources
from tpmmatch.model.document import mapping, number
from tpmmatch.store import Unit

EXCHANGE = "exchange_rates"  # the owner's own table in the settings: currency → euros


def rates_of(unit: Unit) -> Mapping[str, float]:
    """What one unit of a currency is worth in euros, for this store."""
    return exchange_rates(unit.settings.get(EXCHANGE))


def exchange_rates(own: object) -> Mapping[str, float]:
    """What one unit of a currency is worth in euros: the shipped table with the owner's changes on top."""
    shipped: dict[str, float] = tomllib.loads(resources.read_text("rules/exchange.toml"))["euros"]
    changed = {str(code).upper(): rate for code, value in mapping(own).items() if (rate := number(value))}
    return shipped | changed
