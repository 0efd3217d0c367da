"""Somebody without what must not count: a code for a name, and nothing in any text that tells who they are.

`Blinding.hide` takes whatever a document is made from, and gives the same with every text of it masked.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from tpmmatch.matching.fairness.masking import Hidden, Mask, mask_for
from tpmmatch.model.call import Call, Referee
from tpmmatch.model.document import Document, day, entries, mapping
from tpmmatch.model.fairness import Fairness, Move
from tpmmatch.model.match import GateResult, Ranked
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.words import Message, message
from tpmmatch.wording import say

_SIGNS = "ACDEFHJKLMNPRTUVWXY34679"  # none that is taken for another
_CODE = 4  # signs: a hundred people of one project share one about once in sixty projects
_OLD = 10  # years: when work that is older began tells an age
# The owner's own words, and what only machines read.
_KEPT = frozenset(
    {"criterion", "label", "id", "person", "source", "about", "question", "quality", "rater", "flag", "digest"}
)
# What is offered tells an age, a country or a first language; that it fits is enough.
_TELLING = ("craft", "place", "lang_")
_PLAIN_ONES = ("work", "volunteer", "projects")
_TITLES = frozenset({"label", "position", "roles"})

T = TypeVar("T")


def coded_name(project: str, person: str, language: str) -> str:
    """What somebody is called in a project where nobody's name is to be known."""
    digest = hashlib.sha256(f"{project}\n{person}".encode("utf-8", "surrogatepass")).digest()
    code = "".join(_SIGNS[byte % len(_SIGNS)] for byte in digest[:_CODE])
    return say(message("paper_blind_name", code=code), language)


def coded(found: Fairness, language: str) -> Fairness:
    """A fairness test that calls nobody by their name."""

    def moved(move: Move) -> Move:
        return replace(move, name=coded_name(found.project, move.person, language))

    swaps = tuple(replace(swap, moves=tuple(map(moved, swap.moves))) for swap in found.swaps)
    return replace(found, swaps=swaps)


class Blinding:
    """One person hidden. The code is the same for one person of one project, in every document and on every day."""

    def __init__(
        self,
        profile: Profile,
        project: str,
        today: date,
        language: str,
        *,
        employers: bool = False,
        once: Sequence[Document] = (),
    ) -> None:
        """`once` is what was known of them before: they are hidden by it as well."""
        self._profile, self._today = profile, today
        self.name = coded_name(project, profile.id, language)
        words = {what: say(message(f"paper_hidden_{what}"), language) for what in Hidden}
        self._mask: Mask = mask_for(profile.document, today, words, employers=employers, once=once)

    def hide(self, thing: T) -> T:
        """The same with this person hidden in every text of it, however deep."""
        hidden: T = self._hidden(thing)
        return hidden

    @property
    def profile(self) -> Profile:
        """The person with their code for a name: no ways to reach them, no place, no dates that tell an age."""
        document = self._bare(self._profile.document)
        hidden = {key: self._of_document(value, key) for key, value in document.items() if key != "meta"}
        return read_profile(self._profile.id, {**hidden, "meta": document.get("meta") or {}})

    def ranked(self, place: Ranked) -> Ranked:
        """A place in the ranking without who comes next."""
        match = self.hide(place.match)
        gates = tuple(_quiet(gate) for gate in match.gates)
        return replace(place, match=replace(match, name=self.name, gates=gates), lead=None)

    def calls(self, calls: Iterable[Call]) -> tuple[Call, ...]:
        """Calls about them; a referee's name tells whom they worked for."""
        return tuple(replace(self.hide(call), referee=self._referee(call.referee)) for call in calls)

    def _referee(self, referee: Referee | None) -> Referee | None:
        return referee and replace(self.hide(referee), name="")

    def _hidden(self, thing: Any) -> Any:  # noqa: ANN401 - any text, and whatever holds texts
        if isinstance(thing, Enum):
            return thing
        if isinstance(thing, str):
            return self._mask(thing)
        if isinstance(thing, tuple | list):
            return type(thing)(map(self._hidden, thing)) if type(thing) in (tuple, list) else thing
        if isinstance(thing, Message):
            return Message(thing.id, {key: self._hidden(value) for key, value in thing.values.items()})
        if is_dataclass(thing) and not isinstance(thing, type):
            texts = {f.name: self._hidden(getattr(thing, f.name)) for f in fields(thing) if f.name not in _KEPT}
            return replace(thing, **texts)
        return thing

    def _bare(self, document: Document) -> Document:
        """Without the fields that say it outright."""
        basics = mapping(document.get("basics"))
        told = {key: basics[key] for key in ("label", "summary") if key in basics}
        bare = {**document, "basics": {**told, "name": self.name}}
        for section in ("education", "certificates", "awards", "publications", "references"):
            bare[section] = [_undated(item) for _, item in entries(document, section)]
        for section in _PLAIN_ONES:
            bare[section] = [self._recent(item) for _, item in entries(document, section)]
        return bare

    def _recent(self, item: Mapping[str, Any]) -> dict[str, Any]:
        oldest = self._today.year - _OLD
        old = [key for key in ("startDate", "endDate") if (on := day(item.get(key))) and on.year <= oldest]
        return {key: value for key, value in item.items() if key not in (*old, "location", "url")}

    def _of_document(self, value: Any, key: str) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, str):
            return value if value == self.name or key.endswith("Date") else self._mask(value, titled=key in _TITLES)
        if isinstance(value, list):
            return [self._of_document(item, key) for item in value]
        if isinstance(value, Mapping):
            return {name: self._of_document(item, name) for name, item in value.items()}
        return value


def _undated(item: Mapping[str, Any]) -> dict[str, Any]:
    """When somebody studied, and who vouches for them, tells who they are."""
    telling = ("startDate", "endDate", "date", "releaseDate", "institution", "url")
    return {
        key: value for key, value in item.items() if key not in telling and not ("reference" in item and key == "name")
    }


def _quiet(gate: GateResult) -> GateResult:
    return replace(gate, offered="", why="") if gate.id.startswith(_TELLING) else gate
