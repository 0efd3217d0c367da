import pytest

from tpmmatch.intake.money import currency_in, is_absurd, is_currency, is_currency_word, is_small


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("€ 520", "EUR"),
        ("520EUR/day", "EUR"),
        ("A$900", "AUD"),
        ("$900", "USD"),
        ("1 000 zł", "PLN"),
        ("500 Euro", "EUR"),
        ("rate (GBP)", "GBP"),
        ("4000 kr", ""),
        ("€ or $", ""),
        ("520", ""),
        ("Try me", ""),
    ],
)
def test_the_currency_that_a_text_names(text: str, code: str) -> None:
    assert currency_in(text) == code


def test_known_codes() -> None:
    assert is_currency("eur")
    assert not is_currency("EURO")
    assert not is_currency("XYZ")
    assert is_currency_word("chf")


def test_what_nobody_costs_a_day() -> None:
    assert is_absurd(52000, "EUR")
    assert not is_absurd(52000, "JPY")
    assert is_small("JPY")
    assert not is_small("GBP")
