"""Reading `resources/vocabulary`: one file a kind, one table a concept, phrases by language."""

from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.lasting import lasting
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.concepts import Concept, Vocabulary
from tpmmatch.vocabulary.kept import kept, kept_patterns

_LANGUAGES = ("en", "de", "fr", "es")


@cache
def load_vocabulary() -> Vocabulary:
    """The packaged vocabulary; read once. A table that breaks the form raises ValueError naming it."""
    concepts: list[Concept] = []
    phrases: dict[str, list[tuple[str, str]]] = {language: [] for language in _LANGUAGES}
    with lasting():
        for kind, id, table in kept("tables", _read):
            concepts.append(_concept(id, kind, table))
            for language in _LANGUAGES:
                phrases[language] += [(id, phrase) for phrase in table.get(language, ())]
    _check(concepts)
    return Vocabulary(concepts, phrases, keep=kept_patterns)


def _read() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The tables of each file, with its kind and their ids."""
    for name in resources.names("vocabulary", ".toml"):
        for id, table in tomli.loads(resources.read_text(name)).items():
            yield PurePosixPath(name).stem, id, table


def _concept(id: str, kind: str, table: dict[str, Any]) -> Concept:
    if not table.get("en"):
        raise ValueError(f"{kind}: {id} has no English phrase")
    names = {language: table[language][0].removeprefix("=") for language in _LANGUAGES if table.get(language)}
    return Concept(id, kind, Localised(**names), tuple(table.get("broader", ())), tuple(table.get("related", ())))


def _check(concepts: list[Concept]) -> None:
    known: set[str] = set()
    for concept in concepts:
        if concept.id in known:
            raise ValueError(f"{concept.kind}: {concept.id} stands twice")
        known.add(concept.id)
    for concept in concepts:
        for other in concept.broader + concept.related:
            if other not in known:
                raise ValueError(f"{concept.kind}: {concept.id} names {other}, which is nowhere")
