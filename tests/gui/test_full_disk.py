"""What a full disk refuses waits for it, is told of once, and holds up nothing else."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.calling import Key, all_kept, held, press, stored, to_call, write
from tests.gui.conftest import PATIENCE, Answers, at_rest, closed, first_project, open_project
from tpmmatch.actions import open_store, projects, settings
from tpmmatch.errors import StoreError
from ui.main_window import MainWindow
from ui.pages.keeping import Act
from ui.pages.project_page import NEED, RANKING, ProjectPage
from ui.pages.ranking_page import TABLE
from ui.pages.settings_page import SettingsPage
from ui.settings import LANGUAGE


def settings_of(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.go("settings")
    at_rest(qtbot, window)
    assert isinstance(window.page, SettingsPage)
    return window.page


def noting(qtbot: QtBot, window: MainWindow) -> ProjectPage:
    """A call is held, and notes can be written."""
    page = to_call(qtbot, window)
    held(qtbot, page.calls)
    return page


def in_vain(qtbot: QtBot, window: MainWindow) -> ProjectPage:
    """Something noted in a call, which the disk refused already."""
    page = noting(qtbot, window)
    with full_after(4096):
        write(qtbot, "Led a team")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        at_rest(qtbot, window)
    return page


def refuses(tried: list[int], times: int) -> Act:
    """An act that the disk takes only after so many times."""

    def act(_store: object, _now: object) -> None:
        tried.append(len(tried))
        if len(tried) <= times:
            raise StoreError("store_disk_full", place="", copies="")

    return act


def test_whoever_goes_on_typing_sees_that_it_is_not_saved(
    qtbot: QtBot, listed_window: MainWindow, dialogs: Answers
) -> None:
    page = in_vain(qtbot, listed_window)
    screen = page.calls.screen_
    with full_after(4096):
        write(qtbot, " of nine")
        assert screen.state.text().startswith("Not saved yet")
        page.flush()
        at_rest(qtbot, listed_window)
        assert screen.state.text().startswith("Not saved yet")
    assert len(dialogs.told) == 1
    page.flush()
    at_rest(qtbot, listed_window)
    assert screen.state.text() == "Saved"


def test_a_call_that_is_finished_in_vain_gives_way_to_the_list(qtbot: QtBot, listed_window: MainWindow) -> None:
    page = in_vain(qtbot, listed_window)
    with full_after(4096):
        press(qtbot, page.calls, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        at_rest(qtbot, listed_window)
        assert not page.calls.is_holding
    qtbot.waitUntil(lambda: stored(page)[0].finished, timeout=PATIENCE)
    at_rest(qtbot, listed_window)
    assert stored(page)[0].answers[0].situation == "Led a team"
    assert page.calls.overview.isVisible(), "and what is looked at stays"


def test_what_was_noted_in_a_call_that_is_removed_waits_no_longer(qtbot: QtBot, listed_window: MainWindow) -> None:
    page = in_vain(qtbot, listed_window)
    with full_after(4096):
        page.calls.show_list()
        at_rest(qtbot, listed_window)
    page.calls.overview.panel.removed.emit(stored(page)[0].id)
    at_rest(qtbot, listed_window)
    assert stored(page) == []
    qtbot.waitUntil(lambda: not page.unkept, timeout=PATIENCE)
    assert not page.is_saving


def test_another_language_waits_for_the_disk_without_pressing_it(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers
) -> None:
    page, tried = settings_of(qtbot, small_window), list[int]()
    page.firm.keeper.keep("firm", refuses(tried, 2))
    qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
    page._desk.settings.set(LANGUAGE, "de")
    page._desk.news.language.emit()
    for _ in range(5):
        at_rest(qtbot, small_window)
    assert tried == [0]
    page.flush()  # once more in vain
    at_rest(qtbot, small_window)
    assert small_window.page is page
    page.flush()
    qtbot.waitUntil(lambda: small_window.page is not page, timeout=PATIENCE)
    assert tried == [0, 1, 2]
    assert len(dialogs.told) <= 1


def test_what_the_disk_refuses_while_the_window_closes_is_tried_once_more(
    qtbot: QtBot, small_window: MainWindow
) -> None:
    page, refused, taken = settings_of(qtbot, small_window), list[int](), list[int]()
    page.firm.keeper.keep("firm", refuses(refused, 1))
    page.words.keeper.keep("word", refuses(taken, 0))
    closed(qtbot, small_window)
    assert refused == [0, 1]
    assert taken == [0], "and what it took isn't done twice"


def test_a_call_that_was_left_is_kept_once_the_disk_takes_it(
    qtbot: QtBot, listed_window: MainWindow, dialogs: Answers
) -> None:
    page = noting(qtbot, listed_window)
    with full_after(4096):
        write(qtbot, "Led a team of nine.")
        press(qtbot, page.calls, Key.Key_Escape)
        page.calls.show_list()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        assert [told.partition(":")[0] for told in dialogs.told] == ["What you typed isn't saved"]
        dialogs.agrees = False
        listed_window.close()
        qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=PATIENCE)
        assert dialogs.asked[-1] == "Close without what you typed last?"
        assert listed_window.isVisible()
    qtbot.waitUntil(lambda: not page.unkept, timeout=2 * PATIENCE)
    all_kept(qtbot, page)
    assert stored(page)[0].answers[0].situation == "Led a team of nine."


def test_a_call_that_was_left_unkept_is_gone_on_with_as_it_was(
    qtbot: QtBot, listed_window: MainWindow, dialogs: Answers
) -> None:
    page = noting(qtbot, listed_window)
    with full_after(4096):
        write(qtbot, "Led a team")
        press(qtbot, page.calls, Key.Key_E, Qt.KeyboardModifier.ControlModifier)  # finish it
        qtbot.waitUntil(lambda: page.unkept and not page.calls.is_holding, timeout=PATIENCE)
        page.calls.hold(stored(page)[0].id)
        qtbot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
        write(qtbot, " of nine.")
    all_kept(qtbot, page)
    assert len(dialogs.told) == 1
    assert stored(page)[0].answers[0].situation == "Led a team of nine."
    assert not stored(page)[0].finished
    assert page.calls.is_holding


def test_a_setting_that_cannot_be_kept_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    page = settings_of(qtbot, small_window)
    with full_after(4096):
        qtbot.keyClicks(page.firm.name, "Harbour Foods")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        dialogs.agrees = False
        small_window.close()
        qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=PATIENCE)
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    closed(qtbot, small_window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert settings.firm(store).name == "Harbour Foods"


def test_a_first_refusal_as_the_window_closes_keeps_it_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    words = page.need.form.fields["description"]
    dialogs.agrees = False
    with full_after(4096):
        qtbot.keyClicks(words, " It has to be calm.")
        small_window.close()
        qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=PATIENCE)
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    qtbot.keyClicks(words, " And kind.")
    closed(qtbot, small_window)
    assert len(dialogs.asked) == 1
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm. And kind." in projects.find(store, page.open.id).document["description"]


def test_a_need_that_the_disk_refused_is_kept_once_it_takes_it(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    words = page.need.form.fields["description"]
    with full_after(4096):
        qtbot.keyClicks(words, " It has to be calm.")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        qtbot.keyClicks(words, " And kind.")
        assert page.need._state.text().startswith("Not saved yet")
    qtbot.waitUntil(lambda: page.need._state.text() == "Saved", timeout=PATIENCE)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm. And kind." in projects.find(store, page.open.id).document["description"]
    assert len(dialogs.told) == 1


def test_a_need_that_the_disk_takes_later_is_ranked_then(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    with full_after(4096):
        qtbot.keyClicks(page.need.form.fields["description"], " It has to be calm.")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        page.show_step(1)
        qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
        before = page.open.ranked_people
    qtbot.waitUntil(lambda: not (page.unkept or page.is_saving), timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: page.open.ranked_people not in (before, None), timeout=PATIENCE)
    at_rest(qtbot, small_window)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_closing_asks_once_the_refusal_was_read(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tell(title: str, _text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, title, parent=small_window)
        QTimer.singleShot(500, box.reject)
        box.exec()
        dialogs.asked.append("read")

    monkeypatch.setattr(dialogs, "tell", tell)
    page = open_project(qtbot, small_window, first_project(small_window))
    dialogs.agrees = False
    with full_after(4096):
        qtbot.keyClicks(page.need.form.fields["description"], " It has to be calm.")
        small_window.close()
        qtbot.waitUntil(lambda: len(dialogs.asked) == 2, timeout=PATIENCE)
    assert dialogs.asked == ["read", "Close without what you typed last?"]


def test_who_asks_for_the_ranking_while_the_need_can_t_be_kept_gets_the_one_of_what_was(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers
) -> None:
    """Nobody waits for an order that can't come; it is said that it goes by what was saved before."""
    page = open_project(qtbot, small_window, first_project(small_window))
    words = page.need.form.fields["description"]
    with full_after(4096):
        qtbot.keyClicks(words, " It has to be calm.")
        page.show_step(RANKING)
        qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == TABLE, timeout=PATIENCE)
        assert len(dialogs.told) == 1
        assert page.ranking.unkept.isVisible()
        page.show_step(NEED)
        qtbot.keyClicks(words, " And kind.")
        page.show_step(RANKING)
        qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == TABLE, timeout=PATIENCE)
        assert page.ranking.unkept.isVisible()
    qtbot.waitUntil(lambda: not page.unkept, timeout=2 * PATIENCE)
    qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == TABLE, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert not page.ranking.unkept.isVisible()
