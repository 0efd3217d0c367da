"""Languages with their levels."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_languages import read_languages, says_languages
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def spoken(lines: list[Line]) -> list[tuple[str, str]]:
    read_languages(draft := Draft(), lines)
    return [(item["language"], item.get("fluency", "")) for item in draft.document.get("languages", [])]


@pytest.mark.parametrize(
    "text",
    [
        "German (native), English (C1), French",
        "German: native\nEnglish: C1\nFrench",
        "German – native | English – C1 | French",
        "German\tnative\nEnglish\tC1\nFrench",
        "German\nnative\nEnglish\nC1\nFrench",
        "• German native\n• English C1\n• French",
    ],
)
def test_languages_with_their_levels(lines: Lines, text: str) -> None:
    draft = Draft()
    assert read_languages(draft, lines(text))
    assert draft.document["languages"] == [
        {"language": "German", "fluency": "native"},
        {"language": "English", "fluency": "C1"},
        {"language": "French"},
    ]


def test_the_legend_below_a_table_of_languages_is_none(lines: Lines) -> None:
    draft = Draft()
    read_languages(draft, lines("English C1\nLevels: A1 and A2: Basic user; C1 and C2: Proficient user"))
    assert [item["language"] for item in draft.document["languages"]] == ["English"]


def test_programming_languages_are_none(lines: Lines) -> None:
    draft = Draft()
    assert not read_languages(draft, lines("Python, Rust, C++"))
    assert draft.document == {}


def test_mother_tongues_with_the_sign_for_several() -> None:
    read_languages(draft := Draft(), [Line("Muttersprache(n): Deutsch")])
    assert draft.document["languages"] == [{"language": "Deutsch", "fluency": "Muttersprache"}]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (
            "Fluent in Spanish; Limited working proficiency in German",
            [("Spanish", "Fluent"), ("German", "Limited working")],
        ),
        ("Greek (native) – English (C2) – Italian (B1)", [("Greek", "native"), ("English", "C2"), ("Italian", "B1")]),
        ("Inglés: nivel medio. Alemán: nivel alto.", [("Inglés", "nivel medio"), ("Alemán", "nivel alto")]),
        ("English, German, Kannada", [("English", ""), ("German", ""), ("Kannada", "")]),
        ("English, Sailing", [("English", "")]),
        ("English (C1) and German (native)", [("English", "C1"), ("German", "native")]),
        ("Fluent in English and German", [("English", "Fluent"), ("German", "Fluent")]),
        ("Bilingual French/English", [("French", "Bilingual"), ("English", "Bilingual")]),
        ("Native German and fluent English", [("German", "Native"), ("English", "fluent")]),
        ("English / German / French (good)", [("English", "good"), ("German", "good"), ("French", "good")]),
        ("German native / English C1", [("German", "native"), ("English", "C1")]),
        ("English: Reading C1, Writing B2, Speaking C1", [("English", "Reading C1, Writing B2, Speaking C1")]),
        ("Deutsch\nMündlich: B2", [("Deutsch", "Mündlich: B2")]),
        ("German\nGoethe-Zertifikat C1", [("German", "Goethe-Zertifikat C1")]),
        ("English, Cambridge First (B2)", [("English", "Cambridge First, B2")]),
        # a little word or a slash that parts no languages
        ("English C1/C2", [("English", "C1/C2")]),
        ("English (spoken and written, C1)", [("English", "spoken and written, C1")]),
        ("German: reading and writing good", [("German", "reading and writing good")]),
        ("Volapük: fluent", [("Volapük", "fluent")]),
    ],
)
def test_languages_in_sentences_and_rows(lines: Lines, text: str, languages: list[tuple[str, str]]) -> None:
    draft = Draft()
    read_languages(draft, lines(text))
    found = [(item["language"], item.get("fluency", "")) for item in draft.document["languages"]]
    assert found == languages


def test_two_languages_of_which_the_same_is_said(lines: Lines) -> None:
    read_languages(draft := Draft(), lines("Gallego y castellano (nativo), inglés (C1)"))
    assert [(one["language"], one.get("fluency")) for one in draft.document["languages"]] == [
        ("Gallego", "nativo"),
        ("castellano", "nativo"),
        ("inglés", "C1"),
    ]


def test_a_level_said_of_speaking_reading_and_writing(lines: Lines) -> None:
    read_languages(draft := Draft(), lines("German\tnative\tnative\tnative\nEnglish\tC2\tC2\tC1"))
    assert [one["fluency"] for one in draft.document["languages"]] == ["native", "C2 C1"]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("français (courant), breton (maternelle)", [("français", "courant"), ("breton", "maternelle")]),
        ("español (nativo)\nnáhuatl (básico)", [("español", "nativo"), ("náhuatl", "básico")]),
        ("français, breton : langues maternelles", [("français", ""), ("breton", "")]),
        ("Anglais\nCourant\nWolof\nNotions", [("Anglais", "Courant"), ("Wolof", "Notions")]),
        ("quechua (nativo)", [("quechua", "nativo")]),
        ("anglais (courant), zazaki (maternelle)", [("anglais", "courant"), ("zazaki", "maternelle")]),
    ],
)
def test_languages_that_few_speak(lines: Lines, text: str, languages: list[tuple[str, str]]) -> None:
    assert spoken(lines(text)) == languages


@pytest.mark.parametrize(
    "text",
    [
        "anglais (courant)\nautres (notions)",
        "anglais (courant), écrit (bien)",
        "anglais (courant)\noral : courant",
        "anglais (courant), lecture (courant)",
        "anglais (courant)\nniveau : courant",
        "anglais (courant), basket (en club)",
        "anglais (courant), piano (avancé)",
    ],
)
def test_what_is_listed_among_languages_and_is_none(lines: Lines, text: str) -> None:
    assert [name for name, _ in spoken(lines(text))] == ["anglais"]


@pytest.mark.parametrize("text", ["python (advanced), rust (basic)", "Breton (résidence)", "Fon: 0351 555012"])
def test_words_where_no_known_language_stands_are_none(lines: Lines, text: str) -> None:
    assert spoken(lines(text)) == []


def test_languages_with_nothing_between_them_have_their_own_levels(lines: Lines) -> None:
    assert spoken(lines("English native German B2 French basic")) == [
        ("English", "native"),
        ("German", "B2"),
        ("French", "basic"),
    ]


def test_a_level_that_a_narrow_column_breaks_is_whole(lines: Lines) -> None:
    found = spoken(lines("• Spanish (Professional working\nproficiency)\n• English (Native)"))
    assert found == [("Spanish", "Professional working proficiency"), ("English", "Native")]


@pytest.mark.parametrize("text", ["Haitian Creole (Native)", "Haitian Creole\tNative", "Haitian Creole: Native"])
def test_a_language_that_few_speak_may_have_two_words(lines: Lines, text: str) -> None:
    assert spoken(lines(f"English (Fluent)\n{text}\nWolof (Very good)")) == [
        ("English", "Fluent"),
        ("Haitian Creole", "Native"),
        ("Wolof", "Very good"),
    ]


def test_what_was_learned_at_school_is_a_level(lines: Lines) -> None:
    assert spoken(lines("Französisch Schulkenntnisse, Spanisch")) == [
        ("Französisch", "Schulkenntnisse"),
        ("Spanisch", ""),
    ]


def test_a_language_that_few_speak_among_skills_is_one() -> None:
    assert says_languages(Line("Igbo – Native"))
    assert not says_languages(Line("Igbo"))


def test_a_language_of_several_words_is_one(lines: Lines) -> None:
    assert spoken(lines("English (native), Haitian Creole (native), Mandarin Chinese (basic)")) == [
        ("English", "native"),
        ("Haitian Creole", "native"),
        ("Mandarin Chinese", "basic"),
    ]
