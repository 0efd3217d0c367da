from datetime import date

import pytest

from tpmmatch.model.terms import Money
from tpmmatch.wording import say_date, say_money, say_number


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "4 Jan 2027"), ("de", "4. Jan. 2027"), ("fr", "4 janv. 2027"), ("es", "4 ene 2027")],
)
def test_dates(language: str, text: str) -> None:
    assert say_date(date(2027, 1, 4), language) == text


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(520, "EUR"), "€520"),
        (Money(12500.5, "GBP"), "£12\u202f500.50"),
        (Money(9800, "SEK"), "SEK 9\u202f800"),
    ],
)
def test_money(money: Money, text: str) -> None:
    assert say_money(money) == text


def test_numbers_have_as_many_digits_as_needed() -> None:
    assert [say_number(value) for value in (8.0, 7.5, 12.34)] == ["8", "7.5", "12.3"]
