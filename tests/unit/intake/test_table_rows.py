import pytest

from tpmmatch.intake.table_columns import columns_of
from tpmmatch.intake.table_rows import people_of_row

COLUMNS = columns_of(["Name", "E-mail", "Company", "Day rate"])


def test_each_of_several_gets_their_own_address_and_the_firm_is_everybodys() -> None:
    row = ["Ada Kranz & Bo Bell", "a@x.example, b@x.example", "Mill Ltd", "€ 520"]
    assert people_of_row(COLUMNS, row) == [
        ["Ada Kranz", "a@x.example", "Mill Ltd", "€ 520"],
        ["Bo Bell", "b@x.example", "Mill Ltd", ""],
    ]


def test_what_somebody_is_among_several_is_no_part_of_the_name() -> None:
    row = ["Lutz Mahnke (PL)\nSvea Holm", "", "", ""]
    assert [cells[0] for cells in people_of_row(COLUMNS, row)] == ["Lutz Mahnke", "Svea Holm"]


def test_addresses_of_another_number_go_to_the_first() -> None:
    row = ["Ada Kranz; Bo Bell", "a@x.example", "", ""]
    assert [cells[1] for cells in people_of_row(COLUMNS, row)] == ["a@x.example", ""]


def test_one_person_stays_one() -> None:
    for name in ("Ada Kranz", "Kranz, Ada", "Ada and Co", "Ada / Bo", "Ada Kranz (Project & Programme)"):
        assert people_of_row(COLUMNS, [name, "", "", ""]) == [[name, "", "", ""]]
    assert people_of_row(columns_of(["First name", "Last name"]), ["Ada; Bo", "x"]) == [["Ada; Bo", "x"]]
    assert people_of_row(COLUMNS, []) == [[]]


def test_two_of_one_surname_with_a_mail_each_are_two() -> None:
    row = ["Juan y María García López", "juan@x.example; m.garcia@x.example", "Mill Ltd", "€ 520"]
    assert people_of_row(COLUMNS, row) == [
        ["Juan García López", "juan@x.example", "Mill Ltd", "€ 520"],
        ["María García López", "m.garcia@x.example", "Mill Ltd", ""],
    ]
    row = ["Ada & Bo von der Heide", "ada@x.example, bo@x.example", "", ""]
    assert [cells[0] for cells in people_of_row(COLUMNS, row)] == ["Ada von der Heide", "Bo von der Heide"]
    row = ["Ada und Bo Kranz", "kranz.bo@x.example; kranz.ada@x.example", "", ""]
    assert [cells[:2] for cells in people_of_row(COLUMNS, row)] == [
        ["Bo Kranz", "kranz.bo@x.example"],
        ["Ada Kranz", "kranz.ada@x.example"],
    ]
    for name in ("Ada und Bo Kranz", "Haus und Garten Meyer", "Wind and Solar Power", "Ortega y Gasset"):
        assert people_of_row(COLUMNS, [name, "a@x.example", "", ""]) == [[name, "a@x.example", "", ""]]
    couple = ["Herr und Frau Kranz", "a@x.example, b@x.example", "", ""]
    assert people_of_row(COLUMNS, couple) == [couple]


@pytest.mark.parametrize(
    ("name", "mails"),
    [
        ("Dr. Ada und Bo Kranz", "ada@x.example, bo@x.example"),
        ("Ada und Dr. Bo Kranz", "ada@x.example, bo@x.example"),
        ("Ada und Bo Maria Kranz", "ada@x.example, bo@x.example"),
        ("Miller and John Smith", "info@x.example, john@x.example"),
        ("Heckler und Koch Waffen", "ada@x.example, bo@x.example"),
    ],
)
def test_a_surname_that_isnt_plain_makes_no_two_people(name: str, mails: str) -> None:
    assert people_of_row(COLUMNS, [name, mails, "", ""]) == [[name, mails, "", ""]]
