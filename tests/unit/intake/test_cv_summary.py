"""What somebody tells of themselves."""

from collections.abc import Callable
from typing import Any

import pytest

People = Callable[[str, object], list[Any]]


def test_what_only_lists_an_address_is_no_summary(people: People) -> None:
    person = "Zur Person\nWohnort: 8010 Graz\nTelefon: 0316 555 01 23\nE-Mail: ada@example.com"
    (found,) = people("cv.txt", f"Ada Kranz\n\n{person}\n\nKenntnisse\nSQL\n")
    assert "summary" not in found.document["basics"]
    assert found.document["basics"]["location"]["city"] == "Graz"


def test_a_headline_of_two_lines_is_no_summary(people: People) -> None:
    label = "Programme lead for e-commerce, wholesale and ERP, replatforming of old shops and more | Leeds"
    (found,) = people("cv.txt", f"Ada Kranz\n{label}\nada@example.com\n\nSKILLS\nSAP, Jira\n\nLANGUAGES\nEnglish\n")
    assert "summary" not in found.document["basics"]


@pytest.mark.parametrize(
    "address",
    [
        "LinkedIn\nadakranz",
        "ada@example.org",
        "Phone: +44 113 496 0182 Email: ada@example.org",
        "Xing\nada",
        "LEEDS\nADA.KRANZ@MILL\n.COM\nIN/ADA",
    ],
)
def test_where_to_reach_somebody_below_what_they_tell_is_none_of_it(people: People, address: str) -> None:
    told = "Leads projects of all sizes in mills and in shops, calmly."
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.com\n\nAbout\n\n{told}\n{address}\n\nSkills\nJira\n")
    assert found.document["basics"]["summary"] == told


@pytest.mark.parametrize(
    "line", ["the web shop www.mill.example to a new platform,", "Led the Dev@Work week of Mill Ltd"]
)
def test_an_address_within_what_somebody_tells_stays(people: People, line: str) -> None:
    told = f"Leads projects of all sizes in mills, moved\n{line}\nand more than that."
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.com\n\nAbout\n\n{told}\n\nSkills\nJira\n")
    assert line in found.document["basics"]["summary"].replace("\n", " ")


def test_a_town_that_ends_what_somebody_tells_stays(people: People) -> None:
    told = "Leads projects of all sizes and moved the tills of Mill Ltd in\nLeeds"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.com\n\nAbout\n\n{told}\n\nSkills\nJira\n")
    assert found.document["basics"]["summary"].endswith("Leeds")
