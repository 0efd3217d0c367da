"""The file that somebody came in is kept with them."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tpmmatch.actions import Store, history, importing, people, reviewing
from tpmmatch.actions.attachments import attachments
from tpmmatch.model.table import TableWishes

NOW = datetime(2026, 11, 1, tzinfo=UTC)
CVS = Path(__file__).parents[2] / "data" / "cv"
ADA = '{"basics": {"name": "Ada Kranz", "email": "ada@example.org"}, "work": [{"name": "Mill", "position": "Lead"}]}'
BOB = ADA.replace("Ada", "Bob").replace("ada", "bob")
FRESH = '{"name": "Ada Kranz", "meta": {"format": "FRESH@1.0.0"}, "contact": {"email": "ada@example.org"}}'
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Kranz\nEMAIL:ada@example.org\nEND:VCARD\n"
LIST = "Name,E-mail,Phone\nAda Kranz,ada@example.org,+43 1 5550100\n"

Write = Callable[[str, object], Path]


def book(*hidden: str, **sheets: list[list[str]]) -> bytes:
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
            if name in hidden:
                sheet.hide()
    return data.getvalue()


def names_kept(store: Store) -> list[str]:
    """The files of everybody."""
    assert store.attachments is not None
    return sorted(file.name for file in store.attachments.glob("*/[!.]*"))


ROWS = [["Name", "E-mail"], ["Ada Kranz", "ada@example.org"]]
PRICES = [["Article", "Price"], ["Screw", "3"], ["Nail", "4"]]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", ADA), ("a.jsonl", ADA), ("a.json", f"[{ADA}]"), ("a.json", FRESH), ("a.vcf", CARD), ("a.csv", LIST)],
)
def test_a_file_that_holds_one_person_is_kept_with_them(store: Store, write: Write, name: str, content: str) -> None:
    path = write(name, content)
    (added,) = importing.import_people(store, [path], NOW).added
    importing.import_people(store, [path], NOW)
    (kept,) = attachments(store, added.id)
    assert (kept.name, kept.read_text()) == (name, content)
    people.erase(store, added.id)
    assert not kept.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", f"[{ADA}, {BOB}]"),
        ("a.jsonl", f"{ADA}\n{BOB}\n"),
        ("a.json", f"[{ADA}, 5]"),
        ("a.jsonl", f"{ADA}\n{{broken\n"),
        ("a.vcf", CARD + CARD.replace("Ada", "Bob").replace("ada", "bob")),
        ("a.vcf", CARD + CARD.replace("END:VCARD\n", "")),
        ("a.csv", f"{LIST}Bob Kranz,bob@example.org,+43 1 5550101\n"),
        ("a.csv", f"{LIST},,+43 1 5550101\n"),
        ("a.csv", f'{LIST}"Bob,bob@example.org,\n'),
    ],
)
def test_a_list_is_kept_with_nobody(store: Store, write: Write, name: str, content: str) -> None:
    importing.import_people(store, [write(name, content)], NOW)
    assert names_kept(store) == []


@pytest.mark.parametrize(
    ("data", "sheet", "kept"),
    [
        (book(One=ROWS), "", ["a.xlsx"]),
        (book(One=ROWS, Two=[]), "", ["a.xlsx"]),
        (book(One=ROWS, Two=PRICES), "", []),
        (book("Two", One=ROWS, Two=ROWS), "", []),
        (book(One=ROWS, Two=ROWS), "One", []),
    ],
)
def test_a_workbook_is_kept_if_nothing_else_is_in_it_even_out_of_sight(
    store: Store, tmp_path: Path, data: bytes, sheet: str, kept: list[str]
) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    report = importing.import_people(store, [tmp_path / "a.xlsx"], NOW, wishes=TableWishes(sheet))
    assert len(report.added) == 1
    assert names_kept(store) == kept


def test_a_file_of_one_that_came_packed_or_by_mail_is_kept_under_its_own_name(store: Store, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "all.zip", "w") as archive:
        archive.writestr("Bob/resume.json", BOB)
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ada@example.org", "My card"
    mail.set_content("Dear all, please find it attached.")
    mail.add_attachment(CARD.encode(), maintype="text", subtype="vcard", filename="ada.vcf")
    (tmp_path / "in" / "application.eml").write_bytes(bytes(mail))
    (tmp_path / "in" / "cy.csv").write_text(LIST.replace("Ada", "Cy").replace("ada", "cy"))
    assert len(importing.import_people(store, [tmp_path / "in"], NOW).added) == 3
    assert names_kept(store) == ["ada.vcf", "cy.csv", "resume.json"]


def test_what_a_file_adds_to_somebody_known_is_taken_back_with_it(store: Store, write: Write) -> None:
    importing.import_people(store, [write("a.json", ADA)], NOW)
    report = importing.import_people(store, [write("list.csv", LIST)], NOW)
    assert len(report.updated) == 1
    assert names_kept(store) == ["a.json", "list.csv"]
    history.undo(store, NOW)
    assert names_kept(store) == ["a.json"]
    history.undo(store, NOW)
    history.redo(store, NOW)
    assert names_kept(store) == ["a.json"]


def test_a_file_of_one_that_was_looked_over_is_kept_with_them(store: Store, write: Write, tmp_path: Path) -> None:
    drafts = reviewing.read_batch(store, [write("a.vcf", CARD), write("b.json", f"[{BOB}, 5]")], tmp_path)
    for draft in drafts[:2]:
        reviewing.accept(draft)
    assert len(reviewing.keep(store, drafts, NOW).added) == 2
    assert names_kept(store) == ["a.vcf"]


def test_the_same_file_is_kept_once(store: Store, write: Write) -> None:
    newer = ADA.replace("Lead", "Head")
    (added,) = importing.import_people(store, [write("a.json", ADA)], NOW).added
    for name, content in (("same.json", ADA), ("a.json", newer)):
        importing.import_people(store, [write(name, content)], NOW)
    assert sorted(file.read_text() for file in attachments(store, added.id)) == sorted([ADA, newer])


@pytest.mark.slow
def test_cvs_come_in_with_their_files_and_bad_ones_stop_nobody(store: Store, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 noise")
    paths = [
        CVS / "en" / "plain.docx",
        tmp_path / "broken.pdf",
        CVS / "fr" / "linkedin_two.pdf",
        CVS / "en" / "plain.docx",
    ]
    report = importing.import_people(store, paths, NOW)
    assert [item.source for item in report.added] == ["plain.docx", "linkedin_two.pdf"]
    assert [item.source for item in report.unchanged] == ["plain.docx"]
    assert [note.source for note in report.refused] == ["broken.pdf"]
    for item in report.added:
        assert [file.name for file in attachments(store, item.id)] == [item.source]
    people.erase(store, report.added[0].id)
    assert attachments(store, report.added[0].id) == []


@pytest.mark.slow
def test_what_came_in_packed_is_kept_under_its_own_name(store: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(CVS / "en" / "plain.docx", "Mia/CV: final?.docx")
        archive.write(CVS / "fr" / "linkedin_two.pdf", "Profile.pdf")
    report = importing.import_people(store, [tmp_path / "all.zip"], NOW)
    assert [item.source for item in report.added] == ["all.zip/Mia/CV: final?.docx", "all.zip/Profile.pdf"]
    kept = [file for item in report.added for file in attachments(store, item.id)]
    assert [file.name for file in kept] == ["CV_ final_.docx", "Profile.pdf"]
    assert kept[0].read_bytes() == (CVS / "en" / "plain.docx").read_bytes()


@pytest.mark.slow
def test_undoing_an_import_takes_the_file_away_again(store: Store) -> None:
    (added,) = importing.import_people(store, [CVS / "en" / "plain.txt"], NOW).added
    history.undo(store, NOW)
    assert attachments(store, added.id) == []
    history.redo(store, NOW)
    assert [file.name for file in attachments(store, added.id)] == ["plain.txt"]
