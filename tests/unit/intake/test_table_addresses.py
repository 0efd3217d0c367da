"""Whole addresses in a cell."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.table_addresses import place_in_address
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("14 Mill Row, Bristol BS8 1AA (home)", {"city": "Bristol"}),
        ("8 rue du Moulin  Nantes  44000  FR", {"city": "Nantes", "countryCode": "FR"}),
        ("Mühlweg 3, 50667 Köln", {"city": "Köln"}),
        ("Mühlweg 3\n79650 Hinterwald\nDeutschland", {"city": "Hinterwald", "countryCode": "DE"}),
        ("Bristol", {"city": "Bristol"}),
        ("Hinterwald, Austria", {"city": "Hinterwald", "countryCode": "AT"}),
        ("Bayern, Deutschland", {"countryCode": "DE"}),
        ("Remote, Germany", {"countryCode": "DE"}),
        ("Paris Street 3, Exeter Road", {}),
        ("1420 Mill St, Apt 5", {}),
        ("Berlin, Hamburg", {}),
        ("Somewhere", {}),
        ("", {}),
    ],
)
def test_the_town_of_an_address(address: str, place: object) -> None:
    assert place_in_address(address) == place


def test_an_address_tells_the_town_where_no_column_does(people: People) -> None:
    (found,) = people("a.csv", 'Name,Email,Address\nAda Kranz,a@b.example,"14 Mill Row, Bristol BS8 1AA"\n')
    assert isinstance(found, Found)
    assert found.document["basics"]["location"] == {"address": "14 Mill Row, Bristol BS8 1AA", "city": "Bristol"}


def test_a_column_of_towns_is_trusted_more(people: People) -> None:
    rows = 'Ada Kranz,a@b.example,"14 Mill Row, Bristol",Ulm\n'
    (found,) = people("a.csv", f"Name,Email,Address,City\n{rows}")
    assert isinstance(found, Found)
    assert found.document["basics"]["location"] == {"city": "Ulm"}
    assert found.document["meta"]["csv"] == {"Address": "14 Mill Row, Bristol"}


def test_mail_addresses_are_none_of_it(people: People) -> None:
    (found,) = people("a.csv", "Name,Adresse\nAda Kranz,a@b.example\n")
    assert isinstance(found, Found)
    assert found.document["basics"] == {"name": "Ada Kranz", "email": "a@b.example"}
