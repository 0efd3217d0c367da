"""Another list's id means somebody known only if nothing speaks against it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.actions.conftest import Take, people_by_name
from tpmmatch.actions import Store, exporting, importing
from tpmmatch.actions.reviewing import read_batch

ONE = "ID,Name,E-mail\nC-001,Ada Kranz,ada@example.org\n"
OTHER = "ID,Name,E-mail,Phone,City\nC-001,Ben Lang,ben@example.com,+49 151 2222222,Ulm\n"


def test_two_lists_may_give_one_id_to_two_people(store: Store, take: Take) -> None:
    take("one.csv", ONE)
    assert len(take("other.csv", OTHER).added) == 1
    assert people_by_name(store)["Ada Kranz"]["basics"] == {"name": "Ada Kranz", "email": "ada@example.org"}
    assert people_by_name(store)["Ben Lang"]["basics"]["phone"] == "+49 151 2222222"
    assert people_by_name(store)["Ben Lang"]["meta"] == {"csv": {"id": "C-001"}}, "the id is kept beside"


def test_both_lists_again_mean_the_same_two(store: Store, take: Take) -> None:
    take("one.csv", ONE)
    take("other.csv", OTHER)
    assert len(take("other.csv", OTHER).unchanged) == len(take("one.csv", ONE).unchanged) == 1
    assert len(take("other.csv", OTHER.replace("Ulm", "Graz")).updated) == 1
    assert people_by_name(store)["Ben Lang"]["basics"]["location"]["city"] == "Graz"


def test_who_came_first_may_be_gone_when_the_other_comes_again(store: Store, take: Take) -> None:
    [ada] = take("one.csv", ONE).added
    take("other.csv", OTHER)
    with store.work() as unit:
        unit.people.erase(ada.id)
        unit.commit()
    assert len(take("other.csv", OTHER).unchanged) == 1


@pytest.mark.parametrize(
    "row",
    [
        "C-001,Ada Kranz,new@example.org",  # the name holds
        "C-001,Kranz,new@example.org",
        "C-001,Ada Moor,ada.moor@example.org",  # married
        "C-001,Bea Lind,ada@example.org",  # the address holds
    ],
)
def test_an_id_that_fits_means_whom_it_meant(store: Store, take: Take, row: str) -> None:
    take("one.csv", ONE)
    take("newer.csv", f"ID,Name,E-mail\n{row}\n")
    assert len(people_by_name(store)) == 1


def test_without_an_address_the_name_and_the_list_tell(store: Store, take: Take) -> None:
    take("one.csv", "ID,Name,City\nC-001,Ada Kranz,Ulm\n")
    take("other.csv", "ID,Name,City\nC-001,Ben Lang,Graz\n")
    take("other.csv", "ID,Name,City\nC-001,Ben Lang,Wien\n")
    assert {name: one["basics"]["location"]["city"] for name, one in people_by_name(store).items()} == {
        "Ada Kranz": "Ulm",
        "Ben Lang": "Wien",
    }


def test_the_review_takes_them_for_two_as_well(
    store: Store, take: Take, write: Callable[[str, object], Path], tmp_path: Path
) -> None:
    take("one.csv", ONE)
    [draft] = read_batch(store, [write("other.csv", OTHER)], tmp_path / "space")
    assert draft.known == ""


def test_both_go_out_and_come_back_as_they_are(store: Store, take: Take, tmp_path: Path, now: datetime) -> None:
    take("one.csv", ONE)
    take("other.csv", OTHER)
    before = people_by_name(store)
    exporting.export(store, [], path := tmp_path / "out.csv", force=False)
    assert len(importing.import_people(store, [path], now).unchanged) == 2
    assert people_by_name(store) == before
