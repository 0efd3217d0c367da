"""What the system's own programs open, and what is told where there are none: with an `xdg-open` of our own."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, at_rest
from tpmmatch.actions import people
from ui.dialogs.asking import QtDialogs
from ui.main_window import MainWindow
from ui.pages.person_page import DOCUMENTS, PersonPage

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt knows by itself whether something opened")

Opener = Callable[[int], Path]


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Puts an `xdg-open` first that notes what it was given and ends so; where it notes that."""

    def put(code: int) -> Path:
        script, noted = tmp_path / "xdg-open", tmp_path / "noted"
        script.write_text(f'#!/bin/sh\necho "$1" > "{noted}.new"\nmv "{noted}.new" "{noted}"\nexit {code}\n')
        script.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        return noted

    return put


@pytest.mark.parametrize(("code", "told"), [(3, 1), (4, 1), (0, 0)])
def test_it_is_heard_when_no_program_opens_a_file(qtbot: QtBot, opener: Opener, code: int, told: int) -> None:
    window, unopened = QWidget(), list[str]()
    qtbot.addWidget(window)
    noted = opener(code)
    dialogs = QtDialogs(window)
    file = noted.with_name("Ann Bee, CV.pdf")
    dialogs.open_outside(file, lambda: unopened.append("file"))
    assert unopened == [], "the window doesn't wait for it"
    qtbot.waitUntil(lambda: noted.exists() and not window.children(), timeout=PATIENCE)
    assert noted.read_text().strip().endswith("/Ann%20Bee,%20CV.pdf")
    dialogs.open_link("https://dairy.example/case?a=1&b=2", lambda: unopened.append("link"))
    qtbot.waitUntil(lambda: not window.children(), timeout=PATIENCE)
    assert noted.read_text().strip() == "https://dairy.example/case?a=1&b=2"
    assert unopened == ["file", "link"] * told


def test_where_an_attached_document_lies_is_told_if_nothing_opens_it(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    store = small_window.pages()[0]._desk.store  # type: ignore[attr-defined]
    small_window.go(f"person:{people.rows(store, people.browse(store)[:1])[0].id}")
    page = small_window.page
    assert isinstance(page, PersonPage)
    at_rest(qtbot, small_window)
    page.show_look(DOCUMENTS)
    (tmp_path / "CV.pdf").write_text("one")
    page.documents.attach([tmp_path / "CV.pdf"])
    at_rest(qtbot, small_window)
    dialogs.agrees = False
    look = page.documents.findChild(QAbstractButton, "documentOpen0")
    assert isinstance(look, QAbstractButton)
    qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    assert dialogs.opened == page.documents.files
    assert "no program for it" in dialogs.told[0]
    assert str(page.documents.files[0]) in dialogs.told[0]
