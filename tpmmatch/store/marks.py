"""What tells of somebody who is erased, taken out of the owner's notes about others as well."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tpmmatch.model.profile import known_by
from tpmmatch.model.redacting import marks_of, redacted, words_of
from tpmmatch.store.people import People
from tpmmatch.store.schema import PEOPLE

STUB = "(erased)"
_LEAST = 4  # letters of a family name that stands alone


@dataclass(frozen=True, slots=True)
class Marks:
    """Whole names and addresses; and family names, where nobody else goes by them."""

    whole: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.whole or self.words)

    def out_of(self, value: Any) -> Any:  # noqa: ANN401 - any JSON
        """The same with a stub in the place of each."""
        return redacted(value, self.whole, STUB, self.words)


def marks(connection: Connection, people: People, ids: Sequence[str]) -> Marks:
    """What tells of these people, by what is kept of them and what was known of them before."""
    once = [document for known in people.once(ids).values() for document in known]
    documents = [*people.documents(ids).values(), *people.in_steps(ids), *once]
    whole = dict.fromkeys(mark for document in documents for mark in marks_of(document))
    names = {name for document in documents for name in known_by(document, "name")}
    family = {words[-1] for name in names if len(words := words_of(name)) > 1}
    alone = tuple(word for word in sorted(family) if len(word) >= _LEAST and not _is_of_others(connection, word, ids))
    return Marks(tuple(whole), alone)


def _is_of_others(connection: Connection, word: str, ids: Sequence[str]) -> bool:
    named = select(PEOPLE.c.id, PEOPLE.c.name).where(PEOPLE.c.name.contains(word, autoescape=True))
    others = (name for id, name in connection.execute(named) if id not in ids)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name) for name in others)
