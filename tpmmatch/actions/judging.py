"""Ratings of a case that somebody sent, kept as they are made until they are written to be sent back.

Nothing of the case itself is kept: only its id, which tells nobody anything, and what the rater made of its answers.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from tpmmatch.actions import Store
from tpmmatch.model.call_document import moment, plain
from tpmmatch.model.document import mapping, text
from tpmmatch.model.opinion import Case, Judged, blank, read_judged
from tpmmatch.store import Unit

KEPT_FOR = timedelta(days=30)  # whoever hasn't sent ratings by then isn't waited for any more

_BEGUN = "ratings_begun"
_MANY = 1000  # questions of a case


@dataclass(frozen=True, slots=True)
class Begun:
    """How far somebody is with a case: a rating for each of its questions, most of them still open at first."""

    rater: str
    judged: tuple[Judged, ...]


def begun(store: Store, case: Case) -> Begun:
    """What was made of this case so far."""
    with store.read() as unit:
        kept = mapping(mapping(unit.settings.get(_BEGUN)).get(case.id))
    known = {each.place: each for each in read_judged(kept, _MANY)}
    return Begun(text(kept.get("rater")), tuple(known.get(each.place, each) for each in blank(case)))


def keep(store: Store, case: Case, found: Begun, now: datetime) -> None:
    """Keep what was made of it so far; it isn't a step that undoing takes back."""
    judged = [plain(asdict(each)) for each in found.judged]
    mine = {"rater": found.rater, "judged": judged, "at": now.isoformat()}
    with store.work() as unit:
        _write(unit, _others(unit, case, now) | {case.id: mine})


def let_go(store: Store, case: Case, now: datetime) -> None:
    """It is sent back: nothing of it is kept here any more."""
    with store.work() as unit:
        _write(unit, _others(unit, case, now))


def _others(unit: Unit, case: Case, now: datetime) -> dict[str, object]:
    """The other cases that are under way."""
    kept = {id: mapping(each) for id, each in mapping(unit.settings.get(_BEGUN)).items() if id != case.id}
    return {id: each for id, each in kept.items() if (at := moment(text(each.get("at")))) and now - at < KEPT_FOR}


def _write(unit: Unit, kept: dict[str, object]) -> None:
    unit.settings.keep(_BEGUN, kept)
    unit.commit()
