"""Heads in one paragraph with what is told behind them."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_told_heads import with_told_apart
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
MILL = "2019–2021\tLead, Mill Ltd, Leeds. Moved all shops to new\ncash desks. Led six teams."
KRANZ = "2015–2019\tTester, Kranz AG, Graz. Tested\nall of it."
TOLD = ["2019–2021\tLead, Mill Ltd, Leeds", "Moved all shops to new cash desks. Led six teams."]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in with_told_apart(lines)]


def test_a_head_and_what_is_told_behind_its_full_stop_are_parted(lines: Lines) -> None:
    assert texts(lines(f"{MILL}\n{KRANZ}")) == [*TOLD, "2015–2019\tTester, Kranz AG, Graz", "Tested all of it."]


@pytest.mark.parametrize(
    ("paragraph", "head", "told"),
    [
        # A time of its own line stands above.
        ("2021–heute\nLead, Voss, S.A., Bern. Led\nit.", ["2021–heute", "Lead, Voss, S.A., Bern"], "Led it."),
        # The head goes on below.
        ("2021–2022\tLead, Voss and Moor\nLtd, Bern. Led it.", ["2021–2022\tLead, Voss and Moor Ltd, Bern"], "Led it."),
        # Its town is unknown, but others are told so.
        ("2021–2022\tLead, Voss, Obermoorach. Led it.", ["2021–2022\tLead, Voss, Obermoorach"], "Led it."),
    ],
)
def test_heads_of_several_forms_are_parted(lines: Lines, paragraph: str, head: list[str], told: str) -> None:
    assert texts(lines(f"{MILL}\n{KRANZ}\n{paragraph}"))[4:] == [*head, told]


@pytest.mark.parametrize(
    "text",
    [
        MILL,  # one alone
        "2019–2021\tLead. Moved all shops to Leeds.\n2015–2019\tTester. Tested all of it.",
        "2019–2021\tLead, Mill Ltd, Leeds.\nMoved all shops.\n2015–2019\tTester, Kranz AG, Graz.\nTested it.",
        "2019–2021\tLed six teams, in Leeds. Moved it.\n2015–2019\tTested all, in Graz. And more.",
    ],
)
def test_other_lines_stay_as_they_are(lines: Lines, text: str) -> None:
    assert texts(lines(text)) == text.split("\n")


def test_the_jobs_of_such_paragraphs_are_read(people: Callable[[str, object], list[object]]) -> None:
    text = f"Ada Kranz\nada@example.com\n\nExperience\n\n{MILL}\n\n{KRANZ}\n"
    (found,) = people("cv.txt", text)
    jobs = found.document["work"]  # type: ignore[attr-defined]
    assert [(job["position"], job["name"], job["location"]) for job in jobs] == [
        ("Lead", "Mill Ltd", "Leeds"),
        ("Tester", "Kranz AG", "Graz"),
    ]
    assert jobs[0]["summary"] == "Moved all shops to new cash desks. Led six teams."


@pytest.mark.parametrize(
    "head",
    [
        "Kranz GmbH & Co. KG, Graz",
        "Voss & Co. Ltd, Leeds",
        "Mill Inc. Boston",
        "Mill S.A. Madrid",
        "Voss AG, St. Gallen",
    ],
)
def test_a_full_stop_within_a_firm_or_town_ends_no_head(lines: Lines, head: str) -> None:
    assert texts(lines(f"{MILL}\n{KRANZ}\n2012–2015\tLead, {head}"))[4:] == [f"2012–2015\tLead, {head}"]
