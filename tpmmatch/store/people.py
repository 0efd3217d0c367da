"""People in the store."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.listing import PeopleSort, PersonRow
from tpmmatch.model.profile import Profile, document_id, read_profile
from tpmmatch.store.changes import Change, Put, changes
from tpmmatch.store.documents import keep, restore, usable_id
from tpmmatch.store.listing import browse, email_key, person_columns, rows
from tpmmatch.store.schema import Person, PersonDocument, PersonExtract, table

K = TypeVar("K", str, bytes)

_BLOCK = 500
_SHORT = 12

_PEOPLE, _DOCUMENTS, _EXTRACTS = table(Person), table(PersonDocument), table(PersonExtract)

# Statements of the import's inner loop, made once: building them takes longer than SQLite's answer.
_KNOWN = select(Person.key, Person.id, Person.digest, Person.identity).where(
    or_(Person.identity == bindparam("identity"), Person.id == bindparam("id"))
)
_WITH_EMAIL = select(_PEOPLE.c.id).where(_PEOPLE.c.email_folded == bindparam("email")).order_by(_PEOPLE.c.id)
_DOCUMENT = select(PersonDocument.document).where(PersonDocument.person_key == bindparam("key"))
_ADD, _ADD_DOCUMENT = insert(_PEOPLE).returning(_PEOPLE.c.key), insert(_DOCUMENTS)
_UPDATE = update(_PEOPLE).where(_PEOPLE.c.key == bindparam("of"))
_UPDATE_DOCUMENT = update(_DOCUMENTS).where(_DOCUMENTS.c.person_key == bindparam("of"))
_OUTDATE = delete(_EXTRACTS).where(_EXTRACTS.c.person_key == bindparam("of"))


class _Known(NamedTuple):
    key: int
    digest: bytes


class People:
    """The people of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, identity: str, document: Document, source: str, now: datetime) -> Put:
        """Keep the document as the person that `identity` names: somebody new, or over what was known of them.

        The public id is the document's own, else it follows from the identity, the same in every store.
        """
        kept, own, named = keep(document), document_id(document), _digest(identity)
        known, public = self._meet(named, own if usable_id(own) else "")
        if known is None:
            columns = person_columns(read_profile(public, document), source)
            self._add(
                columns | {"identity": named, "digest": kept.digest, "added_at": now, "updated_at": now}, kept.text
            )
            return Put(public, Change.ADDED)
        if known.digest == kept.digest:
            return Put(public, Change.UNCHANGED)
        changed = tuple(changes(restore(self._text(known.key), public), document))
        if not changed:
            return Put(public, Change.UNCHANGED)
        columns = person_columns(read_profile(public, document), source)
        self._update(known.key, columns | {"digest": kept.digest, "updated_at": now}, kept.text)
        return Put(public, Change.UPDATED, changed)

    def news(self, entries: Sequence[tuple[str, Document]]) -> list[bool]:
        """Whether each document, of the person that its identity names, may change what is kept.

        It doesn't if it stands here letter by letter, or can't be kept at all.
        """
        wanted = [_digest(identity) for identity, _ in entries]
        known = self._digests(Person.identity, wanted)
        found = []
        for named, (_, document) in zip(wanted, entries, strict=True):
            try:
                found.append(known.get(named) != keep(document).digest)
            except UserError:
                found.append(False)
        return found

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the documents of these people from any others."""
        return self._digests(Person.id, ids)

    def get(self, id: str) -> Profile | None:
        """The person with this id."""
        if not usable_id(id):
            return None
        key = self._session.scalar(select(Person.key).where(Person.id == id))
        return None if key is None else read_profile(id, restore(self._text(key), id))

    def all(self) -> Iterator[Profile]:
        """Everybody in the order of their ids, read block by block; use it up within the unit."""
        query = (
            select(Person.id, PersonDocument.document)
            .join(PersonDocument, PersonDocument.person_key == Person.key)
            .order_by(Person.id)
            .execution_options(yield_per=_BLOCK)
        )
        for public, text in self._session.execute(query):
            yield read_profile(public, restore(text, public))

    def count(self) -> int:
        """How many people there are."""
        return self._session.scalar(select(func.count()).select_from(Person)) or 0

    def erase(self, id: str) -> bool:
        """Delete the person with everything kept of them; False if there is none with this id."""
        if not usable_id(id):
            return False
        return self._session.connection().execute(delete(_PEOPLE).where(_PEOPLE.c.id == id)).rowcount > 0

    def with_email(self, email: str) -> list[str]:
        """Ids of those with this e-mail address, however it is capitalised."""
        key = email_key(email)
        return list(self._session.connection().execute(_WITH_EMAIL, {"email": key}).scalars()) if key else []

    def browse(
        self,
        search: str = "",
        sort: PeopleSort = PeopleSort.NAME,
        descending: bool = False,
        worth: Mapping[str, float] | None = None,
    ) -> list[int]:
        """Keys of those in whom every word of `search` is found, in order; what isn't said comes last.

        `worth` says what one of each currency is worth; without it rates are sorted within their currency.
        """
        return list(self._session.scalars(browse(search, sort, worth or {}, descending=descending)))

    def rows(self, keys: Sequence[int]) -> list[PersonRow]:
        """The lines of these keys, in their order; who was erased meanwhile is left out."""
        found: dict[int, PersonRow] = {}
        for start in range(0, len(keys), _BLOCK):
            for row in self._session.execute(rows(keys[start : start + _BLOCK])):
                found[row[0]] = PersonRow._make(row)
        return [found[key] for key in keys if key in found]

    def _meet(self, named: bytes, own: str) -> tuple[_Known | None, str]:
        """Whom this identity means, if they are known, and their public id, present or future.

        Who is met under another identity is the same person only if the document itself gives their id.
        """
        public = own or f"p-{named.hex()[:_SHORT]}"
        found = self._session.connection().execute(_KNOWN, {"identity": named, "id": public}).all()
        for row in sorted(found, key=lambda row: row.identity != named):
            if row.identity == named or own:
                return _Known(row.key, row.digest), row.id
            return None, f"p-{named.hex()}"  # the short id is somebody else's
        return None, public

    def _digests(self, by: InstrumentedAttribute[K], wanted: Sequence[K]) -> dict[K, bytes]:
        found: dict[K, bytes] = {}
        for start in range(0, len(wanted), _BLOCK):
            query = select(by, Person.digest).where(by.in_(wanted[start : start + _BLOCK]))
            found |= {row[0]: row[1] for row in self._session.execute(query)}
        return found

    def _text(self, key: int) -> str:
        text: str = self._session.connection().execute(_DOCUMENT, {"key": key}).scalar_one()
        return text

    def _add(self, columns: dict[str, Any], text: str) -> None:
        connection = self._session.connection()
        key = connection.execute(_ADD, columns).scalar_one()
        connection.execute(_ADD_DOCUMENT, {"person_key": key, "document": text})

    def _update(self, key: int, columns: dict[str, Any], text: str) -> None:
        connection = self._session.connection()
        connection.execute(_UPDATE, columns | {"of": key})
        connection.execute(_UPDATE_DOCUMENT, {"document": text, "of": key})
        connection.execute(_OUTDATE, {"of": key})  # what was made of the old document


def _digest(identity: str) -> bytes:
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).digest()
