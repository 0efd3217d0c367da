"""Lines that may be heads."""

from dataclasses import replace

import pytest

from tpmmatch.intake.cv_heads import (
    begins_low,
    ends_sentence,
    is_head,
    is_written_as_title,
    parted,
    says_duties,
    without_lead,
)
from tpmmatch.intake.layout import Line


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Manager, Mill Ltd", True),
        ("Nexo, S.L.", True),
        ("• Led it", False),
        ("Led the team through the release.", False),
        ("of the region", False),
        ("kranz bau GmbH, Graz", True),
        ("led the team of GmbH and AG firms", False),
        ("moved all houses to Brightwater", False),
        ("iRobot Vertrieb, Graz", True),
        ("kranz, Graz — Lead", True),
        ("kranz (Graz)", True),
        ("for all (Kranz)", False),
        ("kranz.io – Planning", True),
        ("e.g. planning", False),
        ("Aufgaben:", False),
    ],
)
def test_points_sentences_and_labels_of_duties_are_no_heads(text: str, head: bool) -> None:
    assert is_head(Line(text)) is head


def test_a_title_of_many_words_begins_all_of_them_in_capitals() -> None:
    assert is_written_as_title("Senior Technical Project Manager, Ticketing and Payments")
    assert not is_written_as_title("Managed a budget with two project managers")
    assert not is_written_as_title("Ticketing and Payments")


def test_a_long_line_in_capitals_that_begins_with_a_title_is_a_head() -> None:
    long = "Senior Technical Project Manager, Ticketing and Payments, FirstGroup Digital Services Limited, Bristol"
    assert is_head(Line(long))
    assert not is_head(
        Line("As a Project Manager I moved all of the shops to a new cash desk and led it all, in two years and more")
    )


def test_the_dot_of_a_firm_ends_no_sentence() -> None:
    assert ends_sentence("He led the team.")
    assert not ends_sentence("Kranz & Co.")


def test_signs_part_a_time_from_words() -> None:
    assert parted("Manager, Mill Ltd (", ")")
    assert parted("", ". Teacher, Mill School")
    assert not parted("In ", " he led a team")
    assert parted("Lead – ", " in Mill.Cloud")
    assert parted("Mill -> ", "; Graz")
    assert not parted("Moved it from ", " at Kranz")
    assert not parted("Lead – ", " in charge")
    assert not parted("Led it in ", ". Then he left")


def test_a_little_word_that_leads_to_a_time_is_none_of_the_words_before_it() -> None:
    assert without_lead("Mill – Paris – de ") == "Mill – Paris –"
    assert without_lead("de ") == ""
    assert without_lead("Jefe de ") == "Jefe de "


def test_a_heading_may_be_longer_than_what_is_told() -> None:
    text = "Brightwater Systems GmbH (Meadow Mobility Group) – Chapter Lead of Delivery (Disciplinary Manager of all)"
    assert is_head(Line(text, level=3))
    assert not is_head(Line(text))


def test_brackets_part_a_time_from_what_they_add() -> None:
    assert parted("Mill – ", " (remote)")
    assert not parted("Led it in ", " (a long year)")


@pytest.mark.parametrize(
    ("text", "head"),
    [("kranz Graz GmbH – Tester", True), ("kranz und werk", False), ("led the team of a GmbH in Graz", False)],
)
def test_a_firm_in_small_letters_is_a_head_in_bold(text: str, head: bool) -> None:
    assert is_head(replace(Line(text), bold=True)) is head


def test_a_line_parted_by_strokes_may_be_longer() -> None:
    assert is_head(Line("Mill University | Tester | " + "a word " * 15))
    assert not is_head(Line("Mill University, Tester, " + "a word " * 15))
    assert is_head(Line("Mill University, " + "Unterau, " * 10 + "Graz / Lead Tester"))
    assert is_head(Line("Mill University, " + "Unterau, " * 10 + "Graz — Master of Arts"))


@pytest.mark.parametrize(
    ("text", "duties"),
    [("Missions", True), ("Aufgaben:", True), ("aufgaben:", True), ("missions)", False), ("activities", False)],
)
def test_what_leads_to_duties(text: str, duties: bool) -> None:
    assert says_duties(Line(text)) is duties


@pytest.mark.parametrize(
    "text", ["adesso SE | Dortmund", "adesso SE – Dortmund", "kranz bau GmbH\tGraz", "kranz, Graz"]
)
def test_a_firm_in_small_letters_begins_a_head_before_any_sign(text: str) -> None:
    assert not begins_low(text)


def test_words_in_small_letters_before_a_town_go_on_without_a_legal_form() -> None:
    assert begins_low("with all of kranz, Graz")
    assert begins_low("the old mill, Graz")


@pytest.mark.parametrize(
    "text", ["Kunden u. a. Nordwind SE, Kranz AG", "Key clients include Kranz AG", "Clients such as Kranz AG, Mill Ltd"]
)
def test_clients_of_whom_a_line_tells_are_no_head(text: str) -> None:
    assert not is_head(Line(text))


@pytest.mark.parametrize("text", ["Kunden und Partner GmbH", "Clients First Ltd", "Customer Includes Inc"])
def test_a_firm_with_such_a_word_in_its_name_may_be_one(text: str) -> None:
    assert is_head(Line(text))


@pytest.mark.parametrize("text", ["everis | Valencia", "everis – Valencia"])
def test_a_firm_of_one_small_word_before_its_town_begins_a_head(text: str) -> None:
    assert not begins_low(text)
