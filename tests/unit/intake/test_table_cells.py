from collections.abc import Callable

import pytest

from tpmmatch.intake import table_cells
from tpmmatch.intake.found import Refused
from tpmmatch.intake.table_columns import Column

COLUMN = Column("C")
DAY = Column("Day rate", "rate", "day", "EUR")


def refusal(read: Callable[[str, Column], object], cell: str, column: Column = COLUMN) -> str:
    with pytest.raises(Refused) as refused:
        read(cell, column)
    return refused.value.reason.id


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("520", 520),
        ("520,50", 520.5),
        ("1.250", 1250),
        ("1.250,00 €", 1250),
        ("€1,250.00", 1250),
        ("1 250", 1250),
        ("CHF 1'250.-", 1250),
        ("-520", -520),
        ("EUR −20", -20),
        ("500-600", None),
        ("much", None),
        ("1.2.3", None),
        ("1.2k", None),
        ("0.65 k€", None),
        ("2 K", None),
        ("5x", None),
        ("520EUR", 520),
        ("520euros", 520),
        ("520p.d.", 520),
        ("80h", 80),
        ("520 kr", 520),
        ("612.1250", 612.125),
    ],
)
def test_numbers_in_any_countrys_writing(cell: str, value: float | None) -> None:
    assert table_cells.amount(cell) == value


@pytest.mark.parametrize(
    ("cell", "column", "rate"),
    [
        ("€ 520/day", COLUMN, (520, "EUR")),
        ("520", DAY, (520, "EUR")),
        ("£600", DAY, (600, "GBP")),
        ("95", DAY, (95, "EUR")),
        ("450", Column("rate (GBP)", "rate", "", "GBP"), (450, "GBP")),
        ("5000000", Column("rate", "rate", "", "IDR"), (5000000, "IDR")),
    ],
)
def test_day_rates(cell: str, column: Column, rate: tuple[float, str]) -> None:
    assert table_cells.day_rate(cell, column) == dict(zip(("amount", "currency"), rate, strict=True))


@pytest.mark.parametrize(
    ("cell", "column", "id_"),
    [
        ("65 €/h", DAY, "intake_rate_hourly"),
        ("8000 per month", DAY, "intake_cell_unread"),
        ("500-600", DAY, "intake_cell_unread"),
        ("-520", DAY, "intake_cell_absurd"),
        ("0", DAY, "intake_cell_absurd"),
        ("1.2k", DAY, "intake_cell_unread"),
        ("2 Tage gratis", DAY, "intake_cell_absurd"),
        ("5 €/day", COLUMN, "intake_cell_absurd"),
        ("9" * 400, DAY, "intake_cell_absurd"),
        ("520", COLUMN, "intake_rate_no_currency"),
        ("€ 65", COLUMN, "intake_rate_unit_unsure"),
    ],
)
def test_rates_that_are_not_taken_over(cell: str, column: Column, id_: str) -> None:
    assert refusal(table_cells.day_rate, cell, column) == id_


def test_the_currency_of_another_column_counts_last() -> None:
    assert table_cells.day_rate("520", Column("Day rate", "rate", "day"), "CHF")["currency"] == "CHF"
    assert table_cells.day_rate("£520", Column("Day rate", "rate", "day"), "CHF")["currency"] == "GBP"


def test_an_hourly_rate_is_never_a_day_rate() -> None:
    assert refusal(table_cells.no_day_rate, "65") == "intake_rate_hourly"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2027-03-01", "2027-03-01"),
        ("2027-03-01 00:00:00", "2027-03-01"),
        ("2027/3/1", "2027-03-01"),
        ("2027-03", "2027-03-01"),
        ("03/2027", "2027-03-01"),
        ("1.3.2027", "2027-03-01"),
        ("01.03.27", "2027-03-01"),
        ("01.03.2027 08:30", "2027-03-01"),
        ("3/13/2027 8:30:00 AM", "2027-03-13"),
        ("2027-03-01T08:30:00Z", "2027-03-01"),
        ("13/02/2027", "2027-02-13"),
        ("02/13/2027", "2027-02-13"),
        ("5/5/2027", "2027-05-05"),
        ("1. März 2027", "2027-03-01"),
        ("March 3rd, 2027", "2027-03-03"),
        ("1er août 2027", "2027-08-01"),
        ("1 de marzo de 2027", "2027-03-01"),
        ("Okt 2027", "2027-10-01"),
        ("46447", "2027-03-01"),
        ("ab 01.03.2027", "2027-03-01"),
        ("à partir du 1er mars 2027", "2027-03-01"),
        ("From March 3, 2027", "2027-03-03"),
        ("od 01.05.2027", "2027-05-01"),
        ("od maja 2027", "2027-05-01"),
        ("Anfang Mai 2027", "2027-05-01"),
        ("Mai 27", "2027-05-01"),
        ("ab Dez. 27", "2027-12-01"),
        ("May '27", "2027-05-01"),
    ],
)
def test_days_as_people_write_them(cell: str, day: str) -> None:
    assert table_cells.start_day(cell, COLUMN) == day


