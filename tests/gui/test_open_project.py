"""A project that is read again, or of which a step is made late, takes nothing from what is being typed."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, closed, first_project, open_project
from tpmmatch.actions import open_store, projects
from ui.main_window import MainWindow
from ui.pages.project_page import ProjectPage


@pytest.mark.parametrize("keeps", [True, False])
def test_what_is_typed_while_the_project_is_read_stays(
    qtbot: QtBot, small_window: MainWindow, tmp_path: Path, keeps: bool
) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    page.open.load()
    qtbot.keyClicks(page.need.form.fields["description"], "And it has to be calm.")
    if keeps:
        page.flush()
    at_rest(qtbot, small_window)
    assert "And it has to be calm." in page.need.form.document()["description"]
    closed(qtbot, small_window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "And it has to be calm." in projects.find(store, page.open.id).document["description"]


def test_a_step_that_is_made_behind_another_page_takes_no_keys_from_it(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.go(f"project:{first_project(small_window)}")
    page = small_window.page
    assert isinstance(page, ProjectPage)
    page.show_step(1)
    small_window.go("people")
    at_rest(qtbot, small_window)
    search = small_window.findChild(QLineEdit, "peopleSearch")
    assert search is not None
    search.setFocus()
    qtbot.waitUntil(lambda: page.stack.holds(1), timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert search.hasFocus()
    small_window.go(f"project:{page.open.id}")
    qtbot.waitUntil(page.ranking.table.isVisible, timeout=PATIENCE)
    at_rest(qtbot, small_window)
