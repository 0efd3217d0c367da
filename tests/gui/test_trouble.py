"""The data can't be opened: the window says so, and every way out of it leads somewhere."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.conftest import NOW, PATIENCE, Answers, at_rest
from tests.gui.test_accessible import faults
from tpmmatch.actions import open_store
from tpmmatch.actions.backups import back_up_daily
from ui.app import Session
from ui.main_window import MainWindow
from ui.pages.start_page import StartPage
from ui.pages.trouble_page import TroublePage
from ui.settings import Settings

_CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def location(tmp_path: Path, small_store: Path) -> Path:
    return Path(shutil.copy(small_store, tmp_path / "people.sqlite"))


Start = Callable[[Path], Session]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, settings: Settings, dialogs: Answers) -> "Start":
    """Opens a window that finds trouble, and waits until it tells."""

    def started(location: Path) -> Session:
        session = Session(qapp, str(location), settings, lambda: NOW, dialogs)
        qtbot.addWidget(session.window, before_close_func=lambda _window: session.close())
        session.start()
        qtbot.waitUntil(lambda: isinstance(session.window.page, TroublePage), timeout=PATIENCE)
        return session

    return started


def trouble(window: MainWindow) -> TroublePage:
    page = window.page
    assert isinstance(page, TroublePage)
    return page


def home(qtbot: QtBot, window: MainWindow) -> StartPage:
    qtbot.waitUntil(lambda: isinstance(window.page, StartPage), timeout=PATIENCE)
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, StartPage)
    return page


def scribble(location: Path) -> bytes:
    """The file stays a database in name only."""
    spoilt = location.read_bytes()[:100] + b"\xff" * 40_000
    location.write_bytes(spoilt)
    return spoilt


def test_a_damaged_store_is_brought_back_from_the_last_backup(qtbot: QtBot, start: Start, location: Path) -> None:
    with closing(open_store(str(location))) as store:
        back_up_daily(store, NOW.date())
    spoilt = scribble(location)
    session = start(location)
    page = trouble(session.window)
    assert page.title.text() == "Your data is damaged"
    assert page.bring_back.isVisible()
    assert faults(session.window) == []
    qtbot.mouseClick(page.bring_back, _CLICK)
    assert not home(qtbot, session.window).is_first_run
    kept = [file for file in location.parent.iterdir() if ".damaged-" in file.name]
    assert [file.read_bytes() for file in kept] == [spoilt]


def test_damage_behind_a_sound_beginning_is_found_at_the_start(start: Start, location: Path) -> None:
    with closing(sqlite3.connect(location)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'projects'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with location.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    assert trouble(start(location).window).title.text() == "Your data is damaged"


def test_without_a_backup_another_place_can_be_chosen(
    qtbot: QtBot, start: Start, location: Path, dialogs: Answers, tmp_path: Path
) -> None:
    spoilt = scribble(location)
    session = start(location)
    page = trouble(session.window)
    assert not page.bring_back.isVisible()
    qtbot.mouseClick(page.elsewhere, _CLICK)  # and thought better of it
    assert trouble(session.window) is page
    dialogs.save_to = tmp_path / "new" / "people.sqlite"
    qtbot.mouseClick(page.elsewhere, _CLICK)
    assert home(qtbot, session.window).is_first_run
    assert location.read_bytes() == spoilt


def test_a_newer_store_is_left_alone_and_opened_when_it_is_not_any_more(
    qtbot: QtBot, start: Start, location: Path
) -> None:
    with closing(sqlite3.connect(location)) as connection, connection:
        (known,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("UPDATE alembic_version SET version_num = 'tpmmatch_9999'")
    session = start(location)
    page = trouble(session.window)
    assert page.title.text() == "Your data was written by a newer TPM Match"
    assert "everything in it is safe" in page.says.text()
    assert not page.bring_back.isVisible()
    places = session.window.sidebar.findChildren(QPushButton)
    assert not any(place.isEnabled() for place in places), "they would lead nowhere"
    with closing(sqlite3.connect(location)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [known])
    qtbot.mouseClick(page.again, _CLICK)
    assert not home(qtbot, session.window).is_first_run
    assert all(place.isEnabled() for place in session.window.sidebar.findChildren(QPushButton))


@pytest.mark.slow
def test_a_locked_store_is_opened_once_it_is_free(qtbot: QtBot, start: Start, location: Path) -> None:
    holder = sqlite3.connect(location, isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    session = start(location)
    page = trouble(session.window)
    assert page.title.text() == "Your data is in use by another program"
    holder.close()
    qtbot.mouseClick(page.again, _CLICK)
    assert not home(qtbot, session.window).is_first_run


def test_a_place_that_cannot_be_written_to(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    session = start(tmp_path / "file" / "people.sqlite")
    page = trouble(session.window)
    assert page.title.text() == "Your data can't be reached"
    qtbot.mouseClick(page.leave, _CLICK)
    assert not session.window.isVisible()


def test_a_disk_that_takes_no_more_is_told_of(start: Start, tmp_path: Path) -> None:
    with full_after(20_000):
        page = trouble(start(tmp_path / "full" / "people.sqlite").window)
    assert page.title.text() == "The disk reports an error"
