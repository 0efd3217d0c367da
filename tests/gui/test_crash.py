"""A mistake of the program ends in one dialog with a report that names nobody."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE
from ui.crash import CrashGuard
from ui.dialogs.crash_dialog import CrashDialog
from ui.jobs import Jobs, Token

TYPED = "ada@example.com"


@pytest.fixture
def shown() -> list[str]:
    return []


@pytest.fixture
def guard(qtbot: QtBot, tmp_path: Path, shown: list[str]) -> Iterator[CrashGuard]:  # noqa: ARG001 - an application
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    found = CrashGuard(shown.append, tmp_path)
    found.install()
    yield found
    found.remove()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def fail() -> None:
    raise ValueError(TYPED)


@pytest.mark.usefixtures("guard")
def test_an_exception_in_a_slot_is_shown(qtbot: QtBot, shown: list[str], tmp_path: Path) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert "builtins.ValueError" in shown[0]
    assert "in fail" in shown[0]
    assert TYPED not in shown[0]
    assert str(Path.home()) not in shown[0]
    assert shown[0] in (tmp_path / "crash.txt").read_text("utf-8")


@pytest.mark.usefixtures("guard")
def test_an_exception_in_a_job_is_shown(qtbot: QtBot, shown: list[str]) -> None:
    jobs = Jobs()

    def work(_token: Token) -> None:
        fail()

    jobs.run(work, done=lambda _nothing: None, parent=jobs)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    jobs.close()
    assert "in fail" in shown[0]


def test_a_crash_while_one_is_shown_opens_no_second_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    shown: list[str] = []
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook

    def show(report: str) -> None:
        shown.append(report)
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: (tmp_path / "crash.txt").read_text("utf-8").count("ValueError") == 2, timeout=PATIENCE)

    guard = CrashGuard(show, tmp_path)
    guard.install()
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    guard.remove()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    assert len(shown) == 1


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("the report")
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "crashCopy")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "the report"
    assert dialog.text.toPlainText() == "the report"
