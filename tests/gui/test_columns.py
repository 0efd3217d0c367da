"""How the columns of a list are read is seen in the review, put right there, and remembered."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    CVS,
    PATIENCE,
    TABLES,
    Answers,
    at_rest,
    keep_certain,
    look_over,
    review_at_rest,
    window_of,
)
from tpmmatch.actions import open_store, people, tables
from tpmmatch.model.document import mapping
from tpmmatch.model.review import Draft, State
from tpmmatch.model.table import Known, TableWishes
from ui.main_window import MainWindow
from ui.pages.review_page import ReviewPage

ODD = (
    "Name;Erreichbar;Sitz;Ort\n"
    "Jana Brandt;jana@example.com;Köln;remote\n"
    "Timo Acker;timo@example.com;Ulm;vor Ort\n"
)  # fmt: skip
CELL = '<c t="inlineStr"><is><t>{}</t></is></c>'
CV = CVS / "one_column.pdf"


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A list whose column of towns isn't known, as another one is called so."""
    path = tmp_path / "Verteiler.csv"
    path.write_text(ODD, "utf-8")
    return path


def open_columns(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.mouseClick(page.source.columns, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.columns.sections), timeout=PATIENCE)
    at_rest(qtbot, window_of(page))


def say(page: ReviewPage, letter: str, field: str, section: int = 0) -> None:
    """Choose what a column holds, as a click in its list does."""
    choices = page.columns.sections[section].choices
    choice = next(each for each in choices if each.objectName() == f"column_{letter}")
    choice.show_value(field)
    choice.activated.emit(choice.currentIndex())


def shown(page: ReviewPage, section: int = 0) -> list[tuple[str, str]]:
    """What each column is said to hold, and how that is known."""
    found = page.columns.sections[section]
    pairs = zip(found.choices, found.known, strict=True)
    return [(choice.currentText(), known.text()) for choice, known in pairs]


