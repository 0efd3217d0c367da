"""Columns that nothing names."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.intake.table_contents import are_titles
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]

ADA = "Ada Kranz;Projektleiterin;Kassel;ada@b.example;0561 5550111;750 €"
BO = "Bo Lind;PMO;Ulm;b@b.example;0251 5550112;"


def test_a_list_without_a_header_tells_what_it_holds_and_what_not(people: People) -> None:
    ada, bo = people("a.csv", f"{ADA}\n{BO}\n")
    assert isinstance(ada, Found)
    assert isinstance(bo, Found)
    assert (ada.document["basics"]["label"], bo.document["basics"]["label"]) == ("Projektleiterin", "PMO")
    assert ada.document["meta"] == {"csv": {"#6": "750 €"}}
    assert [one.values for one in ada.warnings if one.id == "intake_csv_columns_unknown"] == [{"columns": "F"}]


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["Projektleiter", "PMO", "Scrum Master"], True),
        (["Projektleiter", "Kassel"], False),
        (["lead@b.example"], False),
        (["Led the roll-out as project manager of all the sites in the north and the south of it"], False),
        ([], False),
    ],
)
def test_titles_by_their_words(cells: list[str], are: bool) -> None:
    assert are_titles(cells) is are
