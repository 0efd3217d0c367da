"""Towns in the heads of entries."""

from collections.abc import Callable

from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_towns import towns_of
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def towns(lines: list[Line], city: str = "") -> set[str]:
    return set(towns_of(entries_of(lines), city))


def test_what_stands_where_other_heads_have_a_town_is_one(lines: Lines) -> None:
    text = "Lead, Mill, {}\t2019 – 2021\nManager, Kranz, {}\t2017 – 2018\n• Led it.\nCook, Inn, {}\t2010 – 2016\n"
    assert towns(lines(text.format("Rennes", "Nantes", "Quimper"))) == {"rennes", "nantes", "quimper"}
    assert "quimper" not in towns(lines(text.format("Rennes", "Blue Heron", "Quimper")))
    assert "sales manager" not in towns(lines(text.format("Rennes", "Nantes", "Sales Manager")))
    assert "mill ltd" not in towns(lines(text.format("Rennes", "Nantes", "Mill Ltd")))


def test_firms_and_titles_beside_one_another_are_no_towns(lines: Lines) -> None:
    text = "Lead, Rennes\t2019 – 2021\n• Led it.\nManager, Nantes\t2017 – 2018\n• Led that.\nCook, Heron\t2010 – 2016\n"
    assert towns(lines(text)) == set()


def test_labels_name_firms_with_their_towns(lines: Lines) -> None:
    form = "Dates\t{}\nPosition\tLead\nEmployer\tHeron, {}\n"
    text = form.format("2019 – 2021", "Rennes") + form.format("2017 – 2018", "Nantes") + form.format("2010", "Quimper")
    assert "quimper" in towns(lines(text))


def test_towns_are_known_by_their_countries_and_by_where_somebody_lives(lines: Lines) -> None:
    assert towns(lines("Lead, Mill Ltd\tBruck, Austria\t2019 – 2021\n"), "Lurgrotte") == {"bruck", "lurgrotte"}


def test_what_stands_alone_before_a_country_may_be_a_firm(lines: Lines) -> None:
    assert towns(lines("Heron Quay, Germany\nConsultant\n2019 – 2021\n")) == set()


def test_where_somebody_lives_is_no_town_by_the_code_of_its_state(lines: Lines) -> None:
    assert towns(lines("Lead, Mill Ltd\t2019 – 2021\n"), "QC") == set()


def test_what_ends_several_firms_before_a_state_is_a_town(lines: Lines) -> None:
    text = "{} Sandpoint, ID - 2019 – 2021\n• Led it.\n{} Sandpoint, ID - 2015 – 2018\n• Tried it.\n"
    assert towns(lines(text.format("Meadow", "Blue Heron"))) == {"sandpoint"}
    assert towns(lines(text.format("Meadow", "Meadow"))) == set()
