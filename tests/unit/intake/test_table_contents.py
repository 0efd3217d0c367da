import pytest

from tpmmatch.intake.table_contents import are_long_numbers, is_firm, is_person_name, kind_of, says_nothing


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["a@b.example", "Ada <c@d.example>", ""], "email"),
        (["https://www.linkedin.com/in/a", "linkedin.com/in/b"], "linkedin"),
        (["https://x.example", "www.y.example"], "website"),
        (["+49 151 1234567", "0316/123456", "(0)20 7946 0000"], "phone"),
        (["2026-12-01", "520"], ""),
        (["a@b.example", "n/a", "no", "x"], ""),
        (["x" * 1000 + "@b.example"], ""),
        ([], ""),
    ],
)
def test_kinds_by_cells(cells: list[str], kind: str) -> None:
    assert kind_of(cells) == kind


@pytest.mark.parametrize(
    "name", ["Ada Kranz", "Zoë L'Hermitte", "José García Núñez", "Ludwig van Beethoven", "Kranz, Ada"]
)
def test_names_of_people(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize(
    "text", ["Ada", "Blue chair", "Oak Table 120", "Mühle GmbH", "call the bank", "A B C D E F", ""]
)
def test_what_is_no_name_of_a_person(text: str) -> None:
    assert not is_person_name(text)


def test_names_of_firms() -> None:
    assert all(map(is_firm, ["Mill Ltd.", "Acme GmbH", "Moulin S.A.R.L.", "Sol S.L."]))
    assert not any(map(is_firm, ["Ada Kranz", "GmbH", ""]))


@pytest.mark.parametrize("cell", ["NULL", "N/A", "n. a.", "nan", "--", "–", "k. A.", "Keine Angabe", "#REF!", "#WERT!"])
def test_cells_of_which_nothing_is_known(cell: str) -> None:
    assert says_nothing(cell, "company")
    assert says_nothing(cell)


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("Null", "last_name"),
        ("Nan", "first_name"),
        ("NA", "country"),
        ("NA", "last_name"),
        ("NA", ""),
        ("No", "last_name"),
        ("Nada", "name"),
        ("-5", "rate"),
        ("C", "skills"),
        ("#Name", "company"),
        ("none of the above", "skills"),
    ],
)
def test_cells_that_look_like_nothing_and_are_not(cell: str, field: str) -> None:
    assert not says_nothing(cell, field)


def test_long_numbers_as_telephones_have_them() -> None:
    assert are_long_numbers(["3471234567", "612 345 678", "98-7654-3210"])
    assert not are_long_numbers(["2026-12-01", "2027-01-31"])
    assert not are_long_numbers(["1700000001", "1700000001", "1700000001"])
    assert not are_long_numbers(["50667", "80331"])
    assert not are_long_numbers([])


def test_a_row_that_nobody_has_named_yet_says_nothing_as_a_name() -> None:
    assert says_nothing("Untitled", "name")
    assert says_nothing("Sans titre", "name")
    assert not says_nothing("Untitled", "company")
