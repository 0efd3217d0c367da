from collections.abc import Callable

import pytest

from tpmmatch.matching.doers import BUILT, BY_OTHERS, DELIVERED, DENIED, DONE, LED, may_be_of_others, own_acts
from tpmmatch.matching.reading import Reading
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Found, Vocabulary

Acts = Callable[[str, str], tuple[Found, ...]]


@pytest.fixture
def acts(vocabulary: Vocabulary) -> Acts:
    """What is left of what is found in a sentence of somebody's own."""
    return lambda text, language: own_acts(text, vocabulary.find(text, language), vocabulary)


def concepts(found: tuple[Found, ...]) -> set[str]:
    return {item.concept for item in found}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The agency migrated the shop.", "en"),
        ("The agency's senior project manager has led the whole rollout.", "en"),
        ("My boss coordinated the builders and ran the team.", "en"),
        ("Wrote to the programme manager who led the rollout.", "en"),
        ("The head of the project managed the suppliers.", "en"),
        ("Die Agentur hat den Webshop migriert.", "de"),
        ("Mein Teamleiter koordinierte die Lieferanten.", "de"),
        ("Unter Leitung von Frau Huber entstand die Kasse.", "de"),
        ("Le prestataire a migré les données.", "fr"),
        ("La boutique, un chantier dirigé par la cheffe du siège.", "fr"),
        ("El proveedor implementó la tienda.", "es"),
        ("Todo bajo la dirección de la gerente.", "es"),
        # of two acts, only one may be known as such
        ("Our CTO planned and led the migration.", "en"),
        # whoever is hired for it is another, though nobody in particular
        ("A consultant led the roll-out while I answered the phones.", "en"),
        ("An external agency migrated our shop.", "en"),
        ("Ein Berater hat die Migration geleitet, ich war Anwender.", "de"),
        ("Une agence a lancé la boutique.", "fr"),
        ("Un consultor dirigió la migración.", "es"),
        # and whoever it is done by
        ("The CRM was introduced by an agency.", "en"),
        ("Shop launched by their vendor in May.", "en"),
        ("The rollout was delivered by our CTO.", "en"),
        ("The agency had already launched the shop when I came.", "en"),
        ("Tested the shop which our CTO had launched.", "en"),
    ],
)
def test_the_act_of_another_is_told_as_theirs(acts: Acts, text: str, language: str) -> None:
    found = concepts(acts(text, language))
    assert BY_OTHERS in found
    assert found.isdisjoint(DONE)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Migrated 40 users of the agency.", "en"),
        ("Briefed the agency and migrated the shop.", "en"),
        ("The agency was replaced and the shop launched in May.", "en"),
        ("The client portal launched in ten weeks.", "en"),
        ("A letting agency with nine flats: migrated to one calendar.", "en"),
        ("Our agency migrated 30 shops.", "en"),
        ("While the agency looked on, I led the rollout.", "en"),
        ("The supplier and I migrated the shop.", "en"),
        ("Agentur ausgewählt, Webshop eingeführt.", "de"),
        ("Die Agentur wurde gewechselt und der Webshop migriert.", "de"),
        ("Die Agentur wartete, ich leitete die Umstellung.", "de"),
        ("Prestataire choisi, données migrées et boutique mise en ligne.", "fr"),
        ("Proveedor elegido, tienda lanzada; implementé también la caja.", "es"),
        # participles have others for their object
        ("Die Agentur geführt und den Onlineshop lanciert.", "de"),
        ("Die Lieferanten koordiniert und den Umzug geleitet.", "de"),
        ("Das Team geführt, die Agentur gesteuert, den Shop eingeführt.", "de"),
        ("L'agence pilotée de près, données migrées.", "fr"),
        # and whoever is led by the speaker is no leader
        ("Unsere Agentur führte unter meiner Leitung 20 Websites ein.", "de"),
        ("The agency led by me delivered the shop on time.", "en"),
        ("The consultants managed by me introduced SAP.", "en"),
        ("Der Projektleiter der Firma war ich: ERP eingeführt.", "de"),
        ("La responsable del proyecto era yo: implanté la tienda.", "es"),
        ("Das Projekt leitete ich allein, die Agentur lieferte die Texte.", "de"),
        ("A non-profit without a project manager: led the CRM introduction from scratch.", "en"),
        ("The project director responsible for ERP, led 14 people.", "en"),
        # a consultant may be the person
        ("A consultant who has led 40 ERP introductions.", "en"),
        ("A project manager who led three ERP introductions.", "en"),
        ("As a consultant led the migration of twelve shops.", "en"),
        ("A consultant by trade, led 14 ERP introductions.", "en"),
        ("Als Berater die Einführung geleitet.", "de"),
        ("Consultant, a dirigé la migration de douze boutiques.", "fr"),
        # or have it done to them
        ("An agency and a vendor coordinated, the shop launched in May.", "en"),
        ("The vendors selected and managed, the CRM introduced in ten weeks.", "en"),
        ("Eine Agentur gesucht, geführt und den Shop eingeführt.", "de"),
        ("Une agence choisie et pilotée, la boutique lancée en mai.", "fr"),
        # and what is done by somebody may be done with the person, or for them
        ("The shop was launched by the agency and me.", "en"),
        ("The shop was launched by an agency I led.", "en"),
        ("Launched by our agency in May.", "en"),
        ("Delivered by an agency team of mine.", "en"),
        ("Took over the shop that the agency had built and launched it in May.", "en"),
    ],
)
def test_an_act_stays_the_persons_own_where_no_other_does_it(acts: Acts, text: str, language: str) -> None:
    found = concepts(acts(text, language))
    assert BY_OTHERS not in found
    assert found & DONE


