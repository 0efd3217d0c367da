"""Stores that earlier versions wrote, as they were kept then: each opens, whole, with what came later."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tpmmatch.store import open_store
from tpmmatch.store.standing import SHIPPED, Plan

if TYPE_CHECKING:
    from tests.store.conftest import Kind

KEPT = Path(__file__).parents[1] / "data" / "stores"


@pytest.mark.parametrize("revision", SHIPPED.revisions[:-1])
def test_an_old_file_opens_with_all_that_was_in_it(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "people.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((KEPT / f"{revision}.sql").read_text("utf-8"))
    store = open_store(str(path))
    with store.read() as unit:
        assert [(profile.id, profile.name) for profile in unit.people.all()] == [
            ("anna", "Anna Ärlig"),
            ("p-d01e1379facd", "Bo Bell"),
        ]
        assert [project.title for project in unit.projects.all()] == ["Booking app"]
        assert unit.settings.get("exchange_rates") == {"USD": 0.9}
        assert unit.extracts.missing("1") == ["anna", "p-d01e1379facd"]
        assert unit.people.wordless() == ["anna", "p-d01e1379facd"]
    store.close()
    assert len(list(Path(f"{path}.d", "backups").iterdir())) == 1


def test_the_table_of_extracts_comes_on_either_database(kind: "Kind") -> None:
    open_store(kind.location, Plan(SHIPPED.scripts, SHIPPED.revisions[:1])).close()
    store = open_store(kind.location)
    with store.work() as unit:
        unit.extracts.put("1", [("nobody", (b"", b"", b""), ((), (), ()))])
        assert list(unit.extracts.all("1")) == []
        unit.commit()
    store.close()
