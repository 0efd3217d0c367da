"""Headings below dashes at the left, beside what they head."""

from tests.unit.intake.page_words import cell, row, texts
from tpmmatch.intake.page_dashes import with_headings_on_lines


def test_a_heading_below_a_dash_stands_beside_what_it_heads() -> None:
    told = [(100, "Moves shops to new cash desks, and"), (114, "leaves teams that work."), (142, "Scrum, Kanban")]
    told += [(156, "Jira, Miro"), (184, "Mill Ltd / Lead"), (198, "2019 – 2021"), (212, "Moved the shop.")]
    rows = [row(top, (150, text)) for top, text in told]
    rows += [row(top, (40, "—")) for top in (100, 142, 184)]
    rows += [
        row(107, (40, "Profile")),
        row(149, (40, "Skills")),
        row(191, (40, "Professional")),
        row(203, (40, "experience")),
    ]
    found = texts(*rows)
    assert found[:3] == [
        "Profile\tMoves shops to new cash desks, and",
        "leaves teams that work.",
        "Skills\tScrum, Kanban",
    ]
    assert "Professional experience\tMill Ltd / Lead" in found


def test_dashes_over_other_words_and_those_of_lists_stay() -> None:
    listed = [*row(100, (40, "—"), (52, "Scrum")), *cell(40, 112, "Skills")]
    assert with_headings_on_lines(listed) == listed
    timed = [*row(100, (40, "—"), (150, "Lead")), *cell(40, 112, "2019")]
    assert with_headings_on_lines(timed) == timed
