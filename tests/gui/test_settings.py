"""The window's own settings: kept, typed, and forgiving of a spoilt file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from ui.main_window import MainWindow
from ui.settings import GEOMETRY, LAST_PAGE, OPTIONS, THEME, Option, Settings, ThemeChoice


def test_options_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = Settings(file)
    kept.set(THEME, ThemeChoice.DARK)
    kept.set(GEOMETRY, b"\x00\x01\xff")
    kept.set(LAST_PAGE, "project:ä, b=c")
    kept.flush()
    again = Settings(file)
    assert again.get(THEME) is ThemeChoice.DARK
    assert again.get(GEOMETRY) == b"\x00\x01\xff"
    assert again.get(LAST_PAGE) == "project:ä, b=c"


def test_what_makes_no_sense_is_the_default(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[window]\ntheme=purple\n", "utf-8")
    assert Settings(file).get(THEME) is ThemeChoice.SYSTEM


def test_an_option_nobody_declared_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(tmp_path / "window.ini").set(Option("no/such", "", str, str), "x")


def test_every_option_has_a_key_of_its_own() -> None:
    assert len({option.key for option in OPTIONS}) == len(OPTIONS)


def test_the_window_leaves_room_for_its_frame(window: MainWindow) -> None:
    assert window.height() <= window.screen().availableSize().height() - 40


def test_the_window_comes_back_in_its_size(qtbot: QtBot, window: MainWindow, open_window: OpenWindow) -> None:
    window.resize(960, 640)  # the screen of the tests is small
    qtbot.waitUntil(lambda: window.height() == 640)
    window.close()
    again = open_window()
    assert (again.width(), again.height()) == (960, 640)
