"""Forms in two columns."""

import pytest

from tpmmatch.intake.cv_label_columns import with_labels_beside
from tpmmatch.intake.layout import Line


def at(text: str, column: int, row: int, off: float = 0.0) -> Line:
    return Line(text, column=column, box=(100.0 * column, 20.0 * row + off, 100.0 * column + 80, 20.0 * row + 10 + off))


LABELS = [at("Persönliche Daten", 1, 0), at("Name:", 1, 1), at("Telefon:", 1, 2), at("Wohnort:", 1, 3)]


def test_each_label_has_what_stands_beside_it() -> None:
    said = [at("Kranz-Moor, Ada Maria", 2, 1), at("0421 555014", 2, 2, 3.0), at("Bremen", 2, 3)]
    assert [line.text for line in with_labels_beside([*LABELS, *said, at("Berufserfahrung", 0, 5)])] == [
        "Persönliche Daten",
        "Name:\tKranz-Moor, Ada Maria",
        "Telefon:\t0421 555014",
        "Wohnort:\tBremen",
        "Berufserfahrung",
    ]


def test_a_label_without_any_stays() -> None:
    told = [*LABELS, at("Ada Kranz", 2, 1), at("Bremen", 2, 3)]
    assert [line.text for line in with_labels_beside(told)] == [
        "Persönliche Daten",
        "Name:\tAda Kranz",
        "Telefon:",
        "Wohnort:\tBremen",
    ]


def test_other_columns_stay() -> None:
    told = [at("Kenntnisse:", 1, 0), at("Jira", 1, 1), at("Ada Kranz", 2, 0), at("Projektleiterin", 2, 1)]
    assert with_labels_beside(told) == told
    words = [Line("Name:", box=(0, 0, 0, 1)), Line("Ada Kranz", box=(0, 1, 0, 2))]
    assert with_labels_beside(words) == words
    assert with_labels_beside([]) == []


def placed(text: str, column: int, row: int) -> Line:
    left = {1: 0.0, 21: 100.0, 22: 200.0}.get(column, 100.0)
    return Line(text, box=(left, 20.0 * row, left + 80, 20.0 * row + 10), size=10, column=column)


def test_columns_of_a_form_are_rows() -> None:
    lines = [
        placed("Mother tongue(s)", 1, 0), placed("Other language(s)", 1, 1), placed("English", 1, 2),
        placed("German", 21, 0), placed("C1", 21, 2), placed("B2", 22, 2),
    ]  # fmt: skip
    found = with_labels_beside(lines)
    assert [line.text for line in found] == ["Mother tongue(s)\tGerman", "Other language(s)", "English\tC1\tB2"]
    assert {line.column for line in found} == {0}


def test_a_side_bar_beside_a_form_stays_apart() -> None:
    lines = [
        placed("Jira", 1, 0), placed("Scrum", 1, 1), placed("Muttersprache", 21, 0), placed("Weitere Sprachen", 21, 1),
        placed("Deutsch", 22, 0), placed("Englisch C1", 22, 1),
    ]  # fmt: skip
    assert [(line.text, line.column) for line in with_labels_beside(lines)] == [
        ("Jira", 1), ("Scrum", 1), ("Muttersprache\tDeutsch", 2), ("Weitere Sprachen\tEnglisch C1", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("other", ["Weitere Sprachen", "Kenntnisse"])
def test_a_side_bar_with_a_label_stays_one(other: str) -> None:
    lines = [placed("Muttersprache", 1, 0), placed("Deutsch", 1, 1), placed(other, 1, 2), placed("Englisch C1", 1, 3)]
    lines += [placed("Projektleiter", 2, 0), placed("Kranz AG", 2, 1), placed("2019 – 2021", 2, 2)]
    assert with_labels_beside(lines) == lines
