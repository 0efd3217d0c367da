"""What ranking keeps of each person, for the store: bytes under a version. Matching alone knows what they say.

One row a person, not one for each person and concept or word, of which a hundred thousand people have 33 million. 2,000
people with 660,000 of them are written in 0.05 s and read in 0.01 s as the bytes of the arrays that they are used as,
but in 2.2 s and 1.0 s as rows (SQLite), which take twice the room.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, delete, exists, func, insert, select, true

from tpmmatch.store.blocks import blocks
from tpmmatch.store.schema import EXTRACTS, FACETS, PEOPLE

_BLOCK = 1000

_READ = ("person_key", "version", "facts", "concepts", "words")
_TOLD = ("person_key", "languages", "methods", "areas")

Row = tuple[bytes, bytes, bytes]
Facets = tuple[Sequence[str], Sequence[str], Sequence[str]]  # languages, methods, areas, by their ids


class Extracts:
    """The extracts of one unit of work: facts, concepts and words of each person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: str, rows: Iterable[tuple[str, Row, Facets]]) -> None:
        """Keep the extracts of people, by their ids, over what was there of them; and what filters ask for.

        Whoever was erased meanwhile is left out.
        """
        rows = list(rows)
        keys = self._keys([id for id, _, _ in rows])
        for block in blocks(list(keys.values())):
            for kept in (EXTRACTS, FACETS):
                self._connection.execute(delete(kept).where(kept.c.person_key.in_(block)))
        here = [(keys[id], row, facets) for id, row, facets in rows if id in keys]
        if here:
            self._connection.execute(insert(EXTRACTS), [_named(_READ, (key, version, *row)) for key, row, _ in here])
            told = [_named(_TOLD, (key, *map(_barred, facets))) for key, _, facets in here]
            self._connection.execute(insert(FACETS), told)

    def all(self, version: str) -> Iterator[tuple[str, Row]]:
        """All extracts of a version in the order of their people's ids, block by block; use them up within the unit."""
        query = (
            select(PEOPLE.c.id, EXTRACTS.c.facts, EXTRACTS.c.concepts, EXTRACTS.c.words)
            .join(EXTRACTS, EXTRACTS.c.person_key == PEOPLE.c.key)
            .where(EXTRACTS.c.version == version)
            .order_by(PEOPLE.c.id)
            .execution_options(yield_per=_BLOCK)
        )
        for id, facts, concepts, words in self._connection.execute(query):
            yield id, (facts, concepts, words)

    def missing(self, version: str) -> list[str]:
        """The ids of those of whom there is no extract of this version."""
        known = exists().where(EXTRACTS.c.person_key == PEOPLE.c.key, EXTRACTS.c.version == version)
        return list(self._connection.scalars(select(PEOPLE.c.id).where(~known).order_by(PEOPLE.c.id)))

    def facets(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """What filters can ask for, with of how many people it is said: languages, methods, areas.

        The database counts: Python, which would take the names of 100,000 people one by one, would let a window wait.
        """
        languages, methods, areas = (self._counted(FACETS.c[name]) for name in _TOLD[1:])
        return languages, methods, areas

    def _counted(self, barred: ColumnElement[str]) -> dict[str, int]:
        bare = func.trim(barred, "|")
        if self._connection.dialect.name == "sqlite":
            each = func.json_each('["' + func.replace(bare, "|", '","') + '"]').table_valued("value")
        else:
            each = func.unnest(func.string_to_array(bare, "|")).table_valued("value").render_derived()
        query = select(each.c.value, func.count()).select_from(FACETS.join(each, true())).where(barred != "")
        return {row[0]: row[1] for row in self._connection.execute(query.group_by(each.c.value))}

    def _keys(self, ids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for block in blocks(ids):
            query = select(PEOPLE.c.id, PEOPLE.c.key).where(PEOPLE.c.id.in_(block))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found


def _named(names: Sequence[str], values: Sequence[object]) -> dict[str, object]:
    return dict(zip(names, values, strict=True))


def _barred(concepts: Sequence[str]) -> str:
    return f"|{'|'.join(concepts)}|" if concepts else ""
