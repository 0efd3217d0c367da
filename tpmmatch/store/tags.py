"""The words that the owner puts on people."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from tpmmatch.store.blocks import blocks
from tpmmatch.store.documents import clean, fold, usable_id
from tpmmatch.store.schema import PEOPLE, TAGS
from tpmmatch.store.steps import Steps

KIND = "tags"

_LONGEST = 40


class Tags:
    """The tags of one unit of work, each person's together a record under their id."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps = connection, steps
        steps.keep(KIND, self)

    def all(self) -> list[tuple[str, int]]:
        """Every tag with how many people it is on, by its letters."""
        query = select(TAGS.c.tag, func.count()).group_by(TAGS.c.tag)
        found = [(row[0], row[1]) for row in self._connection.execute(query)]
        return sorted(found, key=lambda each: (fold(each[0]), each[0]))

    def spelt(self, tag: str) -> str:
        """The tag as it is kept: one that is there already but for case and accents keeps its spelling."""
        wanted = clean(tag, _LONGEST)
        return next((known for known, _ in self.all() if fold(known) == fold(wanted)), wanted)

    def of(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The tags of each of these people who has any."""
        found: dict[str, tuple[str, ...]] = {}
        for block in blocks(ids):
            query = select(PEOPLE.c.id, TAGS.c.tag).join(TAGS).where(PEOPLE.c.id.in_(block))
            found |= sorted_tags(self._connection.execute(query))
        return found

    def put(self, tag: str, ids: Sequence[str]) -> list[str]:
        """Put the tag on people; gives those who didn't have it."""
        had = self.of(ids)
        return self._change({id: (*had.get(id, ()), tag) for id in ids if tag not in had.get(id, ())})

    def take_off(self, tag: str, ids: Sequence[str]) -> list[str]:
        """Take the tag off people; gives those who had it."""
        return self._change(
            {id: tuple(one for one in had if one != tag) for id, had in self.of(ids).items() if tag in had}
        )

    def note(self, ids: Sequence[str]) -> None:
        """These people are about to go, and their tags with them."""
        self._steps.note(KIND, self.of(ids))

    def forget(self, id: str) -> None:
        """Take the tags of somebody out of all that could be undone."""
        if usable_id(id):
            self._steps.forget(KIND, id)

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """The tags of those who have any, as text."""
        return {id: json.dumps(tags) for id, tags in self.of(ids).items()}

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the tags of each from any others."""
        return {id: hashlib.sha256(text.encode()).digest() for id, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Make the tags of people what they were."""
        self._write({id: json.loads(text) if text else () for id, text in contents.items()})

    def _change(self, tags: Mapping[str, Sequence[str]]) -> list[str]:
        self._steps.note(KIND, tags)
        self._write(tags)
        return list(tags)

    def _write(self, tags: Mapping[str, Sequence[str]]) -> None:
        """Whoever isn't there has none."""
        for block in blocks(list(tags)):
            query = select(PEOPLE.c.id, PEOPLE.c.key).where(PEOPLE.c.id.in_(block))
            keys = {row[0]: row[1] for row in self._connection.execute(query)}
            self._connection.execute(delete(TAGS).where(TAGS.c.person_key.in_(keys.values())))
            rows = [{"tag": tag, "person_key": key} for id, key in keys.items() for tag in tags[id]]
            if rows:
                self._connection.execute(insert(TAGS), rows)


def sorted_tags(rows: Iterable[Any]) -> dict[Any, tuple[str, ...]]:
    """Whose they are with their tags, from rows of both."""
    found: dict[Any, list[str]] = {}
    for whose, tag in rows:
        found.setdefault(whose, []).append(tag)
    return {whose: tuple(sorted(tags, key=lambda tag: (fold(tag), tag))) for whose, tags in found.items()}
