"""Mother tongues and other languages under labels of their own."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_tongues import with_tongues_named
from tpmmatch.intake.found import Found
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

Lines = Callable[[str], list[Line]]
People = Callable[[str, object], list[Found | Note]]
HEAD = "Ada Kranz\nada@example.com\n\nExperience\nProject Manager, Mill Ltd\n2019 – 2021\n- Led it\n\n"
LABELS = [
    ("Mother tongue", "Mother tongue(s)", "Other language(s)", "Italian", "German", "English"),
    ("Muttersprache", "Muttersprache(n)", "Weitere Sprache(n)", "Italienisch", "Deutsch", "Englisch"),
    ("Langue maternelle", "Langue(s) maternelle(s)", "Autre(s) langue(s)", "Italien", "Allemand", "Anglais"),
    ("Lengua materna", "Lengua(s) materna(s)", "Otra(s) lengua(s)", "Italiano", "Alemán", "Inglés"),
]


@pytest.mark.parametrize(
    "written",
    [
        "{mother}: {first} | {second}\n\n{other}:\n\nLevel\tA\n{third}\tC1\tC2\tC1",
        "{mother}\n{first}\n{second}\n\n{other}\n{third} C1",
        "Personal skills\n\n{mother}\t{first}, {second}\n{other}\tA\tB\tC\n{third}\tC1",
        "Languages\n{level}: {first}, {second}\n{third}: C1",
        "Languages\n{mother} {first} / {second}\n{other} {third} C1",
        "{MOTHER}: {first} | {second}\n\n{OTHER}:\n{third} C1",
        "Languages\n{mother}: {first}, {second} | {other}: {third} C1",
    ],
)
@pytest.mark.parametrize("words", LABELS, ids=lambda words: words[0])
def test_a_mother_tongue_is_a_language_with_its_level(people: People, words: tuple[str, ...], written: str) -> None:
    level, mother, other, first, second, third = words
    text = written.format(
        level=level, mother=mother, other=other, first=first, second=second, third=third,
        MOTHER=mother.upper(), OTHER=other.upper(),
    )  # fmt: skip
    (found,) = people("cv.txt", HEAD + text + "\n")
    assert isinstance(found, Found)
    spoken = [(each["language"], each["fluency"]) for each in found.document["languages"]]
    assert spoken[:2] == [(first, level), (second, level)]
    assert spoken[2][0] == third
    assert spoken[2][1].startswith("C1")


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Deutsch\nMuttersprache\nEnglisch\nVerhandlungssicher", ["Muttersprache", "Verhandlungssicher"]),
        ("German\nMother tongue\nEnglish\nFluent", ["Mother tongue", "Fluent"]),
        ("Allemand\nLangue maternelle\nAnglais\nCourant", ["Langue maternelle", "Courant"]),
        ("Alemán\nLengua materna\nInglés\nLengua materna", ["Lengua materna", "Lengua materna"]),
    ],
)
def test_a_bare_label_is_of_the_language_above_it(people: People, written: str, spoken: list[str]) -> None:
    (found,) = people("cv.txt", f"{HEAD}Languages\n{written}\n")
    assert isinstance(found, Found)
    assert [(each["language"], each["fluency"]) for each in found.document["languages"]] == list(
        zip(written.split("\n")[::2], spoken, strict=True)
    )


def test_a_label_apart_from_the_language_above_is_of_those_below(lines: Lines) -> None:
    named = [line.text for line in with_tongues_named(lines("Languages\nEnglish\n\nMother tongue\nGerman"))]
    assert named[-1] == "German (Mother tongue)"


def test_what_is_no_label_stays_as_it_is(lines: Lines) -> None:
    text = "Other languages: Python, Rust\nGerman: mother tongue\nMother tongue of the web\nItalian"
    assert with_tongues_named(lines(text)) == lines(text)


def test_labels_with_nothing_behind_them_leave_no_empty_line(lines: Lines) -> None:
    found = with_tongues_named(lines("Languages\nMother tongue(s): German, Mother tongue\nOther language(s):"))
    assert all(line.text.strip() for line in found)


@pytest.mark.parametrize(
    "told",
    [
        "Native language German, fluent in English.",
        "Mother tongue German. Knows banks and insurers.",
        "Muttersprache Deutsch, lange in Graz und Wien tätig",
    ],
)
def test_a_sentence_that_begins_like_a_label_ends_no_summary(people: People, told: str) -> None:
    text = f"Summary\nProject manager for banks and insurers.\n{told}\nAt home in Graz and on the road.\n\n"
    (found,) = people("cv.txt", HEAD.replace("Experience", text + "Experience"))
    assert isinstance(found, Found)
    assert found.document["basics"]["summary"].endswith(f"{told} At home in Graz and on the road.")


@pytest.mark.parametrize("line", ["Mother tongue German, Italian", "Muttersprache Deutsch (fließend)"])
def test_a_label_without_a_colon_before_nothing_but_languages(lines: Lines, line: str) -> None:
    assert with_tongues_named(lines(f"Ada Kranz\n\n{line}"))[1].text == "Languages"


def test_a_mother_tongue_that_few_speak_has_its_level_too(lines: Lines) -> None:
    found = with_tongues_named(lines("Langue(s) maternelle(s) : français, breton"))
    assert [line.text for line in found][1:] == ["français (Langue maternelle)", "breton (Langue maternelle)"]


def test_a_level_at_the_right_below_a_language_heads_none_of_those_below() -> None:
    told = [(432, "Deutsch", 1.5), (517, "Muttersprache", 1.0), (432, "Englisch", 0.8), (567, "C1", 1.0)]
    lines = [Line(text, box=(left, 0, left + 40, 9), gap=gap) for left, text, gap in told]
    assert [line.text for line in with_tongues_named(lines)] == ["Deutsch (Muttersprache)", "Englisch", "C1"]


def test_a_level_under_a_language_heads_none_of_those_beside_it() -> None:
    told = [
        (48, 100, "Tamil", 1.3),
        (48, 110, "Mother tongue", 0.4),
        (175, 100, "English", 0.0),
        (175, 110, "Fluent", 0.4),
    ]
    lines = [Line(text, box=(left, top, left + 60, top + 9), gap=gap) for left, top, text, gap in told]
    assert [line.text for line in with_tongues_named(lines)] == ["Tamil (Mother tongue)", "English", "Fluent"]


def test_methods_beside_a_label_below_languages_are_skills_again() -> None:
    told = ["Compétences", "Langue(s) maternelle(s)\tFrançais", "Autre(s) langue(s)\tAnglais (courant)"]
    told += ["Pilotage\tScrum, SAFe, Budget", "Voyages\tBrest, Lorient"]
    found = [line.text for line in with_tongues_named([Line(text) for text in told])]
    assert found[-3:] == ["Skills", "Pilotage\tScrum, SAFe, Budget", "Voyages\tBrest, Lorient"]


def test_skills_certificates_and_interests_in_rows_below_the_languages_of_a_form_are_such(people: People) -> None:
    rows = (
        "Personal skills\n\nMother tongue(s)\tItalian\nOther language(s)\tGerman (B2), English (C1)\n\n"
        "Planning\tScrum, Kanban\nTools\tJira, SQL\n"
        "Certificates\tPRINCE2 Foundation, AXELOS, 2018\nInterests\tSailing, chess\n"
    )
    (found,) = people("cv.txt", HEAD + rows)
    assert isinstance(found, Found)
    document = found.document
    assert [one["language"] for one in document["languages"]] == ["Italian", "German", "English"]
    assert [(one["name"], one["keywords"]) for one in document["skills"]] == [
        ("Planning", ["Scrum", "Kanban"]),
        ("Tools", ["Jira", "SQL"]),
    ]
    assert [one["name"] for one in document["certificates"]] == ["PRINCE2 Foundation"]
