"""A start that can't open a window says why where somebody reads it, and ends in order where nobody does."""

import sys

import pytest

from ui import launch


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "why_no_window", lambda: "there is no screen")


def test_why_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main([]) == 2
    assert "there is no screen" in capsys.readouterr().err


def test_without_a_console_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A windowed program on Windows has no place for its complaints."""
    monkeypatch.setattr(sys, "stderr", None)
    assert launch.main([]) == 2
