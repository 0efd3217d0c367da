"""The order in which a page is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.unit.intake.page_words import row, texts
from tpmmatch.intake.columns import Columns, lines_of
from tpmmatch.intake.files import Place
from tpmmatch.intake.pdf import read_pdf
from tpmmatch.intake.pdf_words import Word


def test_columns_are_read_one_after_the_other() -> None:
    left = [row(100 + 14 * number, (40, f"left text number {number}")) for number in range(8)]
    right = [row(107 + 14 * number, (300, f"right text number {number}")) for number in range(8)]
    head = row(60, (40, "A heading over the whole width of the page and beyond the gutter"))
    assert texts(head, *left, *right) == [
        "A heading over the whole width of the page and beyond the gutter",
        *(f"left text number {number}" for number in range(8)),
        *(f"right text number {number}" for number in range(8)),
    ]


def test_dates_at_the_margin_stay_in_their_rows() -> None:
    rows = [
        row(100 + 40 * number, (40, f"Manager at firm {number}"), (450, f"2010 – 201{number}")) for number in range(6)
    ]
    assert texts(*rows) == [f"Manager at firm {number}\t2010 – 201{number}" for number in range(6)]


def test_labels_at_the_left_stay_in_their_rows() -> None:
    rows = [
        row(100 + 14 * number, (40, label), (160, "some text that is longer")) for number, label in enumerate("abcdef")
    ]
    assert texts(*rows) == [f"{label}\tsome text that is longer" for label in "abcdef"]


def test_a_date_broken_at_the_left_is_put_together() -> None:
    rows = [
        row(100, (40, "2017 –"), (120, "Product manager for all")),
        row(114, (40, "Present"), (120, "the teams of the house")),
        row(150, (40, "2012 –"), (120, "Developer of some of them")),
        row(164, (40, "2017"), (120, "with great success and more")),
    ]
    assert texts(*rows)[0] == "2017 – Present\tProduct manager for all"


def test_letters_set_wide_are_words() -> None:
    letters = [
        Word(
            letter,
            40 + 12 * place + (8 if place > 3 else 0),
            50,
            46 + 12 * place + (8 if place > 3 else 0),
            60,
            10,
            bold=True,
            hidden=False,
        )
        for place, letter in enumerate("WORKDONE")
    ]
    assert texts(letters) == ["WORK DONE"]


def test_a_coloured_side_bar_is_a_column_whatever_stands_in_it() -> None:
    bar = [*row(100, (420, "SKILLS")), *row(114, (420, "Scrum"))]
    for word in bar:
        word.in_bar = True
    main = [word for number in range(3) for word in row(100 + 14 * number, (40, f"main text number {number}"))]
    assert texts(bar, main) == [*(f"main text number {number}" for number in range(3)), "SKILLS", "Scrum"]


def side_by_side(*crossing: list[Word]) -> list[str]:
    """The lines of a narrow column and a wide one, with rows between that reach over the gutter."""
    left = [row(100 + 14 * number, (40, f"skill {number}")) for number in range(6)]
    right = [row(107 + 14 * number, (140, f"main text number {number}")) for number in range(8)]
    for words in (*left[3:], *right[3:]):
        for word in words:
            word.top, word.bottom = word.top + 30, word.bottom + 30
    return texts(*left, *right, *crossing)


def test_a_word_that_reaches_into_the_next_column_parts_none() -> None:
    found = side_by_side([*row(158, (40, "ada.kranz.voss@example.org")), *row(158, (140, "main text beside"))])
    assert found[found.index("skill 2") + 1] == "ada.kranz.voss@example.org"
    assert found[found.index("main text number 2") + 1] == "main text beside"


def test_several_words_over_the_gutter_belong_to_both_columns() -> None:
    assert "A line of several words over both" in side_by_side(row(158, (40, "A line of several words over both")))


JOBS = [
    ("09/2016 – heute", "Mühlrad KG, Kassel", "Leiter Einkauf", "– drei Standorte"),
    ("2011 – 2016", "Kranz AG, Fulda", "Einkäufer", "– Kataloge"),
    ("2008 – 2011", "Lot & Söhne, Gera", "Disponent", "– Touren"),
]


def times_at_the_left(jobs: list[tuple[str, ...]]) -> list[str]:
    """A page with headings and times at the left, and at the right what stands beside each time and below."""
    rows, top = [row(100, (40, "Berufspraxis"), size=12, bold=True)], 120
    for time, *told in jobs:
        rows.append([*row(top, (40, time)), *row(top, (190, told[0]), bold=True)])
        rows += [row(top + 13 * number, (190, text)) for number, text in enumerate(told) if number]
        top += 13 * len(told) + 6
    rows.append(row(top + 10, (40, "Studium"), size=12, bold=True))
    rows.append([*row(top + 30, (40, "2003 – 2008")), *row(top + 30, (190, "Hochschule Kassel"), bold=True)])
    rows.append(row(top + 43, (190, "Diplom Logistik")))
    return texts(*rows)


@pytest.mark.parametrize("title", ["Projekte & Prozesse", "Volunteer", "Projets et outils", "Formación", "– Kurse"])
def test_a_line_like_a_heading_beside_times_makes_no_column(title: str) -> None:
    for place in (2, 3):
        job = [*JOBS[1]]
        job[place] = title
        found = times_at_the_left([JOBS[0], tuple(job), JOBS[2]])
        assert f"2011 – 2016\t{JOBS[1][1]}" in found
        assert found[found.index(f"2011 – 2016\t{JOBS[1][1]}") + place - 1] == title


def test_a_bold_title_like_a_heading_beside_long_times_makes_no_column() -> None:
    long = "September 2011 – August 2016"
    jobs = [(time, title, firm, told) for time, firm, title, told in JOBS]
    jobs[1] = (long, "Weiterbildung", *jobs[1][2:])
    assert f"{long}\tWeiterbildung" in times_at_the_left(jobs)


@pytest.mark.parametrize("times", [("’18 – ’22", "’15 – ’18"), ("'18 - '22", "'15 - '18"), ("Mai '18", "Mai '15")])
def test_short_years_at_the_left_are_times_too(
    page: Callable[[str, Callable[[Canvas], None]], Path], times: tuple[str, ...]
) -> None:
    def draw(canvas: Canvas) -> None:
        top = 780
        canvas.drawString(60, top, "Ada Kranz, who leads projects of all sizes in mills and in the houses of firms")
        for heading in ("Experience", "Education"):
            canvas.drawString(60, top - 30, heading)
            for time in times:
                canvas.drawString(60, top - 50, time)
                for number, text in enumerate(("Manager at Mill", "Led many teams of it", "Rolled out all of it")):
                    canvas.drawString(180, top - 50 - 13 * number, text)
                top -= 60
            top -= 30

    path = page("cv.pdf", draw)
    found = [line.text for line in read_pdf(Place(path, path.name)).lines]
    assert f"{times[0]}\tManager at Mill" in found


def test_a_column_with_headings_of_its_own_is_one_beside_times() -> None:
    left = [row(100, (40, "Studium"), size=12, bold=True), row(118, (40, "2003 – 2008")), row(132, (40, "2001 – 2003"))]
    left += [row(160, (40, "Sprachen"), size=12, bold=True), row(178, (40, "Deutsch")), row(192, (40, "Englisch"))]
    right = [row(100, (190, "Berufspraxis"), size=12, bold=True), row(118, (190, "Leiter Einkauf bei Mühlrad"))]
    right += [row(132, (190, "Drei Standorte, zwei Lager")), row(146, (190, "Einkäufer bei Kranz"))]
    right += [
        row(165, (190, "Kenntnisse"), size=12, bold=True),
        row(178, (190, "SAP und Excel")),
        row(192, (190, "Jira")),
    ]
    found = texts(*left, *right)
    assert found[:7] == ["Studium", "2003 – 2008", "2001 – 2003", "Sprachen", "Deutsch", "Englisch", "Berufspraxis"]


def test_a_page_of_labels_under_headings_is_no_two_columns() -> None:
    assert texts(
        row(100, (40, "Sprachen")),
        row(120, (40, "Deutsch"), (160, "Muttersprache")),
        row(134, (40, "Englisch"), (160, "C1, verhandlungssicher im")),
        row(148, (160, "Beruf und auf Reisen")),
        row(176, (40, "Kenntnisse")),
        row(196, (40, "Methoden"), (160, "Scrum, HERMES")),
        row(210, (40, "Werkzeuge"), (160, "Jira, SQL")),
        row(260, (40, "Bern, 29.11.2026")),
    )[:3] == ["Sprachen", "Deutsch\tMuttersprache", "Englisch\tC1, verhandlungssicher im"]


@pytest.mark.parametrize(
    ("left", "told", "right", "to_foot", "column"),
    [
        (180, "More of it", 560, False, 2),
        (40, "More of it", 560, True, 1),  # it stays within the first
        (40, "More of it " * 12, 560, True, 2),  # over the whole width: the wider one goes on
        (40, "More of it " * 12, 300, True, 1),
        (40, "More of it", 560, False, 0),  # the columns ended above
    ],
)
def test_a_later_page_goes_on_with_a_column(left: float, told: str, right: float, to_foot: bool, column: int) -> None:
    words = [word for number in range(5) for word in row(100 + 14 * number, (left, f"{told}{number}"))]
    found = lines_of(words, 1, Columns(40, 180, right, to_foot=to_foot))
    assert {line.column for line in found} == {column}


def test_the_words_in_bold_with_which_a_line_begins_are_known() -> None:
    mixed = [*row(100, (40, "Cloud Tools"), bold=True), *row(100, (97, "Jira, SQL"))]
    found = lines_of([*mixed, *row(114, (40, "All in bold"), bold=True), *row(128, (40, "None is"))], 0)
    assert [(line.text, line.lead) for line in found] == [
        ("Cloud Tools Jira, SQL", "Cloud Tools"),
        ("All in bold", ""),
        ("None is", ""),
    ]
