"""Who is to be called; a call is planned, its invitation saved, removed; who answers how quickly; scorecards."""

from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.calling import finished, held, planned, press, rate_here, stored, to_call
from tests.gui.conftest import PATIENCE, Answers, at_rest, first_project, open_project, window_of
from tpmmatch.model.call import CallKind, Mode
from ui.main_window import MainWindow
from ui.models.calls_model import CallsModel, Column
from ui.models.lines_model import LinesModel
from ui.models.scores_model import ScoresModel
from ui.pages.calls.calls_page import LIST, NOBODY, PLAN, SCORES
from ui.pages.project_page import CALLS, ProjectPage
from ui.widgets.cells import CELL, RatingCell

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, listed_window: MainWindow) -> ProjectPage:
    """Two people on the shortlist, and the calls are shown."""
    return to_call(qtbot, listed_window)


def cell(page: ProjectPage, row: int, column: int) -> str:
    return str(page.calls.overview.model.index(row, column).data())


def test_nothing_beside_the_list_is_cut_off_in_a_low_window(qtbot: QtBot, page: ProjectPage) -> None:
    window = window_of(page)
    window.resize(1280, 600)
    at_rest(qtbot, window)
    area = next(
        area for area in page.calls.overview.findChildren(QScrollArea) if area.isAncestorOf(page.calls.overview.panel)
    )
    panel = page.calls.overview.panel
    assert panel.height() >= panel.minimumSizeHint().height(), "it scrolls where it has no room"
    assert area.horizontalScrollBar().maximum() == 0


def test_the_step_says_what_it_waits_for(qtbot: QtBot, small_window: MainWindow) -> None:
    page = open_project(qtbot, small_window, first_project(small_window))
    assert "waits for somebody on the shortlist" in page.steps[CALLS].toolTip()
    page.show_step(CALLS)
    at_rest(qtbot, small_window)
    assert page.calls.stack.currentIndex() == NOBODY
    button = page.calls.stack.currentWidget().findChild(QPushButton, "emptyAction")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    assert page.ranking.table.isVisible()


def test_one_click_plans_a_call_and_undo_takes_it_back(qtbot: QtBot, page: ProjectPage) -> None:
    calls, window = page.calls, window_of(page)
    assert calls.stack.currentIndex() == LIST
    name = cell(page, 0, Column.NAME)
    planned(qtbot, calls, CallKind.SCREEN)
    assert calls.plan.title.text() == f"Phone call with {name}"
    questions, cheat = calls.plan.questions.toPlainText(), calls.plan.cheat.toPlainText()
    assert "The same for all" in questions
    assert "of 20 minutes" in questions
    for heading in ("What you need", "What they claim", "Ask above all", "Listening"):
        assert heading in cheat
    (call,) = stored(page)
    assert (call.kind, call.mode, call.finished) == (CallKind.SCREEN, Mode.PHONE, False)
    press(qtbot, calls, Key.Key_Escape)
    at_rest(qtbot, window)
    assert cell(page, 0, Column.SCREEN).startswith("planned, by phone, 23 Nov 2026, 0 of ")
    assert cell(page, 0, Column.INTERVIEW) == "–"
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert cell(page, 0, Column.SCREEN) == "–"


