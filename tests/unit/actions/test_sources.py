"""What somebody was read from can be looked at, with the place of each value."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path

import pytest

from tpmmatch.actions import Store, reviewing
from tpmmatch.actions.batches import Batch
from tpmmatch.actions.sources import Sources, lines_with, places_of
from tpmmatch.model.review import Draft, State

Write = Callable[[str, object], Path]
DATA = Path(__file__).parents[2] / "data"
CV = DATA / "cv" / "en"


@pytest.fixture
def sources(store: Store) -> Iterator[Sources]:
    made = Sources(store)
    yield made
    made.close()


def read(store: Store, path: Path, space: Path) -> list[Draft]:
    return reviewing.read_batch(store, [path], space)


def never() -> bool:
    return False


def test_a_page_is_drawn_and_every_value_has_a_place_on_it(store: Store, sources: Sources, tmp_path: Path) -> None:
    (draft,) = read(store, CV / "one_column.pdf", tmp_path)
    page = sources.page(draft, 0, 72.0, never)
    assert page
    across, down, stride = page.pixels
    assert (across, down) == (ceil(page.width), ceil(page.height))
    assert len(page.data) == stride * down
    assert min(page.data) < 100, "there is ink on it"
    for pointer in ("/basics/name", "/basics/email", "/work/0/position", "/work/0"):
        places = places_of(draft, pointer)
        assert places, pointer
        assert all(0 <= place.box[0] < place.box[2] <= page.width for place in places)


@pytest.mark.parametrize("name", ["plain.docx", "plain.odt", "plain.rtf", "plain.txt", "marked.md"])
def test_the_line_of_a_value_is_found(store: Store, sources: Sources, tmp_path: Path, name: str) -> None:
    (draft,) = read(store, CV / name, tmp_path)
    text = sources.lines(draft, never)
    assert text
    for pointer in ("/basics/name", "/basics/email", "/work/1/position"):
        value = str(
            draft.document["work"][1]["position"] if "work" in pointer else draft.document["basics"][pointer[8:]]
        )
        lines = [text.lines[number] for number in lines_with(text.lines, draft, pointer)]
        assert lines, pointer
        assert any(value in line for line in lines), (pointer, lines)


@pytest.mark.parametrize(
    ("name", "line"),
    [("de_semicolon.csv", "E-Mail: joerg@example.com"), ("days_from_1904.xlsx", "E-mail: ada@example.com")],
)
def test_the_row_of_a_list_is_shown_with_its_columns(
    store: Store, sources: Sources, tmp_path: Path, name: str, line: str
) -> None:
    draft = read(store, DATA / "tables" / name, tmp_path)[0]
    text = sources.lines(draft, never)
    assert text
    assert [text.lines[number] for number in lines_with(text.lines, draft, "/basics/email")] == [line]


def test_of_a_list_in_json_one_persons_document_is_shown_a_value_a_line(
    store: Store, sources: Sources, write: Write, tmp_path: Path
) -> None:
    people = [{"basics": {"name": name, "label": "Coach"}} for name in ("Ann Li", "Bob Ray")]
    written = {"list.json": json.dumps(people), "lines.jsonl": "".join(f"{json.dumps(one)}\n" for one in people)}
    for name, text in written.items():
        draft = read(store, write(name, text), tmp_path)[1]
        found = sources.lines(draft, never)
        assert found
        assert found.lines == (
            "{", '  "basics": {', '    "name": "Bob Ray",', '    "label": "Coach"', "  }", "}",
        )  # fmt: skip
        assert lines_with(found.lines, draft, "/basics/name") == [2]


def test_a_line_that_is_no_json_is_shown_alone(store: Store, sources: Sources, write: Write, tmp_path: Path) -> None:
    file = write("lines.jsonl", '{"basics": {"name": "Ann Li"}}\n{"basics": {"name": \n')
    _, broken = read(store, file, tmp_path)
    assert broken.state is State.REFUSED
    text = sources.lines(broken, never)
    assert text
    assert text.lines == ('{"basics": {"name": ',)


def test_a_card_among_others_is_shown_alone(store: Store, sources: Sources, write: Write, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nORG:Shop\nEND:VCARD\n"
    file = write("cards.vcf", card.format(name="Ann Li") + card.format(name="Bob Ray"))
    draft = read(store, file, tmp_path)[1]
    text = sources.lines(draft, never)
    assert text
    assert text.lines == ("BEGIN:VCARD", "VERSION:3.0", "FN:Bob Ray", "ORG:Shop", "END:VCARD")
    assert lines_with(text.lines, draft, "/basics/name") == [2]


def test_what_cannot_be_shown_is_none_and_the_next_can(
    store: Store, sources: Sources, write: Write, tmp_path: Path
) -> None:
    (broken,) = read(store, write("broken.pdf", "%PDF-1.7 nothing"), tmp_path)
    assert broken.state is State.REFUSED
    assert sources.page(broken, 0, 72.0, never) is None
    (good,) = read(store, CV / "one_column.pdf", tmp_path)
    assert sources.page(good, 9, 72.0, never) is None
    assert sources.page(good, 0, 72.0, never)


def test_a_file_that_is_gone_is_none(store: Store, sources: Sources, tmp_path: Path) -> None:
    shutil.copy(CV / "plain.txt", tmp_path / "cv.txt")
    (draft,) = read(store, tmp_path / "cv.txt", tmp_path)
    (tmp_path / "cv.txt").unlink()
    assert sources.lines(draft, never) is None


def test_of_a_data_export_each_table_that_was_read_is_shown_also_when_the_window_is_opened_again(
    store: Store, sources: Sources, tmp_path: Path
) -> None:
    tables = {
        "Profile.csv": "First Name,Last Name,Headline,Maiden Name\nAda,Kranz,Project manager,\n",
        "Positions.csv": 'Company Name,Title,Description\nMill,Lead,"Moved 9 sites\nin a year."\nOld AG,PM,\n',
        "Connections.csv": "First Name,Last Name,Email Address\nBob,Ray,bob@example.com\n",
        "Skills.csv": "Name\n",
    }
    with zipfile.ZipFile(tmp_path / "Basic_Export.zip", "w") as archive:
        for name, text in tables.items():
            archive.writestr(name, text)
    batch = Batch(store)
    batch.stage(batch.read([tmp_path / "Basic_Export.zip"]))
    (draft,) = Batch(store).load()
    assert not draft.keeps_original, "it holds others' addresses"
    text = sources.lines(draft, never)
    assert text
    assert text.lines == (
        "Profile.csv", "", "First Name: Ada", "Last Name: Kranz", "Headline: Project manager", "",
        "Positions.csv", "", "Company Name: Mill", "Title: Lead", "Description: Moved 9 sites in a year.", "",
        "Company Name: Old AG", "Title: PM", "",
    )  # fmt: skip
    marked = [text.lines[number] for number in lines_with(text.lines, draft, "/work/0/summary")]
    assert marked == ["Description: Moved 9 sites in a year."]
