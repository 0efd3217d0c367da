"""The need: described in one's own words, understood while it is typed, kept by itself."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    NOW,
    PATIENCE,
    Answers,
    OpenWindow,
    at_rest,
    first_project,
    open_project,
)
from tests.gui.describing import begin, field
from tpmmatch.actions import open_store, projects
from ui.main_window import MainWindow
from ui.widgets.prose import ProseField


def test_a_new_project_is_understood_while_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "mobile_app")
    musts = field(page, "must_have")
    qtbot.keyClicks(musts, "has launched an app")
    qtbot.keyClick(musts, Qt.Key.Key_Return)
    qtbot.keyClicks(musts, "flumberish gronk")
    qtbot.waitUntil(lambda: "flumberish" in page.need.sheet.toPlainText(), timeout=PATIENCE)
    text = page.need.sheet.toPlainText()
    assert "What usually goes wrong" in text
    assert "Vague: " in text, "the pack's questions come with what a vague answer sounds like"
    assert "Must have" in text
    assert "has launched an app" in text
    assert "“flumberish gronk” – looked for as words" in text
    assert text.count("looked for as words") >= 1


def test_what_nobody_may_ask_for_is_told_with_what_to_ask_instead(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "none")
    qtbot.keyClicks(field(page, "must_have"), "young and dynamic")
    qtbot.waitUntil(lambda: "isn't used" in page.need.sheet.toPlainText(), timeout=PATIENCE)
    text = page.need.sheet.toPlainText()
    assert "nobody may be chosen by age" in text
    assert "brings energy" in text
    assert "Read as English." in text
    page.need.flush()
    at_rest(qtbot, window)


def test_what_hurts_is_ticked_kept_and_said_beside_what_it_weighs(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    box = field(page, "hurts").findChild(QCheckBox, "check_team_talk")
    assert box is not None
    with qtbot.waitSignal(page.open.saved, timeout=PATIENCE):
        box.click()
        page.need.flush()
    assert page.open.project is not None
    assert page.open.project.hurts == ("team_talk",)
    qtbot.waitUntil(lambda: "Because you said what hurts" in page.need.sheet.toPlainText(), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_a_new_project_can_be_described_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    qtbot.waitUntil(lambda: window.focusWidget() is field(page, "description"), timeout=PATIENCE)


def test_a_long_name_gives_way_and_can_be_read_in_full(qtbot: QtBot, window: MainWindow) -> None:
    page, name = begin(qtbot, window, "crm"), "A system for " + "very " * 60 + "many customers"
    title = field(page, "title")
    assert isinstance(title, QLineEdit)
    title.selectAll()
    qtbot.keyClicks(title, name)
    page.need.flush()
    at_rest(qtbot, window)
    assert page.title.shown().startswith("A system for very")
    assert page.title.shown().endswith("…")
    assert page.title.toolTip() == name


def test_the_whole_form_is_in_sight_in_the_smallest_window(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.size() == window.minimumSize())
    places = [field(page, key) for key in page.need.form.fields]
    edges = {place.mapTo(page.need, QPoint(place.width(), 0)).x() for place in places}
    sheet = page.need.sheet.mapTo(page.need, QPoint(0, 0)).x()
    assert max(edges) < sheet
    view = page.need.form.parentWidget()
    assert page.need.form.width() <= view.width()


def test_what_is_typed_is_kept_without_asking(qtbot: QtBot, window: MainWindow, dialogs: Answers) -> None:
    page = begin(qtbot, window, "none")
    title = field(page, "title")
    qtbot.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.open.saved, timeout=PATIENCE):
        qtbot.keyClicks(title, "Cheese & more")
    at_rest(qtbot, window)
    assert page.title.text() == "Cheese & more"
    assert window.findChild(QPushButton, f"nav_{window.key}").accessibleName() == "Cheese & more"  # type: ignore[union-attr]
    assert dialogs.asked == dialogs.told == []


def test_what_cannot_be_kept_is_told_beside_what_was(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "mobile_app")
    state = page.need.findChild(QLabel, "saveState")
    assert state is not None
    qtbot.keyClicks(field(page, "title"), "Shop app")
    qtbot.waitUntil(lambda: state.text() == "Saved", timeout=PATIENCE)
    qtbot.keyClicks(field(page, "weeks"), "abc")
    qtbot.waitUntil(lambda: state.text() == "Saved, except “Weeks”: This should be a number.", timeout=PATIENCE)
    page.need.form.fields["weeks"].show_value(12)
    qtbot.keyClicks(field(page, "title"), "s")
    qtbot.waitUntil(lambda: state.text() == "Saved", timeout=PATIENCE)


def test_closing_the_window_keeps_the_last_words(qtbot: QtBot, window: MainWindow, open_window: OpenWindow) -> None:
    page = begin(qtbot, window, "website")
    key = window.key
    qtbot.keyClicks(field(page, "city"), "Gouda")
    window.close()
    again = open_window()
    assert again.key == key
    assert field(open_project(qtbot, again, key.removeprefix("project:")), "city").text() == "Gouda"  # type: ignore[attr-defined]


def test_a_project_without_a_name_says_what_is_missing(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    before = page.title.text()
    title = field(page, "title")
    qtbot.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    page.need.flush()
    assert "name" in page.need._state.text()
    assert page.title.text() == before


def test_what_nobody_touched_stays_as_it_came(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    assert page.open.project is not None
    assert not page.need.form.changed
    assert page.need.form.document() == page.open.project.document


def test_a_project_of_no_kind_is_shown_as_something_else(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "plain.sqlite"))
    id = projects.save(store, {"title": "Shop"}, NOW).id
    store.close()
    page = open_project(qtbot, open_window(tmp_path / "plain.sqlite"), id)
    kind = field(page, "kind")
    assert isinstance(kind, QComboBox)
    assert kind.currentText() == page.subtitle.text() == "Something else"

    kind.setCurrentIndex(kind.findText("Mobile app"))
    kind.activated.emit(kind.currentIndex())
    qtbot.waitUntil(lambda: "Mobile app" in page.subtitle.text(), timeout=PATIENCE)


def test_a_description_is_shown_whole_without_a_scroll_bar(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    field = page.need.form.fields["description"]
    assert isinstance(field, ProseField)
    field.setPlainText("Nobody tells anybody anything. " * 15)
    qtbot.waitUntil(lambda: field.height() > 8 * field.fontMetrics().height(), timeout=PATIENCE)
    at_rest(qtbot, small_window)
    assert field.verticalScrollBar().maximum() == 0


def test_a_term_written_among_the_words_is_told_and_set_with_one_click(qtbot: QtBot, window: MainWindow) -> None:
    page = begin(qtbot, window, "crm")
    qtbot.keyClicks(field(page, "description"), "We need a CRM. Budget 450 euro a day.")
    qtbot.waitUntil(lambda: "counts only under Terms" in page.need.sheet.toPlainText(), timeout=PATIENCE)
    assert "“450 euro a day”" in page.need.sheet.toPlainText()
    with qtbot.waitSignal(page.open.saved, timeout=PATIENCE):
        page.need.sheet.anchorClicked.emit(QUrl("term:0"))
    rate = field(page, "max_day_rate").findChild(QLineEdit)
    assert rate is not None
    assert rate.text() == "450"
    qtbot.waitUntil(lambda: "counts only under Terms" not in page.need.sheet.toPlainText(), timeout=PATIENCE)
    at_rest(qtbot, window)
