"""A new order while somebody is chosen: they stay so, and nobody is told what isn't so."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, ranked
from ui.main_window import MainWindow
from ui.pages.project_page import BRIEF, NEED, RANKING, ProjectPage
from ui.pages.ranking_page import STOPPED, TABLE


@pytest.fixture
def page(qtbot: QtBot, small_window: MainWindow) -> ProjectPage:
    """The ranking of a project, with the sixth chosen."""
    page = ranked(qtbot, small_window, first_project(small_window))
    page.ranking.table.selectRow(5)
    at_rest(qtbot, small_window)
    return page


def say_more(qtbot: QtBot, page: ProjectPage) -> None:
    """Change the need, so that there is to be a new order."""
    page.show_step(NEED)
    qtbot.keyClicks(page.need.form.fields["description"], " A calm one.")
    page.flush()
    qtbot.waitUntil(lambda: page.open.ranked_people is None, timeout=PATIENCE)


def test_keys_pressed_while_the_new_order_is_made_choose_nobody(
    qtbot: QtBot, small_window: MainWindow, page: ProjectPage
) -> None:
    chosen = page.ranking.chosen
    say_more(qtbot, page)
    page.show_step(RANKING)

    def is_there() -> bool:
        if page.ranking.stack.currentIndex() != TABLE:
            qtbot.keyClick(QApplication.focusWidget() or small_window, Qt.Key.Key_Down)
        return page.ranking.stack.currentIndex() == TABLE

    qtbot.waitUntil(is_there, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert page.ranking.chosen == chosen
    assert page.ranking.table.hasFocus()


def test_whoever_was_chosen_is_so_in_an_order_that_came_while_another_step_was_shown(
    qtbot: QtBot, small_window: MainWindow, page: ProjectPage
) -> None:
    chosen = page.ranking.chosen
    say_more(qtbot, page)
    page.show_step(BRIEF)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    page.show_step(RANKING)
    at_rest(qtbot, small_window)
    assert page.ranking.chosen == chosen
    person = page.ranking.model.person_at(page.ranking.table.currentIndex().row())
    assert person is not None
    assert person.id == chosen
    assert person.name in page.ranking.reasons.sheet.toPlainText()


class Watch(QObject):
    """Whether something was drawn."""

    drawn = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.drawn |= event.type() == QEvent.Type.Paint
        return False


def test_a_new_order_that_comes_is_never_called_stopped(
    qtbot: QtBot, small_window: MainWindow, page: ProjectPage
) -> None:
    watch, stopped = Watch(), page.ranking.stack.widget(STOPPED)
    stopped.installEventFilter(watch)
    say_more(qtbot, page)
    page.show_step(RANKING)
    at_rest(qtbot, small_window)
    assert page.ranking.stack.currentIndex() == TABLE
    assert not watch.drawn


def test_a_brief_is_made_once(qtbot: QtBot, small_window: MainWindow, page: ProjectPage) -> None:
    made: list[str] = []
    small_window.jobs.started.connect(lambda _number, title: made.append(title))
    qtbot.keyClick(page.ranking.table, Qt.Key.Key_Return)
    at_rest(qtbot, small_window)
    assert page.brief.person.value() == page.ranking.chosen
    assert made.count("Making the document") == 1


def test_a_new_order_is_read_from_its_top(qtbot: QtBot, small_window: MainWindow, page: ProjectPage) -> None:
    table, bar = page.ranking.table, page.ranking.table.verticalScrollBar()
    chosen = page.ranking.chosen
    table.setFixedHeight(200)  # room for two of them
    bar.setValue(bar.maximum())
    say_more(qtbot, page)
    page.show_step(RANKING)
    qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == TABLE, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert table.in_sight()[0] == 0
    assert page.ranking.chosen == chosen
