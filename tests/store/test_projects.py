"""Projects in the store."""

from datetime import UTC, datetime

import pytest

from tpmmatch.errors import UserError
from tpmmatch.model.project import ProjectKind
from tpmmatch.store import Change, Store

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SHOP = {"title": "Shop", "kind": "website", "start": "2027-01-15", "must_have": ["SEO"], "x": None, "n": 10**30}


def test_put_again_and_changed(store: Store) -> None:
    with store.work() as unit:
        added = unit.projects.put(SHOP, "shop", NOW)
        same = unit.projects.put(dict(SHOP), "shop", NOW)
        changed = unit.projects.put(SHOP | {"title": "New shop", "weeks": 3}, "shop", NOW)
        unit.commit()
    assert [put.change for put in (added, same, changed)] == [Change.ADDED, Change.UNCHANGED, Change.UPDATED]
    assert changed.changed == ("/title", "/weeks")
    with store.read() as unit:
        project = unit.projects.get("shop")
        assert unit.projects.get("other") is None
    assert project is not None
    assert project.kind is ProjectKind.WEBSITE
    assert project.document == SHOP | {"title": "New shop", "weeks": 3}


def test_listed_in_the_order_of_adding_and_removed(store: Store) -> None:
    with store.work() as unit:
        for id in ("z", "a", "m"):
            unit.projects.put({"title": id}, id, NOW)
        assert unit.projects.remove("a")
        assert not unit.projects.remove("a")
        unit.commit()
    with store.read() as unit:
        assert [project.id for project in unit.projects.all()] == ["z", "m"]


@pytest.mark.parametrize("odd", ["", "a\x00b", "\ud800", "x" * 201])
def test_an_id_that_cannot_be_kept_is_refused(store: Store, odd: str) -> None:
    with store.work() as unit:
        with pytest.raises(UserError, match="store_id_unusable"):
            unit.projects.put(SHOP, odd, NOW)
        assert unit.projects.get(odd) is None
        assert not unit.projects.remove(odd)
