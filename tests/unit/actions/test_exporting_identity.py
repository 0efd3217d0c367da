"""Whoever goes out is met again when they come back, whatever was changed on the way."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, exporting, importing, open_store
from tpmmatch.model.report import Report

Write = Callable[[str, object], Path]
Take = Callable[[Path], Report]

LIST = "Name,E-mail,Phone\nAnn Berg,ann@berg.de,+49 30 111\nBo Ott,,+49 30 222\n"
BOTH = {"Ann Berg": "ann@berg.de", "Bo Ott": ""}


@pytest.fixture
def take(store: Store, now: datetime) -> Take:
    return lambda path: importing.import_people(store, [path], now)


@pytest.fixture
def out(store: Store, tmp_path: Path) -> Callable[[str], Path]:
    def to_file(kind: str) -> Path:
        exporting.export(store, [], tmp_path / f"out.{kind}", force=True)
        return tmp_path / f"out.{kind}"

    return to_file


def mails(store: Store) -> dict[str, str]:
    with store.read() as unit:
        basics = [profile.document["basics"] for profile in unit.people.all()]
    return {one["name"]: one.get("email", "") for one in basics}


def counts(report: Report) -> tuple[int, int, int, int]:
    return tuple(map(len, (report.added, report.updated, report.unchanged, report.refused)))  # type: ignore[return-value]


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "xlsx", "vcf"])
def test_people_without_an_id_go_out_with_one_and_come_back_as_they_were(
    kind: str, take: Take, out: Callable[[str], Path], write: Write, store: Store
) -> None:
    take(write("list.csv", LIST))
    before = out(kind).read_bytes()
    assert counts(take(out(kind))) == (0, 0, 2, 0)
    assert out(kind).read_bytes() == before
    assert counts(take(write("list.csv", LIST))) == (0, 0, 2, 0), "the first file still means them"
    assert mails(store) == BOTH


@pytest.mark.parametrize("kind", ["json", "csv", "xlsx", "vcf"])
def test_another_store_takes_them_in_and_gives_them_out_alike(
    kind: str, take: Take, out: Callable[[str], Path], write: Write, tmp_path: Path, now: datetime
) -> None:
    take(write("list.csv", LIST))
    path = out(kind)
    other = open_store(str(tmp_path / "other.sqlite"))
    importing.import_people(other, [path], now)
    exporting.export(other, [], tmp_path / f"again.{kind}", force=False)
    assert (tmp_path / f"again.{kind}").read_bytes() == path.read_bytes()
    later = importing.import_people(other, [write("list.csv", LIST)], now)
    assert len(later.added) == 0, "the list that they came from means the same people there"
    assert mails(other) == BOTH
    other.close()


def _json(path: Path) -> None:
    documents: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    for document in documents:
        if document["basics"].get("email"):
            document["basics"]["email"] = "ann@new.de"
    path.write_text(json.dumps(documents), "utf-8")


def _cell(path: Path) -> None:
    """Change the cell, and not the profile behind it."""
    path.write_text(path.read_text("utf-8-sig").replace(",ann@berg.de,", ",ann@new.de,"), "utf-8")


def _card(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"EMAIL:ann@berg.de", b"EMAIL:ann@new.de"))


def _plain_card(path: Path) -> None:
    """What a telephone makes of it: it keeps the number of the card, and drops what it doesn't know."""
    text = path.read_bytes().replace(b"\r\n ", b"").decode("utf-8").replace("EMAIL:ann@berg.de", "EMAIL:ann@new.de")
    path.write_text("\n".join(line for line in text.splitlines() if not line.startswith("X-JSON")), "utf-8")


def _plain_list(path: Path) -> None:
    """The sheet without the profiles, as somebody hands it on."""
    lines = path.read_text("utf-8-sig").replace("ann@berg.de", "ann@new.de").splitlines()
    cells = [line.split(",")[:5] for line in lines]
    path.write_text("\n".join(",".join(row) for row in cells), "utf-8")


@pytest.mark.parametrize(
    ("kind", "change"),
    [("json", _json), ("csv", _cell), ("csv", _plain_list), ("vcf", _card), ("vcf", _plain_card)],
)
def test_an_address_that_was_changed_on_the_way_is_still_the_same_persons(
    kind: str, change: Callable[[Path], None], take: Take, out: Callable[[str], Path], write: Write, store: Store
) -> None:
    take(write("list.csv", LIST))
    path = out(kind)
    change(path)
    report = take(path)
    assert (len(report.added), len(report.refused)) == (0, 0)
    assert set(mails(store)) == {"Ann Berg", "Bo Ott"}
    if change not in (_plain_card, _plain_list):  # a poorer file only adds
        assert mails(store)["Ann Berg"] == "ann@new.de"


def test_a_number_that_others_would_get_is_kept_to_whom_it_was_given(
    take: Take, out: Callable[[str], Path], write: Write, tmp_path: Path, now: datetime
) -> None:
    take(write("list.csv", LIST))
    path = out("json")
    _json(path)
    other = open_store(str(tmp_path / "other.sqlite"))
    importing.import_people(other, [path], now)
    report = importing.import_people(other, [write("list.csv", LIST)], now)
    assert len(report.added) == 0, "the same name and number, though the address was changed"
    other.close()
