"""What an owner sees first: their projects with where each stands, and what was done last."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tpmmatch.model.history import Step
from tpmmatch.model.project import Project


class Stage(StrEnum):
    """How far a project has come; each names what is next."""

    DESCRIBE = "describe"  # nothing is told of the need but its name
    RANK = "rank"  # told, but the ranking was never looked at
    CHOOSE = "choose"  # looked at; nobody is kept
    PHONE = "phone"  # somebody is on the shortlist
    DECIDE = "decide"  # somebody was met
    FOLLOW = "follow"  # somebody is chosen


@dataclass(frozen=True, slots=True)
class LookBack:
    """After so many days it is worth noting how it goes; `left` are the days until then, below 0 if it is past."""

    days: int
    left: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One project as home shows it. `days` are left until it starts, below 0 if that is past, None if open.

    Once somebody is chosen, `chosen` is their name; `look_back` is None when all that was to be noted is.
    """

    project: Project
    stage: Stage
    kept: int
    days: int | None
    chosen: str = ""
    look_back: LookBack | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """All of it. Projects come in the order in which they press; steps the newest first."""

    people: int
    projects: Sequence[Standing]
    recent: Sequence[Step]
