"""Times that are told within an entry."""

import pytest

from tpmmatch.intake.cv_dated import dated_at
from tpmmatch.intake.layout import Line

HEAD = Line("Feb 14 – Dez 18 Projektleiterin, Zollinger Technik")


def is_told(rise: Line, head: Line = HEAD, *below: Line) -> bool:
    """Whether a line below a job is told of it."""
    lines = [head, Line("Ersatz der Steuerungen", gap=0.3), rise, *below]
    return dated_at(2, rise, lines) is None


def close(text: str, level: int = 0, gap: float = 0.3) -> Line:
    return Line(text, gap=gap, level=level)


@pytest.mark.parametrize(
    "rise", ["Seit Mai 16 Leiterin des PMO", "Seit 05/2016 Teamleiterin", "Seit 2016 Teamleiterin", "Since May 16 Head"]
)
def test_a_rise_within_a_job_is_told_of_it(rise: str) -> None:
    assert is_told(close(rise))
    assert is_told(close(rise), Line("Feb 14 – heute Projektleiterin, Zollinger Technik"))


@pytest.mark.parametrize(
    "rise",
    [
        close("Seit Mai 16 Leiterin des PMO", level=3),
        close("Seit Mai 16 Leiterin, Oberwang"),
        close("Seit Mai 16 Leiterin\tOberwang"),
        close("Seit Mai 16 Leiterin Kranz AG"),
        close("Seit Mai 16 freiberufliche Beraterin"),
        close("Seit Mai 16 Leiterin des PMO", gap=1.0),
        close("Mai 16 – heute Leiterin des PMO"),
        close("Seit Jan 19 Leiterin des PMO"),
        close("Seit Mai 13 Leiterin des PMO"),
    ],
)
def test_what_names_a_firm_or_stands_apart_or_lies_outside_begins_a_job(rise: Line) -> None:
    assert not is_told(rise)


@pytest.mark.parametrize(
    "head", [Line("Feb 14 – Dez 18 Zollinger Technik"), Line("Februar 2014 Projektleiterin, Zollinger Technik")]
)
def test_nobody_rises_below_what_is_no_job_with_its_title_and_whole_time(head: Line) -> None:
    assert not is_told(close("Seit Mai 16 Leiterin des PMO"), head)


def test_a_title_above_the_time_is_of_its_job() -> None:
    lines = [Line("Projektleiterin"), *(close(text) for text in ("Zollinger", "Feb 14 – Dez 18", "Ersatz"))]
    rise = close("Seit Mai 16 Leiterin des PMO")
    assert dated_at(4, rise, [*lines, rise]) is None
    far = [Line("Projektleiterin"), *(close(text) for text in ("Steuerungen", "Anlagen")), *lines[1:]]
    assert dated_at(6, rise, [*far, rise]) is not None


def test_of_roles_listed_below_a_firm_none_is_a_rise() -> None:
    firm, rise = Line("Kranz AG, Projektleiterin, Feb 14 – heute"), close("Seit Mai 20 Abteilungsleiterin")
    assert not is_told(rise, firm, close("Feb 14 – Apr 20 Projektleiterin"))
    assert is_told(rise, firm, close("Jan 10 – Jan 14 Testerin"))
    assert is_told(rise, firm, close("Feb 14 – Apr 20 Projektleiterin", gap=1.0))


@pytest.mark.parametrize("rise", ["Seit Mai 16 Trainerin bei IHK Kiel", "Seit Mai 16 Trainerin | Segelclub"])
def test_what_names_for_whom_it_is_begins_a_job(rise: str) -> None:
    assert not is_told(close(rise))


def test_a_line_set_as_the_head_above_begins_a_job_of_its_own() -> None:
    first, second = "Seit 03/2016 Projektleiterin", "Seit 10/2019 Lektorin"
    under = [close(text) for text in (first, "Donau Netz", "- Led it", second, "Campus Wieden", "- Taught")]
    assert dated_at(3, under[3], under) is not None
    told = [*under[:4], close("Einführung von SAP in neun Werken")]
    assert dated_at(3, told[3], told) is None
    over = [close(text) for text in ("Donau Netz", first, "- Led it", "Campus Wieden", second, "- Taught")]
    assert dated_at(4, over[4], over) is not None


@pytest.mark.parametrize("what", ["– Region Nord", "| 12 Mitarbeiter", "– EMEA", "bei Abwesenheit der Leitung"])
def test_where_and_over_how_many_somebody_rises_names_nobody_else(what: str) -> None:
    assert is_told(close(f"Seit Mai 16 Leiterin PMO {what}"))


def test_a_part_of_the_firm_below_a_rise_is_nobody_else() -> None:
    texts = (
        "Seit 03/2016 Projektleiterin",
        "Donau Netz",
        "- Led it",
        "Seit 10/2019 Leiterin",
        "Strategischer Einkauf",
        "- X",
    )
    lines = [close(text) for text in texts]
    assert dated_at(3, lines[3], lines) is None
