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
