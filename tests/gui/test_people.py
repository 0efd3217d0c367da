"""The list of people: searching, sorting, reading, bringing in, erasing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, at_rest, keep_certain, people_of, window_of
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.report import Report, Taken
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.models.people_model import PAGE, PeopleModel
from ui.pages.catching_up import CatchingUp
from ui.pages.people_page import PeoplePage
from ui.pages.person_page import PersonPage
from ui.widgets.buttons import Button


@pytest.fixture
def page(qtbot: QtBot, full_window: MainWindow) -> PeoplePage:
    return people_of(qtbot, full_window)


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


def test_another_order_is_read_from_its_beginning(qtbot: QtBot, page: PeoplePage) -> None:
    table = page.table
    chosen = page.model.id_at(40)
    table.selectRow(40)
    for _ in range(2):
        qtbot.mouseClick(
            page.table.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=_head(page, Column.RATE)
        )
        at_rest(qtbot, window_of(page))
        assert table.indexAt(QPoint(1, 1)).row() == 0
        assert page.model.id_at(table.currentIndex().row()) == chosen, "whoever was chosen stays so"


def _head(page: PeoplePage, column: Column) -> QPoint:
    header = page.table.horizontalHeader()
    return QPoint(header.sectionViewportPosition(column) + 10, header.height() // 2)


def test_somebody_whom_a_search_does_not_find_stands_beside_the_list_no_longer(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.selectRow(0)
    page.glance.setChecked(True)
    at_rest(qtbot, window_of(page))
    qtbot.keyClicks(page.search, "Jussara")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page._list.shown == page.model.id_at(0), timeout=PATIENCE)


def test_whoever_corrects_a_search_that_found_nobody_goes_on_typing(qtbot: QtBot, page: PeoplePage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "annx")
    qtbot.waitUntil(page.not_found.isVisible, timeout=PATIENCE)
    qtbot.keyClick(page.search, Qt.Key.Key_Backspace)
    qtbot.waitUntil(page.table.isVisible, timeout=PATIENCE)
    assert window_of(page).focusWidget() is page.search


def test_the_keys_lead_from_the_search_to_whoever_it_found(qtbot: QtBot, page: PeoplePage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "Jussara")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1, timeout=PATIENCE)
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert page.table.currentIndex().row() == 0


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


def test_enter_opens_the_persons_page(qtbot: QtBot, page: PeoplePage) -> None:
    window = window_of(page)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, PersonPage), timeout=PATIENCE)
    at_rest(qtbot, window)
    assert isinstance(window.page, PersonPage)
    assert window.page.title.text() == "Aniruddha Phadtare"
    text = window.page.sheet.toPlainText()
    assert "Day rate" in text
    assert "Pune, IN" in text


def test_space_shows_the_person_beside_the_list(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    assert page.person.sheet.toPlainText().startswith("Aniruddha Phadtare")
    page.table.selectRow(1)
    second = page.model.index(1, Column.NAME).data()
    qtbot.waitUntil(lambda: page.person.sheet.toPlainText().startswith(second), timeout=PATIENCE)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert not page.person.isVisible()


def test_erasing_asks_first(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    dialogs.agrees = False
    page.table.selectRow(0)
    page.glance.click()
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(page.person.remove, Qt.MouseButton.LeftButton)
    assert dialogs.asked == ["Erase Aniruddha Phadtare for good?"]
    assert page.person.isVisible()
    dialogs.agrees = True
    qtbot.mouseClick(page.person.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 107, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert not page.person.isVisible()
    assert "Aniruddha Phadtare" not in shown(page, Column.NAME)


def test_files_are_taken_in_and_told_about(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text('{"basics": {"name": "<b>Ada</b> Byron", "email": "ada@example.com"}}', "utf-8")
    bad.write_text("{", "utf-8")
    page.take([good, bad])
    keep_certain(qtbot, window_of(page))
    assert page.report.summary == "1 added  ·  1 not taken"
    assert "bad.json" in page.report.sheet.toPlainText()
    qtbot.waitUntil(lambda: page.model.rowCount() == 109, timeout=PATIENCE)
    assert shown(page, Column.NAME)[0] == "<b>Ada</b> Byron"
    page.table.selectRow(0)
    page.glance.click()
    qtbot.waitUntil(page.person.isVisible, timeout=PATIENCE)
    assert page.person.sheet.toPlainText().startswith("<b>Ada</b> Byron")


def test_a_report_of_what_was_undone_is_gone(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    good = tmp_path / "good.json"
    good.write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    page.take([good])
    keep_certain(qtbot, window_of(page))
    assert page.report.isVisible()
    window_of(page).commands.ask("undo")
    qtbot.waitUntil(lambda: page.model.rowCount() == 108, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert not page.report.isVisible()


def test_a_folder_is_taken_in_whole(qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path) -> None:
    dialogs.folder = tmp_path / "cvs"
    (dialogs.folder / "2026").mkdir(parents=True)
    (dialogs.folder / "one.json").write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Diddley\nN:Diddley;Bo;;;\nEMAIL:bo@example.com\nEND:VCARD\n"
    (dialogs.folder / "2026" / "more.vcf").write_text(card, "utf-8")
    qtbot.mouseClick(page.folder, Qt.MouseButton.LeftButton)
    keep_certain(qtbot, window_of(page))
    assert page.report.summary.startswith("2 added")


def test_when_nothing_was_taken_nothing_is_promised(
    qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    dialogs.files = [bad]
    qtbot.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    keep_certain(qtbot, window_of(page))
    window_of(page).go("people")
    assert page.report.isHidden()
    assert page.model.rowCount() == 108


def test_what_is_to_be_looked_at_is_told_on_demand(qtbot: QtBot, page: PeoplePage) -> None:
    twice = [Taken(f"id-{number}", f"list.csv, row {number}") for number in range(5000)]
    page.show_report(Report(added=twice, possible_duplicates=twice))
    assert page.report.summary == "5\u202f000 added  ·  5\u202f000 perhaps twice"
    assert page.report.sheet.isHidden()
    qtbot.mouseClick(page.report.findChild(Button, "reportMore"), Qt.MouseButton.LeftButton)
    assert page.report.sheet.isVisible()
    assert "list.csv, row 0: perhaps somebody who is here already" in page.report.sheet.toPlainText()
    assert page.report.sheet.height() > page.report.sheet.fontMetrics().height()
    page.show_report(Report(added=twice[:1]))
    assert page.report.sheet.isHidden()


@pytest.mark.slow
def test_the_model_keeps_its_contract(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    asked: list[int] = []
    model = PeopleModel()

    def fetch(pages: dict[int, list[int]]) -> None:
        asked.extend(len(keys) for keys in pages.values())
        model.take({page: [_row(key) for key in keys] for page, keys in pages.items()})

    model.wanted.connect(fetch)
    model.show_keys(list(range(5000)))
    qtmodeltester.check(model)
    assert model.index(4999, Column.NAME).data() == ""
    qtbot.waitUntil(lambda: model.index(4999, Column.NAME).data() == "Name 4999", timeout=PATIENCE)
    model.show_keys(list(range(4000, 4500)), [_row(key) for key in range(4000, 4000 + PAGE)])
    assert model.index(0, Column.NAME).data() == "Name 4000"
    model.show_keys([])
    assert model.rowCount() == 0
    assert max(asked) <= PAGE


def _row(key: int) -> PersonRow:
    return PersonRow(key, f"p-{key}", f"Name {key}", "", "", "", None, None, None, None, None)


def test_a_page_that_is_made_before_it_is_asked_for_reads_nobody_until_it_is_seen(
    qtbot: QtBot, small_window: MainWindow
) -> None:
    titles: list[str] = []
    small_window.jobs.started.connect(lambda _number, title: titles.append(title))
    qtbot.waitUntil(lambda: small_window.findChild(CatchingUp) is not None, timeout=PATIENCE)
    page = small_window.findChild(PeoplePage)
    assert page is not None
    qtbot.waitUntil(lambda: not small_window.jobs.busy and page.table.model().rowCount() > 0, timeout=PATIENCE)
    assert small_window.key == "home"
    assert not small_window.findChild(CatchingUp).isActive()
    assert not any("can be searched" in title for title in titles)
    small_window.go("people")
    qtbot.waitUntil(lambda: any("can be searched" in title for title in titles), timeout=PATIENCE)
