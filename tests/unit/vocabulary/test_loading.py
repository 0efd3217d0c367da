import pytest

from tpmmatch.vocabulary import load_vocabulary
from tpmmatch.wording import LANGUAGES, say

VOCABULARY = load_vocabulary()


def concepts(text: str, language: str = "en") -> set[str]:
    return {item.concept for item in VOCABULARY.find(text, language)}


def test_there_are_several_hundred_concepts_of_every_kind() -> None:
    kinds = {concept.kind for concept in VOCABULARY.concepts.values()}
    assert len(VOCABULARY.concepts) >= 400
    assert kinds == {
        "expertise",
        "methods",
        "tools",
        "duties",
        "outcomes",
        "industries",
        "languages",
        "traits",
        "flags",
        "roles",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_name_to_show(language: str) -> None:
    assert all(say(concept.name, language).strip("=*|. ") for concept in VOCABULARY.concepts.values())


def test_names_to_show_are_plain() -> None:
    odd = [
        id
        for id, concept in VOCABULARY.concepts.items()
        for language in LANGUAGES
        if set("|*=") & set(say(concept.name, language)) or ".." in say(concept.name, language)
    ]
    assert odd == []


def test_words_within_words_are_not_found() -> None:
    assert "artificial_intelligence" not in concepts("We are in retail and maintain stock")
    assert not {id for id in concepts("made in Australia, trust us") if "usa" in id}


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("a shop on the internet", "en", "web_shop"),
        ("Datenübernahme und Dublettenbereinigung", "de", "data_migration"),
        ("cheffe de projet", "fr", "leads_projects"),
        ("Jefa de proyecto web", "es", "leads_projects"),
        ("Technische Projektleiterin", "de", "leads_projects"),
        ("Scrum with two-week sprints", "en", "scrum"),
        ("Kanban-Tafel", "de", "kanban"),
    ],
)
def test_the_trade_is_understood_in_four_languages(text: str, language: str, concept: str) -> None:
    found = {ancestor for id in concepts(text, language) for ancestor in VOCABULARY.ancestors(id)}
    assert concept in found
