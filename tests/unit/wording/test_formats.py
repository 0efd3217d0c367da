from datetime import date

import pytest

from tpmmatch.model.terms import Money
from tpmmatch.wording import say_date, say_money, say_month, say_number, say_percent


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "4 Jan 2027", "1 Feb 2027"),
        ("de", "4. Jan. 2027", "1. Feb. 2027"),
        ("fr", "4 janv. 2027", "1er févr. 2027"),
        ("es", "4 ene 2027", "1 feb 2027"),
    ],
)
def test_dates(language: str, text: str, first: str) -> None:
    assert say_date(date(2027, 1, 4), language) == text
    assert say_date(date(2027, 2, 1), language) == first
    assert say_month(date(2027, 1, 1), language) == text.partition(" ")[2]


@pytest.mark.parametrize(
    ("money", "en", "de", "fr", "es"),
    [
        (Money(520, "EUR"), "€520", "520\u00a0€", "520\u00a0€", "520\u00a0€"),
        (
            Money(12500.5, "GBP"),
            "£12\u202f500.50",
            "12.500,50\u00a0£",
            "12\u202f500,50\u00a0£",
            "12.500,50\u00a0£",
        ),
        (Money(9800, "SEK"), "SEK 9\u202f800", "9.800\u00a0SEK", "9\u202f800\u00a0SEK", "9800\u00a0SEK"),
    ],
)
def test_money(money: Money, en: str, de: str, fr: str, es: str) -> None:
    assert [say_money(money, language) for language in ("en", "de", "fr", "es")] == [en, de, fr, es]


def test_numbers_have_as_many_digits_as_needed() -> None:
    assert [say_number(value) for value in (8.0, 7.5, 12.34, -0.5)] == ["8", "7.5", "12.3", "−0.5"]
    assert [say_number(value) for value in (-0.04, -20.0, -1000.0)] == ["0", "−20", "−1\u202f000"]
    assert [say_number(value, "de", most=4) for value in (10_000, 2 / 3, 2.6)] == ["10.000", "0,6667", "2,6"]
    assert [say_number(value, "fr", least=1) for value in (86.0, 86.04)] == ["86,0", "86,0"]


def test_shares() -> None:
    found = [say_percent(0.615, language, most=1) for language in ("en", "de", "fr", "es")]
    assert found == ["61.5\u00a0%", "61,5\u00a0%", "61,5\u202f%", "61,5\u00a0%"]
    assert say_percent(1.0) == "100\u00a0%"
