"""Closing the window in the middle of work loses nothing that was typed, and nothing that was taken in."""

import json
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, OpenWindow, first_project, open_project
from tpmmatch.actions import open_store, people, projects
from ui.main_window import MainWindow


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


def test_the_window_comes_back_where_it_was(open_window: OpenWindow) -> None:
    window = open_window()
    window.move(0, 30)
    window.go("projects")
    window.close()
    again = open_window()
    assert again.key == "projects"
    assert again.pos().y() == 30  # the screen of the tests is narrower than the window
