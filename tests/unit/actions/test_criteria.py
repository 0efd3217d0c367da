"""The owner's stars and musts become the project's own fields, and nothing else of it changes."""

from typing import Any

import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.criteria import Wanted, is_own_weight, stars, want, wanted, weigh
from tpmmatch.actions.projects import understand
from tpmmatch.model.match import Criterion
from tpmmatch.model.project import read_project

NEED: dict[str, Any] = {
    "title": "App",
    "kind": "mobile_app",
    "must_have": ["has launched an app", "Data migration", "keeps everybody informed"],
    "nice_to_have": ["Scrum"],
    "x-own": {"kept": True},
}


def criterion(store: Store, document: dict[str, Any], label: str) -> Criterion:
    found = understand(store, read_project("app", document))
    return next(item for item in (*found.criteria, *found.left_out) if str(item.label).casefold() == label)


def test_stars_are_kept_under_the_criterions_id(store: Store) -> None:
    item = criterion(store, NEED, "data migration")
    assert (stars(item), is_own_weight(NEED, item)) == (5, False)
    changed = weigh(NEED, item, 2.0)
    assert changed == NEED | {"weights": {item.id: 2.0}}
    assert stars(criterion(store, changed, "data migration")) == 2
    assert is_own_weight(changed, item)
    assert weigh(changed, item, None) == NEED
    assert stars(criterion(store, weigh(NEED, item, 0.0), "data migration")) == 0


def test_a_must_becomes_nice_and_back_in_its_place(store: Store) -> None:
    item = criterion(store, NEED, "data migration")
    assert wanted(item) is Wanted.MUST
    nice = want(NEED, item, Wanted.NICE)
    assert nice["must_have"] == ["has launched an app", "keeps everybody informed"]
    assert nice["nice_to_have"] == ["Scrum", "Data migration"]
    assert nice["x-own"] == {"kept": True}
    assert wanted(criterion(store, nice, "data migration")) is Wanted.NICE
    assert want(NEED, item, Wanted.MUST) == NEED


def test_without_exception_is_marked_beside_the_must_have(store: Store) -> None:
    strict = want(NEED, criterion(store, NEED, "data migration"), Wanted.STRICT)
    assert strict == NEED | {"strict": ["Data migration"]}
    assert wanted(criterion(store, strict, "data migration")) is Wanted.STRICT
    assert want(strict, criterion(store, strict, "data migration"), Wanted.MUST) == NEED


def test_an_own_weight_goes_along(store: Store) -> None:
    item = criterion(store, NEED, "data migration")
    nice = want(weigh(NEED, item, 3.0), item, Wanted.NICE)
    assert nice["weights"] == {"nice:data migration": 3.0}
    assert stars(criterion(store, nice, "data migration")) == 3


def test_what_was_read_in_the_description_can_become_a_must(store: Store) -> None:
    told = NEED | {"description": "The old data have to move to Salesforce."}
    found = understand(store, read_project("app", told)).criteria
    inferred = next(item for item in found if item.id.startswith("concept:"))
    assert wanted(inferred) is None
    changed = want(told, inferred, Wanted.MUST)
    assert len(changed["must_have"]) == 4
    assert inferred.id not in [item.id for item in understand(store, read_project("app", changed)).criteria]


@pytest.mark.parametrize("how", [Wanted.NICE, Wanted.STRICT])
def test_a_criterion_of_the_owners_own_keeps_its_concepts(store: Store, how: Wanted) -> None:
    own = {"label": "Moves data", "kind": "must", "concepts": ["data-migration"], "weight": 4}
    need = NEED | {"criteria": [own]}
    changed = want(need, criterion(store, need, "moves data"), how)
    assert changed["must_have"] == NEED["must_have"]
    assert changed["criteria"] == [own | {"kind": "nice" if how is Wanted.NICE else "must"}]
    assert wanted(criterion(store, changed, "moves data")) is how
