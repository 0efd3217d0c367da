"""Going on where a process was shot that brought people in: what it kept is there, and its report is not.

Each batch is kept together with its part of the step, so the step tells what was done, to the last one.
"""

from dataclasses import replace

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.history import Naming, Step, StepState
from tpmmatch.store import Change, Put

_MEANWHILE = 100  # steps that the owner may have done while the process ran


def last_step(store: Store) -> int:
    """The key of the latest step that is done; 0 where there is none."""
    with store.read() as unit:
        step = unit.steps.last(StepState.DONE)
    return step.key if step else 0


class Kept:
    """What was kept under a name before, to be told of once more; nothing, unless it is gone on with."""

    def __init__(self) -> None:
        self._changes: dict[str, Change] = {}

    def go_on(self, store: Store, naming: Naming, after: int) -> None:
        """Go on with the step of this name that was begun after that one, if there is any."""
        with store.read() as unit:
            step = next((step for step in unit.steps.all(_MEANWHILE) if _is_of(step, naming, after)), None)
            if step is None:
                return
            made = unit.steps.made(step, "person")
        naming.key = step.key
        self._changes = {id: Change.ADDED if is_new else Change.UPDATED for id, is_new in made.items()}

    def told(self, done: Put | UserError) -> Put | UserError:
        """What became of somebody in all: whoever was kept before is met as known."""
        if isinstance(done, UserError):
            return done
        before = self._changes.pop(done.id, Change.UNCHANGED)
        return done if before is Change.UNCHANGED else replace(done, change=before)


def _is_of(step: Step, naming: Naming, after: int) -> bool:
    """Whether the step is done, of this name, and was begun after that one."""
    return step.state is StepState.DONE and step.key > after and (step.what, step.at) == (naming.what, naming.at)
