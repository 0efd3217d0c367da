"""A second start on the same data brings the first window forward; real processes, real sockets."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, Answers, at_rest
from tpmmatch import paths
from ui.app import Session
from ui.settings import Settings
from ui.single import Single

STARTING = 90_000  # ms; a whole program starts, perhaps beside others that do
ROOT = Path(__file__).resolve().parents[2]
Start = Callable[[Path], subprocess.Popen[bytes]]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of ours meets windows of whoever runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    with tempfile.TemporaryDirectory(prefix="tpm") as short:  # a socket's path must be
        monkeypatch.setenv("XDG_CACHE_HOME", short)
        yield


@pytest.fixture
def long_folder(own_folders: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - after it
    """Further down than a socket can lie."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ("deep" * 30)))


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program as an owner does, in a process of its own."""
    started: list[subprocess.Popen[bytes]] = []

    def run(location: Path) -> subprocess.Popen[bytes]:
        process = subprocess.Popen([sys.executable, "-m", "ui", "--data", str(location)], cwd=ROOT)
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def first(qtbot: QtBot, qapp: QApplication, settings: Settings, dialogs: Answers, tmp_path: Path) -> Iterator[Session]:
    """The first window, in this process."""
    session = Session(qapp, str(tmp_path / "people.sqlite"), settings, lambda: NOW, dialogs)
    qtbot.addWidget(session.window)
    assert session.claim()
    with qtbot.waitSignal(session.ready, timeout=STARTING):
        session.start()
    at_rest(qtbot, session.window)
    yield session
    session.close()


def sockets() -> list[str]:
    """Which windows listen."""
    folder = paths.runtime_folder()
    assert folder is not None
    return [file.name for file in folder.iterdir() if file.is_socket()]


@pytest.mark.slow
@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_brings_the_first_window_forward(
    qtbot: QtBot, first: Session, start: Start, tmp_path: Path
) -> None:
    first.window.showMinimized()
    (tmp_path / "by").symlink_to(tmp_path)
    second = start(tmp_path / "by" / "people.sqlite")  # another way to write the same place
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=STARTING)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: not first.window.windowState() & Qt.WindowState.WindowMinimized, timeout=STARTING)
    assert first.window.isVisible()


@pytest.mark.slow
def test_other_data_gets_a_window_of_its_own(qtbot: QtBot, first: Session, start: Start, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: bool(sockets()), timeout=STARTING)
    before = sockets()
    second = start(tmp_path / "other.sqlite")
    qtbot.waitUntil(lambda: len(sockets()) == len(before) + 1, timeout=STARTING)
    assert second.poll() is None
    assert first.window.isVisible()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe goes with its process")
@pytest.mark.parametrize(
    ("place", "title"), [("elsewhere/Agency.sqlite", "Agency.sqlite – TPM Match"), ("", "TPM Match")]
)
def test_a_window_on_other_data_than_the_usual_says_so_in_its_title(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, place: str, title: str
) -> None:
    location = str(tmp_path / place) if place else paths.usual_store()
    session = Session(qapp, location, settings, lambda: NOW, Answers())
    qtbot.addWidget(session.window, before_close_func=lambda _window: session.close())
    with qtbot.waitSignal(session.ready, timeout=STARTING):
        session.start()
    at_rest(qtbot, session.window)
    assert session.window.windowTitle() == title


def test_what_a_killed_window_left_behind_is_no_hindrance(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    location = tmp_path / "people.sqlite"
    killed = start(location)
    qtbot.waitUntil(lambda: len(sockets()) == 1, timeout=STARTING)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    assert len(sockets()) == 1
    called: list[bool] = []
    single = Single(str(location))
    assert single.claim()
    single.listen(lambda: called.append(True))
    second = start(location)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=STARTING)
    assert called == [True]
    single.release()
    assert sockets() == []


def test_after_the_window_was_closed_the_next_start_opens_one(first: Session, tmp_path: Path) -> None:
    first.close()
    again = Single(str(tmp_path / "people.sqlite"))
    assert again.claim()
    again.release()


@pytest.mark.slow
@pytest.mark.qt_log_ignore("does not support raise")
def test_a_folder_with_a_long_name_is_no_hindrance(
    qtbot: QtBot,
    long_folder: None,  # noqa: ARG001 - before the window
    first: Session,
    start: Start,
    tmp_path: Path,
) -> None:
    first.window.showMinimized()
    second = start(tmp_path / "people.sqlite")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=STARTING)
    qtbot.waitUntil(lambda: not first.window.windowState() & Qt.WindowState.WindowMinimized, timeout=STARTING)
