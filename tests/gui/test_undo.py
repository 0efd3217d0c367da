"""Undo and redo from the window, for what is kept and for what is typed."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.calling import Key, held, planned, press, stored, to_call
from tests.gui.conftest import PATIENCE, at_rest, first_project, open_project, ranked
from tpmmatch.model.call import CallKind
from tpmmatch.wording import say
from ui.main_window import MainWindow
from ui.pages.project_page import CALLS, NEED, ProjectPage

TITLE = "Cinema app with tickets, popcorn and a membership card"
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def city(page: ProjectPage) -> QLineEdit:
    found = page.need.form.fields["city"]
    assert isinstance(found, QLineEdit)
    return found


def type_city(qtbot: QtBot, page: ProjectPage, text: str) -> None:
    city(page).selectAll()
    qtbot.keyClicks(city(page), text)
    page.need.flush()
    at_rest(qtbot, page.window())  # type: ignore[arg-type]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=PATIENCE)


def test_a_kept_change_is_undone_and_done_again(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    before = city(page).text()
    type_city(qtbot, page, "Gouda")
    page.steps[0].setFocus()
    qtbot.keyClick(small_window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: city(page).text() == before, timeout=PATIENCE)
    settle(qtbot, small_window)
    assert small_window.notice.text.text() == f"Undone: Changed a project ({TITLE})"
    qtbot.keyClick(small_window, Qt.Key.Key_Z, CTRL_SHIFT)
    qtbot.waitUntil(lambda: city(page).text() == "Gouda", timeout=PATIENCE)
    settle(qtbot, small_window)
    assert small_window.notice.text.text() == f"Done again: Changed a project ({TITLE})"


def test_what_is_being_typed_is_undone_in_its_field_first(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    field, before = city(page), city(page).text()
    field.setFocus()
    qtbot.keyClicks(field, "Gouda")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == before
    assert small_window.notice.isHidden()
    page.need.flush()
    settle(qtbot, small_window)


def test_a_field_without_typing_lets_the_window_undo(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    before = city(page).text()
    type_city(qtbot, page, "Gouda")
    other = page.need.form.fields["industry"]
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: city(page).text() == before, timeout=PATIENCE)
    settle(qtbot, small_window)


def test_fields_written_one_after_the_other_are_undone_one_by_one(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    other = page.need.form.fields["industry"]
    assert isinstance(other, QLineEdit)
    before = other.text()
    city(page).setFocus()
    city(page).selectAll()
    qtbot.keyClicks(city(page), "Gouda")
    other.setFocus()
    at_rest(qtbot, small_window)
    other.selectAll()
    qtbot.keyClicks(other, "cheese")
    page.steps[0].setFocus()
    at_rest(qtbot, small_window)
    qtbot.keyClick(small_window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: other.text() == before, timeout=PATIENCE)
    settle(qtbot, small_window)
    assert city(page).text() == "Gouda"


def test_undoing_leads_nowhere_because_of_a_page_whose_project_is_gone(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.go("project:not-there")
    qtbot.waitUntil(lambda: small_window.key == "home", timeout=PATIENCE)
    page = open_project(qtbot, small_window, first_project(small_window))
    before = city(page).text()
    type_city(qtbot, page, "Gouda")
    page.steps[0].setFocus()
    qtbot.keyClick(small_window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: city(page).text() == before, timeout=PATIENCE)
    settle(qtbot, small_window)
    assert small_window.page is page


def test_with_nothing_to_undo_it_says_so_quietly(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.ask("undo")
    settle(qtbot, window)
    assert window.notice.text.text() == "There is nothing to undo."
    assert window.notice.action.isHidden()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # a menu that is really open, without a screen
def test_the_menu_says_what_would_be_undone_while_it_is_looked_at(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    type_city(qtbot, page, "Gouda")
    page.steps[0].setFocus()
    menu, undo = small_window.commands.menu("edit"), small_window.commands.action("undo")
    menu.popup(small_window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(lambda: undo.text() == "Undo: Changed a project", timeout=PATIENCE)
    assert not small_window.commands.action("redo").isEnabled()
    menu.close()
    assert undo.text() == "Undo"
    assert small_window.commands.action("redo").isEnabled(), "keys are answered when they are pressed"


def test_undoing_a_project_that_is_looked_at_leads_to_the_others(qtbot: QtBot, window: MainWindow) -> None:
    window.go("new")
    card = window.findChild(QPushButton, "pack_crm")
    assert card is not None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.page, ProjectPage), timeout=PATIENCE)
    settle(qtbot, window)
    window.commands.ask("undo")
    qtbot.waitUntil(lambda: window.key == "projects", timeout=PATIENCE)
    settle(qtbot, window)
    window.commands.ask("redo")
    qtbot.waitUntil(
        lambda: any(name.objectName().startswith("nav_project:") for name in window.findChildren(QPushButton)),
        timeout=PATIENCE,
    )
    settle(qtbot, window)


def test_the_owner_says_how_much_a_criterion_counts(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    panel, project = page.need.understood, page.open.project
    assert project is not None
    choose(qtbot, page, 0, "stars_2")
    assert page.open.project is not None
    assert list(dict(page.open.project.weights).values()) == [2.0]
    assert "★★☆☆☆" in panel.sheet.toPlainText()
    choose(qtbot, page, 0, "want_nice")
    assert page.open.project.must_have == project.must_have[1:]
    musts = page.need.form.fields["must_have"]
    assert project.must_have[0] not in musts.value()  # type: ignore[operator]


def test_a_change_after_the_first_look_is_told_and_can_be_explained(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    panel: QWidget = page.need.understood.settled
    assert panel.isHidden()
    page.show_step(1)
    qtbot.waitUntil(lambda: page.open.course.looked_at is not None, timeout=PATIENCE)
    page.show_step(0)
    assert page.need.understood.settled.isVisible()
    choose(qtbot, page, 0, "stars_1")
    page.show_step(1)
    qtbot.waitUntil(lambda: bool(page.open.course.changes), timeout=PATIENCE)
    page.show_step(0)
    settle(qtbot, small_window)
    qtbot.mouseClick(page.need.understood.shows_changes, Qt.MouseButton.LeftButton)
    text = page.need.understood.changes.toPlainText()
    assert "must have, weight 5" in text
    assert "must have, weight 1" in text
    page.need.understood.changes.anchorClicked.emit(QUrl("why:0"))
    qtbot.keyClicks(page.need.understood.form.reason, "It matters less.")
    qtbot.keyClick(page.need.understood.form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "“It matters less.”" in page.need.understood.changes.toPlainText(), timeout=PATIENCE)
    settle(qtbot, small_window)


def test_the_ranking_asks_for_the_reason_of_the_last_change(qtbot: QtBot, small_window: MainWindow) -> None:
    page = ranked(qtbot, small_window, first_project(small_window))
    line = page.ranking.unexplained
    assert line.isHidden(), "nothing was changed yet"
    for place in (0, 1):
        page.show_step(0)
        choose(qtbot, page, place, "stars_1")
        page.show_step(1)
        qtbot.waitUntil(lambda place=place: len(page.open.course.changes) == place + 1, timeout=PATIENCE)
        settle(qtbot, small_window)
    first, last = page.open.course.changes
    assert line.isVisible()
    assert "Nov" in line.says.text()
    qtbot.mouseClick(line.why, Qt.MouseButton.LeftButton)
    settle(qtbot, small_window)
    form = page.need.understood.form
    assert form.reason.hasFocus()
    assert say(last.shifts[0].label, "en") in form.prompt.text()
    page.need.understood.changes.anchorClicked.emit(QUrl("why:0"))
    assert say(first.shifts[0].label, "en") in form.prompt.text()
    page.need.understood.ask_why()
    qtbot.keyClicks(form.reason, "It matters less.")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    settle(qtbot, small_window)
    assert page.open.course.changes[-1].reason == "It matters less."
    page.show_step(1)
    settle(qtbot, small_window)
    assert line.isHidden()


def choose(qtbot: QtBot, page: ProjectPage, place: int, choice: str) -> None:
    """Click the stars of a criterion and choose in the menu."""
    qtbot.waitUntil(lambda: "★" in page.need.sheet.toPlainText(), timeout=PATIENCE)
    menu = page.need.understood.menu_of(place)
    action = next(item for item in menu.actions() if item.objectName() == choice)
    with qtbot.waitSignal(page.open.saved, timeout=PATIENCE):
        action.trigger()
    menu.deleteLater()
    at_rest(qtbot, page.window())  # type: ignore[arg-type]


def test_what_was_rated_last_is_undone_though_the_project_has_no_name(qtbot: QtBot, listed_window: MainWindow) -> None:
    """What can't be kept without a name doesn't hold up, nor hurry, the undoing of what can."""
    page = to_call(qtbot, listed_window)
    held(qtbot, page.calls)
    page.show_step(NEED)
    page.need.form.fields["title"].setFocus()
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_Backspace)
    page.show_step(CALLS)
    page.calls.screen_.question.choices.setFocus()
    press(qtbot, page.calls, Key.Key_3)
    press(qtbot, page.calls, Key.Key_4)
    with qtbot.waitSignal(page._desk.news.turned, timeout=PATIENCE):
        listed_window.commands.ask("undo")
    settle(qtbot, listed_window)
    assert stored(page)[0].answers[0].rating == 3


def test_a_call_that_is_held_stays_where_the_planning_of_another_is_undone(
    qtbot: QtBot, listed_window: MainWindow
) -> None:
    page = to_call(qtbot, listed_window)
    planned(qtbot, page.calls, CallKind.SCREEN)
    first = stored(page)[0].id
    page.calls.show_list()
    at_rest(qtbot, listed_window)
    held(qtbot, page.calls)
    listed_window.commands.ask("undo")
    qtbot.waitUntil(lambda: not page.calls.is_holding, timeout=PATIENCE)
    settle(qtbot, listed_window)
    listed_window.commands.ask("redo")
    settle(qtbot, listed_window)
    page.calls.hold(first)
    qtbot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
    settle(qtbot, listed_window)
    listed_window.commands.ask("undo")
    settle(qtbot, listed_window)
    assert [call.id for call in stored(page)] == [first]
    assert page.calls.is_holding
