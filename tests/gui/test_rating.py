"""Ratings of somebody's case are kept whatever goes on beside it, and nothing stays once they are sent back."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.calling import all_kept, held, press, rate_here, to_call
from tests.gui.conftest import PATIENCE, Answers, OpenWindow, at_rest, closed, window_of
from tpmmatch.actions import judging, open_store, people
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.home import list_projects
from ui.main_window import MainWindow
from ui.pages.calls.calls_page import OPINION
from ui.pages.rate_page import RatePage

Key = Qt.Key
SECRET = "four unrelated words"  # noqa: S105 - made up


@pytest.fixture
def rates(qtbot: QtBot, listed_window: MainWindow, dialogs: Answers, tmp_path: Path) -> RatePage:
    """A case is open, and nothing of it is rated."""
    page = to_call(qtbot, listed_window)
    calls, window = page.calls, listed_window
    held(qtbot, calls)
    for key in (Key.Key_2, Key.Key_4, Key.Key_3):
        rate_here(qtbot, calls, key)
        press(qtbot, calls, Key.Key_PageDown)
    all_kept(qtbot, page)
    calls.show_list()
    at_rest(qtbot, window)
    qtbot.mouseClick(calls.overview.panel.opinion, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: calls.stack.currentIndex() == OPINION, timeout=PATIENCE)
    calls.opinion.secret.setText(SECRET)
    dialogs.save_to = tmp_path / "a.tpmcase"
    qtbot.mouseClick(calls.opinion.send, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    window.commands.ask("rate_case")
    at_rest(qtbot, window)
    rates = window.page
    assert isinstance(rates, RatePage)
    dialogs.files, dialogs.save_to = [tmp_path / "a.tpmcase"], tmp_path / "b.tpmcase"
    rates.secret.setText(SECRET)
    rates.rater.setText("Ute")
    qtbot.mouseClick(rates.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rates.case is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return rates


def kept(rates: RatePage, folder: Path) -> int | None:
    assert rates.case is not None
    with closing(open_store(str(folder / "people.sqlite"))) as store:
        return judging.begun(store, rates.case).judged[0].rating


def test_nothing_is_rated_while_a_case_is_opened_and_what_was_stays(
    qtbot: QtBot, rates: RatePage, listed_window: MainWindow, tmp_path: Path
) -> None:
    qtbot.keyClick(rates.choices, Key.Key_4)
    qtbot.mouseClick(rates.open, Qt.MouseButton.LeftButton)
    while_opening = rates.choices.isEnabled()
    at_rest(qtbot, listed_window)

    assert not while_opening
    assert rates.choices.isEnabled()
    assert rates.judged[0].rating == 4
    assert kept(rates, tmp_path) == 4


def test_what_is_sent_back_at_once_is_kept_no_longer(qtbot: QtBot, rates: RatePage, tmp_path: Path) -> None:
    qtbot.keyClick(rates.choices, Key.Key_4)
    rates.flush()
    qtbot.mouseClick(rates.save, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(rates))

    assert (tmp_path / "b.tpmcase").exists()
    assert not rates.is_saving
    assert kept(rates, tmp_path) is None


def test_nothing_is_lost_when_the_window_closes_while_ratings_are_sent_in_vain(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, tmp_path: Path
) -> None:
    (tmp_path / "folder").write_text("a file where a folder should be")
    dialogs.save_to = tmp_path / "folder" / "b.tpmcase"
    qtbot.keyClick(rates.choices, Key.Key_4)
    rates.flush()
    at_rest(qtbot, window_of(rates))
    qtbot.keyClick(rates.choices, Key.Key_5)
    qtbot.mouseClick(rates.save, Qt.MouseButton.LeftButton)
    closed(qtbot, window_of(rates))

    assert kept(rates, tmp_path) == 5


def test_ratings_that_cannot_be_kept_keep_the_window_open(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, tmp_path: Path
) -> None:
    window = window_of(rates)
    with full_after(4096):
        qtbot.keyClick(rates.choices, Key.Key_5)
        rates.flush()
        at_rest(qtbot, window)
        dialogs.agrees = False
        window.close()
        qtbot.waitUntil(lambda: dialogs.asked[-1] == "Close without what you typed last?", timeout=PATIENCE)
    assert window.isVisible()
    closed(qtbot, window)
    assert kept(rates, tmp_path) == 5


def test_ratings_that_the_disk_refused_are_kept_once_it_takes_them(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, tmp_path: Path
) -> None:
    told = len(dialogs.told)
    with full_after(4096):
        for key in (Key.Key_4, Key.Key_5):
            qtbot.keyClick(rates.choices, key)
            rates.flush()
            at_rest(qtbot, window_of(rates))
        assert rates.unkept
    qtbot.waitUntil(lambda: not (rates.unkept or rates.is_saving), timeout=PATIENCE)
    assert kept(rates, tmp_path) == 5
    assert len(dialogs.told) == told + 1


def test_a_refusal_is_told_anew_of_the_next_case(qtbot: QtBot, rates: RatePage, dialogs: Answers) -> None:
    window, told = window_of(rates), len(dialogs.told)
    for _ in range(2):
        with full_after(4096):
            qtbot.keyClick(rates.choices, Key.Key_4)
            rates.flush()
            at_rest(qtbot, window)
        qtbot.mouseClick(rates.give_up, Qt.MouseButton.LeftButton)
        at_rest(qtbot, window)
        qtbot.mouseClick(rates.open, Qt.MouseButton.LeftButton)
        at_rest(qtbot, window)
        assert not rates.unkept
    assert len(dialogs.told) == told + 2


def test_nothing_is_lost_when_sending_was_under_way_already(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, tmp_path: Path
) -> None:
    """What was rated last was never kept before it was to be sent."""
    (tmp_path / "folder").write_text("a file where a folder should be")
    dialogs.save_to = tmp_path / "folder" / "b.tpmcase"
    qtbot.keyClick(rates.choices, Key.Key_5)
    qtbot.mouseClick(rates.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not rates._keeping, timeout=PATIENCE)
    closed(qtbot, window_of(rates))

    assert kept(rates, tmp_path) == 5


def test_what_was_begun_is_found_again_gone_on_with_and_given_up(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, open_window: OpenWindow, tmp_path: Path
) -> None:
    assert not rates.begun.isVisible()
    window, again = opened_again(qtbot, rates, open_window)
    found = again.begun.model.index(0).data()
    again.secret.setText(SECRET)
    qtbot.mouseClick(again.begun.go_on, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    gone_on = again.judged[0].rating, again.begun.isVisible()
    dialogs.agrees = False
    qtbot.mouseClick(again.give_up, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    not_agreed = kept(again, tmp_path)
    dialogs.agrees = True
    case = again.case
    qtbot.mouseClick(again.give_up, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)

    assert "a.tpmcase" in found
    assert "1 of 3 rated" in found
    assert gone_on == (4, False)
    assert not_agreed == 4
    assert again.case is None
    assert not again.save.isEnabled()
    assert case is not None
    assert left(tmp_path) == []


def test_the_list_of_what_was_begun_stands_below_the_fields_and_is_as_high_as_its_lines(
    qtbot: QtBot, rates: RatePage, open_window: OpenWindow
) -> None:
    leads_when_open = rates.save.property("role"), rates.open.property("role")
    _, again = opened_again(qtbot, rates, open_window)
    list_, lines = again.begun.list, again.begun.model
    end_of_lines = list_.visualRect(lines.index(lines.rowCount() - 1)).bottom()
    below_fields = again.begun.mapTo(again, again.begun.rect().topLeft()).y()
    fields_end = again.rater.mapTo(again, again.rater.rect().bottomLeft()).y()

    assert list_.viewport().height() - end_of_lines < 8
    assert below_fields - fields_end < 40
    assert not again.give_up.isVisible(), "no case is open"
    assert leads_when_open == ("primary", "")


def test_what_was_begun_is_given_up_without_opening_it(
    qtbot: QtBot, rates: RatePage, dialogs: Answers, open_window: OpenWindow, tmp_path: Path
) -> None:
    window, again = opened_again(qtbot, rates, open_window)
    qtbot.mouseClick(again.begun.give_up, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)

    assert "Give up these ratings?" in dialogs.asked
    assert not again.begun.isVisible()
    assert left(tmp_path) == []


def test_ratings_of_somebody_who_is_erased_meanwhile_stay_gone(
    qtbot: QtBot, rates: RatePage, listed_window: MainWindow, tmp_path: Path
) -> None:
    qtbot.keyClick(rates.choices, Key.Key_4)
    rates.flush()
    at_rest(qtbot, listed_window)
    began = left(tmp_path)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        (project,) = [each for each in list_projects(store) if course_of(store, each.id).calls]
        people.erase(store, course_of(store, project.id).calls[0].person)
    rates._desk.news.people.emit()
    at_rest(qtbot, listed_window)
    qtbot.keyClick(rates.choices, Key.Key_5)
    rates.flush()
    at_rest(qtbot, listed_window)

    assert len(began) == 1
    assert rates.case is None
    assert left(tmp_path) == []


def opened_again(qtbot: QtBot, rates: RatePage, open_window: OpenWindow) -> tuple[MainWindow, RatePage]:
    """One answer is rated, and the program closed and opened again."""
    qtbot.keyClick(rates.choices, Key.Key_4)
    window_of(rates).close()
    window = open_window()
    window.go("rate")
    at_rest(qtbot, window)
    again = window.page
    assert isinstance(again, RatePage)
    return window, again


def left(folder: Path) -> list[str]:
    with closing(open_store(str(folder / "people.sqlite"))) as store:
        return [each.case for each in judging.waiting(store)]
