"""Closing the window in the middle of work loses nothing that was typed, and nothing that was taken in."""

import json
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.calling import Key, all_kept, held, press, stored, to_call, write
from tests.gui.conftest import PATIENCE, Answers, OpenWindow, at_rest, first_project, open_project
from tpmmatch.actions import open_store, people, projects, settings
from ui.main_window import MainWindow
from ui.pages.settings_page import SettingsPage


def test_what_was_typed_last_is_kept(qtbot: QtBot, small_window: MainWindow, tmp_path: Path) -> None:
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    words = page.need.form.fields["description"]
    qtbot.keyClicks(words, "And it has to be calm.")
    page.show_step(1)  # everybody is being put in order when the window is closed
    small_window.close()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "And it has to be calm." in projects.find(store, id).document["description"]


def test_an_import_under_way_leaves_whole_people_only(
    qtbot: QtBot, open_window: OpenWindow, dialogs: Answers, tmp_path: Path
) -> None:
    window = open_window()
    file = tmp_path / "many.jsonl"
    lines = ({"basics": {"name": f"Person {n}", "summary": "Led a project. " * 10}} for n in range(1500))
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    dialogs.files = [file]
    window.go("people")
    with qtbot.waitSignal(window.jobs.moved, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    window.close()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        names = [row.name for row in people.rows(store, people.browse(store))]
        assert len(names) == people.count(store) <= 1500
        assert all(name.startswith("Person ") for name in names)


def test_what_cannot_be_kept_is_told_once_and_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    words = page.need.form.fields["description"]
    with full_after(4096):
        for more in (" It has to be calm.", " And kind."):
            qtbot.keyClicks(words, more)
            page.flush()
            at_rest(qtbot, small_window)
        assert len(dialogs.told) == 1
        dialogs.agrees = False
        small_window.close()
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    dialogs.agrees = True
    small_window.close()
    assert not small_window.isVisible()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm. And kind." in projects.find(store, id).document["description"]


def test_a_project_without_a_name_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    """What is typed meanwhile can't be kept."""
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_Backspace)
    qtbot.keyClicks(page.need.form.fields["description"], " It has to be calm.")
    dialogs.agrees = False
    small_window.close()
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    qtbot.keyClicks(page.need.form.fields["title"], "Shop")
    small_window.close()
    assert len(dialogs.asked) == 1
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm." in projects.find(store, id).document["description"]


def test_the_window_comes_back_where_it_was(open_window: OpenWindow) -> None:
    window = open_window()
    window.move(0, 30)
    window.go("projects")
    window.close()
    again = open_window()
    assert again.key == "projects"
    assert again.pos().y() == 30  # the screen of the tests is narrower than the window


def test_a_call_that_was_left_is_kept_once_the_disk_takes_it(
    qtbot: QtBot, listed_window: MainWindow, dialogs: Answers
) -> None:
    page = to_call(qtbot, listed_window)
    held(qtbot, page.calls)
    press(qtbot, page.calls, Key.Key_S)
    with full_after(4096):
        write(qtbot, "Led a team of nine.")
        press(qtbot, page.calls, Key.Key_Escape)
        page.calls.show_list()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        assert [told.partition(":")[0] for told in dialogs.told] == ["What you typed isn't saved"]
        dialogs.agrees = False
        listed_window.close()
        assert dialogs.asked[-1] == "Close without what you typed last?"
        assert listed_window.isVisible()
    qtbot.waitUntil(lambda: not page.unkept, timeout=2 * PATIENCE)
    all_kept(qtbot, page)
    assert stored(page)[0].answers[0].situation == "Led a team of nine."


def test_a_call_that_was_left_unkept_is_gone_on_with_as_it_was(
    qtbot: QtBot, listed_window: MainWindow, dialogs: Answers
) -> None:
    page = to_call(qtbot, listed_window)
    held(qtbot, page.calls)
    press(qtbot, page.calls, Key.Key_S)
    with full_after(4096):
        write(qtbot, "Led a team")
        press(qtbot, page.calls, Key.Key_E, Qt.KeyboardModifier.ControlModifier)  # finish it
        qtbot.waitUntil(lambda: page.unkept and not page.calls.is_holding, timeout=PATIENCE)
        page.calls.hold(stored(page)[0].id)
        qtbot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
        press(qtbot, page.calls, Key.Key_S)
        press(qtbot, page.calls, Key.Key_End)
        write(qtbot, " of nine.")
    all_kept(qtbot, page)
    assert len(dialogs.told) == 1
    assert stored(page)[0].answers[0].situation == "Led a team of nine."
    assert not stored(page)[0].finished
    assert page.calls.is_holding


def test_a_setting_that_cannot_be_kept_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    small_window.go("settings")
    at_rest(qtbot, small_window)
    page = small_window.page
    assert isinstance(page, SettingsPage)
    with full_after(4096):
        qtbot.keyClicks(page.firm.name, "Harbour Foods")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        dialogs.agrees = False
        small_window.close()
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    dialogs.agrees = True
    small_window.close()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert settings.firm(store).name == "Harbour Foods"
