"""Entries of lists after somebody edited them."""

from typing import Any

import pytest

from tpmmatch.actions.alignment import Alignment, value_at
from tpmmatch.model.review import Traced

A, B, C = ({"name": name, "position": f"Manager of {name}", "startDate": "2019"} for name in ("Mill", "Kranz", "Rad"))
NEW = {"name": "Fjord", "position": "Lead"}


@pytest.mark.parametrize(
    ("made", "places"),
    [
        ([A, B, C], [0, 1, 2]),
        ([B, C], [None, 0, 1]),
        ([A, C], [0, None, 1]),
        ([A, B], [0, 1, None]),
        ([], [None, None, None]),
        ([NEW, A, B, C], [1, 2, 3]),
        ([B, C, NEW], [None, 0, 1]),
        ([{**B, "name": "Kranz & Co."}, C], [None, 0, 1]),
        ([{**B, "position": "Lead"}, {**C, "name": "Radhaus"}], [None, 0, 1]),
        ([A, NEW, C], [0, 1, 2]),
        ([{**A, "name": "x"}, {**B, "name": "y"}, {**C, "name": "z"}], [0, 1, 2]),
    ],
)
def test_an_entry_is_found_where_it_is_now(made: list[dict[str, str]], places: list[int | None]) -> None:
    found = Alignment({"work": [A, B, C]}, {"work": made})
    wanted = [None if place is None else f"/work/{place}/name" for place in places]
    assert [found.followed(f"/work/{number}/name") for number in range(3)] == wanted


def test_what_is_in_no_list_stays_and_what_stands_behind_one_too() -> None:
    found = Alignment({"work": [A], "basics": {"name": "Ann"}}, {"basics": {"name": "Ann"}})
    pointers = ["/basics/name", "/work/-/position", "/skills/0/name"]
    assert [found.followed(pointer) for pointer in pointers] == pointers


def test_lists_within_parts_are_followed() -> None:
    old: dict[str, Any] = {"basics": {"profiles": [{"url": "a"}, {"url": "b"}]}}
    found = Alignment(old, {"basics": {"profiles": [{"url": "b"}]}})
    assert found.pointers({"/basics/profiles/0/url", "/basics/profiles/1/url"}) == {"/basics/profiles/0/url"}


def test_traces_of_what_is_gone_go() -> None:
    traces = [Traced(f"/work/{number}/name", number, (0, 0, 0, 0), "", sure=False) for number in range(2)]
    found = Alignment({"work": [A, B]}, {"work": [B]}).traces(traces)
    assert [(trace.pointer, trace.page) for trace in found] == [("/work/0/name", 1)]


def test_hundreds_of_entries_that_all_changed_stay_in_their_order() -> None:
    old = {"skills": [{"name": f"a{number}"} for number in range(300)]}
    new = {"skills": [{"name": f"b{number}"} for number in range(299)]}
    found = Alignment(old, new)
    assert [found.followed(f"/skills/{number}/name") for number in (0, 298, 299)] == [
        "/skills/0/name",
        "/skills/298/name",
        None,
    ]


def test_what_stands_at_a_pointer() -> None:
    assert value_at({"work": [A, B]}, "/work/1/name") == "Kranz"
    assert value_at({"work": [A]}, "/work/1/name") is None
    assert value_at({"work": [A]}, "/work/-/name") is None
