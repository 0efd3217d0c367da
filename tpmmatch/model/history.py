"""What the owner did, step by step: what can be undone, and what was done to whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

MERGED = "step_people_merged"  # what a step is that made one person of two


class StepState(StrEnum):
    """Whether a step can be undone or done again; a closed one can't any more."""

    DONE = "done"
    UNDONE = "undone"
    CLOSED = "closed"


@dataclass(slots=True)
class Naming:
    """A step to come: what the owner would call it, and when.

    `what` is a message id and `numbers` its values: never a name, as a step outlives whoever is forgotten. A step that
    is `about` the same record as the last one and of the same kind goes on with that one, if it comes `within` that
    time: typing is one change, however often it is saved. `key` is the step once it is kept; several units of work
    under one naming make one step.
    """

    what: str
    at: datetime
    numbers: Mapping[str, int] = field(default_factory=dict)
    about: str = ""
    within: timedelta = timedelta(0)
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it is kept. `touched` are kinds of records ("person", "project") with how many of each.

    `names` are what those are called whom it was about, and its project: known only of a step that was just turned.
    """

    key: int
    what: str
    at: datetime
    numbers: Mapping[str, int]
    about: str
    state: StepState
    touched: Mapping[str, int]
    names: tuple[str, ...] = ()
