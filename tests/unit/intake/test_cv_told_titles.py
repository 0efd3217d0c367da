"""Titles that are told below a firm."""

from dataclasses import replace

import pytest

from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_told_titles import say_told_title, say_told_titles
from tpmmatch.intake.layout import Line


def read(*told: str, **values: str) -> tuple[str, list[str]]:
    role, entry = Role(dict(values or {"name": "Kranz AG"})), Entry(body=[Line(text) for text in told])
    say_told_title(role, entry)
    return role.values.get("position", ""), [line.text for line in entry.body]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("• Anstellung als Webentwickler", "Webentwickler"),
        ("- Worked as a Scrum Master", "Scrum Master"),
        ("• Selbstständiger Webentwickler", "Selbstständiger Webentwickler"),
    ],
)
def test_a_first_point_that_is_a_title_says_it(told: str, title: str) -> None:
    assert read(told, "• Led it.") == (title, ["• Led it."])


@pytest.mark.parametrize("sign", [".", ":"])
def test_a_first_sentence_that_is_a_title_says_it(sign: str) -> None:
    assert read(f"Release Engineer{sign} The first year was for plans.") == (
        "Release Engineer",
        ["The first year was for plans."],
    )


@pytest.mark.parametrize(
    "told",
    [
        "• Arbeit mit Servern und Entwicklern",
        "• Reported to the manager",
        "• Release Engineer: plans of a year",
        "Led it as manager. Then left.",
        "Tools: Jira, Go",
        "Meadow Consulting GmbH. For two shops.",
    ],
)
def test_what_tells_more_is_no_title(told: str) -> None:
    assert read(told) == ("", [told])


def test_a_title_of_the_head_stays() -> None:
    assert read("• Anstellung als Koch", name="Kranz AG", position="Leiter") == ("Leiter", ["• Anstellung als Koch"])


def read_together(*told: str, name: str = "Meadow") -> list[set[str]]:
    """What is sure of jobs whose heads only say a name, each with what it tells."""
    roles = [Role({"name": name}, unsure={"name"}) for _ in told]
    say_told_titles([Entry(body=[Line(text)]) for text in told], roles)
    return [role.values.keys() - role.unsure for role in roles]


def test_a_lone_name_is_a_firm_where_several_jobs_tell_their_titles() -> None:
    assert read_together("Lead. For two shops.", "Tester: plans of a year.") == [{"name", "position"}] * 2


@pytest.mark.parametrize("other", ["Led it.", "Plans of a year."])
def test_one_job_alone_does_not_make_its_name_a_firm(other: str) -> None:
    assert read_together("Lead. For two shops.", other) == [set(), set()]


@pytest.mark.parametrize("name", ["Relaunch of the web shop", "Einführung Warenwirtschaft", "Implantación del ERP"])
def test_what_was_done_is_no_firm_where_several_tell_their_titles(name: str) -> None:
    assert read_together("Project manager: plans.", "Project manager: more.", name=name) == [set(), set()]


def test_a_title_before_a_comma_and_small_letters_is_told() -> None:
    assert read("Contador, responsável pelo serviço de contas.") == (
        "Contador",
        ["responsável pelo serviço de contas."],
    )


@pytest.mark.parametrize(
    "told",
    [
        "Tester, lead developer. For two shops.",
        "Tester, Mill and Sons",
        "Led testers, wrote plans.",
        "In 2019, led it.",
        "Lead, mentor and coach the team of twelve.",
        "Manager, developers and testers worked together in Scrum.",
    ],
)
def test_a_comma_between_titles_or_before_names_parts_none(told: str) -> None:
    assert read(told) == ("", [told])


BOLD = replace(Line("Cloud Systems Tester: Tried all of it."), bold=True)


def bold(*lines: Line) -> tuple[str, list[str]]:
    role, entry = Role({"name": "Kranz AG"}), Entry(body=list(lines))
    say_told_title(role, entry)
    return role.values.get("position", ""), [line.text for line in entry.body]


def test_words_in_bold_before_a_colon_are_a_title_also_below_what_is_told_of_the_firm() -> None:
    assert bold(BOLD) == ("Cloud Systems Tester", ["Tried all of it."])
    lead = replace(BOLD, text="Senior Tester for Clouds: Tried all of it.")
    assert bold(lead) == ("Senior Tester for Clouds", ["Tried all of it."])
    about = Line("A house of four shops.")
    assert bold(about, lead) == ("Senior Tester for Clouds", ["A house of four shops.", "Tried all of it."])


def test_plain_words_below_what_is_told_and_bold_words_without_a_title_say_none() -> None:
    about = Line("A house of four shops.")
    assert bold(about, Line("Senior Tester for Clouds: Tried it."))[0] == ""
    assert bold(replace(BOLD, text="Tools of Work: Jira, Go"))[0] == ""
    assert bold(replace(BOLD, text="Product Owner Training: trained 20 people."))[0] == ""
    assert bold(Line("- Led the shop."), BOLD)[0] == ""
