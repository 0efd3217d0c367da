"""Addresses that a narrow column breaks."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_wrapped_addresses import mail_in, profile_in
from tpmmatch.intake.layout import Line

People = Callable[[str, object], list[Any]]
NONE = Line("")


def told(*texts: str) -> tuple[str, bool] | None:
    lines = [NONE, *(Line(text, column=1, gap=0.4) for text in texts), NONE]
    found = (mail_in(above, line, below) for above, line, below in zip(lines, lines[1:], lines[2:], strict=False))
    return next((tuple(one) for one in found if one), None)


@pytest.mark.parametrize(
    "texts",
    [
        ("sabine.hoffmann@kontor-nord.co", "m"),
        ("sabine.hoffmann@kontor-nord", ".com"),
        ("sabine.hoffmann@kontor-", "nord.com"),
        ("sabine.hoffmann@kon", "tor-nord.com"),
        ("sabine.hoffmann@kontor-nord.", "com"),
        ("sabine.", "hoffmann@kontor-nord.com"),
        ("sabine.hoffmann", "@kontor-nord.com"),
    ],
)
def test_a_mail_is_whole(texts: tuple[str, ...]) -> None:
    assert told("0151 40021877", *texts, "04109 Leipzig") == ("sabine.hoffmann@kontor-nord.com", True)


@pytest.mark.parametrize("texts", [("kranz@mill.exampl", "e.es"), ("kranz@mill.exam", "ple.es")])
def test_a_mail_broken_within_the_name_of_its_host_is_whole(texts: tuple[str, str]) -> None:
    assert told("Graz", *texts, "04109 Leipzig") == ("kranz@mill.example.es", True)


def test_a_site_below_a_mail_is_none_of_it() -> None:
    assert told("Graz", "kranz@mill.swiss", "db.de") == ("kranz@mill.swiss", True)


@pytest.mark.parametrize("first", ["sabine\u00ad", "sabine_hof", "sabine.hof"])
def test_what_may_be_cut_off_is_asked_about(first: str) -> None:
    found = told("0151 40021877", first, "fmann@kontor-nord.com")
    assert found is not None
    assert not found[1]


def test_a_top_level_that_the_next_line_may_end_is_asked_about() -> None:
    assert told("Graz", "ada@mill.ber", "lin") == ("ada@mill.ber", False)
    assert told("Graz", "ada@mill.swiss", "tel") == ("ada@mill.swiss", True)
    assert told("Graz", "ada@mill.at", "m") == ("ada@mill.at", True)


@pytest.mark.parametrize(
    ("above", "mail"),
    [
        ("ada.", "ada@kranz.example"),
        ("tel.", "ada@kranz.example"),
        ("e.", "ada.kranz@mill.example"),
        ("m.", "m.kranz@mill.example"),
    ],
)
def test_what_is_said_again_or_a_label_is_no_part_of_a_mail(above: str, mail: str) -> None:
    assert told("Graz", above, mail) == (mail, True)


@pytest.mark.parametrize("begun", ["m.", "max."])
def test_initials_above_a_mail_belong_to_it_whatever_the_firm_is_called(begun: str) -> None:
    assert told("Graz", begun, "kranz@maxkranz.com") == (f"{begun}kranz@maxkranz.com", True)


@pytest.mark.parametrize("below", ["tel", "web", "m", "at"])
def test_a_label_below_a_mail_is_none_of_it(below: str) -> None:
    assert told("Leipzig", "ada@example.com", below) == ("ada@example.com", True)


@pytest.mark.parametrize(
    "above",
    [
        "e-mail",
        "kranz-it",
        "ada.kranz",
        "scrum.org",
        "Leipzig",
        "Sabine Hoffmann",
        "0151 40021877",
        "Dr.",
        "E-Mail:",
        "kontor",
    ],
)
def test_a_mail_below_something_else_is_whole(above: str) -> None:
    assert told(above, "ada@example.com", "Graz") == ("ada@example.com", True)


@pytest.mark.parametrize(
    ("text", "below", "whole"),
    [
        ("www.linkedin.com/in/", "ada-kranz-77b12", "www.linkedin.com/in/ada-kranz-77b12"),
        ("www.linkedin.com/in/ada-", "kranz", "www.linkedin.com/in/ada-kranz"),
        ("www.linkedin.com/in/adakran", "z", "www.linkedin.com/in/adakranz"),
        ("www.linkedin.com/in/ada", "Zertifikate", "www.linkedin.com/in/ada"),
        ("linkedin.com/in/ada", "github.com/ada", "linkedin.com/in/ada"),
        ("linkedin.com/in/ada/", "Graz", "linkedin.com/in/ada/"),
        ("linkedin.com/in/ada", "de", "linkedin.com/in/ada"),
        ("linkedin.com/in/ada", "1", "linkedin.com/in/ada"),
        ("linkedin.com/in/ada", "M", "linkedin.com/in/ada"),
    ],
)
def test_a_profile_is_whole(text: str, below: str, whole: str) -> None:
    assert profile_in(Line(text, column=1), Line(below, column=1)) == whole


@pytest.mark.parametrize(("above", "below"), [("isabel@", "hotmail.com"), ("anja@ostwald-", "systems.de")])
def test_the_host_of_a_broken_address_is_no_page(people: People, above: str, below: str) -> None:
    (found,) = people("cv.txt", f"Isabel Kranz\n{above}\n{below}\n\nEXPERIENCE\n2019 – 2021 Tester, Mill Ltd\n")
    assert found.document["basics"]["email"] == above + below
    assert "url" not in found.document["basics"]
