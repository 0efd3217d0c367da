"""What each source said of people who are known from more than one, and who was merged into whom.

Somebody whom one source told of needs no line here: what it said is their document.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from tpmmatch.store.blocks import blocks
from tpmmatch.store.schema import ORIGINS, PEOPLE

_WITHIN = re.compile(r"[:#][\d.]+$")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a source said of whom it knows under this identity; `former` is the id of who was merged in, else empty."""

    identity: bytes
    source: str
    said: str
    former: str = ""


def file_of(source: str) -> str:
    """The file without the place in it: a row that moved up is still the same source."""
    return _WITHIN.sub("", source)


class Origins:
    """The origins of people, through one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, keys: Sequence[int]) -> dict[int, list[Origin]]:
        """Those of the people with these keys who have any."""
        found: dict[int, list[Origin]] = {}
        columns = (ORIGINS.c.person_key, ORIGINS.c.identity, ORIGINS.c.source, ORIGINS.c.said, ORIGINS.c.former)
        for block in blocks(keys):
            query = select(*columns).where(ORIGINS.c.person_key.in_(block)).order_by(ORIGINS.c.key)
            for row in self._connection.execute(query):
                found.setdefault(row[0], []).append(Origin(*row[1:]))
        return found

    def of_ids(self, ids: Sequence[str]) -> dict[str, list[Origin]]:
        """The same by the ids of the people."""
        keys = self._keys(ids)
        found = self.of(list(keys.values()))
        return {id: found[key] for id, key in keys.items() if key in found}

    def people(self, identities: Sequence[bytes]) -> dict[bytes, int]:
        """The keys of those who are met under these identities because somebody of it was merged in."""
        found: dict[bytes, int] = {}
        merged = ORIGINS.c.former != ""
        for block in blocks(identities):
            query = select(ORIGINS.c.identity, ORIGINS.c.person_key).where(ORIGINS.c.identity.in_(block), merged)
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def told_of(self, said: Sequence[tuple[bytes, str]]) -> dict[tuple[bytes, str], str]:
        """The ids of those of whom a file told under an identity that may not be theirs any more: it was corrected."""
        found: dict[tuple[bytes, str], str] = {}
        columns = (ORIGINS.c.identity, ORIGINS.c.source, PEOPLE.c.id)
        for block in blocks([identity for identity, _ in said]):
            query = select(*columns).join(PEOPLE, PEOPLE.c.key == ORIGINS.c.person_key)
            rows = self._connection.execute(query.where(ORIGINS.c.identity.in_(block)))
            found |= {(row[0], row[1]): row[2] for row in rows}
        return found

    def formers(self) -> set[str]:
        """The ids of all who were merged into anybody."""
        return set(self._connection.scalars(select(ORIGINS.c.former).where(ORIGINS.c.former != "")))

    def holder(self, former: str) -> str:
        """The id of whom this one was merged into; empty if they weren't into anybody who is here."""
        query = select(PEOPLE.c.id).join(ORIGINS, ORIGINS.c.person_key == PEOPLE.c.key)
        return self._connection.scalar(query.where(ORIGINS.c.former == former).limit(1)) or ""

    def replace(self, origins: Mapping[int, Sequence[Origin]]) -> None:
        """Keep these as the origins of people, by their keys, in the place of all that were there."""
        for block in blocks(list(origins)):
            self._connection.execute(delete(ORIGINS).where(ORIGINS.c.person_key.in_(block)))
        rows = [
            {"person_key": key, "identity": o.identity, "source": o.source, "said": o.said, "former": o.former}
            for key, several in origins.items()
            for o in several
        ]
        if rows:
            self._connection.execute(insert(ORIGINS), rows)

    def replace_by_ids(self, origins: Mapping[str, Sequence[Origin]]) -> None:
        """The same by the ids of the people; whoever isn't there has none."""
        keys = self._keys(list(origins))
        self.replace({keys[id]: several for id, several in origins.items() if id in keys})

    def _keys(self, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for block in blocks(ids):
            query = select(PEOPLE.c.id, PEOPLE.c.key).where(PEOPLE.c.id.in_(block))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found


def with_said(origins: Sequence[Origin], new: Origin) -> list[Origin]:
    """The origins with what this source says now in the place of what it said before."""
    found, place = list(origins), (new.identity, new.source)
    for number, known in enumerate(found):
        if (known.identity, known.source) == place:
            found[number] = Origin(new.identity, new.source, new.said, known.former)
            return found
    return [*found, new]


def said_by(origins: Sequence[Origin], identity: bytes, source: str) -> str | None:
    """What this source said of whom it knows under this identity."""
    return next((known.said for known in origins if (known.identity, known.source) == (identity, source)), None)


def as_text(origins: Sequence[Origin]) -> list[list[str]]:
    """Origins as JSON."""
    return [[known.identity.hex(), known.source, known.said, known.former] for known in origins]


def from_text(kept: Sequence[Sequence[str]]) -> list[Origin]:
    """Origins that were JSON."""
    return [Origin(bytes.fromhex(identity), source, said, former) for identity, source, said, former in kept]


def whole(identity: bytes, source: str, added: str, document: str, origins: Sequence[Origin]) -> str:
    """A person whole, as one text."""
    there: list[object] = [identity.hex(), source, added, document]
    return json.dumps([*there, as_text(origins)] if origins else there)
