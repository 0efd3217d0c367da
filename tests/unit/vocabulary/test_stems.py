"""One stem for the forms of a word, whoever it tells of."""

import tomllib
from collections.abc import Iterator

import pytest

from tpmmatch import resources
from tpmmatch.vocabulary import load_vocabulary
from tpmmatch.vocabulary.stems import stem, stems


def test_forms_of_a_word_share_a_stem() -> None:
    assert len({stem(word, "en") for word in ("launch", "launched", "Launching", "launches")}) == 1
    assert stem("Projekte", "de") == stem("Projekt", "de")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "He she THEY"),
        ("en", "him her his hers their"),
        ("en", "chairman chairwoman"),
        ("de", "Projektleiter Projektleiterin Projektleiterinnen"),
        ("de", "Tischler Tischlerin"),
        ("de", "Redakteur Redakteurin"),
        ("fr", "développeur développeuse"),
        ("fr", "directeur directrice"),
        ("de", "Chef Chefin"),
        ("es", "jefe jefa"),
    ],
)
def test_a_word_is_the_same_of_her_and_of_him(language: str, words: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


def test_a_calling_is_known_in_texts_of_other_languages_too() -> None:
    assert stems("Projektleiterin", "en") == stems("Projektleiter", "en")
    assert stems("Chargée", "en") == stems("chargé", "en")


@pytest.mark.parametrize(("word", "language"), [("Berlin", "de"), ("Termin", "de"), ("argentin", "fr"), ("son", "fr")])
def test_other_words_stay_as_they_are(word: str, language: str) -> None:
    assert stem(word, language).startswith(word.lower())


def _gendered() -> Iterator[tuple[str, str, str]]:
    for language, tables in tomllib.loads(resources.read_text("fairness/words.toml")).items():
        for name in ("words", "nouns", "adjectives"):
            for entry in tables.get(name, "").split():
                man, *others = entry.split("/")
                yield from ((language, man, other) for other in others if other.isalpha())
                if language == "de" and not others:
                    yield from ((language, word, f"{word}in") for word in (man, f"Projekt{man}", f"IT-{man}"))


def test_the_vocabulary_finds_the_same_in_words_of_any_gender() -> None:
    vocabulary = load_vocabulary()

    def concepts(text: str, language: str) -> set[str]:
        return {found.concept for found in vocabulary.find(text, language)}

    pairs = list(_gendered())
    assert len(pairs) > 250
    assert [pair for pair in pairs if concepts(pair[1], pair[0]) != concepts(pair[2], pair[0])] == []
