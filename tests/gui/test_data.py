"""What an owner does with all of their data on the page of settings."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, PATIENCE, SOME, Answers, OpenWindow, at_rest, first_project, open_project
from tpmmatch.actions import backups, open_store, people
from ui import app
from ui.main_window import MainWindow
from ui.pages.data_panel import DataPanel
from ui.pages.people_page import PeoplePage
from ui.pages.person_page import PersonPage
from ui.pages.settings_page import SettingsPage
from ui.widgets.buttons import Button


@pytest.fixture
def panel(small_window: MainWindow) -> DataPanel:
    small_window.go("settings")
    page = small_window.page
    assert isinstance(page, SettingsPage)
    return page.data


def press(qtbot: QtBot, window: MainWindow, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)


def test_there_and_back(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, dialogs: Answers, tmp_path: Path
) -> None:
    copy = tmp_path / "usb" / "copy.sqlite"
    copy.parent.mkdir()
    dialogs.save_to, dialogs.files = copy.with_suffix(""), [copy]
    press(qtbot, small_window, panel.back_up)
    assert f"{SOME} people and" in panel.told.text()
    assert copy.exists()
    with closing(sqlite3.connect(tmp_path / "people.sqlite")) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM people")
    press(qtbot, small_window, panel.bring_back)
    assert "were brought back" in panel.told.text()
    small_window.go("people")
    page = small_window.page
    assert isinstance(page, PeoplePage)
    at_rest(qtbot, small_window)
    assert f"{SOME} people" in page.subtitle.text()


def test_what_came_of_it_is_in_sight_though_it_was_asked_for_from_the_menu(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, dialogs: Answers, tmp_path: Path
) -> None:
    page = small_window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.parts.is_complete, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert panel.told.visibleRegion().isEmpty()
    dialogs.save_to = tmp_path / "copy.sqlite"
    small_window.commands.ask("back_up")
    at_rest(qtbot, small_window)
    qtbot.waitUntil(lambda: not panel.told.visibleRegion().isEmpty(), timeout=PATIENCE)


def test_thinking_better_of_it_changes_nothing(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, dialogs: Answers, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_text("mine")
    dialogs.save_to, dialogs.files, dialogs.agrees = copy, [copy], False
    press(qtbot, small_window, panel.back_up)
    press(qtbot, small_window, panel.bring_back)
    assert copy.read_text() == "mine"
    assert (panel.told.text(), dialogs.told) == ("", [])


def test_a_file_that_is_no_backup_is_refused_in_words(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, dialogs: Answers, tmp_path: Path
) -> None:
    dialogs.files = [tmp_path / "letter.txt"]
    dialogs.files[0].write_text("Dear all")
    press(qtbot, small_window, panel.bring_back)
    assert len(dialogs.told) == 1
    assert "letter.txt” is no backup of TPM Match" in dialogs.told[0]


def test_checking_tells_what_it_found(qtbot: QtBot, small_window: MainWindow, panel: DataPanel, tmp_path: Path) -> None:
    press(qtbot, small_window, panel.check)
    assert panel.told.text() == "Everything can be read and is as it was written."
    with closing(sqlite3.connect(tmp_path / "people.sqlite")) as connection, connection:
        connection.execute("UPDATE person_documents SET document = '{}' WHERE person_key = 1")
    press(qtbot, small_window, panel.check)
    assert panel.told.text().startswith("These can't be read")


def test_a_backup_is_made_each_day(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "BACK_UP_AFTER_MS", 0)
    open_window(small_store)
    made = tmp_path / "people.sqlite.d" / "backups" / "daily-2026-11-23.sqlite"
    qtbot.waitUntil(made.exists, timeout=PATIENCE)


def test_the_page_tells_of_the_days_backup_though_it_was_open_before(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, tmp_path: Path
) -> None:
    at_rest(qtbot, small_window)
    assert "there is none yet" in panel.daily.text()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        made = backups.back_up_daily(store, NOW.date())
    small_window.go("home")
    small_window.go("settings")
    at_rest(qtbot, small_window)
    assert str(made) in panel.daily.text()


def test_pages_that_are_open_show_what_came_back_and_keep_nothing_over_it(
    qtbot: QtBot, small_window: MainWindow, panel: DataPanel, dialogs: Answers, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    dialogs.save_to, dialogs.files = copy, [copy]
    press(qtbot, small_window, panel.back_up)
    project, settings_page = first_project(small_window), small_window.page
    title = open_project(qtbot, small_window, project).title.text()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        person = people.rows(store, people.browse(store)[:1])[0]
    small_window.go(f"person:{person.id}")
    at_rest(qtbot, small_window)
    page = open_project(qtbot, small_window, project)
    qtbot.keyClicks(page.need.form.fields["title"], " other")
    page.flush()
    at_rest(qtbot, small_window)
    assert page.title.text() != title
    small_window.go("settings")
    assert small_window.page is settings_page
    press(qtbot, small_window, panel.bring_back)
    assert [key for key in small_window.opened() if key.startswith(("person:", "project:"))] == []
    assert open_project(qtbot, small_window, project).title.text() == title
    small_window.go(f"person:{person.id}")
    at_rest(qtbot, small_window)
    shown = small_window.page
    assert isinstance(shown, PersonPage)
    assert shown.title.text() == person.name


def test_the_settings_tell_where_the_last_daily_backup_is(
    qtbot: QtBot, small_window: MainWindow, tmp_path: Path
) -> None:
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        backups.back_up_daily(store, NOW.date())
    small_window.go("settings")
    page = small_window.page
    assert isinstance(page, SettingsPage)
    panel = page.data
    at_rest(qtbot, small_window)
    assert f"daily-{NOW.date()}.sqlite" in panel.daily.text()
