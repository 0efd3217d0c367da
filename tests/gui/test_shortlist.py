"""From the ranking onto the shortlist, and side by side."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, open_project, ranked, window_of
from tpmmatch.model.comparison import ComparedCell, ComparedPerson, ComparedRow, Comparison, Stand
from tpmmatch.model.match import CriterionKind, Gate
from ui.main_window import MainWindow
from ui.models.compare_model import CompareModel
from ui.models.ranking_model import Column
from ui.pages.project_page import BRIEF, SHORTLIST, ProjectPage
from ui.pages.reasons_panel import ReasonsPanel
from ui.pages.shortlist_page import NOBODY, SHOWN
from ui.widgets.cells import CELL, BarCell, HeadCell, StarCell, WordCell


@pytest.fixture
def page(qtbot: QtBot, small_window: MainWindow) -> ProjectPage:
    """The ranking of a sample project."""
    return ranked(qtbot, small_window, first_project(small_window))


def keep(qtbot: QtBot, page: ProjectPage, *rows: int) -> list[str]:
    """Put these on the shortlist by the keyboard; their names."""
    names = []
    for row in rows:
        page.ranking.table.selectRow(row)
        names.append(page.ranking.model.index(row, Column.NAME).data())
        qtbot.keyClick(page.ranking.table, Qt.Key.Key_S)
        at_rest(qtbot, window_of(page))
    return names


def shown(qtbot: QtBot, page: ProjectPage) -> None:
    page.show_step(SHORTLIST)
    at_rest(qtbot, window_of(page))


def listed(page: ProjectPage) -> list[str]:
    return [page.shortlist.list.item(row).text() for row in range(page.shortlist.list.count())]


def star(page: ProjectPage, row: int) -> bool:
    cell = page.ranking.model.index(row, Column.KEPT).data(CELL)
    assert isinstance(cell, StarCell)
    return cell.on


def test_an_empty_shortlist_says_what_to_do(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    assert "waits for somebody kept" in page.steps[SHORTLIST].toolTip()
    shown(qtbot, page)
    assert page.shortlist.stack.currentIndex() == NOBODY
    button = page.shortlist.stack.currentWidget().findChild(QPushButton, "emptyAction")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    assert page.ranking.table.isVisible()


def test_a_star_puts_somebody_on_the_list_and_off(qtbot: QtBot, page: ProjectPage) -> None:
    table, window = page.ranking.table, window_of(page)
    place = table.visualRect(page.ranking.model.index(1, Column.KEPT)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at_rest(qtbot, window)
    name = page.ranking.model.index(1, Column.NAME).data()
    assert [star(page, row) for row in range(3)] == [False, True, False]
    assert page.ranking.model.index(1, Column.KEPT).data() == "on the shortlist", "a star is said, too"
    assert page.steps[SHORTLIST].text() == "Shortlist 1"
    assert window.notice.text.text() == f"{name} is on the shortlist"
    assert page.ranking.reasons.keep.text() == "On the shortlist"
    qtbot.mouseClick(page.ranking.reasons.keep, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert not star(page, 1)
    assert page.ranking.reasons.keep.text() == "Shortlist"


def test_people_kept_stand_side_by_side(qtbot: QtBot, page: ProjectPage) -> None:
    names = keep(qtbot, page, 0, 2, 1)
    shown(qtbot, page)
    assert page.shortlist.stack.currentIndex() == SHOWN
    assert listed(page) == names
    model = page.shortlist.model
    heads = [model.headerData(column, Qt.Orientation.Horizontal, CELL) for column in (1, 2, 3)]
    assert [head.name for head in heads if isinstance(head, HeadCell)] == names
    assert model.index(0, 0).data() == "Where they differ"
    told = {model.index(row, column).data() for row in range(1, 4) for column in (1, 2, 3)}
    assert len(told) > 1
    assert isinstance(model.index(1, 1).data(CELL), WordCell)


def test_a_mark_shows_what_it_rests_on(qtbot: QtBot, page: ProjectPage) -> None:
    names = keep(qtbot, page, 0, 1)
    shown(qtbot, page)
    model, table = page.shortlist.model, page.shortlist.table
    row = next(
        row for row in range(model.rowCount()) if (line := model.row_at(row)) is not None and line.cells[0].proofs
    )
    line = model.row_at(row)
    assert line is not None
    table.setCurrentIndex(model.index(row, 1))
    text = page.shortlist.proof.toPlainText()
    assert names[0] in text
    assert names[1] not in text
    assert line.cells[0].proofs[0].quote in text
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert names[1] in page.shortlist.proof.toPlainText(), "of a criterion, everybody's"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_the_first_step_by_keys_goes_to_the_first_mark(qtbot: QtBot, page: ProjectPage, key: Qt.Key) -> None:
    keep(qtbot, page, 0, 1)
    shown(qtbot, page)
    table = page.shortlist.table
    table.setFocus()
    assert page.shortlist.model.headings() == [0, *page.shortlist.model.headings()[1:]]
    qtbot.keyClick(table, key)
    assert table.currentIndex().row() == 1
    assert table.selectionModel().hasSelection()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 2
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == 1


def test_a_term_that_nearly_fits_says_so_below_what_is_offered(qapp: QApplication) -> None:
    cells = (
        ComparedCell(Stand.MEETS, offered="€390 a day"),
        ComparedCell(Stand.MEETS, offered="€420 a day", near=True),
    )
    people = tuple(ComparedPerson(id, id, "", 1, False, Gate.READY, 80.0, 0.7, None) for id in ("p1", "p2"))
    row = ComparedRow("Day rate", CriterionKind.TERMS, 3.0, cells, "up to €390 a day", differs=True)
    model = CompareModel(qapp)
    model.show_comparison(Comparison(people, (row,), 2))
    shown = [model.index(1, column).data(CELL) for column in (1, 2)]
    assert [(cell.text, cell.below) for cell in shown] == [("€390 a day", ""), ("€420 a day", "nearly fits")]
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "€420 a day, nearly fits"


def test_the_order_is_the_owners(qtbot: QtBot, page: ProjectPage) -> None:
    one, two, three = keep(qtbot, page, 0, 1, 2)
    shown(qtbot, page)
    page.shortlist.list.setCurrentRow(2)
    qtbot.keyClick(page.shortlist.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    at_rest(qtbot, window_of(page))
    assert listed(page) == [one, three, two]
    qtbot.mouseClick(page.shortlist.up, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert listed(page) == [three, one, two]
    head = page.shortlist.model.headerData(1, Qt.Orientation.Horizontal, CELL)
    assert isinstance(head, HeadCell)
    assert head.name == three
    window_of(page).commands.ask("undo")
    at_rest(qtbot, window_of(page))
    qtbot.waitUntil(lambda: listed(page) == [one, three, two], timeout=PATIENCE)
    at_rest(qtbot, window_of(page))


def test_five_at_most_are_compared(qtbot: QtBot, page: ProjectPage) -> None:
    keep(qtbot, page, 0, 1, 2, 3, 4, 5)
    shown(qtbot, page)
    kept = page.shortlist.list
    assert kept.compared() == kept.ids()[:5]
    kept.item(1).setCheckState(Qt.CheckState.Unchecked)
    at_rest(qtbot, window_of(page))
    assert kept.compared() == [id for id in kept.ids() if id != kept.ids()[1]]
    assert page.shortlist.model.columnCount() == 6
    kept.item(1).setCheckState(Qt.CheckState.Checked)
    at_rest(qtbot, window_of(page))
    assert kept.compared() == kept.ids()[:5]


def test_somebody_is_taken_off_and_comes_back(qtbot: QtBot, page: ProjectPage) -> None:
    one, two = keep(qtbot, page, 0, 1)
    shown(qtbot, page)
    window = window_of(page)
    qtbot.keyClick(page.shortlist.list, Qt.Key.Key_Delete)
    at_rest(qtbot, window)
    assert len(listed(page)) == 1
    assert window.notice.text.text().endswith("is off the shortlist")
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(listed(page)) == sorted([one, two]), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_enter_opens_the_brief(qtbot: QtBot, page: ProjectPage) -> None:
    keep(qtbot, page, 1)
    shown(qtbot, page)
    qtbot.keyClick(page.shortlist.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.brief.keep.isEnabled, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert page.stack.currentIndex() == BRIEF
    assert page.brief.person.value() == page.shortlist.list.ids()[0]


def test_the_owners_number_stands_beside_the_computed_one(qtbot: QtBot, page: ProjectPage) -> None:
    ranking, window = page.ranking, window_of(page)
    before = [ranking.model.index(row, Column.NAME).data() for row in range(4)]
    ranking.table.selectRow(2)
    at_rest(qtbot, window)
    qtbot.mouseClick(ranking.reasons.own, Qt.MouseButton.LeftButton)
    form = ranking.reasons.form
    assert form.wrong.isHidden()
    for typed in ("150", "-3", "many"):
        form.number.clear()
        qtbot.keyClicks(form.number, typed)
        assert form.wrong.isVisible()
        assert form.wrong.text() == "Give a number from 0 to 100."
    form.number.clear()
    qtbot.keyClicks(form.number, "91")
    assert form.wrong.isHidden()
    assert not form.accept.isEnabled(), "a reason is needed"
    qtbot.keyClicks(form.reason, "She did our last shop.")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    cell = ranking.model.index(2, Column.FIT).data(CELL)
    assert isinstance(cell, BarCell)
    assert (cell.own, cell.own_text) == (0.91, "yours 91")
    text = ranking.reasons.sheet.toPlainText()
    assert "Your own number: 91" in text
    assert "“She did our last shop.”" in text
    assert [ranking.model.index(row, Column.NAME).data() for row in range(4)] == before, "it moves nobody"
    qtbot.mouseClick(ranking.reasons.own, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.back, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert "Your own number" not in ranking.reasons.sheet.toPlainText()


def test_whoever_has_no_reasons_yet_is_named_meanwhile(qtbot: QtBot) -> None:
    panel = ReasonsPanel()
    qtbot.addWidget(panel)
    panel.wait_for("Ann Wexcombe")
    panel.wait_for("Bea Ostrow")
    qtbot.waitUntil(lambda: panel.sheet.toPlainText().startswith("Bea Ostrow"), timeout=PATIENCE)
    assert "Gathering the reasons" in panel.sheet.toPlainText()


def test_an_s_that_is_typed_is_no_command(qtbot: QtBot, page: ProjectPage) -> None:
    qtbot.mouseClick(page.ranking.reasons.own, Qt.MouseButton.LeftButton)
    reason: QLineEdit = page.ranking.reasons.form.reason
    qtbot.keyClicks(reason, "sss")
    at_rest(qtbot, window_of(page))
    assert reason.text() == "sss"
    assert page.open.course.shortlist == ()


def test_the_comparison_keeps_its_contract(qtbot: QtBot, qtmodeltester: ModelTester, page: ProjectPage) -> None:
    keep(qtbot, page, 0, 1)
    shown(qtbot, page)
    model = CompareModel()
    qtmodeltester.check(model)
    model.show_comparison(page.shortlist.model.comparison)


def test_dragging_tells_the_new_order(qtbot: QtBot, page: ProjectPage) -> None:
    keep(qtbot, page, 0, 1, 2)
    shown(qtbot, page)
    kept = page.shortlist.list
    ids = kept.ids()
    kept.model().moveRow(kept.rootIndex(), 2, kept.rootIndex(), 0)  # what a drop does
    at_rest(qtbot, window_of(page))
    assert [item.person for item in page.open.course.shortlist] == [ids[2], ids[0], ids[1]]
    assert kept.viewport().rect().contains(QPoint(0, 0))
