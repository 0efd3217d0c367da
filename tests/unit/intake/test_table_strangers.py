"""Columns called like a field that hold something else."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import columns_of
from tpmmatch.intake.table_strangers import without_strangers
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


@pytest.mark.parametrize(
    ("headers", "cells", "fields"),
    [
        (["Durchwahl", "Handy"], ["12", "0170 1111111"], ["", "phone"]),
        (["Telefon", "Durchwahl", "Mobil"], ["030 222222", "12", ""], ["phone", "", ""]),
        (["Festnetz"], ["ja"], [""]),
        (["Durchwahl"], ["12"], ["phone"]),
        (["Telefon"], [""], ["phone"]),
        (["Occupation"], ["80 %"], [""]),
        (["Occupation"], ["PMO 80 %"], ["position"]),
        (["Schwerpunkt"], ["Rollouts of SAP in banks. 20 years."], [""]),
        (["Schwerpunkt"], ["SAP, PMO"], ["skills"]),
    ],
)
def test_what_nothing_of_its_kind_stands_in_is_unknown(headers: list[str], cells: list[str], fields: list[str]) -> None:
    found = without_strangers(columns_of(["E-Mail", *headers]), [Row(2, ["a@b.example", *cells])])
    assert [column.field for column in found[1:]] == fields


def test_an_extension_takes_no_numbers_place(people: People) -> None:
    rows = "Name;Telefon;Durchwahl;Mobil\nAda Kranz;;12;0170 1111111\nBo Lind;030 222222;13;\n"
    phones = [one.document["basics"]["phone"] for one in people("a.csv", rows) if isinstance(one, Found)]
    assert phones == ["0170 1111111", "030 222222"]