def read_again(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.mouseClick(page.columns.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_at_columns, timeout=PATIENCE)
    review_at_rest(qtbot, page)


def city(draft: Draft) -> object:
    return mapping(mapping(draft.document.get("basics")).get("location")).get("city")


def drafts_of(page: ReviewPage) -> list[Draft]:
    return page.list._reviews.drafts


def test_how_each_column_is_read_is_seen(qtbot: QtBot, window: MainWindow, odd: Path) -> None:
    page = look_over(qtbot, window, [odd])
    assert [city(draft) for draft in drafts_of(page)] == ["remote", "vor Ort"]
    open_columns(qtbot, page)
    assert page.columns.title.text() == "Columns of Verteiler.csv"
    assert shown(page) == [
        ("Name", "by its name"),
        ("E-mail", "by its cells"),
        ("no field (kept beside)", "not known"),
        ("City", "by its name"),
    ]
    words = {one.text() for one in page.columns.findChildren(QLabel) if one.isVisible()}
    assert {"C  Sitz", "Köln  ·  Ulm"} <= words
    assert not page.keep_button.isVisible()


def test_what_is_put_right_is_read_so_and_remembered(
    qtbot: QtBot, window: MainWindow, odd: Path, tmp_path: Path
) -> None:
    page, told = look_over(qtbot, window, [odd]), list[str]()
    page._desk.news.told.connect(lambda text, _undo: told.append(text))
    open_columns(qtbot, page)
    say(page, "C", "city")
    say(page, "D", "work_mode")
    assert shown(page)[2:] == [("City", "as you said"), ("On site or remote", "as you said")]
    read_again(qtbot, page)
    assert told == ["Read again as you said: 2 people"]
    assert [city(draft) for draft in drafts_of(page)] == ["Köln", "Ulm"]
    assert page.list.draft is drafts_of(page)[0]
    open_columns(qtbot, page)
    assert {known for _, known in shown(page)} == {"as you said"}
    page.columns.leave.click()
    page.accept_certain()
    page.keep()
    at_rest(qtbot, window)
    following = tmp_path / "Juni.csv"
    following.write_text(ODD.replace("Jana Brandt;jana@", "Ines Moor;ines@").replace("Köln", "Jena"), "utf-8")
    look_over(qtbot, window, [following])
    keep_certain(qtbot, window)
    store = open_store(str(tmp_path / "people.sqlite"))
    cities = {row.name: people.find(store, row.id).city for row in people.rows(store, people.browse(store))}
    store.close()
    assert cities == {"Jana Brandt": "Köln", "Timo Acker": "Ulm", "Ines Moor": "Jena"}


def test_who_is_of_other_files_stays_as_decided_and_where_they_were(
    qtbot: QtBot, window: MainWindow, odd: Path, dialogs: Answers, tmp_path: Path
) -> None:
    cards = tmp_path / "Zuletzt.csv"
    cards.write_text("Name;E-Mail\nOle Ried;ole@example.com\n", "utf-8")
    page = look_over(qtbot, window, [CV, odd, cards])
    reviews = page.list._reviews
    cv, jana, timo, ole = reviews.drafts
    reviews.accept(cv)
    reviews.skip(ole)
    reviews.accept(timo)
    page.list.show_draft(jana)
    review_at_rest(qtbot, page)
    open_columns(qtbot, page)
    say(page, "C", "city")
    say(page, "D", "")
    dialogs.agrees = False
    qtbot.mouseClick(page.columns.read, Qt.MouseButton.LeftButton)
    assert dialogs.asked == ["Read Verteiler.csv again?"]
    assert dialogs.why == "What you decided on or corrected in it is forgotten: that of 1 person."
    assert page.is_at_columns
    assert timo.state is State.ACCEPTED
    dialogs.agrees = True
    read_again(qtbot, page)
    now = reviews.drafts
    assert (now[0], now[3]) == (cv, ole)
    assert [draft.state for draft in now] == [State.ACCEPTED, State.CERTAIN, State.CERTAIN, State.SKIPPED]
    assert [city(draft) for draft in now[1:3]] == ["Köln", "Ulm"]
    at_rest(qtbot, window)
    assert [(draft.name, draft.state) for draft in reviews.batch.left()] == [(draft.name, draft.state) for draft in now]


def test_the_same_field_twice_is_refused_at_once(qtbot: QtBot, window: MainWindow, odd: Path) -> None:
    page = look_over(qtbot, window, [odd])
    open_columns(qtbot, page)
    say(page, "C", "headline")
    say(page, "D", "headline")
    assert page.columns.fault.text() == "“Headline” can be in one column only, not in C (Sitz) and D (Ort)."
    assert not page.columns.read.isEnabled()
    say(page, "D", "email")
    assert not page.columns.fault.isVisible(), "a second address is taken where the first is empty"
    assert page.columns.read.isEnabled()
    say(page, "D", "")
    say(page, "A", "")
    say(page, "B", "")
    assert page.columns.fault.text() == "Say which column holds the names or the e-mail addresses."
    assert not page.columns.read.isEnabled()


def test_back_changes_nothing(qtbot: QtBot, window: MainWindow, odd: Path, tmp_path: Path) -> None:
    page = look_over(qtbot, window, [odd])
    before = drafts_of(page)
    open_columns(qtbot, page)
    say(page, "C", "city")
    say(page, "D", "")
    qtbot.keyClick(page.columns.sections[0].choices[0], Qt.Key.Key_Escape)
    assert not page.is_at_columns
    assert page.keep_button.isVisible()
    assert drafts_of(page) == before
    store = open_store(str(tmp_path / "people.sqlite"))
    [table] = tables.tables_in(store, odd)
    store.close()
    assert table.columns[2].field == ""


def test_stopping_leaves_all_as_it_was(qtbot: QtBot, window: MainWindow, odd: Path) -> None:
    page = look_over(qtbot, window, [odd])
    before = drafts_of(page)
    open_columns(qtbot, page)
    say(page, "C", "city")
    say(page, "D", "")
    page.columns.read.click()
    assert not page.columns.read.isEnabled()
    page.columns.leave.click()
    at_rest(qtbot, window)
    assert drafts_of(page) == before
    open_columns(qtbot, page)
    assert shown(page)[2] == ("no field (kept beside)", "not known")
    assert page.columns.read.isEnabled()


def test_a_file_that_is_gone_meanwhile_leaves_all_as_it_was(
    qtbot: QtBot, window: MainWindow, odd: Path, dialogs: Answers
) -> None:
    page = look_over(qtbot, window, [odd])
    before = drafts_of(page)
    open_columns(qtbot, page)
    odd.unlink()
    page.columns.read.click()
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=PATIENCE)
    assert dialogs.told[0].startswith("The file couldn't be read again: ")
    assert drafts_of(page) == before
    page.columns.leave.click()
    page.source.show_draft(before[1])
    assert not page.source.columns.isEnabled()
    assert page.source.columns.toolTip() == "The file isn't there any more, so it can't be read again"
    review_at_rest(qtbot, page)


