"""Long names and long words are shown whole where there is room for a second line."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.calling import held, to_call
from tests.gui.conftest import NOW, OpenWindow, at_rest, first_project, ranked, with_shortlist
from tests.gui.drawn import words_of
from tpmmatch import resources
from tpmmatch.actions import importing, open_store, projects
from ui.main_window import MainWindow
from ui.models.candidates_model import Column
from ui.models.people_columns import Column as PeopleColumn
from ui.pages.people_page import PeoplePage
from ui.pages.project_page import DECISION, SHORTLIST

PEOPLE = 8
NAMES = [f"Itziar Goikoetxea Lasa-Etxeberria {letter}" for letter in "ABCDEFGH"]


@pytest.fixture(scope="module")
def long_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few of the sample people with longer names, the three best on the shortlist."""
    folder = tmp_path_factory.mktemp("long")
    found = [json.loads(line) for line in resources.read_text("sample/people.jsonl").splitlines()[:PEOPLE]]
    for person, name in zip(found, NAMES, strict=True):
        person["basics"]["name"] = name
    (folder / "people.jsonl").write_text("\n".join(map(json.dumps, found)), "utf-8")
    store = open_store(str(folder / "people.sqlite"))
    importing.import_people(store, [folder / "people.jsonl"], NOW)
    projects.add_samples(store, NOW)
    store.close()
    return with_shortlist(folder / "people.sqlite", folder / "listed.sqlite", 3)


@pytest.fixture
def window(open_window: OpenWindow, long_store: Path) -> MainWindow:
    """At the size that most screens have room for."""
    opened = open_window(long_store)
    opened.resize(1280, 800)
    return opened


def is_shown(text: str, words: list[str]) -> bool:
    """Whole, in one line or in several that follow each other."""
    return text.replace(" ", "") in "".join(words).replace(" ", "")


def test_names_are_whole_where_a_decision_is_made(qtbot: QtBot, window: MainWindow) -> None:
    page = ranked(qtbot, window, first_project(window))
    page.show_step(DECISION)
    model, table = page.decision.overview.model, page.decision.overview.table
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    at_rest(qtbot, window)
    words = words_of(table.viewport())
    for row in range(3):
        name = model.index(row, Column.NAME)
        person = model.person_at(row)
        assert person is not None
        assert is_shown(person.name, words)
        assert person.name in name.data(Qt.ItemDataRole.ToolTipRole)


def test_names_are_whole_at_the_heads_of_a_comparison(qtbot: QtBot, window: MainWindow) -> None:
    page = ranked(qtbot, window, first_project(window))
    page.show_step(SHORTLIST)
    model, table = page.shortlist.model, page.shortlist.table
    qtbot.waitUntil(lambda: model.columnCount() == 4)
    at_rest(qtbot, window)
    words = words_of(table.horizontalHeader().viewport())
    for column in (1, 2, 3):
        name = model.comparison.people[column - 1].name
        assert is_shown(name, words)
        tip = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert name in str(tip)


def test_what_a_call_asks_about_is_whole(qtbot: QtBot, window: MainWindow) -> None:
    page = to_call(qtbot, window)
    screen = held(qtbot, page.calls)
    words = words_of(screen.list.viewport())
    assert not [word for word in words if word.endswith("…")]
    assert words.count("not asked yet") == len(screen.open.call.answers) if screen.open else 0


def test_there_is_more_room_for_names_where_the_window_is_wider(
    qtbot: QtBot, open_window: OpenWindow, long_store: Path
) -> None:
    window = open_window(long_store)
    window.go("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    widths = []
    for width in (1280, 1920):
        window.resize(width, 800)
        at_rest(qtbot, window)
        widths.append(page.table.columnWidth(PeopleColumn.NAME))
    assert widths[0] < widths[1]
    words = words_of(page.table.viewport())
    assert [name for name in NAMES if name not in words] == []
