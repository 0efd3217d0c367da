"""Stores on real databases: a SQLite file, and a PostgreSQL server started for the tests where its programs are."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url

from tpmmatch.store import Put, Store, entry, open_store

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def _program(name: str) -> str | None:
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda home: int(home.parent.name), reverse=True)
    return shutil.which(name, path=os.pathsep.join([*map(str, homes), os.environ.get("PATH", "")]))


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root; its own user does."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        pytest.skip("PostgreSQL doesn't run as root, and there is no user postgres")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, without a database's name."""
    initdb, pg_ctl = _program("initdb"), _program("pg_ctl")
    if not initdb or not pg_ctl:
        pytest.skip("PostgreSQL's programs initdb and pg_ctl are not installed")
    user, folder = _server_user(), Path(tempfile.mkdtemp(prefix="tpm-pg-"))
    if user:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()

    def run(*command: str | Path) -> None:
        # To a file: a pipe would stay open for as long as the server that inherits it.
        with (folder.parent / f"{folder.name}.log").open("ab") as log:
            subprocess.run(command, user=user, cwd=folder, stdout=log, stderr=log, check=True)

    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
    run(initdb, "-D", data, "-U", "tpm", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    try:
        run(pg_ctl, "-D", data, "-w", "-o", options, "-l", folder / "server.log", "start")
        yield f"postgresql://tpm@127.0.0.1:{port}"
        run(pg_ctl, "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)
        (folder.parent / f"{folder.name}.log").unlink(missing_ok=True)


_numbers = count(1)


@contextmanager
def database(server: str, options: str, template: str = "template0") -> Iterator[str]:
    """A new database of the server, as empty as its template."""
    name = f"tpm_{next(_numbers)}"
    engine = create_engine(f"{server}/postgres".replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} {options}")
        try:
            yield f"{server}/{name}"
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@dataclass
class Kind:
    """One of the two databases and the place of a store on it that doesn't exist yet."""

    name: str
    location: str

    def engine(self) -> Engine:
        """Straight to the database, past our own way of opening it."""
        if self.name == "sqlite":
            return create_engine(f"sqlite:///{self.location}")
        return create_engine(make_url(self.location).set(drivername="postgresql+psycopg"))


# An order of the server's own (a before B): ours must not depend on it.
_ORDERED = "LOCALE_PROVIDER icu ICU_LOCALE 'en'"


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on SQLite with nobody in it, to be copied: making the schema takes longer than most tests."""
    path = tmp_path_factory.mktemp("made") / "people.sqlite"
    open_store(str(path)).close()
    return path


@pytest.fixture(scope="session")
def made_database(server: str) -> Iterator[str]:
    """The name of such a one on PostgreSQL."""
    with database(server, _ORDERED) as location:
        open_store(location).close()
        yield location.rpartition("/")[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kind]:
    made = "store" in request.fixturenames  # who asks for the open store as well doesn't see it being made
    if request.param == "sqlite":
        location = tmp_path / "data" / "people.sqlite"
        if made:
            location.parent.mkdir()
            shutil.copy(request.getfixturevalue("made_file"), location)
        yield Kind("sqlite", str(location))
        return
    template = (request.getfixturevalue("made_database"),) if made else ()
    with database(request.getfixturevalue("server"), "" if made else _ORDERED, *template) as url:
        yield Kind("postgresql", url)


@pytest.fixture
def latin_location(server: str) -> Iterator[str]:
    """A database that can't hold every letter."""
    with database(server, "ENCODING 'LATIN1' LOCALE 'C'") as location:
        yield location


@pytest.fixture
def store(kind: Kind) -> Iterator[Store]:
    opened = open_store(kind.location)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "people.sqlite"


@pytest.fixture
def add(store: Store) -> Callable[..., str]:
    """Put a person with these `basics` and terms into the store; gives the public id."""

    def put(id: str, *, freelance: dict[str, object] | None = None, **basics: object) -> str:
        document = {"basics": basics, "meta": {"id": id, "freelance": freelance or {}}}
        with store.work() as unit:
            (done,) = unit.people.put([entry(f"id:{id}", document, "test.json")], NOW)
            unit.commit()
        assert isinstance(done, Put)
        return done.id

    return put
