"""Changes of a need once its ranking was looked at: allowed, dated, and told with the order before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.courses import said
from tpmmatch.actions.indexing import indexed
from tpmmatch.actions.ranking import table_for
from tpmmatch.actions.shifts import shifts
from tpmmatch.errors import UserError
from tpmmatch.matching.order import order
from tpmmatch.model.call import Call
from tpmmatch.model.course import Course, NeedChange
from tpmmatch.model.document import Document, mapping
from tpmmatch.model.history import Naming
from tpmmatch.model.project import Project, read_project

FIRST = 5  # people of each order that are told
_SAME_DAY = timedelta(days=1)  # a change is noted with the step that made it, unless that was long ago


def look(store: Store, project: Project, now: datetime, today: date, cancel: Cancel | None = None) -> Course:
    """Note that the ranking is looked at: the first time it is dated, later each change of the need since the last.

    A change so found becomes part of the step that made it, so that both are undone together.
    """
    with store.read() as unit:
        course, kept = unit.courses.get(project.id), unit.projects.get(project.id)
    if kept is not None and kept.document != project.document:
        return course  # it was changed meanwhile, or undone: whoever looks at it as it is now notes that
    if course.looked_at is None:
        return _first_look(store, project, now)
    before = _before(course, project)
    if not (found := shifts(store, before, project)):
        return course
    first, after = (first_few(store, each, today, cancel) for each in (before, project))
    change = NeedChange(now, "", found, first, after)
    naming = Naming("step_project_changed", now, about=project.id, within=_SAME_DAY)
    with store.work(naming) as unit:
        kept = unit.projects.get(project.id)
        if kept is None:
            raise UserError("project_not_found", ref=project.id)
        if kept.document != project.document:
            return unit.courses.get(project.id)
        course = _with(unit.courses.get(project.id), change, project.document)
        unit.courses.put(project.id, course)
        unit.commit()
    return course


def keep_weights(
    store: Store, project: str, weights: Mapping[str, float], reason: str, now: datetime, today: date
) -> Project:
    """Keep the weights of a what-if as the owner's own, with why, as a dated change of the need; one step."""
    why = said(reason)
    with store.read() as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
    if known is None:
        raise UserError("project_not_found", ref=project)
    own = {str(id): weight for id, weight in mapping(known.document.get("weights")).items()}
    changed = read_project(project, known.document | {"weights": own | dict(weights)})
    before = _before(course, known)
    if not (found := shifts(store, before, changed)):
        raise UserError("change_nothing")
    first, after = (first_few(store, each, today) for each in (before, changed))
    change = NeedChange(now, why, found, first, after)
    with store.work(Naming("step_weights_kept", now, about=project)) as unit:
        unit.projects.put(changed.document, project, now)
        unit.courses.put(project, _with(unit.courses.get(project), change, changed.document))
        unit.commit()
    return changed


def explain_change(store: Store, project: str, at: datetime, reason: str, now: datetime) -> Course:
    """Say why the need was changed then."""
    why = said(reason)
    with store.work(Naming("step_change_explained", now, about=project)) as unit:
        course = unit.courses.get(project)
        changes = tuple(replace(change, reason=why) if change.at == at else change for change in course.changes)
        if changes != course.changes:
            course = replace(course, changes=changes)
            unit.courses.put(project, course)
            unit.commit()
    return course


def names_told(store: Store, course: Course) -> dict[str, str]:
    """What those are called who were called or stand in the orders before and after; whoever is gone is left out."""
    called = [call.person for call in course.calls]
    ids = dict.fromkeys([*called, *(id for change in course.changes for id in (*change.before, *change.after))])
    with store.read() as unit:
        found = {id: unit.people.get(id) for id in ids}
    return {id: profile.name for id, profile in found.items() if profile is not None}


def first_few(
    store: Store, project: Project, today: date, cancel: Cancel | None = None, calls: Sequence[Call] | None = None
) -> tuple[str, ...]:
    """The ids of the first few, were this the need and these the calls held, of the people that there are today."""
    with indexed(store, None, cancel) as (unit, index):
        rows = order(table_for(project, unit, today, calls), index).rows[:FIRST]
    return tuple(index.people[row] for row in rows.tolist())


def _first_look(store: Store, project: Project, now: datetime) -> Course:
    """Looking is nothing to undo; it only becomes a step where an earlier one could not be undone otherwise."""
    with store.read() as unit:
        begun = unit.courses.get(project.id) != Course()
    with store.work(Naming("step_looked_at", now, about=project.id) if begun else None) as unit:
        if unit.projects.get(project.id) is None:
            raise UserError("project_not_found", ref=project.id)
        course = replace(unit.courses.get(project.id), looked_at=now, need=project.document)
        unit.courses.put(project.id, course)
        unit.commit()
    return course


def _before(course: Course, project: Project) -> Project:
    """The project as it was when its ranking was last looked at."""
    return project if course.need is None else read_project(project.id, course.need)


def _with(course: Course, change: NeedChange, need: Document) -> Course:
    return replace(course, changes=(*course.changes, change), need=need)
