"""Imports run downwards only; and what a start doesn't need, it doesn't load."""

import subprocess
import sys
from pathlib import Path

import pytest


def test_the_import_rules_hold(root: Path) -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
    done = subprocess.run([sys.executable, "-c", command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("heavy", ["PySide6", "reportlab", "icalendar"])
def test_the_command_line_starts_without(heavy: str, root: Path) -> None:
    """A machine without a graphics library does the main job; and nobody waits for what isn't used."""
    command = f"import sys, tpmmatch.cli; sys.exit({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr or f"importing tpmmatch.cli loads {heavy}"


def test_the_script_decides_on_the_window_before_it_loads_qt(root: Path) -> None:
    command = "import sys, ui.launch; sys.exit('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr or "importing ui.launch loads PySide6"
