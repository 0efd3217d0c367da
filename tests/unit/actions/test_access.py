"""All that is kept of somebody can be handed to them, and nothing of anybody else."""

import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, projects
from tpmmatch.actions.access import notice, write_access
from tpmmatch.actions.attachments import attach
from tpmmatch.actions.calls import begin_call
from tpmmatch.actions.courses import adjust, keep_on_list
from tpmmatch.actions.deciding import decide
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind, Mode
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def read(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        return {
            name: json.loads(archive.read(name)) if name.endswith(".json") else archive.read(name)
            for name in archive.namelist()
        }


def test_it_holds_all_of_one_and_nothing_of_others(
    store: Store, bring_in: BringIn, person: Person, now: datetime, tmp_path: Path
) -> None:
    bring_in(person("anna", name="Anna Ash"), person("boris", name="Boris Birch"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    for id in ("anna", "boris"):
        keep_on_list(store, shop, id, now)
        adjust(store, shop, id, 70, f"Reason of {id}", now)
        begin_call(store, shop, Call("", id, CallKind.SCREEN, Mode.PHONE, now, note=f"Heard of {id}"), now)
    decide(store, shop, "anna", 4, "Answered plainly", now, date(2026, 11, 20))
    (tmp_path / "CV.txt").write_text("Anna's CV")
    attach(store, "anna", [tmp_path / "CV.txt"], now)
    write_access(store, "anna", tmp_path / "anna.zip", now)
    found = read(tmp_path / "anna.zip")
    assert found["profile.json"]["basics"]["name"] == "Anna Ash"
    mine = found["projects.json"]["projects"][0]
    assert mine["project"] == "Shop"
    assert mine["calls"][0]["note"] == "Heard of anna"
    assert mine["adjustments"][0]["reason"] == "Reason of anna"
    assert mine["decision"]["reason"] == "Answered plainly"
    assert found["documents/CV.txt"] == b"Anna's CV"
    assert found["history.json"]
    assert b"Anna Ash" in found["read-me.txt"]
    assert "boris" not in json.dumps({name: str(part) for name, part in found.items()}).lower()
    write_access(store, "anna", tmp_path / "again.zip", now)
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "anna.zip").read_bytes()


def test_nobody_and_a_file_that_is_there_are_told(
    store: Store, bring_in: BringIn, person: Person, now: datetime, tmp_path: Path
) -> None:
    bring_in(person("anna"))
    with pytest.raises(UserError, match="person_not_found"):
        write_access(store, "nobody", tmp_path / "a.zip", now)
    (tmp_path / "there.zip").write_bytes(b"mine")
    with pytest.raises(UserError, match="file_exists"):
        write_access(store, "anna", tmp_path / "there.zip", now)
    assert (tmp_path / "there.zip").read_bytes() == b"mine"


def test_candidates_are_told_by_whom_and_what(store: Store) -> None:
    assert "erased" in notice(store)
    assert notice(store, "de") != notice(store)
