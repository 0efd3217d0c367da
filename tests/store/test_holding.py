"""A store that is open stays known as open to other processes, whatever else this one does with its files."""

import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from subprocess import run

import pytest

from tpmmatch.actions import importing, open_store, people
from tpmmatch.store import Store

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 9, 1, tzinfo=UTC)
LOOK = """
import sys
from tpmmatch.actions import open_store, people
store = open_store(sys.argv[1])
print(people.count(store))
store.close()
"""


def elsewhere(file: Path) -> int:
    """How many people another process finds, which opens the store and lets go of it."""
    done = run([sys.executable, "-c", LOOK, file], cwd=ROOT, capture_output=True, check=True)
    return int(done.stdout)


def bring_in(store: Store, folder: Path, name: str) -> None:
    file = folder / f"{name}.json"
    file.write_text(f'{{"meta": {{"id": "{name}"}}, "basics": {{"name": "{name}"}}}}')
    importing.import_people(store, [file], NOW)


def touched(file: Path) -> None:
    """Open for a moment, as a dialog does that tells what kind each file of a folder is."""
    for one in file.parent.glob(f"{file.name}*"):
        if one.is_file():
            one.open("rb").close()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere locks aren't lost so, or can't be held")
def test_files_that_were_opened_by_the_way_are_still_known_as_in_use(tmp_path: Path) -> None:
    file = tmp_path / "people.sqlite"
    with closing(open_store(str(file))) as store:
        bring_in(store, tmp_path, "anna")
        touched(file)
        assert elsewhere(file) == 1
        assert file.with_name("people.sqlite-wal").exists(), "the log that is still written to"
        bring_in(store, tmp_path, "boris")
        touched(file)
        assert elsewhere(file) == 2
        assert people.count(store) == 2
    assert elsewhere(file) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="as above")
def test_a_store_behind_a_link_is_held_as_well(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    file, link = tmp_path / "far" / "people.sqlite", tmp_path / "people.sqlite"
    link.symlink_to(file)
    with closing(open_store(str(link))) as store:
        bring_in(store, tmp_path, "anna")
        touched(file)
        assert elsewhere(file) == 1
        assert file.with_name("people.sqlite-wal").exists()
        bring_in(store, tmp_path, "boris")
    assert elsewhere(file) == 2


def test_who_closes_last_leaves_one_file(tmp_path: Path) -> None:
    file = tmp_path / "people.sqlite"
    with closing(open_store(str(file))) as store:
        bring_in(store, tmp_path, "anna")
        open_store(str(file)).close()
        assert people.count(store) == 1
    assert [one.name for one in tmp_path.glob("people.sqlite-*")] == []
