"""Who of a batch may be somebody else of it, or is here already perhaps: suggested with reasons, never decided."""

from collections.abc import Sequence
from contextlib import suppress

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.duplicates import like
from tpmmatch.errors import UserError
from tpmmatch.intake.found import short
from tpmmatch.likeness.judging import judge
from tpmmatch.likeness.keys import keys_of
from tpmmatch.likeness.traits import Traits, read_traits
from tpmmatch.model.document import text
from tpmmatch.model.review import Alike, Draft, Stay
from tpmmatch.model.words import Message
from tpmmatch.store import Entry, Put, entry

_REMEMBERED = 5_000  # people of a batch whom those after them are held against
_COMMON = 20  # who have a key in common; each one more would be held against all of them


class _Before:
    """Those of a batch whom the ones after them are held against."""

    def __init__(self) -> None:
        self._known: list[tuple[Draft, Traits]] = []
        self._places: dict[int, list[int]] = {}  # by their keys

    def add(self, draft: Draft, traits: Traits) -> None:
        """Remember one more, if they aren't too many already."""
        if len(self._known) < _REMEMBERED:
            for places in (self._places.setdefault(key, []) for key in keys_of(traits)):
                if len(places) < _COMMON:
                    places.append(len(self._known))
            self._known.append((draft, traits))

    def beside(self, draft: Draft, traits: Traits) -> str:
        """The source of the first who may be the same person, though the files themselves don't say so."""
        places = sorted({place for key in keys_of(traits) for place in self._places.get(key, ())})
        others = (self._known[place] for place in places)
        return next((other.source for other, theirs in others if _may_be_one(draft, traits, other, theirs)), "")


class Likeness:
    """Looks at drafts block by block, and remembers those before."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._first: dict[str, str] = {}  # the source of whoever was met first under an identity
        self._before = _Before()

    def tell(self, drafts: Sequence[Draft], cancel: Cancel | None = None) -> None:
        """Write into each draft whom the file means, whom it may mean, and who was in the batch before.

        Whoever can't be kept at all is refused.
        """
        entries = [(draft, made) for draft in drafts if draft.reason is None and (made := _entry(draft))]
        with self._store.read() as unit:
            means = [made for _, made in entries]
            pairs = zip(unit.people.met(means), unit.people.told_of(means), strict=True)
            known = [id or before for id, before in pairs]
        traits = [read_traits("", made.document) for _, made in entries]
        suggested = like(self._store, traits, cancel)
        for (draft, _), id, found, told in zip(entries, known, suggested, traits, strict=True):
            draft.known = id
            draft.alike = () if id else tuple(Alike(one.other, one.other_name, one.reasons) for one in found)
            first = self._first.setdefault(draft.identity, draft.source)
            draft.first = "" if first == draft.source else first
            draft.beside = self._before.beside(draft, told)
            self._before.add(draft, told)
        self._tell_what_stays(entries)

    def _tell_what_stays(self, entries: Sequence[tuple[Draft, Entry]]) -> None:
        """What the owner corrected goes over all that is known."""
        twice = {draft.identity for draft, _ in entries if draft.first}
        some = [(draft, made) for draft, made in entries if draft.known or draft.identity in twice]
        if not some:
            return
        with self._store.read() as unit:
            tried = unit.people.tried([made for _, made in some])
        for (draft, _), put in zip(some, tried, strict=True):
            kept = put.kept if isinstance(put, Put) and not draft.corrected else ()
            draft.stays = tuple(Stay(each.pointer, short(text(each.kept))) for each in kept)


def tell_beside(drafts: Sequence[Draft], others: Sequence[Draft]) -> list[Draft]:
    """Write into drafts that join others which of those may be the same person; whom that is told of."""
    before = _Before()
    for other in others[:_REMEMBERED]:
        if other.reason is None:
            before.add(other, read_traits("", other.document))
    alone = [draft for draft in drafts if draft.reason is None and not draft.beside] if others else []
    for draft in alone:
        draft.beside = before.beside(draft, read_traits("", draft.document))
    return [draft for draft in alone if draft.beside]


def may_be_one(draft: Draft, other: Draft) -> bool:
    """Whether two of a batch may be the same person, though their files don't say so themselves."""
    return _may_be_one(draft, read_traits("", draft.document), other, read_traits("", other.document))


def met(store: Store, drafts: Sequence[Draft]) -> dict[Draft, str]:
    """Whom each of them means by now, by what it says itself; who can't be kept at all is left out."""
    made: dict[Draft, Entry] = {}
    for draft in drafts:
        with suppress(UserError):
            made[draft] = entry(draft.identity, draft.document, draft.source, draft.manner)
    with store.read() as unit:
        return dict(zip(made, unit.people.met(list(made.values())), strict=True))


def _may_be_one(draft: Draft, traits: Traits, other: Draft, theirs: Traits) -> bool:
    is_known = bool(draft.known) and draft.known == other.known
    return not is_known and draft.identity != other.identity and bool(judge(traits, theirs))


def _entry(draft: Draft) -> Entry | None:
    try:
        return entry(draft.identity, draft.document, draft.source, draft.manner)
    except UserError as error:
        draft.reason = Message(error.id, error.values)
        return None
