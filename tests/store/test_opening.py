"""Opening: what is made, what is refused and left alone, what is brought up to date."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from tpmmatch import resources
from tpmmatch.errors import UserError
from tpmmatch.store import Store, entry, open_store
from tpmmatch.store.places import find
from tpmmatch.store.schema import METADATA
from tpmmatch.store.standing import SHIPPED, Plan
from tpmmatch.store.trouble import told

if TYPE_CHECKING:
    from tests.store.conftest import Kind

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
ROOT = Path(__file__).parents[2]

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "tpmmatch_9999", "tpmmatch_0005"


def upgrade():
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("nickname", sa.Text()))
        people.alter_column("source", nullable=True)
    BROKEN
"""


def sentence(error: UserError) -> str:
    return str(tomllib.loads(resources.read_text("i18n/en/store.toml"))[error.id].format(**error.values))


def refused(location: object) -> UserError:
    with pytest.raises(UserError) as told:
        open_store(str(location))
    assert sentence(told.value)
    return told.value


@pytest.fixture
def tomorrow(tmp_path: Path) -> Plan:
    """The plan of a later version: one revision more, which makes the table of people anew."""
    return later(tmp_path, "pass")


def later(tmp_path: Path, last: str) -> Plan:
    scripts = tmp_path / "100% migrations"
    shutil.copytree(ROOT / "tpmmatch/store/migrations", scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_next.py").write_text(NEXT.replace("BROKEN", last))
    return Plan(str(scripts), (*SHIPPED.revisions, "tpmmatch_9999"))


def fill(location: str) -> None:
    store = open_store(location)
    with store.work() as unit:
        unit.people.put([entry("id:anna", {"meta": {"id": "anna"}, "basics": {"name": "Anna"}}, "a.json")], NOW)
        unit.commit()
    store.close()


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def names(store: Store) -> list[str]:
    with store.read() as unit:
        return [profile.name for profile in unit.people.all()]


def test_absent_parents_are_made_and_the_file_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "a b" / "ü?#%" / "people.sqlite"
    fill(str(path))
    assert path.is_file()
    assert path.stat().st_mode & 0o077 == 0
    store = open_store(str(path))
    assert names(store) == ["Anna"]
    assert store.location == str(path)
    store.close()
    assert names_in(path.parent) == ["people.sqlite"]


def test_a_path_from_where_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for location in ("people.sqlite", ":memory:", "sqlite:///other.sqlite"):
        open_store(location).close()
    assert names_in(tmp_path) == [":memory:", "other.sqlite", "people.sqlite"]


def test_the_schema_is_the_models(kind: "Kind") -> None:
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - only where something is to be migrated
    from alembic.migration import MigrationContext  # noqa: PLC0415 - only where something is to be migrated

    open_store(kind.location).close()
    engine = kind.engine()
    with engine.connect() as connection:
        # What full-text search keeps is each database's own.
        shared = {"include_name": lambda name, *_: not (name or "").startswith("person_words")}
        options = {"compare_type": True, "compare_server_default": True, **shared}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []
        inspector = sa.inspect(connection)
        for table in METADATA.sorted_tables:
            checks = {str(check["name"]).rsplit("ck_")[-1] for check in inspector.get_check_constraints(table.name)}
            ours = {
                str(item.name).rsplit("ck_")[-1] for item in table.constraints if isinstance(item, sa.CheckConstraint)
            }
            assert checks == ours
        for name in ("person_documents", "extracts", "person_facets", "person_tags"):
            (foreign,) = inspector.get_foreign_keys(name)
            assert foreign["options"]["ondelete"] == "CASCADE"
    engine.dispose()


def test_the_plan_is_the_scripts() -> None:
    found = [line for file in sorted((ROOT / "tpmmatch/store/migrations/versions").glob("*.py"))
             for line in file.read_text().splitlines() if line.startswith("revision = ")]  # fmt: skip
    assert found == [f'revision = "{revision}"' for revision in SHIPPED.revisions]


def test_sqlite_is_set_to_keep_what_it_acknowledged(sqlite_path: Path) -> None:
    store = open_store(str(sqlite_path))
    with store.read() as unit:
        ask = unit._connection.exec_driver_sql
        pragmas = ("foreign_keys", "journal_mode", "busy_timeout", "synchronous", "secure_delete")
        assert [ask(f"PRAGMA {pragma}").scalar() for pragma in pragmas] == [1, "wal", 5000, 2, 1]
    store.close()


def test_a_document_without_its_person_is_refused_by_the_database(store: Store) -> None:
    with store.work() as unit, pytest.raises(sa.exc.IntegrityError):
        unit._connection.exec_driver_sql("INSERT INTO person_documents VALUES (77, '{}')")


@pytest.mark.parametrize("change", ["rate_amount = -1, rate_currency = 'EUR'", "rate_amount = 5", "work_mode = 'x'"])
def test_columns_take_only_what_makes_sense(kind: "Kind", change: str) -> None:
    fill(kind.location)
    engine = kind.engine()
    with engine.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.exec_driver_sql(f"UPDATE people SET {change}")  # noqa: S608 - our own words
    engine.dispose()


def test_erased_people_are_in_no_file_any_more(sqlite_path: Path) -> None:
    store = open_store(str(sqlite_path))
    with store.work() as unit:
        for number in range(50):
            unit.people.put([entry(f"hash:{number}", {"basics": {"name": f"Secretname {number}"}}, "a.json")], NOW)
        unit.commit()
    with store.work() as unit:
        for profile in list(unit.people.all()):
            unit.people.erase(profile.id)
        unit.commit()
    store.close()
    left = b"".join(file.read_bytes() for file in sqlite_path.parent.iterdir() if file.is_file())
    assert b"ecretname" not in left


@pytest.mark.slow
def test_opening_a_store_that_is_up_to_date_loads_no_alembic(kind: "Kind") -> None:
    open_store(kind.location).close()
    script = (
        "import sys; from tpmmatch.store import open_store\n"
        "open_store(sys.argv[1]).close(); print('alembic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script, kind.location], cwd=ROOT, capture_output=True, check=True)
    assert run.stdout.strip() == b"False"


def test_an_older_store_is_copied_and_migrated(kind: "Kind", tomorrow: Plan) -> None:
    fill(kind.location)
    store = open_store(kind.location, tomorrow)
    assert names(store) == ["Anna"]  # the new table didn't take the documents along
    with store.read() as unit:
        assert "nickname" in unit._connection.exec_driver_sql("SELECT * FROM people").keys()  # noqa: SIM118 - the columns of a result
    store.close()
    if kind.name == "sqlite":
        (copy,) = Path(kind.location + ".d", "backups").iterdir()
        assert copy.name.startswith("before-tpmmatch_9999-")
        assert copy.suffix == ".sqlite"
        old = open_store(str(copy))
        assert names(old) == ["Anna"]
        old.close()
    open_store(kind.location, tomorrow).close()
    if kind.name == "sqlite":
        assert len(list(Path(kind.location + ".d", "backups").iterdir())) == 1


def test_a_migration_that_fails_leaves_the_store_as_it_was(kind: "Kind", tmp_path: Path) -> None:
    fill(kind.location)
    with pytest.raises(ZeroDivisionError):
        open_store(kind.location, later(tmp_path, "1 / 0"))
    store = open_store(kind.location)
    assert names(store) == ["Anna"]
    with store.read() as unit:
        assert "nickname" not in unit._connection.exec_driver_sql("SELECT * FROM people").keys()  # noqa: SIM118 - the columns of a result
    store.close()


def test_without_a_copy_there_is_no_migration(sqlite_path: Path, tomorrow: Plan) -> None:
    fill(str(sqlite_path))
    Path(f"{sqlite_path}.d").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="store_copy_failed"):
        open_store(str(sqlite_path), tomorrow)
    store = open_store(str(sqlite_path))
    assert names(store) == ["Anna"]
    store.close()


def test_a_newer_store_is_refused_and_left_alone(kind: "Kind", tomorrow: Plan) -> None:
    open_store(kind.location, tomorrow).close()
    before = Path(kind.location).read_bytes() if kind.name == "sqlite" else b""
    error = refused(kind.location)
    assert error.id == ("store_newer" if kind.name == "sqlite" else "store_newer_server")
    assert "Install the newer version" in sentence(error)
    assert not before or Path(kind.location).read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(kind: "Kind") -> None:
    if kind.name == "sqlite":
        Path(kind.location).parent.mkdir()
    engine = kind.engine()
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE moz_places (id INTEGER)")
    engine.dispose()
    before = Path(kind.location).read_bytes() if kind.name == "sqlite" else b""
    assert refused(kind.location).id == "store_foreign"
    assert not before or Path(kind.location).read_bytes() == before
    assert kind.name != "sqlite" or names_in(Path(kind.location).parent) == ["people.sqlite"]


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _scribble(data: bytes) -> bytes:
    return data[:100] + b"\xff" * 4000 + data[4100:]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (_cut, "store_damaged"),
        (_scribble, "store_damaged"),
        (lambda data: data[:50], "store_damaged"),
        (lambda data: b"PK\x03\x04" + data, "store_no_database"),
        (lambda _: b"name,email\n", "store_no_database"),
    ],
    ids=["cut", "scribbled", "header", "zip", "csv"],
)
def test_a_damaged_file_is_refused_and_left_alone(
    sqlite_path: Path, damage: Callable[[bytes], bytes], told: str
) -> None:
    fill(str(sqlite_path))
    sqlite_path.write_bytes(damage(sqlite_path.read_bytes()))
    before = sqlite_path.read_bytes()
    error = refused(sqlite_path)
    assert error.id == told
    assert "left as it is" in sentence(error)
    assert sqlite_path.read_bytes() == before
    assert names_in(sqlite_path.parent) == [sqlite_path.name]


