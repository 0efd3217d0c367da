"""What was done: undone, done again, and told."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.history import Step, StepState
from tpmmatch.model.words import Message

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
    """What a step was, in the owner's words."""
    return Message(step.what, dict(step.numbers))


def _turn(store: Store, state: StepState, now: datetime) -> Step:
    with store.work() as unit:
        step = unit.steps.last(state)
        if step is None:
            raise UserError("history_nothing_to_undo" if state is StepState.DONE else "history_nothing_to_redo")
        unit.steps.turn(step, now)
        unit.commit()
    return step
