"""Europass's forms, whole: who it is, their jobs, studies, languages and skills."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.unit.intake.europass_forms import LANGUAGES, Form, Words, form_of_2013, newer_form
from tpmmatch.intake import Found, read_people

LEVELS = [["C1", "B2", "C1", "B2", "B2"], ["A2", "A2", "A2", "A2", "A2"]]


def read(path: Path, form: Form, words: Words, levels: Sequence[Sequence[str]], date: str) -> Found:
    form(path, words, levels, date)
    (found,) = read_people(path)
    assert isinstance(found, Found)
    return found


@pytest.mark.parametrize("date", ["09/2015", "01/09/2015", "September 2015"])
@pytest.mark.parametrize("form", [form_of_2013, newer_form])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_read_whole(tmp_path: Path, language: str, form: Form, date: str) -> None:
    words = LANGUAGES[language]
    document = read(tmp_path / "cv.pdf", form, words, LEVELS, date).document
    basics, (study,) = document["basics"], document["education"]
    assert (basics["name"], basics["email"]) == (words["name"], "anna@example.org")
    assert basics["phone"].replace(" ", "") == "+491511234567"
    assert basics["location"]["city"] == "Berlin"
    assert "summary" not in basics
    assert [(job["name"], job["position"], job["startDate"], job.get("endDate")) for job in document["work"]] == [
        ("Kranz AG", words["title"], "2015-09", None),
        ("Mill GmbH", words["title"], "2010-03", "2015-08"),
    ]
    assert all(job["location"].startswith("Berlin") and "|" not in job["location"] for job in document["work"])
    assert (study["institution"], study["startDate"], study["endDate"]) == (
        "Technische Universität Berlin", "2004-10", "2009-09",
    )  # fmt: skip
    assert study["area"].startswith(("Inform", "inform"))
    assert words["eqf"] not in study["area"]
    assert [(each["language"], each["fluency"]) for each in document["languages"]] == [
        (words["first"], words["level"]),
        (words["second"], "B2"),
        (words["third"], "A2"),
    ]
    assert [each["name"] for each in document["skills"]] == ["Jira", "Confluence", "MS Project"]


@pytest.mark.parametrize("beside", [160.0, 190.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_in_a_column_of_their_own_stand_beside_what_they_are_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, beside: float
) -> None:
    monkeypatch.setattr("tests.unit.intake.europass_forms._BESIDE", beside)
    words = {**LANGUAGES[language], "managing": "Management"}
    document = read(tmp_path / "cv.pdf", form_of_2013, words, LEVELS, "09/2015").document
    assert [each["fluency"] for each in document["languages"]] == [words["level"], "B2", "A2"]
    assert [each["name"] for each in document["skills"]] == ["Jira", "Confluence", "MS Project"]
    assert document["education"][0]["institution"] == "Technische Universität Berlin"


FIRST_FORMS = {
    "en": (
        "Personal information|Surname(s) / First name(s)|Address(es)|E-mail|Occupation|Work experience|Dates"
        "|Occupation or position held|Main activities and responsibilities|Name and address of employer"
        "|Education and training|Dates|Title of qualification awarded"
        "|Name and type of organisation providing education and training|Personal skills and competences"
        "|Mother tongue(s)|Computer skills and competences|English"
    ),
    "de": (
        "Angaben zur Person|Nachname(n) / Vorname(n)|Adresse(n)|E-Mail|Gewünschtes Berufsfeld|Berufserfahrung|Zeitraum"
        "|Beruf oder Funktion|Wichtigste Tätigkeiten und Zuständigkeiten|Name und Adresse des Arbeitgebers"
        "|Schul- und Berufsbildung|Zeitraum|Bezeichnung der erworbenen Qualifikation"
        "|Name und Art der Bildungs- oder Ausbildungseinrichtung|Persönliche Fähigkeiten und Kompetenzen"
        "|Muttersprache(n)|IKT-Kenntnisse und Kompetenzen|Deutsch"
    ),
    "es": (
        "Información personal|Apellido(s) / Nombre(s)|Dirección(es)|Correo electrónico|Empleo deseado"
        "|Experiencia laboral|Fechas|Profesión o cargo desempeñado|Funciones y responsabilidades principales"
        "|Nombre y dirección de la empresa o empleador|Educación y formación|Fechas|Título de la cualificación obtenida"
        "|Nombre y tipo de la organización educativa o formativa|Capacidades y competencias personales"
        "|Idioma(s) materno(s)|Capacidades y competencias informáticas|Español"
    ),
}


@pytest.mark.parametrize("language", FIRST_FORMS)
def test_the_first_of_europasss_forms_is_read_whole(tmp_path: Path, language: str) -> None:
    *labels, tongue = FIRST_FORMS[language].split("|")
    values = ["", "Kranz Ada", "Calle Mayor 3, 8010 Graz", "ada.kranz@example.org", "Project manager", ""]
    values += ["2019 – 2021", "Project manager", "Moved all shops", "Mill GmbH, Graz", ""]
    values += [
        "2010 – 2014",
        "Master of Science, Physics",
        "Technische Universität Graz, Graz",
        "",
        tongue,
        "Jira, SAP, SQL",
    ]
    path = tmp_path / "cv.txt"
    rows = [f"{label}\t{value}" if value else f"\n{label}\n" for label, value in zip(labels, values, strict=True)]
    path.write_text("Europass\n" + "\n".join(rows), encoding="utf-8")
    (found,) = read_people(path)
    assert isinstance(found, Found)
    document = found.document
    assert (document["basics"]["name"], document["basics"]["label"]) == ("Ada Kranz", "Project manager")
    assert document["basics"]["location"]["city"] == "Graz"
    (job,), (study,) = document["work"], document["education"]
    assert (job["name"], job["position"], job["summary"]) == ("Mill GmbH", "Project manager", "Moved all shops")
    assert (study["studyType"], study["area"]) == ("Master of Science", "Physics")
    assert study["institution"] == "Technische Universität Graz"
    assert [skill["name"] for skill in document["skills"]] == ["Jira", "SAP", "SQL"]
    assert [one["language"] for one in document["languages"]] == [tongue]
