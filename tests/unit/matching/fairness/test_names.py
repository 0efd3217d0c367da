"""Another name in every text and address."""

from typing import Any

import pytest

from tpmmatch.matching.fairness.names import NewName, renamed
from tpmmatch.model.own_words import OwnWord
from tpmmatch.vocabulary import load_vocabulary, vocabulary_with

NEW = NewName("Amara", "Yılmaz")
WORDS = load_vocabulary()


def document(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the document
    return {"basics": {"name": name}, "meta": {"id": name}, **more}


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("Gráinne Mulqueen", "Gráinne's plan; Grainne and Ms Mulqueen.", "Amara's plan; Amara and Ms Yılmaz."),
        ("Gráinne Mulqueen", "Ask Gráinne Mulqueen.", "Ask Amara Yılmaz."),
        ("Wouter van Elzakker", "Wouter van Elzakker, or Elzakker", "Amara Yılmaz, or Yılmaz"),
        ("Will Price", "Will Price will say the price. Will it?", "Amara Yılmaz will say the price. Will it?"),
        ("Bo Li", "Bo Li, Bo, Bologna", "Amara Yılmaz, Bo, Bologna"),
        ("Tove Hjelmqvist", "Tove! Tovelund stays", "Amara! Tovelund stays"),
    ],
)
def test_in_a_text(name: str, text: str, other: str) -> None:
    told = renamed(document(name, references=[{"reference": text}]), NEW, WORDS)
    assert told["references"] == [{"reference": other}]
    assert told["basics"]["name"] == "Amara Yılmaz"
    assert told["meta"] == {"id": name}


def test_in_addresses() -> None:
    basics = {
        "name": "Gráinne Tasker-Liu", "email": "grainne.tasker-liu@example.com", "url": "https://example.com/taskerliu",
        "profiles": [{"username": "GrainneTaskerLiu"}],
    }  # fmt: skip
    told = renamed({"basics": basics}, NEW, WORDS)["basics"]
    assert (told["email"], told["url"]) == ("amara.yilmaz@example.com", "https://example.com/yilmaz")
    assert told["profiles"] == [{"username": "amarayilmaz"}]


@pytest.mark.parametrize("name", ["", None, 7])
def test_nobody_stays_nobody(name: object) -> None:
    before = {"basics": {"name": name}}
    assert renamed(before, NEW, WORDS) == before


def test_a_name_that_is_a_word_of_the_owners_own_trade_stays_that_word() -> None:
    """Otherwise the swap would take the trade's word out of the profile, and the name would seem to count."""
    own = vocabulary_with((OwnWord("own:affinage", "expertise", ("Affinage",)),))
    told = renamed(document("Jo Affinage", summary="Affinage for Jo Affinage"), NEW, own)
    assert told["summary"] == "Affinage for Amara Yılmaz"
