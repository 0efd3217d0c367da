import pytest

from tpmmatch.vocabulary.tokens import fold, sentences, spans, tokenize, words_of


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def test_names_of_technologies_stay_whole() -> None:
    assert words("C++, C#, .NET and Node.js at 57.5k") == ["C++", "C#", ".NET", "and", "Node.js", "at", "57.5k"]


def test_hyphens_and_apostrophes_part_words() -> None:
    assert words("cut-over, l'outil, the owner’s") == ["cut", "over", "l", "outil", "the", "owner", "s"]


def test_a_token_knows_its_place() -> None:
    text = "über Straßen"
    assert [text[token.start : token.end] for token in tokenize(text)] == ["über", "Straßen"]


def test_each_word_is_placed_where_it_stands() -> None:
    text = "a C++a, .NET or a NET"
    words = words_of(text)
    assert words == ["a", "C++", "a", ".NET", "or", "a", "NET"]
    assert [text[start:end] for start, end in spans(text, words)] == words
    assert spans(text, words)[2] == (5, 6)


def test_words_alone_are_the_same_words_and_stand_in_the_same_places() -> None:
    text = "a aa a: C++, the owner’s aa-a.NET 🚚 \u0000 a"
    assert words_of(text) == words(text)
    assert spans(text, words_of(text)) == [(token.start, token.end) for token in tokenize(text)]


def test_case_and_accents_do_not_matter() -> None:
    assert fold("ÉCLAIR") == "eclair"
    assert fold("Straße") == "strasse"
    assert fold("Łódź") == "lodz"


def test_sentences_end_where_a_reader_would_end_them() -> None:
    text = "I ran 12 projects, incl. a shop. Budget kept!\nNext line; done"
    assert [text[start:end] for start, end in sentences(text)] == [
        "I ran 12 projects, incl. a shop.",
        "Budget kept!",
        "Next line",
        "done",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Done.\n\n• First\n• Second", ["Done.", "• First", "• Second"]),
        ("One • two  ·  three", ["One", "two", "three"]),
        ("He said “well done.” Then he left…  Gladly?", ["He said “well done.", "Then he left…", "Gladly?"]),
        ("Version 2.5 of v1.2 approx. half. 3 more", ["Version 2.5 of v1.2 approx. half.", "3 more"]),
    ],
)
def test_sentences_end_at_bullets_and_behind_quotes_too(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_text_of_white_space_has_no_sentence() -> None:
    assert list(sentences(" \n ")) == []
