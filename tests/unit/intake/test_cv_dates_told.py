"""Times with years of two figures, Roman numbers and words in them; what only says when."""

import pytest

from tpmmatch.intake.cv_dates import find_spans, says_when


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Sep 22 – Present", "2022-09", ""),
        ("SEP 22 - AUG 23", "2022-09", "2023-08"),
        ("Sept. 22–Jan. 24", "2022-09", "2024-01"),
        ("Jan 21 – Aug 22 (20 months)", "2021-01", "2022-08"),
        ("Apr. 98 – Sep. 02", "1998-04", "2002-09"),
        ("von Juli 13 bis März 18", "2013-07", "2018-03"),
        ("Apr 18 – Sep 2022", "2018-04", "2022-09"),
        ("seit Okt. 22", "2022-10", ""),
        ("04.18 – 09.22", "2018-04", "2022-09"),
        ("04.18–heute", "2018-04", ""),
        ("04.00 – 09.15", "2000-04", "2015-09"),
        ("seit 10.22", "2022-10", ""),
    ],
)
def test_figures_behind_a_month_at_both_ends_are_years(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end, span.open) == (start, end, not end)
    assert text[span.first : span.last] == text


@pytest.mark.parametrize("text", ["Bereitschaft 06.00 – 12.00", "07.00–12.00"])
def test_hours_are_no_months(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize("text", ["Nov 12 – Dec 14, 2019", "Nov 12 – Dec 14 2019", "01.04 – 05.06.2019"])
def test_days_before_a_year_are_days(text: str) -> None:
    assert {(span.start[:4], span.end[:4]) for span in find_spans(text)} == {("2019", "2019")}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("VII/2013 – I/2018", "2013-07", "2018-01"),
        ("VII / 2013 – 03/2018", "2013-07", "2018-03"),
        ("III/2019 – 03/2022", "2019-03", "2022-03"),
        ("X. 2018 – heute", "2018-10", ""),
        ("II/2018 – III/2022", "2018", "2022"),
        ("IV/2022 – heute", "2022", ""),
        ("2014 – II/2018", "2014", "2018"),
    ],
)
def test_roman_numbers_are_months_where_they_are_no_quarters(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end, text[span.first : span.last]) == (start, end, text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Scrum Master II / 2019", "2019"),
        ("Scrum Master I/2019 – Kranz AG", "2019"),
        ("Project Manager II/2019 – 03/2022", "2019 – 03/2022"),
    ],
)
def test_a_level_beside_a_year_is_no_month(text: str, time: str) -> None:
    (span,) = find_spans(text)
    assert text[span.first : span.last] == time


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("April 2018 bis einschl. September 2022", "2018-04", "2022-09"),
        ("Juli 2013 bis Ende März 2018", "2013-07", "2018-03"),
        ("Anfang April 2018 – Ende September 2022", "2018-04", "2022-09"),
        ("Mitte 2018 – Ende 03/2019", "2018", "2019-03"),
        ("mid-March 2018 – end of May 2019", "2018-03", "2019-05"),
        ("début mars 2018 à fin mai 2019", "2018-03", "2019-05"),
        ("10/2022 bis auf Weiteres", "2022-10", ""),
        ("10/2022 – unbefristet", "2022-10", ""),
        ("Depuis le 1er oct. 2022", "2022-10", ""),
        ("seit dem 1. Okt. 2022", "2022-10", ""),
        ("2018 – 2022 (4 J.)", "2018", "2022"),
        ("04/2018 – 09/2022 (80 %)", "2018-04", "2022-09"),
        ("seit 10/2022 (Pensum 80%)", "2022-10", ""),
        ("Jän. 2018 – Feber 2022", "2018-01", "2022-02"),
        ("Mär. 2018 – Febr. 2020", "2018-03", "2020-02"),
    ],
)
def test_words_within_a_time(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end, span.open) == (start, end, not end)
    assert text[span.first : span.last] == text


@pytest.mark.parametrize(
    "text",
    [
        "Apr. 18",
        "04.18",
        "II",
        "VII/2013",
        "4 J.",
        "(4 J.)",
        "10/2022 – auf Weiteres",
        "Jän.",
        "2018",
        "Ende März 2018",
    ],
)
def test_what_only_says_when(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize("text", ["1&1", "3M", "Mars", "3", "Mai AG", "IV Kranz", "Co.", "O2", "42", "Studio 2018", ""])
def test_names_say_no_time(text: str) -> None:
    assert not says_when(text)
