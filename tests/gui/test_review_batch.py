"""A batch that changes while it is looked over: what is kept leaves it, more files join it."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.conftest import CVS, PATIENCE, TABLES, at_rest, look_over, review_at_rest
from tpmmatch.model.review import State
from ui.main_window import MainWindow
from ui.pages.people_page import PeoplePage
from ui.pages.review_page import ReviewPage


def show_only(page: ReviewPage, state: State) -> None:
    """Choose whom to show, as a click in the list of choices does."""
    choice = page.list.filter
    choice.setCurrentIndex(choice.findData(str(state)))
    choice.activated.emit(choice.currentIndex())


def shown(page: ReviewPage) -> list[str]:
    model = page.list.model
    return [draft.source for row in range(model.rowCount()) if (draft := model.draft_at(row))]


def listed(tmp_path: Path, name: str, *people: str) -> Path:
    path = tmp_path / name
    path.write_text("Name,E-mail\n" + "".join(f"{one},{one}@example.com\n" for one in people), "utf-8")
    return path


def test_a_choice_that_would_show_nobody_is_let_go_when_others_come(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob"), TABLES / "de_semicolon.csv"])
    show_only(page, State.LOOK)
    assert shown(page) == ["de_semicolon.csv:4"]
    page.person.accept()
    assert shown(page) == ["de_semicolon.csv:4"], "whoever was decided on stays in sight until all is shown anew"
    look_over(qtbot, window, [CVS / "plain.txt"])
    qtbot.waitUntil(lambda: len(page.list._reviews.drafts) == 5, timeout=PATIENCE)
    assert page.list.filter.currentText() == "Everybody (5)"
    assert len(shown(page)) == 5


def test_a_choice_that_would_show_nobody_is_let_go_after_keeping(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob"), TABLES / "de_semicolon.csv"])
    page.accept_certain()
    show_only(page, State.ACCEPTED)
    page.keep()
    qtbot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert shown(page) == ["de_semicolon.csv:4"]
    assert page.list.filter.currentText() == "Everybody (1)"


def test_a_choice_that_still_shows_somebody_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob"), TABLES / "de_semicolon.csv"])
    page.accept_certain()
    show_only(page, State.LOOK)
    page.keep()
    qtbot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.list.filter.value() == State.LOOK


def test_more_files_are_looked_at_from_their_first_with_the_arrow_keys(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob"), TABLES / "de_semicolon.csv"])
    show_only(page, State.LOOK)
    look_over(qtbot, window, [TABLES / "firms.csv", listed(tmp_path, "second.csv", "Cy", "Dee")])
    qtbot.waitUntil(lambda: len(page.list._reviews.drafts) == 7, timeout=PATIENCE)
    assert page.list.draft
    assert page.list.draft.source == "second.csv:2", "nothing can be decided of the list that was refused"
    assert page.list.table.hasFocus()


def test_who_types_is_not_led_away_by_files_that_join(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob")])
    review_at_rest(qtbot, page)
    field = page.findChild(QLineEdit, "person_basics_name")
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "x")
    window.dropped.emit([listed(tmp_path, "second.csv", "Cy", "Dee")])
    qtbot.waitUntil(lambda: len(page.list._reviews.drafts) == 4, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.list.draft
    assert page.list.draft.source == "first.csv:2"
    assert window.focusWidget() is field


def test_a_refused_file_is_listed_once_however_often_it_is_brought_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    refused, other = TABLES / "firms.csv", tmp_path / "more" / "firms.csv"
    other.parent.mkdir()
    shutil.copy(refused, other)
    page = look_over(qtbot, window, [refused, listed(tmp_path, "first.csv", "Ann")])
    look_over(qtbot, window, [refused, listed(tmp_path, "second.csv", "Bob")])
    qtbot.waitUntil(lambda: len(shown(page)) == 3, timeout=PATIENCE)
    look_over(qtbot, window, [other])
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=PATIENCE)
    assert shown(page) == ["firms.csv", "first.csv:2", "second.csv:2", "firms.csv"], "another file of that name is told"


def test_columns_wait_while_people_are_kept(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann"), TABLES / "de_semicolon.csv"])
    review_at_rest(qtbot, page)
    assert page.source.columns.isVisible()
    page.accept_certain()
    page.keep()
    assert page.is_saving
    assert not page.source.columns.isEnabled()
    page.source.columns_asked.emit()
    assert not page.is_at_columns, "read again, those who are being kept would be here once more"
    qtbot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.source.columns.isEnabled()


def test_it_is_told_that_other_lists_stay_as_they_were_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    alone = look_over(qtbot, window, [listed(tmp_path, "first.csv", "Ann", "Bob"), CVS / "plain.txt"])
    assert "Other lists" not in told_of_columns(qtbot, alone)
    alone.columns.leave.click()
    look_over(qtbot, window, [listed(tmp_path, "second.csv", "Cy")])
    qtbot.waitUntil(lambda: len(alone.list._reviews.drafts) == 4, timeout=PATIENCE)
    assert "Other lists that are here already stay as they were read." in told_of_columns(qtbot, alone)


def told_of_columns(qtbot: QtBot, page: ReviewPage) -> str:
    review_at_rest(qtbot, page)
    page.source.columns.click()
    qtbot.waitUntil(lambda: bool(page.columns.sections), timeout=PATIENCE)
    return page.columns.says.text()


def test_who_came_in_and_who_was_here_as_they_are_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    told = [
        kept(qtbot, window, listed(tmp_path, "first.csv", *names))
        for names in (("Ann", "Bob"), ("Ann", "Bob", "Cy"), ("Ann", "Bob"))
    ]
    assert told == ["2 people came in.", "1 person came in, 2 unchanged.", "Nothing new: 2 people unchanged."]


def test_what_is_kept_in_parts_is_reported_as_a_whole(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = look_over(qtbot, window, [listed(tmp_path, "three.csv", "Ann", "Bob", "Cy")])
    for _ in range(2):
        page.person.accept()
        page.keep()
        at_rest(qtbot, window)
        review_at_rest(qtbot, page)
    page.person.skip()
    page.list.step(-1)
    page.person.reopen()
    page.person.accept()
    page.keep()
    qtbot.waitUntil(lambda: window.key == "people", timeout=PATIENCE)
    at_rest(qtbot, window)

    people = window.page
    assert isinstance(people, PeoplePage)
    assert people.report.summary.startswith("3 added")


def kept(qtbot: QtBot, window: MainWindow, file: Path) -> str:
    """What is told once all of a file's people are kept."""
    page, told = look_over(qtbot, window, [file]), list[str]()
    page._desk.news.told.connect(lambda text, _undo: told.append(text))
    page.list._reviews.accept_certain()
    page.keep()
    qtbot.waitUntil(lambda: window.key == "people", timeout=PATIENCE)
    at_rest(qtbot, window)
    return told[-1]
