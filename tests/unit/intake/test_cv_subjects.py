"""Degrees whose subjects have lines of their own."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_subjects import is_bare_degree, is_subject

People = Callable[[str, object], list[Any]]


@pytest.mark.parametrize(
    "text", ["MSc", "B.Sc.", "Bachelor of Science", "Diplom", "Máster", "Máster en", "BA Hons", "MBA", "Diplom (FH)"]
)
def test_a_degree_may_not_say_in_what(text: str) -> None:
    assert is_bare_degree(text)


@pytest.mark.parametrize("text", ["MSc Physics", "Master of Finance", "Wirtschaftsinformatik", "Hill School", ""])
def test_what_says_more_is_no_bare_degree(text: str) -> None:
    assert not is_bare_degree(text)


@pytest.mark.parametrize(
    "text",
    [
        "Social Work",
        "Robotics",
        "Dentistry",
        "Réseaux et télécoms",
        "Sciences",
        "Information Systems",
        "Wirtschaftsinformatik",
        "Génie civil",
        "Art",
        "Architecture",
        "Gestión de empresas",
    ],
)
def test_what_may_be_studied(text: str) -> None:
    assert is_subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "Graz",
        "First Class Honours",
        "Note 1,7",
        "Thesis: On glass",
        "of three schools",
        "It went well.",
        "Mill GmbH",
        "Architect",
        "Valedictorian",
        "Minor in Economics",
        "Leistungskurse Mathematik und Physik",
        "Captain of the rowing team",
        "Auslandssemester",
    ],
)
def test_what_nobody_studies(text: str) -> None:
    assert not is_subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mill University\t2012 – 2013\nInformation Systems\nMSc",
        "Mill University\n2012 – 2013\nMSc\nInformation Systems",
        "MSc\nInformation Systems\nMill University\n2012 – 2013",
        "2012 – 2013\nMill University\nInformation Systems\nMSc",
        "2012\n2013\nMill University\nMSc\nInformation Systems",
        "Mill University\nInformation Systems, MSc\n2012 – 2013",
        "Information Systems, MSc, Mill University\n2012 – 2013",
    ],
)
def test_wherever_the_subject_stands_it_is_the_degrees(people: People, text: str) -> None:
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nEducation\n{text}\n\nSkills\nScrum, Jira")
    (study,) = found.document["education"]
    assert study == {
        "institution": "Mill University",
        "studyType": "MSc",
        "area": "Information Systems",
        "startDate": "2012",
        "endDate": "2013",
    }


@pytest.mark.parametrize("told", ["First Class Honours", "Thesis on the glass of old mills"])
def test_how_somebody_passed_is_no_subject(people: People, told: str) -> None:
    text = f"Mill University\t2012 – 2013\nMSc\n{told}"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nEducation\n{text}\n\nSkills\nScrum, Jira")
    (study,) = found.document["education"]
    assert "area" not in study


@pytest.mark.parametrize(
    "text", ["Universidad Azul\nIngeniería\nInformática", "Universidad Azul\nInformática\nIngeniería"]
)
def test_a_subject_that_reads_like_a_heading_beside_its_degree_is_none(people: People, text: str) -> None:
    cv = f"Ada Kranz\nada@example.org\n\nEducación\n\n{text}\n2004 – 2010\n\nIdiomas\nInglés"
    (found,) = people("cv.txt", cv)
    (study,) = found.document["education"]
    assert (study["studyType"], study["area"]) == ("Ingeniería", "Informática")
    assert "skills" not in found.document


@pytest.mark.parametrize(
    "subject", ["Social Work", "Soziale Arbeit", "Ciencias Políticas", "Robotics", "Mountaineering"]
)
def test_what_stands_between_a_degree_and_its_school_is_the_subject(people: People, subject: str) -> None:
    text = f"2010 – 2014\nBSc\n{subject}\nMill University"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nEducation\n{text}\n\nSkills\nScrum, Jira")
    (study,) = found.document["education"]
    assert (study["studyType"], study["area"], study["institution"]) == ("BSc", subject, "Mill University")


@pytest.mark.parametrize("heading", ["Languages & Interests", "Software & Tools", "Information Technology Skills"])
def test_a_heading_below_a_bare_degree_is_no_subject(people: People, heading: str) -> None:
    text = f"2010 – 2014  Mill University\nBSc\n\n{heading}\nMS Office, Jira"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nEducation\n{text}\n")
    assert "area" not in found.document["education"][0]
