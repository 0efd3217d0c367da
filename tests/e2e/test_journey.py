"""The whole way of an owner's first day, in a real window on a virtual screen."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen of our own; its display."""
    if sys.platform != "linux" or not shutil.which("Xvfb"):
        pytest.skip("there is no Xvfb here")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.mark.slow
def test_from_the_first_run_to_a_printed_brief(screen: str, tmp_path: Path) -> None:
    own = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.journey", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, **own, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    if "could not connect to display" in done.stderr or "no Qt platform plugin" in done.stderr:
        pytest.skip("Qt's part for X11 doesn't load here; it needs libxcb-cursor0 and its like")
    assert done.returncode == 0, done.stderr
    saved, printed = (PdfReader(tmp_path / name) for name in ("saved.pdf", "printed.pdf"))
    assert done.stdout.strip() in " ".join(saved.pages[0].extract_text().split())
    assert len(saved.pages) == len(printed.pages) == 1
