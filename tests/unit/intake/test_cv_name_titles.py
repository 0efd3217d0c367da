"""Titles and letters around names."""

import pytest

from tpmmatch.intake.cv_name_titles import without_titles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("med. Ada Kranz", "Ada Kranz"),
        ("Mgr. Ada Kranz PhD", "Ada Kranz"),
        ("Rev. Ada Kranz M.B.A.", "Ada Kranz"),
        ("Mag Ada Kranz", "Mag Ada Kranz"),
        ("Phil Otto Kranz", "Phil Otto Kranz"),
        ("Dra. Kranz", "Dra. Kranz"),
        ("Jean-Luc Ada ROY", "Jean-Luc Ada ROY"),
        ("", ""),
    ],
)
def test_what_stands_around_a_name_is_taken_away(text: str, name: str) -> None:
    assert without_titles(text) == name
