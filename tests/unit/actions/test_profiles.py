"""One person: begun by hand, changed, and looked at from all sides."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tpmmatch.actions import Store, history, people, profiles, projects
from tpmmatch.errors import UserError
from tpmmatch.wording import say


def test_somebody_is_begun_with_a_name_and_changed(store: Store, now: datetime) -> None:
    id = profiles.begin(store, " Ann ", now)
    assert profiles.begin(store, "Ann", now) != id, "two may have one name"
    profiles.save(store, id, {"basics": {"name": "Ann", "email": "ann@example.com"}}, now)
    profiles.save(store, id, {"basics": {"name": "Ann Bee", "email": "ann@example.com"}}, now + timedelta(minutes=1))
    assert people.find(store, id).name == "Ann Bee"
    assert profiles.line_of(store, id).source == ""
    assert [step.what for step in history.steps_of(store, "person", id)] == ["step_person_changed", "step_person_begun"]
    history.undo(store, now)
    assert people.find(store, id).email == "", "all the typing is one change"
    with pytest.raises(UserError, match="person_without_name"):
        profiles.begin(store, " ", now)
    with pytest.raises(UserError, match="person_not_found"):
        profiles.save(store, "nobody", {}, now)


def test_evidence_is_by_concept_with_its_sentences(
    store: Store, bring_in: Callable[..., object], person: Callable[..., object]
) -> None:
    bring_in(person("a", did="Led the team with Scrum."))
    found = {say(borne.name): borne for borne in profiles.evidence(store, "a")}
    assert found["Scrum"].quotes[0].text == "Led the team with Scrum."
    with pytest.raises(UserError, match="person_not_found"):
        profiles.evidence(store, "nobody")


def test_standings_tell_the_place_in_each_project(
    store: Store, bring_in: Callable[..., object], person: Callable[..., object], now: datetime
) -> None:
    bring_in(person("a"), person("b"))
    projects.save(store, {"id": "p", "title": "Shop", "must_have": ["web shop"]}, now)
    (found,) = profiles.standings(store, "a", now.date())
    assert (found.project, found.of) == ("p", 2)
    assert found.listed is None
