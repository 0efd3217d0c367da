"""Holding a call by keyboard alone: rated, noted, kept as it is typed, undone, finished."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from tests.gui.calling import all_kept, finished, held, press, rate_here, stored, to_call, write
from tests.gui.conftest import PATIENCE, OpenWindow, at_rest, closed, window_of
from tpmmatch.model.call import Asked, CallKind, Line, Mode
from tpmmatch.model.home import Stage
from ui.dialogs.keys_dialog import KeysDialog
from ui.main_window import MainWindow
from ui.pages.calls.call_screen import CallScreen
from ui.pages.project_page import CALLS, RANKING, ProjectPage
from ui.settings import LANGUAGE, Settings
from ui.widgets.cells import CELL, WordCell
from ui.widgets.marks import Shape

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, listed_window: MainWindow) -> ProjectPage:
    return to_call(qtbot, listed_window)


@pytest.fixture
def screen(qtbot: QtBot, page: ProjectPage) -> CallScreen:
    """A video interview that is about to begin."""
    return held(qtbot, page.calls)


def states(screen: CallScreen) -> list[tuple[Shape, str]]:
    cells = [screen.model.index(row).data(CELL) for row in range(screen.model.rowCount())]
    return [(cell.shape, cell.below) for cell in cells if isinstance(cell, WordCell)]


def test_a_whole_call_goes_by_keys(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    """Letters and digits rate only whoever went to the ratings."""
    window = window_of(page)
    rate_here(qtbot, page.calls, Key.Key_4, Key.Key_S)
    write(qtbot, "In 2023, N of 5 shops were late.")
    press(qtbot, page.calls, Key.Key_Tab)
    write(qtbot, "Cut the scope.")
    press(qtbot, page.calls, Key.Key_Tab)
    write(qtbot, "Four days late.")
    press(qtbot, page.calls, Key.Key_PageDown)
    assert screen.place == 1
    rate_here(qtbot, page.calls, Key.Key_N, Key.Key_PageDown)
    rate_here(qtbot, page.calls, Key.Key_5, Key.Key_0, Key.Key_PageUp, Key.Key_PageDown)
    assert screen.place == 2
    assert states(screen)[:3] == [
        (Shape.FULL, "rated 4"),
        (Shape.HALF, "asked, no evidence"),
        (Shape.EMPTY, "not asked yet"),
    ]
    finished(qtbot, page.calls)
    at_rest(qtbot, window)
    (call,) = stored(page)
    first, second, third = call.answers[:3]
    assert (first.rating, first.situation, first.action, first.result) == (
        4, "In 2023, N of 5 shops were late.", "Cut the scope.", "Four days late.",
    )  # fmt: skip
    assert (second.asked, third.asked) == (Asked.NO_EVIDENCE, Asked.NOT_ASKED)
    assert call.finished
    told = page.calls.outcome.sheet.toPlainText()
    assert "The mean of the questions about a quality" in told
    assert f"2 of {len(call.answers)} asked" in told
    assert "Cut the scope." in told
    assert "How much is known" in told
    assert page.steps[CALLS].text() == "Calls 1"


def test_whoever_begins_to_type_writes_a_note(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    """At every question, and however one comes to it: nothing is rated, raised or left by a word."""
    typed = "for 5 weeks nobody knew why, so 2 quit"
    for place in range(2):
        write(qtbot, typed)
        assert screen.place == place
        press(qtbot, page.calls, Key.Key_PageDown)
    first = screen.list.visualRect(screen.model.index(0)).center()
    qtbot.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    write(qtbot, " Once.")
    page.calls.show_list()
    at_rest(qtbot, window_of(page))
    press(qtbot, page.calls, Key.Key_Return)
    qtbot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
    write(qtbot, " No 4.")
    all_kept(qtbot, page)
    (call,) = stored(page)
    assert {answer.asked for answer in call.answers} == {Asked.NOT_ASKED}
    assert call.flags == ()
    assert call.answers[0].situation == f"{typed} Once. No 4."
    assert call.answers[1].situation == typed


def test_the_foot_tells_the_keys_that_stand_in_the_sheet(qtbot: QtBot, screen: CallScreen) -> None:
    sheet = KeysDialog([])
    qtbot.addWidget(sheet)
    foot = next(part.text() for part in screen.findChildren(QLabel) if "red flags" in part.text())
    assert foot == (
        "Esc from the notes to the ratings; there 1–5 rate, 0 not asked, N no evidence, W why, S notes"
        "  ·  PgDown, PgUp question  ·  Ctrl+R red flags"
    )
    listed = sheet.sheet.toPlainText()
    for keys in ("1–5, at the ratings", "PgDown, PgUp", "Ctrl+R", "Ctrl+T", "Ctrl+E"):
        assert keys in listed


def test_whoever_comes_back_from_another_page_goes_on_by_keys(
    qtbot: QtBot, page: ProjectPage, screen: CallScreen
) -> None:
    window = window_of(page)
    press(qtbot, page.calls, Key.Key_PageDown)
    window.go("people")
    at_rest(qtbot, window)
    window.go(f"project:{page.open.id}")
    at_rest(qtbot, window)
    rate_here(qtbot, page.calls, Key.Key_4, Key.Key_S)
    write(qtbot, "In 2023.")
    all_kept(qtbot, page)
    answer = stored(page)[0].answers[screen.place]
    assert (answer.rating, answer.situation) == (4, "In 2023.")


def test_what_is_heard_is_in_the_ranking(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    page.show_step(RANKING)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    before = page.open.ranked_people
    page.show_step(CALLS)
    at_rest(qtbot, window_of(page))
    assert before is not None
    for _ in range(3):
        rate_here(qtbot, page.calls, Key.Key_1, Key.Key_PageDown)
    finished(qtbot, page.calls)
    page.show_step(RANKING)
    qtbot.waitUntil(lambda: page.open.ranked_people not in (None, before), timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert screen.open is None
    rung = {item.rung for one in page.open.ranked_people.first.people for item in one.match.contributions}  # type: ignore[union-attr]
    assert "seen" in rung


def test_it_is_kept_while_it_is_typed(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    """Nobody has to pause for it: the first words are on the disk while the writing goes on."""
    letters = iter("abcdefghijklmnopqrstuvwxyz" * 40)

    def goes_on() -> bool:
        write(qtbot, next(letters))
        return bool(stored(page)[0].answers[0].situation)

    qtbot.waitUntil(goes_on, timeout=PATIENCE)
    assert screen.open is not None
    at_rest(qtbot, window_of(page))


def test_undo_is_the_text_s_own_first_then_the_last_rating(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    window, undo = window_of(page), (Key.Key_Z, CTRL)
    rate_here(qtbot, page.calls, Key.Key_3, Key.Key_PageDown)
    rate_here(qtbot, page.calls, Key.Key_2, Key.Key_S)
    write(qtbot, "x")
    press(qtbot, page.calls, *undo)
    assert screen.question.fields["situation"].toPlainText() == ""
    press(qtbot, page.calls, Key.Key_Escape)
    all_kept(qtbot, page)
    for ratings in ([3, 2], [3, None], [None, None]):
        assert [answer.rating for answer in stored(page)[0].answers[:2]] == ratings
        window.commands.ask("undo")
        all_kept(qtbot, page)
    assert screen.place == 1, "the screen stays where it was"


def test_undoing_the_plan_leads_out_of_the_call(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    window = window_of(page)
    window.commands.ask("undo")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: not page.calls.is_holding, timeout=PATIENCE)
    assert screen.open is None
    assert stored(page) == []


@pytest.mark.parametrize("spoken", ["en", "de", "fr", "es"])
def test_what_a_red_flag_is_called_is_read_whole_in_a_small_window(
    qtbot: QtBot, settings: Settings, listed_store: Path, open_window: OpenWindow, spoken: str
) -> None:
    settings.set(LANGUAGE, spoken)
    window = open_window(listed_store)
    window.resize(1280, 800)
    calls = to_call(qtbot, window).calls
    screen = held(qtbot, calls)
    press(qtbot, calls, Key.Key_R, CTRL)
    qtbot.mouseClick(screen.flags.add, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    flag = screen.flags.entries[0].flag
    option = QStyleOptionComboBox()
    flag.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = flag.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, flag).width()
    words = [flag.itemText(place) for place in range(flag.count())]
    assert [word for word in words if flag.fontMetrics().horizontalAdvance(word) > room] == []


def test_red_flags_are_dated_facts_with_a_reply(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    window = window_of(page)
    press(qtbot, page.calls, Key.Key_R, CTRL)
    assert screen.flags.add.hasFocus()
    press(qtbot, page.calls, Key.Key_Return)
    at_rest(qtbot, window)
    entry = screen.flags.entries[0]
    assert entry.flag.hasFocus()
    press(qtbot, page.calls, Key.Key_Down)
    entry.evidence.setFocus()
    write(qtbot, "Named a date at once.")
    press(qtbot, page.calls, Key.Key_Tab)
    write(qtbot, "Would give a range.")
    all_kept(qtbot, page)
    (flag,) = stored(page)[0].flags
    assert (flag.flag, flag.day.isoformat(), flag.evidence, flag.reply) == (
        [known.id for known in screen.open.guide.flags][1],  # type: ignore[union-attr]
        "2026-11-23",
        "Named a date at once.",
        "Would give a range.",
    )
    assert states(screen)[-2] == (Shape.FULL, "1 noted")
    qtbot.mouseClick(entry.remove, Qt.MouseButton.LeftButton)
    all_kept(qtbot, page)
    assert stored(page)[0].flags == ()
    window.commands.ask("undo")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: len(screen.flags.entries) == 1, timeout=PATIENCE)
    assert screen.flags.entries[0].evidence.toPlainText() == "Named a date at once."


def test_mode_line_and_what_is_around_the_questions(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    for field, value in ((screen.bar.mode, "in_person"), (screen.bar.line, "poor")):
        field.show_value(value)
        field.edited.emit()
    assert "That lull was the line" in screen.hints.toPlainText()
    for _ in range(screen.model.rowCount()):
        press(qtbot, page.calls, Key.Key_PageDown)
    assert screen.rest.theirs.hasFocus()
    write(qtbot, "What comes after the launch?")
    screen.rest.risk.setFocus()
    write(qtbot, "The old data.")
    screen.rest.held.show_value("2026-11-20")
    screen.rest.held.edited.emit()
    all_kept(qtbot, page)
    (call,) = stored(page)
    assert (call.mode, call.line) == (Mode.IN_PERSON, Line.POOR)
    assert (call.theirs, call.risk_raised) == (("What comes after the launch?",), "The old data.")
    assert call.at.astimezone().date().isoformat() == "2026-11-20"


def test_the_clock_counts_and_dates_the_call(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    press(qtbot, page.calls, Key.Key_T, CTRL)
    assert screen.watch.is_running
    qtbot.waitUntil(lambda: screen.watch.seconds >= 1, timeout=PATIENCE)
    assert screen.bar.time.text().endswith("/ 45:00")
    press(qtbot, page.calls, Key.Key_PageDown)
    assert screen.question.time.text().startswith("00:00 / "), "each question has its own time"
    screen.bar.leave.click()
    all_kept(qtbot, page)
    assert stored(page)[0].seconds >= 1
    assert not screen.watch.is_running


def test_a_call_is_gone_on_with_where_it_was_left(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    rate_here(qtbot, page.calls, Key.Key_3, Key.Key_PageDown)
    rate_here(qtbot, page.calls, Key.Key_3)
    screen.bar.leave.click()
    all_kept(qtbot, page)
    page.calls.overview.table.setFocus()
    press(qtbot, page.calls, Key.Key_Return)
    qtbot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert screen.place == 2
    assert states(screen)[1] == (Shape.FULL, "rated 3")


def test_a_term_is_noted_and_leads_to_the_profile(qtbot: QtBot, page: ProjectPage) -> None:
    screen = held(qtbot, page.calls, CallKind.SCREEN)
    assert screen.open is not None
    guide = screen.open.guide
    place = next(place for place, guided in enumerate(guide.questions) if guided.is_term)
    for _ in range(place):
        press(qtbot, page.calls, Key.Key_PageDown)
    assert screen.question.fields["situation"].accessibleName() == "What they say"
    assert not screen.question.fields["result"].isVisible()
    qtbot.mouseClick(screen.question.profile, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert window_of(page).key == f"person:{screen.open.call.person}"


def test_tab_goes_through_a_term_as_it_stands(qtbot: QtBot, page: ProjectPage) -> None:
    """What is typed after what they say must not land on the ratings."""
    screen = held(qtbot, page.calls, CallKind.SCREEN)
    assert screen.open is not None
    place = next(place for place, guided in enumerate(screen.open.guide.questions) if guided.fact)
    for _ in range(place):
        press(qtbot, page.calls, Key.Key_PageDown)
    press(qtbot, page.calls, Key.Key_Tab)
    found = QApplication.focusWidget()
    assert found is not None
    assert screen.question.fact.isAncestorOf(found)
    screen.question.fact.write.setFocus()
    press(qtbot, page.calls, Key.Key_Tab)
    assert screen.question.choices.hasFocus()


def test_the_last_words_are_kept_when_the_window_is_closed(qtbot: QtBot, page: ProjectPage, screen: CallScreen) -> None:
    write(qtbot, "Last words.")
    assert QApplication.focusWidget() is screen.question.fields["situation"]
    closed(qtbot, window_of(page))
    assert stored(page)[0].answers[0].situation == "Last words."


def test_a_referee_is_named_and_agreed(qtbot: QtBot, page: ProjectPage) -> None:
    screen = held(qtbot, page.calls, CallKind.REFERENCE)
    for _ in range(screen.model.rowCount()):
        press(qtbot, page.calls, Key.Key_PageDown)
    assert screen.rest.referee.hasFocus()
    write(qtbot, "Kim Doe")
    screen.rest.relation.setFocus()
    write(qtbot, "client")
    screen.rest.consent.show_value("2026-11-24")
    assert screen.rest.consent.why_wrong.startswith("This day is still to come."), "it is the 23rd"
    screen.rest.consent.show_value("2026-11-20")
    screen.rest.consent.edited.emit()
    all_kept(qtbot, page)
    referee = stored(page)[0].referee
    assert referee is not None
    assert (referee.name, referee.relation, str(referee.consent)) == ("Kim Doe", "client", "2026-11-20")
    assert not screen.rest.theirs.isVisible()


def test_a_project_s_card_doesn_t_lead_away_from_a_call(qtbot: QtBot, page: ProjectPage) -> None:
    held(qtbot, page.calls)
    rate_here(qtbot, page.calls, Key.Key_4)
    page.show_stage(Stage.DECIDE)

    assert page.calls.is_holding
    assert page.stack.currentIndex() == CALLS
