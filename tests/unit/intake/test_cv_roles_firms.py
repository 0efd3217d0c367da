"""Firms in heads, beside fields of titles and what brackets say of them."""

import pytest

from tests.unit.intake.entry_heads import heads, sure
from tpmmatch.intake.cv_roles import read_role


@pytest.mark.parametrize(
    ("texts", "title", "firm"),
    [
        (
            ["Program Manager, Manufacturing Execution Systems", "Mill Semiconductors"],
            "Program Manager, Manufacturing Execution Systems",
            "Mill Semiconductors",
        ),
        (
            ["Project Manager, Clinical Systems\tMeridian Trials Limited\tDublin"],
            "Project Manager, Clinical Systems",
            "Meridian Trials Limited",
        ),
        (["Tester, Mill Systems", "Leeds"], "Tester", "Mill Systems"),
        (["Tester, Mill Systems Ltd", "Meadow Care Ltd"], "Tester", "Mill Systems Ltd"),
    ],
)
def test_a_field_behind_a_title_before_a_firm_in_its_own_line(texts: list[str], title: str, firm: str) -> None:
    found = sure(read_role(heads(*texts), None))
    assert (found["position"], found["name"]) == (title, firm)


@pytest.mark.parametrize(
    "firm", ["Mill Digital (via Harvey Voss)", "Banco Mill (contratado por Voss)", "Mill AG (über Voss GmbH)"]
)
def test_who_lent_somebody_stays_with_the_firm_and_is_no_place(firm: str) -> None:
    assert sure(read_role(heads("Senior Project Manager", firm), None)) == {
        "position": "Senior Project Manager",
        "name": firm,
    }


def test_a_place_in_brackets_behind_a_firm_stays_a_place() -> None:
    assert sure(read_role(heads("Tester", "Mill Ltd (Ireland)"), None))["location"] == "Ireland"


@pytest.mark.parametrize("told", ["über 500 Mitarbeiter", "Via Roma, Milano"])
def test_what_brackets_tell_of_a_firm_is_not_of_its_name(told: str) -> None:
    assert sure(read_role(heads("Project Manager", f"Mill AG ({told})"), None))["name"] == "Mill AG"
