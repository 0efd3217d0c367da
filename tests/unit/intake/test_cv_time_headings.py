"""Jobs under headings that are only times."""

from dataclasses import replace

import pytest

from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.layout import Line


def jobs(*texts: str) -> list[tuple[list[str], list[str]]]:
    """The heads and what is told of each job; texts with a "#" are headings."""
    lines = [replace(Line(text.lstrip("# ")), level=3 * text.startswith("#")) for text in texts]
    return [([text for text, _ in entry.heads], [line.text for line in entry.body]) for entry in jobs_of(lines)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["Brightwater", "Product manager"], ["Nordvik", "Tester"]),
        (["Product manager", "Brightwater"], ["Tester", "Nordvik"]),
        (["Product manager, Brightwater"], ["Tester, Nordvik"]),
        (["Product manager at Brightwater"], ["Tester at Nordvik"]),
    ],
)
def test_title_and_firm_as_points_below_times_are_heads(first: list[str], second: list[str]) -> None:
    points = [[f"• {text}" for text in texts] for texts in (first, second)]
    found = jobs("# 2019 – 2021", *points[0], "• Led the move.", "# 2015 – 2018", *points[1], "• Tried it.")
    assert found == [(first, ["• Led the move."]), (second, ["• Tried it."])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Led the managers, wrote plans", "Tested the shop, wrote plans"),
        ("Supported managers, Oslo", "Supported testers, Oslo"),
        ("Product manager, Brightwater", "Tried all of it"),
        ("Moved the shop", "Tried all of it"),
        ("Product manager", "Tester"),
    ],
)
def test_what_points_below_times_tell_is_no_head(first: str, second: str) -> None:
    found = jobs("# 2019 – 2021", f"• {first}", "# 2015 – 2018", f"• {second}")
    assert found == [([], [f"• {first}"]), ([], [f"• {second}"])]


def test_points_below_a_firm_with_its_time_are_told() -> None:
    found = jobs("# Mill Ltd, 2019 – 2021", "• Manager, Graz", "# Kranz AG, 2015 – 2018", "• Tester, Graz")
    assert [heads for heads, _ in found] == [["Mill Ltd"], ["Kranz AG"]]


MILL = ("2019 – 2021", "• Tester", "• Mill Ltd", "• Tried it.")
KRANZ = ("2015 – 2018", "• Cook", "• Kranz AG, Graz", "• Cooked it.")
HERON = ("2012 – 2014", "• Clerk", "• Faculty of plans and houses, University of Leeds", "• Kept it.")


@pytest.mark.parametrize("sign", ["", "• "])
def test_points_below_bare_times_are_heads_where_most_are(sign: str) -> None:
    jobs_of_all = [f"{sign}{text}" if text[:1].isdigit() else text for text in (*MILL, *KRANZ, *HERON)]
    found = jobs(*jobs_of_all, f"{sign}2010 – 2011", "• unemployed")
    assert [heads for heads, _ in found] == [
        ["Tester", "Mill Ltd"],
        ["Cook", "Kranz AG, Graz"],
        ["Clerk", "Faculty of plans and houses, University of Leeds"],
        [],
    ]


def test_points_below_bare_times_are_told_where_few_are_heads() -> None:
    others = ("2010 – 2011", "• Moved the shop", "• Tried it", "2008 – 2009", "• Led the move", "• Wrote plans")
    assert [heads for heads, _ in jobs(*MILL, *KRANZ, *others)] == [[]] * 4
