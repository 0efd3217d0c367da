"""Columns in which the family's name stands before the given one without a comma."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.table_name_order import asks_for_family_first
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    "header",
    [
        "Nachname Vorname", "Name, Vorname", "NOM Prénom", "Nom et prénom", "Cognome e nome", "Nazwisko i imię",
        "Apellidos y nombre", "Surname, first name", "Last First", "Příjmení a jméno", "Achternaam en voornaam",
    ],
)  # fmt: skip
def test_columns_that_ask_for_the_family_first(header: str) -> None:
    assert asks_for_family_first(header)


@pytest.mark.parametrize(
    "header", ["Name", "Vorname Nachname", "Vorname und Name", "Nome e cognome", "Full name", "Nom"]
)
def test_columns_that_dont(header: str) -> None:
    assert not asks_for_family_first(header)


@pytest.mark.parametrize(
    ("header", "rows", "names"),
    [
        ("NOM Prénom", ["KRANZ Ada", "VOSS-MOOR Ida Bea"], ["Ada Kranz", "Ida Bea Voss-Moor"]),
        ("NOM Prénom", ["VAN DER LIND Bo"], ["Bo van der Lind"]),
        ("Nachname Vorname", ["Kranz Ada", "Dr. Lind Bo"], ["Ada Kranz", "Dr. Bo Lind"]),
        ("Nachname Vorname", ["Voss Dr. Ida", "Moor, Ida"], ["Dr. Ida Voss", "Ida Moor"]),
        ("Nazwisko i imię", ["Kranz Anna", "Lind Bo"], ["Anna Kranz", "Bo Lind"]),
        # Not as asked.
        ("Nom et prénom", ["Ada KRANZ", "LIND Bo"], ["Ada KRANZ", "Bo Lind"]),
        ("Nom et prénom", ["Anna Kranz", "Peter Lind", "Bo Moor"], ["Anna Kranz", "Peter Lind", "Bo Moor"]),
        ("Nachname Vorname", ["Kranz Anna", "Peter Lind"], ["Anna Kranz", "Peter Lind"]),
        # Nothing tells where the family's name ends.
        ("Apellidos y nombre", ["Kranz Voss Ada", "Lind Bo", "Moor"], ["Kranz Voss Ada", "Bo Lind", "Moor"]),
    ],
)  # fmt: skip
def test_families_first_are_turned_round(header: str, rows: list[str], names: list[str], people: People) -> None:
    text = "\n".join(f"{row};PL;{number}@b.example" for number, row in enumerate(rows))
    found = people("a.csv", f"{header};Rolle;E-Mail\n{text}\n")
    assert [one.document["basics"]["name"] for one in found if isinstance(one, Found)] == names


def test_an_address_tells_which_name_is_given(people: People) -> None:
    rows = "Paul Franz;franz@paul.example\nKranz Voss Ida Maria;ida.kranz@b.example\nLind Bo;bo@b.example\n"
    found = people("a.csv", f"Nachname Vorname;E-Mail\n{rows}")
    assert [one.document["basics"]["name"] for one in found if isinstance(one, Found)] == [
        "Franz Paul",
        "Ida Maria Kranz Voss",
        "Bo Lind",
    ]


def test_an_initial_before_the_family_in_an_address_tells_which_name_is_given(people: People) -> None:
    rows = "Name / Vorname;E-Mail\nOnno Moor;o.moor@b.example\nLind Tjark;t.lind@b.example\n"
    found = [one.document["basics"]["name"] for one in people("a.csv", rows) if isinstance(one, Found)]
    assert found == ["Onno Moor", "Tjark Lind"]
