import pytest

from tpmmatch.vocabulary.finder import Finder
from tpmmatch.vocabulary.patterns import read_phrase
from tpmmatch.vocabulary.tokens import tokenize


def find(phrase: str, text: str, language: str = "en") -> list[str]:
    found = Finder(read_phrase(phrase, "it", language), language).find(tokenize(text))
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
