"""Putting many people at once: all whom they may mean are met, each is put in its turn, and then all is written.

Statement by statement and person by person, the layers above the database would take longer than the database.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from tpmmatch.errors import UserError
from tpmmatch.model.profile import read_profile
from tpmmatch.store.blocks import blocks
from tpmmatch.store.changes import Change, Put, changes
from tpmmatch.store.documents import restore
from tpmmatch.store.entries import Entry, without_given_id
from tpmmatch.store.fulltext import put_words
from tpmmatch.store.laying import Standing, lay, origin_of
from tpmmatch.store.listing import person_columns
from tpmmatch.store.origins import Origin, Origins
from tpmmatch.store.schema import DOCUMENTS, EXTRACTS, FACETS, KEYS, PEOPLE
from tpmmatch.store.terms import document_words

K = TypeVar("K")


_ADD = insert(PEOPLE)
_ADD_DOCUMENT = insert(DOCUMENTS).from_select(
    ["person_key", "document"],
    select(PEOPLE.c.key, bindparam("text", type_=DOCUMENTS.c.document.type)).where(PEOPLE.c.id == bindparam("of")),
)
_UPDATE = update(PEOPLE).where(PEOPLE.c.key == bindparam("of"))
_UPDATE_DOCUMENT = update(DOCUMENTS).where(DOCUMENTS.c.person_key == bindparam("of"))
_MADE = (EXTRACTS, FACETS, KEYS)
_OUTDATE = tuple(delete(made).where(made.c.person_key == bindparam("of")) for made in _MADE)


@dataclass(slots=True)
class _Known:
    """Somebody as they stand once all is written; `key` is None until then for whom we add."""

    key: int | None
    id: str
    digest: bytes
    email: str | None
    source: str
    identity: bytes
    name: str = ""
    text: str = ""
    words: str = ""
    columns: dict[str, Any] = field(default_factory=dict)  # to be written, if any
    origins: Sequence[Origin] = ()

    @property
    def standing(self) -> Standing:
        """As they are known by now."""
        return Standing(self.id, self.identity, self.source, self.text, self.origins)


@dataclass(frozen=True, slots=True)
class Former:
    """Somebody as they were."""

    id: str
    identity: bytes
    source: str
    added_at: datetime
    text: str


def put_back(connection: Connection, people: Sequence[Former], now: datetime) -> bool:
    """Make people what they were, whether they are here or not; whether there was anything."""
    putting = Putting(connection, (), now)
    putting.put_back(people)
    return putting.write()


class Putting:
    """One go of it. `put` each of the entries in their order, then `write`."""

    def __init__(self, connection: Connection, entries: Sequence[Entry], now: datetime) -> None:
        self._connection, self._now, self._origins = connection, now, Origins(connection)
        self._by_identity: dict[bytes, _Known] = {}
        self._by_id: dict[str, _Known] = {}
        self._added: list[_Known] = []
        self._updated: dict[int, _Known] = {}
        self._told: dict[str, _Known] = {}  # of whom a source said something that has to be kept
        identities = [identity for entry in entries for identity in entry.identities]
        self._find(PEOPLE.c.identity, identities)
        self._find_merged(identities)
        self._find(PEOPLE.c.id, [entry.public for entry in entries])
        self._fetch_texts(entries)
        self._emails = self._count_emails(entries)

    def put(self, entry: Entry) -> Put:
        """What the entry does: it adds somebody, or goes over what was known of them."""
        entry = self._as_known(entry)
        if entry.read:
            entry = replace(entry, read=self._as_known(entry.read))
        known = self._meet(entry)
        if known is None:
            return self._add(entry)
        if known.digest == entry.kept.digest and entry.read is None:
            return Put(known.id, Change.UNCHANGED)
        document = restore(known.text, known.id)
        if entry.own == known.id:
            entry = without_given_id(entry, document)
        laid = lay(known.standing, entry)
        changed = tuple(changes(document, laid.entry.document))
        if laid.origins != known.origins:
            known.origins = laid.origins
            self._told[known.id] = known
        if not changed:
            return Put(known.id, Change.UNCHANGED, kept=laid.kept)
        self._change(known, laid.entry)
        return Put(known.id, Change.UPDATED, changed, kept=laid.kept, as_given=laid.entry is entry)

    def put_back(self, people: Sequence[Former]) -> None:
        """Have these written as they were, over whoever has their ids."""
        self._find(PEOPLE.c.id, [former.id for former in people])
        self._find(PEOPLE.c.identity, [former.identity for former in people])
        for former in people:
            if (other := self._by_identity.get(former.identity)) and other.id != former.id:
                raise UserError("history_changed_since")  # somebody else is who this was
            document = restore(former.text, former.id)
            digest, words = hashlib.sha256(former.text.encode()).digest(), document_words(document)
            columns = person_columns(read_profile(former.id, document), former.source)
            columns |= {"identity": former.identity, "digest": digest}
            columns |= {"added_at": former.added_at, "updated_at": self._now}
            known = self._by_id.get(former.id)
            if known is None or known.key is None:
                made = _Known(None, former.id, digest, None, former.source, former.identity)
                made.text, made.words, made.columns = former.text, words, columns
                self._added.append(made)
            else:
                known.text, known.words, known.columns = former.text, words, columns
                self._updated[known.key] = known

    @property
    def added(self) -> list[str]:
        """The ids of those whom `write` adds."""
        return [known.id for known in self._added]

    @property
    def updated(self) -> list[str]:
        """The ids of those whom `write` changes."""
        return [known.id for known in self._updated.values()]

    def write(self) -> bool:
        """Write what was put; whether there was anything."""
        if self._added:
            self._connection.execute(_ADD, [known.columns for known in self._added])
            self._connection.execute(_ADD_DOCUMENT, [{"of": known.id, "text": known.text} for known in self._added])
        if updated := self._updated.items():
            self._connection.execute(_UPDATE, [known.columns | {"of": key} for key, known in updated])
            self._connection.execute(_UPDATE_DOCUMENT, [{"of": key, "document": known.text} for key, known in updated])
            # What was made of the old documents.
            for outdate in _OUTDATE:
                self._connection.execute(outdate, [{"of": key} for key in self._updated])
        put_words(self._connection, {known.id: known.words for known in self._added}, new=True)
        put_words(self._connection, {known.id: known.words for known in self._updated.values()})
        if self._told:
            self._origins.replace_by_ids({known.id: known.origins for known in self._told.values()})
        return bool(self._added or self._updated)

    def _meet(self, entry: Entry) -> _Known | None:
        """Whom the entry means, if they are known.

        Who is met under another identity is the same person only if the document itself gives their id, or if they
        brought along the id that it would be given here, and its name.
        """
        if known := self._by_identity.get(entry.identity):
            return known
        known = self._by_id.get(entry.public)
        return known if known and (entry.own or entry.is_called(known.name)) else None

    def _as_known(self, entry: Entry) -> Entry:
        """The entry by the identity under which its person is known.

        Whether others share an address may change, and with it whether a name belongs to the identity.
        """
        entry = entry.told_from(self._by_identity.get(entry.identity) or self._by_id.get(entry.own), self._by_identity)
        other, met = self._by_identity.get(entry.other), self._meet(entry)
        if met is None and other is None:
            older = ((identity, self._by_identity.get(identity)) for identity in entry.older)
            came = (at for at, known in older if known and entry.came_as(known.name, known.email, known.source))
            identity = next(came, None)
            return replace(entry, identity=identity) if identity else entry
        if other is None or not entry.is_called(other.name) or (met and entry.is_called(met.name)):
            return entry
        return replace(entry, identity=entry.other, other=b"")

    def _add(self, entry: Entry) -> Put:
        # A short id may be somebody else's.
        id = f"p-{entry.identity.hex()}" if entry.public in self._by_id else entry.public
        columns = person_columns(read_profile(id, entry.document), entry.source)
        columns |= {"identity": entry.identity, "digest": entry.kept.digest}
        columns |= {"added_at": self._now, "updated_at": self._now}
        words = document_words(entry.document)
        known = _Known(None, id, entry.kept.digest, entry.email, entry.source, entry.identity, entry.name)
        known.text, known.words, known.columns = entry.kept.text, words, columns
        email_known = entry.email is not None and self._emails[entry.email] > 0
        self._emails[entry.email] += 1
        if entry.read:
            known.origins = [origin_of(entry.read)]
            self._told[id] = known
        self._added.append(known)
        self._by_identity[entry.identity] = self._by_id[id] = known
        return Put(id, Change.ADDED, email_known=email_known)

    def _change(self, known: _Known, entry: Entry) -> None:
        columns = person_columns(read_profile(known.id, entry.document), entry.source)
        known.columns |= columns | {"digest": entry.kept.digest, "updated_at": self._now}
        self._emails[known.email] -= 1
        self._emails[entry.email] += 1
        known.digest, known.text, known.email = entry.kept.digest, entry.kept.text, entry.email
        known.source, known.name = entry.source, entry.name
        known.words = document_words(entry.document)
        if known.key is not None:
            self._updated[known.key] = known

    def _find(self, column: ColumnElement[K], wanted: Sequence[K]) -> None:
        of = PEOPLE.c
        for block in blocks(wanted):
            query = select(of.key, of.id, of.digest, of.email_folded, of.source, of.identity, of.name).where(
                column.in_(block)
            )
            for values in self._connection.execute(query):
                known = self._by_identity.setdefault(values.identity, _Known(*values))
                self._by_id[known.id] = known

    def _find_merged(self, identities: Sequence[bytes]) -> None:
        """Whoever was merged into somebody is met as them."""
        merged = self._origins.people(identities)
        self._find(PEOPLE.c.key, list(merged.values()))
        by_key = {known.key: known for known in self._by_identity.values()}
        for identity, key in merged.items():
            self._by_identity.setdefault(identity, by_key[key])

    def _fetch_texts(self, entries: Sequence[Entry]) -> None:
        """The documents of those who may change."""
        as_known = map(self._as_known, entries)
        met = ((self._meet(entry), entry) for entry in as_known)
        older = {
            known.key: known for known, entry in met if known and (entry.read or known.digest != entry.kept.digest)
        }
        of = DOCUMENTS.c
        for block in blocks(list(older)):
            query = select(of.person_key, of.document).where(of.person_key.in_(block))
            for key, document in self._connection.execute(query):
                older[key].text = document
        for key, origins in self._origins.of([key for key in older if key is not None]).items():
            older[key].origins = origins

    def _count_emails(self, entries: Sequence[Entry]) -> Counter[str | None]:
        """How many have each address so far."""
        found: Counter[str | None] = Counter()
        email = PEOPLE.c.email_folded
        for block in blocks(list({entry.email for entry in entries if entry.email})):
            query = select(email, func.count()).where(email.in_(block)).group_by(email)
            found.update({row[0]: row[1] for row in self._connection.execute(query)})
        return found