@pytest.mark.parametrize(
    ("cell", "id_"),
    [
        ("03/04/2027", "intake_date_unsure"),
        ("31.02.2027", "intake_cell_unread"),
        ("asap", "intake_cell_unread"),
        ("March", "intake_cell_unread"),
        ("0000-01-01", "intake_cell_unread"),
        ("1066-10-14", "intake_cell_absurd"),
        ("in 3 weeks", "intake_cell_unread"),
        ("May 27", "intake_date_unsure"),
        ("Mai 7", "intake_cell_unread"),
        ("Ende Mai 2027", "intake_cell_unread"),
        ("Room 27", "intake_cell_unread"),
        ("ab sofort", "intake_cell_unread"),
        ("from 03/04/2027", "intake_date_unsure"),
        ("31.12.2026 booked", "intake_cell_unread"),
        ("01.02.2027 or 01.05.2027", "intake_cell_unread"),
        ("2027-02-01 or 2027-05-01", "intake_cell_unread"),
    ],
)
def test_days_that_are_not_taken_over(cell: str, id_: str) -> None:
    assert refusal(table_cells.start_day, cell) == id_


def test_a_bare_number_is_no_day_beyond_doubt() -> None:
    assert not table_cells.is_day("40210")  # a postcode as well
    assert table_cells.is_day("2027-03-01")


@pytest.mark.parametrize(
    ("cells", "header", "first"),
    [
        (["03/04/2027", "15/04/2027"], "Available from", True),
        (["03/04/2027", "04/15/2027"], "Available from", False),
        (["15/04/2027", "04/15/2027"], "Disponible", None),
        (["03/04/2027"], "Available from", None),
        (["03/04/2027"], "Disponible dès", True),
        (["03/04/2027"], "", None),
        (["01.02.2027"], "Start", None),
    ],
)
def test_a_column_tells_whether_its_days_stand_first(cells: list[str], header: str, first: bool | None) -> None:
    assert table_cells.is_day_first(cells, header) is first


def test_a_day_goes_by_its_column() -> None:
    assert table_cells.start_day("03/04/2027", Column("Start", "available_from", day_first=True)) == "2027-04-03"
    assert table_cells.start_day("03/04/2027", Column("Start", "available_from", day_first=False)) == "2027-03-04"
    assert table_cells.start_day("04/15/2027", Column("Start", "available_from", day_first=True)) == "2027-04-15"


def test_a_short_year_behind_a_month_goes_by_the_language_of_its_column() -> None:
    assert table_cells.start_day("April 27", Column("Verfügbar ab", "available_from")) == "2027-04-01"
    with pytest.raises(Refused):
        table_cells.start_day("April 27", Column("Available from", "available_from"))


def test_hours() -> None:
    assert table_cells.hours("24 h", COLUMN) == 24
    assert table_cells.hours("37,5", COLUMN) == 37.5
    assert refusal(table_cells.hours, "400") == "intake_cell_absurd"
    assert refusal(table_cells.hours, "-8") == "intake_cell_absurd"
    assert refusal(table_cells.hours, "20-30") == "intake_cell_unread"
    assert refusal(table_cells.hours, "50 %") == "intake_cell_unread"


@pytest.mark.parametrize(
    "cell", ["4 days", "3 Tage", "3 jours/semaine", "0.5 FTE", "20 h/month", "80 Std. im Monat", "1 ETP"]
)
def test_days_and_months_are_no_hours_of_a_week(cell: str) -> None:
    assert refusal(table_cells.hours, cell) == "intake_cell_unread"


@pytest.mark.parametrize(
    "cell", ["20 h/week", "20 Std./Woche", "20 heures par semaine", "ca. 20h", "20 hours a week", "20 (flex)"]
)
def test_hours_may_say_that_they_are_of_a_week(cell: str) -> None:
    assert table_cells.hours(cell, COLUMN) == 20


@pytest.mark.parametrize(
    ("cell", "mode"), [("Remote", "remote"), ("Vor Ort", "onsite"), ("télétravail", "remote"), ("Híbrido", "hybrid")]
)
def test_work_modes_in_four_languages(cell: str, mode: str) -> None:
    assert table_cells.mode(cell, COLUMN) == mode


def test_a_yes_under_remote_is_remote() -> None:
    assert table_cells.mode("Ja", Column("Remote")) == "remote"
    assert refusal(table_cells.mode, "Ja") == "intake_cell_unread"
    assert refusal(table_cells.mode, "no", Column("Remote")) == "intake_cell_unread"


def test_zones() -> None:
    assert table_cells.zone("Europe/Vienna", COLUMN) == "Europe/Vienna"
    assert refusal(table_cells.zone, "Mars/Phobos") == "intake_cell_unread"


