"""Names in cells, whole or in parts."""

import pytest

from tpmmatch.intake import table_names


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Kranz, Ada", "Ada Kranz"),
        ("García Núñez, José", "José García Núñez"),
        ("Ada  Kranz", "Ada Kranz"),
        ("Nair, PMP", "Nair, PMP"),
        ("Kranz, Ada, Graz", "Kranz, Ada, Graz"),
        ("Kranz,", "Kranz,"),
        ("Dr. Özkan, Cem", "Dr. Cem Özkan"),
        ("Prof. Dr. Özkan, Cem", "Prof. Dr. Cem Özkan"),
        ("Frau Kranz, Ada", "Ada Kranz"),
        ("Herr Dr. Cem Özkan", "Dr. Cem Özkan"),
        ("M. Hugo de la Tour", "Hugo de la Tour"),
        ("Ada Kranz <ada@example.com>", "Ada Kranz"),
        ("Kranz, Ada (ada@example.com)", "Ada Kranz"),
        ("+43 316 1234", ""),
        ("ada@example.com", ""),
        ("Frau Kranz", "Frau Kranz"),
        ("Pan Wei Ming", "Pan Wei Ming"),
        ("Fr Kranz Ada", "Fr Kranz Ada"),
        ("M Hugo Tour", "M Hugo Tour"),
        ("Ada <3 Kranz", "Ada <3 Kranz"),
        ("Ada Kranz, CISSP", "Ada Kranz, CISSP"),
        ("Bo Lind, Consultant", "Bo Lind, Consultant"),
        ("Bo Lind, IT-Projektleiter", "Bo Lind, IT-Projektleiter"),
        ("Uli Beck, Köln", "Uli Beck, Köln"),
        ("Kranz, Paris", "Paris Kranz"),
        ("García Núñez, Sofia", "Sofia García Núñez"),
        ("Kranz, JP", "JP Kranz"),
        ("KRANZ LIND, ADA", "ADA KRANZ LIND"),
        ("KRANZ, Ada", "Ada KRANZ"),
        ("van den Berg, Baker", "Baker van den Berg"),
    ],
)
def test_names_as_they_are_spoken(cell: str, name: str) -> None:
    assert table_names.name(cell) == name


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Jan", "", "van der", "Berg", ""), "Jan van der Berg"),
        (("Jan", "", "van der", "van der Berg", ""), "Jan van der Berg"),
        (("Jan", "", "", "Berg, van der", ""), "Jan van der Berg"),
        (("Ana", "María", "", "García", "López"), "Ana María García López"),
        (("Ana María", "María", "", "García López", "López"), "Ana María García López"),
        (("Anna", "", "", "Anna Müller", ""), "Anna Müller"),
        (("Thomas", "", "", "Thomas", ""), "Thomas Thomas"),
        (("", "", "de", "Vries", ""), "de Vries"),
        (("Sammy", "", "", "Davis, Jr.", ""), "Sammy Davis, Jr."),
        (("Ann", "", "", "Smith, Ann", ""), "Ann Smith"),
        (("Ann", "", "", "Smith, Ann, PMP", ""), "Ann Smith, PMP"),
        (("Ann", "", "", "Smith, Ann Marie", ""), "Ann Marie Smith"),
        (("Ann Marie", "", "", "Smith, Ann", ""), "Ann Marie Smith"),
        (("Ann", "", "", "Ann, Smith", ""), "Ann Smith"),
        (("Hans", "", "", "Dr. Müller", ""), "Dr. Hans Müller"),
        (("Hans", "", "", "Prof. Dr. Müller", ""), "Prof. Dr. Hans Müller"),
        (("Dr. Hans", "", "", "Dr. Müller", ""), "Dr. Hans Müller"),
        (("Hans", "", "", "Dr. Hans Müller", ""), "Dr. Hans Müller"),
        (("Hans", "", "", "Dr. Müller, Hans", ""), "Dr. Hans Müller"),
        (("Wei", "", "", "Ma Li", ""), "Wei Ma Li"),
        (("Martín", "", "", "García Martín", ""), "Martín García Martín"),
        (("Peter", "", "", "Müller-Peter", ""), "Peter Müller-Peter"),
    ],
)
def test_a_name_of_parts(parts: tuple[str, str, str, str, str], expected: str) -> None:
    assert table_names.name_of(*parts) == expected


@pytest.mark.parametrize(
    ("first", "cell", "expected"),
    [
        ("Peter", "Müller Peter", "Peter Müller"),
        ("Peter", "Dr. Müller Peter", "Dr. Peter Müller"),
        ("Hans-Peter", "Müller Hans-Peter", "Hans-Peter Müller"),
        ("Peter", "Hans Peter Müller", "Hans Peter Müller"),
        ("Peter", "Müller-Peter", "Peter Müller-Peter"),
        ("Anna", "Müller", "Anna Müller"),
        ("Thomas", "Thomas", "Thomas Thomas"),
    ],
)
def test_a_cell_under_name_may_say_the_first_name_too(first: str, cell: str, expected: str) -> None:
    assert table_names.name_of(first, "", "", cell, "", may_be_whole=True) == expected


@pytest.mark.parametrize(
    ("honorifics", "name", "expected"),
    [
        (["Dr."], "Ada Kranz", "Dr. Ada Kranz"),
        (["Frau", "Prof. Dr."], "Ada Kranz", "Prof. Dr. Ada Kranz"),
        (["Mr."], "Bo Lind", "Bo Lind"),
        (["Dr."], "Dr. Ada Kranz", "Dr. Ada Kranz"),
        (["The great"], "Ada Kranz", "Ada Kranz"),
        (["Dr."], "", ""),
    ],
)
def test_titles_of_another_column_go_before_the_name(honorifics: list[str], name: str, expected: str) -> None:
    assert table_names.titled(honorifics, name) == expected


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Mrs", True),
        ("Frau Dr.-Ing.", True),
        ("Dr. rer. nat.", True),
        ("Dipl.-Ing.", True),
        ("Manager", False),
        ("Dr. Kranz", False),
        ("", False),
    ],
)
def test_how_one_addresses_somebody(cell: str, found: bool) -> None:
    assert table_names.is_honorific(cell) is found


def test_the_name_before_an_address() -> None:
    assert table_names.name_beside('"Kranz, Ada" <ada@example.com>') == "Ada Kranz"
    assert table_names.name_beside("ada@example.com") == ""
    assert table_names.name_beside("<ada@example.com>") == ""


def test_degrees_behind_a_first_name_stand_behind_the_whole() -> None:
    assert table_names.name_of("Ada, PMP", "", "", "Kranz", "") == "Ada Kranz, PMP"
    assert table_names.name_of("Ada (PRINCE2)", "", "", "Kranz", "") == "Ada Kranz, PRINCE2"
    assert table_names.name_of("Ada (Addie)", "", "", "Kranz", "") == "Ada (Addie) Kranz"
