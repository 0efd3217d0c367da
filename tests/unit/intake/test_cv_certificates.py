"""Certificates in lists, rows and side bars, where most of them take more than one line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.cv_certificates import read_certificates
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
Page = Callable[[str, Callable[[Canvas], None]], Path]
JOB = (
    "Senior Technical Project Manager, Larkspur Apps Ltd, Cork",
    "March 2021 - Present",
    "Led a team of eight through the release of a booking app on both stores.",
    "Cut the open defects from 140 to 12 within one quarter by a weekly triage.",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Professional Scrum", "Master I (2019)", "PRINCE2 Practitioner", "2016"),
         [("Professional Scrum Master I", "2019"), ("PRINCE2 Practitioner", "2016")]),
        (("Certified Associate in", "Project Management", "(CAPM), 2020", "PMI Agile Certified", "Practitioner, 2021"),
         [("Certified Associate in Project Management (CAPM)", "2020"), ("PMI Agile Certified Practitioner", "2021")]),
        (("Professional Scrum", "ITIL 4 Foundation", "PMP"),
         [("Professional Scrum", None), ("ITIL 4 Foundation", None), ("PMP", None)]),
        (("PRINCE2 Practitioner", "AXELOS", "Certified in the Governance", "of Enterprise IT", "ISACA, 2020"),
         [("PRINCE2 Practitioner", None), ("Certified in the Governance of Enterprise IT", "2020")]),
        (("• PMP (2018)", "• ITIL 4 Managing", "Professional (2022)"),
         [("PMP", "2018"), ("ITIL 4 Managing Professional", "2022")]),
        (("• AWS Certified Cloud", "   Practitioner", "• ITIL 4 Foundation", "• PMP"),
         [("AWS Certified Cloud Practitioner", None), ("ITIL 4 Foundation", None), ("PMP", None)]),
    ],
)  # fmt: skip
def test_a_certificate_that_was_too_long_for_its_column_is_one(
    page: Page, lines: tuple[str, ...], expected: list[tuple[str, str | None]]
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(200, 790, "Orla Fennimore")
        for heading, left, told in (("Certifications", 40, lines), ("Work Experience", 200, JOB)):
            canvas.setFont("Helvetica-Bold", 12)
            canvas.drawString(left, 740, heading)
            canvas.setFont("Helvetica", 10)
            for number, line in enumerate(told):
                canvas.drawString(left, 722 - 13 * number, line)
        canvas.drawString(200, 770, "orla.fennimore@example.org")

    [found] = read_people(page("cv.pdf", draw))
    assert isinstance(found, Found)
    told = [(one["name"], one.get("date")) for one in found.document["certificates"]]
    assert told == expected


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


def test_certificates_in_one_row_with_their_years(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("PMP, 2016 • Certified ScrumMaster, 2015"))
    assert [item["name"] for item in draft.document["certificates"]] == ["PMP", "Certified ScrumMaster"]


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


def test_a_certificate_broken_within_a_word_is_whole(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("IPMA Level B (2019); SAP Certified Application Associa\u00ad\nte (2017)"))
    assert [one["name"] for one in draft.document["certificates"]] == [
        "IPMA Level B",
        "SAP Certified Application Associate",
    ]


def test_a_year_in_square_brackets_before_a_certificate_is_its_date(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("[ 2019 ] PSM I\nScrum.org\n[ 04/2021 ] AgilePM Foundation\nAPMG"))
    told = [(one["name"], one["issuer"], one["date"]) for one in draft.document["certificates"]]
    assert told == [("PSM I", "Scrum.org", "2019"), ("AgilePM Foundation", "APMG", "2021-04")]


@pytest.mark.parametrize(
    ("text", "name", "issuer"),
    [
        (
            "2016\tZertifizierter Projektmanager (Stufe B) (PMI)",
            "Zertifizierter Projektmanager (Stufe B)",
            "PMI",
        ),
        ("[ 2016 ] PSM I (Scrum.org)", "PSM I", "Scrum.org"),
    ],
)
def test_brackets_around_a_day_and_before_an_issuer(lines: Lines, text: str, name: str, issuer: str) -> None:
    draft = Draft()
    read_certificates(draft, lines(text))
    assert draft.document["certificates"] == [{"name": name, "issuer": issuer, "date": "2016"}]


def test_square_brackets_behind_a_certificate_stay_both(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("[ 05/2020 ] PRINCE2 [Axelos]\n[2012] [PMP]"))
    assert [one["name"] for one in draft.document["certificates"]] == ["PRINCE2 [Axelos]", "PMP"]


def test_a_line_that_begins_with_a_bracket_goes_on_with_the_one_above(lines: Lines) -> None:
    draft = Draft()
    read_certificates(
        draft, lines("PMP (PMI, 2012); Azure Fundamentals AZ-900\n(Microsoft, 2021); ITIL Expert (PeopleCert, 2018)")
    )
    assert [(one["name"], one["issuer"]) for one in draft.document["certificates"]] == [
        ("PMP", "PMI"),
        ("Azure Fundamentals AZ-900", "Microsoft"),
        ("ITIL Expert", "PeopleCert"),
    ]
