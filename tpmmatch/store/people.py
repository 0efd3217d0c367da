"""People in the store."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, select, update

from tpmmatch.errors import UserError
from tpmmatch.model.cards import Cards
from tpmmatch.model.document import Document, mapping
from tpmmatch.model.listing import EVERYBODY, PeopleFilter, PeopleSort, PersonRow
from tpmmatch.model.profile import ALSO, Profile, read_profile
from tpmmatch.store.blocks import blocks
from tpmmatch.store.changes import Put
from tpmmatch.store.documents import restore, usable_id
from tpmmatch.store.entries import Entry, rewritten
from tpmmatch.store.filtering import conditions
from tpmmatch.store.fulltext import forget_words, found_by, put_words, typed_words
from tpmmatch.store.listing import browse, cards, in_one_row, rows
from tpmmatch.store.origins import Origin, Origins, file_of, from_text, whole, with_said
from tpmmatch.store.putting import Former, Putting, put_back
from tpmmatch.store.schema import DOCUMENTS, PEOPLE, TAGS
from tpmmatch.store.steps import Steps
from tpmmatch.store.tags import sorted_tags
from tpmmatch.store.terms import FORM, document_words, hit_in

K = TypeVar("K", str, bytes)

KIND = "person"

_BLOCK = 500
_PIECE = 1000  # rows

# Made once: building it takes longer than SQLite's answer.
_WHO = select(PEOPLE.c.id, PEOPLE.c.key, PEOPLE.c.identity, PEOPLE.c.source)
_DOCUMENT = select(DOCUMENTS.c.document).where(DOCUMENTS.c.person_key == bindparam("key"))


class _Met(NamedTuple):
    id: str
    name: str
    email: str | None
    source: str


class People:
    """The people of one unit of work."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps, self._origins = connection, steps, Origins(connection)
        self.touched = False  # whether anybody was changed in this unit
        self._to_sweep = False
        steps.keep(KIND, self)

    def put(self, entries: Sequence[Entry], now: datetime) -> list[Put | UserError]:
        """Keep each document as the person that it is of: somebody new, or over what was known of them.

        What became of each, in their order; one that can't be put stops no other. The public id is the document's own,
        else it follows from the identity, the same in every store.
        """
        putting = Putting(self._connection, entries, now)
        done = [_done(putting, entry) for entry in entries]
        self._steps.note_new(KIND, putting.added)
        self._steps.note(KIND, putting.updated)
        self.touched |= putting.write()
        return done

    def rewrite(self, id: str, document: Document, now: datetime) -> Put | None:
        """Keep this document as the person's, whose identity it doesn't change; None if there is nobody of that id."""
        known = self._connection.execute(select(PEOPLE.c.identity, PEOPLE.c.source).where(PEOPLE.c.id == id)).first()
        if known is None:
            return None
        told = rewritten(known[0], document, known[1])
        (put,) = self.put([told], now)
        if isinstance(put, UserError):
            raise put
        return put

    def news(self, entries: Sequence[Entry]) -> list[bool]:
        """Whether each document may change what is kept; it doesn't if it stands here letter by letter."""
        known = self._digests(PEOPLE.c.identity, [entry.identity for entry in entries])
        return [known.get(entry.identity) != entry.kept.digest for entry in entries]

    def tried(self, entries: Sequence[Entry]) -> list[Put | UserError]:
        """What `put` would make of these, one after the other; nothing is changed."""
        putting = Putting(self._connection, entries, datetime.min)  # which is written nowhere
        return [_done(putting, entry) for entry in entries]

    def told_of(self, entries: Sequence[Entry]) -> list[str]:
        """The id of whom the same file told under the same identity before; an empty one where it told of nobody."""
        said = [(entry.identity, file_of(entry.source)) for entry in entries]
        found = self._origins.told_of(said)
        return [found.get(each, "") for each in said]

    def met(self, entries: Sequence[Entry]) -> list[str]:
        """The id of whom each entry would go over; an empty one where it would add somebody."""
        by_identity, by_id = {}, dict[str, _Met]()
        columns = (PEOPLE.c.identity, PEOPLE.c.id, PEOPLE.c.name, PEOPLE.c.email_folded, PEOPLE.c.source)
        for block in blocks([identity for entry in entries for identity in entry.identities]):
            for row in self._connection.execute(select(*columns).where(PEOPLE.c.identity.in_(block))):
                by_identity[row.identity] = _Met(*row[1:])
        for ids in blocks([entry.public for entry in entries]):
            here = select(*columns).where(PEOPLE.c.id.in_(ids))
            by_id |= {row.id: _Met(*row[1:]) for row in self._connection.execute(here)}

        def who(entry: Entry) -> str:
            entry = entry.told_from(by_identity.get(entry.identity) or by_id.get(entry.own), by_identity)
            met, other = by_identity.get(entry.identity), by_identity.get(entry.other)
            id = met.id if met else ""
            if not id and entry.public in by_id and (entry.own or entry.is_called(by_id[entry.public].name)):
                id = entry.public
            if not id and other is None:
                older = (known for identity in entry.older if (known := by_identity.get(identity)))
                return next((known.id for known in older if entry.came_as(*known[1:])), "")
            if other is None or not entry.is_called(other.name):
                return id
            return id if met and entry.is_called(met.name) else other.id

        return [who(entry) for entry in entries]

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the documents of these people from any others."""
        return self._digests(PEOPLE.c.id, ids)

    def get(self, id: str) -> Profile | None:
        """The person with this id."""
        if not usable_id(id):
            return None
        key = self._connection.scalar(select(PEOPLE.c.key).where(PEOPLE.c.id == id))
        return None if key is None else read_profile(id, restore(self._text(key), id))

    def all(self) -> Iterator[Profile]:
        """Everybody in the order of their ids, read block by block; use it up within the unit."""
        query = (
            select(PEOPLE.c.id, DOCUMENTS.c.document)
            .join(DOCUMENTS, DOCUMENTS.c.person_key == PEOPLE.c.key)
            .order_by(PEOPLE.c.id)
            .execution_options(yield_per=_BLOCK)
        )
        for public, text in self._connection.execute(query):
            yield read_profile(public, restore(text, public))

    def count(self) -> int:
        """How many people there are."""
        return self._connection.scalar(select(func.count()).select_from(PEOPLE)) or 0

    def everybody(self) -> set[str]:
        """The ids of all who are here."""
        return set(self._connection.scalars(select(PEOPLE.c.id)))

    def remove(self, ids: Sequence[str]) -> list[str]:
        """Delete people so that it can be undone; whom it met."""
        found = list(self.digests(list(filter(usable_id, ids))))
        self._steps.note(KIND, found)
        self._delete(found)
        return found

    def erase(self, id: str) -> bool:
        """Delete the person with all that is kept of them, to be undone too; False if nothing is known of them."""
        if not usable_id(id):
            return False
        remembered = self._steps.forget(KIND, id)
        self._to_sweep = True
        return self._delete([id]) or remembered

    def sweep(self) -> None:
        """Let nothing of those who were erased stay where searching looks; it takes long, so it's done once for all."""
        if self._to_sweep:
            forget_words(self._connection)
            self._to_sweep = False

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """Each person whole, with what isn't in the document."""
        found, origins = {}, self._origins.of_ids(ids)
        for block in blocks(ids):
            query = select(PEOPLE.c.id, PEOPLE.c.identity, PEOPLE.c.source, PEOPLE.c.added_at, DOCUMENTS.c.document)
            joined = query.join(DOCUMENTS, DOCUMENTS.c.person_key == PEOPLE.c.key).where(PEOPLE.c.id.in_(block))
            for id, identity, source, added, document in self._connection.execute(joined):
                found[id] = whole(identity, source, added.isoformat(), document, origins.get(id, ()))
        return found

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:
        """Make people what they were; None takes them away."""
        self._delete([id for id, content in contents.items() if content is None])
        former, origins = [], {}
        for id, content in contents.items():
            if content is not None:
                identity, source, added, text, *further = json.loads(content)
                former.append(Former(id, bytes.fromhex(identity), source, datetime.fromisoformat(added), text))
                origins[id] = from_text(further[0]) if further else []
        # Whoever was merged in is somebody of their own again.
        self._origins.replace_by_ids(dict.fromkeys(origins, ()))
        self.touched |= put_back(self._connection, former, now)
        self._origins.replace_by_ids(origins)

    def absorb(self, id: str, other: str, document: Document, now: datetime) -> None:
        """Keep this document as the person's, and the other, who is here no more, as who they were known as, too."""
        self._steps.note(KIND, [id, other])
        there = {row.id: row for row in self._connection.execute(_WHO.where(PEOPLE.c.id.in_([id, other])))}
        documents = {row.id: self._text(row.key) for row in there.values()}
        before = self._origins.of_ids([id, other])
        origins = [
            Origin(row.identity, file_of(row.source), documents[row.id], former)
            for row, former in ((there[id], ""), (there[other], other))
        ]
        for known in (*before.get(other, ()), *before.get(id, ())):
            origins = with_said(origins, known)
        self._delete([other])
        told = rewritten(there[id].identity, document, there[id].source)
        putting = Putting(self._connection, [told], now)
        putting.put(told)
        putting.write()
        self._origins.replace_by_ids({id: origins})
        self.touched = True

    def formers(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """The ids of those who were merged into each of these people, if anybody was."""
        found: dict[str, list[str]] = {}
        for id, origins in self._origins.of_ids(list(filter(usable_id, ids))).items():
            if formers := [known.former for known in origins if known.former]:
                found[id] = list(dict.fromkeys(formers))
        return found

    def once(self, ids: Sequence[str]) -> dict[str, list[Document]]:
        """Of whom others were merged into: what was known of them and of those others, by sources and by steps.

        Of nobody else, whose sources may have been read wrongly and set right since; a merge that was undone doesn't
        count, for the two are two again.
        """
        formers, known = self.formers(ids), self._origins.of_ids(list(filter(usable_id, ids)))
        said = {id: [restore(each.said, id) for each in known[id]] for id in formers}
        return {
            id: [*(each for each in said[id] if isinstance(each, dict)), *self.in_steps([id, *others])]
            for id, others in formers.items()
        }

    def in_steps(self, ids: Sequence[str]) -> list[Document]:
        """What steps remember of these people, but for what merges that may be undone by now gave them."""
        sides = sorted(self._steps.sides(KIND, list(filter(usable_id, ids))))
        documents = (restore(json.loads(side)[3], KIND) for side in sides)
        return [
            {**document, "meta": {**mapping(document.get("meta")), ALSO: {}}}
            for document in documents
            if isinstance(document, dict)
        ]

    def holder(self, former: str) -> str:
        """The id of whom somebody was merged into; empty if they weren't."""
        return self._origins.holder(former) if usable_id(former) else ""

    def merged(self) -> set[str]:
        """The ids of all who were merged into somebody who is here."""
        return self._origins.formers()

    def documents(self, ids: Sequence[str]) -> dict[str, Document]:
        """The documents of those of these people who are here."""
        found: dict[str, Document] = {}
        for block in blocks(ids):
            query = select(PEOPLE.c.id, DOCUMENTS.c.document).join(DOCUMENTS).where(PEOPLE.c.id.in_(block))
            found |= {id: restore(text, id) for id, text in self._connection.execute(query)}
        return found

    def browse(
        self,
        search: str = "",
        sort: PeopleSort = PeopleSort.NAME,
        descending: bool = False,
        worth: Mapping[str, float] | None = None,
        wanted: PeopleFilter = EVERYBODY,
    ) -> list[int]:
        """Keys of those in whom every word of `search` is found and who are as wanted; what isn't said comes last.

        `worth` says what one of each currency is worth; without it rates are sorted within their currency.
        """
        asked = [*conditions(wanted, worth or {}), found_by(search, self._connection)]
        found = self._connection.scalar(in_one_row(browse(asked, sort, worth or {}, descending=descending)))
        keys: list[int] = json.loads(f"[{found or ''}]")
        return keys

    def rows(self, keys: Sequence[int], search: str = "") -> list[PersonRow]:
        """The lines of these keys, in their order, with what the search hits; who was erased meanwhile is left out."""
        found: dict[int, PersonRow] = {}
        words = typed_words(search)
        for block in blocks(keys):
            tags = self._tags(block)
            texts = self._texts(block) if words else {}
            for row in self._connection.execute(rows(block)):
                key, id = row[0], row[1]
                hit = hit_in(restore(texts[key], id), words) if key in texts else None
                found[key] = PersonRow._make([*row, tags.get(key, ()), hit])
        return [found[key] for key in keys if key in found]

    def cards(self) -> Cards:
        """Everybody's; taken bit by bit, as nothing else of the program goes on meanwhile."""
        rows = self._connection.execute(cards()).partitions(_PIECE)
        return Cards(tuple(row) for part in rows for row in part)

    def _delete(self, ids: Sequence[str]) -> bool:
        gone = 0
        for block in blocks(ids):
            gone += self._connection.execute(delete(PEOPLE).where(PEOPLE.c.id.in_(block))).rowcount
        self.touched |= gone > 0
        return gone > 0

    def ids(self, keys: Sequence[int]) -> list[str]:
        """The ids of the people on these lines."""
        found: dict[int, str] = {}
        for block in blocks(keys):
            query = select(PEOPLE.c.key, PEOPLE.c.id).where(PEOPLE.c.key.in_(block))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return [found[key] for key in keys if key in found]

    def key(self, id: str) -> int | None:
        """The key of a person's line."""
        return self._connection.scalar(select(PEOPLE.c.key).where(PEOPLE.c.id == id)) if usable_id(id) else None

    def countries(self) -> list[tuple[str, int]]:
        """Every country that somebody is in, with how many are."""
        query = select(PEOPLE.c.country, func.count()).where(PEOPLE.c.country.is_not(None)).group_by(PEOPLE.c.country)
        return [(row[0] or "", row[1]) for row in self._connection.execute(query)]

    def wordless(self) -> list[str]:
        """The ids of those whose whole text can't be searched yet."""
        query = select(PEOPLE.c.id).where(PEOPLE.c.words_form.is_distinct_from(FORM)).order_by(PEOPLE.c.id)
        return list(self._connection.scalars(query))

    def put_words(self, ids: Sequence[str]) -> None:
        """Let the whole text of these people be searched."""
        words: dict[str, str] = {}
        for block in blocks(ids):
            words |= {id: document_words(document) for id, document in self.documents(block).items()}
        put_words(self._connection, words)
        for block in blocks(list(words)):
            self._connection.execute(update(PEOPLE).where(PEOPLE.c.id.in_(block)).values(words_form=FORM))

    def _digests(self, by: ColumnElement[K], wanted: Sequence[K]) -> dict[K, bytes]:
        found: dict[K, bytes] = {}
        for block in blocks(wanted):
            query = select(by, PEOPLE.c.digest).where(by.in_(block))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def _tags(self, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
        query = select(TAGS.c.person_key, TAGS.c.tag).where(TAGS.c.person_key.in_(keys))
        return sorted_tags(self._connection.execute(query))

    def _texts(self, keys: Sequence[int]) -> dict[int, str]:
        query = select(DOCUMENTS.c.person_key, DOCUMENTS.c.document).where(DOCUMENTS.c.person_key.in_(keys))
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _text(self, key: int) -> str:
        text: str = self._connection.execute(_DOCUMENT, {"key": key}).scalar_one()
        return text


def _done(putting: Putting, entry: Entry) -> Put | UserError:
    try:
        return putting.put(entry)
    except UserError as error:
        return error
