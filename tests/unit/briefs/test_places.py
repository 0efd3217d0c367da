"""Where a quote stands, from its JSON Pointer."""

from typing import Any

import pytest

from tpmmatch.briefs.places import where
from tpmmatch.wording import say


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/basics/label", "headline"),
        ("/basics/summary", "their summary"),
        ("/work/0/summary", "Freelance project manager, Self-employed, since 2019"),
        ("/work/1/highlights/0", "Developer, Burrenside, 2012–2016"),
        ("/projects/0/highlights/1", "Garden centre webshop, 2024"),
        ("/references/0/reference", "reference: Owner, garden centre"),
        ("/skills/0/keywords/0", "list of skills: Technology"),
        ("/certificates/0/name", "certificate: PSM I, Scrum.org, 2018"),
        ("/certificates/9/name", "certificates"),
        ("/work/9/summary", "work"),
        ("/work/first/summary", "work"),
        ("/meta/freelance/day_rate", "profile"),
        ("/x~1y/0", "profile"),
        ("", "profile"),
    ],
)
def test_where(document: dict[str, Any], pointer: str, expected: str) -> None:
    assert say(where(document, pointer)) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"name": "Shop", "endDate": "2021"}, "Shop, 2021"),
        ({"name": "Shop", "startDate": "2021-03-04"}, "Shop, since 2021"),
        ({"name": "Shop", "startDate": "long ago"}, "Shop"),
        ({"startDate": "2020", "endDate": "2022"}, "2020–2022"),
        ({"name": 7, "roles": ["Project manager"]}, "Project manager"),
        ({"name": "Same", "entity": "Same"}, "Same"),
        ("not an object", "projects"),
    ],
)
def test_what_is_not_said_is_left_out(entry: object, expected: str) -> None:
    assert say(where({"projects": [entry]}, "/projects/0/description")) == expected


def test_a_section_that_is_no_list_has_no_places() -> None:
    assert say(where({"work": {"name": "x"}}, "/work/0/summary")) == "work"


def test_a_long_name_is_shortened_at_a_word() -> None:
    words = say(where({"references": [{"name": "Owner of the garden centre " * 20}]}, "/references/0/reference"))
    assert words.endswith("…")
    assert len(words) < 100


@pytest.mark.parametrize("section", ["work", "volunteer", "projects", "education", "certificates", "awards",
                                     "publications", "references", "skills", "interests", "languages"])  # fmt: skip
def test_every_section_can_be_said_with_and_without_a_name(section: str) -> None:
    named = {"name": "N", "position": "N", "area": "N", "title": "N", "language": "N"}
    assert "N" in say(where({section: [named]}, f"/{section}/0/x"))
    assert say(where({}, f"/{section}/0/x"))
