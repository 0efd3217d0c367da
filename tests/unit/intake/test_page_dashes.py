"""Headings below dashes at the left of what they head."""

from tests.unit.intake.page_words import row, texts

HEAD = row(40, (150, "Ada Kranz"), size=20)


def test_a_heading_below_a_dash_stands_on_the_first_line_of_what_it_heads() -> None:
    skills = [row(100, (40, "—"), (150, "Scrum, Kanban")), row(112, (40, "Skills"), (150, "Jira"))]
    work = [row(140, (40, "—"), (150, "Kranz AG")), row(152, (40, "Experience")), row(154, (150, "MAY 2019 - NOW"))]
    assert texts(HEAD, *skills, *work)[1:] == [
        *("Skills\tScrum, Kanban", "Jira", "Experience\tKranz AG", "MAY 2019 - NOW")
    ]


def test_one_in_two_lines_is_whole() -> None:
    rows = [
        row(100, (40, "—"), (150, "Kranz AG / Testerin")),
        row(112, (40, "Beruflicher"), (150, "MAI 2019 - HEUTE")),
        row(124, (40, "Werdegang"), (150, "Leitung der Tests")),
    ]
    assert texts(HEAD, *rows)[1:] == [
        *("Beruflicher Werdegang\tKranz AG / Testerin", "MAI 2019 - HEUTE", "Leitung der Tests")
    ]


def test_what_stands_below_a_dash_and_heads_nothing_stays() -> None:
    rows = [row(100, (40, "—"), (150, "Kranz AG")), row(112, (40, "Unterau"), (150, "Told"))]
    assert texts(HEAD, *rows)[1:] == ["—\tKranz AG", "Unterau\tTold"]
