"""The owner's tags, and what filters can ask for."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tpmmatch.actions import Store, history, people, tagging
from tpmmatch.errors import UserError
from tpmmatch.model.listing import Facet, PeopleFilter
from tpmmatch.wording import say


def test_a_tag_goes_on_once_keeps_its_spelling_and_can_be_undone(
    store: Store, bring_in: Callable[..., object], person: Callable[..., dict[str, object]], now: datetime
) -> None:
    bring_in(person("a"), person("b"))
    assert tagging.tag(store, ["a"], "Élan", now) == ["a"]
    assert tagging.tag(store, ["a", "b"], "elan ", now) == ["b"]
    assert tagging.tags_of(store, ["a", "b"]) == {"a": ("Élan",), "b": ("Élan",)}
    assert len(people.browse(store, wanted=PeopleFilter(tags=("Élan",)))) == 2
    history.undo(store, now)
    assert tagging.tags_of(store, ["a", "b"]) == {"a": ("Élan",)}
    assert tagging.untag(store, ["a", "b"], "Élan", now) == ["a"]
    with pytest.raises(UserError, match="tag_empty"):
        tagging.tag(store, ["a"], " \n", now)


def test_choices_are_what_somebody_has(
    store: Store, bring_in: Callable[..., object], person: Callable[..., dict[str, object]], now: datetime
) -> None:
    languages = [{"language": "German"}, {"language": "Polish", "fluency": "basic"}]
    bring_in(person("a") | {"languages": languages})
    tagging.tag(store, ["a"], "mine", now)
    found = tagging.choices(store)
    assert [(say(choice.words), choice.people) for choice in found[Facet.LANGUAGE]] == [("German", 1)]
    assert [choice.value for choice in found[Facet.TAG]] == ["mine"]
    assert found[Facet.METHOD] == ()
