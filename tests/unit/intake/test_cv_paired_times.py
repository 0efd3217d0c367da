"""Times over two lines."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_paired_times import with_paired_times
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2012\n2013\nMill University\n2008\n2012\nHill School", ["2012 – 2013", "Mill University", "2008 – 2012"]),
        ("May 2019\nPresent\nLead\n2017\nTester", ["May 2019 – Present", "Lead", "2017"]),
    ],
)
def test_a_beginning_over_an_end_is_one_time(lines: Lines, text: str, told: list[str]) -> None:
    assert [line.text for line in with_paired_times(lines(text))][: len(told)] == told


@pytest.mark.parametrize(
    "text", ["2013\n2012\nLead", "2012\n2013\n2014\nLead", "2012\n\n2013\nLead", "2012\n05/2013\nLead"]
)
def test_other_dates_over_each_other_stay_apart(lines: Lines, text: str) -> None:
    assert with_paired_times(lines(text)) == lines(text)


def test_times_of_a_list_that_has_more_of_them_stay_apart(lines: Lines) -> None:
    text = "2012\n2013\nLead\n2014\n2015\n2016\nTester"
    assert with_paired_times(lines(text)) == lines(text)
