"""A project that is read again takes nothing from what is being typed."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import at_rest, closed, first_project, open_project
from tpmmatch.actions import open_store, projects
from ui.main_window import MainWindow


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
