"""The ranking of everybody for one project."""

import tomllib
from collections.abc import Mapping
from datetime import date

from tpmmatch import resources
from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.matching import Reader, Reading, Table, load_rules
from tpmmatch.matching import rank as rank_people
from tpmmatch.matching import understand as understand_need
from tpmmatch.model.document import mapping, number
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import load_vocabulary, pack_for

EXCHANGE = "exchange_rates"  # the owner's own table in the settings: currency → euros


def rank(
    store: Store, project: Project, today: date, progress: Progress | None = None, cancel: Cancel | None = None
) -> Ranking:
    """Everybody in the store, best first. Raises `Cancelled` when asked to stop."""
    vocabulary, rules, pack = load_vocabulary(), load_rules(), pack_for(project)
    criteria = understand_need(project, pack, vocabulary, rules).criteria
    reader = Reader(vocabulary, rules, today)
    step = checked(progress, cancel)
    with store.read() as unit:
        rates = exchange_rates(unit.settings.get(EXCHANGE))
        total = unit.people.count()
        readings: list[Reading] = []
        for profile in unit.people.all():
            readings.append(reader.read(profile))
            step(len(readings), total)
    return rank_people(Table(project, criteria, pack, vocabulary, rules, rates, today), readings)


def exchange_rates(own: object) -> Mapping[str, float]:
    """What one unit of a currency is worth in euros: the shipped table with the owner's changes on top."""
    shipped: dict[str, float] = tomllib.loads(resources.read_text("rules/exchange.toml"))["euros"]
    changed = {str(code).upper(): rate for code, value in mapping(own).items() if (rate := number(value))}
    return shipped | changed
