import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tpmmatch import resources
from tpmmatch.intake import Found, read_people
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

People = Callable[[str, object], list[Found | Note]]


def warnings(found: Found | Note) -> dict[str, object]:
    assert isinstance(found, Found)
    return {one.id: next(iter(one.values.values()), None) for one in found.warnings}


def test_a_person_is_taken_in_whole(people: People, person: dict[str, Any]) -> None:
    person |= {"x-own": {"deep": [1, None, ""]}, "awards": []}
    (found,) = people("ada.json", copy.deepcopy(person))
    assert isinstance(found, Found)
    assert replace(found, original=None) == Found(person, "id:p-1", "ada.json", manner=Manner.REPLACES)
    assert found.original is not None
    assert found.original.name == "ada.json"


def test_lists_and_lines_say_where_somebody_stood(people: People, person: dict[str, Any]) -> None:
    assert [one.source for one in people("a.json", [person, {}, person])] == ["a.json#1", "a.json#2", "a.json#3"]
    assert [one.source for one in people("a.jsonl", b'\n{"basics": {"name": "A"}}\nx\n')] == ["a.jsonl:2", "a.jsonl:3"]


def test_an_older_form_is_lifted_with_one_warning(people: People) -> None:
    [found] = people("a.json", {"basics": {"name": "A", "picture": ""}, "work": [{"company": "M"}, {"company": "N"}]})
    assert isinstance(found, Found)
    assert found.document["work"] == [{"name": "M"}, {"name": "N"}]
    assert warnings(found) == {"intake_older_form": "basics: picture → image, work: company → name"}


def test_a_broken_schema_is_one_warning_and_changes_nothing(people: People, person: dict[str, Any]) -> None:
    person["work"] = [{"url": "", "startDate": None, "endDate": "now", "name": 1, "position": "", "summary": 2}]
    [found] = people("a.json", copy.deepcopy(person))
    assert isinstance(found, Found)
    assert found.document == person
    assert warnings(found) == {
        "intake_schema_broken": "work #1 name, work #1 summary, work #1 startDate, work #1 endDate, … (+1)"
    }


def test_odd_terms_are_told(people: People, person: dict[str, Any]) -> None:
    person["meta"]["freelance"] = {"day_rate": {"amount": -1, "currency": "EUR"}, "work_mode": "space"}
    assert warnings(people("a.json", person)[0]) == {"intake_terms_odd": "day_rate, work_mode"}


def test_unfit_characters_are_mended(people: People) -> None:
    [found] = people("a.json", r'{"basics": {"name": "A\ud800da\u0000"}}')
    assert isinstance(found, Found)
    assert found.document == {"basics": {"name": "A\ufffdda"}}
    assert set(warnings(found)) == {"intake_characters_lost", "intake_nul_dropped"}


@pytest.mark.parametrize("written", [r"A\u0007da\u001b", r"Ada\u007F", "A\x07da"])
def test_what_nobody_sees_is_in_no_name(people: People, written: str) -> None:
    [found] = people("a.json", f'{{"basics": {{"name": "{written}"}}}}')
    assert isinstance(found, Found)
    assert found.document == {"basics": {"name": "Ada"}}
    assert set(warnings(found)) == {"intake_nul_dropped"}


def test_real_files_are_taken_in_or_refused_with_a_sentence(real_data: Path) -> None:
    found = list(read_people(real_data / "json-resume"))
    taken = {one.source for one in found if isinstance(one, Found)}
    refused = {one.source: one.reason.id for one in found if isinstance(one, Note) and isinstance(one.reason, Message)}
    assert len(taken) + len(refused) == len(found)
    assert {source for source in taken if source.startswith("fixtures/")} == set()
    assert {source for source in refused if source.startswith("samples/")} == set()
    assert refused["schema-1.0.0.json"] == "intake_json_schema"
    assert [source for source in refused if source.startswith("history/")] == ["history/resume_57795b0_resume.json"]


def test_the_packaged_people_are_all_sound() -> None:
    found = list(read_people(resources.path("sample/people.jsonl")))
    assert len(found) == 108
    assert [one.source for one in found if isinstance(one, Note) or one.warnings] == []
    assert len({one.identity for one in found if isinstance(one, Found)}) == 108


def test_a_document_within_another_is_the_persons(people: People, person: dict[str, Any]) -> None:
    [found] = people("a.json", {"resume": person})
    assert isinstance(found, Found)
    assert found.document == person


def test_a_form_of_its_own_is_told(people: People) -> None:
    job = {"title": "Lead", "company": "Kranz AG", "date": "2019 - 2021"}
    [found] = people("a.json", {"info": {"name": "Ada Kranz"}, "experience": [job]})
    assert isinstance(found, Found)
    assert found.document["work"] == [{"position": "Lead", "name": "Kranz AG", "startDate": "2019", "endDate": "2021"}]
    assert warnings(found) == {"intake_own_form": "experience → work, info → basics"}


@pytest.mark.parametrize(
    "said",
    [
        {"name": "Ada Kranz"},
        {"firstName": "Ada", "lastName": "Kranz", "name": "Ada Kranz", "description": "Leads."},
    ],
)
def test_what_somebody_is_may_be_called_a_title(said: dict[str, str], people: People) -> None:
    (found,) = people("a.json", {"title": "Project Manager", "email": "ada@b.example", **said})
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"


ASKED = {"name": "Ada Kranz", "email": "ada@b.example"}


@pytest.mark.parametrize(
    "project",
    [
        {"title": "Mill rollout", "client": "Mill Ltd", "must_have": ["SAP"], "contact": ASKED},
        {"title": "Mill rollout", "company": "Mill Ltd", "skills": ["SAP"], "contact": ASKED},
        {"title": "Project Manager", "contactName": "Ada Kranz", "email": "ada@b.example", "city": "Graz"},
        {"title": "Project Manager", "max_day_rate": 900, **ASKED},
        {"title": "Mill rollout", "name": "Mill Rollout", "email": "ada@b.example"},
        {"title": "Project Manager (m/w/d)", "name": "Kranz Bau", "email": "ada@b.example", "location": "Ulm"},
        {"title": "Project Manager", "name": "Kranz Bau", "email": "jobs@b.example", "location": "Ulm"},
    ],
)
def test_a_project_is_not_whoever_is_asked_about_it(project: dict[str, object], people: People) -> None:
    (note,) = people("a.json", project)
    assert isinstance(note, Note)
    assert note.reason.id == "intake_project_not_person"
