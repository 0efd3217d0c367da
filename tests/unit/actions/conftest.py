"""A store of our own on a real file, and files to bring in."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, importing, open_store
from tpmmatch.model.report import Report

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

Write = Callable[[str, object], Path]
Take = Callable[[str, object], Report]  # bring in a file of this name and content


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nobody in it, to be copied: making the schema takes longer than most tests."""
    path = tmp_path_factory.mktemp("made") / "people.sqlite"
    open_store(str(path)).close()
    return path


@pytest.fixture
def store(tmp_path: Path, made_store: Path) -> Iterator[Store]:
    path = tmp_path / "store" / "people.sqlite"
    path.parent.mkdir()
    shutil.copy(made_store, path)
    opened = open_store(str(path))
    yield opened
    opened.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write text as it is, a list as JSON Lines where the name says so, and anything else as JSON."""

    def to_file(name: str, content: object) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            text = content
        elif isinstance(content, list) and path.suffix == ".jsonl":
            text = "".join(json.dumps(item) + "\n" for item in content)
        else:
            text = json.dumps(content)
        path.write_text(text, encoding="utf-8")
        return path

    return to_file


@pytest.fixture
def person() -> Callable[..., dict[str, Any]]:
    """A person's document: a name, basics and terms as given, and a piece of work if told."""

    def make(id: str, *, did: str = "", terms: dict[str, Any] | None = None, **basics: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the document
        work = [{"name": "Firm", "position": "Project manager", "summary": did}] if did else []
        meta = {"id": id, "freelance": terms or {}}
        return {"basics": {"name": f"Person {id}", **basics}, "work": work, "meta": meta}

    return make


@pytest.fixture
def bring_in(store: Store, write: Write) -> Callable[..., Report]:
    """Bring in these documents from one file."""
    return lambda *documents: importing.import_people(store, [write("people.jsonl", list(documents))], NOW)


@pytest.fixture
def take(store: Store, write: Write, now: datetime) -> Take:
    return lambda name, content: importing.import_people(store, [write(name, content)], now)


def people_by_name(store: Store) -> dict[str, dict[str, Any]]:
    """The documents of all people."""
    with store.read() as unit:
        return {profile.name: profile.document for profile in unit.people.all()}
