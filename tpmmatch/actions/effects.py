"""What one call changed: the order before and after it, and how much is known of the person."""

from dataclasses import dataclass
from datetime import date

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.changes import FIRST
from tpmmatch.actions.indexing import indexed
from tpmmatch.actions.ranking import Lineup, table_for
from tpmmatch.calls.scores import mixed_modes
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.match import Standing


@dataclass(frozen=True, slots=True)
class Effect:
    """The first few by name without the call and with it, and the person's own line in both orders.

    `mixed` is whether people of this project were rated in more than one mode.
    """

    call: Call
    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    stood: Standing
    stands: Standing
    mixed: bool


def effect_of(store: Store, project: str, id: str, today: date, cancel: Cancel | None = None) -> Effect:
    """The two orders, of the people and by the need of today. Raises `UserError` if the call or its person is gone."""
    with indexed(store, None, cancel) as (unit, index):
        known, course = unit.projects.get(project), unit.courses.get(project)
        call = course.call(id)
        profile = unit.people.get(call.person) if call else None
        if known is None or call is None or profile is None:
            raise UserError("call_not_found")
        others = [each for each in course.calls if each.id != id]
        orders = [
            Lineup(table_for(known, unit, today, calls), index).standings(index) for calls in (others, course.calls)
        ]
        firsts = [[line.person for line in order[:FIRST]] for order in orders]
        wanted = {id for first in firsts for id in first}
        names = {id: found.name for id in wanted if (found := unit.people.get(id)) is not None}
    stood, stands = (next(line for line in order if line.person == call.person) for order in orders)
    before, after = (tuple(names.get(id, "") for id in first) for first in firsts)
    own = [each for each in course.calls if each.kind is not CallKind.REFERENCE]
    return Effect(call, profile.name, before, after, stood, stands, mixed_modes(own))
