"""Where there is little room: what gives way, and what is whole all the same."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.gui.calling import finished, held, to_call
from tests.gui.conftest import CVS, NOW, OpenWindow, at_rest, draw_brief, first_project, look_over, ranked
from tests.gui.drawn import words_of
from tests.gui.test_long_names import is_shown
from tpmmatch import resources
from tpmmatch.actions import importing, open_store, projects
from ui.main_window import MainWindow
from ui.models.calls_model import Column as CallsColumn
from ui.models.ranking_model import Column as RankingColumn
from ui.pages.project_page import CALLS, DECISION, RANKING, SHORTLIST
from ui.pages.rate_page import RatePage
from ui.pages.shortlist_page import ShortlistPage
from ui.settings import LANGUAGE, TEXT_SIZE, Settings
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.delegates import _INSET
from ui.widgets.split import Split
from ui.widgets.table import Table

SIZE = (1280, 800)
MAIL = "bartholomew.featherstonehaugh@example.com"


@pytest.fixture
def large(settings: Settings) -> None:
    """German is among the longest, and text is half as large again."""
    settings.set(LANGUAGE, "de")
    settings.set(TEXT_SIZE, 150)


@pytest.fixture
def one_store(tmp_path: Path) -> Path:
    """The sample projects with a single person."""
    (tmp_path / "one.jsonl").write_text(resources.read_text("sample/people.jsonl").splitlines()[0], "utf-8")
    store = open_store(str(tmp_path / "one.sqlite"))
    importing.import_people(store, [tmp_path / "one.jsonl"], NOW)
    projects.add_samples(store, NOW)
    store.close()
    return tmp_path / "one.sqlite"


def is_whole(shown: QComboBox) -> bool:
    return "…" not in "".join(words_of(shown))


def test_a_project_goes_on_in_a_second_line_beside_the_page(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.resize(*SIZE)
    at_rest(qtbot, small_window)
    assert is_shown("Law firm client intake & CRM, Dublin", words_of(small_window.sidebar))


def test_steps_stay_where_they_are_when_a_count_appears(qtbot: QtBot, small_window: MainWindow) -> None:
    page = ranked(qtbot, small_window, first_project(small_window))
    before = [step.geometry() for step in page.steps]
    page.ranking.reasons.keep.click()
    at_rest(qtbot, small_window)
    assert page.steps[SHORTLIST].text() == "Shortlist 1"
    assert [step.geometry() for step in page.steps] == before


@pytest.mark.usefixtures("large")
def test_a_title_is_whole_where_its_tools_can_stand_below(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*SIZE)
    window.go("rate")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, RatePage)
    assert page.title.shown() == page.title.text() == "Einen Fall für jemanden bewerten"


def test_hints_in_a_review_are_whole(qtbot: QtBot, open_window: OpenWindow, settings: Settings) -> None:
    settings.set(LANGUAGE, "de")
    window = open_window()
    window.resize(*SIZE)
    page = look_over(qtbot, window, [CVS / "one_column.pdf"])
    assert page.person.form is not None
    hinted = [field for field in page.person.form.findChildren(QLineEdit) if field.placeholderText()]
    shown = [field for field in hinted if field.isVisible() and not field.text()]
    assert "nicht gesagt" in [field.placeholderText() for field in shown]
    cut = [field.placeholderText() for field in shown if field.placeholderText() not in words_of(field)]
    assert cut == []
    for field in shown:
        words = QFontMetrics(field.font()).horizontalAdvance(field.placeholderText())
        assert words <= field.width() - 18, field.placeholderText()


@pytest.mark.usefixtures("large")
def test_a_call_that_was_held_is_seen_before_kinds_that_there_is_none_of(
    qtbot: QtBot, open_window: OpenWindow, listed_store: Path
) -> None:
    window = open_window(listed_store)
    window.resize(*SIZE)
    page = to_call(qtbot, window)
    table = page.calls.overview.table
    assert table.isColumnHidden(CallsColumn.INTERVIEW), "or there would be room for all"
    held(qtbot, page.calls)
    finished(qtbot, page.calls)
    sheet = page.calls.outcome.sheet.toPlainText()
    assert "Platz in der Reihenfolge" in sheet, "not where somebody lives"
    page.calls.show_list()
    at_rest(qtbot, window)
    assert not table.isColumnHidden(CallsColumn.INTERVIEW)
    assert table.isColumnHidden(CallsColumn.SCREEN)


@pytest.mark.usefixtures("large")
def test_how_sure_a_place_is_stands_whole_at_the_head_of_a_comparison(
    qtbot: QtBot, open_window: OpenWindow, listed_store: Path
) -> None:
    window = open_window(listed_store)
    window.resize(*SIZE)
    page = ranked(qtbot, window, first_project(window))
    page.show_step(SHORTLIST)
    qtbot.waitUntil(lambda: page.shortlist.model.columnCount() == 3)
    at_rest(qtbot, window)
    told = [word for word in words_of(page.shortlist.table.horizontalHeader().viewport()) if "Platz" in word]
    assert told
    assert not [word for word in told if word.endswith("…")]


@pytest.mark.parametrize("percent", [150, 200])
def test_a_comparison_can_be_read_in_large_text(
    qtbot: QtBot, open_window: OpenWindow, listed_store: Path, settings: Settings, percent: int
) -> None:
    """The page scrolls instead; the comparison as a whole never needs more than is in sight."""
    settings.set(LANGUAGE, "de")
    settings.set(TEXT_SIZE, percent)
    window = open_window(listed_store)
    window.resize(*SIZE)
    shortlist = compared(qtbot, window)
    table = shortlist.table
    room, head = table.viewport().rect(), table.model().index(0, 0)
    rows = [table.visualRect(table.model().index(row, 0)) for row in range(1, 4)]
    assert [row for row in rows if row.bottom() > room.bottom()] == []
    assert table.visualRect(head).top() == 0
    people = [table.columnViewportPosition(column) + table.columnWidth(column) for column in (1, 2)]
    assert [edge for edge in people if edge > room.right() + 1] == []
    assert table.height() < SIZE[1] - window.menuBar().height()
    assert shortlist.proof.height() >= 3 * shortlist.proof.fontMetrics().height()


def test_buttons_below_a_shortlist_stay_whole_while_text_grows(
    qtbot: QtBot, open_window: OpenWindow, listed_store: Path, settings: Settings
) -> None:
    settings.set(LANGUAGE, "de")
    window = open_window(listed_store)
    window.resize(*SIZE)
    shortlist = compared(qtbot, window)
    for percent in (125, 150, 175, 200):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        at_rest(qtbot, window)
        for button in (shortlist.brief, shortlist.remove, shortlist.up, shortlist.down):
            around = button.parentWidget()
            assert button.width() >= button.minimumSizeHint().width(), percent
            assert button.geometry().right() < around.width(), percent


def compared(qtbot: QtBot, window: MainWindow) -> ShortlistPage:
    """The two on the shortlist, side by side."""
    page = ranked(qtbot, window, first_project(window))
    page.show_step(SHORTLIST)
    qtbot.waitUntil(lambda: page.shortlist.model.columnCount() == 3)
    at_rest(qtbot, window)
    return page.shortlist


def test_the_language_of_a_brief_is_whole_in_large_text(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path, settings: Settings
) -> None:
    settings.set(LANGUAGE, "fr")
    settings.set(TEXT_SIZE, 200)
    window = open_window(small_store)
    window.resize(*SIZE)
    brief = draw_brief(qtbot, ranked(qtbot, window, first_project(window)))
    assert brief.language.currentText() == "Français"
    assert is_whole(brief.language)


def test_two_people_fit_side_by_side_in_large_text(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, settings: Settings
) -> None:
    settings.set(LANGUAGE, "de")
    settings.set(TEXT_SIZE, 200)
    both = [
        {"basics": {"name": "Bo Bell", "email": MAIL, "label": label}, "meta": {"id": label}}
        for label in ("Lead", "Head")
    ]
    (tmp_path / "both.json").write_text(json.dumps(both), "utf-8")
    store = open_store(str(tmp_path / "made.sqlite"))
    importing.import_people(store, [tmp_path / "both.json"], NOW)
    store.close()
    window = open_window(tmp_path / "made.sqlite")
    window.resize(*SIZE)
    window.go("twice:Lead")
    at_rest(qtbot, window)
    area = window.findChild(QScrollArea, "twiceScroll")
    assert area is not None
    assert area.isVisible()
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.usefixtures("large")
def test_parts_have_their_shares_again_once_they_stand_side_by_side(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path
) -> None:
    window = open_window(small_store)
    window.resize(1000, 800)
    ranked(qtbot, window, first_project(window))
    split = window.findChild(Split, "rankingSplit")
    assert split is not None
    assert split.orientation() is Qt.Orientation.Vertical
    window.resize(1900, 800)
    qtbot.waitUntil(lambda: split.orientation() is Qt.Orientation.Horizontal)
    at_rest(qtbot, window)
    table, reasons = split.sizes()
    assert table > 2 * reasons


@pytest.mark.usefixtures("large")
def test_titles_of_columns_are_whole(qtbot: QtBot, open_window: OpenWindow, listed_store: Path) -> None:
    window = open_window(listed_store)
    window.resize(1920, 1000)
    window.go("people")
    at_rest(qtbot, window)
    assert titles_cut_off(window) == []
    page = ranked(qtbot, window, first_project(window))
    assert not page.ranking.table.isColumnHidden(RankingColumn.RATE)
    for step in (RANKING, CALLS, DECISION):
        page.show_step(step)
        at_rest(qtbot, window)
        assert titles_cut_off(window) == []


def titles_cut_off(window: MainWindow) -> list[str]:
    """Of the tables in sight."""
    heads = [table.horizontalHeader() for table in window.findChildren(Table) if table.isVisible()]
    assert heads
    return [word for head in heads for word in words_of(head.viewport()) if word.endswith("…")]


def test_a_place_that_is_shared_is_whole_however_many_there_are(qtbot: QtBot, full_window: MainWindow) -> None:
    """From a hundred people on a place has three figures, and may have an equals sign before them."""
    full_window.resize(*SIZE)
    ranking = ranked(qtbot, full_window, first_project(full_window)).ranking
    assert sum(ranking.model.counts().values()) > 100
    words = ranking.table.fontMetrics().horizontalAdvance("=100")
    assert words <= ranking.table.columnWidth(RankingColumn.PLACE) - 2 * _INSET


def test_where_few_have_a_place_names_have_the_room(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.resize(*SIZE)
    table = ranked(qtbot, small_window, first_project(small_window)).ranking.table
    assert table.columnWidth(RankingColumn.PLACE) < table.fontMetrics().horizontalAdvance("=10000") + 2 * _INSET


def test_a_share_stands_beside_its_picture_not_on_it(qtbot: QtBot, open_window: OpenWindow, one_store: Path) -> None:
    """Who is the only one comes first in 100 %."""
    window = open_window(one_store)
    window.resize(*SIZE)
    table = ranked(qtbot, window, first_project(window)).ranking.table
    words = table.fontMetrics().horizontalAdvance("100\u00a0%")
    assert "100\u00a0%" in words_of(table.viewport())
    assert words + scaled(13) + Space.HAIR <= table.columnWidth(RankingColumn.FIRST) - 2 * _INSET
