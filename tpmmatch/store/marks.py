"""What tells of somebody who is erased, taken out of the owner's notes about others as well."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tpmmatch.model.document import Document
from tpmmatch.model.redacting import marks_of, name_words, redacted
from tpmmatch.store.documents import restore
from tpmmatch.store.people import KIND as PERSON
from tpmmatch.store.people import People
from tpmmatch.store.schema import PEOPLE
from tpmmatch.store.steps import Steps

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


def marks(connection: Connection, people: People, steps: Steps, ids: Sequence[str]) -> Marks:
    """What tells of these people, by what is kept of them and what steps remember."""
    documents = [*people.documents(ids).values(), *_remembered(steps, ids)]
    whole = dict.fromkeys(mark for document in documents for mark in marks_of(document))
    family = {words[-1] for document in documents if len(words := name_words(document)) > 1}
    alone = tuple(word for word in sorted(family) if len(word) >= _LEAST and not _is_of_others(connection, word, ids))
    return Marks(tuple(whole), alone)


def _remembered(steps: Steps, ids: Sequence[str]) -> Iterable[Document]:
    """Documents of those who were taken out, which an undo could bring back."""
    for text in steps.sides(PERSON, ids):
        document = restore(json.loads(text)[3], PERSON)
        if isinstance(document, dict):
            yield document


def _is_of_others(connection: Connection, word: str, ids: Sequence[str]) -> bool:
    named = select(PEOPLE.c.id, PEOPLE.c.name).where(PEOPLE.c.name.contains(word, autoescape=True))
    others = (name for id, name in connection.execute(named) if id not in ids)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name) for name in others)
