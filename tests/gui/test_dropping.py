"""Files that are dragged from elsewhere and let go of over the window."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, keep_certain, open_project
from ui.main_window import MainWindow
from ui.pages.people_page import PeoplePage
from ui.pages.person_page import DOCUMENTS, PersonPage
from ui.widgets.dropping import DropZone

ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    file = tmp_path / "ada.json"
    file.write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    return [file]


def dragged(files: Sequence[Path]) -> QMimeData:
    """As file managers give it: as places, and as text as well."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    data.setText("\n".join(map(str, files)))
    return data


def middle(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), widget.rect().center())


def hold(window: MainWindow, data: QMimeData, over: QWidget) -> QDragEnterEvent:
    event = QDragEnterEvent(middle(over), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window.windowHandle(), event)
    return event


def let_go(window: MainWindow, data: QMimeData, over: QWidget) -> QDropEvent:
    hold(window, data, over)
    at = QPointF(middle(over))
    event = QDropEvent(at, ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window.windowHandle(), event)
    return event


def hints(window: MainWindow) -> list[str]:
    return [zone.hint for zone in window.findChildren(DropZone) if zone.hint]


def test_a_field_below_is_not_written_to(qtbot: QtBot, small_window: MainWindow, files: list[Path]) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    field = page.need.form.fields["description"]
    before = field.value()
    let_go(small_window, dragged(files), field)
    qtbot.waitUntil(lambda: small_window.key == "review", timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert field.value() == before


@pytest.mark.parametrize("key", ["home", "projects", "people", "settings", "new", "rate"])
def test_every_page_takes_them(qtbot: QtBot, small_window: MainWindow, files: list[Path], key: str) -> None:
    small_window.go(key)
    at_rest(qtbot, small_window)
    assert small_window.page is not None
    let_go(small_window, dragged(files), small_window.page)
    keep_certain(qtbot, small_window)
    assert isinstance(small_window.page, PeoplePage)
    assert small_window.page.report.summary == "1 added"


def test_what_letting_go_would_do_is_said_while_they_are_held(small_window: MainWindow, files: list[Path]) -> None:
    hold(small_window, dragged(files), small_window.sidebar)
    assert hints(small_window) == ["Let go to bring in people"]
    QApplication.sendEvent(small_window.windowHandle(), QDragLeaveEvent())
    assert hints(small_window) == []


def test_they_are_copied_whatever_is_proposed(small_window: MainWindow, files: list[Path]) -> None:
    """Whoever is told that a file was moved deletes it."""
    held = hold(small_window, dragged(files), small_window.sidebar)
    assert (held.isAccepted(), held.dropAction()) == (True, Qt.DropAction.CopyAction)
    dropped = let_go(small_window, dragged(files), small_window.sidebar)
    assert (dropped.isAccepted(), dropped.dropAction()) == (True, Qt.DropAction.CopyAction)


def test_text_goes_to_the_field_below(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    field = page.need.form.fields["description"]
    words = QMimeData()
    words.setText("And it has to be calm.")
    let_go(small_window, words, field)
    assert hints(small_window) == []
    assert "And it has to be calm." in str(field.value())


def test_over_somebodys_documents_they_are_attached(qtbot: QtBot, small_window: MainWindow, files: list[Path]) -> None:
    small_window.go("people")
    at_rest(qtbot, small_window)
    assert isinstance(small_window.page, PeoplePage)
    small_window.go(f"person:{small_window.page.model.id_at(0)}")
    page = small_window.page
    assert isinstance(page, PersonPage)
    at_rest(qtbot, small_window)
    page.show_look(DOCUMENTS)
    at_rest(qtbot, small_window)
    hold(small_window, dragged(files), page.documents)
    assert hints(small_window) == ["Let go to attach to this person"]
    let_go(small_window, dragged(files), page.documents)
    qtbot.waitUntil(lambda: bool(page.documents.files), timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert [file.name for file in page.documents.files] == ["ada.json"]
    assert small_window.key.startswith("person:")
