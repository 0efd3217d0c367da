"""Lines with the time of an entry."""

import pytest

from tpmmatch.intake.cv_dated import dated_at
from tpmmatch.intake.layout import Line


def rest(text: str) -> str | None:
    found = dated_at(0, Line(text), [Line(text)])
    return found.rest if found else None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tester, Mill Ltd (2019 – 2021)", "Tester, Mill Ltd"),
        ("2019 – 2021", ""),
        ("2019 – 2021, Leading test engineer.", "Leading test engineer."),
        ("Led it from 2019 to 2021 in Graz", None),
        ("D'octobre 2015 à février 2019 : Testeur, Mill", "Testeur, Mill"),
        ("D’avril 2016 à ce jour : Testeur", "Testeur"),
        ("(d) 2019 – 2021 Cut the cost", None),
        ("Swisscom 2019 – 2021 (80 %)", "Swisscom"),
        ("Nordea Stockholm Jan 21 – present", "Nordea Stockholm"),
        ("Seit Mai 20 Projektleiterin bei Bosch", "Projektleiterin bei Bosch"),
        ("Jan 21 – present Senior Consultant, Accenture", "Senior Consultant, Accenture"),
        ("Depuis mai 20 Testeuse", "Testeuse"),
        ("Tester May 10 – Jun 12", "Tester"),
        ("Mill, May 10 – Jun 12", "Mill"),
        ("Tester 2019 – 2020 (80 %)", "Tester"),
        ("Since May 20 developers in two teams report to me", None),
        ("Testeur, Classe D, 2019 – 2021", "Testeur, Classe D"),
        ("Depuis mai 2020 (en parallèle) : Testeur", "Testeur"),
        ("• 2019 – 2021, Tester", None),
        ("2019 – 2021, the testers and all of the others went to Graz.", None),
    ],
)
def test_a_time_stands_apart_from_what_else_its_line_says(text: str, said: str | None) -> None:
    assert rest(text) == said


def test_a_doctors_short_title_ends_no_sentence() -> None:
    line = Line("2009 – 2013\tDr. sc. ETH, ETH Zürich, Zürich.")
    found = dated_at(0, line, [line])
    assert found is not None
    assert (found.span.start, found.span.end) == ("2009", "2013")
    told = Line("2009 – 2013\tLed the team. Sold it, Graz.")
    assert dated_at(0, told, [told]) is None


def test_a_line_that_goes_on_from_the_one_above_begins_no_entry() -> None:
    above, line = Line("Responsible for the roll-out, which reached all stores in"), Line("2019 iPad rollout for 300")
    assert dated_at(1, line, [above, line]) is None
    assert dated_at(0, line, [line]) is not None


@pytest.mark.parametrize(
    "told", ["Workshop May 10 – Jun 12", "Umsatz gesteigert 2019 – 2020 (25 %)", "Capgemini Mar 18 – Dec 20"]
)
def test_beside_times_in_full_one_that_may_be_of_days_or_a_share_is_told(told: str) -> None:
    assert rest(told) is not None
    other = Line("Tester, Mill Ltd (2019 – 2021)")
    assert dated_at(1, Line(told), [other, Line(told)]) is None
    single = Line("Founded in 2008, 400 employees")
    assert dated_at(1, Line(told), [single, Line(told)]) is not None
    point = Line("• went live, 2019 – 2021")
    assert dated_at(1, Line(told), [point, Line(told)]) is not None


@pytest.mark.parametrize("texts", [("Nordea Bern {}", "Project Manager"), ("Project Manager", "Nordea Bern {}")])
@pytest.mark.parametrize("time", ["Mar 18 – Dec 20", "2019 – 2021 (80 %)"])
def test_a_title_beside_it_makes_a_head_of_a_time_also_beside_others_in_full(time: str, texts: tuple[str, str]) -> None:
    lines = [*(Line(text.format(time), gap=0.3) for text in texts), Line("SBB 2015 – 2019", gap=0.8), Line("Tester")]
    found = dated_at(place := texts.index("Nordea Bern {}"), lines[place], lines)
    assert found is not None
    assert found.rest == "Nordea Bern"


@pytest.mark.parametrize(
    "text",
    [
        "adidas AG Mar 18 – Dec 20",
        "dm-drogerie markt GmbH 2019 – 2021 (80 %)",
        "Jan 21 – Dez 22 freiberufliche Projektleiterin",
        "Janv. 21 – présent : chef de projet, Renault",
    ],
)
def test_a_head_may_begin_in_small_letters(text: str) -> None:
    assert rest(text) is not None


@pytest.mark.parametrize(
    "told", ["Elternzeit Mai 20 – Jun 21", "Since May 20 Responsible for six plants", "Grew revenue 2019 – 2021 (40 %)"]
)
def test_what_names_nothing_and_lies_within_the_time_above_is_told_there(told: str) -> None:
    head = Line("Projektleiterin, Kranz AG, Apr 19 – heute")
    lines = [head, Line("Einführung von SAP", gap=0.3), Line(told, gap=0.3)]
    assert dated_at(2, lines[2], lines) is None
    apart = [head, Line("Einführung von SAP", gap=0.3), Line(told, gap=1.0)]
    assert dated_at(2, apart[2], apart) is not None


@pytest.mark.parametrize("text", ["Since May 20 developers report to me", "seit Mai 20 alle Werke umgestellt"])
def test_a_start_that_goes_on_in_small_letters_is_told(text: str) -> None:
    assert rest(text) is None


@pytest.mark.parametrize("start", ["seit 04.18", "Seit Mai 20", "Since Jan 21"])
def test_a_start_with_two_figures_stands_before_a_title(start: str) -> None:
    other = Line("2015 – 2018 Testerin, Lot AG")
    line = Line(f"{start} Projektleiterin, Mill AG")
    found = dated_at(0, line, [line, other])
    assert found is not None
    assert found.rest == "Projektleiterin, Mill AG"


def test_a_line_below_words_of_a_sentence_may_begin_an_entry() -> None:
    above, line = Line("Led all of the shops and the mills in the region"), Line("2019 iOS developer, Kranz AG")
    assert dated_at(1, line, [above, line]) is not None


@pytest.mark.parametrize("firm", [", Zollinger Technik", ", Kranz AG, Graz", ""])
@pytest.mark.parametrize(
    "told", ["Seit Mai 16 Stellvertreterin des Bereichsleiters", "Since May 16 Head of PMO", "Desde mayo 16 Directora"]
)
def test_a_rise_within_a_job_is_told_of_it(told: str, firm: str) -> None:
    head = Line(f"Feb 14 – Dez 18 Projektleiterin{firm}")
    lines = [head, Line("Ersatz der Steuerungen", gap=0.3), Line(told, gap=0.3), Line("Neue Pläne", gap=0.3)]
    assert dated_at(2, lines[2], lines) is None
    later = [Line(f"Feb 10 – Dez 13 Projektleiterin{firm}"), *lines[1:]]
    assert dated_at(2, later[2], later) is not None


def test_of_roles_listed_below_a_firm_the_last_is_no_rise_within_another() -> None:
    firm, role = Line("Kranz AG Feb 14 – heute"), Line("Seit Mai 20 Abteilungsleiterin", gap=0.3)
    lines = [firm, role, Line("Feb 14 – Apr 20 Projektleiterin", gap=0.3)]
    assert dated_at(1, role, lines) is not None
