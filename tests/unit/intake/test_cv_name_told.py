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
    ],
)
def test_what_somebody_is_is_no_name(text: str) -> None:
    assert told_name(text) == ""
