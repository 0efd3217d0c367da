"""What is loaded before the window answers: nothing that ranks, reads files, compares people or draws paper."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tpmmatch.actions import open_store

# Rooms and libraries that take long to load, and that the first pages can do without. Whoever meets one of them here
# has to import it where it is used, in a job.
NOT_AT_THE_START = {
    "alembic", "docx", "multiprocessing", "numpy", "PIL", "phonenumbers", "pypdfium2", "python_calamine", "rapidfuzz",
    "reportlab", "sqlalchemy.orm", "xml",
    "tpmmatch.briefs", "tpmmatch.calls", "tpmmatch.intake", "tpmmatch.likeness.joining", "tpmmatch.matching",
    "tpmmatch.model.brief", "tpmmatch.model.match", "tpmmatch.vocabulary",
}  # fmt: skip
NOT_BEFORE_THE_PAINT = {"sqlalchemy", "tpmmatch.actions", "tpmmatch.model", "tpmmatch.store", "ui.pages"}

START = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import Session
from ui.settings import Settings

app = QApplication([])
session = Session(app, sys.argv[1], Settings(Path(sys.argv[2])), lambda: datetime.now(UTC))
loaded = {}

def ready():
    loaded["ready"] = list(sys.modules)
    app.exit()

session.window.painted.connect(lambda: loaded.setdefault("painted", list(sys.modules)))
session.ready.connect(ready)
session.start()
app.exec()
session.close()
print(json.dumps(loaded))
"""


@pytest.fixture(scope="module")
def loaded(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The names of the modules that a real start has loaded when it has painted, and when it is ready."""
    folder = tmp_path_factory.mktemp("start")
    store = str(folder / "people.sqlite")
    open_store(store).close()
    command = [sys.executable, "-c", START, store, str(folder / "window.ini")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=120, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_the_first_paint_waits_for_nothing_of_the_core(loaded: dict[str, list[str]]) -> None:
    assert among(loaded["painted"], NOT_BEFORE_THE_PAINT | NOT_AT_THE_START) == []


@pytest.mark.slow
def test_the_window_answers_before_what_is_heavy_is_loaded(loaded: dict[str, list[str]]) -> None:
    assert among(loaded["ready"], NOT_AT_THE_START) == []


@pytest.mark.slow
def test_the_first_click_finds_its_page_loaded(loaded: dict[str, list[str]]) -> None:
    """Else the window would stand still for it."""
    pages = {"ui.pages.start_page", "ui.pages.projects_page", "ui.pages.people_page"}
    assert pages <= set(loaded["ready"])


def among(modules: list[str], unwanted: set[str]) -> list[str]:
    return sorted({name for name in unwanted for module in modules if f"{module}.".startswith(f"{name}.")})
