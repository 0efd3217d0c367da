"""Decisions of the review, taken back and taken again."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, look_over, review_at_rest
from tpmmatch.actions import open_store, people
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


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[], list[str]]:
    """Who is in the store."""

    def names() -> list[str]:
        with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
            return sorted(row.name for row in people.rows(store, people.browse(store)))

    return names


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


def test_while_people_are_kept_undo_waits_for_that(
    qtbot: QtBot, page: ReviewPage, stored: Callable[[], list[str]]
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    ann, bob, _cleo = page.list._reviews.drafts
    page.list._reviews.accept(ann)
    page.list._reviews.accept(bob)
    page.list.table.setFocus()
    page.list.show_draft(bob)
    page.keep()
    assert page.is_saving
    page.person.reopen()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(
        lambda: window.notice.text.text() == "Undone: Brought in people: 2 new, 0 updated", timeout=PATIENCE
    )
    at_rest(qtbot, window)
    assert stored() == []
    window.commands.ask("redo")
    qtbot.waitUntil(lambda: stored() == ["Ann", "Bob"], timeout=PATIENCE)
    at_rest(qtbot, window)


def test_whoever_was_corrected_is_put_over_nobody_by_what_was_decided_before(
    qtbot: QtBot, page: ReviewPage, tmp_path: Path
) -> None:
    window, reviews = page.window(), page.list._reviews
    assert isinstance(window, MainWindow)
    reviews.accept(reviews.drafts[0])
    page.keep()
    qtbot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    path = tmp_path / "more.csv"
    path.write_text("Name,E-mail,City\nAnn,Ann@example.com,Graz\n", "utf-8")
    look_over(qtbot, window, [path])
    qtbot.waitUntil(lambda: len(reviews.drafts) == 3, timeout=PATIENCE)
    ann = reviews.drafts[-1]
    reviews.accept(ann)
    assert ann.into
    reviews.turn_back()
    reviews.correct(ann, {"basics": {"name": "Zoe Mill", "email": "zoe@example.com"}})
    assert reviews.turn_again() == []
    assert (ann.state, ann.into) == (State.CERTAIN, "")
    review_at_rest(qtbot, page)


def test_the_menu_offers_to_undo_a_decision(qtbot: QtBot, page: ReviewPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.list._reviews.skip(page.list._reviews.drafts[0])
    page.list.table.setFocus()
    window.commands.menu("edit").aboutToShow.emit()
    at_rest(qtbot, window)
    assert window.commands.action("undo").isEnabled()
    assert window.commands.action("undo").text() == "Undo"
    window.commands.menu("edit").aboutToHide.emit()
    review_at_rest(qtbot, page)
