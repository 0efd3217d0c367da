"""Work off the window's thread: results, refusals, mistakes, stopping."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE
from tpmmatch.errors import Cancelled, UserError
from ui.jobs import Jobs, Token
from ui.main_window import MainWindow


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # noqa: ARG001 - an application
    found = Jobs()
    yield found
    found.close()


def until_stopped(token: Token) -> str:
    """Work that goes on until it is told to stop."""
    gate = threading.Event()
    while not token.cancelled():
        gate.wait(0.005)
    raise Cancelled


def test_the_result_comes_back_on_this_thread(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[tuple[bool, bool]] = []
    here = threading.current_thread()
    jobs.run(
        lambda _token: threading.current_thread() is here,
        done=lambda same: got.append((same, threading.current_thread() is here)),
        parent=jobs,
    )
    qtbot.waitUntil(lambda: bool(got), timeout=PATIENCE)
    assert got == [(False, True)]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how a thread stands")
def test_work_lets_the_window_go_first(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[int] = []
    before = os.getpriority(os.PRIO_PROCESS, 0)
    jobs.run(lambda _token: os.getpriority(os.PRIO_PROCESS, 0), done=got.append, parent=jobs)
    qtbot.waitUntil(lambda: bool(got), timeout=PATIENCE)
    assert got == [max(before, 10)]
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


def test_a_refusal_is_told_and_no_crash(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []

    def refuse(_token: Token) -> None:
        raise UserError("person_not_found", id="x")

    jobs.run(refuse, done=lambda _nothing: told.append("done"), failed=lambda error: told.append(error.id), parent=jobs)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told == ["person_not_found"]


def test_a_mistake_of_ours_is_raised_here(qtbot: QtBot, jobs: Jobs) -> None:
    def wrong(_token: Token) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        jobs.run(wrong, done=lambda _nothing: None, parent=jobs)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_a_cancelled_job_delivers_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []
    job = jobs.run(until_stopped, done=told.append, ended=lambda: told.append("ended"), parent=jobs)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert told == ["ended"]


def test_what_is_done_though_it_was_to_stop_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    """Stopping came too late: whoever looks at what was changed has to hear of it."""
    told: list[str] = []
    begun, goes_on = threading.Event(), threading.Event()

    def work(_token: Token) -> str:
        begun.set()
        goes_on.wait(PATIENCE / 1000)
        return "done"

    job = jobs.run(work, done=told.append, ended=lambda: told.append("ended"), parent=jobs, title="Undoing")
    jobs.stopped.connect(lambda _number: told.append("stopped"))
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    assert jobs.cancel_shown() == {job.number: "Undoing"}
    goes_on.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert told == ["ended", "done"]


def test_what_is_to_stop_before_it_began_isn_t_done(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []
    job = jobs.run(
        lambda _token: told.append("work"), done=lambda _nothing: told.append("done"), parent=jobs, title="A"
    )
    jobs.stopped.connect(lambda number: told.append(f"stopped {number}"))
    jobs.cancel(job.number)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert told == [f"stopped {job.number}"]


def test_only_the_newest_of_a_topic_is_heard(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []
    for name in ("one", "two"):
        jobs.run(until_stopped, done=told.append, ended=lambda name=name: told.append(name), parent=jobs, topic="a")  # type: ignore[misc]
    jobs.run(lambda _token: "three", done=told.append, parent=jobs, topic="a")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert told == ["three"]


def test_who_is_gone_gets_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []
    asker = QObject()
    job = jobs.run(until_stopped, done=told.append, ended=lambda: told.append("ended"), parent=asker)
    asker.deleteLater()
    with qtbot.waitSignal(asker.destroyed):
        pass
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=PATIENCE)
    assert told == []


def test_the_strip_shows_work_and_can_stop_it(qtbot: QtBot, window: MainWindow) -> None:
    def work(token: Token) -> str:
        token.progress(31, 50)
        return until_stopped(token)

    window.jobs.run(work, done=lambda _nothing: None, parent=window, title="Reading")
    text, stop = window.findChild(QLabel, "jobText"), window.findChild(QPushButton, "jobCancel")
    assert text is not None
    assert stop is not None
    qtbot.waitUntil(lambda: stop.isVisible() and text.text() == "Reading 31 of 50", timeout=PATIENCE)
    stop.click()
    qtbot.waitUntil(lambda: not window.jobs.busy and not stop.isVisible(), timeout=PATIENCE)


def test_closing_the_window_stops_the_work(window: MainWindow) -> None:
    stopped = threading.Event()

    def work(token: Token) -> None:
        try:
            until_stopped(token)
        finally:
            stopped.set()

    window.jobs.run(work, done=lambda _nothing: None, parent=window)
    window.close()
    assert stopped.is_set()
    assert not window.jobs.busy
    window.jobs.run(work, done=lambda _nothing: None, parent=window)
    assert not window.jobs.busy


def test_what_nobody_waits_for_begins_once_nothing_else_is_under_way(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []
    jobs.run_last(lambda _token: told.append("patient"), done=lambda _nothing: None, parent=jobs)
    first = jobs.run(until_stopped, done=told.append, ended=lambda: told.append("first"), parent=jobs)
    shown = jobs.run(until_stopped, done=told.append, parent=jobs, title="An import")
    QTimer.singleShot(50, jobs, first.cancel)
    qtbot.waitUntil(lambda: told == ["first", "patient"], timeout=PATIENCE)
    assert jobs.busy, "with what may take long"
    shown.cancel()
