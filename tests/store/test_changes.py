"""Where two documents differ, as JSON Pointers."""

import math

import pytest

from tpmmatch.store.changes import changes


@pytest.mark.parametrize(
    ("old", "new", "pointers"),
    [
        ({}, {}, []),
        ({"a": 1}, {"a": 2}, ["/a"]),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1, "d": 2}}, ["/a/c", "/a/d"]),
        ({"a": [1, 2, {"b": 3}]}, {"a": [1, 5, {"b": 4}]}, ["/a/1", "/a/2/b"]),
        ({"a": [1, 2]}, {"a": [1]}, ["/a"]),
        ({"a": {}}, {"a": []}, ["/a"]),
        ({"a": None}, {}, ["/a"]),
        ({"a/b": 1, "m~n": 1, "": 1}, {"a/b": 2, "m~n": 2, "": 2}, ["/a~1b", "/m~0n", "/"]),
        ({"a": 1}, {"a": True}, ["/a"]),
        ({"a": 1}, {"a": 1.0}, ["/a"]),
        ({"a": math.nan}, {"a": math.nan}, []),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, []),
    ],
)
def test_pointers_name_what_differs(old: object, new: object, pointers: list[str]) -> None:
    assert list(changes(old, new)) == pointers
