"""Words come in the reader's language as far as they are there, and a translation says as much as the English."""

import tomllib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from tpmmatch import resources
from tpmmatch.calls.words import laid_over, read_form, read_words
from tpmmatch.wording import LANGUAGES

ENGLISH = [PurePosixPath(name).stem for name in resources.names("questions/en", ".toml")]
TRANSLATED = [
    (language, topic)
    for language in LANGUAGES
    for topic in ENGLISH
    if resources.path(f"questions/{language}/{topic}.toml").is_file()
]


def test_what_a_language_lacks_is_said_in_english() -> None:
    english = {"why": {"ask": "Why?", "more": ["How?", "When?"]}, "who": {"ask": "Who?"}}
    german = {"why": {"ask": "Warum?"}}
    assert laid_over(english, german) == {"why": {"ask": "Warum?", "more": ["How?", "When?"]}, "who": {"ask": "Who?"}}


def test_a_list_is_not_mixed_of_two_languages() -> None:
    assert laid_over({"more": ["How?", "When?"]}, {"more": ["Wie?"]}) == {"more": ["Wie?"]}


def test_a_language_without_a_file_speaks_english() -> None:
    assert read_words("areas", "xx") == read_words("areas", "en")


def test_every_question_has_words_and_all_words_belong_to_one() -> None:
    for topic in set(ENGLISH) - {"cues", "lawful", "samples", "flags"}:
        assert [row["id"] for row in read_form(topic)["question"]] == list(read_words(topic, "en")), topic


@pytest.mark.parametrize(("language", "topic"), TRANSLATED)
def test_a_translation_has_the_shape_of_the_english(language: str, topic: str) -> None:
    assert shape(table(language, topic)) == shape(table("en", topic))


def table(language: str, topic: str) -> Mapping[str, object]:
    return tomllib.loads(Path(resources.path(f"questions/{language}/{topic}.toml")).read_text("utf-8"))


def shape(node: object) -> object:
    """The names and how many there are of each, without what they say."""
    if isinstance(node, Mapping):
        return {name: shape(value) for name, value in node.items()}
    return len(node) if isinstance(node, list) else type(node)
