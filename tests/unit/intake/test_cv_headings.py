"""Headings by their words."""

import pytest

from tpmmatch.intake.cv_headings import heading_of


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("WORK EXPERIENCE", "work"),
        ("Berufserfahrung:", "work"),
        ("2. Formation", "education"),
        ("Schul- und Berufsbildung", "education"),
        ("EDUCATIONAL ATTAINMENT", "education"),
        ("Persönliche Fähigkeiten und Kompetenzen", "skills"),
        ("Education & Certificates", "education"),
        ("Idiomas", "languages"),
        ("Zusatzqualifikationen", "courses"),
        ("Technologien", "skills"),
        ("Nebentätigkeit", "work"),
        ("— Compétences —", "skills"),
        ("Work Experience (only the last 10 years)", "work"),
        ("Experience — 15.2 years in all", "work"),
        ("Berufserfahrung: 12 Jahre", "work"),
        ("Certificates(3)", "certificates"),
        ("Work Experience (4)", "work"),
        ("Experience (2019 – 2021)", ""),
        ("Experience 2019", ""),
        ("missions)", ""),
        ("experience", ""),
        ("I have experience with Education in schools", ""),
    ],
)
def test_headings(text: str, part: str) -> None:
    assert heading_of(text) == part


def test_letters_set_wide_are_headings_and_initials_are_none() -> None:
    assert heading_of("S K I L L S") == "skills"
    assert heading_of("W O R K   E X P E R I E N C E") == "work"
    assert heading_of("A B C D") == ""


@pytest.mark.parametrize(
    ("text", "part"), [("Formação", "education"), ("Esperienze lavorative", "work"), ("Talen", "languages")]
)
def test_headings_in_neighbouring_languages(text: str, part: str) -> None:
    assert heading_of(text) == part


@pytest.mark.parametrize(
    "text", ["Projekte und Einkauf 2011 – 2014", "Projects & Tools, 2011–2014", "Formation & conseil 2019"]
)
def test_what_names_its_time_only_begins_like_a_heading(text: str) -> None:
    assert heading_of(text) == ""