def test_an_invitation_is_saved_for_calendars(
    qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    calls = page.calls
    planned(qtbot, calls)
    qtbot.mouseClick(calls.plan.invite, Qt.MouseButton.LeftButton)
    form = calls.plan.form
    assert form.time.text() == "10:00"
    form.day.show_value("2027-01-04")
    form.time.setText("25:00")
    form.time.edited.emit()
    assert not form.save.isEnabled()
    form.time.setText("14.30")
    form.time.edited.emit()
    form.link.setText("javascript:alert(1)")
    dialogs.save_to = tmp_path / "call.ics"
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert "can't be dialled or opened" in dialogs.told[-1]
    form.link.setText("meet.example.com/abc")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert form.isHidden()
    (event,) = Calendar.from_ical(dialogs.save_to.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART").astimezone().strftime("%Y-%m-%d %H:%M") == "2027-01-04 14:30"
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=45)
    assert event["LOCATION"] == "https://meet.example.com/abc"
    assert calls.plan.below.text() == "4 Jan 2027, 14:30"


def test_a_guide_is_saved_as_a_form_and_read_back(
    qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    calls, window = page.calls, window_of(page)
    planned(qtbot, calls)
    assert calls.plan.questions.toPlainText().count("A\n") == 1  # the code of the first question
    dialogs.save_to = tmp_path / "form.pdf"
    qtbot.mouseClick(calls.plan.save_form, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert window.notice.text.text() == "The form is in form.pdf"
    writer = pypdf.PdfWriter(clone_from=str(dialogs.save_to))
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, {"A": "/4", "A_result": "Peace"}, auto_regenerate=False)
    writer.write(tmp_path / "filled.pdf")
    dialogs.files = [tmp_path / "filled.pdf"]
    qtbot.mouseClick(calls.plan.read_form, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert window.notice.text.text() == "What stands in filled.pdf is in the call"
    (call,) = stored(page)
    assert (call.answers[0].rating, call.answers[0].result) == (4, "Peace")
    qtbot.waitUntil(lambda: "rated 4" in calls.plan.questions.toPlainText())
    assert calls.plan.below.text().startswith("23 Nov 2026"), "it was held"
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    (call,) = stored(page)
    assert call.answers[0].rating is None


def test_a_file_that_is_no_form_is_told(qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path) -> None:
    planned(qtbot, page.calls)
    (tmp_path / "no.pdf").write_bytes(b"%PDF-1.7")
    dialogs.files = [tmp_path / "no.pdf"]
    qtbot.mouseClick(page.calls.plan.read_form, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert "as a form of this program" in dialogs.told[-1]


def test_a_call_is_removed_and_brought_back(qtbot: QtBot, page: ProjectPage) -> None:
    calls, window = page.calls, window_of(page)
    planned(qtbot, calls)
    calls.show_list()
    at_rest(qtbot, window)
    qtbot.mouseClick(calls.overview.panel.remove, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert stored(page) == []
    assert window.notice.text.text() == "The call was removed"
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert len(stored(page)) == 1
    assert calls.overview.panel.hold.isVisible()


def test_who_answers_how_quickly_is_noted_by_clicks(qtbot: QtBot, page: ProjectPage) -> None:
    panel, window = page.calls.overview.panel, window_of(page)
    buttons = {button.objectName(): button for button in panel.findChildren(QPushButton)}
    assert not buttons["answered"].isEnabled()
    for name in ("asked", "missed"):
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        at_rest(qtbot, window)
    assert panel.replies.text() == "waiting for less than an hour  ·  1 × not reached"
    qtbot.mouseClick(buttons["answered"], Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert panel.replies.text().startswith("usually answers in less than an hour")
    assert "usually answers" in cell(page, 0, Column.NAME)


def test_scorecards_stand_side_by_side_each_mode_by_itself(qtbot: QtBot, page: ProjectPage) -> None:
    calls = page.calls
    names = [cell(page, row, Column.NAME) for row in range(2)]
    for row, (kind, rating) in enumerate(((CallKind.SCREEN, Key.Key_3), (CallKind.INTERVIEW, Key.Key_5))):
        calls.overview.table.selectRow(row)
        screen = held(qtbot, calls, kind)
        while screen.place < 7 and screen.parts.stack.currentWidget() is screen.question:
            rate_here(qtbot, calls, rating)
            press(qtbot, calls, Key.Key_PageDown)
        finished(qtbot, calls)
        assert ("compare within one way" in calls.outcome.sheet.toPlainText()) == (row == 1)
        calls.show_list()
        at_rest(qtbot, window_of(page))
    qtbot.mouseClick(calls.overview.scores, Qt.MouseButton.LeftButton)
    assert calls.stack.currentIndex() == SCORES
    assert calls.scores.mixed.isVisible()
    model = calls.scores.model
    told = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert [told[row] for row in model.headings()] == ["Rated by phone", "Rated by video"]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in (1, 2)] == names
    by_phone, by_video = (row for row, title in enumerate(told) if title == "Overall")
    assert [model.index(row, column).data() for row in (by_phone, by_video) for column in (1, 2)] == [
        "3.0", "–", "–", "5.0",
    ]  # fmt: skip
    press(qtbot, calls, Key.Key_Escape)
    at_rest(qtbot, window_of(page))
    found = calls.overview.model.index(0, Column.SCREEN).data(CELL)
    assert isinstance(found, RatingCell)
    assert (found.value, found.text) == (3.0, "3.0")
    assert cell(page, 0, Column.SCREEN).startswith("3.0 of 5, held, by phone")


def test_whoever_left_the_shortlist_but_was_called_stays(qtbot: QtBot, page: ProjectPage) -> None:
    calls, window = page.calls, window_of(page)
    planned(qtbot, calls)
    calls.show_list()
    person = calls.overview.model.person_at(0)
    assert person is not None
    page.open.toggle_listed(person.person, person.name)
    at_rest(qtbot, window)
    rows = [cell(page, row, Column.NAME) for row in range(calls.overview.model.rowCount())]
    assert f"{person.name}, no longer on the shortlist" in rows


def test_the_models_keep_qt_s_rules(qtbot: QtBot, page: ProjectPage, qtmodeltester: ModelTester) -> None:
    calls = page.calls
    for model in (CallsModel(), LinesModel(), ScoresModel()):
        qtmodeltester.check(model)
    qtmodeltester.check(calls.overview.model)
    screen = held(qtbot, calls)
    qtmodeltester.check(screen.model)
    rate_here(qtbot, calls, Key.Key_4)
    finished(qtbot, calls)
    calls.show_scores()
    qtmodeltester.check(calls.scores.model)
    assert calls.scores.model.rowCount() > 2


def test_a_second_click_plans_no_second_call(qtbot: QtBot, listed_window: MainWindow) -> None:
    page = to_call(qtbot, listed_window)
    plan = page.calls.overview.panel.plans[CallKind.SCREEN]
    for _ in range(2):
        plan.click()
    qtbot.waitUntil(lambda: page.calls.stack.currentIndex() == PLAN, timeout=PATIENCE)
    at_rest(qtbot, listed_window)
    assert [call.kind for call in page.open.course.calls] == [CallKind.SCREEN]
    page.calls.show_list()
    planned(qtbot, page.calls, CallKind.SCREEN)
    assert len(page.open.course.calls) == 2, "who wants another one gets it"
