"""Names that were asked for with the family's first, with the given one first again."""

import pytest

from tpmmatch.intake.name_order import given_first, is_family_first, is_given_first


@pytest.mark.parametrize(
    ("name", "mails", "spoken"),
    [
        ("Kranz Ada", [], "Ada Kranz"),
        ("Anna Kranz", [], "Anna Kranz"),
        ("KRANZ Ada Maria", [], "Ada Maria KRANZ"),
        ("KRANZ ADA", [], "ADA KRANZ"),
        ("Ada KRANZ", [], "Ada KRANZ"),
        ("Brandstätter Annika Maria", ["annika.brandstaetter@b.example"], "Annika Maria Brandstätter"),
        ("Kranz Voss Ada", [], "Kranz Voss Ada"),
        ("Kranz Voss Anna Maria", [], "Anna Maria Kranz Voss"),
        ("Kranz Anna Voss", [], "Kranz Anna Voss"),
    ],
)
def test_the_given_name_stands_first_where_anything_tells_it(name: str, mails: list[str], spoken: str) -> None:
    loud = [word for word in name.split() if word.isupper()]
    assert given_first(name, loud, mails, as_asked=True) == spoken


def test_without_trust_in_the_order_two_words_stay() -> None:
    assert given_first("Kranz Ada", [], [], as_asked=False) == "Kranz Ada"


def test_capitals_tell_more_than_a_common_first_name() -> None:
    assert is_family_first(["PETER", "Ada"], ["PETER"])
    assert is_given_first(["Ada", "PETER"], ["PETER"])
    assert is_given_first(["Peter", "Kranz"], [])
