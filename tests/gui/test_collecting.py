"""What Python collects, and when: while a job is at work, and what has outlived that."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, OpenWindow
from tpmmatch.lasting import is_under_way, lasting
from ui import collecting as module
from ui.main_window import MainWindow
from ui.widgets.lazy import Stepper

RINGS = 30_000


class Ring:
    """Holds itself, so that only the collector of cycles lets go of it; tells in which thread that was."""

    ended: list[int] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def is_all_made(window: MainWindow) -> bool:
    """Whether what a window makes by itself is there."""
    steppers = window.findChildren(Stepper)
    return window.findChild(QWidget, "peoplePage") is not None and not any(each.isActive() for each in steppers)


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[None]:
    """Python as it usually is, with no tables being made any more by what another test left at work."""
    qtbot.waitUntil(lambda: not is_under_way(), timeout=PATIENCE)
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("collecting")
def test_what_a_job_leaves_is_taken_apart_in_the_windows_thread(open_window: OpenWindow, qtbot: QtBot) -> None:
    Ring.ended.clear()
    window = open_window()

    def work(_token: object) -> None:
        for _ in range(50):
            for _ in range(RINGS):
                Ring()
            if len(Ring.ended) > RINGS // 2:
                return

    window.jobs.run(work, done=lambda _nothing: None, parent=window)
    qtbot.waitUntil(lambda: len(Ring.ended) > RINGS // 2, timeout=PATIENCE)

    assert set(Ring.ended) == {threading.get_ident()}


@pytest.mark.usefixtures("collecting")
def test_what_is_made_to_last_is_set_aside_unseen(open_window: OpenWindow, qtbot: QtBot) -> None:
    Ring.ended.clear()
    window, done = open_window(), []

    def work(_token: object) -> None:
        with lasting():
            for _ in range(RINGS):
                Ring()
            while gc.get_count()[0] > RINGS // 2:  # until it was seen to
                pass

    window.jobs.run(work, done=done.append, parent=window)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)

    assert not Ring.ended


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("turns_away", [True, False])
def test_what_has_lasted_is_looked_at_only_once_the_owner_is_away(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, turns_away: bool
) -> None:
    monkeypatch.setattr(module, "_QUIET", 10**9 if turns_away else 1_000)
    window = open_window()
    qtbot.waitUntil(lambda: is_all_made(window), timeout=PATIENCE)
    Ring.ended.clear()
    lasting = [Ring() for _ in range(RINGS)]
    qtbot.waitUntil(lambda: gc.get_count()[0] < RINGS, timeout=PATIENCE)  # they were looked at while they were held
    lasting.clear()
    young = [Ring() for _ in range(RINGS)]
    young.clear()
    qtbot.waitUntil(lambda: len(Ring.ended) >= RINGS, timeout=PATIENCE)
    assert len(Ring.ended) == RINGS  # the young alone

    if turns_away:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)

    qtbot.waitUntil(lambda: len(Ring.ended) == 2 * RINGS, timeout=PATIENCE)
    assert not window.jobs.busy
