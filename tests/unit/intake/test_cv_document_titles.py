"""Titles of documents and headings above the head of a CV."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.cv_document_titles import without_document_title
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[object]]

HEAD = "{title}\n\nMarlene Osterkamp\nProjektleiterin\nmo.kontakt@post.example | +49 170 5550142\n\n"
REST = (
    "Projekte\n\n2021 – 2023\nEinführung eines Lagersystems, Weide GmbH\nProjektleiterin\n\nSprachen\nDeutsch, Englisch"
)
TITLES = [
    "Beraterprofil",
    "Mitarbeiterprofil",
    "Kandidatenprofil",
    "Skill-Profil",
    "QUALIFIKATIONSPROFIL",
    "Bewerbung",
    "Bewerbungsunterlagen",
    "Application Documents",
    "Mein Profil im Überblick",
    "Werdegang",
    "Vita",
    "Über mich",
    "Consultant Profile",
    "Candidate Profile",
    "Professional Profile",
    "Consultant CV",
    "Skill Matrix",
    "Dossier de compétences",
    "Profil de compétences",
    "Fiche consultant",
    "Expérience professionnelle",
    "Perfil profesional",
    "Perfil del consultor",
    "Hoja de vida",
    "Sobre mí",
    "Vertraulich\nBeraterprofil",
]


@pytest.mark.parametrize("title", TITLES)
def test_the_head_is_read_below_any_title(people: People, title: str) -> None:
    (found,) = people("cv.txt", HEAD.format(title=title) + REST)
    assert isinstance(found, Found), found
    basics = found.document["basics"]
    assert [basics.get(key) for key in ("name", "label", "email", "phone")] == [
        "Marlene Osterkamp",
        "Projektleiterin",
        "mo.kontakt@post.example",
        "+49 170 5550142",
    ]


@pytest.mark.parametrize("title", ["Mitarbeiterprofil", "Candidate Profile", "Dossier de compétences", "Vita"])
def test_a_headline_is_enough(people: People, title: str) -> None:
    text = f"{title}\n\nMarlene Osterkamp\nProjektleiterin\n\n{REST}"
    (found,) = people("cv.txt", text)
    assert isinstance(found, Found), found
    assert found.document["basics"]["name"] == "Marlene Osterkamp"


@pytest.mark.parametrize(
    "text",
    [
        "Marlene Osterkamp\nProjektleiterin\nmo@post.example",  # nothing above
        "Berufserfahrung\nWeide Nordlicht\nProjektleiterin\n2019 – 2021",  # a firm
        "Skills\nDocker Kubernetes\nJenkins\n\nExperience\nManager, Mill Ltd, 2019 – 2021",
        "Profil\nIch leite Projekte in der Logistik.\n\nErfahrung\nLeiterin, Weide GmbH, 2019 – 2021",
        "Referenzen\nAnna Weide\nLeiterin\nanna.weide@post.example\n\nErfahrung\nLeiter, Ufer AG, 2019 – 2021",
        "Company Profile\nBrightwater Mill\ninfo@post.example",
        "Firmenprofil\nBrightwater Mill\ninfo@post.example",
        "Kontakt\nMarlene Osterkamp\nmo@post.example",  # read as it is
        "",
    ],
)
def test_other_first_lines_stay(lines: Lines, text: str) -> None:
    told = lines(text)
    assert without_document_title(told) == told


def test_a_heading_of_work_stands_behind_the_head(lines: Lines) -> None:
    text = "Werdegang\nMarlene Osterkamp\nmo@post.example\n\nProjektleiterin, Weide GmbH, 2019 – 2021"
    assert [line.text for line in without_document_title(lines(text))] == [
        "Marlene Osterkamp",
        "mo@post.example",
        "Werdegang",
        "Projektleiterin, Weide GmbH, 2019 – 2021",
    ]


def test_a_side_bar_that_is_read_first_stays() -> None:
    bar = [Line("Profil", column=1, box=(0, 9, 1, 10)), Line("Anna Weide", column=1, box=(0, 11, 1, 12))]
    told = [*bar, Line("mo@post.example", column=1, box=(0, 13, 1, 14)), Line("Marlene Osterkamp", box=(5, 1, 9, 3))]
    assert without_document_title(told) == told


@pytest.mark.parametrize(
    "head",
    [
        "Weide Consulting GmbH\n\nBeraterprofil\n\nMarlene Osterkamp",
        "Mitarbeiterprofil Nr. 4711\n\nMarlene Osterkamp\nJahrgang 1975",
        "DOSSIER DE COMPÉTENCES\n\nCheffe de projet\nMarlene OSTERKAMP",
        "BEWERBUNG\nals Projektleiterin\n\nMarlene Osterkamp\nTel. 0421 555014",
        "Senior Projektleiterin\nMarlene Osterkamp\nmo.kontakt@post.example",
        "Beraterprofil Marlene Osterkamp\nkontakt@post.example",
        "Candidate Profile: Marlene Osterkamp\nkontakt@post.example",
        "Beraterprofil\n\nPersönliche Daten\nName: Marlene Osterkamp\nWohnort: Bremen",
    ],
)
def test_heads_in_which_more_stands_above_the_name(people: People, head: str) -> None:
    (found,) = people("cv.txt", f"{head}\n\n{REST}")
    assert isinstance(found, Found), found
    assert found.document["basics"]["name"] == "Marlene Osterkamp"
    assert "profil" not in found.document["basics"].get("label", "").casefold()


def test_a_firm_above_a_name_stays(lines: Lines) -> None:
    told = lines("Weide Consulting GmbH\nMarlene Osterkamp\nmo@post.example")
    assert without_document_title(told) == told


def test_a_list_of_projects_under_a_name_is_of_somebody(people: People) -> None:
    text = "Projektliste\nMarlene Osterkamp\n\n2021 – 2023\nEinführung eines Lagersystems, Weide GmbH\nProjektleiterin"
    (found,) = people("cv.txt", f"{text}\n\n2019 – 2021\nEinführung eines Kassensystems, Ufer AG\nProjektleiterin")
    assert isinstance(found, Found), found
    assert (found.document["basics"]["name"], len(found.document["projects"])) == ("Marlene Osterkamp", 2)


def test_a_headline_above_the_name_stays(people: People) -> None:
    (found,) = people("cv.txt", "Application Support Manager\nMarlene Osterkamp\nmo@post.example\n\n" + REST)
    assert isinstance(found, Found), found
    assert found.document["basics"]["label"] == "Application Support Manager"
    assert found.document["basics"]["name"] == "Marlene Osterkamp"


def test_tools_above_an_address_are_not_who_it_is_about(people: People) -> None:
    text = "Skills\nAdobe Photoshop\nMicrosoft Teams\njane.kranz@post.example\n\nJane Kranz\nProjektleiterin\n\n"
    (found,) = people("cv.txt", text + REST)
    assert isinstance(found, Found), found
    assert found.document["basics"]["name"] == "Jane Kranz"
