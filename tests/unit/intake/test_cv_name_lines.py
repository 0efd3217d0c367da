"""Names in the largest print over several lines, and what only stands below one."""

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.layout import Layout, Line

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
        ["TRANSFORMATION"],
        ["BANKING"],
        ["SCHWEIZ"],
        ["HAMBURG"],
        ["DESIGN"],
        ["Wirtschaftsinformatikerin"],
    ],
)
def test_what_is_no_part_of_a_name_stays_out_of_it_in_whatever_print(below: list[str]) -> None:
    assert read(["ANNA", "KRANZ", *below]) == ("Anna Kranz", True)


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
