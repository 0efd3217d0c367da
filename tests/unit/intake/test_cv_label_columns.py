"""Forms in two columns."""

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
