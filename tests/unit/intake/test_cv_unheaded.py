"""CVs that head nothing."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_unheaded import with_work_found
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
TOP = "Ada Kranz\nada@example.com\n"


def test_times_with_titles_are_work_and_those_with_schools_studies(lines: Lines) -> None:
    text = TOP + "2019 - today: Project Manager, Mill Ltd\n- Leads\n\nBSc Physics, University of Graz, 2010 - 2013"
    parts = {part.name: [line.text for line in part.lines] for part in with_work_found(split(lines(text)))}
    assert parts["work"] == ["2019 - today: Project Manager, Mill Ltd", "- Leads"]
    assert parts["education"] == ["BSc Physics, University of Graz, 2010 - 2013"]
    assert parts["top"] == ["Ada Kranz", "ada@example.com"]


def test_where_work_has_a_heading_the_top_stays_as_it_is(lines: Lines) -> None:
    parts = split(lines(TOP + "Manager since 2019 - today\n\nExperience\n2019 - today Manager, Mill Ltd"))
    assert with_work_found(parts) == parts


def test_a_time_without_a_title_is_no_work(lines: Lines) -> None:
    parts = split(lines(TOP + "Summer fair 2019 - 2020"))
    assert with_work_found(parts) == parts


def test_a_title_above_its_time_is_work_and_the_headline_stays(lines: Lines) -> None:
    text = TOP + "Project Manager\n\nManager, Mill Ltd\n2019 – today\n- Leads\n\nGerman (native), English (C1)"
    parts = {part.name: [line.text for line in part.lines] for part in with_work_found(split(lines(text)))}
    assert parts["top"] == ["Ada Kranz", "ada@example.com", "Project Manager"]
    assert parts["work"] == ["Manager, Mill Ltd", "2019 – today", "- Leads"]
    assert parts["languages"] == ["German (native), English (C1)"]


def test_work_behind_another_part_is_found(lines: Lines) -> None:
    text = TOP + "\nSummary\nCalm and kind.\n\nManager, Mill Ltd\n2019 – today\n\nScrum Master, Rad AG\n2015 – 2018"
    parts = {part.name: [line.text for line in part.lines] for part in with_work_found(split(lines(text)))}
    assert parts["summary"] == ["Calm and kind."]
    assert parts["work"] == ["Manager, Mill Ltd", "2019 – today", "Scrum Master, Rad AG", "2015 – 2018"]


def test_one_time_in_another_part_is_no_work(lines: Lines) -> None:
    parts = split(lines(TOP + "\nSummary\nProject manager at Mill Ltd, 2019 – today"))
    assert with_work_found(parts) == parts


def test_jobs_behind_studies_are_work(lines: Lines) -> None:
    jobs = "\n\nManager, Mill Ltd\n2019 – today\n\nScrum Master, Rad AG\n2015 – 2018"
    text = TOP + "\nEducation\nBSc Physics, University of Graz\n2010 – 2013" + jobs
    parts = {part.name: part.lines for part in reversed(with_work_found(split(lines(text))))}
    assert [line.text for line in parts["education"]] == ["BSc Physics, University of Graz", "2010 – 2013"]
    assert [line.text for line in parts["work"]] == jobs.split("\n")[2:4] + jobs.split("\n")[5:]


@pytest.mark.parametrize(
    "heading",
    [
        "Interests", "Hobbies", "Hobbies & Interests", "Interests & Hobbies", "Leisure", "Interests and activities",
        "Interessen", "Hobbys", "Hobbys & Interessen", "Interessen und Hobbys", "Hobby", "Freizeitaktivitäten",
        "Centres d'intérêt", "Centre d’intérêt", "Loisirs", "Passions", "Loisirs et centres d'intérêt",
        "Intereses", "Aficiones", "Aficiones e intereses", "Intereses y aficiones", "Tiempo libre",
        "Hobbies e intereses",
    ],
)  # fmt: skip
def test_what_somebody_likes_to_do_is_no_work(lines: Lines, heading: str) -> None:
    likes = "Team manager of the youth football club, 2015–2019\nCoach of the chess club, manager, 2010–2014"
    parts = split(lines(f"{TOP}\n{heading}\n{likes}"))
    assert with_work_found(parts) == parts
    assert parts[-1].name == "interests"
