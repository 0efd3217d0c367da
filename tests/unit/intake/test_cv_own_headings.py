"""Headings that go on with the name of whom a CV tells."""

import pytest

from tpmmatch.intake.cv_own_headings import with_bare_headings
from tpmmatch.intake.layout import Line


def last(*texts: str) -> str:
    return with_bare_headings([Line(text) for text in texts])[-1].text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Berufserfahrung von Ada Kranz", "Berufserfahrung"),
        ("Formation d'Ada Kranz", "Formation"),
        ("Berufserfahrung von Eva Mill", "Berufserfahrung von Eva Mill"),
        ("Projekte von Kranz", "Projekte von Kranz"),
        ("Profil von Ada Kranz", "Profil von Ada Kranz"),
        ("Leben von Ada Kranz", "Leben von Ada Kranz"),
    ],
)
def test_headings(text: str, bare: str) -> None:
    assert last("Ada Kranz", "ada@kranz.example", text) == bare


def test_a_title_above_the_name_stays() -> None:
    assert with_bare_headings([Line("Projekte von Ada Kranz"), Line("Ada Kranz")])[0].text == "Projekte von Ada Kranz"
