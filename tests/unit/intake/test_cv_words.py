"""Words that tell what a part of a CV is."""

import pytest

from tpmmatch.intake.cv_words import (
    headings,
    is_company,
    is_degree,
    is_school,
    is_title,
    is_undertaking,
    language_names,
    names_document,
)
from tpmmatch.intake.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "Technical Project Manager",
        "IT-Projektleiterin",
        "Projektleiter/in",
        "Cheffe de projet",
        "Jefa de proyecto",
        "CTO",
        "Flight Attendant",
        "Warehouse Worker",
        "Sozialarbeiterin",
        "Azubi",
        "Contador",
        "Coordenador de Curso",
        "Ricercatrice",
        "Systeembeheerder",
        "Kierownik projektu",
        "Projektledare",
        "Attending Physician",
        "Monitora",
    ],
)
def test_titles(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kranz GmbH",
        "Datos del Turia S.L.",
        "Mill Ltd",
        "Brightwater Retail Group",
        "Ostwind AG",
        "Fundación Turia",
        "Prefeitura de Brejo",
        "Klinikum Ostwind",
        "Mill Laboratories",
    ],
)
def test_firms(text: str) -> None:
    assert is_company(text)
    assert not is_title(text)


def test_a_title_with_a_word_of_firms_is_a_title() -> None:
    assert is_title("Software Engineer")
    assert not is_company("Software Engineer")
    assert is_company("Nettle Software")


def test_what_somebody_does_with_others_names_no_firm() -> None:
    assert not is_company("Co-founder and CEO")
    assert is_company("Kranz & Co.")
    assert is_company("Mill Co-op")


def test_schools_and_degrees() -> None:
    assert is_school("Fachhochschule Ellernbach")
    assert is_school("Université de Port-Arvor")
    assert is_degree("B.Sc. Computer Science")
    assert not is_degree("Led a team")


def test_headings_and_languages_of_four_tongues() -> None:
    known = headings()
    assert [known[name] for name in ("work experience", "berufserfahrung", "formation", "idiomas")] == [
        "work",
        "work",
        "education",
        "languages",
    ]
    assert {"german", "deutsch", "allemand", "aleman"} <= language_names()


@pytest.mark.parametrize("text", ["Hotel manager", "Army officer", "Restaurant owner", "Monitoring", "Direction"])
def test_words_of_houses_in_titles_and_words_that_begin_alike_name_no_firm(text: str) -> None:
    assert not is_company(text)


@pytest.mark.parametrize("text", ["Monitoring", "Operadora", "Collaboration", "Capital", "Docentia"])
def test_words_that_only_begin_as_titles_do_are_none(text: str) -> None:
    assert is_title(text) is (text == "Operadora")


def test_a_centre_for_something_is_no_undertaking() -> None:
    assert not is_undertaking("Centre for Sound")
    assert is_undertaking("Relaunch of the shop")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beraterprofil", True),
        ("Profil Senior Consultant", True),
        ("Dossier de compétences", True),
        ("Hoja de vida", True),
        ("Bewerbung als Projektleiterin", True),
        ("Application for Project Manager", True),
        ("Application", True),
        ("Vertraulich", True),
        ("Curriculum vitae Senior Consultant", True),
        ("Senior SAP Application Consultant", False),
        ("Application Support Manager", False),
        ("Web Application", False),
        ("High-Profile Project Manager", False),
        ("Chef de projet, dossier ERP", False),
        ("Chargé de dossier", False),
        ("Projektleiterin (vertraulich)", False),
        ("Manager Confidential Computing", False),
        ("Leiter Bewerbung", False),
        ("Resume Consultant", False),
        ("Firmenprofil", False),
        ("Job profile", False),
        ("Profil: Ada Kranz", False),
        ("Ada Kranz", False),
        ("", False),
    ],
)
def test_what_a_document_calls_itself(text: str, said: bool) -> None:
    assert names_document(text) is said


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("mes formations", "education"),
        ("mes experiences", "work"),
        ("my journey", "work"),
        ("mis trabajos", "work"),
        ("meine projekte", "projects"),
        ("vie professionnelle", "work"),
        ("formation initiale et continue", "education"),
    ],
)
def test_headings_say_whose_they_are(heading: str, part: str) -> None:
    assert headings()[fold(heading)] == part


@pytest.mark.parametrize("text", ["Scrum Master", "Professional Scrum Master I", "Master Data"])
def test_no_degree_is_named_by_a_word_of_one(text: str) -> None:
    assert not is_degree(text)


def test_a_short_name_of_advanced_studies_is_a_degree_and_a_firm_none() -> None:
    assert is_degree("CAS in Leadership")
    assert is_degree("MAS Business Administration")
    assert not is_degree("CAS Software AG")
    assert not is_degree("DAS TEAM UND ICH")


@pytest.mark.parametrize(("text", "school"), [("MIT", True), ("MIT Sloan", True), ("Informatik mit Nebenfach", False)])
def test_a_short_name_of_a_school_is_written_in_capitals(text: str, school: bool) -> None:
    assert is_school(text) is school


@pytest.mark.parametrize(("text", "degree"), [("CAS", True), ("EFZ", True), ("Cas", False)])
def test_short_degrees_alone(text: str, degree: bool) -> None:
    assert is_degree(text) is degree


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Küste & Partner", True),
        ("Müller und Söhne", True),
        ("Brook Associates", True),
        ("Associates", False),
        ("Senior Partner", False),
    ],
)
def test_firms_of_several(text: str, firm: bool) -> None:
    assert is_company(text) is firm
