import pytest

from tpmmatch.vocabulary.finder import Finder, Phrases
from tpmmatch.vocabulary.patterns import read_phrase
from tpmmatch.vocabulary.tokens import words_of


def find(phrase: str, text: str, language: str = "en") -> list[str]:
    finder = Finder([Phrases(read_phrase(phrase, "it", language), language)])
    found = finder.find(text, words_of(text))
    return [text[item.start : item.end] for item in found]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("=AI", "an AI in retail, said again", ["AI"]),
        ("=US", "from Australia to the US, trust us", ["US"]),
        ("web shop", "Two web-shops and a webshop", ["web-shops"]),
        (
            "took|take over .. project",
            "I took over fourteen stuck software projects.",
            ["took over fourteen stuck software projects"],
        ),
        ("took over .. project", "I took over one two three four projects", []),
        ("C", "C++ and C# but C", ["C"]),
        ("data migration", "migration of data", []),
    ],
)
def test_phrases_are_found_on_token_boundaries(phrase: str, text: str, expected: list[str]) -> None:
    assert find(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("*umzug", "Der Büroumzug gelang"),
        ("umzug*", "Umzugsplan"),
        ("*schnittstelle*", "die ERP-Schnittstellen"),
        ("umzug*", "ein Umzug"),
    ],
)
def test_a_star_stands_for_letters_or_none(phrase: str, text: str) -> None:
    assert find(phrase, text, "de") != []


def test_phrases_of_two_languages_are_found_in_one_text_in_order_of_place() -> None:
    english, german = (Phrases(read_phrase(*phrase), phrase[2]) for phrase in (
        ("cut over", "cutover", "en"), ("Umzug des Büros", "office_move", "de")
    ))  # fmt: skip
    text = "Nach dem Cut-over kam der Umzug des Büros."
    found = Finder([english, german]).find(text, words_of(text))
    assert [(item.concept, text[item.start : item.end]) for item in found] == [
        ("cutover", "Cut-over"),
        ("office_move", "Umzug des Büros"),
    ]


@pytest.mark.parametrize("text", ["", "…", "web", "shop web"])
def test_a_phrase_begun_and_not_ended_is_none(text: str) -> None:
    assert find("web shop", text) == []


def test_a_phrase_goes_from_each_word_to_its_nearest_end() -> None:
    assert find("move .. data", "move the data, our data, and move data") == ["move the data", "move data"]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("electrician .. phone", "the electrician, the phone company", []),
        ("electrician .. phone", "the electrician with a phone", ["electrician with a phone"]),
        ("electrician ... phone", "the electrician, the phone company", ["electrician, the phone"]),
        ("lead project", "Lead: project Aurora", []),
        ("lead project", "Lead | project", []),
        ("budget of", "a budget of 1,500 or 2.5", ["budget of"]),
        ("half-day courses", "half-day courses", ["half-day courses"]),
    ],
)
def test_a_phrase_stays_within_a_clause_unless_its_gap_is_a_wide_one(
    phrase: str, text: str, expected: list[str]
) -> None:
    assert find(phrase, text) == expected
