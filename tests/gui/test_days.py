"""Days as people of a region write them, and as they are kept."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale
from pytestqt.qtbot import QtBot

from ui.translations import locale_of
from ui.widgets import days
from ui.widgets.fields import DateField, TextField
from ui.widgets.typed_fields import TypedDay

LAST = date(2027, 1, 31)


@pytest.fixture
def spoken() -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("region", "day", "month"),
    [
        ("en_GB", "31/01/2027", "01/2027"),
        ("en_US", "1/31/2027", "01/2027"),
        ("de_DE", "31.01.2027", "01.2027"),
        ("fr_FR", "31/01/2027", "01/2027"),
        ("es_ES", "31/1/2027", "01/2027"),
        ("sv_SE", "2027-01-31", "2027-01"),
    ],
)
def test_a_day_is_shown_as_it_is_written_there_and_kept_alike(
    qtbot: QtBot, spoken: Callable[[str], None], region: str, day: str, month: str
) -> None:
    spoken(region)
    field, typed = DateField("", "Pick the day"), TypedDay()
    qtbot.addWidget(field)
    qtbot.addWidget(typed)
    field.show_value("2027-01-31")
    line = field.focusProxy()
    assert isinstance(line, TextField)
    assert line.text() == day
    assert field.value() == "2027-01-31"
    for kept, shown in (("2027-01-31", day), ("2027-01", month), ("2027", "2027"), ("soon", "soon"), ("", "")):
        typed.show_value(kept)
        assert (typed.text(), typed.value()) == (shown, kept)


@pytest.mark.parametrize("region", ["en_GB", "en_US", "de_DE", "fr_FR", "es_ES"])
def test_what_can_only_be_one_day_is_read_whatever_the_region(spoken: Callable[[str], None], region: str) -> None:
    spoken(region)
    assert days.read("2027-01-31") == LAST
    assert days.read(days.shown(LAST)) == LAST
    assert days.read(QLocale().toString(QDate(2027, 1, 31), "d MMMM yyyy")) == LAST


def test_figures_stand_in_the_order_of_the_region(spoken: Callable[[str], None]) -> None:
    spoken("en_US")
    assert days.read("2/3/27") == date(2027, 2, 3)
    spoken("de_DE")
    assert days.read("2.3.27") == date(2027, 3, 2)
    assert days.read("2. 3. 2027") is not None


def test_a_day_that_can_be_but_one_is_read_in_any_order(spoken: Callable[[str], None]) -> None:
    spoken("en_US")
    assert days.read("15.1.2027") == days.read("15/1/2027") == date(2027, 1, 15)
    assert days.read("5.1.2027") == date(2027, 1, 5)  # dots are written where the day stands first
    spoken("en_GB")
    assert days.read("1/15/2027") == date(2027, 1, 15)


@pytest.mark.parametrize("region", ["en_CA", "sv_SE", "lt_LT", "hu_HU"])
def test_a_year_that_stands_last_is_read_where_it_stands_first(spoken: Callable[[str], None], region: str) -> None:
    spoken(region)
    for written in ("15/1/2027", "15. 1. 2027", "1/15/2027", "27-01-15", days.shown(date(2027, 1, 15))):
        assert days.read(written) == date(2027, 1, 15), written
    assert days.read("5/1/2027") == date(2027, 1, 5)


@pytest.mark.parametrize("text", ["", "31", "2027", "31/31/2027", "0-0-0", "soon", "2027-02-30", "1/1/0001"])
def test_what_is_no_day_is_none(spoken: Callable[[str], None], text: str) -> None:
    spoken("en_GB")
    assert days.read(text) is None


def test_a_field_says_how_a_day_is_written(qtbot: QtBot, spoken: Callable[[str], None]) -> None:
    spoken("de_DE")
    field = DateField("", "Pick the day")
    qtbot.addWidget(field)
    line = field.focusProxy()
    assert line is not None
    assert "31.01.2027" in line.toolTip()
    field.show_value("bald")
    assert "31.01.2027" in line.accessibleDescription()
    assert field.value() == ""


@pytest.mark.parametrize(
    ("language", "system", "shown"),
    [
        ("en", "de_AT", "31/01/2027"),  # an English window in Vienna
        ("en", "en_GB", "31/01/2027"),
        ("en", "en_US", "1/31/2027"),
        ("en", "C", "1/31/2027"),  # no country to go by
        ("de", "de_AT", "31.01.2027"),
        ("de", "en_GB", "31.01.2027"),  # nobody there writes it
    ],
)
def test_a_language_is_written_as_in_the_country_of_the_system(
    spoken: Callable[[str], None], language: str, system: str, shown: str
) -> None:
    spoken(locale_of(language, QLocale(system)).name())
    assert days.example() == shown