def test_the_keys_stay_in_the_view_while_it_is_read_and_where_that_fails(
    qtbot: QtBot, window: MainWindow, odd: Path, dialogs: Answers
) -> None:
    page = look_over(qtbot, window, [odd])
    open_columns(qtbot, page)
    odd.unlink()
    page.columns.read.setFocus()
    qtbot.keyClick(page.columns.read, Qt.Key.Key_Space)
    assert page.columns.leave.hasFocus(), "Escape and the space bar stop it"
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=PATIENCE)
    assert page.columns.read.hasFocus()
    at_rest(qtbot, window)


def test_only_files_with_columns_have_the_button(qtbot: QtBot, window: MainWindow, odd: Path, tmp_path: Path) -> None:
    bare = tmp_path / "leer.csv"
    bare.write_text("Name;E-Mail\n", "utf-8")
    page, seen = look_over(qtbot, window, [CV, odd, TABLES / "firms.csv", bare]), list[bool]()
    for row in range(5):
        page.list.table.selectRow(row)
        review_at_rest(qtbot, page)
        seen.append(page.source.columns.isVisible())
    assert seen == [False, True, True, True, False], "nobody stands in the last"


def test_a_list_that_was_refused_is_taken_in_once_its_columns_are_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Kontakte.csv"
    path.write_text("Wer;Wo;Was\nJBrandt;Köln;Webshops\nTAcker;Ulm;CRM\n", "utf-8")
    page = look_over(qtbot, window, [path])
    assert [draft.state for draft in drafts_of(page)] == [State.REFUSED]
    open_columns(qtbot, page)
    assert [holds for holds, _ in shown(page)] == ["no field (kept beside)", "City", "no field (kept beside)"]
    assert not page.columns.read.isEnabled()
    say(page, "A", "name")
    say(page, "C", "headline")
    read_again(qtbot, page)
    assert [draft.name for draft in drafts_of(page)] == ["JBrandt", "TAcker"]
    assert [mapping(draft.document["basics"])["label"] for draft in drafts_of(page)] == ["Webshops", "CRM"]


def test_of_a_refused_workbook_only_the_sheet_that_is_said_comes_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_workbook(
        tmp_path / "Alles.xlsx",
        {
            "Artikel": [("Name", "SKU", "Price", "Stock"), ("Mug", "M-1", "7 €", "12"), ("Cup", "C-1", "5 €", "3")],
            "Leute": [("Wer", "Wo", "Was"), ("JBrandt", "Köln", "Webshops"), ("TAcker", "Ulm", "CRM")],
        },
    )
    page = look_over(qtbot, window, [path])
    assert [draft.state for draft in drafts_of(page)] == [State.REFUSED]
    open_columns(qtbot, page)
    assert len(page.columns.sections) == 2
    assert {holds for section in range(2) for holds, _ in shown(page, section)} == {"no field (kept beside)"}
    say(page, "A", "name", section=1)
    read_again(qtbot, page)
    assert [draft.source for draft in drafts_of(page)] == ["Alles.xlsx#Leute:2", "Alles.xlsx#Leute:3"]


