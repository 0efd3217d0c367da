from typing import Any

import pytest

from tpmmatch.intake.found import Refused
from tpmmatch.intake.not_wanted import as_document, refuse_if_no_person, refuse_if_no_project


def person_refusal(value: object) -> str:
    with pytest.raises(Refused) as refused:
        refuse_if_no_person(as_document(value))
    return refused.value.reason.id


def project_refusal(value: object) -> str:
    with pytest.raises(Refused) as refused:
        refuse_if_no_project(as_document(value))
    return refused.value.reason.id


@pytest.mark.parametrize(
    ("value", "id_"),
    [
        ([], "intake_not_object"),
        ("x", "intake_not_object"),
        (None, "intake_not_object"),
        ({}, "intake_empty_object"),
        ({"title": "A new shop", "kind": "website"}, "intake_project_not_person"),
        ({"must_have": []}, "intake_project_not_person"),
        ({"basics": {"name": " "}, "work": [{}, {"name": ""}]}, "intake_nobody"),
        ({"basics": None}, "intake_nobody"),
        ({"basics": {"label": "PM"}, "skills": [{"name": "x"}]}, "intake_nobody"),
        ({"$schema": "http://json-schema.org/draft-07/schema#", "title": "Resume"}, "intake_json_schema"),
        ({"properties": {"basics": {}}, "type": "object"}, "intake_json_schema"),
        ({"nameValid": {"basics": {"name": "R"}}, "nameInvalid2": {"basics": {}}}, "intake_examples"),
    ],
)
def test_what_tells_of_nobody_is_refused_by_what_it_is(value: object, id_: str) -> None:
    assert person_refusal(value) == id_


@pytest.mark.parametrize(
    "document",
    [
        {"basics": {"name": "A"}},
        {"basics": {"email": "a@b.example"}},
        {"basics": {"summary": "I lead."}},
        {"work": [{"position": "PM"}]},
        {"title": "Dr.", "basics": {"name": "A"}},
    ],
)
def test_a_little_said_is_enough_for_a_person(document: dict[str, Any]) -> None:
    assert refuse_if_no_person(document) is None  # type: ignore[func-returns-value] - it raises for others


@pytest.mark.parametrize(
    ("value", "id_"),
    [
        ({"basics": {"name": "A"}, "title": "x"}, "intake_person_not_project"),
        ({"work": [{"name": "A"}]}, "intake_person_not_project"),
        ({"kind": "crm"}, "intake_project_untitled"),
        ({"title": "  "}, "intake_project_untitled"),
        ({"title": 3}, "intake_project_untitled"),
        ({"type": "object", "properties": {}}, "intake_json_schema"),
    ],
)
def test_what_is_no_project(value: object, id_: str) -> None:
    assert project_refusal(value) == id_
