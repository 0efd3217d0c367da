import pytest

from tpmmatch.vocabulary.languages import empty_stems, language_of, language_surely, signs
from tpmmatch.vocabulary.stems import stem


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We want a shop for the people who live here", "en"),
        ("Wir suchen eine Leitung für den Umzug und die Schulung", "de"),
        ("Nous cherchons une personne pour notre site avec les clients", "fr"),
        ("Buscamos una persona para que lleve el proyecto con los proveedores", "es"),
    ],
)
def test_the_language_shows_in_the_small_words(text: str, language: str) -> None:
    assert language_of([text]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He dirigido equipos remotos", "es"),
        ("Was Kunden brauchen", "de"),
        ("Or rose", "fr"),
        ("Me ocupo ahora", "es"),
    ],
)
def test_a_word_that_another_language_has_too_overturns_nothing(text: str, language: str) -> None:
    assert language_of([text], default=language) == language


@pytest.mark.parametrize("text", ["Ingenieurbüro Al-Masri", "Al-Masri Projektleitung", "Holzbau El Tahan"])
def test_a_name_tells_no_language(text: str) -> None:
    assert language_of([text], default="de") == "de"


def test_a_text_without_small_words_is_taken_as_asked() -> None:
    assert language_of(["Scrum Kanban"], "de") == "de"


@pytest.mark.parametrize(("least", "language"), [(0.2, "en"), (0.25, "?"), (0.9, "?")])
def test_too_small_a_share_of_small_words_is_not_sure(least: float, language: str) -> None:
    """Two of eight words, "the" and "of", are a quarter: not more than a quarter."""
    assert language_of(["Berlin Hamburg the Bremen Potsdam", "Dresden of Leipzig"], "?", least) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir haben die Daten an einem Wochenende umgezogen", "de"),
        ("Sortie une semaine avant la date annoncée aux magasins", "fr"),
        ("42 automated flows in Klaviyo across 5 markets", ""),
        ("Incidents caused by API changes: 31 in 2018, 3 in 2022", ""),
        ("Shopify Plus Technical Project Manager", ""),
        ("", ""),
    ],
)
def test_few_small_words_or_those_of_several_languages_make_nothing_sure(text: str, language: str) -> None:
    assert language_surely(text) == language


def test_words_that_say_little_are_known_in_each_language() -> None:
    assert stem("project", "en") in empty_stems("en")
    assert stem("Projekt", "de") in empty_stems("de")
    assert stem("brewery", "en") not in empty_stems("en")


def test_signs_are_folded() -> None:
    assert "funf" in signs("figure")
    assert "ich" in signs("first_person")
