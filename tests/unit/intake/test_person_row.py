import json
import re
from itertools import product

import pytest

from tpmmatch.intake.person_row import HEADERS, guarded, profile_cells, row_of, unguarded
from tpmmatch.intake.table_columns import columns_of


def test_all_headers_are_understood_when_they_come_back() -> None:
    fields = [column.field for column in columns_of(list(HEADERS.values()))]
    assert fields == list(HEADERS)


def test_a_person_as_cells() -> None:
    document = {
        "basics": {"name": "Ada", "profiles": [{"network": "XING", "username": "ada"}], "summary": "a\x00\tb\r\nc"},
        "work": [{"name": "Mill", "position": "PM"}],
        "skills": [{"name": "Web", "keywords": ["PHP", "Web"]}],
        "languages": [{"language": "German", "fluency": "C2"}, {"language": "English"}],
        "meta": {"id": "a", "freelance": {"day_rate": {"amount": 520.0, "currency": "EUR"}}},
    }
    assert row_of(document) == {
        "id": "a",
        "name": "Ada",
        "xing": "ada",
        "position": "PM",
        "company": "Mill",
        "summary": "a b\nc",
        "skills": "Web, PHP",
        "languages": "German (C2), English",
        "rate": "520",
        "currency": "EUR",
    }
    assert row_of({"basics": 3, "work": "x"}) == {}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t1", "\r1", "'=1", "''@x"])
def test_guards_go_on_and_off(cell: str) -> None:
    assert guarded(cell) == "'" + cell
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Ada;=1+1;", "Ada;'=1+1;"),
        ("\t=1", "'\t'=1"),
        ("a | @x", "a | '@x"),
        ("=1;\t-2", "'=1;\t'-2"),
        ("a;'=1|+2", "a;''=1|'+2"),
    ],
)
def test_a_formula_behind_what_may_part_cells_is_guarded_too(cell: str, shown: str) -> None:
    assert guarded(cell) == shown
    assert unguarded(shown) == cell


def test_whatever_is_guarded_comes_back_as_it_was() -> None:
    for letters in product(";|'=\t a", repeat=5):
        cell = "".join(letters)
        assert unguarded(guarded(cell)) == cell
        assert not re.search(r"(?:^|[;|\t] ?)=", guarded(cell))


@pytest.mark.parametrize(
    "cell", ["", "a=1", "'a", "'", "5", "a; b", "C#|C++", "Scrum; 'a'", "a, -b", "x;'", "a; b - c"]
)
def test_harmless_cells_need_none(cell: str) -> None:
    assert guarded(cell) == cell == unguarded(cell)


def test_a_long_profile_takes_several_cells() -> None:
    cells = profile_cells({"basics": {"summary": "x" * 70_000}})
    assert len(cells) == 3
    assert max(map(len, cells)) <= 32_767


@pytest.mark.parametrize("text", ["and so on " * 9_000, "\n ab" * 20_000, " " * 70_000])
def test_no_cell_of_a_profile_ends_in_a_blank_that_would_be_lost(text: str) -> None:
    cells = profile_cells({"basics": {"summary": text}})
    assert json.loads("".join(cell.strip() for cell in cells)) == {"basics": {"summary": text}}
    assert max(map(len, cells)) <= 32_767
