"""A person's page: to read, to edit so that it saves itself, documents, evidence, projects, history; begun by hand."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.disk import full_after
from tests.gui.conftest import NOW, PATIENCE, Answers, OpenWindow, at_rest, closed, window_of
from tpmmatch.actions import importing, open_store, people, projects, tagging
from tpmmatch.model.document import Document
from ui.main_window import MainWindow
from ui.pages.entry_form import EntryForm
from ui.pages.part_form import ListPart, SinglePart
from ui.pages.people_page import PeoplePage
from ui.pages.person_form import PersonForm
from ui.pages.person_looks import AGAIN
from ui.pages.person_page import DOCUMENTS, EDIT, EVIDENCE, HISTORY, PROJECTS, PersonPage
from ui.widgets.fields import TextField
from ui.widgets.typed_fields import TypedMoney

ANN: Document = {
    "basics": {"name": "Ann <b>Bee</b>", "location": {"city": "Bonn", "planet": "Earth"}, "own": [1]},
    "work": [
        {
            "name": "Acme", "position": "Project manager", "startDate": "2020-01", "endDate": "2024-02",
            "own": {"key": 1},
            "highlights": ["Led a team of five with Scrum and launched the web shop on time."],
        },
        "a note",
        {"position": "Engineer"},
    ],
    "skills": None,
    "meta": {"id": "ann", "freelance": {"day_rate": {"amount": "a lot", "currency": "EUR"}, "own": True}},
    "x-unknown": [1, 2],
}  # fmt: skip


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    store = open_store(str(tmp_path / "made.sqlite"))
    (tmp_path / "ann.json").write_text(json.dumps(ANN), "utf-8")
    importing.import_people(store, [tmp_path / "ann.json"], NOW)
    projects.add_samples(store, NOW)
    store.close()
    return open_window(tmp_path / "made.sqlite")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PersonPage:
    window.go("person:ann")
    found = window.page
    assert isinstance(found, PersonPage)
    qtbot.waitUntil(lambda: found.open.seen is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return found


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], Document]:
    """The document as it is in the store now."""

    def read() -> Document:
        store = open_store(str(tmp_path / "people.sqlite"))
        document = people.find(store, "ann").document
        store.close()
        return document

    return read


def editing(qtbot: QtBot, page: PersonPage) -> PersonForm:
    page.show_look(EDIT)
    form = page.edit.form
    assert form is not None
    qtbot.waitUntil(lambda: form.is_complete, timeout=PATIENCE)
    return form


def single(form: PersonForm, name: str) -> EntryForm:
    found = next(each for each in form.parts if each.part.path[-1] == name)
    assert isinstance(found, SinglePart)
    return found.form


def several(form: PersonForm, name: str) -> ListPart:
    found = next(each for each in form.parts if each.part.path[-1] == name)
    assert isinstance(found, ListPart)
    return found


def write(qtbot: QtBot, form: EntryForm, key: str, text: str) -> None:
    found = form.fields[key]
    line = found.focusProxy() if isinstance(found, TypedMoney) else found
    assert isinstance(line, TextField)
    line.selectAll()
    qtbot.keyClicks(line, text)


def complaints(form: PersonForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.property("role") == "wrong" and label.text()]


def said(page: PersonPage) -> str:
    """Below the form, on whether it is saved."""
    found = page.findChild(QLabel, "personSaved")
    assert found is not None
    return found.text()


def saved(qtbot: QtBot, page: PersonPage) -> None:
    qtbot.waitUntil(lambda: page.idle, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))


def test_a_form_that_nobody_touches_changes_nothing(qtbot: QtBot, page: PersonPage) -> None:
    assert editing(qtbot, page).document() == ANN


def test_what_is_typed_is_kept_by_itself_and_all_else_stays(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    form = editing(qtbot, page)
    write(qtbot, single(form, "basics"), "label", "Delivery lead")
    several(form, "work").rows()[0].open.click()
    entry = several(form, "work").rows()[0].form
    assert entry is not None
    write(qtbot, entry, "name", "Acme Ltd")
    saved(qtbot, page)
    found = kept()
    assert found["basics"] == {**ANN["basics"], "label": "Delivery lead"}
    assert found["work"] == [{**ANN["work"][0], "name": "Acme Ltd"}, "a note", {"position": "Engineer"}]
    assert {key: found[key] for key in ("skills", "meta", "x-unknown")} == {
        key: ANN[key] for key in ("skills", "meta", "x-unknown")
    }
    assert page.subtitle.text() == "Delivery lead"


@pytest.mark.parametrize("entry", [False, True])
def test_whoever_undoes_stays_at_their_field(qtbot: QtBot, page: PersonPage, entry: bool) -> None:
    window, form = window_of(page), editing(qtbot, page)
    write(qtbot, single(form, "basics"), "label", "Delivery lead")
    saved(qtbot, page)
    assert "Saved" in said(page)
    if entry:
        several(form, "work").rows()[0].open.click()
    name = "person_work_1_name" if entry else "person_basics_email"
    field = form.findChild(TextField, name)
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.edit.form is not form, timeout=PATIENCE)
    again = editing(qtbot, page)
    at_rest(qtbot, window)
    assert single(again, "basics").fields["label"].value() == ""
    found = again.findChild(TextField, name)
    assert found is not None
    assert window.focusWidget() is found
    assert not found.visibleRegion().isEmpty()
    assert "Saved" not in said(page)


def test_what_is_wrong_is_said_beside_it_and_kept_as_typed(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    form = editing(qtbot, page)
    assert complaints(form)[0].startswith("A day rate is a number above zero")
    write(qtbot, single(form, "freelance"), "day_rate", "-5")
    several(form, "work").rows()[0].open.click()
    entry = several(form, "work").rows()[0].form
    assert entry is not None
    write(qtbot, entry, "startDate", "2024-13")
    assert any(words.startswith("This isn't a date yet.") for words in complaints(form))
    assert any(words.startswith("A day rate") for words in complaints(form))
    saved(qtbot, page)
    assert kept()["work"][0]["startDate"] == "2024-13"
    assert kept()["meta"]["freelance"]["day_rate"]["amount"] == -5
    write(qtbot, single(form, "freelance"), "day_rate", "480.50")
    assert not any(words.startswith("A day rate") for words in complaints(form))
    saved(qtbot, page)
    assert kept()["meta"]["freelance"] == {"day_rate": {"amount": 480.5, "currency": "EUR"}, "own": True}


def test_entries_are_added_and_removed(qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]) -> None:
    form = editing(qtbot, page)
    languages = several(form, "languages")
    languages.add()
    entry = languages.rows()[0].form
    assert entry is not None
    write(qtbot, entry, "language", "German")
    several(form, "work").rows()[1].removed.emit()
    saved(qtbot, page)
    assert kept()["languages"] == [{"language": "German"}]
    assert kept()["work"] == [ANN["work"][0], "a note"]


def test_closing_the_window_loses_nothing(qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]) -> None:
    write(qtbot, single(editing(qtbot, page), "basics"), "phone", "123")
    closed(qtbot, window_of(page))
    assert kept()["basics"]["phone"] == "123"


def test_a_change_is_in_the_history_and_can_be_undone(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    write(qtbot, single(editing(qtbot, page), "basics"), "label", "Someone else")
    saved(qtbot, page)
    page.show_look(HISTORY)
    at_rest(qtbot, window_of(page))
    told = page.history.sheet.toPlainText()
    assert "Changed a person" in told
    assert "ann.json" in told
    window_of(page).commands.ask("undo")
    at_rest(qtbot, window_of(page))
    assert kept() == ANN
    assert page.subtitle.text() == ""
    assert editing(qtbot, page).document() == ANN


def test_what_was_typed_last_is_not_kept_over_what_is_undone(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    write(qtbot, single(editing(qtbot, page), "basics"), "label", "Someone else")
    window_of(page).commands.ask("undo")
    qtbot.waitUntil(lambda: kept() == ANN, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert kept() == ANN
    window_of(page).commands.ask("redo")
    qtbot.waitUntil(lambda: kept() != ANN, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    assert kept()["basics"]["label"] == "Someone else"


def test_what_the_disk_refused_is_kept_once_it_takes_it(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    form = editing(qtbot, page)
    with full_after(4096):
        write(qtbot, single(form, "basics"), "label", "Delivery lead")
        page.flush()
        qtbot.waitUntil(lambda: page.unkept, timeout=PATIENCE)
        assert not page.idle, "a page that is let go of would take it away"
    qtbot.waitUntil(lambda: not (page.unkept or page.is_saving), timeout=PATIENCE)
    assert kept()["basics"]["label"] == "Delivery lead"


def test_a_person_who_is_gone_is_no_trouble_when_the_window_closes(
    qtbot: QtBot, page: PersonPage, tmp_path: Path
) -> None:
    with closing(open_store(str(tmp_path / "people.sqlite"))) as elsewhere:
        people.erase(elsewhere, "ann")
    write(qtbot, single(editing(qtbot, page), "basics"), "label", "Someone else")
    window = window_of(page)
    closed(qtbot, window)
    assert not window.isVisible()


def test_another_language_waits_for_what_was_typed(
    qtbot: QtBot, page: PersonPage, kept: Callable[[], Document]
) -> None:
    write(qtbot, single(editing(qtbot, page), "basics"), "label", "Someone else")
    window = window_of(page)
    page._desk.news.language.emit()
    qtbot.waitUntil(lambda: window.page is not page, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert kept()["basics"]["label"] == "Someone else"


def test_evidence_is_told_by_concept_with_quotes(qtbot: QtBot, page: PersonPage) -> None:
    page.show_look(EVIDENCE)
    at_rest(qtbot, window_of(page))
    text = page.evidence.sheet.toPlainText()
    assert "Scrum" in text
    assert "“Led a team of five with Scrum and launched the web shop on time.”" in text


def test_projects_tell_the_place_in_each(qtbot: QtBot, page: PersonPage) -> None:
    page.show_look(PROJECTS)
    at_rest(qtbot, window_of(page))
    assert page.projects.sheet.toPlainText().count("place 1 of 1") == 3


def test_a_look_through_the_projects_tells_that_it_is_under_way_and_that_it_was_stopped(
    qtbot: QtBot, page: PersonPage
) -> None:
    """Everybody is put in order for each project: with many of both nobody should look at an empty page."""
    jobs, begun = window_of(page).jobs, list[int]()
    jobs.started.connect(lambda number, title: begun.append(number) if title else None)
    page.show_look(PROJECTS)
    sheet = page.projects.sheet
    assert sheet.toPlainText() == "Looking through the projects…\nIt can be stopped below at the right."
    jobs.cancel(begun[-1])
    at_rest(qtbot, window_of(page))
    assert sheet.toPlainText() == "It was stopped. Nothing was changed.\nLook again"
    sheet.anchorClicked.emit(QUrl(AGAIN))
    assert sheet.toPlainText().startswith("Looking through the projects…")
    at_rest(qtbot, window_of(page))
    assert sheet.toPlainText().count("place 1 of 1") == 3
    page.show_look(PROJECTS)
    assert sheet.toPlainText().count("place 1 of 1") == 3, "what is known stays while it is looked up anew"
    at_rest(qtbot, window_of(page))


def test_documents_are_attached_and_removed_and_that_is_undone(qtbot: QtBot, page: PersonPage, tmp_path: Path) -> None:
    page.show_look(DOCUMENTS)
    (tmp_path / "CV.pdf").write_text("one")
    for _ in range(2):
        page.documents.attach([tmp_path / "CV.pdf"])
        at_rest(qtbot, window_of(page))
    assert [file.name for file in page.documents.files] == ["CV 2.pdf", "CV.pdf"]
    assert page.documents.files[0].is_relative_to(tmp_path / "people.sqlite.d" / "attachments")
    remove = page.documents.findChild(QAbstractButton, "documentRemove0")
    assert isinstance(remove, QAbstractButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert [file.name for file in page.documents.files] == ["CV.pdf"]
    assert window_of(page).notice.text.text() == "“CV 2.pdf” is removed"
    assert page.documents.isAncestorOf(window_of(page).focusWidget())
    qtbot.mouseClick(window_of(page).notice.action, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window_of(page))
    assert [file.name for file in page.documents.files] == ["CV 2.pdf", "CV.pdf"]
    qtbot.mouseClick(page.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window_of(page).page, PeoplePage), timeout=PATIENCE)
    assert list((tmp_path / "people.sqlite.d" / "attachments").iterdir()) == []


def test_tags_go_on_and_off(qtbot: QtBot, page: PersonPage, dialogs: Answers) -> None:
    dialogs.text = "call back"
    page.tags.tag.emit("")
    at_rest(qtbot, window_of(page))
    assert page.open.seen is not None
    assert page.open.seen.line.tags == ("call back",)
    page.tags.untag.emit("call back")
    at_rest(qtbot, window_of(page))
    assert page.open.seen.line.tags == ()


def test_a_tag_given_elsewhere_while_they_are_being_kept_is_shown(
    qtbot: QtBot, page: PersonPage, tmp_path: Path
) -> None:
    form = editing(qtbot, page)
    page.open.save(form.document() | {"basics": {"name": "Ann Cee"}})
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        tagging.tag(store, ["ann"], "call back", NOW)
    page._desk.news.people.emit()
    at_rest(qtbot, window_of(page))
    assert page.open.seen is not None
    assert page.open.seen.line.tags == ("call back",)
    assert page.title.text() == "Ann Cee"


def test_erasing_somebody_whose_page_is_open_leads_to_the_list(qtbot: QtBot, page: PersonPage, tmp_path: Path) -> None:
    """Erased elsewhere while their page is in sight, with words that are typed and not kept yet."""
    window, form = window_of(page), editing(qtbot, page)
    name = next(field for field in form.findChildren(TextField) if field.text() == "Ann <b>Bee</b>")
    qtbot.keyClicks(name, " again")
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        people.erase(store, "ann")
    page._desk.news.people.emit()
    qtbot.waitUntil(lambda: isinstance(window.page, PeoplePage), timeout=PATIENCE)
    at_rest(qtbot, window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        assert people.count(store) == 0, "nothing that was typed brings them back"


def test_removing_leads_back_to_the_list(qtbot: QtBot, page: PersonPage) -> None:
    window = window_of(page)
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.page, PeoplePage), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_somebody_is_begun_by_hand_with_a_name(qtbot: QtBot, window: MainWindow, dialogs: Answers) -> None:
    window.go("people")
    at_rest(qtbot, window)
    people_page = window.page
    assert isinstance(people_page, PeoplePage)
    dialogs.text = "  Bo Bell "
    qtbot.mouseClick(people_page.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.page, PersonPage), timeout=PATIENCE)
    found = window.page
    assert isinstance(found, PersonPage)
    qtbot.waitUntil(lambda: found.edit.form is not None and found.edit.form.is_complete, timeout=PATIENCE)
    at_rest(qtbot, window)
    assert found.title.text() == "Bo Bell"
    assert found.stack.currentIndex() == EDIT
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Headline"
