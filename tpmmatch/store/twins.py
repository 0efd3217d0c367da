"""The keys under which people meet who may be one and the same, and of whom the owner said that they aren't."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import combinations, groupby
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from tpmmatch.store.blocks import blocks
from tpmmatch.store.documents import usable_id
from tpmmatch.store.schema import APART, KEYS, PEOPLE
from tpmmatch.store.steps import Steps

KIND = "apart"

# A key that so many have tells nobody from others.
_MOST = 40


class Pair(NamedTuple):
    """Two who meet under so many keys, with their names."""

    one: str
    other: str
    name: str
    other_name: str
    times: int


class Twins:
    """Who meets whom, in one unit of work; the others that somebody isn't are a record under their id."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps = connection, steps
        steps.keep(KIND, self)

    def keyless(self, form: int) -> list[str]:
        """The ids of those who have no keys of this form yet."""
        # Said so, an index answers it.
        other = or_(PEOPLE.c.keys_form.is_(None), PEOPLE.c.keys_form < form, PEOPLE.c.keys_form > form)
        return list(self._connection.scalars(select(PEOPLE.c.id).where(other)))

    def put_keys(self, form: int, keys: Mapping[str, Iterable[int]]) -> None:
        """Keep the keys of people, by their ids, over what was there."""
        for block in blocks(list(keys)):
            found = self._keys(block)
            self._connection.execute(delete(KEYS).where(KEYS.c.person_key.in_(found.values())))
            rows = [{"person_key": found[id], "value": value} for id in block if id in found for value in keys[id]]
            if rows:
                self._connection.execute(insert(KEYS), rows)
            self._connection.execute(update(PEOPLE).where(PEOPLE.c.id.in_(block)).values(keys_form=form))

    def meeting(self, values: Sequence[int]) -> dict[int, list[str]]:
        """The ids of those who have each of these keys, but for what too many have."""
        found: dict[int, list[str]] = {}
        for block in blocks(values):
            query = select(KEYS.c.value, PEOPLE.c.id).join(PEOPLE, PEOPLE.c.key == KEYS.c.person_key)
            for value, id in self._connection.execute(query.where(KEYS.c.value.in_(block))):
                found.setdefault(value, []).append(id)
        return {value: ids for value, ids in found.items() if len(ids) <= _MOST}

    def pairs(self) -> list[Pair]:
        """All who meet, each pair in the order of their ids."""
        several = select(KEYS.c.value).group_by(KEYS.c.value).having(func.count().between(2, _MOST))
        query = select(KEYS.c.value, KEYS.c.person_key).where(KEYS.c.value.in_(several))
        met = Counter[tuple[int, int]]()
        rows = self._connection.execute(query.order_by(KEYS.c.value, KEYS.c.person_key))
        for _, group in groupby(rows, key=lambda row: row.value):
            met.update(combinations((row.person_key for row in group), 2))
        who = self._who(list({key for pair in met for key in pair}))
        found = []
        for (one, other), times in met.items():
            (id, name), (other_id, other_name) = sorted((who[one], who[other]))
            found.append(Pair(id, other_id, name, other_name, times))
        return sorted(found)

    def apart(self) -> set[tuple[str, str]]:
        """All of whom the owner said that they aren't the same, either way round."""
        query = select(PEOPLE.c.id, APART.c.other).join(APART, APART.c.person_key == PEOPLE.c.key)
        return {(row[0], row[1]) for row in self._connection.execute(query)}

    def apart_from(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """Of each of these people those who the owner said are somebody else."""
        found: dict[str, list[str]] = {}
        query = select(PEOPLE.c.id, APART.c.other).join(APART, APART.c.person_key == PEOPLE.c.key)
        for block in blocks(ids):
            for id, other in self._connection.execute(query.where(PEOPLE.c.id.in_(block)).order_by(APART.c.other)):
                found.setdefault(id, []).append(other)
        return found

    def put_apart(self, one: str, other: str) -> None:
        """Keep that two are not the same person."""
        known = self.apart_from([one, other])
        both = {id: {*known.get(id, ()), them} for id, them in ((one, other), (other, one))}
        self._steps.note(KIND, both)
        self._write(both)

    def hand_over(self, id: str, to: str) -> None:
        """Whoever isn't the one isn't the other: the first is about to go."""
        known = self.apart_from([id])
        others = set(known.get(id, ())) - {to}
        self._steps.note(KIND, [id, to, *known.get(id, ())])
        theirs = self.apart_from([to, *others])
        changed = {other: {to, *theirs.get(other, ())} - {id} for other in others}
        self._write({**changed, to: {*theirs.get(to, ()), *others} - {id}})

    def note(self, ids: Sequence[str]) -> None:
        """These people are about to go, and with them that they aren't others."""
        self._steps.note(KIND, self.apart_from(ids))

    def forget(self, id: str) -> None:
        """Let nothing know that others aren't somebody, also nothing that could be undone."""
        if usable_id(id):
            self._connection.execute(delete(APART).where(APART.c.other == id))
            self._steps.forget(KIND, id)
            known = {text: json.loads(text) for text in self._steps.others(KIND)}
            without = {text: _text(other for other in others if other != id) for text, others in known.items()}
            self._steps.rewrite(KIND, {text: new for text, new in without.items() if new != text})

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """Whom each isn't, as text."""
        return {id: _text(others) for id, others in self.apart_from(ids).items()}

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells that from anything else."""
        return {id: hashlib.sha256(text.encode()).digest() for id, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Make it what it was."""
        self._write({id: json.loads(text) if text else () for id, text in contents.items()})

    def _write(self, apart: Mapping[str, Iterable[str]]) -> None:
        """Whoever isn't here is told apart from nobody."""
        keys = self._keys(list(apart))
        for block in blocks(list(keys.values())):
            self._connection.execute(delete(APART).where(APART.c.person_key.in_(block)))
        rows = [{"person_key": keys[id], "other": other} for id in keys for other in apart[id]]
        if rows:
            self._connection.execute(insert(APART), rows)

    def _keys(self, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for block in blocks(ids):
            query = select(PEOPLE.c.id, PEOPLE.c.key).where(PEOPLE.c.id.in_(block))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def _who(self, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Ids and names."""
        found: dict[int, tuple[str, str]] = {}
        for block in blocks(keys):
            query = select(PEOPLE.c.key, PEOPLE.c.id, PEOPLE.c.name).where(PEOPLE.c.key.in_(block))
            found |= {row[0]: (row[1], row[2]) for row in self._connection.execute(query)}
        return found


def _text(others: Iterable[str]) -> str:
    return json.dumps(sorted(others))
