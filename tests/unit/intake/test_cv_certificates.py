"""Certificates in a side bar, where most of them take more than one line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake import Found, read_people

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
