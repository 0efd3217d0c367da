"""People of a ranking side by side, as the ranking has them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tpmmatch.actions import Store
from tpmmatch.actions.comparing import compare
from tpmmatch.actions.people import erase
from tpmmatch.actions.ranking import line_up, rank
from tpmmatch.model.comparison import Stand
from tpmmatch.model.project import read_project
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)
Person = Callable[..., dict[str, Any]]


def test_people_stand_side_by_side_in_the_order_asked_for(
    store: Store, bring_in: Callable[..., Report], person: Person
) -> None:
    project = read_project("app", {"title": "App", "must_have": ["data migration"]})
    bring_in(person("a", did="Led the data migration of a bank."), person("b", did="Ran a bakery."), person("c"))
    lineup, _ = line_up(store, project, TODAY)
    found = compare(store, lineup, ["b", "a", "nobody"])
    assert [one.id for one in found.people] == ["b", "a"]
    assert found.count == 3
    told = {one.match.person: one for one in rank(store, project, TODAY).people}
    assert [(one.fit, one.confidence) for one in found.people] == [
        (told[id].match.fit, told[id].match.confidence) for id in ("b", "a")
    ]
    first = found.rows[0]
    assert first.label == "data migration"
    assert first.differs
    assert first.cells[1].stand is not Stand.LACKS
    assert "data migration" in first.cells[1].proofs[0].quote
    erase(store, "a")
    assert [one.id for one in compare(store, lineup, ["b", "a"]).people] == ["b"]
    assert compare(store, lineup, []).people == ()
