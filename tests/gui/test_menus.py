"""The menu bar: every main action is in it, with its keys, and does what it says from wherever it is asked for."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    Answers,
    OpenWindow,
    at_rest,
    draw_brief,
    first_project,
    keep_certain,
    open_project,
    ranked,
)
from tpmmatch.actions import people
from ui.dialogs.keys_dialog import KeysDialog
from ui.main_window import MainWindow
from ui.pages.person_page import PersonPage
from ui.settings import Settings
from ui.widgets.split import Split

_CTRL = Qt.KeyboardModifier.ControlModifier


def menu(window: MainWindow, name: str) -> dict[str, QAction]:
    """What a menu offers while it is looked at."""
    found = window.findChild(QMenu, f"menu_{name}")
    assert found is not None
    found.aboutToShow.emit()
    return {action.text(): action for action in found.actions() if not action.isSeparator()}


def test_the_menus_are_in_the_owners_words(window: MainWindow) -> None:
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["File", "Edit", "View", "Help"]
    assert {"New project…", "Bring in people…", "Back up…", "Quit"} <= set(menu(window, "file"))
    assert {"Home", "Projects", "People", "Larger text"} <= set(menu(window, "view"))


def test_no_two_commands_share_their_keys(window: MainWindow) -> None:
    actions = window.findChildren(QAction)
    keys = [key.toString() for action in actions if "command_" in action.objectName() for key in action.shortcuts()]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_people_are_brought_in_from_any_page(
    qtbot: QtBot, window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    file.write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    dialogs.files = [file]
    window.go("settings")
    qtbot.keyClick(window, Qt.Key.Key_O, _CTRL)
    keep_certain(qtbot, window)
    assert window.key == "people"
    assert dialogs.asked == ["Bring in people"]


def test_find_leads_to_the_search(qtbot: QtBot, small_window: MainWindow) -> None:
    qtbot.keyClick(small_window, Qt.Key.Key_F, _CTRL)
    at_rest(qtbot, small_window)
    assert small_window.key == "people"
    small_window.commands.ask("find")
    focused = small_window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "peopleSearch"


def test_what_cannot_be_done_here_is_grey(qtbot: QtBot, small_window: MainWindow) -> None:
    assert not menu(small_window, "file")["Save the brief…"].isEnabled()
    draw_brief(qtbot, ranked(qtbot, small_window, first_project(small_window)))
    assert menu(small_window, "file")["Save the brief…"].isEnabled()
    assert {"Need", "Ranking", "Brief"} <= set(menu(small_window, "view"))


def test_looks_at_a_person_and_steps_of_a_project_share_their_keys(qtbot: QtBot, small_window: MainWindow) -> None:
    project = open_project(qtbot, small_window, first_project(small_window))
    assert shown_by(qtbot, small_window, Qt.Key.Key_3, project.stack) == 2
    store = project._desk.store
    small_window.go(f"person:{people.rows(store, people.browse(store)[:1])[0].id}")
    at_rest(qtbot, small_window)
    page = small_window.page
    assert isinstance(page, PersonPage)
    keys = (Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_4)
    assert [shown_by(qtbot, small_window, key, page.stack) for key in keys] == [2, 4, 3]
    assert not menu(small_window, "view")["Ranking"].isEnabled()
    small_window.go(f"project:{project.open.id}")
    assert shown_by(qtbot, small_window, Qt.Key.Key_4, project.stack) == 3
    assert menu(small_window, "view")["Ranking"].isEnabled()


def shown_by(qtbot: QtBot, window: MainWindow, key: Qt.Key, stack: QStackedWidget) -> int:
    """What is shown once Alt and the key were pressed."""
    qtbot.keyClick(window.focusWidget() or window, key, Qt.KeyboardModifier.AltModifier)
    at_rest(qtbot, window)
    return stack.currentIndex()


def test_text_is_copied_by_the_menu(qtbot: QtBot, small_window: MainWindow) -> None:
    page = ranked(qtbot, small_window, first_project(small_window))
    page.show_step(0)
    title = page.need.form.fields["title"]
    title.setFocus()
    menu(small_window, "edit")["Select all"].trigger()
    menu(small_window, "edit")["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == title.value()


def test_f1_lists_every_shortcut(qtbot: QtBot, window: MainWindow, dialogs: Answers) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert {"New project…: Ctrl+N", "People: Ctrl+3", "Keyboard shortcuts: F1", "Quit: Ctrl+Q"} <= set(dialogs.told)


def test_the_sheet_tells_the_keys_of_single_pages_too(qtbot: QtBot) -> None:
    dialog = KeysDialog([])
    qtbot.addWidget(dialog)
    told = dialog.sheet.toPlainText().splitlines()
    keys = dict(pairwise(told))
    assert {
        "Show the person beside the list": "Space",
        "Remove the chosen people": "Del",
        "Back to all people": "Alt+Left",
        "Put on the shortlist, or take off": "S",
        "Rate the answer": "1–5, at the ratings",
        "Not asked; it lowers nothing": "0, at the ratings",
        "Asked, and no evidence came": "N, at the ratings",
        "Back to the notes": "S, at the ratings",
        "Why this is asked": "W, at the ratings",
        "Red flags": "Ctrl+R",
        "Start the clock, or stop it": "Ctrl+T",
        "Choose this person, with your own rating and a reason": "C",
    }.items() <= keys.items()


def test_the_help_says_what_program_this_is(qtbot: QtBot, window: MainWindow, dialogs: Answers) -> None:
    menu(window, "help")["About TPM Match"].trigger()
    assert dialogs.told[0].startswith("TPM Match ")
    menu(window, "help")["How the order is worked out"].trigger()
    at_rest(qtbot, window)
    assert len(dialogs.told) == 2


def test_quit_closes_the_window(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Q, _CTRL)
    assert not window.isVisible()


def test_the_place_of_a_splitter_is_kept(
    qtbot: QtBot, small_window: MainWindow, open_window: OpenWindow, settings: Settings
) -> None:
    small_window.resize(1280, 800)
    ranked(qtbot, small_window, first_project(small_window))
    split = small_window.findChild(Split, "rankingSplit")
    assert split is not None
    split.moveSplitter(split.width() - 420, 1)
    kept = split.sizes()
    assert settings.shares("rankingSplit") == kept
    small_window.close()
    again = open_window()
    again.resize(1280, 800)
    ranked(qtbot, again, first_project(again))
    other = again.findChild(Split, "rankingSplit")
    assert other is not None
    qtbot.waitUntil(lambda: other.sizes() == kept)