def test_what_was_acknowledged_survives_kill_9(sqlite_path: Path) -> None:
    script = (
        "import os, sys; from datetime import UTC, datetime\n"
        "from tpmmatch.store import entry, open_store; now = datetime.now(UTC)\n"
        "with open_store(sys.argv[1]).work() as unit:\n"
        "    unit.people.put([entry('hash:1', {'basics': {'name': 'Kept'}}, 'a')], now); unit.commit()\n"
        "    unit.people.put([entry('hash:2', {'basics': {'name': 'Lost'}}, 'a')], now); os.kill(os.getpid(), 9)\n"
    )
    run = subprocess.run([sys.executable, "-c", script, sqlite_path], cwd=ROOT, check=False)
    assert run.returncode == -9
    store = open_store(str(sqlite_path))
    assert names(store) == ["Kept"]
    store.close()


def test_places_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file" / "people.sqlite").id == "store_no_place"
    assert refused(tmp_path / ("x" * 300)).id == "store_no_place"
    assert refused(tmp_path).id == "store_is_folder"
    assert refused("").id == "store_is_folder"
    assert refused("/proc/people.sqlite").id == "store_no_place"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_only_reads(sqlite_path: Path) -> None:
    open_store(str(sqlite_path)).close()
    sqlite_path.chmod(0o400)
    store = open_store(str(sqlite_path))
    with pytest.raises(UserError, match="store_no_rights"), store.work() as unit:
        unit.settings.set("a", 1)
    store.close()


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("mysql://u:secret@host/db", "store_kind_unknown"),
        ("https://example.com/people", "store_kind_unknown"),
        ("postgresql://u:secret@host:port/db", "store_url_unclear"),
        ("://", "store_url_unclear"),
    ],
)
def test_addresses_that_are_none(location: str, told: str) -> None:
    error = refused(location)
    assert error.id == told
    assert "secret" not in sentence(error)


