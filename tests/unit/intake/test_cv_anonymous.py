"""Profiles that firms hand out without a name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.cv_anonymous import initials_in_title
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]
Page = Callable[[str, Callable[[Canvas], None]], Path]
BODY = """
Position: Senior IT-Projektmanager
Jahrgang: 1978

Projekterfahrung

02/2022 – 09/2026
Projektleiter Bestandsmigration
Kunde: großer Versicherer

07/2018 – 01/2022
Scrum Master
Kunde: Logistikkonzern
"""


def told(found: Found) -> tuple[str, bool]:
    [trace] = [trace for trace in found.traces if trace.pointer == "/basics/name"]
    return trace.text, trace.sure


@pytest.mark.parametrize(
    ("head", "initials"),
    [
        ("Beraterprofil M. K. (ID 2241)", "M. K."),
        ("Beraterprofil M.K.", "M. K."),
        ("Profil: M. K.", "M. K."),
        ("CV – Ö. Á. K.", "Ö. Á. K."),
        ("Kandidatenprofil\nA. B.", "A. B."),
        ("nordlicht consulting GmbH · 20097 Hamburg · profile@nordlicht.example\nBeraterprofil M. K.", "M. K."),
    ],
)
def test_initials_behind_the_title_of_a_profile_are_a_name_to_ask_about(
    people: People, head: str, initials: str
) -> None:
    [found] = people("a.txt", f"{head}\n{BODY}")
    assert isinstance(found, Found)
    assert told(found) == (initials, False)
    assert len(found.document["projects"]) == 2


def test_the_address_of_the_firm_makes_no_two_profiles_one(people: People) -> None:
    [found] = people("a.txt", f"Beraterprofil M. K.\nprofile@nordlicht.example\n040 5550 1730\n{BODY}")
    assert isinstance(found, Found)
    assert not {"email", "phone"} & set(found.document["basics"])
    asked = {trace.pointer for trace in found.traces if not trace.sure}
    assert {"/basics/name", "/basics/email", "/basics/phone"} <= asked


@pytest.mark.parametrize(
    "head",
    [
        "Unternehmensprofil A. B.",
        "Anforderungsprofil A. B.",
        "Projektliste",
        "Sitzung A. B.",
        "A. B.",
        "Profil B.Sc.",
        "Profil z. B.",
    ],
)
def test_what_presents_nobody_stays_out(people: People, head: str) -> None:
    [note] = people("a.txt", f"{head}\n{BODY}")
    assert isinstance(note, Note)


@pytest.mark.parametrize(
    "text", ["Curriculum Vitae J. R. R. Kranz", "CV A. M. Kranz", "Beraterprofil Ada K. Kranz", "Profil M. Kranz"]
)
def test_initials_before_a_surname_are_part_of_a_name(text: str) -> None:
    assert initials_in_title([Line(text)]) is None


def test_a_title_with_initials_and_nothing_told_is_nobody(people: People) -> None:
    [note] = people("a.txt", "Beraterprofil M. K.\n\nEine kurze Vorstellung ohne irgendetwas, das erzählt wird.")
    assert isinstance(note, Note)


def test_initials_in_large_print_are_asked_about_as_well(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 22)
        canvas.drawString(60, 780, "Beraterprofil M. K.")
        canvas.setFont("Helvetica", 10)
        for number, text in enumerate(BODY.replace("–", "-").split("\n")):
            canvas.drawString(60, 740 - 16 * number, text)

    [found] = read_people(page("a.pdf", draw))
    assert isinstance(found, Found)
    assert told(found) == ("M. K.", False)


@pytest.mark.parametrize(("box", "asked"), [("info", True), ("k.moor", False)])
def test_the_address_of_a_firm_that_presents_somebody_without_a_name_is_asked_about(
    people: People, box: str, asked: bool
) -> None:
    text = (
        "Candidate Profile\nReference: C-20417\nTechnical Project Manager\n"
        f"Weide Personal GmbH, 28195 Bremen, {box}@weide.example, 0421 5550140\n\n"
        "Work Experience\n\n2019 – 2021\nLead\nKranz AG, Graz\n- Led it\n\n2015 – 2018\nTester\nMill Ltd, Leeds\n\n"
        "Skills\nScrum, Jira\n\nLanguages\nEnglish, German"
    )
    (found,) = people("cv.txt", text)
    unsure = {one.pointer for one in found.traces if not one.sure}
    for key in ("email", "phone", "location"):
        assert (key not in found.document["basics"]) is asked
        assert (f"/basics/{key}" in unsure) is asked
