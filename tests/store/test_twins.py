"""Who meets under which keys, and who isn't whom, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime

from tpmmatch.model.history import Naming, StepState
from tpmmatch.store import Store
from tpmmatch.store.twins import Pair

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
BIG = 2**63 - 1
Add = Callable[..., str]


def keys(store: Store, **of: list[int]) -> None:
    with store.work() as unit:
        unit.twins.put_keys(1, of)
        unit.commit()


def test_those_with_a_key_in_common_meet(store: Store, add: Add) -> None:
    for id in ("a", "b", "c"):
        add(id, name=f"Name {id}")
    keys(store, c=[1, -BIG - 1], a=[1, 2, -BIG - 1], b=[BIG, 2])
    with store.read() as unit:
        assert unit.twins.pairs() == [Pair("a", "b", "Name a", "Name b", 1), Pair("a", "c", "Name a", "Name c", 2)]
        assert {value: sorted(ids) for value, ids in unit.twins.meeting([1, BIG, 7]).items()} == {
            1: ["a", "c"],
            BIG: ["b"],
        }


def test_what_too_many_have_tells_nobody_from_others(store: Store, add: Add) -> None:
    ids = [add(f"p{number}") for number in range(41)]
    keys(store, **{id: [1] for id in ids})
    with store.read() as unit:
        assert unit.twins.pairs() == []
        assert unit.twins.meeting([1]) == {}


def test_whoever_changes_needs_keys_anew(store: Store, add: Add) -> None:
    for id in ("a", "b"):
        add(id)
    with store.read() as unit:
        assert sorted(unit.twins.keyless(1)) == ["a", "b"]
    keys(store, a=[1], b=[1])
    add("a", name="Another")
    with store.read() as unit:
        assert unit.twins.keyless(1) == ["a"]
        assert sorted(unit.twins.keyless(2)) == ["a", "b"], "another form is made anew"
        assert unit.twins.pairs() == []


def test_who_is_not_whom_is_undone_and_done_again(store: Store, add: Add) -> None:
    for id in ("a", "b", "c"):
        add(id)
    with store.work(Naming("step_people_apart", NOW)) as unit:
        unit.twins.put_apart("b", "a")
        unit.twins.put_apart("b", "c")
        unit.commit()
    told = {"a": ["b"], "b": ["a", "c"], "c": ["b"]}
    for state, wanted in ((StepState.DONE, {}), (StepState.UNDONE, told)):
        with store.work() as unit:
            step = unit.steps.last(state)
            assert step is not None
            unit.steps.turn(step, NOW)
            unit.commit()
        with store.read() as unit:
            assert unit.twins.apart_from(["a", "b", "c"]) == wanted
            assert len(unit.twins.apart()) == len(wanted) + len(wanted) // 3


def test_who_is_forgotten_is_nobodys_namesake(store: Store, add: Add) -> None:
    for id in ("a", "b"):
        add(id)
    with store.work() as unit:
        unit.twins.put_apart("a", "b")
        unit.forget_people(["b"])
        assert unit.twins.apart() == set()
        unit.commit()
