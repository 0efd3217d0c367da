"""Jobs without dates."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]

UNDATED = {
    "before the first date": "Manager, Kranz AG (current)\n• Led it.\n\nTester, Mill Ltd, 2015 – 2018\n• Tried it.",
    "without any date": "Manager, Kranz AG\n• Led it.\n\nTester, Mill Ltd\n• Tried it.",
    "a line each": "Manager\nKranz AG\n• Led it.\n\nTester\nMill Ltd\n• Tried it.",
    "nothing but heads": "Manager, Kranz AG\nTester, Mill Ltd",
    "points": "• Manager, Kranz AG\n• Tester, Mill Ltd",
}


@pytest.mark.parametrize("form", UNDATED)
def test_jobs_without_dates_are_told_by_titles_and_firms(lines: Lines, form: str) -> None:
    entries = jobs_of(lines(UNDATED[form]))
    heads = [", ".join(text for text, _ in entry.heads) for entry in entries]
    assert heads == ["Manager, Kranz AG", "Tester, Mill Ltd"]


@pytest.mark.parametrize(
    "text",
    [
        "For fifteen years I have led projects at banks and insurers.",
        "Large moves of data between two houses",
        "• Led a team as its project manager\n• Wrote plans for Kranz AG",
        "Work for Kranz AG and Mill Ltd\nTeams of up to twenty",
    ],
)
def test_what_is_told_of_work_in_general_is_no_job(lines: Lines, text: str) -> None:
    assert jobs_of(lines(text)) == []
    assert len(jobs_of(lines(f"{text}\n\nManager, Mill Ltd\t2019 – 2021\n• Led it."))) == 1


def test_a_firm_without_a_title_or_a_date_is_a_job_with_what_was_done_there(lines: Lines) -> None:
    (entry,) = jobs_of(lines("Kranz AG\nA bank with ten branches\n• Led its move"))
    assert [text for text, _ in entry.heads] == ["Kranz AG"]
    assert [line.text for line in entry.body] == ["A bank with ten branches", "• Led its move"]


def test_what_a_job_without_dates_tells_begins_none(lines: Lines) -> None:
    (entry,) = jobs_of(
        lines("Manager, Kranz AG\nHeld the budget\nHelped the director\n• Led it.\nWorked with Mill Ltd")
    )
    assert [line.text for line in entry.body] == [
        "Held the budget",
        "Helped the director",
        "• Led it.",
        "Worked with Mill Ltd",
    ]


def marked(*texts: str) -> list[Line]:
    """Lines; the signs before them say which are headings, and which stand in bold."""
    return [Line(text.lstrip("# "), level=3 * text.startswith("#"), bold=text.startswith(" "), gap=1) for text in texts]


def test_a_job_without_a_date_between_others_is_one_of_its_own() -> None:
    dated = ("#Manager, Kranz AG", "2019 – 2021", "• Led it.")
    entries = jobs_of(marked(*dated, "#Analyst, Meadow", "• Asked.", "#Tester, Mill", "2015 – 2018", "• Tried it."))
    heads = [", ".join(text for text, _ in entry.heads) for entry in entries]
    assert heads == ["Manager, Kranz AG", "Analyst, Meadow", "Tester, Mill"]
    assert [[line.text for line in entry.body] for entry in entries] == [["• Led it."], ["• Asked."], ["• Tried it."]]
    assert entries[1].span is None
    told = jobs_of(marked(*dated, "#Moves of data", "• Moved it.", " Lead analyst", "• Asked."))
    assert len(told) == 1


def test_a_firm_over_a_title_without_a_date() -> None:
    entries = jobs_of(marked("#Meadow", " Manager", "• Led it.", "#Blue Mill", " Tester", "• Tried it."))
    assert [[text for text, _ in entry.heads] for entry in entries] == [["Meadow", "Manager"], ["Blue Mill", "Tester"]]


def test_a_word_that_heads_what_somebody_knows_well_is_no_job() -> None:
    dated = ("#Manager, Kranz AG", "2019 – 2021", "• Led it.")
    (entry,) = jobs_of(marked(*dated, "#Expert", "• Scrum"))
    assert entry.heads[0][0] == "Manager, Kranz AG"
    assert [line.text for line in entry.body] == ["• Led it.", "Expert", "• Scrum"]
    assert jobs_of(marked("#Expert", "• Scrum")) == []
    assert len(jobs_of(marked("#Consultant", " Kranz AG", "• Led it."))) == 1
    assert [len(jobs_of(marked(*dated, f"#{more}", "• Led it."))) for more in ("Tester, Mill", "Lead tester")] == [2, 2]


BOLD = (
    "Manager\tBrightwater (2019 – 2021)",
    "• Led it.",
    "{}",
    "• Asked.",
    "Tester\tNordvik (2015 – 2018)",
    "• Tried it.",
)


def told_in_bold(text: str) -> list[str]:
    lines = [Line(one.format(text), bold=not one.startswith("•")) for one in BOLD]
    return [" ".join(text for text, _ in entry.heads) for entry in jobs_of(lines)]


def test_a_job_in_bold_without_a_date_stands_between_others() -> None:
    assert told_in_bold("Analyst\tPixelmoor") == ["Manager\tBrightwater", "Analyst\tPixelmoor", "Tester\tNordvik"]


@pytest.mark.parametrize(
    "text",
    ["Team lead", "Lead\tTechnology", "Lead\tOslo, Norway", "Lead\tof ten people", "Moves\tPixelmoor", "Lead\tManager"],
)
def test_what_else_stands_out_in_bold_is_told(text: str) -> None:
    assert told_in_bold(text) == ["Manager\tBrightwater", "Tester\tNordvik"]
