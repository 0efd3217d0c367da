"""Whoever may be here twice: told of quietly, looked at side by side, made one or told apart, and undone."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, PATIENCE, Answers, OpenWindow, at_rest
from tpmmatch.actions import duplicates, importing, open_store
from tpmmatch.actions.people import remove
from tpmmatch.model.document import Document
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.pages.people_page import PeoplePage
from ui.pages.person_page import PersonPage
from ui.pages.twice_page import TwicePage

PHONE = {"phone": "+49 170 1234567"}
PEOPLE: list[Document] = [
    {"basics": {"name": "Ann Berg", "label": "<b>Lead</b>", **PHONE}, "meta": {"id": "a"}},
    {"basics": {"name": "Cy Cole", "email": "cy@cole.de"}, "meta": {"id": "c"}},
    {"basics": {"name": "Bo Bell"}, "meta": {"id": "e"}},
]
LATER: list[Document] = [
    {"basics": {"name": "Berg, Ann", "label": "Head", "email": "ann@x.de", **PHONE}, "meta": {"id": "b"}},
    {"basics": {"name": "Cole, Cy", "email": "cy@cole.de"}, "meta": {"id": "d"}},
]


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    store = open_store(str(tmp_path / "made.sqlite"))
    for name, documents in (("first.json", PEOPLE), ("later.json", LATER)):
        (tmp_path / name).write_text(json.dumps(documents), "utf-8")
        importing.import_people(store, [tmp_path / name], NOW)
    store.close()
    return open_window(tmp_path / "made.sqlite")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> TwicePage:
    window.go("twice:a")
    return shown(qtbot, window)


def shown(qtbot: QtBot, window: MainWindow) -> TwicePage:
    at_rest(qtbot, window)
    found = window.page
    assert isinstance(found, TwicePage)
    return found


def listed(qtbot: QtBot, window: MainWindow) -> PeoplePage:
    """The list of people, once it tells who may be here twice."""
    window.go("people")
    found = window.page
    assert isinstance(found, PeoplePage)
    qtbot.waitUntil(found.twice.isVisible, timeout=PATIENCE)
    return found


def choose(people: PeoplePage, *names: str) -> None:
    model, both = people.model, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    people.table.clearSelection()
    for row in range(model.rowCount()):
        if model.index(row, Column.NAME).data() in names:
            people.table.selectionModel().select(model.index(row, 0), both)


def pair(page: TwicePage) -> tuple[str, str]:
    assert page.beside is not None
    return page.beside.kept.id, page.beside.other.id


def names_in(page: TwicePage) -> list[str]:
    assert page.form is not None
    return [found.text() for found in page.form.findChildren(QLabel)]


def test_the_list_says_so_quietly_and_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    people = listed(qtbot, window)
    assert people.twice.text.text() == "2 pairs of people may each be one person"
    qtbot.mouseClick(people.twice.look, Qt.MouseButton.LeftButton)
    assert len({*pair(shown(qtbot, window))}) == 2


def test_two_who_were_chosen_are_made_one_though_nothing_tells_that_they_are(qtbot: QtBot, window: MainWindow) -> None:
    people = listed(qtbot, window)
    table = people.table
    choose(people, "Ann Berg", "Bo Bell")
    qtbot.mouseClick(people.bulk.two, Qt.MouseButton.LeftButton)
    page = shown(qtbot, window)
    assert {*pair(page)} == {"a", "e"}
    assert page.reasons.text() == "•  You chose these two."
    qtbot.mouseClick(page.merge, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert {"a", "e"} != {*pair(page)}, "those are left who may be the same"
    window.commands.ask("undo")
    at_rest(qtbot, window)
    window.go("people")
    at_rest(qtbot, window)
    assert table.model().rowCount() == 5
    table.selectAll()
    assert not people.bulk.two.isVisible()


def test_of_two_who_were_chosen_one_may_be_gone(
    qtbot: QtBot, window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    people = listed(qtbot, window)
    choose(people, "Ann Berg", "Bo Bell")
    people.bulk.merge.emit()
    page = shown(qtbot, window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        remove(store, ["e"], NOW)
    page.reload()
    at_rest(qtbot, window)
    assert dialogs.told == []
    assert "e" not in pair(page)


def test_among_very_many_they_are_looked_for_when_asked(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "MOST_UNASKED", 1)
    people = listed(qtbot, window)
    assert "when you ask" in people.twice.text.text()
    qtbot.mouseClick(people.twice.look, Qt.MouseButton.LeftButton)
    assert len({*pair(shown(qtbot, window))}) == 2
    window.go("people")
    people.twice.ask()
    at_rest(qtbot, window)
    assert people.twice.text.text() == "2 pairs of people may each be one person", "what was found is told again"


def test_a_persons_page_tells_of_it(qtbot: QtBot, window: MainWindow) -> None:
    window.go("person:d")
    at_rest(qtbot, window)
    person = window.page
    assert isinstance(person, PersonPage)
    assert person.twice.text.text() == "May be here twice, also as Cy Cole"
    qtbot.mouseClick(person.twice.look, Qt.MouseButton.LeftButton)
    assert pair(shown(qtbot, window)) == ("c", "d")
    window.go("person:e")
    at_rest(qtbot, window)
    nobody = window.page
    assert isinstance(nobody, PersonPage)
    assert nobody.twice.isHidden()


def test_both_are_seen_with_the_reasons_as_they_are_written(page: TwicePage) -> None:
    assert pair(page) == ("a", "b")
    assert page.reasons.text().splitlines()[0] == "•  The same phone number: +49 1701234567"
    assert {"Ann Berg", "Berg, Ann", "<b>Lead</b>", "Head"} <= set(names_in(page))
    assert page.subtitle.text() == "2 pairs left"


def test_they_become_one_by_the_owners_choice_and_two_again(qtbot: QtBot, window: MainWindow, page: TwicePage) -> None:
    assert page.form is not None
    head = page.form.findChild(QRadioButton, "take_/basics/label_other")
    assert isinstance(head, QRadioButton)
    assert head.accessibleName() == "headline of Berg, Ann: Head"
    head.click()
    qtbot.mouseClick(page.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.beside is not None and pair(page) == ("c", "d"), timeout=PATIENCE)
    at_rest(qtbot, window)
    assert window.notice.text.text() == "Made one person of two: Ann Berg."
    window.go("person:a")
    at_rest(qtbot, window)
    person = window.page
    assert isinstance(person, PersonPage)
    assert person.open.seen is not None
    basics = person.open.seen.profile.document["basics"]
    assert (basics["label"], basics["email"], basics["name"]) == ("Head", "ann@x.de", "Ann Berg")
    window.go("twice:a")
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pair(page) == ("a", "b"), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_a_value_is_chosen_by_its_text(qtbot: QtBot, page: TwicePage) -> None:
    assert page.form is not None
    (told,) = (found for found in page.form.findChildren(QLabel) if found.text() == "Head")
    qtbot.mouseClick(told.parentWidget(), Qt.MouseButton.LeftButton)
    assert page.form.chosen["/basics/label"] == "other"


def test_two_people_are_left_two(qtbot: QtBot, window: MainWindow, page: TwicePage) -> None:
    qtbot.mouseClick(page.apart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pair(page) == ("c", "d"), timeout=PATIENCE)
    at_rest(qtbot, window)
    assert page.subtitle.text() == "1 pair left"
    qtbot.mouseClick(page.later, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert page.beside is None
    assert "Nobody seems to be here twice" in [found.text() for found in page.findChildren(QLabel)]
    qtbot.mouseClick(window.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.beside is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert pair(page) == ("a", "b")
