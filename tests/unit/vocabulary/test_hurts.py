import pytest

from tpmmatch.vocabulary import load_vocabulary
from tpmmatch.vocabulary.hurts import Hurts, load_complementary, load_hurts
from tpmmatch.wording import LANGUAGES, say

PAINS = {"on_track", "team_talk", "technical_risk", "quality", "core_work"}


@pytest.fixture
def hurts() -> Hurts:
    return load_hurts()


def test_there_are_the_five_pains_in_four_languages(hurts: Hurts) -> None:
    assert hurts.pains.keys() == PAINS
    for hurt in hurts.pains.values():
        for label in (hurt.label, *(start.label for start in hurt.criteria)):
            assert len({say(label, language) for language in LANGUAGES}) == len(LANGUAGES)


def test_pains_and_skills_look_for_what_the_vocabulary_knows(hurts: Hurts) -> None:
    starts = [*load_complementary(), *(start for hurt in hurts.pains.values() for start in hurt.criteria)]
    named = {concept for start in starts for concept in start.concepts} | hurts.trouble.sure | hurts.trouble.likely
    named |= {concept for hurt in hurts.pains.values() for concept in hurt.concepts}
    assert named <= load_vocabulary().concepts.keys()


def test_the_complementary_skills_are_all_there() -> None:
    concepts = {concept for skill in load_complementary() for concept in skill.concepts}
    assert {"scrum", "kanban", "sdlc", "risk_management", "stakeholder_management", "business_analysis"} <= concepts


@pytest.mark.parametrize(
    ("words", "pains"),
    [
        ("on_track", {"on_track"}),
        ("core-work", {"core_work"}),
        ("late/over budget", {"on_track"}),
        ("on time and within budget", {"on_track"}),
        ("team communication and collaboration", {"team_talk"}),
        ("team doesn't talk", {"team_talk"}),
        ("technical risk and complexity", {"technical_risk"}),
        ("technical_complexity", {"technical_risk"}),
        ("quality", {"quality"}),
        ("freeing our team for its core work", {"core_work", "team_talk"}),
        ("Termine und Kosten", {"on_track"}),
        ("Zusammenarbeit im Team", {"team_talk"}),
        ("technische Risiken", {"technical_risk"}),
        ("zu viele Fehler", {"quality"}),
        ("keine Zeit fürs Tagesgeschäft", {"core_work"}),
        ("dépassement du budget", {"on_track"}),
        ("complexité technique", {"technical_risk"}),
        ("falta de comunicación", {"team_talk"}),
        ("mala calidad", {"quality"}),
        ("flumberish gronk", set()),
    ],
)
def test_a_pain_is_named_by_its_id_or_in_free_words(hurts: Hurts, words: str, pains: set[str]) -> None:
    assert {hurt.id for hurt in hurts.named(words)} == pains


@pytest.mark.parametrize(
    ("language", "sentence", "pain"),
    [
        ("en", "We are over budget and have no app.", "on_track"),
        ("en", "The opening was postponed twice.", "on_track"),
        ("en", "Four people who don't talk to each other.", "team_talk"),
        ("en", "Nobody knows what the others are doing.", "team_talk"),
        ("en", "Nobody here understands the technology.", "technical_risk"),
        ("en", "It keeps losing data.", "quality"),
        ("en", "The customers complain about wrong invoices.", "quality"),
        ("en", "My staff do this at night instead of baking.", "core_work"),
        ("de", "Das Projekt ist vier Monate im Verzug.", "on_track"),
        ("de", "Die beiden Firmen reden nicht miteinander.", "team_talk"),
        ("de", "Niemand versteht das alte System.", "technical_risk"),
        ("de", "Das Programm stürzt jeden Tag ab.", "quality"),
        ("de", "Wir kommen nicht mehr zur eigentlichen Arbeit.", "core_work"),
        ("fr", "Le projet est en retard de trois mois.", "on_track"),
        ("fr", "Les deux agences ne se parlent pas.", "team_talk"),
        ("fr", "Le logiciel perd des commandes.", "quality"),
        ("es", "El proyecto va con retraso.", "on_track"),
        ("es", "El programa pierde pedidos.", "quality"),
        ("es", "Nadie entiende el sistema.", "technical_risk"),
    ],
)
def test_a_pain_told_in_plain_words_is_heard(hurts: Hurts, language: str, sentence: str, pain: str) -> None:
    assert pain in {item.concept for item in hurts.told(sentence, language)}


@pytest.mark.parametrize(
    "sentence",
    [
        "We want a new website before Christmas.",
        "We bake bread and sell it in five shops.",
        "The budget is 20,000 euros.",
        "Our team of six works in Bern.",
        "Customers book a table and pay online.",
    ],
)
def test_where_nothing_hurts_nothing_is_heard(hurts: Hurts, sentence: str) -> None:
    assert hurts.told(sentence, "en") == []
    assert hurts.of_trouble(sentence, "en") == []


def test_a_project_in_trouble_is_heard(hurts: Hurts) -> None:
    assert hurts.of_trouble("The project is in trouble.", "en")
    assert hurts.of_trouble("Das Budget ist aufgebraucht.", "de")
