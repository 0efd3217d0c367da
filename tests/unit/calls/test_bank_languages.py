"""Where the question bank is said to be whole in a language, an owner reads no English in it, and may ask all of it."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from string import Formatter
from typing import Any

import pytest

from tpmmatch import resources
from tpmmatch.calls.bank import bank
from tpmmatch.calls.lawful import lawful, refusal_of

WHOLE = ("de", "fr", "es")
# Texts whose words are the same in both languages, by file and place.
SAME: Mapping[str, frozenset[str]] = {}

pytestmark = pytest.mark.parametrize("language", WHOLE)


def test_nothing_is_missing_and_nothing_is_left_over(language: str) -> None:
    english = texts("en")
    found = texts(language)
    assert sorted(set(english) - set(found)) == []
    assert sorted(set(found) - set(english)) == []


def test_nothing_is_left_in_english(language: str) -> None:
    english = texts("en")
    same = {place for place, text in texts(language).items() if text == english.get(place)}
    assert same == SAME.get(language, frozenset())


def test_questions_of_starter_packs_are_in_the_language_too(language: str) -> None:
    questions = [question.id for question in bank(language).questions if question.pack]
    assert questions
    pairs = [(bank(language).words(id), bank().words(id)) for id in questions]
    same = [
        own.ask for own, other in pairs if own.ask == other.ask or own.good == other.good or own.vague == other.vague
    ]
    assert same == []


def test_the_same_values_are_said(language: str) -> None:
    english = texts("en")
    assert [place for place, text in texts(language).items() if values_of(text) != values_of(english[place])] == []


def test_five_ratings_look_different(language: str) -> None:
    rated = [question.id for question in bank().questions if bank().words(question.id).anchors]
    anchors = {id: bank(language).words(id).anchors for id in rated}
    anchors |= {sample.id: bank(language).sample_words(sample.id).anchors for sample in bank(language).samples}
    assert [id for id, lines in anchors.items() if not len(lines) == len(set(lines)) == 5] == []


def test_nothing_in_it_is_refused(language: str) -> None:
    words = [bank(language).words(question.id) for question in bank(language).questions]
    asked = [text for item in words for text in (item.ask, *item.more)]
    offered = [text for row in lawful(language).values() for text in row.instead]
    assert [text for text in (*asked, *offered, *bank(language).cues.closing) if refusal_of(text, language)] == []


def texts(language: str) -> dict[str, str]:
    """Each text of the language's files, by its place: "terms/term_rate/ask", "terms/term_rate/more/0"."""
    names = resources.names(f"questions/{language}", ".toml")
    files = {PurePosixPath(name).stem: tomllib.loads(resources.read_text(name)) for name in names}
    return dict(leaves(files))


def leaves(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, node in table.items():
        if isinstance(node, str):
            yield key, node
            continue
        parts = node if isinstance(node, Mapping) else {str(place): part for place, part in enumerate(node)}
        yield from ((f"{key}/{place}", text) for place, text in leaves(parts))


def values_of(text: str) -> list[str]:
    return sorted({field for _, field, _, _ in Formatter().parse(text) if field})
