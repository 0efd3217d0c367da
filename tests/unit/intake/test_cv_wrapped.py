"""Heads that ran over into the next line."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tpmmatch.intake.cv_wrapped import edges_of, unwrapped_certificates, unwrapped_heads, unwrapped_list
from tpmmatch.intake.layout import Line

LINE = Line("", box=(40, 100, 300, 110), size=10, column=1, gap=0.2)


@pytest.mark.parametrize(
    ("first", "right", "second", "whole"),
    [
        ("Kranz AG, Graz — Freelance Project", 290, "Manager", ["Kranz AG, Graz — Freelance Project Manager"]),
        ("Kranz AG — Project", 150, "Manager", ["Kranz AG — Project", "Manager"]),  # it would have fitted
        ("University of", 120, "Thessaloniki", ["University of", "Thessaloniki"]),
        ("Aristotle University of", 290, "Thessaloniki", ["Aristotle University of Thessaloniki"]),
        ("Senior Programme Manager", 290, "Kranz AG in Graz", ["Senior Programme Manager", "Kranz AG in Graz"]),
        ("Programme Manager\t2019 – 2020", 300, "Kranz", ["Programme Manager\t2019 – 2020", "Kranz"]),
        ("Lead at the Chair of\t2019 – 2020", 300, "Planning", ["Lead at the Chair of Planning\t2019 – 2020"]),
        ("Lead at the Chair of\t2019 – 2020", 300, "Tester", ["Lead at the Chair of\t2019 – 2020", "Tester"]),
        ("Lead, Mill\t2019–2020", 300, "Services Ltd, Leeds.", ["Lead, Mill Services Ltd, Leeds.\t2019–2020"]),
        ("Lead, Mill 2019–2020", 300, "Services Ltd, Leeds.", ["Lead, Mill Services Ltd, Leeds.\t2019–2020"]),
        ("Lead, Mill Ltd,\t2019–2020", 300, "Leeds.", ["Lead, Mill Ltd, Leeds.\t2019–2020"]),
        ("Lead, Mill Ltd.\t2019–2020", 300, "Ran three teams.", ["Lead, Mill Ltd.\t2019–2020", "Ran three teams."]),
        ("Lead, Mill\t2019–2020", 300, "Ran three teams.", ["Lead, Mill\t2019–2020", "Ran three teams."]),
        ("Lead, Mill Ltd\t2019–2020", 300, "Portal, York.", ["Lead, Mill Ltd\t2019–2020", "Portal, York."]),
        ("Lead, Mill AG & Co.", 290, "KG, Graz", ["Lead, Mill AG & Co. KG, Graz"]),
        ("Lead of Portals and Self\u00ad", 150, "Service-Desks", ["Lead of Portals and Self-Service-Desks"]),
        ("2019 – 2020\tLead\tLyon", 300, "Groupe Kranz", ["2019 – 2020\tLead\tLyon", "Groupe Kranz"]),
        ("Kranz AG, Graz /", 150, "Wissenschaftliche Leiterin", ["Kranz AG, Graz / Wissenschaftliche Leiterin"]),
        ("Lead of\tGraz", 300, "Planning", ["Lead of\tGraz", "Planning"]),
        ("2019 – 2020\tLead, Kranz", 290, "GmbH, Graz", ["2019 – 2020\tLead, Kranz GmbH, Graz"]),
        ("2019 – 2020\tLead, Kranz\u00ad", 290, "werk, Graz", ["2019 – 2020\tLead, Kranzwerk, Graz"]),
        ("2019 – 2020\tMedia Informatics", 290, "TH Graz", ["2019 – 2020\tMedia Informatics", "TH Graz"]),
    ],
)  # fmt: skip
def test_a_line_that_had_no_room_for_the_next_word_goes_on(
    first: str, right: float, second: str, whole: list[str]
) -> None:
    lines = [replace(LINE, text=first, box=(40, 100, right, 110)), replace(LINE, text=second, box=(40, 112, 120, 122))]
    wide = replace(LINE, text="the widest", box=(40, 80, 300, 90))
    assert [line.text for line in unwrapped_heads(lines, edges_of([wide, *lines]))] == whole


LONG_HEAD = "Safe platforms for the cloud @ Meadow, an institute of several houses for security and"


@pytest.mark.parametrize("bold", [True, False])
def test_a_head_over_two_long_lines_is_bold(bold: bool) -> None:
    first = replace(LINE, text=LONG_HEAD, box=(40, 100, 290, 110), bold=bold)
    below = replace(LINE, text="resilience in Graz", box=(40, 112, 120, 122), bold=bold)
    found = [line.text for line in unwrapped_heads([first, below], edges_of([first, below]))]
    assert found == ([f"{LONG_HEAD} resilience in Graz"] if bold else [LONG_HEAD, "resilience in Graz"])


def test_a_row_of_certificates_with_their_times_goes_on_below() -> None:
    above = replace(LINE, text="PMP 2019, PSM I 2018, Certified", box=(40, 100, 298, 110))
    below = replace(LINE, text="Scrum Product Owner 2020", box=(40, 112, 200, 122))
    edges = edges_of([LINE, above, below])
    assert [line.text for line in unwrapped_certificates([above, below], edges)] == [f"{above.text} {below.text}"]
    whole = replace(above, text="PMP 2019, PSM I 2018")
    assert len(unwrapped_certificates([whole, below], edges)) == 2


def test_a_title_in_smaller_print_behind_its_firm_goes_on_below() -> None:
    head = replace(LINE, text="KRANZ SYSTEMS | Technischer Leiter", size=12, box=(40, 100, 290, 110))
    below = replace(LINE, text="Automatisierung", size=11, box=(40, 112, 120, 122))
    wide = replace(LINE, text="the widest", box=(40, 80, 300, 90))
    (whole,) = unwrapped_heads([head, below], edges_of([wide, head, below]))
    assert whole.text == "KRANZ SYSTEMS | Technischer Leiter Automatisierung"


def test_a_long_firm_and_its_place_go_on_below_behind_a_slash() -> None:
    first = "University of Unterau, Institute for the Informatics of Medicine and Care, Graz /"
    lines = [replace(LINE, text=text) for text in (first, "Research assistant")]
    assert [line.text for line in unwrapped_heads(lines, edges_of(lines))] == [f"{first} Research assistant"]


def test_a_dash_that_begins_a_line_ends_the_head_above_where_others_have_dashes() -> None:
    heads = [replace(LINE, text=text) for text in ("Mill Ltd, Graz — Lead", "Kranz AG, Linz", "— Head of Tests")]
    whole = ["Mill Ltd, Graz — Lead", "Kranz AG, Linz — Head of Tests"]
    assert [line.text for line in unwrapped_heads(heads, edges_of(heads))] == whole
    assert [line.text for line in unwrapped_heads(heads[1:], edges_of(heads))] == ["Kranz AG, Linz", "— Head of Tests"]


@pytest.mark.parametrize(
    "below",
    [
        ("2019 – 2021", "— Led the work", "— Budget of ten million"),
        ("2019 – 2021", "— Led the work"),
        ("Roll-out for banks", "— Head of tests, and of the budget", "— Lead of ten"),
    ],
)
def test_points_behind_dashes_do_not_end_the_line_above(below: Sequence[str]) -> None:
    short = [replace(LINE, text=text, box=(40, 100, 160, 110)) for text in ("Kranz AG — Project Manager", *below)]
    assert [line.text for line in unwrapped_heads(short, edges_of([LINE]))] == [line.text for line in short]


def test_a_list_does_not_go_on_behind_tags_on_another_page_or_in_other_print() -> None:
    def read(*lines: Line) -> list[str]:
        return [line.text for line in unwrapped_list([*lines, replace(LINE, text="SQL", gap=2.0)])]

    def near(text: str, **changes: object) -> Line:
        return replace(LINE, text=text, **changes)

    assert read(near("Planning of tests and"), near("budgets")) == ["Planning of tests and budgets", "SQL"]
    assert read(near("PRINCE2\tScrum\tJira"), near("Benefits")) == ["PRINCE2\tScrum\tJira", "Benefits", "SQL"]
    assert read(near("Cloud: Azure, AWS"), near("Tools: Jira", page=1)) == ["Cloud: Azure, AWS", "Tools: Jira", "SQL"]
    assert read(near("Planning", bold=True), near("Scrum")) == ["Planning", "Scrum", "SQL"]
    assert read(near("Project Management", bold=True), near("Professional, 2016", lead="Professional"))[1:] == ["SQL"]
