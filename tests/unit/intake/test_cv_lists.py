"""Skills, languages, certificates."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_lists import read_certificates, read_languages, read_skills
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    "text",
    [
        "Scrum, Kanban, Jira",
        "• Scrum\n• Kanban\n• Jira",
        "Scrum | Kanban | Jira",
        "Scrum\tKanban\tJira",
        "Scrum ●●●○○\nKanban 80 %\nJira",
    ],
)
def test_skills_however_they_are_set(lines: Lines, text: str) -> None:
    draft = Draft()
    read_skills(draft, lines(text))
    assert [skill["name"] for skill in draft.document["skills"]] == ["Scrum", "Kanban", "Jira"]


def test_groups_of_skills_keep_their_names(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("Methods: Scrum, Kanban\nTools\tJira, Confluence"))
    assert draft.document["skills"] == [
        {"name": "Methods", "keywords": ["Scrum", "Kanban"]},
        {"name": "Tools", "keywords": ["Jira", "Confluence"]},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "German (native), English (C1), French",
        "German: native\nEnglish: C1\nFrench",
        "German – native | English – C1 | French",
        "German\tnative\nEnglish\tC1\nFrench",
        "German\nnative\nEnglish\nC1\nFrench",
        "• German native\n• English C1\n• French",
    ],
)
def test_languages_with_their_levels(lines: Lines, text: str) -> None:
    draft = Draft()
    assert read_languages(draft, lines(text))
    assert draft.document["languages"] == [
        {"language": "German", "fluency": "native"},
        {"language": "English", "fluency": "C1"},
        {"language": "French"},
    ]


def test_the_legend_below_a_table_of_languages_is_none(lines: Lines) -> None:
    draft = Draft()
    read_languages(draft, lines("English C1\nLevels: A1 and A2: Basic user; C1 and C2: Proficient user"))
    assert [item["language"] for item in draft.document["languages"]] == ["English"]


def test_programming_languages_are_none(lines: Lines) -> None:
    draft = Draft()
    assert not read_languages(draft, lines("Python, Rust, C++"))
    assert draft.document == {}


def test_certificates(lines: Lines) -> None:
    draft = Draft()
    read_certificates(
        draft, lines("• Professional Scrum Master I, Scrum.org, 2018\n• PMP (PMI, 03/2020)\n• ITIL\n2019")
    )
    expected: list[dict[str, Any]] = [
        {"name": "Professional Scrum Master I", "issuer": "Scrum.org", "date": "2018"},
        {"name": "PMP", "issuer": "PMI", "date": "2020-03"},
        {"name": "ITIL", "date": "2019"},
    ]
    assert draft.document["certificates"] == expected


def test_small_letters_in_lines_of_their_own_are_skills_of_their_own() -> None:
    read_skills(draft := Draft(), [Line("BigQuery"), Line("dbt"), Line("calidad de datos")])
    assert [skill["name"] for skill in draft.document["skills"]] == ["BigQuery", "dbt", "calidad de datos"]


def test_mother_tongues_with_the_sign_for_several() -> None:
    read_languages(draft := Draft(), [Line("Muttersprache(n): Deutsch")])
    assert draft.document["languages"] == [{"language": "Deutsch", "fluency": "Muttersprache"}]


def test_dashes_part_what_is_listed_where_there_are_several(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("SQL – Java – Go\nRisk – early and calm"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["SQL", "Java", "Go", "Risk – early and calm"]


def test_how_well_a_skill_is_known_and_a_driving_licence_are_no_skills(lines: Lines) -> None:
    draft = Draft()
    read_skills(draft, lines("PHP\tExpert\nFührerschein: B\nFührerschein\tKlasse B\nAdvanced Excel"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["PHP", "Advanced Excel"]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (
            "Fluent in Spanish; Limited working proficiency in German",
            [("Spanish", "Fluent"), ("German", "Limited working")],
        ),
        ("Greek (native) – English (C2) – Italian (B1)", [("Greek", "native"), ("English", "C2"), ("Italian", "B1")]),
        ("Inglés: nivel medio. Alemán: nivel alto.", [("Inglés", "nivel medio"), ("Alemán", "nivel alto")]),
        ("English, German, Kannada", [("English", ""), ("German", ""), ("Kannada", "")]),
        ("English, Sailing", [("English", "")]),
        ("English (C1) and German (native)", [("English", "C1"), ("German", "native")]),
        ("Fluent in English and German", [("English", "Fluent"), ("German", "Fluent")]),
        ("Bilingual French/English", [("French", "Bilingual"), ("English", "Bilingual")]),
        ("Native German and fluent English", [("German", "Native"), ("English", "fluent")]),
        ("English / German / French (good)", [("English", "good"), ("German", "good"), ("French", "good")]),
        ("German native / English C1", [("German", "native"), ("English", "C1")]),
        ("English: Reading C1, Writing B2, Speaking C1", [("English", "Reading C1, Writing B2, Speaking C1")]),
        ("Deutsch\nMündlich: B2", [("Deutsch", "Mündlich: B2")]),
        ("German\nGoethe-Zertifikat C1", [("German", "Goethe-Zertifikat C1")]),
        ("English, Cambridge First (B2)", [("English", "Cambridge First, B2")]),
        # a little word or a slash that parts no languages
        ("English C1/C2", [("English", "C1/C2")]),
        ("English (spoken and written, C1)", [("English", "spoken and written, C1")]),
        ("German: reading and writing good", [("German", "reading and writing good")]),
        ("Volapük: fluent", [("Volapük", "fluent")]),
    ],
)
def test_languages_in_sentences_and_rows(lines: Lines, text: str, languages: list[tuple[str, str]]) -> None:
    draft = Draft()
    read_languages(draft, lines(text))
    found = [(item["language"], item.get("fluency", "")) for item in draft.document["languages"]]
    assert found == languages


def test_certificates_in_one_row_with_their_years(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("PMP, 2016 • Certified ScrumMaster, 2015"))
    assert [item["name"] for item in draft.document["certificates"]] == ["PMP", "Certified ScrumMaster"]


def test_two_languages_of_which_the_same_is_said(lines: Lines) -> None:
    read_languages(draft := Draft(), lines("Gallego y castellano (nativo), inglés (C1)"))
    assert [(one["language"], one.get("fluency")) for one in draft.document["languages"]] == [
        ("Gallego", "nativo"),
        ("castellano", "nativo"),
        ("inglés", "C1"),
    ]


def test_a_level_said_of_speaking_reading_and_writing(lines: Lines) -> None:
    read_languages(draft := Draft(), lines("German\tnative\tnative\tnative\nEnglish\tC2\tC2\tC1"))
    assert [one["fluency"] for one in draft.document["languages"]] == ["native", "C2 C1"]


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        ("PRINCE2 2017 Practitioner, Axelos, 2021", [("PRINCE2 2017 Practitioner", "Axelos", "2021")]),
        ("PRINCE2 2017 Practitioner", [("PRINCE2 2017 Practitioner", None, None)]),
        ("ISO 9001:2015 Lead Auditor, TÜV, 2022", [("ISO 9001:2015 Lead Auditor", "TÜV", "2022")]),
        ("ITIL 4 Foundation, Axelos, 2020 – 2023", [("ITIL 4 Foundation", "Axelos", "2020")]),
        ("Professional Scrum Master (PSM II), Scrum.org", [("Professional Scrum Master (PSM II)", "Scrum.org", None)]),
        ("PMP, PSM I, PRINCE2", [("PMP", None, None), ("PSM I", None, None), ("PRINCE2", None, None)]),
        # one with its issuer or its year
        ("PMP, PMI", [("PMP", "PMI", None)]),
        ("PSM I, Scrum.org", [("PSM I", "Scrum.org", None)]),
        ("CSM 2018 Scrum Alliance", [("CSM", "Scrum Alliance", "2018")]),
        ("2019 PMP, PMI", [("PMP", "PMI", "2019")]),
        ("PMP 2019, PMI", [("PMP", "PMI", "2019")]),
        ("Green Belt (ASQ Leeds)", [("Green Belt", "ASQ Leeds", None)]),
    ],
)
def test_a_certificates_name_issuer_and_year(
    lines: Lines, text: str, certificates: list[tuple[str, str | None, str | None]]
) -> None:
    read_certificates(draft := Draft(), lines(text))
    found = [(one["name"], one.get("issuer"), one.get("date")) for one in draft.document["certificates"]]
    assert found == certificates


def test_signs_tell_skills_apart_and_case_does_not(lines: Lines) -> None:
    read_skills(draft := Draft(), lines("C, C++, C#, Java, JAVA, F#\nTools: C++, Git\nGIT, c++"))
    assert [skill["name"] for skill in draft.document["skills"]] == ["C", "C++", "C#", "Java", "F#", "Tools"]


def spoken(lines: list[Line]) -> list[tuple[str, str]]:
    read_languages(draft := Draft(), lines)
    return [(item["language"], item.get("fluency", "")) for item in draft.document.get("languages", [])]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("français (courant), breton (maternelle)", [("français", "courant"), ("breton", "maternelle")]),
        ("español (nativo)\nnáhuatl (básico)", [("español", "nativo"), ("náhuatl", "básico")]),
        ("français, breton : langues maternelles", [("français", ""), ("breton", "")]),
        ("Anglais\nCourant\nWolof\nNotions", [("Anglais", "Courant"), ("Wolof", "Notions")]),
        ("quechua (nativo)", [("quechua", "nativo")]),
        ("anglais (courant), zazaki (maternelle)", [("anglais", "courant"), ("zazaki", "maternelle")]),
    ],
)
def test_languages_that_few_speak(lines: Lines, text: str, languages: list[tuple[str, str]]) -> None:
    assert spoken(lines(text)) == languages


@pytest.mark.parametrize(
    "text",
    [
        "anglais (courant)\nautres (notions)",
        "anglais (courant), écrit (bien)",
        "anglais (courant)\noral : courant",
        "anglais (courant), lecture (courant)",
        "anglais (courant)\nniveau : courant",
        "anglais (courant), basket (en club)",
        "anglais (courant), piano (avancé)",
    ],
)
def test_what_is_listed_among_languages_and_is_none(lines: Lines, text: str) -> None:
    assert [name for name, _ in spoken(lines(text))] == ["anglais"]


@pytest.mark.parametrize("text", ["python (advanced), rust (basic)", "Breton (résidence)", "Fon: 0351 555012"])
def test_words_where_no_known_language_stands_are_none(lines: Lines, text: str) -> None:
    assert spoken(lines(text)) == []


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Jira, 12, SQL", ["Jira", "SQL"]),
        ("Jira, 70,000 EUR", ["Jira"]),
        ("Jira, 3. November 2026", ["Jira"]),
        ("Jira, am 3. November 2026", ["Jira"]),
        ("5S, 8D, 3D, ISO 9001, Office 365, Windows 2000, S/4HANA", ["5S", "8D", "3D", "ISO 9001", "Office 365"]),
        ("MS Project, Führerschein B, Scrum", ["MS Project", "Scrum"]),
        ("GDPR, Notice management", ["GDPR", "Notice management"]),
        ("Skill\tLevel\tYears\nAzure\tExpert\t8\nJira\tSolid\t12", ["Azure", "Jira"]),
        ("Jira\n\nSalary expectation: 70,000 EUR", ["Jira"]),
    ],
)
def test_numbers_days_and_what_somebody_asks_for_are_no_skills(lines: Lines, text: str, skills: list[str]) -> None:
    draft = Draft()
    read_skills(draft, lines(text))
    assert [skill["name"] for skill in draft.document["skills"]][: len(skills)] == skills
    assert "EUR" not in str(draft.document)


def test_a_number_of_a_certificate_is_no_day_of_the_time_below(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("OSHA 30\nApril 2018 to Present\nPMP\t3 May 2019"))
    assert draft.document["certificates"] == [
        {"name": "OSHA 30", "date": "2018-04"},
        {"name": "PMP", "date": "2019-05"},
    ]


def test_the_head_of_a_table_of_certificates_is_none(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("Year\tCertificate\tIssuer\n2019\tPMP\tPMI"))
    assert draft.document["certificates"] == [{"name": "PMP", "issuer": "PMI", "date": "2019"}]


def test_what_stands_close_below_a_table_of_skills_is_none_of_its_rows() -> None:
    texts = ["Skill\tLevel", "Jira\tExpert", "SAP\tBasic", "Soft skills: communication", "Leading of teams"]
    close = [
        Line(text, box=(0.0, number, 200.0, number + 1), gap=0.2 + number / 10) for number, text in enumerate(texts)
    ]
    close[3] = Line(texts[3], box=(0.0, 3.0, 200.0, 4.0), gap=0.1)
    draft = Draft()
    read_skills(draft, close)
    assert [skill["name"] for skill in draft.document["skills"]][:3] == ["Jira", "SAP", "Soft skills"]
