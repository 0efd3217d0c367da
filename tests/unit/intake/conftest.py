"""Files made on the spot, and what comes of reading them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.intake import Found, FoundProject, read_people, read_projects
from tpmmatch.model.report import Note

Outcome = Found | Note
Write = Callable[[str, object], Path]
People = Callable[[str, object], list[Found | Note]]
Projects = Callable[[str, object], list[FoundProject | Note]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write bytes or text as they are, and anything else as JSON."""

    def to_file(name: str, content: object) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            path.write_bytes(text.encode("utf-8"))
        return path

    return to_file


@pytest.fixture
def people(write: Write) -> People:
    """Read people from a file of that name and content."""
    return lambda name, content: list(read_people(write(name, content)))


@pytest.fixture
def projects(write: Write) -> Projects:
    """Read projects from a file of that name and content."""
    return lambda name, content: list(read_projects(write(name, content)))


@pytest.fixture
def person() -> dict[str, Any]:
    """Somebody about whom all is said as it should be."""
    return {
        "basics": {"name": "Ada Kranz", "email": "ada@example.com", "url": "https://example.com/ada"},
        "work": [{"name": "Mill Ltd", "position": "Project manager", "startDate": "2019-02", "highlights": ["x"]}],
        "meta": {"id": "p-1", "freelance": {"day_rate": {"amount": 520, "currency": "EUR"}}},
    }
