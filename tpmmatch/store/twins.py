"""The keys under which people meet who may be one and the same, and of whom the owner said that they aren't."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import combinations, groupby

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from tpmmatch.store.blocks import blocks
from tpmmatch.store.documents import usable_id
from tpmmatch.store.schema import PeopleApart, Person, PersonKey, table
from tpmmatch.store.steps import Steps

KIND = "apart"

_PEOPLE, _KEYS, _APART = table(Person), table(PersonKey), table(PeopleApart)
# A key that so many have tells nobody from others.
_MOST = 40


class Twins:
    """Who meets whom, in one unit of work; the others that somebody isn't are a record under their id."""

    def __init__(self, session: Session, steps: Steps) -> None:
        self._session, self._steps = session, steps
        steps.keep(KIND, self)

    def keyless(self, form: int) -> list[str]:
        """The ids of those who have no keys of this form yet."""
        return list(self._session.scalars(select(Person.id).where(Person.keys_form.is_distinct_from(form))))

    def put_keys(self, form: int, keys: Mapping[str, Iterable[int]]) -> None:
        """Keep the keys of people, by their ids, over what was there."""
        connection = self._session.connection()
        for block in blocks(list(keys)):
            found = self._keys(block)
            connection.execute(delete(_KEYS).where(_KEYS.c.person_key.in_(found.values())))
            rows = [{"person_key": found[id], "value": value} for id in block if id in found for value in keys[id]]
            if rows:
                connection.execute(insert(_KEYS), rows)
            connection.execute(update(_PEOPLE).where(_PEOPLE.c.id.in_(block)).values(keys_form=form))

    def meeting(self, values: Sequence[int]) -> dict[int, list[str]]:
        """The ids of those who have each of these keys, but for what too many have."""
        found: dict[int, list[str]] = {}
        for block in blocks(values):
            query = select(_KEYS.c.value, _PEOPLE.c.id).join(_PEOPLE, _PEOPLE.c.key == _KEYS.c.person_key)
            for value, id in self._session.execute(query.where(_KEYS.c.value.in_(block))):
                found.setdefault(value, []).append(id)
        return {value: ids for value, ids in found.items() if len(ids) <= _MOST}

    def pairs(self) -> list[tuple[str, str]]:
        """All who meet, but for those of whom the owner said that they aren't the same; each pair by its ids."""
        several = select(_KEYS.c.value).group_by(_KEYS.c.value).having(func.count().between(2, _MOST))
        query = select(_KEYS.c.value, _KEYS.c.person_key).where(_KEYS.c.value.in_(several))
        met: set[tuple[int, int]] = set()
        rows = self._session.execute(query.order_by(_KEYS.c.value, _KEYS.c.person_key))
        for _, group in groupby(rows, key=lambda row: row.value):
            met.update(combinations((row.person_key for row in group), 2))
        met.difference_update((row[0], row[1]) for row in self._session.execute(select(_APART)))
        ids = self._ids(list({key for pair in met for key in pair}))
        found = (sorted((ids[one], ids[other])) for one, other in met)
        return sorted((one, other) for one, other in found)

    def apart_from(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """Of each of these people those who the owner said are somebody else."""
        found: dict[str, list[str]] = {}
        other = aliased(Person)
        for block in blocks(ids):
            either = or_(
                (PeopleApart.first_key == Person.key) & (PeopleApart.second_key == other.key),
                (PeopleApart.second_key == Person.key) & (PeopleApart.first_key == other.key),
            )
            query = select(Person.id, other.id).join(PeopleApart, or_(
                PeopleApart.first_key == Person.key, PeopleApart.second_key == Person.key
            )).join(other, either).where(Person.id.in_(block))  # fmt: skip
            for one, theirs in self._session.execute(query):
                found.setdefault(one, []).append(theirs)
        return {id: sorted(others) for id, others in found.items()}

    def put_apart(self, apart: Mapping[str, Sequence[str]]) -> None:
        """Keep who isn't whom for these people, over what was there."""
        known = self.apart_from(list(apart))
        self._steps.note(KIND, dict.fromkeys(id for one in apart for id in (one, *apart[one], *known.get(one, ()))))
        self._write(apart)

    def note(self, ids: Sequence[str]) -> None:
        """These people are about to go, and with them that they aren't others."""
        known = self.apart_from(ids)
        self._steps.note(KIND, dict.fromkeys(id for one, others in known.items() for id in (one, *others)))

    def forget(self, id: str) -> None:
        """Let nothing that could be undone know of somebody."""
        if usable_id(id):
            self._steps.forget(KIND, id)
            known = self._steps.others(KIND)
            without = {text: json.dumps([other for other in json.loads(text) if other != id]) for text in known}
            self._steps.rewrite(KIND, {text: new for text, new in without.items() if new != text})

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """Whom each isn't, as text."""
        return {id: json.dumps(others) for id, others in self.apart_from(ids).items()}

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells that from anything else."""
        return {id: hashlib.sha256(text.encode()).digest() for id, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Make it what it was."""
        self._write({id: json.loads(text) if text else () for id, text in contents.items()})

    def _write(self, apart: Mapping[str, Sequence[str]]) -> None:
        """Whoever isn't there is nobody's namesake."""
        connection = self._session.connection()
        keys = self._keys(list({id for one, others in apart.items() for id in (one, *others)}))
        for one, others in apart.items():
            if one in keys:
                mine = (_APART.c.first_key == keys[one]) | (_APART.c.second_key == keys[one])
                connection.execute(delete(_APART).where(mine))
                pairs = [sorted((keys[one], keys[other])) for other in others if other in keys]
                if pairs:
                    connection.execute(insert(_APART), [{"first_key": a, "second_key": b} for a, b in pairs])

    def _keys(self, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for block in blocks(ids):
            query = select(_PEOPLE.c.id, _PEOPLE.c.key).where(_PEOPLE.c.id.in_(block))
            found |= {row[0]: row[1] for row in self._session.execute(query)}
        return found

    def _ids(self, keys: Sequence[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for block in blocks(keys):
            query = select(_PEOPLE.c.key, _PEOPLE.c.id).where(_PEOPLE.c.key.in_(block))
            found |= {row[0]: row[1] for row in self._session.execute(query)}
        return found
