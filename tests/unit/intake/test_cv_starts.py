"""Where entries begin."""

from dataclasses import replace

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.layout import Line


def heads(*texts: str) -> list[list[str]]:
    """The heads of the entries; texts with two stars are in bold."""
    lines = [replace(Line(text.strip("*")), bold=text.startswith("**")) for text in texts]
    return [[text for text, _ in entry.heads] for entry in entries_of(lines)]


TOLD = "I have worked with good people for a long time."
JOBS = (
    "**Brightwater",
    "2019 – 2021, Tester",
    "• Tried it.",
    "**Nordvik",
    "2015 – 2018, Tester",
    "• Tried it.",
    "**Meadow",
    "2010 – 2014, Cook",
    "• Cooked it.",
)


def test_firms_in_bold_above_times_begin_their_jobs_also_where_the_first_is_set_otherwise() -> None:
    found = heads("2022 – 2023, Lead", "• Led it.", *JOBS)
    assert found == [["Lead"], ["Brightwater", "Tester"], ["Nordvik", "Tester"], ["Meadow", "Cook"]]


def test_what_is_told_before_the_first_job_is_none_of_its_head() -> None:
    assert heads(TOLD, *JOBS)[0] == ["Brightwater", "Tester"]


def test_firms_in_bold_below_times_stay_with_the_job_above() -> None:
    found = heads(
        "Tester 2019 – 2021",
        "**Brightwater",
        "• Tried it.",
        "Cook 2015 – 2018",
        "**Nordvik",
        "Clerk 2010 – 2014",
        "**Meadow",
    )
    assert [texts[-1] for texts in found] == ["Brightwater", "Nordvik", "Meadow"]


def test_firms_above_titles_with_times_begin_their_jobs_also_where_the_first_has_none() -> None:
    found = [
        [text for text, _ in entry.heads]
        for entry in entries_of(
            [
                Line("Lead\t2022 – 2023"),
                Line("• Led it."),
                Line("Brightwater Ltd, Leeds", gap=0.8),
                Line("Test manager\t2019 – 2021", gap=0.3),
                Line("• Tried it.", gap=0.3),
                Line("Nordvik", gap=0.8),
                Line("Tester\t2015 – 2018", gap=0.3),
                Line("• Tried all of it.", gap=0.3),
                Line("Meadow GmbH, Graz", gap=0.8),
                Line("Cook\t2010 – 2014", gap=0.3),
            ]
        )
    ]
    assert found == [
        ["Lead"],
        ["Brightwater Ltd, Leeds", "Test manager"],
        ["Nordvik", "Tester"],
        ["Meadow GmbH, Graz", "Cook"],
    ]


def test_what_stands_below_a_title_no_farther_than_the_next_stays_below_it() -> None:
    lines = [
        Line(text, gap=0.3) for text in ("Lead\t2022 – 2023", "Brightwater Ltd", "Tester\t2019 – 2021", "Nordvik AG")
    ]
    assert [[text for text, _ in entry.heads] for entry in entries_of(lines)] == [
        ["Lead", "Brightwater Ltd"],
        ["Tester", "Nordvik AG"],
    ]
