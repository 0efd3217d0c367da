"""The ranking of everybody for one project."""

from collections.abc import Collection, Sequence
from datetime import date

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.indexing import indexed, load_index
from tpmmatch.actions.money import rates_of
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.calls.evidence import heard, quality_criteria
from tpmmatch.errors import UserError
from tpmmatch.matching import Reader, Reading, Table, load_rules
from tpmmatch.matching import understand as understand_need
from tpmmatch.matching.index import Index
from tpmmatch.matching.lines import Lines
from tpmmatch.matching.order import order
from tpmmatch.matching.ranking import Lineup
from tpmmatch.matching.whatif import WhatIf
from tpmmatch.model.call import Call
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project
from tpmmatch.store import Unit

__all__ = ["Lines", "Lineup", "WhatIf", "line_up", "order_people", "rank", "table_for", "tell"]


def rank(
    store: Store,
    project: Project,
    today: date,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    top: int | None = None,
    ids: Collection[str] | None = None,
) -> Ranking:
    """Everybody in the store, best first; or the first `top`; or these people. Raises `Cancelled` when asked to stop.

    The order comes from the index. Only who is asked for is read, and the next after each: why one stands before them.
    """
    with indexed(store, progress, cancel) as (unit, index):
        lineup = Lineup(table_for(project, unit, today), index)
        places = _places(lineup, ids) if ids is not None else range(len(lineup))[:top]
        return _told(unit, lineup, places, checked(progress, cancel))


def line_up(
    store: Store, project: Project, today: date, progress: Progress | None = None, cancel: Cancel | None = None
) -> tuple[Lineup, Lines]:
    """Everybody in order without reasons, which `tell` gives of whoever is looked at; and a line for each of them."""
    with indexed(store, progress, cancel) as (unit, index):
        lineup = Lineup(table_for(project, unit, today), index)
    return lineup, lineup.standings(index)


def tell(store: Store, lineup: Lineup, ids: Collection[str], cancel: Cancel | None = None) -> Ranking:
    """Those of these people who are in the order, with their reasons. Raises `Cancelled` when asked to stop.

    Whoever was forgotten meanwhile is left out; if that is everybody, it is told.
    """
    with store.read() as unit:
        found = _told(unit, lineup, _places(lineup, ids), checked(None, cancel))
    if ids and not found.people:
        raise UserError("person_not_found", id=next(iter(ids)))
    return found


def order_people(
    store: Store, project: Project, today: date, index: Index | None = None, *, top: int | None = None
) -> list[str]:
    """The ids of everybody, or of the first `top`, best first, without reasons: quick where the index is at hand."""
    with store.read() as unit:
        table = table_for(project, unit, today)
    index = load_index(store) if index is None else index
    return [index.people[row] for row in order(table, index).rows[:top].tolist()]


def table_for(project: Project, unit: Unit, today: date, calls: Sequence[Call] | None = None) -> Table:
    """All that people are ranked by: the packaged rules, the words and rates of this store, what was heard in calls.

    That is all calls held for the project, unless others are given.
    """
    vocabulary, rules = vocabulary_of(unit), load_rules()
    if calls is None:
        calls = unit.courses.get(project.id).calls
    need = understand_need(project, vocabulary, rules)
    criteria = (*need.criteria, *quality_criteria(calls, rules.calls["quality"]))
    return Table(project, criteria, need.pack, vocabulary, rules, rates_of(unit), today, heard(calls, rules.calls))


def _places(lineup: Lineup, ids: Collection[str]) -> Sequence[int]:
    wanted = frozenset(ids)
    return [place for place, id in enumerate(lineup.ids) if id in wanted]


def _told(unit: Unit, lineup: Lineup, places: Sequence[int], step: Progress) -> Ranking:
    reader, total, done = Reader(lineup.table.vocabulary, lineup.table.rules), len(lineup.needed(places)), 0

    def read(id: str) -> Reading | None:
        nonlocal done
        profile = unit.people.get(id)
        reading = reader.read(profile) if profile else None  # forgotten since they were lined up
        done += 1
        step(done, total)
        return reading

    return lineup.ranking(places, read)
