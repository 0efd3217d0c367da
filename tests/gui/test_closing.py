"""Closing the window in the middle of work loses nothing that was typed, and nothing that was taken in."""

import json
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.conftest import PATIENCE, Answers, OpenWindow, at_rest, closed, first_project, open_project
from tpmmatch.actions import open_store, people, projects
from ui.main_window import MainWindow

MANY = 1500


def many(folder: Path) -> Path:
    """A file of people who take a while to be brought in."""
    people = ({"basics": {"name": f"Person {n}", "summary": "Led a project. " * 10}} for n in range(MANY))
    file = folder / "many.jsonl"
    file.write_text("\n".join(map(json.dumps, people)), "utf-8")
    return file


def begin_import(qtbot: QtBot, window: MainWindow) -> None:
    """Bring in the file that the dialog gives, and wait until it has begun."""
    window.go("people")
    with qtbot.waitSignal(window.jobs.moved, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_the_program_ends_with_its_window(qtbot: QtBot, qapp: QApplication, small_window: MainWindow) -> None:
    """Also where closing waits for what was typed last."""
    page = open_project(qtbot, small_window, first_project(small_window))
    qtbot.keyClicks(page.need.form.fields["description"], "And it has to be calm.")
    in_vain = QTimer(singleShot=True, interval=PATIENCE)
    in_vain.timeout.connect(lambda: qapp.exit(1))
    in_vain.start()
    QTimer.singleShot(0, small_window.close)
    assert qapp.exec() == 0
    in_vain.stop()


def test_what_was_typed_last_is_kept(qtbot: QtBot, small_window: MainWindow, tmp_path: Path) -> None:
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    words = page.need.form.fields["description"]
    qtbot.keyClicks(words, "And it has to be calm.")
    page.show_step(1)  # everybody is being put in order when the window is closed
    closed(qtbot, small_window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "And it has to be calm." in projects.find(store, id).document["description"]


def test_an_import_under_way_leaves_whole_people_only(
    qtbot: QtBot, open_window: OpenWindow, dialogs: Answers, tmp_path: Path
) -> None:
    window = open_window()
    dialogs.files = [many(tmp_path)]
    begin_import(qtbot, window)
    window.close()
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        names = [row.name for row in people.rows(store, people.browse(store))]
        assert len(names) == people.count(store) <= MANY
        assert all(name.startswith("Person ") for name in names)


def test_an_import_under_way_is_asked_about(
    qtbot: QtBot, open_window: OpenWindow, dialogs: Answers, tmp_path: Path
) -> None:
    window = open_window()
    dialogs.files, dialogs.agrees = [many(tmp_path)], False
    begin_import(qtbot, window)
    window.close()
    assert dialogs.asked[-1] == "Close while people are being brought in?"
    assert window.isVisible()
    at_rest(qtbot, window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert people.count(store) == MANY
    asked = len(dialogs.asked)
    closed(qtbot, window)
    assert len(dialogs.asked) == asked


def test_what_cannot_be_kept_is_told_once_and_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    words = page.need.form.fields["description"]
    with full_after(4096):
        for more in (" It has to be calm.", " And kind."):
            qtbot.keyClicks(words, more)
            page.flush()
            at_rest(qtbot, small_window)
        assert len(dialogs.told) == 1
        dialogs.agrees = False
        small_window.close()
        qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=PATIENCE)
    assert dialogs.asked == ["Close without what you typed last?"]
    assert small_window.isVisible()
    closed(qtbot, small_window)
    assert len(dialogs.asked) == 1
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm. And kind." in projects.find(store, id).document["description"]


def test_who_stays_after_all_hears_what_was_stopped(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    """Closing stops what is under way, and then the disk doesn't take what was typed last."""
    page = open_project(qtbot, small_window, first_project(small_window))
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        count = people.count(store)
    small_window.go("people")
    at_rest(qtbot, small_window)
    small_window.commands.ask("undo")
    qtbot.keyClicks(page.need.form.fields["description"], " It has to be calm.")
    dialogs.agrees = False
    with full_after(4096):
        small_window.close()
        qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=PATIENCE)
        at_rest(qtbot, small_window)
    assert small_window.isVisible()
    assert small_window.notice.text.text() == (
        "Stopped, as the window was closing: Undoing. What was saved is safe; you can begin it again."
    )
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert people.count(store) == count
    closed(qtbot, small_window)


def test_a_project_without_a_name_keeps_the_window_open(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    """What is typed meanwhile can't be kept."""
    id = first_project(small_window)
    page = open_project(qtbot, small_window, id)
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.need.form.fields["title"], Qt.Key.Key_Backspace)
    qtbot.keyClicks(page.need.form.fields["description"], " It has to be calm.")
    dialogs.agrees = False
    small_window.close()
    assert dialogs.asked == ["Close without what you typed last?"]
    assert "has no name any more" in dialogs.why
    assert small_window.isVisible()
    qtbot.keyClicks(page.need.form.fields["title"], "Shop")
    closed(qtbot, small_window)
    assert len(dialogs.asked) == 1
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert "It has to be calm." in projects.find(store, id).document["description"]


def test_the_window_comes_back_where_it_was(open_window: OpenWindow) -> None:
    window = open_window()
    window.move(0, 30)
    window.go("projects")
    window.close()
    again = open_window()
    assert again.key == "projects"
    assert again.pos().y() == 30  # the screen of the tests is narrower than the window
