"""Names behind labels, as forms ask for them."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.layout import Layout, Line

Lines = Callable[[str], list[Line]]


def basics(layout: Layout) -> dict[str, Any]:
    draft = Draft()
    read_name(draft, layout, "cv.pdf")
    return dict(draft.document.get("basics", {}))


def test_a_label_tells_the_name(lines: Lines) -> None:
    assert basics(Layout(lines("Europass\nName:\tAda Kranz\nOther Words")))["name"] == "Ada Kranz"


@pytest.mark.parametrize("label", ["Name - Ada Kranz", "• Name – Ada Kranz", "Nom — Ada Kranz"])
def test_a_dash_may_stand_behind_the_label(lines: Lines, label: str) -> None:
    assert basics(Layout(lines(f"CV\n{label}\n77@example.org")))["name"] == "Ada Kranz"
    assert "name" not in basics(Layout(lines("CV\nLead - Ada Kranz\n77@example.org")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lebenslauf\nName: Kranz\nVorname: Ada\nGeburtsort: Graz", "Ada Kranz"),
        ("CV\nNom : KRANZ\nPrénom : Ada", "Ada Kranz"),
        ("First name: Ada\nDate of birth: 1 May 1980\nSurname: Kranz", "Ada Kranz"),
        ("Name: Ada Kranz\nVorname: Ada", "Ada Kranz"),
        ("Name: Max Kranz\nBorn: Graz\nPhone: 1\nMail: 2\nFather\nFirst name: Otto", "Max Kranz"),
    ],
)
def test_a_name_in_one_label_or_two(lines: Lines, text: str, name: str) -> None:
    assert basics(Layout(lines(text)))["name"] == name


@pytest.mark.parametrize(
    ("label", "said", "mail", "name"),
    [
        ("Surname(s) / First name(s)", "Kranz Ada", "77", "Ada Kranz"),
        ("Nachname(n) / Vorname(n)", "Brandstätter Annika", "annika.brandstaetter", "Annika Brandstätter"),
        ("Nom(s) / Prénom(s)", "Kranz Ada Maria", "ada", "Ada Maria Kranz"),
        ("Apellido(s) / Nombre(s)", "Kranz Voss, Ada", "77", "Ada Kranz Voss"),
        # Not as asked.
        ("Surname(s) / First name(s)", "Ada Kranz", "ada.kranz", "Ada Kranz"),
        ("Nombre(s) / Apellido(s)", "Ada Kranz", "kranz", "Ada Kranz"),
        ("First name(s) / Surname(s)", "Ada Kranz", "77", "Ada Kranz"),
        # Nothing tells where the family's ends.
        ("Surname / First name", "Kranz Voss Ada", "77", "Kranz Voss Ada"),
    ],
)
def test_a_label_may_ask_for_the_family_first(lines: Lines, label: str, said: str, mail: str, name: str) -> None:
    assert basics(Layout(lines(f"Europass\n{label}\t{said}\nE-mail\t{mail}@example.org")))["name"] == name


@pytest.mark.parametrize(
    ("line", "mail", "name"),
    [
        ("Nom et prénom : Marie DUPONT", "mdupont", "Marie Dupont"),
        ("Surname and first name: John Smith", "77", "John Smith"),
        ("Surname / First name: KRANZ Ada", "77", "Ada Kranz"),
    ],
)
def test_a_name_that_shows_its_order_is_not_turned(lines: Lines, line: str, mail: str, name: str) -> None:
    assert basics(Layout(lines(f"CV\n{line}\n{mail}@example.org")))["name"] == name
