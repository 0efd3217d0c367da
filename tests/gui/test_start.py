"""The first minutes: an empty window, three choices, and where each leads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, OpenWindow, at_rest, first_project, keep_certain, open_project
from ui.main_window import MainWindow
from ui.pages.people_page import PeoplePage
from ui.pages.project_page import NEED, RANKING
from ui.pages.start_page import StartPage

ROOT = Path(__file__).resolve().parents[2]


def test_the_first_run_shows_three_choices(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, StartPage)
    assert page.is_first_run
    choices = [button.accessibleName() for button in page.findChildren(QPushButton) if button.isVisible()]
    assert choices == ["Try it with sample people", "Bring in your people", "Describe a project"]


def test_the_samples_bring_people_and_projects(qtbot: QtBot, window: MainWindow) -> None:
    start = window.page
    assert isinstance(start, StartPage)
    qtbot.mouseClick(start.samples, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not start.is_first_run, timeout=PATIENCE)
    window.go("people")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, PeoplePage)
    assert page.model.rowCount() == 108
    assert page.subtitle.text() == "108 people"
    assert window.findChild(QPushButton, "nav_people").accessibleDescription() == "108"  # type: ignore[union-attr]


def test_samples_that_were_stopped_can_be_asked_for_again(qtbot: QtBot, window: MainWindow) -> None:
    start = window.page
    assert isinstance(start, StartPage)
    with qtbot.waitSignal(window.jobs.started) as begun:
        qtbot.mouseClick(start.samples, Qt.MouseButton.LeftButton)
    window.jobs.cancel(begun.args[0])
    at_rest(qtbot, window)
    assert start.is_first_run
    assert start.samples.isEnabled()


def test_describing_a_project_leads_to_the_starter_packs(qtbot: QtBot, window: MainWindow) -> None:
    start = window.page
    assert isinstance(start, StartPage)
    qtbot.mouseClick(start.describe, Qt.MouseButton.LeftButton)
    assert window.key == "new"


def test_all_goes_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.key == "new"
    card = window.findChild(QPushButton, "pack_crm")
    assert card is not None
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.key.startswith("project:"), timeout=PATIENCE)
    for key, page in ((Qt.Key.Key_3, "people"), (Qt.Key.Key_2, "projects"), (Qt.Key.Key_1, "home")):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.key == page
    at_rest(qtbot, window)


@pytest.mark.parametrize("place", ["home", "projects"])
def test_tab_goes_down_the_page_first(qtbot: QtBot, small_window: MainWindow, place: str) -> None:
    small_window.go(place)
    at_rest(qtbot, small_window)
    page = small_window.page
    assert page is not None
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    passed: list[QWidget] = []
    for _ in buttons:
        small_window.focusNextChild()
        passed.append(small_window.focusWidget())
    assert set(passed) == set(buttons)
    heights = [round(button.mapTo(page, button.rect().center()).y() / 20) for button in passed]
    assert heights == sorted(heights)


def test_bringing_in_people_leads_over_the_review_to_the_list(
    qtbot: QtBot, window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    file.write_text('{"basics": {"name": "Ada Byron", "email": "ada@example.com"}}', "utf-8")
    dialogs.files = [file]
    start = window.page
    assert isinstance(start, StartPage)
    qtbot.mouseClick(start.bring, Qt.MouseButton.LeftButton)
    keep_certain(qtbot, window)
    assert window.key == "people"
    page = window.page
    assert isinstance(page, PeoplePage)
    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == ["Ada Byron"]


def test_the_last_page_is_shown_again(full_window: MainWindow, open_window: object) -> None:
    full_window.go("settings")
    full_window.close()
    assert callable(open_window)
    assert open_window().key == "settings"


def test_a_person_shown_again_belongs_to_the_people(
    qtbot: QtBot, small_window: MainWindow, open_window: OpenWindow, small_store: Path
) -> None:
    small_window.go("people")
    at_rest(qtbot, small_window)
    listed = small_window.page
    assert isinstance(listed, PeoplePage)
    small_window.go(f"person:{listed.model.id_at(0)}")
    small_window.close()
    again = open_window(small_store)
    at_rest(qtbot, again)
    assert again.key.startswith("person:")
    chosen = [one.objectName() for one in again.sidebar.findChildren(QPushButton) if one.isChecked()]
    assert chosen == ["nav_people"]


def test_a_project_is_shown_again_where_it_was_left(
    qtbot: QtBot, small_window: MainWindow, open_window: OpenWindow
) -> None:
    project = first_project(small_window)
    page = open_project(qtbot, small_window, project)
    qtbot.mouseClick(page.steps[RANKING], Qt.MouseButton.LeftButton)
    at_rest(qtbot, small_window)
    small_window.close()
    again = open_window()
    assert again.key == f"project:{project}"
    page = open_project(qtbot, again, project)
    assert page.steps[RANKING].isChecked()
    qtbot.waitUntil(lambda: page.stack.is_made(RANKING) and page.ranking.table.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    at_rest(qtbot, again)
    assert page.ranking.table.model().rowCount() > 0
    qtbot.mouseClick(page.steps[NEED], Qt.MouseButton.LeftButton)
    at_rest(qtbot, again)
    assert page.need.isVisible()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", [None, ":4242"], ids=["none", "dead"])
@pytest.mark.parametrize("arguments", [[], ["--data", "nowhere.sqlite"]], ids=["bare", "data"])
def test_without_a_display_it_says_so(arguments: list[str], display: str | None) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    if display:
        environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "display" in done.stderr


def test_other_arguments_go_to_the_command_line() -> None:
    done = subprocess.run([sys.executable, "-m", "ui", "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "import" in done.stdout


def test_nothing_heavy_comes_before_the_first_paint() -> None:
    command = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from pathlib import Path; from ui.app import Session; from ui.settings import Settings\n"
        "session = Session(app, sys.argv[1], Settings(Path(sys.argv[1] + '.ini')), None)\n"
        "session.window.grab()\n"
        "sys.exit(' '.join({'sqlalchemy', 'reportlab', 'tpmmatch.actions'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", command, "x"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


def test_what_was_looked_up_while_home_was_out_of_sight_is_shown_at_once(qtbot: QtBot, full_window: MainWindow) -> None:
    start = full_window.page
    assert isinstance(start, StartPage)
    at_rest(qtbot, full_window)
    before = cards_in_sight(start)
    full_window.go("people")
    at_rest(qtbot, full_window)  # its own work is over, and what ends next is what is looked up for home
    with qtbot.waitSignal(full_window.jobs.ended):
        start.reload()
    full_window.go("home")
    now = cards_in_sight(start)
    assert not set(map(id, now)) & set(map(id, before))
    assert [card.objectName() for card in now] == [card.objectName() for card in before] != []


def test_what_was_on_its_way_goes_with_the_page(qtbot: QtBot, full_window: MainWindow) -> None:
    """It has no parent yet to go with."""
    start = full_window.page
    assert isinstance(start, StartPage)
    full_window.go("people")
    at_rest(qtbot, full_window)

    def on_its_way() -> list[QWidget]:
        others = (widget for widget in QApplication.topLevelWidgets() if widget is not full_window)
        return [widget for widget in others if widget.findChild(QPushButton, "homeNew")]

    start.reload()
    qtbot.waitUntil(lambda: bool(on_its_way()), timeout=PATIENCE)
    (coming,) = on_its_way()
    full_window.forget("home")
    qtbot.waitUntil(lambda: not shiboken6.isValid(start), timeout=PATIENCE)
    assert not shiboken6.isValid(coming)


def cards_in_sight(start: StartPage) -> list[QPushButton]:
    cards = (card for card in start.findChildren(QPushButton) if card.objectName().startswith("homeProject"))
    return [card for card in cards if card.isVisible()]
