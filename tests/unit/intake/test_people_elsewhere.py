"""Files as other programs and people make them, with what stands in them: each is read right, or is nobody's."""

import json
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.model.document import mapping
from tpmmatch.wording import say

DATA = Path(__file__).resolve().parents[2] / "data" / "elsewhere"
EXPECTED: dict[str, dict[str, Any] | None] = json.loads((DATA / "expected.json").read_text("utf-8"))

_JOB = ("startDate", "endDate", "position", "name")
_STUDY = ("startDate", "endDate", "studyType", "area", "institution")


def said(document: dict[str, Any]) -> dict[str, Any]:
    basics = mapping(document.get("basics"))
    languages = [(item["language"], item.get("fluency", "")) for item in document.get("languages", ())]
    skills = [item.get("keywords") or [item["name"]] for item in document.get("skills", ())]
    found: dict[str, Any] = {
        "name": basics.get("name"),
        "email": basics.get("email"),
        "label": basics.get("label"),
        "city": mapping(basics.get("location")).get("city"),
        "jobs": [" | ".join(item.get(key, "") for key in _JOB) for item in document.get("work", ())],
        "projects": [" | ".join(_of_project(item)) for item in document.get("projects", ())],
        "studies": [" | ".join(item.get(key, "") for key in _STUDY) for item in document.get("education", ())],
        "certificates": [item["name"] for item in document.get("certificates", ())],
        "languages": [" ".join(filter(None, pair)) for pair in languages],
        "skills": [word for words in skills for word in words],
    }
    for part in ("volunteer", "awards", "references"):
        found[part] = [" | ".join(item.values()) for item in document.get(part, ())]
    return {key: value for key, value in found.items() if value}


def _of_project(item: dict[str, Any]) -> list[str]:
    dates = [item.get("startDate", ""), item.get("endDate", "")]
    return [*dates, item.get("name", ""), *item.get("roles", ()), item.get("entity", "")]


@pytest.mark.slow
@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_is_read_right(name: str) -> None:
    (item,) = read_people(DATA / name)
    expected = EXPECTED[name]
    if expected is None:
        assert not isinstance(item, Found), item.document
        assert say(item.reason).endswith(".")
    else:
        assert isinstance(item, Found), item.reason
        found = said(item.document)
        assert {key: found.get(key) for key in expected} == expected


def test_every_file_has_its_expectation() -> None:
    assert {file.name for file in DATA.iterdir()} == {*EXPECTED, "expected.json"}
