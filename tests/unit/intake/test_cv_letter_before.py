"""A letter in front of a CV."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.model.report import Note

People = Callable[[str, object], list[Any]]
LETTER = (
    "Wiebke Harmsen\nDeichstr. 5, 26721 Emden\nwiebke@harmsen.example\n\n"
    "Reederei Göttsch\nFrau Dr. Inken Göttsch\n20457 Hamburg\n\nEmden, 3. November 2025\n\n"
    "Bewerbung als Projektleiterin\n\nSehr geehrte Frau Dr. Göttsch,\n\n"
    "mit großem Interesse habe ich Ihre Anzeige gelesen. Seit acht Jahren leite ich Projekte.\n\n"
    "Mit freundlichen Grüßen\nWiebke Harmsen\nAnlagen: Zeugnisse\n\n"
)
CV = (
    "Lebenslauf\n\nPersönliche Daten\nName: Wiebke Harmsen\nTelefon: 04921 555231\n\n"
    "Berufserfahrung\n03/2017 – heute: Projektleiterin, Hafenbau GmbH, Emden\n\nSprachen\nDeutsch, Englisch (B2)\n"
)


def test_a_letter_before_a_cv_tells_nothing_but_the_address(people: People) -> None:
    (found,) = people("cv.txt", LETTER + CV)
    basics = found.document["basics"]
    assert (basics["name"], basics["email"], basics["phone"]) == (
        "Wiebke Harmsen",
        "wiebke@harmsen.example",
        "04921 555231",
    )
    assert "summary" not in basics
    assert "Göttsch" not in str(found.document)
    assert [job["name"] for job in found.document["work"]] == ["Hafenbau GmbH"]


def test_a_letter_alone_is_none(people: People) -> None:
    (found,) = people("cv.txt", LETTER)
    assert isinstance(found, Note)
    assert found.reason.id == "intake_cover_letter"


@pytest.mark.parametrize(
    "letter",
    [
        "Dear Ms Holt,\nI am writing to apply.\nYours sincerely,\nJane Marlow\n",
        "Chère Madame,\nVoici mon CV.\nCordialement\n",
    ],
)
def test_a_cv_with_one_job_behind_a_letter_is_read(people: People, letter: str) -> None:
    cv = "Jane Marlow\nProject Manager | Leeds | jane@marlow.example\n\n"
    cv += "Experience\n2018 - 2020: Lead, Trent Ltd\n\nLanguages\nEnglish\n"
    (found,) = people("cv.txt", f"Jane Marlow\njane@marlow.example\n\n{letter}\n{cv}")
    assert (found.document["basics"]["name"], found.document["basics"]["label"]) == ("Jane Marlow", "Project Manager")
    assert found.document["work"][0]["name"] == "Trent Ltd"


def test_who_quotes_a_greeting_within_a_cv_keeps_what_stands_above(people: People) -> None:
    cv = "Ada Kranz\nada@kranz.example\n\nExperience\nLead, Trent Ltd, 2018 - 2020\n"
    cv += "Wrote letters that began:\nDear Madam,\nand ended:\nKind regards\n\n"
    cv += "Education\nBSc Physics, University of Mill, 2012\n\nLanguages\nEnglish\n"
    (found,) = people("cv.txt", cv)
    assert found.document["basics"]["name"] == "Ada Kranz"
    assert found.document["work"][0]["name"] == "Trent Ltd"
