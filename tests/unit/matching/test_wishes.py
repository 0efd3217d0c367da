from collections.abc import Callable

import pytest

from tpmmatch.matching import Rules
from tpmmatch.matching.phrases import PhraseReader
from tpmmatch.matching.wishes import Wishes
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.protected import load_protected

Wanted = Callable[..., Wishes]


@pytest.fixture
def wanted(project: Callable[..., Project], vocabulary: Vocabulary, rules: Rules) -> Wanted:
    return lambda **fields: Wishes(project(**fields), PhraseReader(vocabulary, "en"), load_protected(), rules)


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("data migration", ["data migration"]),
        ("young woman with Scrum experience", ["Scrum experience"]),
        ("Scrum master, female, under 35", ["Scrum master"]),
        ("young and dynamic", []),
        ("a man", []),
        ("CRM und SAP, ohne Kinder", ["CRM und SAP"]),
    ],
)
def test_the_lawful_rest_of_a_wish_stays(wanted: Wanted, phrase: str, left: list[str]) -> None:
    assert [wish.text for wish in wanted(must_have=[phrase]).asked] == left


def test_the_languages_named_take_the_place_of_native_speakers(wanted: Wanted) -> None:
    found = wanted(nice_to_have=["German and French native speaker"])
    assert [wish.language for wish in found.asked] == ["lang_de", "lang_fr"]
    assert all(refused.used for refused in found.refused)


@pytest.mark.parametrize(
    ("phrase", "quoted"),
    [("young and agile", "young"), ("a female project manager", "female"), ("under 35", "under 35")],
)
def test_the_piece_that_is_refused_is_quoted_without_filling(wanted: Wanted, phrase: str, quoted: str) -> None:
    assert [item.words for item in wanted(must_have=[phrase]).refused] == [quoted]


def test_without_a_language_the_wish_is_only_refused(wanted: Wanted) -> None:
    found = wanted(must_have=["native speaker"])
    assert found.asked == []
    assert [(item.words, item.used) for item in found.refused] == [("native speaker", False)]


def test_the_method_is_asked_for_unless_it_is_left_open(wanted: Wanted) -> None:
    assert [wish.text for wish in wanted(methodology=["Scrum"]).methods] == ["Scrum"]
    assert wanted(methodology=["Scrum"], method_wish="open").methods == []
