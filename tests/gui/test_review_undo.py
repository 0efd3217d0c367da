"""Decisions of the review, taken back and taken again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, look_over, review_at_rest
from tpmmatch.model.review import State
from ui.main_window import MainWindow
from ui.pages.review_page import ReviewPage

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
PEOPLE = ("Ann", "Bob", "Cleo")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ReviewPage:
    """Three people of a list, all certain."""
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\n" + "".join(f"{one},{one}@example.com\n" for one in PEOPLE), "utf-8")
    return look_over(qtbot, window, [path])


def states(page: ReviewPage) -> list[State]:
    return [draft.state for draft in page.list._reviews.drafts]


def test_decisions_are_taken_back_one_by_one_and_taken_again(qtbot: QtBot, page: ReviewPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    qtbot.mouseClick(page.person.skip_button, Qt.MouseButton.LeftButton)
    review_at_rest(qtbot, page)
    page.accept_certain()
    assert states(page) == [State.SKIPPED, State.ACCEPTED, State.ACCEPTED]

    page.list.table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert states(page) == [State.SKIPPED, State.CERTAIN, State.CERTAIN]
    assert window.notice.text.text() == "Undone: the decision on 2 people"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert states(page) == [State.CERTAIN] * 3
    assert window.notice.text.text() == "Undone: the decision on Ann"
    assert page.person.draft is page.list._reviews.drafts[0], "whom it is about is shown"

    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert states(page) == [State.SKIPPED, State.ACCEPTED, State.ACCEPTED]
    assert window.notice.text.text() == "Done again: the decision on 2 people"
    review_at_rest(qtbot, page)


def test_after_keeping_that_is_undone_and_no_decision_before_it(qtbot: QtBot, page: ReviewPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    ann, bob, _cleo = page.list._reviews.drafts
    page.list._reviews.skip(bob)
    page.list._reviews.accept(ann)
    page.keep()
    qtbot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    at_rest(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    at_rest(qtbot, window)
    assert window.notice.text.text().startswith("Undone: Brought in")
    assert states(page) == [State.SKIPPED, State.CERTAIN]


def test_the_keys_stay_at_the_decision_when_its_button_goes(qtbot: QtBot, page: ReviewPage) -> None:
    person = page.person
    for _ in PEOPLE:
        person.skip_button.setFocus()
        qtbot.keyClick(person.skip_button, Qt.Key.Key_Space)
        review_at_rest(qtbot, page)
    assert person.reopen_button.hasFocus()
    qtbot.keyClick(person.reopen_button, Qt.Key.Key_Space)
    assert person.accept_button.hasFocus()
    review_at_rest(qtbot, page)
