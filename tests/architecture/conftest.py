"""The sources as these tests read them: what a contributor wrote, not what a tool made."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def code() -> list[Path]:
    """Every Python file that ships or starts the program."""
    return [ROOT / "run.py", *sorted(file for folder in ("tpmmatch", "ui") for file in (ROOT / folder).rglob("*.py"))]
