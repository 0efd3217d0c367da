"""What is written of an entry."""

from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_written import write_entry
from tpmmatch.intake.layout import Line

HEAD = Line("Lead, Meadow 2019 – 2021")


def written(role: Role, *told: str) -> Draft:
    draft = Draft()
    entry = Entry([("Lead, Meadow", HEAD)], find_span(HEAD.text), HEAD, [Line(text) for text in told])
    write_entry(draft, "work", entry, role)
    return draft


def test_an_entry_is_written_with_its_time_and_what_it_tells() -> None:
    role = Role()
    role.say("position", "Lead", HEAD)
    (job,) = written(role, "For two shops.", "- Led it.").document["work"]
    assert job == {
        "position": "Lead",
        "startDate": "2019",
        "endDate": "2021",
        "summary": "For two shops.",
        "highlights": ["Led it."],
    }


def test_a_head_that_is_not_certain_stays_readable() -> None:
    role = Role()
    role.say("position", "Lead", HEAD, sure=False)
    (job,) = written(role, "For two shops.").document["work"]
    assert job["summary"] == "Lead, Meadow\n\nFor two shops."
    assert "position" not in job