@pytest.mark.parametrize(
    ("cell", "spoken"),
    [
        ("English (native), German B2", [("English", "native"), ("German", "B2")]),
        ("Deutsch: Muttersprache; Englisch C1", [("Deutsch", "Muttersprache"), ("Englisch", "C1")]),
        ("Français – courant / Español", [("Français", "courant"), ("Español", "")]),
        ("Brazilian Portuguese, English very good", [("Brazilian Portuguese", ""), ("English", "very good")]),
        ("English (C1, business/sales)", [("English", "C1, business/sales")]),
    ],
)
def test_languages_and_how_well(cell: str, spoken: list[tuple[str, str]]) -> None:
    found = table_cells.languages(cell)
    assert [(one["language"], one.get("fluency", "")) for one in found] == spoken


def test_lists_in_a_cell() -> None:
    assert table_cells.items("Scrum; SAP (FI, CO) | Jira,, ") == ["Scrum", "SAP (FI, CO)", "Jira"]
    assert table_cells.items('"Scrum","SAP"') == ["Scrum", "SAP"]


def test_a_long_cell_of_commas_is_parted_at_once() -> None:
    assert table_cells.items("SAP (FI, (CO; x)) a), b (c") == ["SAP (FI, (CO; x)) a)", "b (c"]
    assert len(table_cells.items(f"({'x' * 60}" * 200_000)) == 1
    assert len(table_cells.languages("a," * 60_000)) == 60_000


def test_a_formula_is_no_phone() -> None:
    assert table_cells.phones('="0151 2345678"', Column("Phone", "phone")) == ["0151 2345678"]
    with pytest.raises(Refused) as refused:
        table_cells.phones('=HYPERLINK("https://example.org","call")', Column("Phone", "phone"))
    assert refused.value.reason.id == "intake_cell_unread"


def test_numbers_that_a_spreadsheet_made_of_phones() -> None:
    assert table_cells.plain("491511234567.0") == "491511234567"
    assert table_cells.plain("+49 151 1.0") == "+49 151 1.0"


def test_addresses_and_numbers_out_of_what_stands_around_them() -> None:
    column = Column("Contact", "email")
    assert table_cells.emails("Ada <ada@x.example>; mailto:b@y.example", column) == ["ada@x.example", "b@y.example"]
    assert table_cells.emails("ada@mill", column) == ["ada@mill"]
    assert table_cells.emails("anonymous", column) == []
    assert table_cells.phones("+43 1 23 / +49 30 45; 0316/77", column) == ["+43 1 23", "+49 30 45", "0316/77"]
    assert table_cells.phones("+49 (0) 30 / 555 12-34", column) == ["+49 (0) 30 / 555 12-34"]
    assert table_cells.phones("0316 / 55512; 0660 1234567 / 0316 7654", column) == [
        "0316 / 55512",
        "0660 1234567",
        "0316 7654",
    ]
    assert table_cells.phones("4.915112345678E+12", column) == ["4915112345678"]
    assert table_cells.phones("+43 1 23 ::: 0316 77", column) == ["+43 1 23", "0316 77"]
    assert table_cells.phones("4,9151123456E+11", column) == ["491511234560"]


@pytest.mark.parametrize(
    "cell", ["4.91511E+12", "5E+11", "4.91511234E+12", "4,915112345E+12", "4.9151123456E+12", "4.91511234567E+15"]
)
def test_a_rounded_number_is_no_number(cell: str) -> None:
    with pytest.raises(Refused) as refused:
        table_cells.phones(cell, Column("Phone", "phone"))
    assert refused.value.reason.id == "intake_phone_rounded"


def test_days_counted_from_1904() -> None:
    assert table_cells.start_day("44984", Column("Free", "available_from", from_1904=True)) == "2027-02-28"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("January 10, 2027 → June 30, 2027", "2027-01-10"),
        ("01.02.2027 - 30.06.2027", "2027-02-01"),
        ("1. März 2027 bis 1. Mai 2027", "2027-03-01"),
        ("2027-02-01 to 2027-06-30", "2027-02-01"),
        ("February 1, 2027 → ask her", None),
        ("until 2027-02-01", None),
        ("May 1, 2027 → June 1, 2027 → July 1, 2027", None),
    ],
)
def test_of_a_time_the_first_day_counts(cell: str, day: str | None) -> None:
    if day:
        assert table_cells.start_day(cell, Column("Availability")) == day
    else:
        with pytest.raises(Refused):
            table_cells.start_day(cell, Column("Availability"))


def test_what_kind_of_number_it_is_is_none_of_it() -> None:
    assert table_cells.phones("555-010-2233 (mobile); +49 151 1 [work]", Column("")) == ["555-010-2233", "+49 151 1"]
    assert table_cells.phones("0151 1 (ext. 12)", Column("")) == ["0151 1 (ext. 12)"]
    assert table_cells.phones("(0151) 1", Column("")) == ["(0151) 1"]


def test_a_word_that_is_no_address_is_told_and_kept_apart() -> None:
    with pytest.raises(Refused) as refused:
        table_cells.emails("AKRANZ", Column("EMAIL", "email"))
    assert refused.value.reason.id == "intake_cell_unread"
