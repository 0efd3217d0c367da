"""Names that people say in a sentence."""

import pytest

from tpmmatch.intake.cv_name_told import told_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name is Ada Kranz and I lead projects.", "Ada Kranz"),
        ("Welcome! I am Ada Maria Kranz, a project manager.", "Ada Maria Kranz"),
        ("Hi, I'm Ada Kranz! I live in Graz.", "Ada Kranz"),
        ("Ich heiße Ada Kranz und leite Projekte.", "Ada Kranz"),
        ("Mein Name ist Ada Kranz.", "Ada Kranz"),
        ("Je m'appelle Ada Kranz, cheffe de projet.", "Ada Kranz"),
        ("Me llamo Ada Kranz.", "Ada Kranz"),
    ],
)
def test_who_says_so_is_known(text: str, name: str) -> None:
    assert told_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "I am Senior Project Manager at Kranz AG.",
        "I am Scrum Master and Agile Coach.",
        "I am a project manager.",
        "I am from Graz Austria.",
        "Ich bin Diplom Ingenieur.",
        "My manager is Ada Kranz.",
        "The product that I am Ada Kranz for",
        "I am Kranz.",
        "I am Open To Work.",
        "I'm Fluent In German, French and Spanish.",
        "Ich bin Deutsche Staatsbürgerin.",
        "Je suis Titulaire Du Permis B.",
        "Soy Ciudadana Española.",
        "I am PRINCE2 Practitioner.",
        "Hi, I'm PRINCE2 Practitioner.",
    ],
)
def test_what_somebody_is_is_no_name(text: str) -> None:
    assert told_name(text) == ""


def test_few_words_say_a_name_where_something_else_speaks_for_it() -> None:
    text = "I am Ada Kranz, a project manager."
    assert told_name(text) == ""
    assert told_name(text, lambda name: name == "Ada Kranz") == "Ada Kranz"