def test_what_others_made_beside_an_own_act_goes(acts: Acts) -> None:
    found = acts("The agency programmed the shop, I led the rollout.", "en")
    assert LED in concepts(found)
    assert concepts(found).isdisjoint({BUILT, BY_OTHERS})


def test_what_others_made_later_in_the_sentence_leaves_the_part_open(acts: Acts) -> None:
    found = concepts(acts("Nine shops in a year, the agency programmed them.", "en"))
    assert found.isdisjoint(DONE | {BY_OTHERS})


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("I have never managed a CRM.", "en", "crm"),
        ("I have no experience with payroll, a CRM or forecasts.", "en", "crm"),
        ("I am not a project manager.", "en", "role_project_manager"),
        ("I was not involved in the CRM roll-out that the consultants led.", "en", "crm"),
        ("I was not the one who led the CRM introduction.", "en", "crm"),
        ("Ich habe keine CRM-Projekte geleitet.", "de", "crm"),
        ("Keine Erfahrung mit einem CRM.", "de", "crm"),
        ("Ich bin kein Projektleiter.", "de", "role_project_manager"),
        ("Je n'ai jamais piloté un CRM.", "fr", "crm"),
        ("Sans expérience en CRM.", "fr", "crm"),
        ("Nunca he gestionado un CRM.", "es", "crm"),
        ("Sin experiencia en CRM.", "es", "crm"),
    ],
)
def test_what_is_denied_is_not_found(acts: Acts, text: str, language: str, denied: str) -> None:
    found = concepts(acts(text, language))
    assert DENIED in found
    assert denied not in found


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Nicht nur die Einführung geleitet, sondern auch 80 Leute geschult.", "de", LED),
        ("No solo dirigí el proyecto, sino que formé a 60 usuarios.", "es", LED),
        ("Ohne Agentur drei Relaunches geleitet.", "de", LED),
        ("Sin agencia, dirigí tres rediseños.", "es", LED),
        ("Sans prestataire, j'ai piloté la migration.", "fr", LED),
        ("Jamais un délai manqué : dirigé sept projets ERP.", "fr", "erp"),
        ("Nunca perdí un plazo: dirigí siete proyectos de ERP.", "es", "erp"),
        ("I never led fewer than three projects at once.", "en", LED),
        ("The CEO was not involved in the ERP project, so I led it.", "en", "erp"),
        ("I was not only involved in the ERP roll-out but led it.", "en", LED),
        # what others lack is no lack of the person's
        ("Took a team with no experience of ERP through an Odoo introduction.", "en", "erp"),
        ("Für Firmen ohne Erfahrung mit CRM leite ich die Einführung.", "de", "crm"),
        ("Der Kunde hatte keine Erfahrung mit ERP, ich leitete die Einführung.", "de", "erp"),
        ("Trained staff without experience with SAP and led the go-live.", "en", "sap"),
        ("For owners who have never introduced a CRM, I lead the introduction.", "en", "crm"),
    ],
)
def test_what_only_looks_like_a_denial_is_none(acts: Acts, text: str, language: str, told: str) -> None:
    found = concepts(acts(text, language))
    assert told in found
    assert DENIED not in found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I have never led an introduction of Zorbex.", "I"),
        ("I have no experience with Zorbex, but the Quux is mine.", "I but the Quux is mine"),
        ("Led the introduction of Zorbex.", "Led the introduction of Zorbex"),
    ],
)
def test_the_words_of_a_denial_speak_for_nobody(
    person: Callable[..., Profile], read: Callable[[Profile], Reading], text: str, left: str
) -> None:
    work = [{"position": "Project manager", "startDate": "2020-01", "highlights": [text]}]
    (line,) = (line for line in read(person(work=work)).lines if line.passage.text == text)
    assert [word.lower() for word in line.sentence.words if word not in ("have", "ve")] == left.lower().split()


def test_a_text_without_an_end_is_not_looked_at_closely() -> None:
    assert may_be_of_others(["the", "agency"], [LED])
    assert not may_be_of_others(["the", "agency"] * 500, [LED, DENIED])


def test_a_sign_of_what_is_lacking_stays(acts: Acts) -> None:
    assert "no_project_management" in concepts(acts("I have never managed projects.", "en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have never managed a budget, I brought the CRM in.", "en"),
        ("Never managed people but launched a CRM.", "en"),
        ("Not a project manager: built the CRM.", "en"),
        ("Never missed the launch of a CRM.", "en"),
        ("The CRM came without a day of downtime.", "en"),
        ("Nie ein Team geleitet, aber das CRM eingeführt.", "de"),
        ("Jamais piloté d'équipe, mais mis en place le CRM.", "fr"),
        ("Nunca dirigí equipos, pero implementé el CRM.", "es"),
    ],
)
def test_a_denial_ends_with_its_clause(acts: Acts, text: str, language: str) -> None:
    assert "crm" in concepts(acts(text, language))


def test_a_sentence_without_acts_is_left_as_it_is(acts: Acts, vocabulary: Vocabulary) -> None:
    text = "The agency has a CRM."
    assert acts(text, "en") == tuple(vocabulary.find(text, "en"))
    assert acts("", "en") == ()


def test_acts_stay_in_the_order_of_the_sentence(acts: Acts) -> None:
    found = acts("The agency led the rollout, I launched the CRM.", "en")
    assert [item.start for item in found] == sorted(item.start for item in found)
    assert {BY_OTHERS, DELIVERED} <= concepts(found)
