"""A part of a person's form: a list of entries, each called by what it says."""

from pytestqt.qtbot import QtBot

from ui.pages.part_form import ListPart
from ui.pages.person_fields import parts


def test_an_entry_is_called_by_what_it_says_and_one_that_says_nothing_so(qtbot: QtBot) -> None:
    education = next(part for part in parts() if part.path == ("education",))
    studies = [{"studyType": "BSc", "institution": "TU Graz"}, {"courses": ["Risk at work", "Calm talks"]}, {}]
    form = ListPart(education, studies)
    qtbot.addWidget(form)
    assert [row.open.text() for row in form.rows()] == [
        "BSc  ·  TU Graz",
        "Risk at work  ·  Calm talks",
        "(nothing yet)",
    ]
