"""What heads the columns of a table."""

import pytest

from tpmmatch.intake.cv_table_heads import OF_STUDY, columns_of_head, is_time_in_two, roles_of


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        ("From|To|Company|Position", ["from", "to", "employer", "position"]),
        ("Von|Bis|Firma|Funktion", ["from", "to", "employer", "position"]),
        ("Od|Do|Pracodawca|Stanowisko", ["from", "to", "employer", "position"]),
        ("Période|Entreprise|Poste|Missions", ["time", "employer", "position", "duties"]),
        ("Institution|Degree|Year", ["school", "degree", "time"]),
        ("Degree|Institution|Board|Year", ["degree", "school", "told", "time"]),
    ],
)
def test_a_head_says_what_columns_hold(head: str, roles: list[str]) -> None:
    assert columns_of_head(head.split("|")) == roles


@pytest.mark.parametrize(
    "cells",
    [
        "From|To",
        "Company|Position",
        "From|Company|Position",
        "2019|Company|Position",
        "Years|Experience|Position",
        "From|To|Position|Position",
        "Position",
    ],
)
def test_what_says_less_or_more_is_no_head(cells: str) -> None:
    assert columns_of_head(cells.split("|")) == ()


def test_a_title_is_a_degree_among_studies() -> None:
    assert roles_of(["Title", "School", "Year"], OF_STUDY) == ["degree", "school", "time"]


def test_a_second_row_parts_the_time() -> None:
    assert is_time_in_two(["Von", "Bis"])
    assert not is_time_in_two(["To", "From"])
