"""The ranking of everybody for one project."""

from datetime import date

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.money import rates_of
from tpmmatch.matching import Reader, Reading, Table, load_rules
from tpmmatch.matching import rank as rank_people
from tpmmatch.matching import understand as understand_need
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import load_vocabulary, pack_for


def rank(
    store: Store, project: Project, today: date, progress: Progress | None = None, cancel: Cancel | None = None
) -> Ranking:
    """Everybody in the store, best first. Raises `Cancelled` when asked to stop."""
    vocabulary, rules, pack = load_vocabulary(), load_rules(), pack_for(project)
    criteria = understand_need(project, pack, vocabulary, rules).criteria
    reader = Reader(vocabulary, rules, today)
    step = checked(progress, cancel)
    with store.read() as unit:
        rates = rates_of(unit)
        total = unit.people.count()
        readings: list[Reading] = []
        for profile in unit.people.all():
            readings.append(reader.read(profile))
            step(len(readings), total)
    return rank_people(Table(project, criteria, pack, vocabulary, rules, rates, today), readings)
