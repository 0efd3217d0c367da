"""Signs and icons before headings and in place of words."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_signs import without_signs
from tpmmatch.intake.found import Found
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Found | Note]]

CV = """Ada Kranz
Technical Project Manager
ada@example.com · +43 660 1234567 · Graz, Austria

{}Experience{}
Project Manager, Mill Ltd
2019 – today
- Led a team of nine

Scrum Master, Kranz AG
03/2015 – 12/2018
- Moved the shop to a new platform

{}Education{}
BSc Physics, University of Graz, 2010 – 2013

{}Languages{}
German (native), English (C1)
"""
WORK = [("Project Manager", "Mill Ltd", "2019"), ("Scrum Master", "Kranz AG", "2015-03")]
SIGNS = [
    "\uf0b1 ", "\uf0b1", "\uf0b1\t", "\uf0b1\n", "💼 ", "🛠️ ", "✉ ", "■ ", "• ", "➤ ", "▸ ", "§ ", "n ", "o ", "| ",
    "ï‚± ", "\ufffd ", "■\t", "\u200b", "(cid:127) ",
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
def test_a_heading_with_a_sign_is_one(people: People, sign: str) -> None:
    (found,) = people("cv.txt", CV.format(*[part for _ in range(3) for part in (sign, "")]))
    assert isinstance(found, Found)
    document = found.document
    assert [(job["position"], job["name"], job["startDate"]) for job in document["work"]] == WORK
    assert document["work"][1]["highlights"] == ["Moved the shop to a new platform"]
    assert document["education"][0]["institution"] == "University of Graz"
    assert [spoken["language"] for spoken in document["languages"]] == ["German", "English"]


def test_a_sign_behind_a_heading_does_no_harm(people: People) -> None:
    (found,) = people("cv.txt", CV.format(*[part for _ in range(3) for part in ("", " \uf0b1")]))
    assert isinstance(found, Found)
    assert [job["name"] for job in found.document["work"]] == ["Mill Ltd", "Kranz AG"]


def test_points_of_a_list_stay_points(lines: Lines) -> None:
    text = "Ada Kranz\n\nSkills\n\n• Languages\n• Projects\n\nExperience\nManager, Mill Ltd, 2019 – today\n- Tools"
    assert without_signs(lines(text)) == lines(text)
    assert [part.name for part in split(without_signs(lines(text)))] == ["top", "skills", "work"]


def test_a_single_point_that_could_be_a_heading_stays_one(lines: Lines) -> None:
    text = "Ada Kranz\n\nExperience\nManager, Mill Ltd, 2019 – today\n\n• Projects\n\nEducation\nBSc"
    assert without_signs(lines(text)) == lines(text)


def test_a_line_of_icons_goes_and_leaves_its_room() -> None:
    (line,) = without_signs([Line("\uf0b1 \uf0e0", gap=1.2), Line("\uf095 0660 12345")])
    assert (line.text, line.gap) == ("0660 12345", 1.2)


def test_a_point_in_a_font_of_signs_is_one(lines: Lines) -> None:
    assert [line.text for line in without_signs(lines("\uf0b7\tLed it\n\uf0a7 Built it"))] == ["• Led it", "• Built it"]


def test_names_of_icons_are_taken_away_before_headings_times_and_mail(lines: Lines) -> None:
    text = "fa-envelope ada@example.com\n\nbriefcase Experience\ncalendar May 2019 - Present\tmap-marker Derby\n"
    found = [line.text for line in without_signs(lines(text + "Work for charities\n\ngraduation-cap Education"))]
    assert found == ["ada@example.com", "Experience", "May 2019 - Present\tDerby", "Work for charities", "Education"]


@pytest.mark.parametrize(
    "text", ["phone calls with 40 clients", "calendar 2019 of the town", "fax-to-mail", "code Ada"]
)
def test_words_that_are_names_of_icons_too_stay_where_no_icons_are(lines: Lines, text: str) -> None:
    assert [line.text for line in without_signs(lines(text))] == [text]
