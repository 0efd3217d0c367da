"""Names in the largest print over several lines, and what only stands below one."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Layout, Line
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]

PLAIN = ["Led the move of a shop to another place, with nine people."] * 9


def read(large: list[str], mail: str = "office@mail.example", *, gap: float = 0.1) -> tuple[str, bool]:
    """The name and whether it is certain, from lines of a large print above a usual page."""
    lines = [
        Line(text, box=(60, 60 + 24 * number, 280, 83 + 24 * number), size=24.0, gap=gap)
        for number, text in enumerate(large)
    ]
    top = 70 + 24 * len(large)
    for number, text in enumerate(["Project Manager", mail, *PLAIN]):
        lines.append(Line(text, box=(60, top + 12 * number, 400, top + 12 * number + 10), size=10.0, gap=0.2))
    draft = Draft()
    read_name(draft, Layout(lines), "cv.pdf")
    [trace] = [trace for trace in draft.traces if trace.pointer == "/basics/name"]
    return trace.text, "name" in draft.document.get("basics", {})


@pytest.mark.parametrize(
    ("large", "name"),
    [
        (["ANNA", "BERG"], "Anna Berg"),
        (["ANNA", "MARIA", "BERG"], "Anna Maria Berg"),
        (["Ada", "María", "Kranz"], "Ada María Kranz"),
        (["ANNA", "MARIA", "VON", "BERG"], "Anna Maria von Berg"),
        (["Ada María", "Kranz"], "Ada María Kranz"),
    ],
)
def test_lines_of_one_word_each_are_one_name(large: list[str], name: str) -> None:
    assert read(large) == (name, True)


@pytest.mark.parametrize(
    "below",
    [
        ["PROJECT MANAGER"],
        ["CONSULTANT"],
        ["ARCHITECT"],
        ["LEBENSLAUF"],
        ["PROFILE"],
        ["SCRUM MASTER"],
        ["SCHWEIZ"],
        ["HAMBURG"],
        ["DESIGN"],
        ["Deutsch"],
    ],
)
def test_what_is_no_part_of_a_name_stays_out_of_it_in_whatever_print(below: list[str]) -> None:
    assert read(["ANNA", "KRANZ", *below]) == ("Anna Kranz", True)


@pytest.mark.parametrize(
    "large",
    [
        ["Maria", "Theresia", "Huber"],
        ["PRIYA", "KUMARI", "SHARMA"],
        ["Olu", "Adeyemi", "Bakare"],
        ["Min", "Ji", "Kim"],
        ["José", "García", "López"],
        ["Anna", "Klein", "Hoffmann"],
        ["ANNA", "KRANZ", "TRANSFORMATION"],
        ["ANNA", "KRANZ", "BANKING"],
    ],
)
@pytest.mark.parametrize("mail", ["office@mail.example", "maria@huber-projekte.example", ""])
def test_a_third_line_that_may_be_the_family_name_is_asked_about(large: list[str], mail: str) -> None:
    name, sure = read(large, mail)
    assert name.split()[-1].casefold() == large[-1].casefold()
    assert not sure or fold(large[-1]) in mail


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["ANNA MARIA", "BERG"], "Anna Maria Berg"),
        (["María José", "García", "López"], "María José García López"),
        (["ANNA", "MARIA", "BERG"], "Anna Maria Berg"),
        (["Anna Maria", "von Berg"], "Anna Maria von Berg"),
    ],
)
def test_first_names_alone_above_a_word_are_asked_about_without_any_print(lines: list[str], name: str) -> None:
    draft = Draft()
    below = ["Project Manager", "mjgarcia@mail.example", "anna@rosaberg.example", *PLAIN]
    read_name(draft, Layout([Line(text) for text in [*lines, *below]]), "cv.txt")
    [trace] = [trace for trace in draft.traces if trace.pointer == "/basics/name"]
    assert trace.text == name
    assert "name" not in draft.document.get("basics", {})


def test_what_an_address_says_of_first_names_above_a_word_is_certain() -> None:
    draft = Draft()
    lines = ["Anna Maria", "Berg", "Project Manager", "anna.berg@mail.example", *PLAIN]
    read_name(draft, Layout([Line(text) for text in lines]), "cv.txt")
    assert draft.document["basics"]["name"] == "Anna Maria Berg"


@pytest.mark.parametrize(
    "below", ["Project Manager", "Wien", "Schweiz", "Jira", "Profile", "anna@mail.example", "1984"]
)
def test_two_first_names_above_what_is_no_name_are_a_name(below: str) -> None:
    draft = Draft()
    lines = ["Anna Maria", below, "Project Manager", "+43 664 1234567", *PLAIN]
    read_name(draft, Layout([Line(text) for text in lines]), "cv.txt")
    assert draft.document["basics"]["name"] == "Anna Maria"


def test_somebody_whose_name_is_asked_about_is_taken_in_if_a_number_is_told(people: People) -> None:
    text = "ANNA MARIA\nBERG\nProject Manager\n+43 664 1234567\n\nWork experience\n2018 – 2021\tTester, Lot AG\n"
    (found,) = people("cv.txt", text)
    assert isinstance(found, Found)
    assert "name" not in found.document["basics"]
    assert [(trace.text, trace.sure) for trace in found.traces if trace.pointer == "/basics/name"] == [
        ("Anna Maria Berg", False)
    ]


def test_room_above_a_line_parts_it_from_a_name() -> None:
    assert read(["Anna Kranz", "Zenit"], gap=1.2) == ("Anna Kranz", True)


@pytest.mark.parametrize(
    "large",
    [
        ["ADA MARÍA", "KRANZ", "ZENIT"],
        ["ANNA", "MARIA", "HAMBURG"],
        ["ANNA", "MARIA", "DESIGN"],
        ["ANNA", "KRANZ", "TECHNICAL", "PROJECT", "MANAGER"],
        ["ANNA", "KRANZ", "TECHNICAL", "LEAD"],
    ],
)
def test_what_may_go_on_or_not_is_asked_about(large: list[str]) -> None:
    assert not read(large)[1]


@pytest.mark.parametrize(
    ("large", "mail", "name"),
    [
        (["ANNA", "KRANZ", "ZENIT"], "a.kranz@mail.example", "Anna Kranz"),
        (["ANNA", "KRANZ", "HAMBURG"], "anna.kranz@mail.example", "Anna Kranz"),
        (["ADA MARÍA", "KRANZ", "ZENIT"], "ada.zenit@mail.example", "Ada María Kranz Zenit"),
        (["ANNA", "MARIA", "KRANZ"], "anna@mail.example", "Anna Maria Kranz"),
        (["Maria", "Theresia", "Huber"], "theresia.huber@mail.example", "Maria Theresia Huber"),
    ],
)
def test_the_address_tells_where_a_name_ends(large: list[str], mail: str, name: str) -> None:
    assert read(large, mail) == (name, True)


def test_a_name_goes_on_below_though_a_small_word_stands_beside_it() -> None:
    large = ["Ada Vasconcelos\teuropass", "Meireles"]
    assert read(large, "ada.meireles@mail.example") == ("Ada Vasconcelos Meireles", True)
    assert read(large) == ("Ada Vasconcelos Meireles", False)
    assert read(large, "ada.vasconcelos@mail.example") == ("Ada Vasconcelos", True)
    assert read(["Ada Vasconcelos\teuropass", "Project Manager"]) == ("Ada Vasconcelos", True)
    assert read(["PERSONAL INFORMATION\tAda Kranz", "Zenit"])[0] == "Ada Kranz"
