"""Jobs told in running text."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_sentences import is_title_alone, with_sentences_parted
from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]

TIMED = {
    "from": "Manager at Mill from March 2019 until now. Led the move.\n\nTester at Nordvik from 2012 to 2015. Tried.",
    "points": "• Manager at Mill from March 2019 until now. Led it.\n• Tester at Nordvik from 2012 to 2015. Tried it.",
    "time first": "From March 2019 until now Manager at Mill. Led it.\n\nFrom 2012 to 2015 Tester at Nordvik. Tried.",
    "brackets": "Manager at Mill (03/2019 – today). Led it.\n\nTester at Nordvik (2012 – 2015). Tried all of it.",
    "German": "Manager bei Mill von März 2019 bis heute. Leitung.\n\nTester bei Nordvik von 2012 bis 2015. Tests.",
    "French": "Manager chez Mill de mars 2019 à ce jour. Pilotage.\n\nTester chez Nordvik de 2012 à 2015. Tests.",
}


@pytest.mark.parametrize("form", TIMED)
def test_a_job_is_told_by_its_first_sentence(lines: Lines, form: str) -> None:
    first, second = jobs_of(lines(TIMED[form]))
    names = [("Manager", "Mill"), ("Tester", "Nordvik")]
    for entry, (title, firm) in zip((first, second), names, strict=True):
        (head,) = [text for text, _ in entry.heads]
        assert head.startswith(title)
        assert head.endswith(firm)
    assert first.span is not None
    assert second.span is not None
    assert (first.span.start, first.span.open) == ("2019-03", True)
    assert (second.span.start, second.span.end) == ("2012", "2015")


def test_what_stands_behind_the_first_sentence_is_told(lines: Lines) -> None:
    (entry,) = jobs_of(lines("Manager at Brightwater from 2019 until now. Led the move. Wrote plans\nand kept them."))
    assert [line.text for line in entry.body] == ["Led the move. Wrote plans", "and kept them."]


def test_points_without_times_that_all_name_a_job_are_jobs(lines: Lines) -> None:
    entries = jobs_of(lines("• Manager at Brightwater: led the move.\n• Tester at Nordvik: tried it."))
    assert [text for entry in entries for text, _ in entry.heads] == ["Manager at Brightwater", "Tester at Nordvik"]
    assert [line.text for entry in entries for line in entry.body] == ["led the move.", "tried it."]


@pytest.mark.parametrize(
    "text",
    [
        "Led the managers at Brightwater from 2019 until now. Moved the shop.",
        "Supported managers at Brightwater from 2019 to 2021. Moved the shop.",
        "I was there as a manager at Brightwater from 2019 to 2021. Moved the shop.",
        "Moved the shop of Brightwater from 2019 to 2021. Led it.",
        "Manager at heart from 2019 to 2021. Led it.",
        "• Manager at Brightwater: led the move.\n• Wrote plans for all shops",
        "• Managers at Brightwater: asked for plans.",
    ],
)
def test_what_tells_of_work_names_no_job(lines: Lines, text: str) -> None:
    assert jobs_of(lines(text)) == []


def test_a_sentence_among_jobs_with_times_of_their_own_is_told(lines: Lines) -> None:
    text = "Lead, Pixelmoor\t2016 – 2021\nManager at Brightwater from 2019 until now. Led the move."
    (entry,) = jobs_of(lines(text))
    assert [line.text for line in entry.body] == ["Manager at Brightwater from 2019 until now. Led the move."]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Attending Physician", True),
        ("Certified Nurse", True),
        ("Led the managers", False),
        ("Supported managers", False),
        ("Testing", False),
    ],
)
def test_adjectives_before_titles_are_no_deeds(text: str, alone: bool) -> None:
    assert is_title_alone(text) is alone


@pytest.mark.parametrize(
    "sentence",
    [
        "- Currently working as Tester at Mill Ltd since Feb 2019.",
        "- Worked as a Tester at Mill Ltd from Jun 2014 to Jan 2019.",
        "- From Jun 2014 to Jan 2019 I was Tester at Mill Ltd.",
        "- Ich war Tester bei Mill Ltd von Juni 2014 bis Jan. 2019.",
    ],
)
def test_what_leads_to_a_title_is_no_part_of_it(lines: Lines, sentence: str) -> None:
    head, *_ = with_sentences_parted(lines(sentence))
    assert head.text.startswith(("Tester at Mill Ltd", "Tester bei Mill Ltd"))
