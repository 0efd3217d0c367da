"""Headings made ready before a CV is parted by them."""

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line


def test_headings_side_by_side_head_the_columns_below() -> None:
    page = [Line("Ada Kranz"), Line("Profile\tExperience"), *(Line(text, column=1) for text in ("Calm.", "Kind."))]
    sections = split([*page, Line("Manager", column=2), Line("Mill", column=2)])
    assert {section.name: [line.text for line in section.lines] for section in sections} == {
        "top": ["Ada Kranz"],
        "summary": ["Calm.", "Kind."],
        "work": ["Manager", "Mill"],
    }


def test_headings_may_all_be_in_small_letters() -> None:
    texts = ("Ada Kranz", "experience", "Tester, Mill Ltd", "education", "BSc, TU Graz", "skills", "SQL")
    lines = [Line(text, bold=text.islower(), gap=1.0) for text in texts]
    assert [part.name for part in split(lines)] == ["top", "work", "education", "skills"]
    few = [Line(text, bold=text.islower(), gap=1.0) for text in ("Ada Kranz", "education", "BSc, TU Graz")]
    assert [part.name for part in split(few)] == ["top"]


@pytest.mark.parametrize(("left", "names"), [(40, ["work"]), (90, ["work", "work"])])
def test_a_heading_at_the_left_may_go_on_beside_the_second_line_of_its_part(left: float, names: list[str]) -> None:
    lines = [
        Line("Work\tMill Ltd, Leeds", box=(40, 100, 300, 110), size=10, gap=1),
        Line("Experience", box=(left, 113, left + 60, 123), size=10, gap=0.3),
        Line("Lead\t2019 – 2021", box=(140, 113, 500, 123), size=10),
    ]
    found = [section for section in split(lines) if section.name != "top"]
    assert [section.name for section in found] == names
    assert [line.text for section in found for line in section.lines] == ["Mill Ltd, Leeds", "Lead\t2019 – 2021"]


def test_headings_whose_small_capitals_a_font_has_mixed_are_headings() -> None:
    texts = ["Ada Kranz", "BerufserFahrung", "Tester, Mill GmbH", "ausBildung", "BSc, TU Graz", "kenntnisse", "SQL"]
    lines = [Line(text, bold=n % 2 == 1, gap=1.0) for n, text in enumerate(texts)]
    assert [part.name for part in split(lines)] == ["top", "work", "education", "skills"]
    told = [Line("Ada Kranz"), Line("iPhone"), Line("JavaScript")]
    assert [part.name for part in split(told)] == ["top"]
