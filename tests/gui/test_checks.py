"""Boxes to tick over a document's list."""

from pytestqt.qtbot import QtBot

from ui.widgets.checks import ChecksField


def read(words: str) -> list[str]:
    return [name for name in ("late", "dear") if name in words]


def made(qtbot: QtBot) -> ChecksField:
    field = ChecksField([("late", "Late"), ("dear", "Dear")], read)
    qtbot.addWidget(field)
    return field


def test_what_came_in_other_words_stays_until_its_box_is_cleared(qtbot: QtBot) -> None:
    field = made(qtbot)
    field.show_value(["always late!", "nobody knows this", 7])
    assert field.boxes["late"].isChecked()
    assert field.value() == ["always late!", "nobody knows this"]
    field.boxes["dear"].click()
    assert field.value() == ["always late!", "nobody knows this", "dear"]
    field.boxes["late"].click()
    assert field.value() == ["nobody knows this", "dear"]


def test_a_tick_is_an_edit_and_a_shown_value_is_none(qtbot: QtBot) -> None:
    field = made(qtbot)
    edits: list[bool] = []
    field.edited.connect(lambda: edits.append(True))
    field.show_value("late")
    assert edits == []
    field.boxes["late"].click()
    assert edits == [True]
    assert field.value() == []
