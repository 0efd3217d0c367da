"""Sliders re-rank while they move and save nothing; what is kept has a reason and a date."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, at_rest, first_project, ranked, window_of
from ui.main_window import MainWindow
from ui.models.ranking_model import Column, RankingModel
from ui.pages.project_page import NEED, ProjectPage
from ui.widgets.cells import CELL, PlaceCell


@pytest.fixture
def page(qtbot: QtBot, small_window: MainWindow) -> ProjectPage:
    """The ranking of a sample project, with the sliders open."""
    page = ranked(qtbot, small_window, first_project(small_window))
    qtbot.mouseClick(page.ranking.what_if, Qt.MouseButton.LeftButton)
    return page


def order(page: ProjectPage) -> list[str]:
    model = page.ranking.model
    return [model.index(row, Column.NAME).data() for row in range(model.fold_row)]


def fits(page: ProjectPage) -> dict[str, str]:
    model = page.ranking.model
    return {name: model.index(row, Column.FIT).data() for row, name in enumerate(order(page))}


def upset(qtbot: QtBot, page: ProjectPage) -> None:
    """Move sliders until the order is another."""
    before = order(page)
    for slider in page.ranking.weights.sliders.values():
        slider.slider.setFocus()
        with qtbot.waitSignal(page.ranking._reweighed.timeout, timeout=PATIENCE):
            qtbot.keyClick(slider.slider, Qt.Key.Key_Home)
        if order(page) != before:
            return
    raise AssertionError("no slider changes the order")


def test_moving_a_slider_changes_the_order_and_saves_nothing(qtbot: QtBot, page: ProjectPage) -> None:
    before, project = order(page), page.open.project
    upset(qtbot, page)
    assert sorted(order(page)) == sorted(before)
    assert page.open.project is project
    assert page.open.course.changes == ()
    moved = [page.ranking.model.index(row, Column.PLACE).data(CELL) for row in range(len(before))]
    assert any(isinstance(cell, PlaceCell) and cell.moved for cell in moved)
    told = {name: place - order(page).index(name) for place, name in enumerate(before)}
    assert [cell.moved for cell in moved if isinstance(cell, PlaceCell)] == [told[name] for name in order(page)]


def test_only_what_says_something_else_is_drawn_anew(qtbot: QtBot, page: ProjectPage) -> None:
    """Names and rates of those who stay where they are don't change with a slider; whoever looks on sees the rest."""
    table, model = page.ranking.table, page.ranking.model
    qtbot.waitUntil(lambda: len(table.in_sight()) > 3, timeout=PATIENCE)
    drawn: list[tuple[int, int]] = []
    before = {row: [model.index(row, column).data(CELL) for column in Column] for row in range(model.rowCount())}
    model.dataChanged.connect(lambda first, _last: drawn.append((first.row(), first.column())))
    upset(qtbot, page)
    seen = [(row, column) for row in table.in_sight() for column in Column if row != model.fold_row]
    changed = {(row, column) for row, column in seen if model.index(row, column).data(CELL) != before[row][column]}
    assert changed
    assert changed <= set(drawn)
    assert len(set(drawn)) < len(seen)


def test_whoever_was_chosen_stays_chosen(qtbot: QtBot, page: ProjectPage) -> None:
    page.ranking.table.selectRow(3)
    chosen = order(page)[3]
    upset(qtbot, page)
    assert order(page)[page.ranking.table.currentIndex().row()] == chosen


def test_back_to_yours_is_the_owners_order_again(qtbot: QtBot, page: ProjectPage) -> None:
    before = order(page)
    upset(qtbot, page)
    with qtbot.waitSignal(page.ranking._reweighed.timeout, timeout=PATIENCE):
        qtbot.mouseClick(page.ranking.weights.back, Qt.MouseButton.LeftButton)
    assert order(page) == before
    assert not page.ranking.model.is_what_if
    upset(qtbot, page)
    qtbot.mouseClick(page.ranking.what_if, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: order(page) == before, timeout=PATIENCE)  # closing the sliders is a way back, too
    assert page.ranking.reasons.isVisible()


def test_sliders_that_are_closed_at_once_leave_the_owners_order(qtbot: QtBot, page: ProjectPage) -> None:
    """What the last move makes is shown a moment later, but not after they are gone."""
    before = order(page)
    for slider in page.ranking.weights.sliders.values():
        slider.slider.setValue(0)
    QApplication.processEvents()
    qtbot.mouseClick(page.ranking.what_if, Qt.MouseButton.LeftButton)
    assert order(page) == before, "whoever is clicked next is who stands there"
    at_rest(qtbot, window_of(page))
    assert not page.ranking.model.is_what_if
    assert order(page) == before


def test_weights_are_written_as_the_language_writes_numbers(page: ProjectPage) -> None:
    assert page.open.ranked_people is not None
    first, weights = page.open.ranked_people.lineup.table.criteria[0], page.ranking.weights
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    weights.show_criteria([replace(first, weight=10.2)])
    weights.begin()
    slider, told = weights.sliders[first.id].slider, list[str]()
    for value in (102, 55):
        slider.setValue(value)
        told.append(slider.accessibleDescription())
    QLocale.setDefault(before)
    assert told == ["10,2", "10,2 → 5,5"]


def test_kept_weights_are_dated_with_a_reason_and_can_be_undone(qtbot: QtBot, page: ProjectPage) -> None:
    before, window, weights = order(page), window_of(page), page.ranking.weights
    upset(qtbot, page)
    tried = fits(page)
    qtbot.mouseClick(weights.keep, Qt.MouseButton.LeftButton)
    assert not weights.form.accept.isEnabled(), "a reason is needed"
    qtbot.keyClicks(weights.form.reason, "The data matter most.")
    qtbot.mouseClick(weights.form.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.open.course.changes), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert fits(page) == tried
    assert QApplication.focusWidget() is page.ranking.table, "and not the next place outside the page"
    page.show_step(NEED)
    panel = page.need.understood
    assert panel.settled.text().startswith("Criteria were settled on 23 Nov 2026")
    assert panel.shows_changes.text() == "Changes (1)"
    qtbot.mouseClick(panel.shows_changes, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert "“The data matter most.”" in panel.changes.toPlainText()
    window.commands.ask("undo")
    qtbot.waitUntil(lambda: page.open.course.changes == (), timeout=PATIENCE)
    page.show_step(1)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert order(page) == before


def test_a_what_if_keeps_the_models_contract(qtmodeltester: ModelTester, page: ProjectPage) -> None:
    found = page.open.ranked_people
    assert found is not None
    model = RankingModel()
    model.show_rows(found.rows)
    qtmodeltester.check(model)
    model.show_what_if(found.lineup.what_if({found.lineup.table.criteria[0].id: 0.0}))
    model.toggle()
    model.show_what_if(None)
