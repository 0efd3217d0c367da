"""Where the columns of a page begin and end."""

import pytest

from tests.unit.intake.page_words import cell, flush, row, texts
from tpmmatch.intake.pdf_words import Word


def test_a_list_in_two_columns_ends_before_the_last_heading_of_a_page() -> None:
    listed = [row(99 + 16 * number, (66, f"○ Skill {number}"), (300, f"○ Tool {number}")) for number in range(5)]
    below = [row(192, (66, "Interests")), row(217, (66, "Sailing, chess")), row(752, (514, "2/2"))]
    found = texts(row(74, (66, "Skills")), *listed, *below)
    assert found[1:-1] == [*(f"○ Skill {n}\t○ Tool {n}" for n in range(5)), "Interests", "Sailing, chess"]


def test_a_paragraph_above_and_a_heading_below_two_columns_are_no_part_of_them() -> None:
    above = [row(40, (40, "Led the move of all shops to a new cash desk " * 2)), row(52, (40, "and more."))]
    listed = [row(90 + 14 * number, (40, f"• Skill {number}"), (300, f"• Tool number {number}")) for number in range(5)]
    listed[0] = row(90, (40, "Skills"), (300, "Languages"), size=12)
    below = [
        row(180, (40, "Work Experience"), size=12),
        row(200, (40, "Manager"), (430, "2019 – 2021")),
        row(214, (40, "Kranz AG")),
        row(228, (40, "Led the move of all shops to a new cash desk " * 2)),
    ]
    found = texts(*above, *listed, *below)
    assert found[1] == "and more."
    assert found[-4:-1] == ["Work Experience", "Manager\t2019 – 2021", "Kranz AG"]
    assert found.index("Languages") > found.index("• Skill 4")


def test_a_last_word_that_reaches_into_the_next_column_parts_none() -> None:
    left = [row(100 + 14 * number, (40, f"skill number {number}")) for number in range(8)]
    right = [row(107 + 14 * number, (140, f"main text number {number}")) for number in range(8)]
    left[4], right[4] = row(158, (40, "B ada.kranz.voss@example.org")), row(158, (140, "main text beside"))
    found = texts(*left, *right)
    assert found[3:6] == ["skill number 3", "B ada.kranz.voss@example.org", "skill number 5"]
    assert found[11:14] == ["main text number 3", "main text beside", "main text number 5"]


def test_a_side_bar_may_end_at_the_margin_in_all_of_its_lines() -> None:
    bar = ["Skills", "Scrum", "Risk management", "Education", "MSc, Physics", "Mill University", "Languages", "English"]
    main = [row(100, (40, "Experience"), size=14)]
    for number in range(3):
        top = 124 + 60 * number
        main += [row(top, (40, "Manager"), (260, f"201{number} – 201{number + 1}"), bold=True)]
        main += [
            row(top + 14, (40, f"Mill {number} Ltd")),
            row(top + 28, (40, "Moved all the shops to a new cash desk")),
        ]
    found = texts(*main, *(flush(560, 103 + 18 * number, text) for number, text in enumerate(bar)))
    assert found[-8:] == bar
    assert found[:3] == ["Experience", "Manager\t2010 – 2011", "Mill 0 Ltd"]


def test_years_beside_what_a_side_bar_tells_are_of_it_and_not_of_the_text() -> None:
    main = [row(100, (40, "Experience"), size=14)]
    main += [row(120 + 14 * number, (40, f"Moved shop number {number} to a new desk")) for number in range(14)]
    bar = ["Contact", "Leeds", "+44 113 496 0182", "Education", "Mill University", "BSc", "Hill School", "A levels"]
    beside = [
        row(100 + 24 * number, (360, text), size=14 if number in {0, 3} else 10) for number, text in enumerate(bar)
    ]
    years = [row(196 + 12 * number, (330, text)) for number, text in enumerate(("2008", "2012", "2004", "2008"))]
    found = texts(*main, *beside, *years)
    assert found[:15] == ["Experience", *(f"Moved shop number {number} to a new desk" for number in range(14))]
    assert found[-4:-2] == ["2008 – 2012\tMill University", "2004 – 2008\tBSc"]


def test_two_years_left_of_all_else_in_a_side_bar_belong_to_it() -> None:
    main = [row(100, (40, "Experience"), size=14)]
    main += [row(120 + 14 * number, (40, f"Moved shop number {number} to a new cash desk")) for number in range(14)]
    bar = ["Contact", "Leeds", "+44 113 496 0182", "Education", "Mill University", "BSc", "Skills", "Jira", "SAP"]
    beside = [
        row(100 + 20 * n, (330, text), size=14 if text in {"Contact", "Education"} else 10)
        for n, text in enumerate(bar)
    ]
    years = [row(180, (306, "2008")), row(194, (306, "2012"))]
    found = texts(*main, *beside, *years)
    assert found[:15] == ["Experience", *(f"Moved shop number {number} to a new cash desk" for number in range(14))]


