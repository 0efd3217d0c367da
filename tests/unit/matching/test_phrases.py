import pytest

from tpmmatch.matching.phrases import PhraseReader, needs_alternative
from tpmmatch.vocabulary import Vocabulary


@pytest.fixture
def reader(vocabulary: Vocabulary) -> PhraseReader:
    return PhraseReader(vocabulary, "en")


def test_a_text_is_its_concepts_and_the_other_words(reader: PhraseReader) -> None:
    read = reader.wish("data migration for zorbeliths")
    assert dict(read.concepts) == {"data_migration": 1}
    assert read.words == ("zorbelith",)
    assert not read.denies


def test_a_denial_reaches_no_further_than_its_thing(reader: PhraseReader) -> None:
    read = reader.wish("Shopify, not SAP, and Scrum")
    assert read.concepts.keys() == {"shopify", "scrum"}
    assert read.denied == {"sap"}


def test_a_duty_is_not_denied(reader: PhraseReader) -> None:
    assert reader.wish("no budget control gaps").concepts


@pytest.mark.parametrize(
    "wish", ["moving a shop without losing search traffic", "does not lose CRM data", "not afraid of SAP"]
)
def test_what_must_not_be_lost_is_wished_for(reader: PhraseReader, wish: str) -> None:
    assert not reader.wish(wish).denied


def test_a_story_denies_only_what_is_not_wanted(reader: PhraseReader) -> None:
    assert "crm" in reader.story("We have no CRM.").concepts
    assert reader.story("We do not want a CRM.").denied == {"crm"}


def test_only_our_own_line_of_business_is_ours(reader: PhraseReader) -> None:
    own = reader.own_industries("We are a bakery. Our clients are hospitals. A hotel stands next door.")
    assert own.keys() == {"bakery"}


@pytest.mark.parametrize(
    ("phrase", "any_of"),
    [
        ("Shopify or Magento", True),
        ("Shopify/Magento", True),
        ("Scrum ou Kanban", True),
        ("Scrum o Kanban", True),
        ("Shopify and Magento", False),
        ("Oregon", False),
    ],
)
def test_or_and_a_stroke_make_alternatives(reader: PhraseReader, phrase: str, any_of: bool) -> None:
    assert needs_alternative(phrase, reader.wish(phrase).concepts) is any_of
