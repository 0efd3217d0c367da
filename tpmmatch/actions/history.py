"""What was done: undone, done again, and told."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.history import Step, StepState
from tpmmatch.model.words import Message, message
from tpmmatch.store import Unit

KEPT_FOR = timedelta(days=30)  # after that a step is told of, but can't be undone

_LATEST = 200


def undo(store: Store, now: datetime) -> Step:
    """Undo the latest step. Raises `UserError` if there is none, or if its records were changed since."""
    return _turn(store, StepState.DONE, now)


def redo(store: Store, now: datetime) -> Step:
    """Do again what was undone last. Raises `UserError` as `undo` does."""
    return _turn(store, StepState.UNDONE, now)


def next_steps(store: Store) -> tuple[Step | None, Step | None]:
    """What `undo` and `redo` would turn."""
    with store.read() as unit:
        return unit.steps.last(StepState.DONE), unit.steps.last(StepState.UNDONE)


def steps(store: Store, limit: int = _LATEST) -> Sequence[Step]:
    """The latest steps, the newest first."""
    with store.read() as unit:
        return unit.steps.all(limit)


def steps_of(store: Store, kind: str, id: str, limit: int = _LATEST) -> Sequence[Step]:
    """The latest steps that touched one record ("person", "project"), the newest first; not what was undone."""
    with store.read() as unit:
        return unit.steps.of(kind, [id, *unit.people.formers([id]).get(id, ())], limit)


def let_go(store: Store, now: datetime) -> int:
    """Keep no longer what steps of a month ago would need to be undone; how many steps that were."""
    with store.work() as unit:
        gone = unit.let_go(now - KEPT_FOR)
        unit.commit()
    return gone


def told(step: Step) -> Message:
    """What a step was, in the owner's words, and whom it was about where the step knows it."""
    what = Message(step.what, dict(step.numbers))
    return message("step_of", what=what, names=", ".join(step.names)) if step.names else what


def _turn(store: Store, state: StepState, now: datetime) -> Step:
    with store.work() as unit:
        step = unit.steps.last(state)
        if step is None:
            raise UserError("history_nothing_to_undo" if state is StepState.DONE else "history_nothing_to_redo")
        project, person = _touched(unit, step, "project", "course"), _touched(unit, step, "person", "tags")
        course, names = unit.courses.get(project), _names(unit, person, project)
        unit.steps.turn(step, now)
        if not {"project", "person"} & set(step.touched):
            person = _only(course.told_otherwise(unit.courses.get(project)))
        names = _names(unit, person, project) | names  # who is gone by the turn was known before it
        unit.commit()
    return replace(step, names=tuple(names.values()))


def _touched(unit: Unit, step: Step, *kinds: str) -> str:
    """The id of the one record of these kinds that a step is about; empty if of none, or of several."""
    few = [kind for kind in kinds if step.touched.get(kind) == 1]
    return _only({id for kind in few for id in unit.steps.made(step, kind)})


def _only(ids: Collection[str]) -> str:
    return next(iter(ids)) if len(ids) == 1 else ""


def _names(unit: Unit, person: str, project: str) -> dict[str, str]:
    """What those are called who are there, by id."""
    there, named = unit.people.get(person), unit.projects.get(project)
    return ({person: there.name} if there else {}) | ({project: named.title} if named else {})
