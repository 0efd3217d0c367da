"""What a head says of a job."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.layout import Line


def test_the_first_value_stays_and_what_may_be_wrong_is_marked() -> None:
    role, line = Role(), Line("Mill, Kranz")
    role.say("name", "Mill", line, sure=False)
    role.say("name", "Kranz", line)
    role.say("position", "", line)
    assert (role.values, role.lines, role.unsure) == ({"name": "Mill"}, {"name": line}, {"name"})


@pytest.mark.parametrize("text", ["Apr. 18", "II", "4 J.", "März 2018"])
def test_a_time_is_never_surely_a_name(text: str) -> None:
    role = Role()
    role.say("name", text, Line(text))
    assert role.unsure == {"name"}


@pytest.mark.parametrize("key", ["name", "position"])
@pytest.mark.parametrize(
    "text",
    [
        "Project Lead with Satyam Nova Systems",
        "Worked as Project Lead in Satyam Nova Systems",
        "I was Software Engineer",
        "Ich war Projektleiter",
    ],
)
def test_a_sentence_is_never_surely_a_title_or_a_firm(key: str, text: str) -> None:
    role = Role()
    role.say(key, text, Line(text))
    assert role.unsure == {key}


@pytest.mark.parametrize(
    "text", ["Manager in Charge", "Head of Sales in Germany", "Project Manager", "Engineer in Energy Systems"]
)
def test_a_title_with_a_small_word_is_one(text: str) -> None:
    role = Role()
    role.say("position", text, Line(text))
    assert (role.values, role.unsure) == ({"position": text}, set())


@pytest.mark.parametrize("text", ["Tätig als Project Lead", "Puesto: Project Lead", "Cargo : Project Lead"])
def test_what_leads_to_a_title_belongs_to_none(text: str) -> None:
    role = Role()
    role.say("position", text, Line(text))
    assert (role.values, role.unsure) == ({"position": "Project Lead"}, set())


@pytest.mark.parametrize(
    "told",
    [
        "{title} with {firm} ({start} to {end})",
        "Worked as {title} in {firm}, Hyderabad from {start} to {end}.",
        "From {start} to {end} I was {title} at {firm}.",
    ],
)
def test_jobs_told_in_sentences_are_asked_about(people: Callable[[str, object], list[Any]], told: str) -> None:
    held = [("Project Lead", "Satyam Nova Systems"), ("Tester", "Infosys Digital Ltd"), ("Engineer", "Kranz Pvt Ltd")]
    times = [("Feb 2019", "Mar 2021"), ("Jun 2014", "Jan 2019"), ("Jul 2010", "May 2014")]
    points = [
        "- " + told.format(title=title, firm=firm, start=start, end=end)
        for (title, firm), (start, end) in zip(held, times, strict=True)
    ]
    text = "\n".join(["Ada Kranz", "ada@example.org", "", "Experience", *points, "", "Skills", "Jira, Scrum"])
    (found,) = people("cv.txt", text)
    assert found.warnings or any(not one.sure for one in found.traces)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lead (100 %)", "Lead"),
        ("Leiterin (Vollzeit)", "Leiterin"),
        ("Lead (80 %)", "Lead (80 %)"),
    ],
)
def test_that_it_was_all_of_somebodys_work_is_no_part_of_a_title(title: str, said: str) -> None:
    role = Role()
    role.say("position", title, Line(""))
    assert role.values["position"] == said
