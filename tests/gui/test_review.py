"""A batch of files is looked over, corrected and decided on before anything of it is kept."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import CVS, PATIENCE, TABLES, Answers, at_rest, keep_certain, look_over, review_at_rest
from tpmmatch.actions import Store, importing, open_store, people, settings
from tpmmatch.model.review import State, Traced
from ui.main_window import MainWindow
from ui.pages.part_form import SinglePart
from ui.pages.people_page import PeoplePage
from ui.pages.person_fields import Input
from ui.pages.review_page import ReviewPage

OpenWindow = Callable[..., MainWindow]
MIXED = (CVS / "one_column.pdf", TABLES / "de_semicolon.csv", TABLES / "firms.csv")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    """A page with a CV, two rows of which the first is to be looked at, and a list that was refused."""
    return look_over(qtbot, window, MIXED)


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[], list[str]]:
    """Who is in the store."""

    def names() -> list[str]:
        store: Store = open_store(str(tmp_path / "people.sqlite"))
        found = sorted(row.name for row in people.rows(store, people.browse(store)))
        store.close()
        return found

    return names


def states(page: ReviewPage) -> list[State]:
    return [draft.state for draft in page.list._reviews.drafts]


def test_everybody_is_shown_and_nothing_is_kept(page: ReviewPage, stored: Callable[[], list[str]]) -> None:
    assert states(page) == [State.CERTAIN, State.LOOK, State.CERTAIN, State.REFUSED]
    assert page.subtitle.text() == "1 to look at  ·  2 certain  ·  1 refused. None of these is kept yet."
    assert not page.keep_button.isEnabled()
    assert stored() == []


def test_the_place_of_the_field_in_hand_is_marked_on_the_page(qtbot: QtBot, page: ReviewPage) -> None:
    (name,) = page.source.page.marked
    field = page.findChild(QLineEdit, "person_basics_email")
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(lambda: page.source.page.marked != [name], timeout=PATIENCE)
    (mail,) = page.source.page.marked
    assert mail.top() > name.top(), "the address stands below the name"


def test_a_page_is_shown_larger_as_sharp_and_what_is_marked_stays_in_sight(qtbot: QtBot, page: ReviewPage) -> None:
    page.window().resize(1280, 800)
    review_at_rest(qtbot, page)
    source, view = page.source, page.source.page
    narrow, marked = view.widget().width(), view.marked
    assert not source.smaller.isEnabled()
    for _ in range(5):
        qtbot.mouseClick(source.larger, Qt.MouseButton.LeftButton)
    assert view.widget().width() > 2.5 * narrow
    assert view.horizontalScrollBar().maximum() > 0
    place = marked[0].center() * (view.dots() / 72)
    where = view.widget().mapTo(view.viewport(), place.toPoint())
    assert view.viewport().rect().contains(where)
    while source.larger.isEnabled():
        qtbot.mouseClick(source.larger, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view._sheet._image.width() >= view.widget().width(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: view.marked == marked, timeout=PATIENCE)
    qtbot.mouseClick(source.fit, Qt.MouseButton.LeftButton)
    assert view.widget().width() == narrow
    assert view.horizontalScrollBar().maximum() == 0
    review_at_rest(qtbot, page)


def test_it_is_seen_all_around_that_a_page_has_the_focus(qtbot: QtBot, page: ReviewPage) -> None:
    page.window().resize(1280, 800)
    view = page.source.page
    review_at_rest(qtbot, page)
    before = view.grab().toImage()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    after = view.grab().toImage()
    right, bottom, middle = view.width() - 1, view.height() - 1, view.rect().center()
    edges = [(0, 40), (right, middle.y()), (middle.x(), 0), (middle.x(), bottom)]
    assert [edge for edge in edges if before.pixel(*edge) == after.pixel(*edge)] == []


@pytest.mark.skipif(not settings.can_read_pictures(), reason="Tesseract isn't on this machine")
@pytest.mark.slow
def test_each_field_that_was_read_off_a_picture_says_so_until_it_is_put_right(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = look_over(qtbot, window, [photo_of(CVS / "one_column.pdf", tmp_path)])
    review_at_rest(qtbot, page)
    marked = {key for key, field in fields_of(page).items() if "read off a picture" in field.accessibleDescription()}
    assert {"name", "email", "phone"} <= marked
    assert "image" not in marked, "an empty field was read off nothing"
    name = page.findChild(QLineEdit, "person_basics_name")
    assert name is not None
    says = [one for one in page.findChildren(QLabel) if one.text() == "read off a picture" and one.isVisible()]
    qtbot.keyClicks(name, "-Byrne")
    still = [one for one in says if one.isVisible()]
    assert len(says) - len(still) == 1
    page.flush()
    page.person.show_draft(page.person.draft)
    review_at_rest(qtbot, page)
    assert "read off a picture" not in fields_of(page)["name"].accessibleDescription()
    assert "read off a picture" in fields_of(page)["email"].accessibleDescription()


def photo_of(cv: Path, folder: Path) -> Path:
    page = pdfium.PdfDocument(cv)[0].render(scale=200 / 72).to_pil().convert("L")
    page.save(path := folder / "photo.png")
    return path


def fields_of(page: ReviewPage) -> dict[str, Input]:
    assert page.person.form is not None
    first = page.person.form.parts[0]
    assert isinstance(first, SinglePart)
    return first.form.fields


def test_a_row_of_a_list_is_shown_with_its_columns(qtbot: QtBot, page: ReviewPage) -> None:
    page.list.table.selectRow(1)
    review_at_rest(qtbot, page)
    assert page.source.lines.toPlainText().splitlines()[:2] == [
        "Vor- und Nachname: Jörg Müller",
        "E-Mail: joerg@example.com",
    ]
    assert page.source.lines.marked == [0]


def test_a_refused_file_says_why_and_offers_nothing_to_decide(qtbot: QtBot, page: ReviewPage) -> None:
    page.list.table.selectRow(3)
    review_at_rest(qtbot, page)
    assert page.person.form is None
    assert not page.person.accept_button.isVisible()
    assert "list of firms" in said(page)
    assert page.source.lines.toPlainText().startswith("Name,Website")


def said(page: ReviewPage) -> str:
    return " ".join(label.text() for label in page.person.doubts.findChildren(QLabel))


def test_with_the_keyboard_alone_all_is_decided_and_kept_and_one_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, stored: Callable[[], list[str]]
) -> None:
    press(window, "accept_draft")
    assert page.list.table.currentIndex().row() == 1, "the next is looked at"
    press(window, "skip_draft")
    press(window, "accept_certain")
    assert states(page) == [State.ACCEPTED, State.SKIPPED, State.ACCEPTED, State.REFUSED]
    assert page.keep_button.text() == "Keep 2 people"
    press(window, "keep_accepted")
    qtbot.waitUntil(lambda: window.key == "people", timeout=PATIENCE)
    at_rest(qtbot, window)
    assert stored() == ["Orla Fennimore", "Süheyla Öz"]
    assert window.notice.text.text() == "2 people came in."
    assert window.findChild(QPushButton, "nav_review") is None
    shown = window.page
    assert isinstance(shown, PeoplePage)
    assert shown.report.summary == "2 added  ·  1 not taken"
    press(window, "undo")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: stored() == [], timeout=PATIENCE)


def test_enter_leads_into_the_fields_and_tab_down_to_the_decision(qtbot: QtBot, page: ReviewPage) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "person_basics_name"
    met = list[str]()
    while met[-1:] != ["draftAccept"]:
        now = QApplication.focusWidget()
        assert now is not None
        met.append(now.objectName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert len(met) < 200
    assert met[:2] == ["person_basics_name", "person_basics_label"]
    assert "person_interests_add" in met


def press(window: MainWindow, command: str) -> None:
    window.commands.action(command).trigger()


def test_what_is_typed_is_kept(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, stored: Callable[[], list[str]]
) -> None:
    write(qtbot, page, "person_basics_name", "Orla F.")
    press(window, "accept_draft")
    press(window, "keep_accepted")
    qtbot.waitUntil(lambda: stored() == ["Orla F."], timeout=PATIENCE)
    at_rest(qtbot, window)
    assert states(page) == [State.LOOK, State.CERTAIN, State.REFUSED], "the others wait"


def write(qtbot: QtBot, page: ReviewPage, name: str, text: str) -> None:
    field = page.findChild(QLineEdit, name)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_leaving_the_page_or_the_window_loses_nothing(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, page: ReviewPage
) -> None:
    write(qtbot, page, "person_basics_name", "Orla F.")
    window.go("home")
    window.go("review")
    assert page.person.name.text() == "Orla F."
    press(window, "accept_draft")
    window.close()
    again = open_window()
    qtbot.waitUntil(
        lambda: "nav_review" in [one.objectName() for one in again.findChildren(QPushButton)], timeout=PATIENCE
    )
    again.go("review")
    shown = again.page
    assert isinstance(shown, ReviewPage)
    assert states(shown) == [State.ACCEPTED, State.LOOK, State.CERTAIN, State.REFUSED]
    assert shown.list._reviews.drafts[0].name == "Orla F."


def test_what_is_not_sure_is_taken_with_one_click(qtbot: QtBot, page: ReviewPage) -> None:
    draft = page.list.draft
    assert draft
    box = draft.traces[0].box
    draft.traces = (*draft.traces, Traced("/basics/url", 0, box, "https://orla.example", sure=False))
    page.person.show_draft(None)
    page.person.show_draft(draft)
    review_at_rest(qtbot, page)
    take = page.findChild(QPushButton, "doubtTake_1")
    assert take is not None
    assert take.accessibleName() == "Take Web page: “https://orla.example”?"
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert draft.document["basics"]["url"] == "https://orla.example"
    review_at_rest(qtbot, page)
    field = page.findChild(QLineEdit, "person_basics_url")
    assert field is not None
    assert field.text() == "https://orla.example"
    assert page.findChild(QPushButton, "doubtTake_1") is None


def test_somebody_who_may_be_here_is_brought_up_to_date_with_one_click(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, stored: Callable[[], list[str]]
) -> None:
    mail = tmp_path / "here.json"
    mail.write_text('{"basics": {"name": "O. Fennimore", "email": "orla.fennimore@example.org"}, "meta": {"id": "o1"}}')
    window = open_window()
    window.go("people")
    there = window.page
    assert isinstance(there, PeoplePage)
    there.take([mail])
    keep_certain(qtbot, window)
    qtbot.waitUntil(lambda: stored() == ["O. Fennimore"], timeout=PATIENCE)
    page = look_over(qtbot, window, [CVS / "plain.txt"])
    assert states(page) == [State.LOOK]
    same = page.findChild(QPushButton, "alike_o1")
    assert same is not None
    qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    press(window, "keep_accepted")
    qtbot.waitUntil(lambda: stored() == ["Orla Fennimore"], timeout=PATIENCE)
    at_rest(qtbot, window)


def test_cards_of_certain_people_are_looked_over_as_well(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, stored: Callable[[], list[str]]
) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nN:;{0};;;\nEMAIL:{0}@example.com\nEND:VCARD\n"
    file = tmp_path / "people.vcf"
    file.write_text(card.format("Ann") + card.format("Bob"), "utf-8")
    window.go("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.take([file])
    qtbot.waitUntil(lambda: window.key == "review", timeout=PATIENCE)
    assert stored() == []
    keep_certain(qtbot, window)
    assert stored() == ["Ann", "Bob"]


def test_more_files_join_the_batch(qtbot: QtBot, window: MainWindow, page: ReviewPage, tmp_path: Path) -> None:
    shutil.copy(CVS / "plain.txt", tmp_path / "again.txt")
    look_over(qtbot, window, [tmp_path / "again.txt"])
    qtbot.waitUntil(lambda: len(page.list._reviews.drafts) == 5, timeout=PATIENCE)
    assert page.list._reviews.drafts[4].first == "one_column.pdf"


def test_the_list_shows_only_those_asked_for(page: ReviewPage) -> None:
    page.list.filter.setCurrentIndex(page.list.filter.findData(str(State.REFUSED)))
    page.list.filter.activated.emit(page.list.filter.currentIndex())
    assert [page.list.model.draft_at(row).source for row in range(page.list.model.rowCount())] == ["firms.csv"]  # type: ignore[union-attr]
    assert page.list.filter.currentText() == "refused (1)"


def test_dropping_asks_and_forgets(window: MainWindow, page: ReviewPage, dialogs: Answers) -> None:
    dialogs.agrees = False
    page.drop_button.click()
    assert len(states(page)) == 4
    dialogs.agrees = True
    page.drop_button.click()
    assert states(page) == []
    assert window.key == "people"


def test_whoever_came_meanwhile_is_to_be_decided_on_again(
    qtbot: QtBot,
    window: MainWindow,
    page: ReviewPage,
    dialogs: Answers,
    tmp_path: Path,
    stored: Callable[[], list[str]],
) -> None:
    page.accept_certain()
    meanwhile = tmp_path / "meanwhile.csv"
    meanwhile.write_text("Name,E-mail\nO. F.,orla.fennimore@example.org\n", "utf-8")
    store = open_store(str(tmp_path / "people.sqlite"))
    importing.import_people(store, [meanwhile], datetime.now(UTC))
    store.close()
    page.keep()
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=PATIENCE)
    at_rest(qtbot, window)
    assert "Look at it again" in dialogs.told[0]
    assert page.keep_button.text() == "Keep 1 person"
    assert stored() == ["O. F."]


@pytest.mark.slow
def test_thousands_are_a_list_like_any_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, stored: Callable[[], list[str]]
) -> None:
    file = tmp_path / "people.csv"
    rows = "".join(f"Person {number},{f'p{number}@example.com' if number % 9 else ''}\n" for number in range(10_000))
    file.write_text(f"Name,E-mail\n{rows}", "utf-8")
    page = look_over(qtbot, window, [file])
    assert page.list.model.rowCount() == 10_000
    page.accept_certain()
    assert page.keep_button.text() == "Keep 8\u202f888 people"
    assert page.list.draft
    assert page.list.draft.state is State.LOOK
    assert stored() == []


def test_what_stays_as_it_is_known_is_said_and_can_be_overruled(
    qtbot: QtBot, window: MainWindow, stored: Callable[[], list[str]], tmp_path: Path
) -> None:
    older, newer = tmp_path / "older.csv", tmp_path / "newer.csv"
    older.write_text("Name,E-mail,Phone\nAnn Lee,ann@example.com,+353 85 5550142\n", "utf-8")
    newer.write_text("Name,E-mail,Phone\nAnn B. Lee,ann@example.com,+353 85 5550142\n", "utf-8")
    look_over(qtbot, window, [older])
    keep_certain(qtbot, window)
    page = look_over(qtbot, window, [newer])
    told = [label.text() for label in page.person.doubts.findChildren(QLabel)]
    assert "This file says otherwise, yet what is known stays: Name (Ann Lee)." in told

    take = page.person.doubts.findChild(QPushButton, "doubtOverrule")
    assert take is not None
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.person.doubts.findChild(QPushButton, "doubtOverrule") is None, timeout=PATIENCE)
    page.person.accept()
    page.keep()
    at_rest(qtbot, window)

    assert stored() == ["Ann B. Lee"]
