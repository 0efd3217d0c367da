"""People are looked at, and forgotten."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, people
from tpmmatch.errors import UserError
from tpmmatch.model.listing import PeopleSort
from tpmmatch.model.report import Report
from tpmmatch.wording import say

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


def names(store: Store, **how: Any) -> list[str]:  # noqa: ANN401 - whatever a table asks for
    return [row.name for row in people.rows(store, people.browse(store, **how))]


def test_the_list_is_searched_and_sorted(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(
        person("1", name="Zoë", terms={"hours_per_week": 20}),
        person("2", name="Adam", terms={"hours_per_week": 40}),
        person("3", name="Łucja"),
    )
    assert names(store) == ["Adam", "Łucja", "Zoë"]
    assert names(store, search="zoe") == ["Zoë"]
    assert names(store, sort=PeopleSort.HOURS, descending=True) == ["Adam", "Zoë", "Łucja"]
    assert names(store, search="100%_'\"") == []


def test_somebody_is_found_by_id(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a", label="PM"))
    assert people.find(store, "a").label == "PM"


@pytest.mark.parametrize("id", ["nobody", "", "\udcff", "a\x00b", "x" * 5000])
def test_nobody_has_such_an_id(store: Store, id: str) -> None:
    with pytest.raises(UserError, match="person_not_found") as refused:
        people.find(store, id)
    assert id in say(refused.value)
    with pytest.raises(UserError, match="person_not_found"):
        people.erase(store, id)


def test_who_is_forgotten_is_gone_for_good(store: Store, bring_in: BringIn, person: Person) -> None:
    bring_in(person("a"), person("b", name="Quetzalcoatl Unmistakable"))
    people.erase(store, "b")
    assert names(store) == ["Person a"]
    with pytest.raises(UserError, match="person_not_found"):
        people.erase(store, "b")
    store.close()
    left = [file for file in Path(store.location).parent.iterdir() if b"Quetzalcoatl" in file.read_bytes()]
    assert left == []
