"""A project goes to another computer as a file, and comes in from there."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, at_rest, first_project, open_project
from ui.main_window import MainWindow
from ui.pages.projects_page import ProjectsPage


@pytest.fixture
def page(qtbot: QtBot, small_window: MainWindow) -> ProjectsPage:
    small_window.go("projects")
    at_rest(qtbot, small_window)
    found = small_window.page
    assert isinstance(found, ProjectsPage)
    return found


def press(qtbot: QtBot, page: ProjectsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, page.window())  # type: ignore[arg-type]


def test_a_project_is_written_and_taken_in_again_unchanged(
    qtbot: QtBot, small_window: MainWindow, page: ProjectsPage, dialogs: Answers, tmp_path: Path
) -> None:
    id = first_project(small_window)
    dialogs.save_to = tmp_path / "cinema.json"
    press(qtbot, page, f"exportProject_{id}")
    title = json.loads(dialogs.save_to.read_text("utf-8"))["title"]
    assert small_window.notice.text.text() == f"The project “{title}” is written to cinema.json"
    before = dialogs.save_to.read_bytes()
    dialogs.files = [dialogs.save_to]
    press(qtbot, page, "takeInProjects")
    assert small_window.notice.text.text() == "Projects taken in: 0 new, 0 changed, 1 as before"
    press(qtbot, page, f"removeProject_{id}")
    press(qtbot, page, "takeInProjects")
    assert small_window.notice.text.text() == "Projects taken in: 1 new, 0 changed, 0 as before"
    qtbot.waitUntil(lambda: page.findChild(QPushButton, f"project_{id}") is not None, timeout=PATIENCE)
    press(qtbot, page, f"exportProject_{id}")
    assert dialogs.save_to.read_bytes() == before


def test_a_changed_file_changes_the_project_and_its_open_page(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    id = first_project(small_window)
    open_project(qtbot, small_window, id)
    small_window.go("projects")
    at_rest(qtbot, small_window)
    page = small_window.page
    assert isinstance(page, ProjectsPage)
    dialogs.save_to = tmp_path / "cinema.json"
    press(qtbot, page, f"exportProject_{id}")
    document = json.loads(dialogs.save_to.read_text("utf-8"))
    dialogs.save_to.write_text(json.dumps(document | {"city": "Gouda"}), "utf-8")
    dialogs.files = [dialogs.save_to]
    press(qtbot, page, "takeInProjects")
    assert small_window.notice.text.text() == "Projects taken in: 0 new, 1 changed, 0 as before"
    field = open_project(qtbot, small_window, id).need.form.fields["city"]
    assert field.value() == "Gouda"


def test_what_is_no_project_is_refused_with_its_reason(
    qtbot: QtBot, page: ProjectsPage, dialogs: Answers, tmp_path: Path
) -> None:
    person = tmp_path / "ann.json"
    person.write_text('{"basics": {"name": "Ann Bee"}}', "utf-8")
    dialogs.files = [person]
    press(qtbot, page, "takeInProjects")
    assert "ann.json: This is a person, not a project." in "".join(dialogs.told)
