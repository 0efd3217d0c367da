"""The list of people: searching, sorting, reading, bringing in, erasing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, at_rest, window_of
from tpmmatch.model.listing import PersonRow
from ui.main_window import MainWindow
from ui.models.people_model import Column, PeopleModel
from ui.pages.people_page import PeoplePage


@pytest.fixture
def page(qtbot: QtBot, full_window: MainWindow) -> PeoplePage:
    full_window.go("people")
    at_rest(qtbot, full_window)
    found = full_window.page
    assert isinstance(found, PeoplePage)
    return found


def shown(page: PeoplePage, column: Column) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def test_everybody_is_listed_by_name(page: PeoplePage) -> None:
    names = shown(page, Column.NAME)
    assert len(names) == 108
    assert names[0] == "Aniruddha Phadtare"


def test_a_search_leaves_those_who_fit(qtbot: QtBot, page: PeoplePage) -> None:
    qtbot.keyClicks(page.search, "Jussara")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=PATIENCE)
    assert shown(page, Column.NAME) == ["Jussara Penteado Vilhena"]
    assert page.subtitle.text() == "1 of 108 people"


def test_a_search_without_success_says_what_to_do(qtbot: QtBot, page: PeoplePage) -> None:
    qtbot.keyClicks(page.search, "xyzzyqq")
    qtbot.waitUntil(page.not_found.isVisible, timeout=PATIENCE)
    page.search.clear()
    qtbot.waitUntil(page.table.isVisible, timeout=PATIENCE)


def test_a_click_on_the_head_sorts(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.horizontalHeader().setSortIndicator(Column.HOURS, Qt.SortOrder.DescendingOrder)
    at_rest(qtbot, window_of(page))
    hours = [int(text) for text in shown(page, Column.HOURS) if text]
    assert hours
    assert hours == sorted(hours, reverse=True)


def test_enter_opens_the_person(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    text = page.person.sheet.toPlainText()
    assert text.startswith("Aniruddha Phadtare")
    assert "Day rate" in text
    assert "Pune, IN" in text


def test_going_through_the_list_leafs_through_the_people(qtbot: QtBot, page: PeoplePage) -> None:
    page.open_person(page.model.id_at(0))
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    page.table.selectRow(1)
    second = page.model.index(1, Column.NAME).data()
    qtbot.waitUntil(lambda: page.person.sheet.toPlainText().startswith(second), timeout=PATIENCE)


def test_erasing_asks_first(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    dialogs.agrees = False
    page.open_person(page.model.id_at(0))
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(page.person.remove, Qt.MouseButton.LeftButton)
    assert dialogs.asked == ["Erase Aniruddha Phadtare for good?"]
    assert page.person.isVisible()
    dialogs.agrees = True
    qtbot.mouseClick(page.person.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 107, timeout=PATIENCE)
    assert not page.person.isVisible()
    assert "Aniruddha Phadtare" not in shown(page, Column.NAME)


def test_dropped_files_are_taken_in_and_told_about(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text('{"basics": {"name": "<b>Ada</b> Byron", "email": "ada@example.com"}}', "utf-8")
    bad.write_text("{", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(bad))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    qtbot.waitUntil(page.report.isVisible, timeout=PATIENCE)
    assert page.report.summary == "1 added  ·  1 not taken"
    assert "bad.json" in page.report.sheet.toPlainText()
    qtbot.waitUntil(lambda: page.model.rowCount() == 109, timeout=PATIENCE)
    page.open_person(page.model.id_at(0))
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    assert page.person.sheet.toPlainText().startswith("<b>Ada</b> Byron")


def test_a_folder_is_taken_in_whole(qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path) -> None:
    dialogs.folder = tmp_path / "cvs"
    (dialogs.folder / "2026").mkdir(parents=True)
    (dialogs.folder / "one.json").write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    (dialogs.folder / "2026" / "more.csv").write_text("name,email\nBo Diddley,bo@example.com\n", "utf-8")
    qtbot.mouseClick(page.folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.report.isVisible, timeout=PATIENCE)
    assert page.report.summary.startswith("2 added")


def test_when_nothing_was_taken_nothing_else_is_promised(
    qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    dialogs.files = [bad]
    qtbot.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.report.isVisible, timeout=PATIENCE)
    assert page.report.sheet.toPlainText().splitlines()[0] == "Not taken"


def test_the_model_keeps_its_contract(qtmodeltester: ModelTester, qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    asked: list[int] = []

    def fetch(keys: object) -> list[PersonRow]:
        assert isinstance(keys, list)
        asked.append(len(keys))
        return [PersonRow(key, f"p-{key}", f"Name {key}", "", "", "", None, None, None, None, None) for key in keys]

    model = PeopleModel(fetch)
    model.show_keys(list(range(5000)))
    qtmodeltester.check(model)
    model.show_keys(list(range(4000, 4500)))
    assert model.index(0, Column.NAME).data() == "Name 4000"
    model.show_keys([])
    assert model.rowCount() == 0
    assert max(asked) <= 100
