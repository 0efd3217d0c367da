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


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("patience with inventors", "cad"),
        ("a cheese factory", "payroll_hr"),
        ("a new booking system", "accounting_system"),
        ("minutes that a tired person can read", "automotive"),
        ("own server in its own cupboard", "cloud_migration"),
        ("four eye clinics", "quality_management"),
        ("the electrician, the phone company and our computer man", "field_service"),
        ("a new electrical panel with computer", "device_management"),
        ("Dutch spoken at work", "rescued"),
        ("there is a bit of politics", "warm_kind"),
        ("we sell tickets for the ferry", "ticketing_vista"),
        ("a web shop for us", "marketing_agencies"),
        ("a stock in Primavera", "ms_project"),
    ],
)
def test_words_that_only_look_alike_say_nothing(reader: PhraseReader, text: str, wrong: str) -> None:
    assert wrong not in {item.concept for item in reader.find(text)}


@pytest.mark.parametrize(
    ("wish", "concept"),
    [
        ("keeps a fixed budget (we have 70,000 euros, all in)", "budget_control"),
        ("gets different departments to one definition", "shared_definitions"),
        ("handled suppliers of source systems", "vendor_management"),
        ("product data in order", "product_catalogue"),
        ("comes along in the van for a day or two", "onsite_presence"),
        ("some days in Odense", "onsite_presence"),
        ("on the place 2-3 days per week", "onsite_presence"),
        ("battery or electric drives", "engineering_project"),
        ("travel or tours", "tourism_leisure"),
        ("iterative, one line of business first", "small_steps"),
        ("keeps deadlines", "fixed_deadline"),
        ("sends a short mail on Fridays", "weekly_letter"),
        ("subscriptions", "subscriptions"),
    ],
)
def test_plainly_worded_wishes_are_understood(reader: PhraseReader, wish: str, concept: str) -> None:
    assert concept in reader.wish(wish).concepts


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "His wife, her husband, the man himself, the woman herself, Mr or Ms."),
        ("de", "Ihm, ihn und ihnen: der Mann, die Frau, Herr und Frau."),
        ("fr", "Lui, elle, soi: madame, monsieur, un homme, une femme."),
        ("es", "Suya y suyo: el señor, la señora, un hombre, una mujer."),
    ],
)
def test_words_that_tell_a_gender_are_not_looked_for(vocabulary: Vocabulary, language: str, told: str) -> None:
    read = PhraseReader(vocabulary, language).story(f"{told} Zorbelith.")
    assert read.words == ("zorbelith",)
