"""Europass's forms, whole: who it is, their jobs, studies, languages and skills."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.unit.intake.europass_forms import LANGUAGES, Form, Words, form_of_2013, newer_form
from tpmmatch.intake import Found, read_people

LEVELS = [["C1", "B2", "C1", "B2", "B2"], ["A2", "A2", "A2", "A2", "A2"]]


def read(path: Path, form: Form, words: Words, levels: Sequence[Sequence[str]], date: str) -> Found:
    form(path, words, levels, date)
    (found,) = read_people(path)
    assert isinstance(found, Found)
    return found


@pytest.mark.parametrize("date", ["09/2015", "01/09/2015", "September 2015"])
@pytest.mark.parametrize("form", [form_of_2013, newer_form])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_read_whole(tmp_path: Path, language: str, form: Form, date: str) -> None:
    words = LANGUAGES[language]
    document = read(tmp_path / "cv.pdf", form, words, LEVELS, date).document
    basics, (study,) = document["basics"], document["education"]
    assert (basics["name"], basics["email"]) == (words["name"], "anna@example.org")
    assert basics["phone"].replace(" ", "") == "+491511234567"
    assert basics["location"]["city"] == "Berlin"
    assert "summary" not in basics
    assert [(job["name"], job["position"], job["startDate"], job.get("endDate")) for job in document["work"]] == [
        ("Kranz AG", words["title"], "2015-09", None),
        ("Mill GmbH", words["title"], "2010-03", "2015-08"),
    ]
    assert all(job["location"].startswith("Berlin") and "|" not in job["location"] for job in document["work"])
    assert (study["institution"], study["startDate"], study["endDate"]) == (
        "Technische Universität Berlin", "2004-10", "2009-09",
    )  # fmt: skip
    assert study["area"].startswith(("Inform", "inform"))
    assert words["eqf"] not in study["area"]
    assert [(each["language"], each["fluency"]) for each in document["languages"]] == [
        (words["first"], words["level"]),
        (words["second"], "B2"),
        (words["third"], "A2"),
    ]
    assert [each["name"] for each in document["skills"]] == ["Jira", "Confluence", "MS Project"]


@pytest.mark.parametrize("beside", [160.0, 190.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_in_a_column_of_their_own_stand_beside_what_they_are_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, beside: float
) -> None:
    monkeypatch.setattr("tests.unit.intake.europass_forms._BESIDE", beside)
    words = {**LANGUAGES[language], "managing": "Management"}
    document = read(tmp_path / "cv.pdf", form_of_2013, words, LEVELS, "09/2015").document
    assert [each["fluency"] for each in document["languages"]] == [words["level"], "B2", "A2"]
    assert [each["name"] for each in document["skills"]] == ["Jira", "Confluence", "MS Project"]
    assert document["education"][0]["institution"] == "Technische Universität Berlin"
