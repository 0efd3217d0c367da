"""The whole of a store: all its rows taken over from another, of either kind; and whether it is sound.

Rows go through the schema and not as a copy of pages, so that a file can come from a server and go to one. What ranking
and searching keep of people stays behind: it is made anew where it is wanted.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, delete, func, insert, literal_column, select, update

from tpmmatch.store.schema import (
    APART,
    COURSES,
    DOCUMENTS,
    EXTRACTS,
    FACETS,
    KEYS,
    ORIGINS,
    PARTS,
    PEOPLE,
    PROJECTS,
    SETTINGS,
    STEPS,
    TAGS,
)

_BLOCK = 500

_HISTORY = (STEPS, PARTS)
_OF_PEOPLE = (DOCUMENTS, TAGS, ORIGINS, APART)
_OF_PROJECTS = (COURSES,)
_KEPT = (PEOPLE, *_OF_PEOPLE, PROJECTS, *_OF_PROJECTS, SETTINGS, *_HISTORY)
_MADE_ANEW = (EXTRACTS, FACETS, KEYS)


class Soundness(NamedTuple):
    """What is wrong: the ids of records that can't be relied on, and whether the database itself is damaged."""

    people: tuple[str, ...]
    projects: tuple[str, ...]
    database: bool

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.people or self.projects or self.database)


class Whole:
    """Everything in one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_over(self, other: "Whole", step: Callable[[int, int], None]) -> None:
        """Put what the other holds in the place of all that is here; nothing is kept until the unit is committed."""
        source, target = other._connection, self._connection  # noqa: SLF001 - one of us
        for each in (*_MADE_ANEW, *reversed(_KEPT)):
            target.execute(delete(each))
        total, done = sum(source.scalars(select(func.count()).select_from(each)).one() for each in _KEPT), 0
        for each in _KEPT:
            rows = source.execute(select(each).execution_options(yield_per=_BLOCK)).mappings()
            for block in rows.partitions():
                step(done, total)
                target.execute(insert(each), [dict(row) for row in block])
                done += len(block)
            _count_on(target, each)
        target.execute(update(PEOPLE).values(words_form=None, keys_form=None))  # they are searched for anew

    def soundness(self) -> Soundness:
        """Look at every record, and at the database where it can tell of itself."""
        people = select(PEOPLE.c.id, PEOPLE.c.digest, DOCUMENTS.c.document).outerjoin(DOCUMENTS)
        projects = select(PROJECTS.c.id, PROJECTS.c.digest, PROJECTS.c.document)
        return Soundness(
            tuple(_unsound(self._connection, people.order_by(PEOPLE.c.id))),
            tuple(_unsound(self._connection, projects.order_by(PROJECTS.c.id))),
            self._connection.dialect.name == "sqlite" and not _is_intact(self._connection),
        )


def _unsound(connection: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[str]:
    """The ids of records without a document, or with one that isn't what was written."""
    for id, digest, text in connection.execute(query.execution_options(yield_per=_BLOCK)):
        if text is None or hashlib.sha256(text.encode()).digest() != digest or not _is_json(text):
            yield id


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_intact(connection: Connection) -> bool:
    told = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    return told == "ok" and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def _count_on(connection: Connection, each: Table) -> None:
    """A server counts keys apart from the rows: it has to go on behind those that came with theirs."""
    if connection.dialect.name == "postgresql" and "key" in each.c:
        counter = func.pg_get_serial_sequence(each.name, "key")
        last = select(func.coalesce(func.max(each.c.key), literal_column("1"))).scalar_subquery()
        connection.execute(select(func.setval(counter, last)))
