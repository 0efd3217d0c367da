"""Files made on the spot, and what comes of reading them."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.intake import Found, FoundProject, read_people, read_projects
from tpmmatch.intake.layout import Line
from tpmmatch.model.report import Note

Outcome = Found | Note
Write = Callable[[str, object], Path]
People = Callable[[str, object], list[Found | Note]]
Projects = Callable[[str, object], list[FoundProject | Note]]
Page = Callable[[str, Callable[[Canvas], None]], Path]


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


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Write a PDF of one page by what a function draws on it."""

    def to_file(name: str, draw: Callable[[Canvas], None]) -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=A4, initialFontName="Helvetica")
        draw(canvas)
        canvas.save()
        return path

    return to_file


@pytest.fixture(scope="session")
def cvs() -> Path:
    """Invented people's CVs, a folder for each language."""
    return Path(__file__).parents[2] / "data" / "cv"


@pytest.fixture(scope="session")
def lines() -> Callable[[str], list[Line]]:
    """A text's lines, an empty line being free room; wide gaps are tabs."""

    def of(text: str) -> list[Line]:
        found: list[Line] = []
        room = 0.0
        for number, line in enumerate(text.strip("\n").split("\n")):
            if line.strip():
                found.append(Line(line.strip(" "), box=(0.0, float(number), 0.0, number + 1.0), gap=room))
                room = 0.0
            else:
                room = 1.0
        return found

    return of


@pytest.fixture(scope="session")
def calls() -> Callable[[Callable[[], object]], int]:
    """How many functions are called while something is done: what takes the square of its length shows so anywhere."""

    def during(work: Callable[[], object]) -> int:
        count = 0

        def note(_frame: FrameType, event: str, _: object) -> None:
            nonlocal count
            count += event == "call"

        before = sys.getprofile()
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(before)
        return count

    return during
