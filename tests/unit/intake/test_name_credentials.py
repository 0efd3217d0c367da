"""Certificates that people write behind their names."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.name_credentials import without_certificates
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    ("name", "bare", "certificates"),
    [
        ("Ada Kranz, PMP®", "Ada Kranz", ["PMP"]),
        ("Ada Kranz, MBA, PMP", "Ada Kranz, MBA", ["PMP"]),
        ("Ada Kranz (PMP)", "Ada Kranz", ["PMP"]),
        ("Ada Kranz | PSM II, ITIL", "Ada Kranz", ["PSM II", "ITIL"]),
        ("Ada Kranz PMP", "Ada Kranz", ["PMP"]),
        ("Ada Kranz 🚀", "Ada Kranz", []),
        ("Ada 👩🏽‍💻 Kranz", "Ada Kranz", []),
        ("Ada Kranz, MBA", "Ada Kranz, MBA", []),
        ("Ada Kranz, CISSP, Consultant", "Ada Kranz, CISSP, Consultant", []),
        ("Ada Kranz (Scrum Master)", "Ada Kranz (Scrum Master)", []),
        ("Ada Kranz (Ady)", "Ada Kranz (Ady)", []),
        ("Ada PMP", "Ada PMP", []),
        ("Safe Kranz", "Safe Kranz", []),
        ("PMP", "PMP", []),
        ("⭐", "⭐", []),
    ],
)
def test_certificates_go_and_titles_stay(name: str, bare: str, certificates: list[str]) -> None:
    assert without_certificates(name) == (bare, certificates)


def test_what_stands_behind_a_name_in_a_list_is_a_certificate(people: People) -> None:
    (found,) = people("a.csv", 'First Name,Last Name,Email,Certificates\nAda,"Kranz, PMP®",a@b.example,PMP; CSM\n')
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"
    assert found.document["certificates"] == [{"name": "PMP"}, {"name": "CSM"}]


def test_what_stands_behind_a_name_on_a_card_is_a_certificate(people: People) -> None:
    (found,) = people("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Kranz (PMP)\nEMAIL:a@b.example\nEND:VCARD\n")
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"
    assert found.document["certificates"] == [{"name": "PMP"}]
