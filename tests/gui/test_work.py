"""Work is looked at, samples are entered, terms go into the profile from the call; own questions, second opinions."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.calling import all_kept, held, press, rate_here, stored, to_call
from tests.gui.conftest import PATIENCE, Answers, at_rest, window_of
from tpmmatch.actions import people
from tpmmatch.actions.attachments import attach
from tpmmatch.actions.calls import note_call
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.questions import own_questions
from tpmmatch.model.call import Answer, CallKind
from ui.main_window import MainWindow
from ui.pages.calls.calls_page import OPINION, WORK, CallsPage
from ui.pages.calls.work_view import WorkView
from ui.pages.project_page import ProjectPage
from ui.pages.rate_page import RatePage
from ui.pages.settings_page import SettingsPage

Key = Qt.Key
SECRET = "four unrelated words"  # noqa: S105 - made up


@pytest.fixture
def page(qtbot: QtBot, listed_window: MainWindow) -> ProjectPage:
    """Two people on the shortlist, and the calls are shown."""
    return to_call(qtbot, listed_window)


def work_of(qtbot: QtBot, page: ProjectPage) -> WorkView:
    qtbot.mouseClick(page.calls.overview.panel.work, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert page.calls.stack.currentIndex() == WORK
    return page.calls.work


def on_screen(qtbot: QtBot, calls: CallsPage) -> None:
    qtbot.waitUntil(lambda: calls.is_holding, timeout=PATIENCE)
    at_rest(qtbot, window_of(calls))


def test_a_document_is_opened_by_a_click_and_rated_with_a_testimonial(
    qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    calls, window = page.calls, window_of(page)
    person = calls.overview.panel.person
    assert person is not None
    (tmp_path / "case.txt").write_text("What I did")
    attach(page._desk.store, person.person, [tmp_path / "case.txt"], page._desk.clock())
    work = work_of(qtbot, page)
    assert dialogs.opened == [], "nothing opens by itself"
    row = work.pieces.rowCount() - 1
    work.piece_list.setCurrentIndex(work.pieces.index(row))
    qtbot.mouseClick(work.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert [path.name for path in dialogs.opened] == ["case.txt"]
    qtbot.mouseClick(work.review, Qt.MouseButton.LeftButton)
    on_screen(qtbot, calls)
    screen = calls.screen_
    assert screen.bar.mode.isHidden()
    rate_here(qtbot, calls, Key.Key_4)
    qtbot.mouseClick(screen.praise, Qt.MouseButton.LeftButton)
    screen.question.source.who.setText("Eva, owner")
    screen.question.source.who.edited.emit()
    rate_here(qtbot, calls, Key.Key_5)
    all_kept(qtbot, page)
    (call,) = stored(page)
    assert call.kind is CallKind.REVIEW
    assert (call.answers[0].rating, call.answers[-1].rating) == (4, 5)
    assert call.answers[-1].source is not None
    assert call.answers[-1].source.who == "Eva, owner"


def test_a_link_that_cannot_be_opened_is_told(qtbot: QtBot, page: ProjectPage, dialogs: Answers) -> None:
    work = work_of(qtbot, page)
    work.link.setText("javascript:alert(1)")
    press_enter(qtbot, work)
    assert "can't be dialled or opened" in dialogs.told[-1]
    work.link.setText("dairy.example/case")
    press_enter(qtbot, work)
    on_screen(qtbot, page.calls)
    dialogs.agrees = False
    qtbot.mouseClick(page.calls.screen_.work, Qt.MouseButton.LeftButton)
    assert [str(path) for path in dialogs.opened] == ["https:/dairy.example/case"]
    assert "no program for it" in dialogs.told[-1]


def press_enter(qtbot: QtBot, work: WorkView) -> None:
    work.link.setFocus()
    qtbot.keyClick(work.link, Key.Key_Return)


def test_a_sample_is_handed_out_without_its_key_and_entered_beside_it(
    qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    calls, window, work = page.calls, window_of(page), work_of(qtbot, page)
    work.sample_list.setCurrentIndex(work.samples.index(1))
    work._copy()
    copied = QApplication.clipboard().text()
    assert "A. The page on data protection" in copied
    assert "fault at the till comes first" not in copied
    dialogs.save_to = tmp_path / "sample.txt"
    work._save()
    at_rest(qtbot, window)
    assert dialogs.save_to.read_text("utf-8") == copied
    work._mail()
    at_rest(qtbot, window)
    assert dialogs.opened[-1].suffix == ".eml"
    work._enter()
    on_screen(qtbot, calls)
    form = calls.screen_.question.returned
    form.order.setText("G A Z")
    form.order.edited.emit()
    assert "none of the letters" in form.told.text()
    form.order.setText("G A C F D E H B")
    form.order.edited.emit()
    assert form.told.text() == "This is the key itself."
    assert "fault at the till comes first" in calls.screen_.hints.toPlainText()
    all_kept(qtbot, page)
    (call,) = stored(page)
    assert call.work is not None
    assert call.work.order[0] == "till_fault"


def test_the_same_estimate_shows_beside_the_others(qtbot: QtBot, page: ProjectPage) -> None:
    calls, work = page.calls, work_of(qtbot, page)
    assert "Nobody has given the estimate" in work.meter.told.text()
    work.sample_list.setCurrentIndex(work.samples.index(3))
    work._enter()
    on_screen(qtbot, calls)
    for field, days in zip(calls.screen_.question.returned.days, ("8", "12", "20"), strict=True):
        field.setText(days)
    calls.screen_.question.returned.days[0].edited.emit()
    all_kept(qtbot, page)
    calls.show_list()
    at_rest(qtbot, window_of(page))
    work = work_of(qtbot, page)
    assert work.meter.told.text().startswith("12 to 12 days")
    assert "12 days" in work.meter.picture.accessibleDescription()


def test_a_term_goes_into_the_profile_and_one_undo_takes_it_back(qtbot: QtBot, page: ProjectPage) -> None:
    calls, window, store = page.calls, window_of(page), page._desk.store
    held(qtbot, calls, CallKind.SCREEN)
    calls.show_list()
    at_rest(qtbot, window)
    (call,) = stored(page)
    rate = Answer("ask:rate", about="rate", ask="What is your day rate?")
    note_call(store, page.open.id, replace(call, answers=(rate,)), page._desk.clock())
    before = people.find(store, call.person).terms.day_rate
    calls.hold(call.id)
    on_screen(qtbot, calls)
    form = calls.screen_.question.fact
    assert form.isVisible()
    qtbot.mouseClick(form.write, Qt.MouseButton.LeftButton)
    all_kept(qtbot, page)
    assert "above zero" in form.state.text()
    form.fields["rate"].show_value({"amount": 333, "currency": "EUR"})
    qtbot.mouseClick(form.write, Qt.MouseButton.LeftButton)
    all_kept(qtbot, page)
    kept_rate = people.find(store, call.person).terms.day_rate
    assert kept_rate is not None
    assert kept_rate.amount == 333
    assert "In the profile: €333 a day" in form.state.text()
    assert "in the profile: €333 a day" in str(calls.screen_.model.index(0).data())
    window.commands.ask("undo")
    at_rest(qtbot, window)
    assert people.find(store, call.person).terms.day_rate == before
    assert stored(page)[0].answers[0].fact == ""


def test_a_question_is_added_in_the_call_and_an_unlawful_one_turned(qtbot: QtBot, page: ProjectPage) -> None:
    calls, store = page.calls, page._desk.store
    screen = held(qtbot, calls)
    count = len(stored(page)[0].answers)
    qtbot.mouseClick(screen.add, Qt.MouseButton.LeftButton)
    screen.form.ask.show_value("Do you have children?")
    qtbot.mouseClick(screen.form.save, Qt.MouseButton.LeftButton)
    assert screen.form.told.isVisible()
    assert own_questions(store) == ()
    screen.form.instead.chosen.emit("1")
    qtbot.mouseClick(screen.form.save, Qt.MouseButton.LeftButton)
    all_kept(qtbot, page)
    (question,) = own_questions(store)
    assert screen.question.ask.text() == question.words.ask
    rate_here(qtbot, calls, Key.Key_3)
    all_kept(qtbot, page)
    (call,) = stored(page)
    assert len(call.answers) == count + 1
    assert (call.answers[-1].question, call.answers[-1].rating) == (question.id, 3)


def test_own_questions_are_kept_in_the_settings(qtbot: QtBot, small_window: MainWindow) -> None:
    small_window.go("settings")
    at_rest(qtbot, small_window)
    settings = small_window.page
    assert isinstance(settings, SettingsPage)
    panel = settings.questions
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    panel.form.ask.show_value("How would you run our fair?")
    qtbot.mouseClick(panel.form.save, Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    store = panel._desk.store
    assert [each.words.ask for each in own_questions(store)] == ["How would you run our fair?"]
    assert panel.form.isHidden()
    panel.quality.show_value("communication")
    panel.quality.edited.emit()
    assert panel.packaged.count() >= 4
    small_window.commands.ask("undo")
    at_rest(qtbot, small_window)
    assert own_questions(store) == ()


def test_a_second_opinion_goes_out_comes_back_and_opens(
    qtbot: QtBot, page: ProjectPage, dialogs: Answers, tmp_path: Path
) -> None:
    calls, window = page.calls, window_of(page)
    held(qtbot, calls)
    for key in (Key.Key_2, Key.Key_4, Key.Key_3):
        rate_here(qtbot, calls, key)
        press(qtbot, calls, Key.Key_PageDown)
    all_kept(qtbot, page)
    calls.show_list()
    at_rest(qtbot, window)
    qtbot.mouseClick(calls.overview.panel.opinion, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: calls.stack.currentIndex() == OPINION, timeout=PATIENCE)
    view = calls.opinion
    assert view.name.isChecked()
    view.secret.setText(SECRET)
    dialogs.save_to = tmp_path / "a.tpmcase"
    qtbot.mouseClick(view.send, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert "hasn't come back" in view.sheet.toPlainText()
    view.sheet.anchorClicked.emit(QUrl(f"withdraw:{course_of(page._desk.store, page.open.id).opinions[0].id}"))
    at_rest(qtbot, window)
    assert "Nobody was asked yet" in view.sheet.toPlainText()
    window.undo_asked.emit()
    qtbot.waitUntil(lambda: "hasn't come back" in view.sheet.toPlainText(), timeout=PATIENCE)
    at_rest(qtbot, window)
    rate(qtbot, window, dialogs, tmp_path)
    window.go(f"project:{page.open.id}")
    dialogs.files = [tmp_path / "b.tpmcase"]
    view.secret.setText(SECRET)
    qtbot.mouseClick(view.merge, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert "until your own ratings are finished" in view.sheet.toPlainText()
    assert course_of(page._desk.store, page.open.id).opinions[0].rater == "Ute"


def rate(qtbot: QtBot, window: MainWindow, dialogs: Answers, folder: Path) -> None:
    """As somebody else would, in a window of their own."""
    window.commands.ask("rate_case")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, RatePage)
    dialogs.files, dialogs.save_to = [folder / "a.tpmcase"], folder / "b.tpmcase"
    page.secret.setText("wrong words here")
    qtbot.mouseClick(page.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert "not the passphrase" in dialogs.told[-1]
    page.secret.setText(SECRET)
    page.rater.setText("Ute")
    qtbot.mouseClick(page.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert page.model.rowCount() == 3
    page.choices.setFocus()
    qtbot.keyClick(page.choices, Key.Key_4)
    assert page.judged[0].rating == 4
    page.flush()
    at_rest(qtbot, window)
    qtbot.mouseClick(page.open, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert page.judged[0].rating == 4, "it is there again when the case is opened once more"
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert dialogs.save_to.exists()
