"""Columns that are called like a language."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def languages(people: People, text: str) -> list[object]:
    return [one.document.get("languages") for one in people("a.csv", text) if isinstance(one, Found)]


def test_a_column_a_language_says_how_well_it_is_spoken(people: People) -> None:
    text = (
        "Name;E-Mail;Deutsch;English;Français\nAda Kranz;a@b.example;Muttersprache;C1;\nBo Lind;b@b.example;B2;x;no\n"
    )
    assert languages(people, text) == [
        [{"language": "Deutsch", "fluency": "Muttersprache"}, {"language": "English", "fluency": "C1"}],
        [{"language": "Deutsch", "fluency": "B2"}, {"language": "English"}],
    ]


def test_below_a_heading_of_their_own(people: People) -> None:
    text = "Person;;Sprachen;\nName;E-Mail;Deutsch;Englisch\nAda Kranz;a@b.example;C2;B1\nBo Lind;b@b.example;;C1\n"
    assert languages(people, text) == [
        [{"language": "Deutsch", "fluency": "C2"}, {"language": "Englisch", "fluency": "B1"}],
        [{"language": "Englisch", "fluency": "C1"}],
    ]


@pytest.mark.parametrize("cells", [("Kurs", "C1"), ("no", "nein")])
def test_what_is_no_level_is_kept_as_it_is(people: People, cells: tuple[str, str]) -> None:
    one, two = cells
    assert languages(people, f"Name;E-Mail;Deutsch\nAda Kranz;a@b.example;{one}\nBo Lind;b@b.example;{two}\n") == [
        None,
        None,
    ]


def test_two_columns_of_languages_are_read_together(people: People) -> None:
    text = "Name;E-Mail;Sprachen;Fremdsprachen\nAda Kranz;a@b.example;Deutsch;Englisch B2, Polnisch\n"
    assert languages(people, text) == [
        [{"language": "Deutsch"}, {"language": "Englisch", "fluency": "B2"}, {"language": "Polnisch"}]
    ]


def test_a_language_that_two_columns_tell_is_one(people: People) -> None:
    (found,) = people("a.csv", 'Name,Email,Languages,English\nAda Kranz,a@b.example,"German, English",C1\n')
    assert isinstance(found, Found)
    assert found.document["languages"] == [{"language": "German"}, {"language": "English", "fluency": "C1"}]
