"""Times that only a dash leaves open."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("years", "ends"),
    [
        (("2019– ", "2014– ", "2010– "), ["", "2019", "2014"]),
        (("2010– ", "2014– ", "2019– "), ["2014", "2019", ""]),
        (("2019– ", "2014 – 2019 ", "2010– "), ["", "", "2014"]),
        (("seit 2019 ", "seit 2014 ", "2010– "), ["", "", "2014"]),
        (("2021–heute ", "2018– ", "2015–2018 "), ["", "2021", ""]),
        (("2010 – 2014 ", "2014 – 2019 ", "2019– "), ["", "", ""]),
        (("2019– ", "2020 – 2021 ", "2010 – 2019 "), ["2020", "", ""]),
        (("2021 – ", "2018 – 2021 ", "2015 – 2018 "), ["", "", ""]),
        (("03/2021 - ", "01/2018 - 02/2021 ", "2015 - 2017 "), ["", "", ""]),
        (("2021-\t", "2018-\t", "2015-\t"), ["", "2021", "2018"]),
        (("2021 – ", "2018 – ", "2015 – "), ["", "2021", "2018"]),
        (("05/2019 – ", "01/2019 – ", "2015 – "), ["", "2019-05", "2019-01"]),
        (("2015 – 2022 ", "2019 – ", "2017 – "), ["", "2022", "2019"]),
        (("2021 – Universität Bern, ", "2018 – 2021 ", "2015 – 2018 "), ["", "", ""]),
    ],
)
def test_of_times_that_only_a_dash_leaves_open_one_lasts_if_none_begins_later(
    lines: Lines, years: tuple[str, ...], ends: list[str]
) -> None:
    firms = ("Nordwind GmbH", "Lot GmbH", "Mill AG")
    text = "\n".join(f"{time}Lead, {firm}" for time, firm in zip(years, firms, strict=True))
    entries = entries_of(lines(text))
    assert [entry.asked_end for entry in entries] == ends
    dashed = [time.rstrip(" \t").endswith(("–", "-")) for time in years]
    assert all(
        entry.span is not None and entry.span.open for entry, is_it in zip(entries, dashed, strict=True) if is_it
    )


def test_the_end_of_a_job_that_nobody_says_is_asked_about(people: Callable[[str, object], list[Any]]) -> None:
    text = "2021 – Project Manager, Nordwind GmbH\n2018– Tester, Lot AG\n2015 – 2018 Developer, Mill GmbH"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nWork experience\n{text}\n\nSkills\nScrum, Jira")
    times = [(one["name"], one["startDate"], one.get("endDate")) for one in found.document["work"]]
    assert times == [("Nordwind GmbH", "2021", None), ("Lot AG", "2018", None), ("Mill GmbH", "2015", "2018")]
    asked = [(one.pointer, one.text) for one in found.traces if not one.sure]
    assert asked == [("/work/1/endDate", "2021")]


def test_a_firm_behind_a_dash_may_last_where_others_do(lines: Lines) -> None:
    first, _ = entries_of(lines("2021 – Hasenberg Consulting\n2018 – 2021 Lot AG, Tester"))
    assert first.span is not None
    assert first.span.open
    assert first.asked_end == "2021"
    first, _ = entries_of(lines("2021 – Merger of two mills\n2018 – 2021 Lot AG, Tester"))
    assert first.span is not None
    assert first.span.single


def test_a_dash_behind_a_year_in_which_something_was_done_parts_it_from_its_name(lines: Lines) -> None:
    for text in (
        "2021 – ERP rollout\n2018 – Shop\n",
        "2021 – Cloud for a bank\n2018 – 2019 CRM for a mill",
        "2015 – MSc, TU Wien\n2008 – 2012 HTL Linz",
        "2014 – Master of Science, TU Graz\n2008 – 2011 BSc Physics, TU Graz",
    ):
        first, *_ = entries_of(lines(text))
        assert first.span is not None
        assert first.span.single


@pytest.mark.parametrize(
    ("years", "ends"),
    [
        (("2023– MBA", "2005–2010 MSc"), [None, "2010"]),
        (("2023– MBA (laufend)", "2009– MSc"), [None, None]),
        (("2022– PhD", "2019– MSc (laufend)", "2009– BSc"), [None, None, None]),
    ],
)
def test_a_study_that_a_dash_leaves_open_lasts_if_none_begins_later(
    people: Callable[[str, object], list[Any]], years: tuple[str, ...], ends: list[str | None]
) -> None:
    text = "\n".join(f"{one}, Universität Graz" for one in years)
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nAusbildung\n{text}\n\nSprachen\nDeutsch, Englisch")
    assert [one.get("endDate") for one in found.document["education"]] == ends
    asked = [one.pointer for one in found.traces if not one.sure]
    last = len(years) - 1
    assert asked == ([f"/education/{last}/endDate"] if years[last].startswith("2009") else [])


@pytest.mark.parametrize(
    ("time", "start", "asked"),
    [("May 2021", "2021-05", True), ("2021", "2021", False), ("May 2009", "2009-05", False)],
)
def test_the_first_job_may_last_if_it_has_only_a_month_where_others_have_two(
    people: Callable[[str, object], list[Any]], time: str, start: str, asked: bool
) -> None:
    jobs = f"Mill Ltd, Lead\t{time}\nLot Ltd, Tester\tMar 2017 – Apr 2021\nKranz Ltd, Developer\tOct 2014 – Feb 2017"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nWork experience\n{jobs}\n\nSkills\nScrum, Jira")
    first = found.document["work"][0]
    assert (first["startDate"], first.get("endDate")) == (start, None if asked else start)
    unsure = [(one.pointer, one.text) for one in found.traces if not one.sure]
    assert unsure == ([("/work/0/endDate", "2021-05")] if asked else [])
