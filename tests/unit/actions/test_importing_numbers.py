"""A list's own numbers: they tell its rows apart, and mean nothing in the next list."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.actions.conftest import Take, people_by_name
from tpmmatch.actions import Store, exporting, importing
from tpmmatch.model.history import Naming
from tpmmatch.model.likeness import Manner
from tpmmatch.store import entry

FIRST = "ID,Name,E-mail,City\n1,Ann Berg,ann@berg.de,Ulm\n2,Bo Ott,,Graz\n"
SECOND = "ID,Name,E-mail,City\n1,Cy Um,cy@um.de,Bonn\n2,Di Ek,,Kiel\n3,Ann Berg,ann@berg.de,Ulm\n"


def test_a_second_list_that_counts_from_one_comes_in(store: Store, take: Take) -> None:
    take("first.csv", FIRST)
    report = take("second.csv", SECOND)
    assert (len(report.added), len(report.refused)) == (2, 0)
    assert set(people_by_name(store)) == {"Ann Berg", "Bo Ott", "Cy Um", "Di Ek"}
    assert people_by_name(store)["Bo Ott"]["meta"]["csv"] == {"ID": "2"}, "the number is kept beside"


@pytest.mark.parametrize("number", ["2", "2.0", "#2", "No-2", "0002"])
def test_the_same_list_again_means_the_same_rows(store: Store, take: Take, number: str) -> None:
    first = FIRST.replace("\n2,", f"\n{number},")
    take("first.csv", first)
    assert len(take("first.csv", first).unchanged) == 2
    report = take("first.csv", first.replace("Graz", "Wien"))
    assert (len(report.updated), len(report.added)) == (1, 0), (
        "without an address the number and the name tell who it is"
    )
    assert people_by_name(store)["Bo Ott"]["basics"]["location"]["city"] == "Wien"


def test_a_row_that_got_somebody_elses_number_is_somebody_else(store: Store, take: Take) -> None:
    take("first.csv", "ID,Name,City\n1,Ann Berg,Ulm\n2,Bo Ott,Graz\n")
    report = take("first.csv", "ID,Name,City\n1,Bo Ott,Graz\n2,Ann Berg,Ulm\n")
    assert set(people_by_name(store)) == {"Ann Berg", "Bo Ott"}
    assert not report.refused


def test_an_id_that_is_more_than_a_number_is_one(take: Take) -> None:
    take("first.csv", "ID,Name,E-mail\nf-7,Ann Berg,ann@berg.de\n")
    report = take("second.csv", "ID,Name,E-mail,City\nf-7,Ann Berg,ann@new.de,Ulm\n")
    assert (len(report.added), len(report.updated)) == (0, 1)


def test_a_number_of_ones_own_goes_out_and_comes_back(store: Store, take: Take, tmp_path: Path, now: datetime) -> None:
    take("seven.json", {"basics": {"name": "Ann Berg", "email": "ann@berg.de"}, "meta": {"id": "7"}})
    exporting.export(store, [], path := tmp_path / "out.csv", force=False)
    path.write_text(path.read_text("utf-8-sig").replace(",ann@berg.de,", ",ann@new.de,"), "utf-8")
    report = importing.import_people(store, [path], now)
    assert [taken.id for taken in report.updated] == ["7"]


@pytest.mark.parametrize("name", ["first.csv", "first-2027.csv"])
def test_who_came_by_a_lists_number_before_is_met_again(store: Store, take: Take, now: datetime, name: str) -> None:
    kept = [
        {"basics": {"name": "Ann Berg", "email": "ann@berg.de", "location": {"city": "Ulm"}}, "meta": {"id": "1"}},
        {"basics": {"name": "Bo Ott", "location": {"city": "Graz"}}, "meta": {"id": "2"}},
    ]
    with store.work(Naming("step_people_imported", now)) as unit:
        rows = [entry(f"id:{n}", each, f"first.csv:{n + 1}", Manner.FILLS) for n, each in enumerate(kept, 1)]
        unit.people.put(rows, now)
        unit.commit()
    again = FIRST if name == "first.csv" else FIRST.replace("2,Bo Ott,,Graz\n", "")
    assert not take(name, again).added
    assert len(take(name, again).unchanged) == again.count("\n") - 1
    assert set(people_by_name(store)) == {"Ann Berg", "Bo Ott"}
    report = take("other.csv", "ID,Name,City\n1,Cy Um,Bonn\n2,Bo Ott,Linz\n")
    assert len(report.added) == 2, "another list's numbers mean others"
