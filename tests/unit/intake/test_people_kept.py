"""Files of our own with what stands in them: each is read right, or refused, without anybody's help."""

import json
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.model.document import entries, mapping
from tpmmatch.wording import say

DATA = Path(__file__).resolve().parents[2] / "data" / "tables"
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((DATA / "expected.json").read_text("utf-8"))


def said(document: dict[str, Any]) -> dict[str, Any]:
    basics, terms = document["basics"], mapping(mapping(document.get("meta")).get("freelance"))
    work = next((item for _, item in entries(document, "work")), None)
    found = {
        "name": basics.get("name"),
        "email": basics.get("email"),
        "phone": basics.get("phone"),
        "city": mapping(basics.get("location")).get("city"),
        "position": basics.get("label") if work is None else work.get("position"),
        "company": mapping(work).get("name"),
        "rate": mapping(terms.get("day_rate")).get("amount"),
        "available": terms.get("available_from"),
        "skills": [item.get("name") for _, item in entries(document, "skills")],
        "languages": [item.get("language") for _, item in entries(document, "languages")],
    }
    return {field: value for field, value in found.items() if value}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_is_read_right(name: str) -> None:
    items = list(read_people(DATA / name))
    assert [said(item.document) for item in items if isinstance(item, Found)] == EXPECTED[name]
    for item in items:
        for words in item.warnings if isinstance(item, Found) else (item.reason,):
            assert say(words).endswith((".", ")"))


def test_every_file_has_its_expectation() -> None:
    assert {file.name for file in DATA.iterdir()} == {*EXPECTED, "expected.json"}
