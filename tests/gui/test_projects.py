"""A project from its starter pack to the printed brief."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    PATIENCE,
    SOME,
    Answers,
    at_rest,
    draw_brief,
    first_project,
    open_project,
    ranked,
    window_of,
)
from tests.gui.describing import begin, field
from ui.main_window import MainWindow
from ui.models.ranking_model import Column, RankingModel
from ui.pages.project_page import CALLS, NEED, ProjectPage
from ui.pages.projects_page import ProjectsPage
from ui.pages.ranking_page import NOBODY, STOPPED
from ui.widgets.buttons import ChoiceCard
from ui.widgets.cells import CELL, FoldCell


@pytest.fixture
def sample(qtbot: QtBot, small_window: MainWindow) -> ProjectPage:
    """The ranking of a sample project."""
    return ranked(qtbot, small_window, first_project(small_window))


def test_everybody_is_ranked_and_the_first_has_reasons(sample: ProjectPage) -> None:
    ranking = sample.ranking
    assert sample.open.ranked_people is not None
    first = sample.open.ranked_people.rows[0]
    assert len(sample.open.ranked_people.lineup) == SOME
    assert ranking.table.isVisible()
    assert ranking.model.index(0, Column.NAME).data() == first.name
    text = ranking.reasons.sheet.toPlainText()
    assert text.startswith(first.name)
    assert "Why" in text
    assert "“" in text


def test_choosing_another_shows_their_reasons(qtbot: QtBot, sample: ProjectPage) -> None:
    qtbot.keyClick(sample.ranking.table, Qt.Key.Key_Down)
    second = sample.ranking.model.index(1, Column.NAME).data()
    qtbot.waitUntil(lambda: sample.ranking.reasons.sheet.toPlainText().startswith(second), timeout=PATIENCE)


def test_whoever_was_chosen_stays_chosen_when_all_are_ranked_anew(qtbot: QtBot, sample: ProjectPage) -> None:
    page = sample.ranking
    page.table.setFocus()
    page.table.selectRow(3)
    chosen, window = page.chosen, window_of(sample)
    at_rest(qtbot, window)
    sample._desk.news.people.emit()
    assert sample.open.ranked_people is None
    qtbot.waitUntil(lambda: sample.open.ranked_people is not None, timeout=PATIENCE)
    qtbot.waitUntil(page.table.hasFocus, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.chosen == chosen
    assert page.table.currentIndex().row() == 3


def test_the_last_has_reasons_too(qtbot: QtBot, sample: ProjectPage) -> None:
    page, found = sample.ranking, sample.open.ranked_people
    assert found is not None
    last = found.rows[-1]
    assert not found.knows(last.id)
    page.model.toggle()
    page.table.selectRow(page.model.rowCount() - 1)
    told = f"Place {SOME} of {SOME}"
    qtbot.waitUntil(lambda: told in page.reasons.sheet.toPlainText(), timeout=PATIENCE)
    brief = draw_brief(qtbot, sample)
    assert brief.person.value() == last.id


def test_who_misses_a_must_have_lies_folded_below(qtbot: QtBot, sample: ProjectPage) -> None:
    model, table = sample.ranking.model, sample.ranking.table
    fold = model.fold_row
    assert fold == model.rowCount() - 1
    cell = model.index(fold, 0).data(CELL)
    assert isinstance(cell, FoldCell)
    assert not cell.is_open
    table.selectRow(fold)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert model.rowCount() == SOME + 1
    assert "misses" in model.index(fold + 1, Column.NAME).data(CELL).below
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert model.rowCount() == fold + 1


def test_a_mark_is_said_and_not_only_coloured(sample: ProjectPage) -> None:
    marks = {sample.ranking.model.index(row, Column.MARK).data() for row in range(sample.ranking.model.fold_row)}
    assert marks <= {"Ready", "Ask first"}


def test_the_ranking_model_keeps_its_contract(qtmodeltester: ModelTester, sample: ProjectPage) -> None:
    found = sample.open.ranked_people
    assert found is not None
    model = RankingModel()
    model.show_rows(found.rows)
    qtmodeltester.check(model)
    model.toggle()
    model.toggle()


def test_the_brief_is_shown_and_saved(qtbot: QtBot, sample: ProjectPage, dialogs: Answers, tmp_path: Path) -> None:
    brief = draw_brief(qtbot, sample)
    assert brief.view.pages
    dialogs.save_to = tmp_path / "brief"
    qtbot.mouseClick(brief.keep, Qt.MouseButton.LeftButton)
    file = tmp_path / "brief.pdf"
    qtbot.waitUntil(file.exists, timeout=PATIENCE)
    at_rest(qtbot, window_of(sample))
    name = sample.ranking.model.index(0, Column.NAME).data()
    document = pypdfium2.PdfDocument(file)
    assert name in document[0].get_textpage().get_text_bounded()
    document.close()
    assert window_of(sample).notice.text.text().startswith("Saved as brief.pdf in /")
    assert dialogs.told == []


def test_a_brief_is_not_overwritten_unasked(
    qtbot: QtBot, sample: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    brief = draw_brief(qtbot, sample)
    dialogs.save_to, dialogs.agrees = tmp_path / "mine.pdf", False
    dialogs.save_to.write_text("precious", "utf-8")
    qtbot.mouseClick(brief.keep, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(sample))
    assert dialogs.asked[-1] == "Replace mine.pdf?"
    assert dialogs.save_to.read_text("utf-8") == "precious"
    dialogs.agrees = True
    qtbot.mouseClick(brief.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "mine.pdf").read_bytes()[:4] == b"%PDF", timeout=PATIENCE)
    at_rest(qtbot, window_of(sample))


def test_the_brief_is_printed_on_the_chosen_paper(
    qtbot: QtBot, sample: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    brief = draw_brief(qtbot, sample)
    brief.paper.show_value("letter")
    brief.paper.edited.emit()
    at_rest(qtbot, window_of(sample))
    dialogs.print_to = tmp_path / "printed.pdf"
    qtbot.mouseClick(brief.print, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(sample))
    assert window_of(sample).notice.text.text().startswith("Saved as printed.pdf in /")
    printed = pypdfium2.PdfDocument(dialogs.print_to)
    width, height = printed[0].get_size()
    printed.close()
    assert (round(width), round(height)) == (612, 792)


def test_a_step_that_is_clicked_before_it_is_made_comes_by_itself(qtbot: QtBot, small_window: MainWindow) -> None:
    id = first_project(small_window)
    small_window.go(f"project:{id}")
    page = small_window.page
    assert isinstance(page, ProjectPage)
    qtbot.mouseClick(page.steps[1], Qt.MouseButton.LeftButton)
    assert not page.stack.is_made(1)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert page.ranking.table.isVisible()
    assert page.ranking.table.hasFocus()


def test_a_changed_need_is_ranked_anew(qtbot: QtBot, sample: ProjectPage) -> None:
    before = sample.open.ranked_people
    sample.show_step(0)
    musts = field(sample, "must_have")
    qtbot.keyClicks(musts, "speaks Welsh")
    qtbot.keyClick(musts, Qt.Key.Key_Return)
    sample.show_step(1)
    qtbot.waitUntil(lambda: sample.open.ranked_people not in (None, before), timeout=PATIENCE)
    found = sample.open.ranked_people
    assert found is not None
    assert any(
        item.label == "speaks Welsh" or "speaks Welsh" in str(item.label) for item in found.lineup.table.criteria
    )
    at_rest(qtbot, window_of(sample))


def test_a_stopped_ranking_can_be_taken_up_again(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    page.show_step(1)
    qtbot.waitUntil(lambda: page.open.is_ranking, timeout=PATIENCE)
    page.open.stop_ranking()
    qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == STOPPED, timeout=PATIENCE)
    button = page.ranking.stack.currentWidget().findChild(QPushButton, "emptyAction")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.ranking.table.isVisible, timeout=PATIENCE)
    at_rest(qtbot, small_window)


def test_without_people_the_ranking_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    page.show_step(1)
    qtbot.waitUntil(lambda: page.ranking.stack.currentIndex() == NOBODY, timeout=PATIENCE)
    button = page.ranking.stack.currentWidget().findChild(QPushButton, "emptyAction")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.key == "people"


def test_a_project_is_removed_and_comes_back_by_undo(qtbot: QtBot, small_window: MainWindow, dialogs: Answers) -> None:
    id = first_project(small_window)
    small_window.go("projects")
    at_rest(qtbot, small_window)
    page = small_window.page
    assert isinstance(page, ProjectsPage)
    button = page.findChild(QPushButton, f"removeProject_{id}")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    assert dialogs.asked == []
    assert small_window.notice.text.text().endswith("is removed")
    qtbot.waitUntil(lambda: small_window.findChild(QPushButton, f"nav_project:{id}") is None, timeout=PATIENCE)
    qtbot.mouseClick(small_window.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: small_window.findChild(QPushButton, f"nav_project:{id}") is not None, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert small_window.notice.text.text().startswith("Undone: Removed a project (")


def test_the_list_of_projects_says_what_is_next_for_each(qtbot: QtBot, listed_window: MainWindow) -> None:
    listed_window.go("projects")
    at_rest(qtbot, listed_window)
    cards = listed_window.page.findChildren(ChoiceCard)
    assert any("Next: phone 2 people" in card.accessibleDescription() for card in cards)
    assert all("Next: " in card.accessibleDescription() for card in cards)


def test_a_card_leads_to_what_it_calls_next(qtbot: QtBot, listed_window: MainWindow) -> None:
    home = listed_window.page
    assert home is not None
    cards = home.findChildren(ChoiceCard)
    phone = next(card for card in cards if "Next: phone" in card.accessibleDescription())
    rank = next(card for card in cards if "Next: look at the ranking" in card.accessibleDescription())
    for card, step in ((phone, CALLS), (rank, NEED)):
        card.click()
        page = listed_window.page
        assert isinstance(page, ProjectPage)
        qtbot.waitUntil(lambda page=page: page.open.project is not None, timeout=PATIENCE)
        at_rest(qtbot, listed_window)
        assert page.stack.currentIndex() == step
        listed_window.go("home")
        at_rest(qtbot, listed_window)
