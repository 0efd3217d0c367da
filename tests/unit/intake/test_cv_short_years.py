"""Years of two figures beside jobs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake import read_people
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_short_years import with_whole_years
from tpmmatch.intake.found import Found
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Found | Note]]
Page = Callable[[str, Callable[[Canvas], None]], Path]
JOBS = [
    ("18", "22", "Project Manager", "Firm AG"),
    ("15", "18", "Consultant", "Mill GmbH"),
    ("12", "15", "Tester", "Lot AG"),
]
WHOLE = [(f"20{start}", f"20{end}", title, firm) for start, end, title, firm in JOBS]
POINT = "• Led the launch of a shop with three suppliers"


def jobs(found: Found | Note) -> list[tuple[str, ...]]:
    assert isinstance(found, Found)
    return [
        tuple(job.get(key, "") for key in ("startDate", "endDate", "position", "name"))
        for job in found.document["work"]
    ]


@pytest.mark.parametrize("between", [115, 150, 200])
@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize("sign", ["’", "'", "‘", "20"])
def test_times_at_the_left_of_a_page(page: Page, sign: str, between: int, *, below: bool) -> None:
    def draw(canvas: Canvas) -> None:
        rows: list[tuple[str, str, int]] = [("Jane Kranz", "", 20), ("jane.kranz@example.org", "", 10)]
        rows.append(("Experience", "", 13))
        for start, end, title, firm in JOBS:
            time = f"{sign}{start} – {sign}{end}"
            rows += [(time, title, 10), ("", firm, 10)] if below else [(time, f"{title}, {firm}", 10)]
            rows.append(("", POINT, 10))
        rows += [("Skills", "", 13), ("Scrum, Kanban, Jira", "", 10)]
        for number, (left, right, size) in enumerate(rows):
            canvas.setFont("Helvetica-Bold" if size > 10 else "Helvetica", size)
            canvas.drawString(50, 780 - 20 * number, left)
            canvas.drawString(between, 780 - 20 * number, right)

    (found,) = read_people(page("cv.pdf", draw))
    assert jobs(found) == WHOLE


@pytest.mark.parametrize("sign", ["’", "'", "‘"])
def test_a_year_by_itself_among_them(people: People, sign: str) -> None:
    text = f"Ada Kranz\nada@example.com\n\nExperience\n{sign}18 – {sign}22  Project Manager, Firm AG\n- Led it\n"
    (found,) = people("cv.txt", f"{text}{sign}17  Intern, Mill GmbH\n- Tested it\n\nSkills\nScrum, Jira\n")
    assert jobs(found) == [WHOLE[0], ("2017", "2017", "Intern", "Mill GmbH")]


@pytest.mark.parametrize("head", ["3M Austria, Trainee", "4PM GmbH, Tester", "iPhone team lead", "eCommerce tester"])
def test_a_head_may_begin_with_a_figure_or_a_small_letter_before_a_capital(lines: Lines, head: str) -> None:
    told = with_whole_years(lines(f"’18 – ’22\tLead\n’17\t{head}\n’15  {head}"))
    assert [line.text for line in told[1:]] == [f"2017\t{head}", f"2015  {head}"]


def test_none_of_their_jobs_is_lost(people: People) -> None:
    text = "Ada Kranz\nada@example.com\n\nExperience\n’18 – ’22\tManager, Firm AG\n"
    (found,) = people(
        "cv.txt", f"{text}’17\tiPhone developer, Mill GmbH\n’16\t4PM GmbH, Tester\n\nSkills\nScrum, Jira\n"
    )
    assert [job[0] for job in jobs(found)] == ["2018", "2017", "2016"]


@pytest.mark.parametrize(
    "text",
    [
        "’17\tIntern, Mill GmbH",
        "2018 – 2022\tLead\n’17\tIntern",
        "’18 – ’22\tLead\n- More than\n’20  stores opened\n’20\tstores\n’20  3 stores\n’20  90s music",
        "’18 – ’22\tLead\n- ’17\twas a good year\n’90s music\n’24 hours a day\nClass of ’17",
    ],
)
def test_what_may_be_no_year_stays_as_it_is(lines: Lines, text: str) -> None:
    assert with_whole_years(lines(text)) == lines(text)


@pytest.mark.parametrize("text", ["within ‘24 hours’", "‘20 % more’", "the ‘90s – a time", "‘10’ – ‘20’ items"])
def test_quoted_figures_are_no_time(text: str) -> None:
    assert not find_spans(text)
