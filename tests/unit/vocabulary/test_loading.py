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


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("der Fahrer nach Stunden", "de", "shipping_ferries"),  # Fähre
        ("zum ersten Mal", "de", "role_service_worker"),  # Maler
        ("Sein Lebensmittelpunkt hat sich verlagert", "de", "food_drink"),
        ("eine Vermessungskanzlei", "de", "legal"),
        ("Er wurde gestern zugelassen", "de", "office_move"),  # zügeln
        ("die Einführung der neuen Software", "de", "importers"),  # Einfuhr
        ("Nous avions voté 30 000 euros", "fr", "aerospace_defence"),  # avion
        ("Les volets étaient fermés", "fr", "agriculture"),  # ferme
        ("C'est non négociable", "fr", "wholesale"),  # négociant
        ("pas le moins cher, ma belle-sœur aussi", "fr", "religious"),  # moine
        ("une enseigne de bricolage", "fr", "education"),  # enseignant
        ("Quelqu'un de très agréable", "fr", "patient"),
        ("inteligencia de negocio", "es", "negotiation"),
        ("mala calidad de los datos", "es", "warm_kind"),  # cálida
        ("me cansé de comprar a ciegas", "es", "accessibility"),
        ("para los pedidos usamos la libreta", "es", "act_led"),  # paré
        ("una licitación pública", "es", "marketing_agencies"),  # publicista
    ],
)
def test_words_of_one_stem_are_not_taken_for_each_other(text: str, language: str, concept: str) -> None:
    assert concept not in concepts(text, language)


def test_a_group_meant_as_written_holds_no_open_ends() -> None:
    # "=" before a group is for all of it: an asterisk in it would be looked for as written, and never found.
    assert "education" in concepts("Leiterin einer Privatschule", "de")
    assert "media_publishing" in concepts("ein kleines Medienhaus", "de")


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("Kosten gedeckelt", "de", "budget_control"),
        ("budget serré, tout compris", "fr", "budget_control"),
        ("presupuesto cerrado", "es", "budget_control"),
        ("einmal die Woche bei uns in der Backstube", "de", "onsite_presence"),
        ("quelques jours chez nous par mois", "fr", "onsite_presence"),
        ("que venga a vernos a la planta", "es", "onsite_presence"),
        ("spätestens Ende Mai", "de", "fixed_deadline"),
        ("les vendanges ne se décalent pas", "fr", "fixed_deadline"),
        ("antes de la vendimia", "es", "fixed_deadline"),
        ("verständliche Berichte auf einer Seite", "de", "reporting"),
        ("un rapport clair chaque mois", "fr", "reporting"),
        ("un informe breve cada mes", "es", "reporting"),
        ("redet Schweizerdeutsch", "de", "lang_de"),
    ],
)
def test_what_owners_often_ask_for_is_understood(text: str, language: str, concept: str) -> None:
    assert concept in concepts(text, language)
