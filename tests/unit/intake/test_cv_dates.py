"""Times as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch.intake.cv_dates import Span, date_of, find_span, find_spans, is_present


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Nov 2022 – heute", "2022-11", None),
        ("seit 03/2019", "2019-03", None),
        ("Frühjahr 2019 bis Herbst 2021", "2019", "2021"),
        ("Spring 2019 – now", "2019", None),
        ("Q3 2019 – Q1 2020", "2019", "2020"),
        ("Q3/2019 - Q1/2020", "2019", "2020"),
        ("2019 Q3 – 2020 Q1", "2019", "2020"),
        ("2019/Q3 – now", "2019", None),
        ("2019-Q3 2020", "2019", "2020"),
        ("Q1 2019 - Q3 2020", "2019", "2020"),
        ("fin 2018 – actuel", "2018", None),
        ("dal 2018", "2018", None),
        ("since 2020", "2020", None),
        ("2020 –", "2020", None),
        ("janvier 2020 à ce jour", "2020-01", None),
        ("enero de 2019 - actualidad", "2019-01", None),
        ("June 2023 – present", "2023-06", None),
        ("2022-10-31 Presente", "2022-10", None),
        ("10/2022 aktuell", "2022-10", None),
        ("2019 - 2021", "2019", "2021"),
        ("2013 → 2015", "2013", "2015"),
        ("October2011 - December 2011", "2011-10", "2011-12"),
        ("01 Jul, 2021 – Continuing", "2021-07", None),
        ("2017-19", "2017", "2019"),
        ("2019–21", "2019", "2021"),
        ("Sept. 2018 – May 2023", "2018-09", "2023-05"),
        ("Mar – Jun 2020", "2020-03", "2020-06"),
        ("01.03.2019 - 31.12.2020", "2019-03", "2020-12"),
        ("12.2018-02.2020", "2018-12", "2020-02"),
        ("2018/03-2019/04", "2018-03", "2019-04"),
        ("03/19 – 04/21", "2019-03", "2021-04"),
        ("von 2018 bis 2020", "2018", "2020"),
        ("de janvier 2018 à mars 2020", "2018-01", "2020-03"),
        ("Juli '18 bis Aug '19", "2018-07", "2019-08"),
        ("March 1, 2020 to May 5, 2021", "2020-03", "2021-05"),
        ("03/2019", "2019-03", "2019-03"),
        ("2010-12", "2010-12", "2010-12"),
        ("3/4/2019 - 5/13/2020", "2019", "2020-05"),
        ("Mar 2019 -> Jul 2021", "2019-03", "2021-07"),
        ("2004/02 - 2007/08", "2004-02", "2007-08"),
        ("2004/05 – 2007/10", "2004-05", "2007-10"),
        ("2004/05 – 2005/06", "2004", "2006"),
        ("07 – 09/2004", "2004-07", "2004-09"),
        ("04.-09.2018", "2018-04", "2018-09"),
        ("07/08 2004", "2004-07", "2004-08"),
        ("10 – 12 2004", "2004-10", "2004-12"),
        ("02/2020 até o momento", "2020-02", None),
        ("jan. 2019 t/m mrt 2020", "2019-01", "2020-03"),
        ("2019 – a la actualidad", "2019", None),
        ("2016-…", "2016", None),
        ("2016 – ...", "2016", None),
        ("03/2018 – act.", "2018-03", None),
        ("03/2018 – a la fecha", "2018-03", None),
        ("11/2022 bis jetzt", "2022-11", None),
        ("11/2022 – laufend", "2022-11", None),
        ("Nov. 22 bis dato", "2022-11", None),
        ("Nov 22 – heute", "2022-11", None),
        ("septembre 2020 (en parallèle)", "2020-09", "2020-09"),
    ],
)
def test_times(text: str, start: str, end: str | None) -> None:
    span = find_span(text)
    assert span is not None
    assert (span.start, None if span.open else span.end) == (start, end)
    assert (span.first, span.last) == (text.find(text.removeprefix("de ")), len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nov 22",
        "Launched on Nov 22 – a success",
        "Nov 22 – Dec 14",
        "Nov 45 – heute",
        "ab Okt. 22",
        "04.18",
        "08.15 – 09.20 Uhr",
        "12.10 – 01.20 €",
        "04.10. – 09.12.",
        "09.22 – 04.18",
    ],
)
def test_figures_behind_a_month_that_may_be_a_day_are_no_year(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize("text", ["2016 – … 2019", "2016-....", "2016 - ...und mehr", "2016 … 2019", "2016 – Act One"])
def test_dots_that_leave_something_out_are_no_present(text: str) -> None:
    assert not any(span.open for span in find_spans(text))


@pytest.mark.parametrize("end", ["– 2018", "bis 2018", "- 05/2018", "– present"])
def test_figures_before_a_time_with_two_years_are_no_months(end: str) -> None:
    (span,) = find_spans(f"Grades 10-12 2015 {end}")
    assert (span.start, span.end[:4]) == ("2015", "2018" if end[-1].isdigit() else "")


@pytest.mark.parametrize("text", ["10-12-2004", "12 – 10 2004", "5-6 2004", "1/2 2004", "Room 07-04 2004"])
def test_figures_that_are_no_months_leave_the_year(text: str) -> None:
    assert {(span.start, span.end) for span in find_spans(text)} == {("2004", "2004")}


@pytest.mark.parametrize(
    "text", ["Q3 of 4", "2 years 10 months", "budget 2.000.000 €", "€2020", "no date at all", "40,000 products"]
)
def test_what_is_no_time(text: str) -> None:
    assert find_span(text) is None


@pytest.mark.parametrize(
    "lasted",
    [
        " (4 years 11 months)",
        ", 2.5 years experience",
        " · 2 yrs 3 mos",
        " - 2 años 2 meses",
        ", about 2 years",
        " (ca. 3 Jahre)",
        "; 3+ ans",
        " (2 anos e 8 meses)",
    ],
)
def test_how_long_it_lasted_belongs_to_the_time(lasted: str) -> None:
    text = f"January 2020 - Present{lasted}"
    span = find_span(text)
    assert span is not None
    assert text[span.last :] == ""


def test_what_somebody_did_for_years_is_told() -> None:
    text = "January 2020 - Present, about 20 people"
    span = find_span(text)
    assert span is not None
    assert text[span.last :] == ", about 20 people"


def test_an_end_before_the_beginning_is_not_sound() -> None:
    spans = find_spans("2021 – 2019, 2019 – 2021")
    assert [span.sound for span in spans] == [False, True]


def test_a_lone_date_and_a_lone_today() -> None:
    assert date_of("März 2021") == "2021-03"
    assert date_of("März 2021 und mehr") == ""
    assert is_present("Heute")
    assert not is_present("2021")


@given(st.text(alphabet="0123456789./-–’' JanuarMärzprésentseit\t()", max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    for span in find_spans(text):
        assert 0 <= span.first < span.last <= len(text)
        assert span.start


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("'19 – '21", "2019", "2021"),
        ("1Q19 - 3Q20", "2019", "2020"),
        ("Q1 19 – Q3 20", "2019", "2020"),
        ("Q2 '17 - Q4 '18", "2017", "2018"),
        ("T1/19 – T3/20", "2019", "2020"),
        ("1Q2019 - 3Q 2020", "2019", "2020"),
        ("Q1 19 – today", "2019", ""),
        ("Dec-2019 to Mar-2021", "2019-12", "2021-03"),
        ("01.10.15 - 30.09.18", "2015-10", "2018-09"),
        ("2012/13 – 2014/15", "2012", "2015"),
        ("WS 2010/11", "2010", "2010"),
        ("Norrsken Grid AB\tOct 2019 – Feb 2021", "2019-10", "2021-02"),
        ("03/2018 →", "2018-03", ""),
    ],
)
def test_short_years_school_years_and_arrows(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end) == (start, end)
    assert text[: span.first] in ("", "WS ", "Norrsken Grid AB\t")


@pytest.mark.parametrize("text", ["Class of '19", "Version 3.11.12", "in the '90s", "born 3.4.78"])
def test_what_is_short_is_no_time_by_itself(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Nov-18 to Dec-19", "2018-11", "2019-12"),
        ("Nov/18 - present", "2018-11", None),
        ("03.2019 – lfd.", "2019-03", None),
    ],
)
def test_years_of_two_figures_behind_months(text: str, start: str, end: str | None) -> None:
    span = find_span(text)
    assert span is not None
    assert (span.start, None if span.open else span.end) == (start, end)


@pytest.mark.parametrize("text", ["The plan of Sep-11 was new", "May-25"])
def test_a_day_behind_a_month_is_no_time_by_itself(text: str) -> None:
    assert find_span(text) is None


@pytest.mark.parametrize("text", ["Qualitätsmanager – ISO 9001:2015", "EN 1090-1:2009"])
def test_the_year_of_a_standard_is_no_time(text: str) -> None:
    assert find_span(text) is None


def test_an_arrow_goes_on_until_today() -> None:
    assert [(span.start, span.open) for span in find_spans("2013→ Kranz AG")] == [("2013", True)]
    assert [span.start for span in find_spans("Zeitraum:2015")] == ["2015"]


def test_times_that_touch_and_that_hold_others() -> None:
    def span(text: str) -> Span:
        found = find_span(text)
        assert found is not None
        return found

    year, spring, since = span("2019 – 2021"), span("03/2019 – 05/2020"), span("since 2018")
    assert year.holds(spring)
    assert since.holds(year)
    assert not spring.holds(year)
    assert [year.touches(span(text)) for text in ("2015 – 2018", "01/2022 – 03/2023", "02/2022 – 03/2023", "2017")] == [
        True,
        True,
        False,
        False,
    ]


def test_much_room_behind_a_time_takes_no_time() -> None:
    (span,) = find_spans("2019" + " " * 4000 + "x")
    assert (span.start, span.last) == ("2019", 4)


@pytest.mark.parametrize(
    "text", ["Raised Q1 19 sales", "3Q20", "Q1 19 – 25 shops", "Q1 19% up – Q3 20% up", "FAQ1 19 – 20", "Q1 1.9"]
)
def test_a_quarter_with_two_figures_is_no_time_alone(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("entre junho de 2019 e maio de 2020 (1 ano)", "2019-06", "2020-05"),
        ("zwischen 2010 und 2012", "2010", "2012"),
        ("between May 2019 and June 2020", "2019-05", "2020-06"),
        ("maggio 2018 – dicembre 2019", "2018-05", "2019-12"),
        ("novembro 2018 – atual", "2018-11", ""),
        ("mei 2017 – februari 2018", "2017-05", "2018-02"),
    ],
)
def test_a_time_that_two_words_enclose_and_months_of_neighbours(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end) == (start, end)


@pytest.mark.parametrize("text", ["2019 and 2020", "2019 y 2020", "Moved in May 2019 and in June 2020"])
def test_two_dates_that_nothing_encloses_stay_two(text: str) -> None:
    assert len(find_spans(text)) == 2


def test_a_word_for_now_without_a_dash_ends_a_time_only_at_the_end_of_its_line() -> None:
    span = find_span("2019 current projects")
    assert span is not None
    assert span.single


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2014/08 – 10", "2014-08", "2014-10"),
        ("2010/08 – 10", "2010-08", "2010-10"),
        ("2009/08 – 12", "2009-08", "2012"),
        ("2014 – 18", "2014", "2018"),
    ],
)
def test_figures_that_can_be_no_later_year_are_a_month(text: str, start: str, end: str) -> None:
    span = find_span(text)
    assert span is not None
    assert (span.start, span.end) == (start, end)


def test_ate_without_its_accent_leads_to_today() -> None:
    span = find_span("06/2024 ate o presente")
    assert span is not None
    assert span.open


@pytest.mark.parametrize(
    "text",
    [
        "2015– Lead, Mill Ltd",
        "2015—  Projektleiter",
        "2015–, Graz",
        "2015– | Mill",
        "Lead (2015–)",
        "2015 – · Graz",
        "2015– : Lead",
    ],
)
def test_a_dash_that_nothing_ends_lasts_until_today(text: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end, span.open) == ("2015", "", True)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2015 – Lead, Mill Ltd", "2015"),
        ("2015– März 2018", "2018-03"),
        ("2015– about 2018 Lead", "2015"),
        ("2015- PMP", "2015"),
    ],
)
def test_a_dash_that_parts_or_leads_to_an_end_lasts_no_longer(text: str, end: str) -> None:
    span = find_spans(text)[0]
    assert (span.start, span.end, span.open) == ("2015", end, False)


@pytest.mark.parametrize(
    ("whole", "inner", "holds"),
    [
        ("May 2017 – Jan 2021", "2017 – 2019", True),
        ("May 2017 – Jan 2021", "2019 – 2021", True),
        ("May 2017 – Jan 2021", "2016 – 2019", False),
        ("2017 – 2021", "May 2017 – Jan 2021", True),
        ("May 2017 – present", "2019 – present", True),
        ("May 2017 – Jan 2021", "2019 – present", False),
        ("May 2017 – Jan 2021", "Mar 2017 – Jan 2018", False),
    ],
)
def test_a_time_holds_another_as_far_as_both_say(whole: str, inner: str, holds: bool) -> None:
    (first,), (second,) = find_spans(whole), find_spans(inner)
    assert first.holds(second) is holds
