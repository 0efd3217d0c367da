import pytest

from tpmmatch.model.words import Localised
from tpmmatch.vocabulary import load_vocabulary
from tpmmatch.vocabulary.concepts import Concept, Vocabulary
from tpmmatch.vocabulary.tokens import words_of


def vocabulary() -> Vocabulary:
    concepts = [
        Concept("crm", "expertise", Localised("CRM"), (), ()),
        Concept("hubspot", "tools", Localised("HubSpot"), ("crm",), ("salesforce",)),
        Concept("salesforce", "tools", Localised("Salesforce"), ("crm",), ()),
        Concept("sales_cloud", "tools", Localised("Sales Cloud"), ("salesforce",), ()),
    ]
    phrases = {"crm": "CRM", "hubspot": "HubSpot", "salesforce": "Salesforce", "sales_cloud": "Salesforce Sales Cloud"}
    return Vocabulary(concepts, {"en": list(phrases.items())})


def test_narrower_things_count_in_full_neighbours_in_part() -> None:
    near = vocabulary().nearness("salesforce")
    assert near["salesforce"] == near["sales_cloud"] == 1.0
    assert 0 < near["crm"] < 1


def test_another_tool_for_the_same_counts_in_part() -> None:
    near = vocabulary().nearness("hubspot")
    assert 0 < near["salesforce"] == near["sales_cloud"] < 1


def test_naming_a_tool_is_not_yet_having_led_what_it_is_for() -> None:
    assert 0 < vocabulary().nearness("crm")["hubspot"] < 1


def test_a_longer_phrase_hides_the_shorter_of_its_kind() -> None:
    found = {item.concept for item in vocabulary().find("Salesforce Sales Cloud as CRM", "en")}
    assert found == {"sales_cloud", "crm"}


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("Ich leitete die Umstellung.", "de", "act_led"),
        ("I manage website projects.", "en", "act_led"),
        ("J'ai participé à la mise en place.", "fr", "act_took_part"),
    ],
)
def test_an_act_is_not_hidden_by_a_longer_one_that_holds_it(text: str, language: str, concept: str) -> None:
    assert concept in {item.concept for item in load_vocabulary().find(text, language)}


def test_a_title_hides_the_act_in_it() -> None:
    found = {item.concept for item in load_vocabulary().find("Wrote to the managing director.", "en")}
    assert "act_led" not in found


def test_a_sentence_cut_into_words_names_what_is_found_in_it_in_order_and_as_often() -> None:
    text = "CRM: Salesforce Sales Cloud as CRM"
    named = vocabulary().named(text, words_of(text), "en")
    assert named == tuple(item.concept for item in vocabulary().find(text, "en")) == ("crm", "sales_cloud", "crm")


def test_a_bad_sign_is_told_inside_a_longer_one() -> None:
    concepts = [Concept(id, "flags", Localised(id), (), ()) for id in ("hidden", "late")]
    signs = Vocabulary(concepts, {"en": [("late", "missed the date"), ("hidden", "never told .. missed the date")]})
    found = {item.concept for item in signs.find("He never told us that he missed the date", "en")}
    assert found == {"hidden", "late"}


def test_a_circle_in_the_files_ends() -> None:
    circle = [
        Concept("a", "tools", Localised("A"), ("b",), ()),
        Concept("b", "tools", Localised("B"), ("a",), ()),
    ]
    assert Vocabulary(circle, {}).ancestors("a") >= {"a", "b"}


def test_other_languages_count_in_their_own_texts_alone() -> None:
    move = Vocabulary(
        [Concept("move", "expertise", Localised("Move"), (), ())],
        {"en": [("move", "Move")], "de": [("move", "*umzug")]},
    )
    assert [item.concept for item in move.find("Der Büroumzug", "de")] == ["move"]
    assert move.find("Der Büroumzug", "en") == []
    assert [item.concept for item in move.find("Der Move", "de")] == ["move"]


def test_what_is_no_brand_has_a_name_in_four_languages() -> None:
    """Tools and methods are often called the same everywhere; their name is told once then."""
    named = [concept for concept in load_vocabulary().concepts.values() if concept.kind not in {"tools", "methods"}]
    assert [concept.id for concept in named if not all((concept.name.de, concept.name.fr, concept.name.es))] == []


@pytest.mark.parametrize(
    ("inclusive", "plain"),
    [
        ("Director(a) de proyectos", "Director de proyectos"),
        ("Jefe(a) de proyecto", "Jefe de proyecto"),
        ("Leiter(in) Projekte", "Leiter Projekte"),
        ("Leiter:in Projekte", "Leiter Projekte"),
        ("Chef(fe) de projet", "Chef de projet"),
        ("Chef·fe de projet", "Chef de projet"),
        ("Leiterin, Projekte", "Leiterin Projekte"),
        ("Project – Manager", "Project Manager"),
    ],
)
def test_a_title_for_all_means_what_the_plain_one_means(inclusive: str, plain: str) -> None:
    whole = load_vocabulary()

    def leads(title: str) -> set[str]:
        return {found for found in whole.find_anyhow(title) if "leads_projects" in whole.ancestors(found)}

    assert leads(inclusive) >= leads(plain) != set()
