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


SENDER = "Ada Kranz\nHauptstr. 1, 10115 Berlin\n+49 30 123456\nada@x.example\nlinkedin.com/in/adakranz\n\n"
TOLD = (
    "Dear Mr Baker,\n\nI apply. My day rate is 800 EUR. I am available from 1 May 2026.\n\nBest regards\n{signed}\n\n"
)
JOBS = (
    "Experience\n\nLead, Mill AG, Berlin\n01/2015 – 03/2022\n- Led it\n\nEducation\n\nMSc, University of Leeds, 2008\n"
)


def test_what_a_letter_says_of_its_sender_rate_and_start_stays(people: People) -> None:
    (found,) = people("cv.txt", SENDER + "Mill AG\nTom Baker\n\n" + TOLD.format(signed="Ada Kranz") + JOBS)
    basics, terms = found.document["basics"], found.document["meta"]["freelance"]
    assert (basics["name"], basics["email"], basics["phone"]) == ("Ada Kranz", "ada@x.example", "+49 30 123456")
    assert basics["location"]["city"] == "Berlin"
    assert [profile["network"] for profile in basics["profiles"]] == ["LinkedIn"]
    assert (terms["day_rate"]["amount"], terms["available_from"]) == (800, "2026-05-01")
    assert "Baker" not in str(found.document)


def test_who_sends_somebody_elses_cv_is_not_the_person(people: People) -> None:
    signed = "Tom Baker\nKranz Personal GmbH\ntom@personal.example\n+49 30 999999"
    (found,) = people("cv.txt", f"{TOLD.format(signed=signed)}Ada Kranz\nProject manager\n\n{JOBS}")
    basics = found.document["basics"]
    assert basics["name"] == "Ada Kranz"
    assert "email" not in basics
    assert "phone" not in basics
