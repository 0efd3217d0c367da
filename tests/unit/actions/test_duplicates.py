"""Who may be here twice is suggested with reasons, until the owner says that they are two."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tpmmatch.actions import Store, duplicates, history, people
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.likeness.traits import read_traits
from tpmmatch.model.likeness import Suggestion

BringIn = Callable[..., object]
Person = Callable[..., dict[str, object]]
PAGE = {"profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/berg"}]}


@pytest.fixture
def twice(bring_in: BringIn, person: Person) -> None:
    bring_in(
        person("a", name="Jürgen Berg", **PAGE),
        person("b", name="Berg, Juergen", **PAGE),
        person("c", name="Cy Cole", phone="+49 170 1234567"),
        person("d", name="Cy Cole", phone="0049 (0)170 1234567"),
        person("e", name="Eve Early"),
    )


def pairs(found: list[Suggestion]) -> list[tuple[str, str]]:
    return [(each.id, each.other) for each in found]


@pytest.mark.usefixtures("twice")
def test_the_likeliest_come_first_with_their_reasons(store: Store) -> None:
    found = duplicates.suggestions(store)
    assert pairs(found) == [("a", "b"), ("c", "d")]
    assert (found[0].name, found[0].other_name) == ("Jürgen Berg", "Berg, Juergen")
    assert [[reason.id for reason in each.reasons] for each in found] == [
        ["like_link", "like_name_spelt"],
        ["like_phone", "like_name"],
    ]
    assert found[1].reasons[0].values == {"phone": "+49 1701234567"}


@pytest.mark.usefixtures("twice")
def test_one_person_is_asked_for_alone(store: Store) -> None:
    assert pairs(duplicates.suggestions_for(store, "b")) == [("b", "a")]
    assert duplicates.suggestions_for(store, "e") == []
    with pytest.raises(UserError, match="person_not_found"):
        duplicates.suggestions_for(store, "nobody")


@pytest.mark.usefixtures("twice")
def test_a_document_that_is_not_kept_yet(store: Store, person: Person) -> None:
    drafts = [person("x", name="J. Berg", **PAGE), person("y", name="Somebody New")]
    first, second = duplicates.like(store, [read_traits("", draft) for draft in drafts])
    assert [(each.id, each.name, each.other) for each in first] == [("", "J. Berg", "a"), ("", "J. Berg", "b")]
    assert second == []


@pytest.mark.usefixtures("twice")
def test_two_who_are_not_the_same_are_not_suggested_again(store: Store, now: datetime) -> None:
    duplicates.dismiss(store, "b", "a", now)
    assert pairs(duplicates.suggestions(store)) == [("c", "d")]
    assert duplicates.suggestions_for(store, "a") == duplicates.suggestions_for(store, "b") == []
    history.undo(store, now)
    assert pairs(duplicates.suggestions(store)) == [("a", "b"), ("c", "d")]
    history.redo(store, now)
    assert pairs(duplicates.suggestions(store)) == [("c", "d")]


@pytest.mark.usefixtures("twice")
def test_who_is_taken_out_and_comes_back_is_still_somebody_else(store: Store, now: datetime) -> None:
    duplicates.dismiss(store, "a", "b", now)
    people.remove(store, ["a", "e"], now)
    history.undo(store, now)
    assert pairs(duplicates.suggestions(store)) == [("c", "d")]


@pytest.mark.usefixtures("twice")
def test_who_is_erased_is_nowhere_any_more(store: Store, now: datetime) -> None:
    duplicates.dismiss(store, "a", "b", now)
    history.undo(store, now)
    people.erase(store, "a")
    with store.read() as unit:
        assert not any('"a"' in text for text in unit.steps.others("apart"))
    history.redo(store, now)
    assert pairs(duplicates.suggestions(store)) == [("c", "d")]


@pytest.mark.usefixtures("twice")
def test_a_change_is_seen(store: Store, bring_in: BringIn, person: Person) -> None:
    assert len(duplicates.suggestions(store)) == 2
    bring_in(person("d", name="Dora Dell", phone="+49 170 1234567"))
    assert pairs(duplicates.suggestions(store)) == [("a", "b")]


@pytest.mark.usefixtures("twice")
def test_it_stops_when_asked(store: Store) -> None:
    with pytest.raises(Cancelled):
        duplicates.suggestions(store, cancel=lambda: True)


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize(("one", "other", "error"), [("a", "a", "merge_with_oneself"), ("a", "x", "person_not_found")])
def test_two_people_are_two_and_here(store: Store, one: str, other: str, error: str, now: datetime) -> None:
    with pytest.raises(UserError, match=error):
        duplicates.dismiss(store, one, other, now)
