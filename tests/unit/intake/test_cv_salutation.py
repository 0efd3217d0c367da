"""CVs in the text of a mail."""

from collections.abc import Callable

from tpmmatch.intake.cv_salutation import without_salutation
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def test_greeting_and_farewell_go(lines: Lines) -> None:
    text = "Hallo Anna,\n\ndanke, hier mein Lebenslauf als Text.\n\nAda Kranz\nProjektleiterin\n\nViele Grüße\nAda"
    assert [line.text for line in without_salutation(lines(text))] == ["Ada Kranz", "Projektleiterin"]


def test_a_cv_right_behind_the_greeting_stays(lines: Lines) -> None:
    text = "Hi Anna,\n\nAda Kranz\nManager\n\nExperience\nManager, Mill Ltd, 2019 – 2021"
    assert without_salutation(lines(text))[0].text == "Ada Kranz"


def test_a_cv_without_any_stays_whole(lines: Lines) -> None:
    text = lines("Ada Kranz\nManager\n\nLanguages\nEnglish, German")
    assert without_salutation(text) == text
