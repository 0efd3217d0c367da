"""The file that somebody came in is kept with them."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tpmmatch.actions import Store, history, importing, people
from tpmmatch.actions.attachments import attachments
from tpmmatch.actions.originals import keep_original
from tpmmatch.model.history import Naming

NOW = datetime(2026, 11, 1, tzinfo=UTC)
CVS = Path(__file__).parents[2] / "data" / "cv"


def test_the_same_file_is_kept_once(store: Store, tmp_path: Path) -> None:
    for name in ("cv.txt", "same.txt"):
        (tmp_path / name).write_text("Ada Kranz")
        keep_original(store, "p-1", tmp_path / name, name, Naming("step_people_imported", NOW))
    (tmp_path / "cv.txt").write_text("Ada Kranz, newer")
    keep_original(store, "p-1", tmp_path / "cv.txt", "cv.txt", Naming("step_people_imported", NOW))
    assert sorted(file.read_text() for file in attachments(store, "p-1")) == ["Ada Kranz", "Ada Kranz, newer"]


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
