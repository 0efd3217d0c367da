"""Addresses, numbers and links are the same in every spelling."""

import pytest

from tpmmatch.likeness.contacts import is_shared, network_of, read_link, read_mail, read_phone


def test_an_address_is_compared_without_case_and_tag() -> None:
    assert read_mail(" mailto:Anna+jobs@Berg.DE ") == "anna@berg.de"
    assert read_mail("n/a") == read_mail("anna@berg") == ""
    assert is_shared("info@berg.de")
    assert not is_shared("anna@berg.de")


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("+49 (0)170 / 123 45 67", ""),
        ("0049 170 1234567", "AT"),
        ("0170-1234567", "DE"),
        ("tel:+491701234567", ""),
        ("0170 1234567", ""),
    ],
)
def test_a_number_is_the_same_in_every_spelling(written: str, country: str) -> None:
    found, wanted = read_phone(written, country), read_phone("+491701234567", "")
    assert found is not None
    assert wanted is not None
    assert found.is_same(wanted)


def test_a_number_that_a_sheet_kept_without_its_plus_is_the_same() -> None:
    found, wanted = read_phone("491701234567", ""), read_phone("+49 170 1234567", "")
    assert found == wanted
    here = read_phone("17012345678", "")  # in Germany a nought is missing, in North Dakota the plus
    assert here is not None
    assert here.country == 0
    assert read_phone("34987654321", "BR") == read_phone("+55 34 98765-4321", "")


@pytest.mark.parametrize("written", ["41791234567", "33612345678", "436641234567"])
def test_a_number_that_rather_is_a_mobile_abroad_is_none_of_a_house_here(written: str) -> None:
    found = read_phone(written, "DE")
    assert found is not None
    assert found.country == 0
    assert found.is_same(read_phone(written, "DE") or found)


@pytest.mark.parametrize(("written", "country"), [("15112345678", "DE"), ("34987654321", "BR"), ("4930901820", "DE")])
def test_a_number_that_may_be_a_mobile_at_home_is_one_of_there(written: str, country: str) -> None:
    found = read_phone(written, country)
    assert found is not None
    assert found.country == {"DE": 49, "BR": 55}[country]


def test_a_number_of_another_country_is_another() -> None:
    here, there = read_phone("0170 1234567", "DE"), read_phone("0170 1234567", "CH")
    assert here is not None
    assert there is not None
    assert not here.is_same(there)
    assert read_phone("112", "DE") is None
    assert read_phone("call me", "DE") is None


@pytest.mark.parametrize(
    ("written", "network", "link"),
    [
        ("https://www.linkedin.com/in/Anna-Berg-1a/", "", "linkedin/anna-berg-1a"),
        ("http://de.linkedin.com/in/anna-berg-1a/en?trk=x", "", "linkedin/anna-berg-1a"),
        ("linkedin.com/in/j%C3%BCrgen", "", "linkedin/jürgen"),
        ("https://www.xing.com/profile/Anna_Berg/cv", "", "xing/anna_berg"),
        ("https://github.com/annab/project", "", "github/annab"),
        ("annab", "GitHub", "github/annab"),
        ("https://www.linkedin.com/company/berg", "", ""),
        ("https://github.com/orgs/berg", "", ""),
        ("www.anna-berg.de/", "", "anna-berg.de"),
        ("no link at all", "", ""),
        ("http://[", "", ""),
    ],
)
def test_a_link_is_the_same_in_every_spelling(written: str, network: str, link: str) -> None:
    assert read_link(written, network) == link


def test_a_page_of_ones_own_is_in_no_network() -> None:
    assert network_of("linkedin/anna-berg") == "linkedin"
    assert network_of("anna-berg.de") == ""
