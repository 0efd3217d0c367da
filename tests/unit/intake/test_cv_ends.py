"""What stands behind the last list of a CV."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.intake.cv_ends import asks, unsigned, without_clause
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


@pytest.mark.parametrize(
    "end",
    [
        "Linz, am 3. November 2026",
        "Köln, den 12.11.2026\nAda Kranz",
        "Köln, 12.11.2026",
        "Fait à Lyon, le 3 novembre 2026",
        "Lyon, le 3 novembre 2026\nA. Kranz",
        "Köln, 12.11.2026\ngez. Ada Kranz",
        "Madrid, a 3 de noviembre de 2026",
        "Wien, 3. November 2026\nDr. Ada Kranz",
        "Linz, 03.11.26\nAda Kranz",
        "Linz, im November 2026\nAda Kranz",
        "London, on 3 November 2026\nAda Kranz",
        "Hall in Tirol, 3. November 2026\nAda Kranz",
        "Wien, am 03.11.2026\nUnterschrift",
        "Linz, am 3. November 2026\nMag. Ada Kranz, MBA",
        "En Madrid, a 3 de noviembre de 2026\nFdo.: Ada Kranz",
        "Ada Kranz\nLinz, 03.11.2026",
        "Linz, 03.11.2026\tAda Kranz",
        "Linz, 03.11.2026\nAda Kranz\nSeite 2 von 2",
        "Linz, 3 November 2026\nAda Kranz\nAnlagen: Zeugnisse",
        "Stand: November 2026",
    ],
)
@pytest.mark.parametrize(
    "part",
    ["Skills\nJira", "Experience\nTester, Mill Ltd\n2018 – 2021", "Education\n2009\tMSc", "Certificates\nPMP, 2019"],
)
def test_place_and_day_of_signing_and_the_name_beside_are_no_part(lines: Lines, part: str, end: str) -> None:
    read = texts(unsigned(lines(f"Ada Kranz\n6060 Hall in Tirol\n{part}\n\n{end}")))
    assert [line for line in read if not line.startswith(("Seite", "Anlagen"))][2:] == part.split("\n")


@pytest.mark.parametrize(
    "end",
    [
        "PRINCE2 Practitioner, 12.05.2015",
        "Diplom, TU Wien, 3. November 2026",
        "Projektstart am 3. November 2026",
        "Kranz Summit, 3 November 2026",
        "Berlin, 2019",
        "Berlin, 2019 – 2021",
        "Berlin, 12 March 2020\n• A talk on mills and what they grind, with slides",
        "Lead, Mill Ltd, Graz, 3.11.2020",
    ],
)
def test_what_is_told_at_the_end_stays(lines: Lines, end: str) -> None:
    assert texts(unsigned(lines(f"Skills\nJira\n\n{end}"))) == ["Skills", "Jira", *end.split("\n")]


@pytest.mark.parametrize(
    "end",
    [
        "Experience\nTrainer, Mill Retail Ltd\nLeeds, 12 May 2014",
        "Experience\nTrainer, Mill Retail Ltd\nLeeds, on 12 May 2014",
        "Certifications\nPRINCE2 Practitioner\nLondon, 12 May 2014\nScrum Master\nKanban Coach",
        "Certifications\nPMP, 03.02.2018\nKonfliktmanagement, 12.05.2019",
        "Certifications\nScrum Master\nMadrid, 3 de mayo de 2019\nScrum Alliance",
        "Awards\nProject of the Year\nLondon, 12 May 2014",
        "Skills\nLondon, 12 May 2014\nScrum Master",
        "Experience\nTrainer, Mill Retail Ltd, 2016\n\nLeeds, 12 May 2014",
        "Experience\nTrainer, Mill Retail Ltd\nLeeds, May 2014",
        "Experience\nTester, Mill Ltd, 2012\n\nTrainer, Mill Retail Ltd\n\nLeeds, May 2014",
        "Experience\nTester, Mill Ltd, 2012\n\nTrainer, Mill Retail Ltd\n\nLeeds, 12 May 2014",
        "Education\nMSc Physics\n\nLeeds, May 2014",
        "Experience\nTester, 2012\n\nMill Ltd, 12.05.2014",
        "Publications\nHow to grind\nAda Kranz\nGraz, 3 March 2021",
        "Publications\nHow to grind\nGraz, 3.11.2020\nKranz Summit\nSlides",
    ],
)
def test_where_and_when_something_was_stays_with_it(lines: Lines, end: str) -> None:
    assert texts(unsigned(lines(f"Ada Kranz\n{end}"))) == ["Ada Kranz", *filter(None, end.split("\n"))]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Certifications\nIPMA Level B", "Bielefeld, 12.03.2024"),
        ("Skills\nJira", "Köln, den 12.11.2026\nMax Muster"),
        ("Skills\nJira", "Graz, November 2026"),
        ("Experience\nAvailable: 1 March 2027\nTester, Mill Ltd, 2018 – 2021", "Graz, 3.11.2026"),
    ],
)
def test_figures_alone_and_a_name_written_otherwise_are_of_signing(lines: Lines, text: str, end: str) -> None:
    assert texts(unsigned(lines(f"Ada Kranz\n{text}\n\n{end}"))) == ["Ada Kranz", *text.split("\n")]


def test_a_skill_that_the_head_says_too_is_no_name_above_a_signature(lines: Lines) -> None:
    text = "Ada Kranz\nLean Grinding\nSkills\nJira\nLean Grinding\nLinz, 03.11.2026"
    assert texts(unsigned(lines(text))) == ["Ada Kranz", "Lean Grinding", "Skills", "Jira", "Lean Grinding"]


def test_the_top_of_a_page_has_free_room_above(lines: Lines) -> None:
    *told, last = lines("Ada Kranz\nCertificates\nIPMA Level B, 2019\nBielefeld, 12.03.2024")
    assert texts(unsigned([*told, replace(last, page=1)])) == texts(told)


def test_of_a_list_a_day_of_signing_leaves_what_is_known(lines: Lines) -> None:
    text = "Ada Kranz\nSkills\nJira\nWien, den 3.11.2026\nStakeholder Management"
    assert texts(unsigned(lines(text))) == ["Ada Kranz", "Skills", "Jira", "Stakeholder Management"]


def test_a_signature_below_work_is_led_by_a_word(lines: Lines) -> None:
    text = "Ada Kranz\nExperience\nTrainer, Mill Retail Ltd\nLeeds, 2014"
    assert texts(unsigned(lines(f"{text}\n\nLinz, am 3. November 2026\nAda Kranz"))) == text.split("\n")


def test_what_stands_above_the_end_is_no_signature(lines: Lines) -> None:
    text = "Linz, am 3. November 2026\nSkills\nJira\nScrum\nSQL\nKanban\nJava"
    assert texts(unsigned(lines(text))) == text.split("\n")


@pytest.mark.parametrize(
    "clause",
    [
        "I hereby consent to the processing of my personal data, in accordance with GDPR.",
        "Wyrażam zgodę na przetwarzanie moich danych osobowych.\nzgodnie z RODO",
        "Autorizzo il trattamento dei miei dati",
        "I hereby declare that all is true",
        "Hiermit bestätige ich: alle Angaben sind richtig.",
        "Ada Kranz",
        "28 November 2026\tAda Kranz · Résumé\t1",
        "Ada Kranz – Page 2 of 3",
    ],
)
def test_a_clause_and_the_own_name_are_in_no_list(lines: Lines, clause: str) -> None:
    assert texts(without_clause(lines(f"Jira, SQL\n\n{clause}\n\nScrum"), "Ada Kranz")) == ["Jira, SQL", "Scrum"]


@pytest.mark.parametrize(
    "skill",
    [
        "In compliance with the GDPR: audits\nRight to work checks: BPSS",
        "Autorizo: module of Oracle",
        "GDPR",
        "DSGVO, GDPR compliance",
        "Consent management",
        "Kranz method",
        "Ada",
        "Ada Kranz method",
    ],
)
def test_a_skill_that_reads_like_one_stays(lines: Lines, skill: str) -> None:
    assert texts(without_clause(lines(f"Jira\n{skill}"), "Ada Kranz")) == ["Jira", *skill.split("\n")]
    assert texts(without_clause(lines(f"Jira\n{skill}"), "Ada")) == ["Jira", *skill.split("\n")]


def test_a_long_clause_takes_no_skill_below_it(lines: Lines) -> None:
    clause = "Autorizo el tratamiento de mis datos personales: Ley 3/2018"
    assert texts(without_clause(lines(f"{clause}\nScrum, Jira"), "Ada Kranz")) == ["Scrum, Jira"]
    assert texts(without_clause(lines(f"Jira\n{clause}\nGDPR and all of Scrum"), "Ada Kranz")) == ["Jira"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Salary expectation: 70,000 EUR, negotiable", True),
        ("Notice period: 3 months, Driving licence B", True),
        ("• Kündigungsfrist: 3 Monate", True),
        ("Disponibilidad inmediata. Carnet B y vehículo propio.", True),
        ("Driving licence\tB", True),
        ("Führerschein B", True),
        ("Führerschein B, Jira, SQL, Scrum", False),
        ("Travel: Amadeus, Sabre", False),
        ("Mobility: charging of cars", False),
        ("Salary: 70k", True),
        ("Gehalt: 60.000 EUR", True),
        ("Salary: SAP HCM, Workday", False),
        ("Gehalt: DATEV", False),
        ("Driving licence administration of large fleets", False),
        ("Driving licence available", True),
        ("Führerschein vorhanden", True),
        ("Führerschein: B, BE", True),
        ("Salario: a convenir", True),
        ("Salary: upgrade of SAP HCM", False),
        ("Driving licence class B", True),
        ("Payroll: SAP HCM", False),
        ("Methods: Scrum", False),
    ],
)
def test_what_somebody_asks_for_is_nothing_that_they_know(text: str, asked: bool) -> None:
    assert asks(Line(text)) is asked
