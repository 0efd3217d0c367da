"""Full-text search over whole people: FTS5 on SQLite, tsvector with GIN on PostgreSQL. Nobody else knows which.

The words of a person are a row of `person_words` under the person's key. They are cut and folded by ourselves
(`terms`), each once: all that either database does is to keep them in an order in which beginnings are found.
"""

from collections.abc import Mapping

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    Text,
    and_,
    bindparam,
    cast,
    column,
    delete,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    table,
)

from tpmmatch.store.documents import clean, fold
from tpmmatch.store.schema import PEOPLE
from tpmmatch.store.terms import query_words

_LONGEST = 1000
_KEYS = {"sqlite": "rowid", "postgresql": "person_key"}


def put_words(connection: Connection, words: Mapping[str, str], *, new: bool = False) -> None:
    """Keep the words of people, by their ids, over what was there of them; of somebody new there is nothing yet.

    All of them must be there: FTS5 makes up a row for whom it isn't told.
    """
    if not words:
        return
    kept = _table(connection)
    whose = select(PEOPLE.c.key).where(PEOPLE.c.id == bindparam("of"))
    if not new:
        remove = delete(kept).where(kept.c[_KEYS[connection.dialect.name]] == whose.scalar_subquery())
        connection.execute(remove, [{"of": id} for id in words])
    said: ColumnElement[object] = bindparam("said", type_=Text)
    if connection.dialect.name == "postgresql":
        said = func.array_to_tsvector(func.string_to_array(said, " "))
    # A row of values: before each insert from a select FTS5 writes out what it has gathered, a part for each person.
    add = insert(kept).values({_KEYS[connection.dialect.name]: whose.scalar_subquery(), "words": said})
    connection.execute(add, [{"of": id, "said": text} for id, text in words.items()])


def forget_words(connection: Connection) -> None:
    """Whoever was erased leaves nothing in the index: FTS5 keeps their words until it puts its parts together."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO person_words (person_words) VALUES ('optimize')")


def found_by(search: str, connection: Connection) -> ColumnElement[bool]:
    """Whether each word that was typed begins one of the person's, or is part of their name, headline or address."""
    return and_(True, *(_found(term, connection) for term in fold(clean(search, _LONGEST)).split()))


def typed_words(search: str) -> tuple[str, ...]:
    """What a search looks for, word by word."""
    return query_words(clean(search, _LONGEST))


def _found(term: str, connection: Connection) -> ColumnElement[bool]:
    part = PEOPLE.c.search.contains(term, autoescape=True)
    words = query_words(term)
    return or_(part, PEOPLE.c.key.in_(_keys(words, connection))) if words else part


def _keys(words: tuple[str, ...], connection: Connection) -> Select[int]:
    """Of everybody who has words that begin so."""
    kept = _table(connection)
    if connection.dialect.name == "postgresql":
        query = " & ".join(f"'{word}':*" for word in words)
        from sqlalchemy.dialects.postgresql import TSQUERY  # noqa: PLC0415 - a window on a file opens without it

        return select(kept.c.person_key).where(kept.c.words.op("@@")(cast(literal(query), TSQUERY)))
    query = " AND ".join(f'"{word}"*' for word in words)
    return select(kept.c.rowid).where(literal_column("person_words").op("MATCH")(query))


def _table(connection: Connection) -> TableClause:
    return table("person_words", column(_KEYS[connection.dialect.name]), column("words"))
