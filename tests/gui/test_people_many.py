"""Many people at once: filters in words, what a search hits, tags, and acts on all who are chosen."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QWidget, QWidgetAction
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, PATIENCE, Answers, at_rest, people_of, window_of
from tpmmatch.actions import open_store, people, tagging
from tpmmatch.model.listing import EVERYBODY, Facet, PeopleFilter
from tpmmatch.model.terms import Money
from ui.dialogs.review_dialog import ReviewDialog
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.models.people_model import SPANS_ROLE
from ui.pages.people_page import PeoplePage

# A menu that is really open, on a screen that isn't there.
open_menu = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def page(qtbot: QtBot, full_window: MainWindow) -> PeoplePage:
    return people_of(qtbot, full_window)


def names(qtbot: QtBot, page: PeoplePage) -> list[str]:
    """Of all, also those who are fetched only when looked at."""

    def seen() -> list[str]:
        return [page.model.index(row, Column.NAME).data() for row in range(page.model.rowCount())]

    qtbot.waitUntil(lambda: all(seen()), timeout=PATIENCE)
    return seen()


def choose(page: PeoplePage, first: int, last: int) -> None:
    rows = QItemSelection(page.model.index(first, 0), page.model.index(last, 0))
    both = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    page.table.selectionModel().select(rows, both)


def offered(page: PeoplePage, what: str) -> dict[str, QAction]:
    """What the menu of filters offers now below one of its entries."""
    page.filters.menu.aboutToShow.emit()
    below = {action.text(): action.menu() for action in page.filters.menu.actions()}
    menu = below.get(what)
    return {action.text(): action for action in menu.actions()} if isinstance(menu, QMenu) else {}


def field_below(qtbot: QtBot, page: PeoplePage, what: str) -> QWidget:
    """The field among what the menu of filters offers, as the arrow keys lead to it."""
    page.filters.pop_up()
    menu = next(action.menu() for action in page.filters.menu.actions() if action.text() == what)
    assert isinstance(menu, QMenu)
    place = next(at for at, action in enumerate(menu.actions()) if isinstance(action, QWidgetAction))
    menu.popup(QPoint(300, 300))
    for _ in range(place + 1):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_a_filter_is_a_chip_in_words_that_goes_by_a_click(qtbot: QtBot, page: PeoplePage) -> None:
    page.filters.ask(PeopleFilter(rate_at_most=Money(400, "EUR"), unsaid=frozenset({Facet.FREE})))
    at_rest(qtbot, window_of(page))
    assert [chip.text() for chip in page.filters.chips] == ["up to €400 a day", "start not said"]
    fewer = page.model.rowCount()
    assert 0 < fewer < 108
    assert page.subtitle.text() == f"{fewer} of 108 people"
    qtbot.mouseClick(page.filters.chips[0], Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert [chip.text() for chip in page.filters.chips] == ["start not said"]
    assert fewer < page.model.rowCount() < 108
    page.filters.ask(EVERYBODY)
    at_rest(qtbot, window_of(page))
    assert page.model.rowCount() == 108


def test_the_menu_offers_what_somebody_has_and_that_it_is_unknown(qtbot: QtBot, page: PeoplePage) -> None:
    qtbot.waitUntil(lambda: any(text.startswith("German  (") for text in offered(page, "Language")), timeout=PATIENCE)
    languages = offered(page, "Language")
    german = next(action for text, action in languages.items() if text.startswith("German  ("))
    assert "languages not said" in languages
    german.trigger()
    at_rest(qtbot, window_of(page))
    assert [chip.text() for chip in page.filters.chips] == ["speaks German"]
    assert german.text() == f"German  ({page.model.rowCount()})"


@open_menu
@pytest.mark.parametrize(
    ("what", "typed", "chip"),
    [
        ("Day rate", "450", "up to €450 a day"),
        ("Free from", "2027-03-01", "free by 1 Mar 2027"),
        ("Place", "Dublin", "in Dublin"),
    ],
)
def test_what_no_filter_offers_is_typed_by_keys_alone(
    qtbot: QtBot, page: PeoplePage, what: str, typed: str, chip: str
) -> None:
    field = field_below(qtbot, page, what)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [shown.text() for shown in page.filters.chips] == [chip]
    assert not page.filters.menu.isVisible()


@open_menu
def test_what_is_no_day_asks_for_nothing(qtbot: QtBot, page: PeoplePage) -> None:
    field = field_below(qtbot, page, "Free from")
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.filters.wanted == EVERYBODY
    assert page.filters.menu.isVisible()
    page.filters.menu.close()


@open_menu
def test_tab_leads_from_an_amount_to_its_currency(qtbot: QtBot, page: PeoplePage) -> None:
    field = field_below(qtbot, page, "Day rate")
    qtbot.keyClicks(field, "900")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    currency = QApplication.focusWidget()
    assert isinstance(currency, QComboBox)
    qtbot.keyClicks(currency, "PLN")
    qtbot.keyClick(currency, Qt.Key.Key_Return)
    assert page.filters.wanted.rate_at_most == Money(900, "PLN")


def test_escape_ends_a_search_and_its_keys_begin_another(qtbot: QtBot, page: PeoplePage) -> None:
    window = window_of(page)
    page.search.setText("migra")
    window.commands.ask("find")
    qtbot.keyClicks(page.search, "scrum")
    assert page.search.text() == "scrum"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.search.hasFocus()


def test_what_a_search_hits_is_shown(qtbot: QtBot, page: PeoplePage) -> None:
    qtbot.keyClicks(page.search, "migra")
    qtbot.waitUntil(lambda: page.subtitle.text().startswith("33 of"), timeout=PATIENCE)
    assert not page.table.isColumnHidden(Column.HIT)
    assert page.table.isColumnHidden(Column.LABEL)
    cell = page.model.index(0, Column.HIT)
    (start, end), *_ = cell.data(SPANS_ROLE)
    assert cell.data()[start:end] == "migration"
    page.search.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 108, timeout=PATIENCE)
    assert page.table.isColumnHidden(Column.HIT)


def test_what_was_found_is_read_from_its_beginning(qtbot: QtBot, page: PeoplePage) -> None:
    table, everybody = page.table, page.model.rowCount()
    table.setFixedHeight(150)  # room for a few of them
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0, timeout=PATIENCE)
    table.selectRow(everybody - 1)
    page.search.setText("a")
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.HIT), timeout=PATIENCE)
    assert page.model.rowCount() == everybody
    assert table.indexAt(QPoint(1, 1)).row() == 0


def test_removing_shows_who_goes_and_can_be_undone(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    before = names(qtbot, page)
    choose(page, 1, 3)
    qtbot.waitUntil(page.bulk.isVisible, timeout=PATIENCE)
    dialogs.agrees = False
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    at_rest(qtbot, window_of(page))
    assert dialogs.asked == ["Remove 3 people?"]
    assert [line.split(" · ")[0] for line in dialogs.reviewed] == before[1:4]
    assert names(qtbot, page) == before
    dialogs.agrees = True
    qtbot.mouseClick(page.bulk.gone, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 105, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    window = window_of(page)
    assert window.notice.text.text() == "Removed 3 people."
    assert not page.bulk.isVisible()
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 108, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert names(qtbot, page) == before


def test_a_tag_goes_on_all_who_are_chosen_and_filters(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    dialogs.text = "call back"
    choose(page, 0, 1)
    page.bulk.tag.emit("")
    at_rest(qtbot, window_of(page))
    assert dialogs.asked == ["New tag", "Tag 2 people with “call back”?"]
    assert [page.model.index(row, Column.TAGS).data() for row in range(3)] == ["call back", "call back", ""]
    choose(page, 0, 2)
    page.bulk.tag.emit("call back")
    at_rest(qtbot, window_of(page))
    assert len(dialogs.reviewed) == 1, "only who hasn't got it yet is touched"
    page.filters.ask(PeopleFilter(tags=("call back",)))
    at_rest(qtbot, window_of(page))
    assert page.model.rowCount() == 3
    page.bulk.untag.emit("call back")
    at_rest(qtbot, window_of(page))
    assert page.not_found.isVisible()


def test_a_tag_that_comes_while_tags_are_counted_is_offered(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    window, news = window_of(page), page._desk.news
    counted: list[int] = []

    def tag_meanwhile(number: int) -> None:
        """Once what was counted is known, and before it is shown."""
        if not counted:
            counted.append(number)
            with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
                tagging.tag(store, [page.model.id_at(0)], "call back", NOW)
            news.settings.emit("")
            page.filters.catch_up()

    window.jobs.ended.connect(tag_meanwhile)
    page.filters.fall_behind()
    page.filters.catch_up()
    qtbot.waitUntil(lambda: bool(counted), timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.filters.tags == ["call back"]


def test_who_is_chosen_stays_so_in_another_order(qtbot: QtBot, page: PeoplePage) -> None:
    choose(page, 2, 4)
    before = page.table.chosen_keys()
    page.table.horizontalHeader().setSortIndicator(Column.HOURS, Qt.SortOrder.DescendingOrder)
    at_rest(qtbot, window_of(page))
    assert sorted(page.table.chosen_keys()) == sorted(before)
    assert page.table.chosen_keys() != before


def test_the_chosen_go_to_a_file(qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path) -> None:
    dialogs.save_to = tmp_path / "some.jsonl"
    choose(page, 0, 4)
    page.bulk.export.emit()
    at_rest(qtbot, window_of(page))
    assert len(dialogs.save_to.read_text("utf-8").splitlines()) == 5
    assert window_of(page).notice.text.text() == "Exported 5 people to some.jsonl"


def test_with_nobody_chosen_all_who_are_shown_go_to_a_file(
    qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path
) -> None:
    window, dialogs.save_to = window_of(page), tmp_path / "all.jsonl"
    page.table.selectRow(3)  # where the list stands
    window.commands.ask("export_people")
    at_rest(qtbot, window)
    assert window.notice.text.text() == "Exported 108 people to all.jsonl"
    page.search.setText("Shopify")
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 108, timeout=PATIENCE)
    at_rest(qtbot, window)
    shown = page.model.rowCount()
    dialogs.save_to = tmp_path / "found.jsonl"
    window.commands.ask("export_people")
    at_rest(qtbot, window)
    assert len(dialogs.save_to.read_text("utf-8").splitlines()) == shown
    choose(page, 0, 1)
    window.commands.ask("export_people")
    at_rest(qtbot, window)
    assert len(dialogs.save_to.read_text("utf-8").splitlines()) == 2


def test_an_export_of_nobody_asks_for_nothing(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    page.search.setText("zorbelith")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    window_of(page).commands.ask("export_people")
    at_rest(qtbot, window_of(page))
    assert dialogs.asked == dialogs.told == []


def test_a_tag_that_all_or_none_have_is_told_of(qtbot: QtBot, page: PeoplePage, dialogs: Answers) -> None:
    window = window_of(page)
    choose(page, 0, 1)
    page.bulk.untag.emit("call back")
    at_rest(qtbot, window)
    assert window.notice.text.text() == "Nobody who is chosen has the tag “call back”."
    page.bulk.tag.emit("call back")
    at_rest(qtbot, window)
    page.bulk.tag.emit("call back")
    at_rest(qtbot, window)
    assert window.notice.text.text() == "Already tagged: 2 people."
    assert len(dialogs.asked) == 1


def test_who_is_gone_since_they_were_chosen_makes_no_file(
    qtbot: QtBot, page: PeoplePage, dialogs: Answers, tmp_path: Path
) -> None:
    dialogs.save_to = tmp_path / "some.jsonl"
    choose(page, 0, 1)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        people.remove(store, [page.model.id_at(row) for row in (0, 1)], NOW)
    page.bulk.export.emit()
    at_rest(qtbot, window_of(page))
    assert dialogs.told == ["That didn't work: Nobody of them is here any more. Nothing was written."]
    assert not dialogs.save_to.exists()


def test_the_arrow_keys_lead_through_the_list_at_once(qtbot: QtBot, page: PeoplePage) -> None:
    window = window_of(page)
    for _ in range(2):
        window.go("home")
        at_rest(qtbot, window)
        window.go("people")
        at_rest(qtbot, window)
        assert window.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().isValid()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_choose_the_first_and_the_last(qtbot: QtBot, page: PeoplePage, held: Qt.KeyboardModifier) -> None:
    table, last = page.table, page.model.rowCount() - 1
    table.selectRow(3)
    qtbot.keyClick(table, Qt.Key.Key_End, held)
    assert (table.currentIndex().row(), table.chosen_keys()) == (last, page.model.between(last, last))
    qtbot.keyClick(table, Qt.Key.Key_Home, held)
    assert (table.currentIndex().row(), table.chosen_keys()) == (0, page.model.between(0, 0))


def test_the_first_step_down_chooses_the_first(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.chosen_keys() == page.model.between(0, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.chosen_keys() == page.model.between(1, 1)


def test_with_shift_all_up_to_the_last_are_chosen(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.selectRow(3)
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.chosen_count == page.model.rowCount() - 3


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    ("danger", "done"), [(False, QDialog.DialogCode.Accepted), (True, QDialog.DialogCode.Rejected)]
)
def test_enter_does_what_was_asked_unless_there_is_danger(qtbot: QtBot, danger: bool, done: QDialog.DialogCode) -> None:
    dialog = ReviewDialog("Go on?", "", ["Ann Berg"], "Go on", danger=danger)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.result() == done
