"""Titles known by how the others of their part are set."""

from typing import Any

import pytest

from tpmmatch.intake.cv_alike import heads_like_others, is_beside_time, place_of, stand_beside_times
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line


def bold(text: str) -> Line:
    return Line(text, size=11.0, bold=True)


def plain(text: str) -> Line:
    return Line(text, size=10.0)


BEFORE = [bold("Manager"), plain("Mill Ltd, 2014 – 2017"), plain("Led a team")]


def test_a_line_set_as_titles_are_with_its_time_as_far_below_is_one() -> None:
    below = [plain("Rad AG, 2011 – 2014"), plain("Bought things"), bold("Buyer"), plain("Lot SL, 2008 – 2011")]
    assert heads_like_others(bold("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(plain("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(bold("Projects & Purchase"), [plain("Rad AG"), *below], BEFORE)


def test_a_line_over_several_times_heads_them() -> None:
    below = [plain("2011 – 2014 New shop"), plain("2008 – 2011 Old shop"), bold("Education")]
    assert not heads_like_others(bold("Projects & Purchase"), below, BEFORE)
    assert not heads_like_others(bold("Projects"), [plain("2011 – 2014"), bold("2008 – 2011 Shop")], BEFORE)


def test_where_titles_stand_beside_their_times() -> None:
    lines = [bold("Manager\t2014 – 2017"), bold("Volunteer\t2011 – 2014"), bold("Education\tB.Sc.\t2008 – 2011")]
    assert list(map(is_beside_time, lines)) == [True, True, False]
    assert stand_beside_times(lines, frozenset({"Volunteer", "Education"})) == {place_of(lines[1])}
    assert not stand_beside_times(lines[1:], frozenset({"Volunteer", "Education"}))


ALIKE = {"size": 11.0, "bold": True}


def in_boxes(*jobs: str, head: str = "Work experience") -> list[Line]:
    """A CV of boxes, in which headings and the heads of jobs look alike: bold and no larger than the rest."""
    lines = [Line("Skills", gap=1, **ALIKE), Line("Jira", size=11.0), Line("Languages", **ALIKE)]
    lines += [Line("English: native", size=11.0), Line(head, **ALIKE)]
    for job in jobs:
        title, *told = job.split("/")
        lines += [Line(title, **ALIKE), *(Line(text, size=11.0) for text in told)]
    return [*lines, Line("Education", **ALIKE), Line("BSc Physics, 2001 – 2004", size=11.0)]


@pytest.mark.parametrize(
    "job",
    [
        "Software Tester – Mill Ltd/May 2011 – Aug 2014 · York/• Tests",
        "Softwareentwickler – Kranz/2011 – 2014/• Tests",
        "Projekte & Einkauf – Kranz/2011 – 2014 · Gera/• Tests",
        "Formation interne – Valmy/2011 – 2014 · Lyon/• Cours",
        "Volunteer – Mill Ltd/2011 – 2014/• Tests",
        "IT-Projekte/2011 – 2014 · Gera/• Tests",
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_the_head_of_a_job_is_no_heading_where_others_are_set_alike(job: str, last: bool) -> None:
    others = ["Manager – Rad AG/2017 – 2020 · Gera/• Led", "Lead – Lot SL/2014 – 2017 · Lyon/• Led"]
    sections = split(in_boxes(*others, job) if last else in_boxes(others[0], job, others[1]))
    assert [section.name for section in sections][-2:] == ["work", "education"]
    assert [line.text for line in sections[-2].lines][::3].count(job.partition("/")[0]) == 1


def test_a_heading_over_times_stays_one_where_jobs_begin_with_their_times() -> None:
    lines = in_boxes("2017 – 2020/Manager at Rad AG", "2014 – 2017/Lead at Lot SL")
    lines[-2:] = [Line("Ausgewählte Projekte", **ALIKE), Line("2019 – 2020", size=11.0), Line("New shop", size=11.0)]
    assert [section.name for section in split(lines)][-1] == "projects"


@pytest.mark.parametrize(
    "heading", ["Education and Research", "Studium und Abschlüsse", "Estudios y títulos", "Training & Development"]
)
@pytest.mark.parametrize("letters", [{"size": 12.0, "bold": True}, ALIKE])
def test_a_heading_of_two_parts_over_a_degree_stays_one(heading: str, letters: dict[str, Any]) -> None:
    lines = in_boxes("Manager/Rad AG, 2017 – 2020/• Led", "Lead/Lot SL, 2014 – 2017/• Led")
    lines[4] = Line("Work experience", **letters)
    lines[-2:] = [Line(heading, **ALIKE), Line("MSc Informatics, TU Berlin, 10/2008 – 09/2012", size=11.0)]
    last = split(lines)[-1]
    assert last.name in {"education", "courses"}
    assert len(last.lines) == 1


@pytest.mark.parametrize(("size", "part"), [(11.0, "volunteer"), (13.0, "work")])
def test_a_heading_of_two_parts_in_the_letters_of_headings_stays_one(size: float, part: str) -> None:
    lines = in_boxes("Manager/Rad AG, 2017 – 2020/• Led", "Lead/Lot SL, 2014 – 2017/• Led")[4:-2]
    lines[0] = Line("Work experience", size=size, bold=True)
    lines += [Line("Volunteering and Community", **ALIKE), Line("Red Cross, 2011 – 2014", size=11.0)]
    assert split(lines)[-1].name == part


@pytest.mark.parametrize("title", ["Projekte & Einkauf", "Volunteer", "Proyectos y compras", "Weiterbildung"])
@pytest.mark.parametrize("rest", ["2011 – 2014", "03/2011 – heute"])
def test_a_title_with_its_time_beside_heads_no_part(title: str, rest: str) -> None:
    jobs = [Line("Leiter Einkauf\t2014 – 2017", size=10.5, bold=True), Line("Rad AG, Gera", size=10.0)]
    jobs += [Line(f"{title}\t{rest}", size=10.5, bold=True, gap=0.9), Line("Kranz AG, Gera", size=10.0)]
    sections = split(
        [Line("Berufserfahrung", size=12.0, bold=True, gap=1), *jobs, Line("Sprachen", size=12.0, bold=True, gap=1)]
    )
    assert [section.name for section in sections] == ["top", "work", "languages"]
    assert len(sections[1].lines) == 4


@pytest.mark.parametrize("heading", ["Education", "Ausbildung", "Education and Research"])
def test_a_heading_of_studies_with_its_time_beside_is_no_title(heading: str) -> None:
    jobs = [Line("Manager\t2014 – 2017", size=10.5, bold=True), Line("Rad AG, Gera", size=10.0)]
    jobs += [Line("Lead\t2012 – 2014", size=10.5, bold=True), Line("Kranz AG, Gera", size=10.0)]
    jobs += [Line(f"{heading}\t2008 – 2012", size=10.5, bold=True, gap=0.9), Line("TU Berlin", size=10.0)]
    sections = split([Line("Experience", size=12.0, bold=True, gap=1), *jobs])
    assert [section.name for section in sections] == ["top", "work", "education"]


def test_headings_at_the_left_stay_headings_with_times_beside_them() -> None:
    lines = [
        Line("Berufserfahrung\t2014 – 2017", size=10.0, bold=True),
        Line("Rad AG, Gera", size=10.0, box=(150, 0, 200, 9)),
    ]
    lines += [
        Line("2011 – 2014", size=10.0, box=(150, 0, 200, 9)),
        Line("Ausbildung\t2008 – 2011", size=10.0, bold=True),
    ]
    assert [section.name for section in split(lines)] == ["top", "work", "education"]
