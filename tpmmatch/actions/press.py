"""What the maker of a document finds at hand: the order, people with their places, the course, a desk to draw on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.blinding import Blinding
from tpmmatch.actions.ranking import Lineup, line_up, tell
from tpmmatch.actions.settings import firm
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.call import Call
from tpmmatch.model.course import Course
from tpmmatch.model.firm import Firm
from tpmmatch.model.match import Ranked, Ranking
from tpmmatch.model.profile import Profile

Person = tuple[Ranked, Profile]
T = TypeVar("T")

_OF_SHORTLIST = frozenset({DocumentKind.COMPARISON, DocumentKind.PACK})
_FIRST, _MOST_COMPARED = 3, 5


class Press:
    """Everything is read when a document first needs it. The line-up may be given by whoever has it already."""

    def __init__(
        self,
        store: Store,
        order: Order,
        lineup: Lineup | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> None:
        self.store, self.order = store, order
        self.progress, self.cancel = progress, cancel
        self.step = checked(progress, cancel)
        self.fonts = Fonts()
        self._setter = Setter(self.fonts)
        self._lineup = lineup

    def desk(self, *, landscape: bool = False) -> Desk:
        """What pages are set with; all desks of one press share their fonts."""
        return Desk(self._setter, Frame(self.order.paper, landscape), self.order.language)

    def naming_all(self) -> "Press":
        """The same for a document that asks who was named: everybody it is about."""
        order = replace(self.order, people=self.ids)
        return Press(self.store, order, self.lineup, self.progress, self.cancel)

    @cached_property
    def lineup(self) -> Lineup:
        """Everybody in order."""
        if self._lineup is not None:
            return self._lineup
        order = self.order
        return line_up(self.store, order.project, order.today, self.progress, self.cancel)[0]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Whom the document is about, each once. Raises `UserError` for nobody."""
        ids = tuple(dict.fromkeys(self.order.people)) or self._usual()
        if not ids:
            raise UserError("nobody_to_print")
        return ids

    def _usual(self) -> tuple[str, ...]:
        """Whom it is about if nobody is named: the first, or, where that is what is printed, the shortlist."""
        top = self.order.top
        if top is None and self.order.kind in _OF_SHORTLIST:
            known = frozenset(self.lineup.ids)
            listed = tuple(kept.person for kept in self.course.shortlist if kept.person in known)
            top = _MOST_COMPARED
            if listed:
                return listed
        return tuple(self.lineup.ids[: top or _FIRST])

    @cached_property
    def ranking(self) -> Ranking:
        """The ranking, telling of these people."""
        return tell(self.store, self.lineup, self.ids, self.cancel)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """These people with their places, in the order asked for, hidden if that was ordered."""
        if not self.order.blind:
            return self._known
        hidden = [self.blindings[profile.id] for _, profile in self._known]
        return tuple((one.ranked(place), one.profile) for one, (place, _) in zip(hidden, self._known, strict=True))

    @cached_property
    def blindings(self) -> Mapping[str, Blinding]:
        """What hides each of these people, by id."""
        return self.hiding([profile for _, profile in self._known])

    def hiding(
        self, profiles: Sequence[Profile], named: Mapping[str, Sequence[str]] | None = None
    ) -> dict[str, Blinding]:
        """What hides people, by id: as they are, as they were before, and by the names that these were given."""
        order, further = self.order, named or {}
        with self.store.read() as unit:
            once = unit.people.once([profile.id for profile in profiles])
        return {
            profile.id: Blinding(
                profile,
                order.project.id,
                order.today,
                order.language,
                employers=order.hide_employers,
                once=[*once.get(profile.id, ()), *({"basics": {"name": name}} for name in further.get(profile.id, ()))],
            )
            for profile in profiles
        }

    def hidden(self, person: str, thing: T) -> T:
        """Anything about somebody, as it is or, if that was ordered, with them hidden in every text of it."""
        return self.blindings[person].hide(thing) if self.order.blind else thing

    @cached_property
    def _known(self) -> tuple[Person, ...]:
        """Raises `UserError` for who isn't there any more."""
        places = {place.match.person: place for place in self.ranking.people}
        with self.store.read() as unit:
            profiles = {id: unit.people.get(id) for id in self.ids}
        found: list[Person] = []
        for id, profile in profiles.items():
            if profile is None or id not in places:
                raise UserError("person_not_found", id=id)
            found.append((places[id], profile))
        return tuple(found)

    @cached_property
    def course(self) -> Course:
        """What happened in the project so far: its shortlist, its calls, the decision."""
        with self.store.read() as unit:
            return unit.courses.get(self.order.project.id)

    def calls(self, person: str) -> tuple[Call, ...]:
        """Those held about somebody, with them or with their referees, hidden if that was ordered."""
        calls = tuple(call for call in self.course.calls if call.person == person)
        return self.blindings[person].calls(calls) if self.order.blind else calls

    @cached_property
    def firm(self) -> Firm:
        """The owner's firm, for the head of a page."""
        return firm(self.store)
