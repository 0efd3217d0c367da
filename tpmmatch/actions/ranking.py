"""The ranking of everybody for one project."""

from collections.abc import Mapping
from datetime import date

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.indexing import indexed, load_index
from tpmmatch.actions.money import rates_of
from tpmmatch.matching import Reader, Reading, Table, load_rules
from tpmmatch.matching import understand as understand_need
from tpmmatch.matching.index import Index
from tpmmatch.matching.order import order
from tpmmatch.matching.ranking import ranking_of
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from tpmmatch.store import Unit
from tpmmatch.vocabulary import load_vocabulary, pack_for


def rank(
    store: Store,
    project: Project,
    today: date,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    top: int | None = None,
) -> Ranking:
    """Everybody in the store, best first, or the first `top`. Raises `Cancelled` when asked to stop.

    The order comes from the index; only who is shown is read, to tell why they stand there.
    """
    with indexed(store, progress, cancel) as (unit, index):
        table = table_for(project, rates_of(unit), today)
        shown = len(index) if top is None else min(top, len(index))
        reading = _Reading(unit, table, shown, checked(progress, cancel))
        return ranking_of(table, index, order(table, index), reading.read, shown)


def order_people(store: Store, project: Project, today: date, index: Index | None = None) -> list[str]:
    """The ids of everybody, best first, without reasons: quick for a hundred thousand whose index is at hand."""
    with store.read() as unit:
        table = table_for(project, rates_of(unit), today)
    index = load_index(store) if index is None else index
    return [index.people[row] for row in order(table, index).rows.tolist()]


def table_for(project: Project, rates: Mapping[str, float], today: date) -> Table:
    """All that people are ranked by, with the packaged vocabulary and rules."""
    vocabulary, rules, pack = load_vocabulary(), load_rules(), pack_for(project)
    criteria = understand_need(project, pack, vocabulary, rules).criteria
    return Table(project, criteria, pack, vocabulary, rules, rates, today)


class _Reading:
    """Reads who is shown, one by one."""

    def __init__(self, unit: Unit, table: Table, total: int, step: Progress) -> None:
        self._unit, self._reader = unit, Reader(table.vocabulary, table.rules)
        self._total, self._step, self._done = total, step, 0

    def read(self, id: str) -> Reading:
        """The profile of somebody in the index, read."""
        profile = self._unit.people.get(id)
        if profile is None:
            raise RuntimeError("the index holds somebody whom the store doesn't")
        reading = self._reader.read(profile)
        self._done += 1
        self._step(self._done, self._total)
        return reading
