"""Who of a batch may be somebody else of it, or is here already perhaps: suggested with reasons, never decided."""

from collections.abc import Sequence
from contextlib import suppress

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.duplicates import like
from tpmmatch.errors import UserError
from tpmmatch.intake.found import short
from tpmmatch.model.document import text
from tpmmatch.model.review import Alike, Draft, Stay
from tpmmatch.model.words import Message
from tpmmatch.store import Entry, Put, entry


class Likeness:
    """Looks at drafts block by block, and remembers those before."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._first: dict[str, str] = {}  # the source of whoever was met first under an identity

    def tell(self, drafts: Sequence[Draft], cancel: Cancel | None = None) -> None:
        """Write into each draft whom the file means, whom it may mean, and who was in the batch before.

        Whoever can't be kept at all is refused.
        """
        entries = [(draft, made) for draft in drafts if draft.reason is None and (made := _entry(draft))]
        with self._store.read() as unit:
            means = [made for _, made in entries]
            pairs = zip(unit.people.met(means), unit.people.told_of(means), strict=True)
            known = [id or before for id, before in pairs]
        suggested = like(self._store, [made.document for _, made in entries], cancel)
        for (draft, _), id, found in zip(entries, known, suggested, strict=True):
            draft.known = id
            draft.alike = () if id else tuple(Alike(one.other, one.other_name, one.reasons) for one in found)
            first = self._first.setdefault(draft.identity, draft.source)
            draft.first = "" if first == draft.source else first
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


def met(store: Store, drafts: Sequence[Draft]) -> dict[Draft, str]:
    """Whom each of them means by now, by what it says itself; who can't be kept at all is left out."""
    made: dict[Draft, Entry] = {}
    for draft in drafts:
        with suppress(UserError):
            made[draft] = entry(draft.identity, draft.document, draft.source, draft.manner)
    with store.read() as unit:
        return dict(zip(made, unit.people.met(list(made.values())), strict=True))


def _entry(draft: Draft) -> Entry | None:
    try:
        return entry(draft.identity, draft.document, draft.source, draft.manner)
    except UserError as error:
        draft.reason = Message(error.id, error.values)
        return None
