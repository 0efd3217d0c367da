"""Documents made ready for being put as somebody's."""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Protocol

from tpmmatch.likeness.mailboxes import other_way, with_name
from tpmmatch.likeness.words import plain
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.likeness import Manner
from tpmmatch.model.profile import document_id
from tpmmatch.store.documents import Kept, keep, usable_id
from tpmmatch.store.listing import email_key
from tpmmatch.store.origins import file_of

_SHORT = 12
_NUMBER = re.compile(r"(\W*\d{1,6})(?:\.0)?(\W*)")


class Known(Protocol):
    """Somebody who is here, by what tells whether a document of the same id is of somebody else."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str | None: ...
    @property
    def source(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with whose it is: `identity` is a digest, `own` the id that it gives itself, if that can be kept.

    `other` is the identity of the same person if nobody else writes from their address, or if somebody does; `older`
    are those that the numbers in a list's row gave before they were taken for no more than that; `apart` are those of
    whom another program's list gives an id that means somebody else here, the one with the name first. `read` is what
    the source says itself where the owner corrected it or said whom it means.
    """

    document: Document
    source: str
    kept: Kept
    identity: bytes
    own: str
    email: str | None
    manner: Manner = Manner.REPLACES
    other: bytes = b""
    older: tuple[bytes, ...] = ()
    apart: tuple[bytes, ...] = ()
    read: "Entry | None" = None

    @property
    def identities(self) -> tuple[bytes, ...]:
        """All under which its person may be known, the likeliest first."""
        read = self.read.identities if self.read else ()
        return (self.identity, *filter(None, (self.other,)), *self.older, *self.apart, *read)

    @property
    def public(self) -> str:
        """The id of whom this adds, if nobody has it: the same in every store."""
        return self.own or f"p-{self.identity.hex()[:_SHORT]}"

    @property
    def name(self) -> str:
        """What the document calls them."""
        return text(mapping(self.document.get("basics")).get("name"))

    def is_called(self, name: str) -> bool:
        """Whether that is this name, however it is written."""
        return plain(self.name) == plain(name)

    def came_as(self, name: str, email: str | None, source: str) -> bool:
        """Whether somebody known by a list's number is this one: of that name, and of that list or address."""
        alike = file_of(self.source) == file_of(source) or (email is not None and self.email == email)
        return alike and self.is_called(name)

    def told_from(self, known: Known | None, identities: Collection[bytes]) -> "Entry":
        """The entry without the id that its list gives, if that means somebody else here, or it came so before.

        `known` is whom the id means, and `identities` are those under which anybody is known.
        """
        if not self.apart or not (self._is_apart(known) if known else self.apart[0] in identities):
            return self
        meta = dict(mapping(self.document.get("meta")))
        beside = {"csv": {"id": meta.pop("id"), **mapping(meta.get("csv"))}}
        entry = self.saying({**self.document, "meta": meta | beside}, self.source)
        return replace(entry, identity=self.apart[0], other=b"".join(self.apart[1:]), own="", apart=())

    def _is_apart(self, known: Known) -> bool:
        """Whether the names can't be one person's, nor the addresses; without one, the same list means the same."""
        if not known.name or self.is_called(known.name) or (self.email is not None and self.email == known.email):
            return False
        both = self.email is not None and known.email is not None
        if not both and file_of(self.source) == file_of(known.source):
            return False
        from tpmmatch.likeness.names import Alike, compare, read_name  # noqa: PLC0415 - loaded where names differ

        return compare(read_name(self.name), read_name(known.name)) is Alike.CLASH

    def saying(self, document: Document, source: str) -> "Entry":
        """The same person's, with another document from another source."""
        return replace(self, document=document, source=source, kept=keep(document), email=_email(document))


def entry(identity: str, document: Document, source: str, manner: Manner = Manner.REPLACES) -> Entry:
    """The document made ready for being put as the person that `identity` names.

    Raises `UserError` if it can't be kept.
    """
    own, email = document_id(document), _email(document)
    name = text(mapping(document.get("basics")).get("name"))
    other = other_way(identity, name)
    apart: tuple[str, ...] = ()
    if manner is Manner.FILLS and own and name and identity == f"id:{own}":
        apart = (with_name(f"mail:{email}", name), f"mail:{email}") if email else (with_name(identity, name),)
    return Entry(
        document=document,
        source=source,
        kept=keep(document),
        identity=_digest(identity),
        own=own if usable_id(own) else "",
        email=email,
        manner=manner,
        other=_digest(other) if other else b"",
        older=() if own else tuple(_digest(f"id:{number}") for number in _numbers(document)),
        apart=tuple(map(_digest, apart)),
    )


def without_given_id(entry: Entry, known: Document) -> Entry:
    """The entry as its person is known, who got their id here: it travels with what goes out, and says nothing new."""
    if document_id(known) or not entry.own:
        return entry
    meta = {key: value for key, value in mapping(entry.document.get("meta")).items() if key != "id"}
    rest = {key: value for key, value in entry.document.items() if key != "meta"}
    return entry.saying({**entry.document, "meta": meta} if meta or "meta" in known else rest, entry.source)


def rewritten(identity: bytes, document: Document, source: str) -> Entry:
    """The document made ready for going over what is known of somebody, whatever address or id it gives now."""
    return Entry(document, source, keep(document), identity, "", _email(document), Manner.BY_HAND)


def _numbers(document: Document) -> set[str]:
    """The small numbers in what a list says beside, among them its own."""
    cells = mapping(mapping(document.get("meta")).get("csv")).values()
    found = (_NUMBER.fullmatch(text(cell)) for cell in cells)
    return {match[1] + match[2] for match in found if match}


def _digest(identity: str) -> bytes:
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).digest()


def _email(document: Document) -> str | None:
    return email_key(text(mapping(document.get("basics")).get("email")))
