"""Times that stand apart from what they are of."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_times import with_times_together
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in with_times_together(lines)]


def test_a_time_over_two_lines_becomes_one(lines: Lines) -> None:
    assert texts(lines("2019 –\tManager, Mill Ltd\n2021\tLed it.")) == ["2019 – 2021\tManager, Mill Ltd", "Led it."]


def test_years_before_studies_of_their_own_stay_apart(lines: Lines) -> None:
    studies = "2015 – Diplôme d'ingénieur, École centrale\n2010 – Baccalauréat, Lycée Monge"
    assert texts(lines(studies)) == studies.split("\n")


def test_entries_set_as_points_lose_their_signs_and_points_of_an_entry_keep_theirs(lines: Lines) -> None:
    assert texts(lines("• 2019 – 2021: Manager, Mill Ltd\n• 2015 – 2018: Lead, Kranz AG")) == [
        "2019 – 2021: Manager, Mill Ltd",
        "2015 – 2018: Lead, Kranz AG",
    ]
    told = "Manager, Mill Ltd, 2019 – 2021\n• Moved the shop, 2020"
    assert texts(lines(told)) == told.split("\n")
    with_points = "• Kranz AG – Graz – depuis 03/2013\n• Led it\n• Mill Ltd – Lyon – de 10/2011 à 09/2012\n• Led that"
    assert texts(lines(with_points)) == with_points.replace("• Kranz", "Kranz").replace("• Mill", "Mill").split("\n")
    mixed = "• Moved the shop in 2020 from Graz to Linz\n• Led a team"
    assert texts(lines(mixed)) == mixed.split("\n")


def test_a_whole_time_takes_nothing_from_the_line_below(lines: Lines) -> None:
    text = "Juin 2022 - Août 2022 : Stage, Mill, Lyon\nÉté 2021 : Vendeuse, Kranz, Annecy"
    assert [line.text for line in with_times_together(lines(text))] == text.split("\n")


def test_headings_over_whole_entries_are_none_of_them() -> None:
    marked = [
        Line("Teaching", level=3),
        Line("• Teacher — Mill School (2019 – 2021)"),
        Line("• Tutor — TU Wien (2018)"),
    ]
    assert texts(marked) == ["Teacher — Mill School (2019 – 2021)", "Tutor — TU Wien (2018)"]
    firm = [Line("Kranz AG", level=3), Line("• 2019 – 2021 Lead")]
    assert texts(firm) == ["Kranz AG", "2019 – 2021 Lead"]


def test_fields_of_an_entry_set_as_points_are_no_points(lines: Lines) -> None:
    fields = "Data Scientist\n• Unternehmen: Kranz AG\n• Zeitraum: 2016 - heute\n• Aufgaben:\n• Ziel: Analyse"
    assert texts(lines(fields)) == [
        "Data Scientist",
        "Unternehmen: Kranz AG",
        "Zeitraum: 2016 - heute",
        "• Aufgaben:",
        "• Ziel: Analyse",
    ]


def test_a_time_in_brackets_before_a_colon_is_an_entrys(lines: Lines) -> None:
    assert texts(lines("• Kranz AG (2019 – 2021): Lead\n• Mill (2015 – 2019): Planner")) == [
        "Kranz AG (2019 – 2021): Lead",
        "Mill (2015 – 2019): Planner",
    ]


def test_titles_set_as_points_below_their_firms_are_entries(lines: Lines) -> None:
    roles = "Kranz AG, Graz\n• Manager, Supply (2019 – 2021)\n• Planner (2016 – 2019)\nMill, Lyon\n• Buyer (2014)"
    assert texts(lines(roles)) == [
        "Kranz AG, Graz",
        "Manager, Supply (2019 – 2021)",
        "Planner (2016 – 2019)",
        "Mill, Lyon",
        "Buyer (2014)",
    ]
    told = "Project Manager, Kranz AG\n• Moved the shop to Linz (2019 – 2021)\n• Planner of the year (2020)"
    assert texts(lines(told)) == told.split("\n")


def test_a_time_beside_a_sentence_is_that_of_the_head_above(lines: Lines) -> None:
    assert texts(lines("Mill Ltd, Lead\tGraz\nSold bread.\t2019 – 2021")) == [
        "Mill Ltd, Lead\tGraz\t2019 – 2021",
        "Sold bread.",
    ]
    heads = "Mill Ltd\t2019 – 2021\nKranz Inc.\t2017 – 2018"
    assert texts(lines(heads)) == heads.split("\n")
    apart = "Mill Ltd\nKranz Inc.\t2017 – 2018"
    assert texts(lines(apart)) == apart.split("\n")


def test_several_titles_in_a_line_each_with_its_time_are_lines_of_their_own(lines: Lines) -> None:
    assert texts(lines("Lead engineer (2021 – now) | Architect (2019 – 2021)\n• Led it.")) == [
        "Lead engineer (2021 – now)",
        "Architect (2019 – 2021)",
        "• Led it.",
    ]
    for text in ("Mill Ltd (2019 – 2021), Kranz AG (2015 – 2018)", "Lead (2019) of 3"):
        assert texts(lines(text)) == [text]


def test_points_that_head_an_entry_over_its_time_lose_their_signs() -> None:
    heads = [Line("• Lead", bold=True), Line("Mill Ltd | 2019 – 2021"), Line("• Led it.")]
    more = [Line("• Tester", bold=True, gap=1), Line("Kranz AG | 2015 – 2018"), Line("• Tried it.")]
    assert texts([*heads, *more]) == ["Lead", heads[1].text, "• Led it.", "Tester", more[1].text, "• Tried it."]
    told = [Line("Lead, Mill Ltd"), Line("2019 – 2021"), Line("• Led it", bold=True), Line("Tester, Kranz AG | 2018")]
    assert texts(told) == [line.text for line in told]


def test_points_down_to_one_that_is_only_a_time_are_of_the_head(lines: Lines) -> None:
    assert texts(lines("Mill Ltd\n• Lead\n• 2019 – 2021\n• Led it.")) == [
        "Mill Ltd",
        "Lead",
        "2019 – 2021",
        "• Led it.",
    ]
    nested = [Line("• Mill Ltd", bold=True), Line("• Lead"), Line("• 2019 – 2021"), Line("• Led it.")]
    assert texts(nested) == ["Mill Ltd", "Lead", "2019 – 2021", "• Led it."]
    for text in (
        "Mill Ltd, 2019\n• Led it.\n• 2020",
        "Mill Ltd\n• a\n• b\n• c\n• d\n• 2019 – 2021",
        "• a\n• 2019 – 2021",
    ):
        assert texts(lines(text)) == text.split("\n")


def test_points_over_times_are_heads_in_plain_text_too(lines: Lines) -> None:
    text = "• Lead\nMill Ltd | 2019 – 2021\n• Led it.\n\n• Tester\nKranz AG | 2015 – 2018\n• Tried it."
    assert texts(lines(text)) == [
        "Lead",
        "Mill Ltd | 2019 – 2021",
        "• Led it.",
        "Tester",
        "Kranz AG | 2015 – 2018",
        "• Tried it.",
    ]
    for told in (
        "• Led it.\nMill Ltd | 2019 – 2021\n• Tried it.\nKranz AG | 2015 – 2018",
        "• Lead\nMill Ltd | 2019 – 2021",
    ):
        assert texts(lines(told)) == told.split("\n")


def test_a_place_or_a_title_may_stand_beside_the_time_of_such_points(lines: Lines) -> None:
    assert texts(lines("Mill Ltd\n• Lead\n• 2019 – 2021 | Graz, Austria\n• Led it."))[:3] == [
        "Mill Ltd",
        "Lead",
        "2019 – 2021 | Graz, Austria",
    ]
    assert texts(lines("Mill Ltd\n• 2019 – 2021\n• Lead engineer\n• Led it."))[:3] == [
        "Mill Ltd",
        "2019 – 2021",
        "Lead engineer",
    ]
    assert texts(lines("Mill Ltd\n• 2019 – 2021\n• Led the lead engineers.")) == [
        "Mill Ltd",
        "2019 – 2021",
        "• Led the lead engineers.",
    ]


def test_a_time_in_brackets_between_a_firm_and_a_title_is_a_points_own(lines: Lines) -> None:
    assert texts(lines("• Mill Ltd (2019 – 2021) - Lead\n• Kranz AG (2018) – Tester")) == [
        "Mill Ltd (2019 – 2021) - Lead",
        "Kranz AG (2018) – Tester",
    ]


def test_titles_set_as_points_below_a_firm_with_a_time_are_roles_of_its_own(lines: Lines) -> None:
    text = "Mill Ltd (2018 – now)\n• Lead (2021 – now)\n• Led it.\n• Tester (2018 – 2021)"
    assert texts(lines(text)) == ["Mill Ltd (2018 – now)", "Lead (2021 – now)", "• Led it.", "Tester (2018 – 2021)"]
    told = "Lead, Mill Ltd (2018 – now)\n• Tester (2018 – 2021)"
    assert texts(lines(told)) == told.split("\n")


def test_little_words_lead_to_the_time_of_a_point(lines: Lines) -> None:
    assert texts(lines("• Lead at Mill from 2015 to today\n• Tester bei Kranz seit 2012")) == [
        "Lead at Mill from 2015 to today",
        "Tester bei Kranz seit 2012",
    ]
    told = "• Moved the shop from 2015 to 2018\n• Led it"
    assert texts(lines(told)) == told.split("\n")


def test_the_head_of_a_table_is_no_entry(lines: Lines) -> None:
    assert texts(lines("Company\tRole\tWhen\nMill Ltd\tLead\t2019 – 2021")) == ["Mill Ltd\tLead\t2019 – 2021"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("Lead – Mill, Graz (2020", "- 2022)", "Lead – Mill, Graz (2020 - 2022)"),
        ("Lead – Mill, Graz (03/2020 –", "heute)", "Lead – Mill, Graz (03/2020 – heute)"),
        ("Lead – Mill, Graz (May 2020 -", "June 2022) Remote", "Lead – Mill, Graz (May 2020 - June 2022)"),
        ("Lead (2020 –", "2022) at Mill Ltd", "Lead (2020 – 2022) at Mill Ltd"),
        ("Lead (2020 –", "2022), Mill Ltd", "Lead (2020 – 2022), Mill Ltd"),
    ],
)
def test_a_time_in_brackets_that_a_line_breaks_is_whole(lines: Lines, above: str, below: str, whole: str) -> None:
    assert texts(lines(f"{above}\n{below}\n• Led it."))[0] == whole
    assert texts(lines(f"{above}\n{below}\n• Led it."))[-1] == "• Led it."


def test_a_bracket_without_a_time_stays_broken(lines: Lines) -> None:
    text = "Lead – Mill (three houses\n- and four) in 2020"
    assert texts(lines(text)) == text.split("\n")


def test_an_address_between_a_head_and_its_time_stands_below(lines: Lines) -> None:
    text = "Teacher at Mill\nhttps://mill.example.org/\n\n2019 – 2021\n• Taught it."
    assert texts(lines(text)) == ["Teacher at Mill", "2019 – 2021", "https://mill.example.org/", "• Taught it."]
    told = "See https://mill.example.org/ for it\n2019 – 2021"
    assert texts(lines(told)) == told.split("\n")


def test_points_that_begin_with_times_stand_over_what_they_are_of(lines: Lines) -> None:
    text = "• 2019 – 2021\nLead – Mill\n• 2015 – 2018\nTester – Heron"
    found = texts(lines(text))
    assert [line.strip("• ") for line in found] == ["2019 – 2021", "Lead – Mill", "2015 – 2018", "Tester – Heron"]


def test_a_year_below_the_month_that_ends_a_time_belongs_to_it(lines: Lines) -> None:
    text = "Lead | Mill Ltd | July 2017 – January\n2019\n- Led it."
    assert texts(lines(text)) == ["Lead | Mill Ltd | July 2017 – January 2019", "- Led it."]


@pytest.mark.parametrize(
    "text",
    ["Lead | Mill Ltd – August\n2019\n- Led it.", "Lead – Mill\n2019\n- Led it.", "July 2017 – January 2018\n2019"],
)
def test_a_year_below_another_line_stays(lines: Lines, text: str) -> None:
    assert texts(lines(text)) == text.split("\n")


def test_a_month_behind_a_word_is_parted_from_it(lines: Lines) -> None:
    assert texts(lines("Kernel TesterSept 2017 - Present")) == ["Kernel Tester\tSept 2017 - Present"]


@pytest.mark.parametrize("text", ["Tester Sept 2017", "McMarch 2017 plans", "SummerMay plans", "testermay 2017"])
def test_what_only_looks_like_a_month_stays(lines: Lines, text: str) -> None:
    assert texts(lines(text))[0].replace("\t", "").startswith(text[:6])


@pytest.mark.parametrize(
    "times",
    [
        ("Sep 22 – Present", "Jan 21 – Aug 22", "Oct 11 – Feb 19"),
        ("seit Sep. 22", "Jan. 21 – Aug. 22", "Okt. 11 – Feb. 19"),
        ("seit 09.22", "01.21 – 08.22", "10.11 – 02.19"),
        ("9/2022 – unbefristet", "Jän. 2021 bis Ende Aug. 2022", "Okt. 2011 bis einschl. Feber 2019"),
        ("IX/2022 – heute (80 %)", "Anfang Januar 2021 – VIII/2022 (100 %)", "X/2011 – II/2019"),
    ],
)
@pytest.mark.parametrize(
    "layout", ["{time}\n{title}\n{firm}", "{time}    {title}\n    {firm}", "{title}, {firm}    {time}"]
)
def test_jobs_keep_their_times_however_they_are_written(
    people: Callable[[str, object], list[Any]], times: tuple[str, str, str], layout: str
) -> None:
    held = [("Project Manager", "Kranz Robotik GmbH"), ("Release Manager", "Mill AG"), ("Tester", "Lot IT GmbH")]
    jobs = [layout.format(time=time, title=title, firm=firm) for time, (title, firm) in zip(times, held, strict=True)]
    text = "Ada Kranz\nada@example.org\n\nExperience\n\n" + "\n- Led the launch of a shop\n\n".join([*jobs, "Skills"])
    (found,) = people("cv.txt", f"{text}\nScrum, Jira, Kanban\n")
    read = [
        tuple(job.get(key, "") for key in ("position", "name", "startDate", "endDate"))
        for job in found.document["work"]
    ]
    spans = [("2022-09", ""), ("2021-01", "2022-08"), ("2011-10", "2019-02")]
    assert read == [(*job, *span) for job, span in zip(held, spans, strict=True)]


def test_a_time_behind_a_firm_and_its_town_stays_with_them(lines: Lines) -> None:
    head = "Senior Technical Project Manager\nFirstGroup Digital Services Limited\t/\tBristol\t/\tMay 2021 – Present"
    assert texts(lines(head)) == head.split("\n")
    alone = "Projektleiterin\tLinz\nOberösterreichische Gesundheitsholding GmbH\tMärz 2020 – heute"
    assert texts(lines(alone)) == alone.split("\n")