def test_each_sheet_has_its_columns(qtbot: QtBot, window: MainWindow, workbook: Path) -> None:
    page = look_over(qtbot, window, [workbook])
    open_columns(qtbot, page)
    assert len(page.columns.sections) == 2
    titles = [section.findChildren(QLabel)[0].text() for section in page.columns.sections]
    assert sorted(titles) == ["Externe", "Interne"]
    say(page, "A", "", section=1)
    say(page, "B", "", section=1)
    fault = "Externe: Say which column holds the names or the e-mail addresses."
    assert page.columns.fault.text() == fault, "the sheet in which it is"
    say(page, "A", "name", section=1)
    say(page, "B", "email", section=1)
    say(page, "C", "city", section=1)
    read_again(qtbot, page)
    found = {draft.name: city(draft) for draft in drafts_of(page)}
    assert found == {"Jana Brandt": None, "Timo Acker": "Ulm"}
    assert [draft.source for draft in drafts_of(page)] == ["Team.xlsx#Interne:2", "Team.xlsx#Externe:2"]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two sheets whose columns are called otherwise."""
    return write_workbook(
        tmp_path / "Team.xlsx",
        {
            "Interne": [("Name", "E-Mail", "Kürzel"), ("Jana Brandt", "jana@example.com", "JB")],
            "Externe": [("Wer", "E-Mail", "Sitz"), ("Timo Acker", "timo@example.com", "Ulm")],
        },
    )


def write_workbook(path: Path, sheets: Mapping[str, Sequence[tuple[str, ...]]]) -> Path:
    """An XLSX of texts, with no more in it than a reader needs."""
    main, package = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org"
    links, linked = f"{package}/package/2006/relationships", f"{package}/officeDocument/2006/relationships"
    book = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>' for number, name in enumerate(sheets, 1)
    )
    leads = "".join(
        f'<Relationship Id="r{number}" Type="{linked}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    with ZipFile(path, "w") as archive:
        top = f'<Relationship Id="r1" Type="{linked}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/package/2006/content-types"/>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{links}">{top}</Relationships>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{links}">{leads}</Relationships>')
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{linked}"><sheets>{book}</sheets></workbook>'
        )
        for number, rows in enumerate(sheets.values(), 1):
            lines = "".join(f'<row r="{at}">{"".join(map(CELL.format, row))}</row>' for at, row in enumerate(rows, 1))
            archive.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
            )
    return path


def test_a_list_without_a_header_says_so_and_is_put_right(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "roh.csv"
    path.write_text("Jana Brandt;jana@example.com;Köln\nTimo Acker;timo@example.com;Ulm\n", "utf-8")
    page = look_over(qtbot, window, [path])
    open_columns(qtbot, page)
    words = {one.text() for one in page.columns.findChildren(QLabel) if one.isVisible()}
    assert "No row names these columns. What they hold was told by their cells." in words
    say(page, "C", "city")
    read_again(qtbot, page)
    assert [city(draft) for draft in drafts_of(page)] == ["Köln", "Ulm"]


def test_a_list_out_of_an_archive_is_read_again_under_its_name(
    qtbot: QtBot, window: MainWindow, odd: Path, zipped: Callable[[Path], Path]
) -> None:
    page = look_over(qtbot, window, [zipped(odd)])
    odd.unlink()
    sources = [draft.source for draft in drafts_of(page)]
    open_columns(qtbot, page)
    say(page, "C", "city")
    say(page, "D", "")
    read_again(qtbot, page)
    assert [city(draft) for draft in drafts_of(page)] == ["Köln", "Ulm"]
    assert [draft.source for draft in drafts_of(page)] == sources
    at_rest(qtbot, window)
    assert page.source.columns.isEnabled(), "what was unpacked is there still"


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[[Path], Path]:
    """Puts a file into an archive."""

    def pack(path: Path) -> Path:
        with ZipFile(tmp_path / "alles.zip", "w") as archive:
            archive.write(path, path.name)
        return tmp_path / "alles.zip"

    return pack


def test_what_is_said_from_now_on_is_known_to_the_command_line_too(
    qtbot: QtBot, window: MainWindow, odd: Path, tmp_path: Path
) -> None:
    page = look_over(qtbot, window, [odd])
    open_columns(qtbot, page)
    read_again(qtbot, page)
    store = open_store(str(tmp_path / "people.sqlite"))
    [table] = tables.tables_in(store, odd, TableWishes())
    store.close()
    assert {use.known for use in table.columns} == {Known.OWNER}
