from datetime import date

import pytest

from tpmmatch.model.document import day, entries, number, text, texts


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("2026-12", date(2026, 12, 1)),
        ("2026", date(2026, 1, 1)),
        ("2026-12-01T10:00:00Z", date(2026, 12, 1)),
        ("0000-01-01", None),
        ("1899-12-31", None),
        ("1900", date(1900, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
        ("2101-01-01", None),
        ("9999-12-31", None),
        ("2026-13-01", None),
        ("soon", None),
        ("", None),
        (None, None),
        (2026, None),
    ],
)
def test_dates(written: object, meant: date | None) -> None:
    assert day(written) == meant


@pytest.mark.parametrize(("written", "meant"), [(5, 5.0), ("5,5", 5.5), (-1, None), (True, None), (float("nan"), None)])
def test_numbers(written: object, meant: float | None) -> None:
    assert number(written) == meant


def test_texts() -> None:
    assert text(" a ") == "a"
    assert text(None) == ""
    assert texts(["a", "", None, 3, " b"]) == ("a", "b")
    assert texts("a") == ("a",)
    assert texts({"a": 1}) == ()


def test_entries_keep_their_place() -> None:
    assert list(entries({"work": ["x", {"name": "A"}, None]}, "work")) == [(1, {"name": "A"})]
    assert list(entries({"work": "x"}, "work")) == []
