"""Feet of pages with an address."""

import pytest

from tpmmatch.intake.layout import Line
from tpmmatch.intake.running import without_running


def at(text: str, page: int, top: float, gap: float = 1.0) -> Line:
    return Line(text, page=page, box=(0, top, 100, top + 10), gap=gap)


def read(head: str, mail: str = "ada@example.org", top: str = "Ada Kranz") -> list[str]:
    pages = [
        [
            *((at(top, 0, 20), at(head, 0, 60), at("Led it.", 0, 400)) if not page else (at("That.", 1, 60),)),
            *(at("Boston, MA", page, 780, 3.0), at(f"+43 660 555 01 23\t{mail}\t{page + 1}/2", page, 795)),
            at("Ada Kranz, CV", page, 810),
        ]
        for page in (0, 1)
    ]
    return [line.text for line in without_running(pages, [842, 842])]


def test_an_address_at_the_foot_of_all_pages_is_told_at_the_top() -> None:
    assert read("Experience") == [
        *("Ada Kranz", "Boston, MA", "+43 660 555 01 23\tada@example.org", "Experience", "Led it.", "That."),
    ]


def test_without_a_heading_nothing_is_told_at_the_top() -> None:
    assert read("Led that.")[:3] == ["Ada Kranz", "Led that.", "Led it."]


@pytest.mark.parametrize("mail", ["tom.baker@agency.example", "info@agency.example"])
def test_the_address_of_an_agent_at_the_foot_is_not_told_at_the_top(mail: str) -> None:
    assert read("Experience", mail)[:2] == ["Ada Kranz", "Experience"]


def test_the_address_of_an_agent_is_not_told_at_all_below_that_of_the_person() -> None:
    top = "Ada Kranz\tada@example.org"
    assert read("Experience", "tom.baker@agency.example", top) == [top, "Experience", "Led it.", "That."]
    own = "Ada Kranz\twebmill@example.org"
    assert read("Experience", "webmill@example.org", own)[2] == "+43 660 555 01 23\twebmill@example.org"


@pytest.mark.parametrize("mail", ["kranz@example.org", "office@kranz-consulting.example", "ada.kranz@mill.example"])
def test_an_address_that_speaks_for_the_name_is_told_at_the_top(mail: str) -> None:
    assert read("Experience", mail)[2] == f"+43 660 555 01 23\t{mail}"
