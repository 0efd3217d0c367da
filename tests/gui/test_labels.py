"""Words for values of the model."""

import pytest

from ui.pages.labels import source_word


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("cv.pdf", "cv.pdf"),
        ("people.jsonl:30", "people.jsonl, line 30"),
        ("people.json#3", "people.json, no. 3"),
        ("staff.xlsx#Berlin:4", "staff.xlsx, sheet Berlin, line 4"),
        ("2024: plans.csv", "2024: plans.csv"),
        (":4", ":4"),
    ],
)
def test_a_source_tells_where_in_a_file_somebody_stood(source: str, words: str) -> None:
    assert source_word(source) == words