def test_parts_side_by_side_begin_with_their_headings_below_short_lines() -> None:
    above = [row(40, (40, "Led the move of all shops to a new cash desk " * 2)), row(56, (40, "Tester"), bold=True)]
    above += [row(70, (40, "Mill Ltd, Leeds, 2019 – 2021")), row(84, (40, "• Tested all of it"))]
    cards = [row(110, (40, "Education"), (300, "Certificates"), size=12, bold=True)]
    cards += [row(128, (40, "BSc, Mill University"), (300, "PMP")), row(142, (40, "2010 – 2014"), (300, "PRINCE2"))]
    cards += [row(170, (40, "Skills"), (300, "Languages"), size=12, bold=True)]
    cards += [row(188, (40, "Scrum, Jira"), (300, "English")), row(202, (40, "SAP, SQL"), (300, "German"))]
    assert texts(*above, *cards)[1:6] == [
        "Tester", "Mill Ltd, Leeds, 2019 – 2021", "• Tested all of it", "Education", "BSc, Mill University",
    ]  # fmt: skip


def test_dates_at_the_right_of_the_text_are_no_part_of_a_bar_behind_them() -> None:
    rows = [row(100, (40, "Experience"), (380, "Skills"), size=12)]
    for number in range(4):
        top = 120 + 42 * number
        rows.append([*cell(40, top, f"Manager, Mill {number} Ltd"), *flush(345, top, f"201{number} – 202{number}")])
        rows += [row(top + 14 * line, (40, "Moved all shops to a cash desk")) for line in (1, 2)]
    beside = ["Scrum", "Jira", "SAP", "Languages", "English", "German", "Interests", "Sailing", "Chess"]
    rows += [row(117 + 16 * n, (380, text), size=12 if text[0] in "LI" else 10) for n, text in enumerate(beside)]
    found = texts(*rows)
    assert [text for text in found if "Manager" in text] == [
        f"Manager, Mill {n} Ltd\t201{n} – 202{n}" for n in range(4)
    ]
    assert found[-10:] == ["Skills", *beside]


def jobs_with_dates_at_the_margin(top: float) -> list[list[Word]]:
    """Four jobs, whose lines end far before their dates."""
    rows = [row(top, (40, "Experience"), size=14)]
    for number in range(4):
        below = top + 20 + 42 * number
        rows.append([*cell(40, below, f"Lead, Mill {number} Ltd"), *flush(555, below, f"201{number} – 202{number}")])
        rows += [row(below + 14 * line, (40, "Moved all of the shops to a new cash desk")) for line in (1, 2)]
    return rows


DATED = [f"Lead, Mill {number} Ltd\t201{number} – 202{number}" for number in range(4)]


@pytest.mark.parametrize("top", [100, 300])
def test_short_parts_side_by_side_take_no_dates_from_the_jobs_above_or_below(top: float) -> None:
    lists = [row(top, (40, "Skills"), (300, "Languages"), size=12, bold=True)]
    below = (("Scrum", "English"), ("Jira", "German"), ("SQL", "French"), ("Tests", "Czech"))
    lists += [row(top + 18 + 13 * n, *zip((40, 300), said, strict=True)) for n, said in enumerate(below)]
    found = texts(*lists, *jobs_with_dates_at_the_margin(400 - top))
    assert [text for text in found if "Mill" in text] == DATED
    assert found[found.index("Languages") :][:5] == ["Languages", "English", "German", "French", "Czech"]


def test_three_short_parts_side_by_side_below_jobs_are_read_one_after_another() -> None:
    lists = [row(300, (40, "Skills"), (220.9, "Languages"), (400.8, "Interests"), size=12, bold=True)]
    below = (
        ("Scrum", "English", "Sailing", 400.5),
        ("Jira", "German", "Chess", 400.4),
        ("SQL", "French", "Rowing", 400.9),
    )
    for number, (*said, place) in enumerate(below):
        lists.append(row(318 + 13 * number, *zip((40, 220.5, place), said, strict=True)))
    found = texts(*jobs_with_dates_at_the_margin(100), *lists)
    assert [text for text in found if "Mill" in text] == DATED
    assert found[found.index("Languages") :] == [
        "Languages",
        "English",
        "German",
        "French",
        "Interests",
        *["Sailing", "Chess", "Rowing"],
    ]


def test_what_ends_an_entry_at_the_margin_begins_no_column_above_lists_side_by_side() -> None:
    right = [
        (100, "2016 to 2017"),
        (114, "Diploma"),
        (136, "Sept 2008 to 2012"),
        (150, "BSc"),
        (172, "2006 to 2008, Graz"),
        (186, "A levels"),
    ]
    left = {
        100: "Symbiosis Centre for Distance Learning at Mill",
        114: "Project Management",
        136: "College of Engineering and Technology, with honours, and a thesis on mills",
    }
    left |= {150: "Computer Science", 172: "Hill School"}
    rows = [row(80, (40, "Education"), size=12), *(row(top, (40, text)) for top, text in left.items())]
    rows += [flush(550, top, text) for top, text in right]
    rows += [row(210, (40, "Skills"), size=12), row(232, (40, "Methods"), (210, "Data"), (380, "Tools"), bold=True)]
    rows += [
        row(246, (40, "Scrum, SAFe"), (210, "Azure, AWS,"), (380, "Jira, Miro,")),
        row(260, (210, "SQL"), (380, "Git")),
    ]
    found = texts(*rows)
    assert found[4:7] == ["Computer Science\tBSc", "Hill School\t2006 to 2008, Graz", "A levels"]
    assert found[8:11] == ["Methods", "Scrum, SAFe", "Data"]
