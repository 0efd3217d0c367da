import pytest

from tpmmatch.intake.months import month_of, span_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Nov 2022", "2022-11"), ("November 2022", "2022-11"), ("März 2019", "2019-03"), ("2019", "2019"),
        ("03/2019", "2019-03"), ("2019-03-31", "2019-03-31"), ("2019-03", "2019-03"), ("2019/3", "2019-03"),
        ("août 2020", "2020-08"), ("Jän. 2018", "2018-01"), ("Feber 2018", "2018-02"), ("Febr. 2018", "2018-02"),
        ("Present", ""), ("", ""), ("2019 2020", ""), ("99", ""),
    ],
)  # fmt: skip
def test_no_finer_than_it_was_written(text: str, date: str) -> None:
    assert month_of(text) == date


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Jan 2020 – Mar 2023", ("2020-01", "2023-03")), ("January 2019 to Present", ("2019-01", "")),
        ("2014 - 2018", ("2014", "2018")), ("2014-2018", ("2014", "2018")), ("2022 – heute", ("2022", "")),
        ("2020", ("2020", "")), ("", ("", "")),
    ],
)  # fmt: skip
def test_spans(text: str, span: tuple[str, str]) -> None:
    assert span_of(text) == span
