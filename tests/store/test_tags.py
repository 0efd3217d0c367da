"""The owner's tags on people, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime

from tpmmatch.model.history import Naming, StepState
from tpmmatch.store import Store

Add = Callable[..., str]
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def held(store: Store) -> dict[str, tuple[str, ...]]:
    with store.read() as unit:
        return unit.tags.of(["a", "b", "c"])


def turn(store: Store, state: StepState) -> None:
    with store.work() as unit:
        step = unit.steps.last(state)
        assert step is not None
        unit.steps.turn(step, NOW)
        unit.commit()


def test_tags_go_on_and_off_and_are_counted(store: Store, add: Add) -> None:
    for id in "abc":
        add(id, name=id)
    with store.work() as unit:
        assert unit.tags.put("Élan", ["a", "b"]) == ["a", "b"]
        assert unit.tags.put("agency", ["b", "nobody"]) == ["b", "nobody"]
        assert unit.tags.put("agency", ["b"]) == []
        assert unit.tags.all() == [("agency", 1), ("Élan", 2)]
        assert unit.tags.take_off("Élan", ["b", "c"]) == ["b"]
        unit.commit()
    assert held(store) == {"a": ("Élan",), "b": ("agency",)}
    with store.read() as unit:
        assert [row.tags for row in unit.people.rows(unit.people.browse())] == [("Élan",), ("agency",), ()]


def test_one_spelling_of_a_tag_is_kept(store: Store, add: Add) -> None:
    add("a")
    with store.work() as unit:
        unit.tags.put("Élan", ["a"])
        assert unit.tags.spelt(" elan\n") == "Élan"
        assert unit.tags.spelt("Other") == "Other"
        assert len(unit.tags.spelt("x" * 100)) == 40


def test_tagging_can_be_undone_and_done_again(store: Store, add: Add) -> None:
    for id in "ab":
        add(id, name=id)
    with store.work() as unit:
        unit.tags.put("old", ["a"])
        unit.commit()
    with store.work(Naming("step_people_tagged", NOW)) as unit:
        unit.tags.put("new", ["a", "b"])
        unit.commit()
    turn(store, StepState.DONE)
    assert held(store) == {"a": ("old",)}
    turn(store, StepState.UNDONE)
    assert held(store) == {"a": ("new", "old"), "b": ("new",)}


def test_who_comes_back_has_their_tags_again(store: Store, add: Add) -> None:
    add("a", name="a", summary="sturdy")
    with store.work() as unit:
        unit.tags.put("mine", ["a"])
        unit.commit()
    with store.work(Naming("step_people_removed", NOW)) as unit:
        unit.tags.note(["a"])
        unit.people.remove(["a"])
        unit.commit()
    assert held(store) == {}
    turn(store, StepState.DONE)
    assert held(store) == {"a": ("mine",)}
    with store.read() as unit:
        assert len(unit.people.browse("sturdy")) == 1, "their words are found again too"


def test_who_is_forgotten_leaves_no_tag(store: Store, add: Add) -> None:
    add("a")
    with store.work(Naming("step_people_tagged", NOW)) as unit:
        unit.tags.put("mine", ["a"])
        unit.commit()
    with store.work() as unit:
        unit.forget_people(["a"])
        assert unit.tags.all() == []
        assert unit.steps.of("tags", ["a"], 9) == []
        unit.commit()