def test_a_server_out_of_reach_is_told_without_the_password() -> None:
    error = refused("postgresql://tpm:secret@127.0.0.1:1/db?sslmode=disable&options=-csecret%3D1")
    assert error.id == "store_server_unreachable"
    assert "127.0.0.1:1/db" in sentence(error)
    assert "secret" not in sentence(error) + repr(error) + repr(error.__cause__)


def test_a_database_that_is_not_there(server: str) -> None:
    assert refused(f"{server}/nowhere").id == "store_server_unreachable"


def test_a_database_that_cannot_hold_all_letters(latin_location: str) -> None:
    assert refused(latin_location).id == "store_not_unicode"


def test_the_other_ways_to_write_the_address(kind: "Kind") -> None:
    if kind.name != "postgresql":
        pytest.skip("addresses are for servers")
    for scheme in ("postgresql", "postgresql+psycopg", "postgres"):
        store = open_store(kind.location.replace("postgresql", scheme, 1))
        assert store.location == kind.location.replace("tpm@", "")
        store.close()


def test_without_the_driver_the_extra_is_named() -> None:
    script = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from tpmmatch.errors import UserError; from tpmmatch.store import open_store\n"
        "try: open_store('postgresql://u@h/d')\n"
        "except UserError as error: print(error.id)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)
    assert run.stdout.strip() == b"store_driver_missing"
    assert "tpmmatch[team]" in sentence(UserError("store_driver_missing"))


def test_the_store_is_moved_by_its_one_file(sqlite_path: Path, tmp_path: Path) -> None:
    fill(str(sqlite_path))
    moved = sqlite_path.rename(tmp_path / "moved.sqlite")
    with closing(sqlite3.connect(moved)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store = open_store(str(moved))
    assert names(store) == ["Anna"]
    store.close()


@pytest.mark.parametrize(("free", "expected"), [(0, "store_disk_full"), (10**9, "store_disk_fails")])
def test_a_disk_without_room_is_full_whatever_sqlite_calls_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, expected: str
) -> None:
    """It calls it an error of the disk where the files beside the store find no room, as on opening it."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    failed = sqlite3.OperationalError("disk I/O error")
    failed.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(UserError, match=expected), told(find(str(tmp_path / "people.sqlite"))):
        raise failed
