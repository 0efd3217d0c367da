"""Ratings of a case that somebody sent, kept as they are made until they are written to be sent back.

Nothing of the case itself is kept: only its id, which tells nobody anything, the file it was read from, and what the
rater made of its answers. It goes when it is sent back or given up, or when the case's person is erased here.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from tpmmatch.actions import Store
from tpmmatch.model.call import Asked
from tpmmatch.model.call_document import moment, plain
from tpmmatch.model.document import text
from tpmmatch.model.opinion import Case, Judged, blank, read_judged

_MANY = 1000  # questions of a case


@dataclass(frozen=True, slots=True)
class Begun:
    """How far somebody is with a case: a rating for each of its questions, most of them still open at first.

    `file` is what the case was read from, as far as it is known.
    """

    rater: str
    judged: tuple[Judged, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that was begun and not sent back: how many of its answers are `rated`, of how many, and since when."""

    case: str
    rater: str
    file: str
    rated: int
    answers: int
    at: datetime | None


def begun(store: Store, case: Case) -> Begun:
    """What was made of this case so far."""
    with store.read() as unit:
        kept = unit.ratings.all().get(case.id, {})
    known = {each.place: each for each in read_judged(kept, _MANY)}
    judged = tuple(known.get(each.place, each) for each in blank(case))
    return Begun(text(kept.get("rater")), judged, text(kept.get("file")))


def waiting(store: Store) -> list[Waiting]:
    """All that is begun, the latest first."""
    with store.read() as unit:
        found = [_waiting(case, kept) for case, kept in unit.ratings.all().items()]
    return sorted(found, key=lambda each: each.at.timestamp() if each.at else 0.0, reverse=True)


def keep(store: Store, case: Case, found: Begun, now: datetime) -> None:
    """Keep what was made of it so far; it isn't a step that undoing takes back."""
    judged = [plain(asdict(each)) for each in found.judged]
    with store.work() as unit:
        unit.ratings.put(case.id, {"rater": found.rater, "judged": judged, "file": found.file, "at": now.isoformat()})
        unit.commit()


def let_go(store: Store, case: str) -> None:
    """It is sent back or given up: nothing of it is kept here any more."""
    with store.work() as unit:
        unit.ratings.let_go([case])
        unit.commit()


def _waiting(case: str, kept: Mapping[str, Any]) -> Waiting:
    judged = read_judged(kept, _MANY)
    rated = sum(each.asked is not Asked.NOT_ASKED for each in judged)
    return Waiting(
        case, text(kept.get("rater")), text(kept.get("file")), rated, len(judged), moment(text(kept.get("at")))
    )
