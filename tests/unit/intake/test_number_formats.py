import io
from collections.abc import Callable, Sequence

import pytest
import xlsxwriter

from tpmmatch.intake import Found
from tpmmatch.intake.number_formats import NumberFormats, money_beside
from tpmmatch.model.document import mapping

People = Callable[[str, object], list[Found]]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('#,##0\\ "€"', "€"),
        ("#,##0 €", "€"),
        ("[$€-407]#,##0.00;[Red]-[$€-407]#,##0.00", "€"),
        ("[$CHF-807] #,##0.00", "CHF"),
        ('_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "$"),
        ("[$$-409]#,##0", "USD"),
        ("[$$-C09]#,##0", "AUD"),
        ("#,##0\\ [$kr-41D]", "SEK"),
        ('0 "€/Tag"', "€/Tag"),
        ("#,##0.00", ""),
        ("General", ""),
        ("0%", ""),
        ("dd.mm.yyyy", ""),
        ("[$-407]d. mmmm yyyy", ""),
        ("[$$-FFFF]#,##0", ""),  # nobody knows whose dollars
        ('#,##0;-#,##0 "€"', ""),
        ('0 "Stk"', ""),
        ('"' * 5000, ""),
        ("[$" * 5000, ""),
    ],
)
def test_what_a_format_shows_beside_a_number(code: str, shown: str) -> None:
    assert money_beside(code) == shown


def test_a_column_of_two_currencies_says_none_and_no_file_fills_the_memory() -> None:
    formats = NumberFormats()
    for number, code in enumerate(["0 €", "0 £", "0"]):
        formats.define(number, code)
        formats.add_style(number)
    for column, style in [(1, 0), (1, 2), (2, 0), (2, 1), (3, 2), (4, 900), (5_000_000, 0)]:
        formats.bear("a", column, style)
    assert formats.of("a") == {1: "€"}
    assert formats.of("b") == {}


def book(header: Sequence[str], cells: Sequence[object], code: str) -> bytes:
    data = io.BytesIO()
    made = xlsxwriter.Workbook(data, {"in_memory": True})
    made.add_worksheet("Notes").write(0, 2, "x")
    sheet, money = made.add_worksheet("Pool"), made.add_format({"num_format": code})
    sheet.write_row(1, 1, header)
    sheet.write_row(2, 1, cells, money)
    made.close()
    return data.getvalue()


def rate(people: People, header: str, amount: object, code: str, *more: tuple[str, str]) -> object:
    names, cells = ["Name", header, *(name for name, _ in more)], ["Ada Kranz", amount, *(cell for _, cell in more)]
    (found,) = people("a.xlsx", book(names, cells, code))
    return mapping(mapping(found.document.get("meta")).get("freelance")).get("day_rate")


def test_a_rate_is_read_with_the_currency_of_its_format(people: People) -> None:
    assert rate(people, "Tagessatz", 650, '#,##0\\ "€"') == {"amount": 650, "currency": "EUR"}
    assert rate(people, "Rate", 650, '0 "£ per day"') == {"amount": 650, "currency": "GBP"}


def test_what_is_said_in_words_counts_more_than_a_format(people: People) -> None:
    assert rate(people, "Tagessatz (CHF)", 650, '0 "€"') == {"amount": 650, "currency": "CHF"}
    assert rate(people, "Tagessatz", "650 USD", '0 "€"') == {"amount": 650, "currency": "USD"}
    assert rate(people, "Day rate", 650, '0 "€"', ("Currency", "CHF")) == {"amount": 650, "currency": "CHF"}


def test_a_format_without_money_or_for_an_hour_gives_no_day_rate(people: People) -> None:
    assert rate(people, "Tagessatz", 650, "#,##0.00") is None
    assert rate(people, "Rate", 80, '0 "€/h"') is None
    assert rate(people, "Rate", 80, '0 "€"') is None  # an hour's, or a day's?
