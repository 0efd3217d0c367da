"""The questions that Qt's own dialogs ask."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.asking import QtDialogs

KINDS = "JSON Resume (*.json);;Spreadsheet (*.xlsx);;Address cards (*.vcf)"

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def saved(qtbot: QtBot, tmp_path: Path) -> Callable[[str, str], str]:
    """The name of the file that is chosen where a kind is picked, and a name typed or left as suggested."""
    window = QWidget()
    qtbot.addWidget(window)

    def save(kind: str, typed: str) -> str:
        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QFileDialog)
            box.selectNameFilter(kind)
            if typed:
                name = box.findChild(QLineEdit)
                assert name is not None
                name.setText(typed)
            box.accept()

        QTimer.singleShot(0, answer)
        path = QtDialogs(window).save_file("Export", tmp_path / "people.json", KINDS)
        assert path is not None
        return path.name

    return save


@pytest.mark.parametrize(
    ("kind", "typed", "name"),
    [
        ("JSON Resume (*.json)", "", "people.json"),
        ("JSON Resume (*.json)", "mine", "mine.json"),
        ("Spreadsheet (*.xlsx)", "", "people.xlsx"),
        ("Spreadsheet (*.xlsx)", "mine", "mine.xlsx"),
        ("Spreadsheet (*.xlsx)", "mine.vcf", "mine.vcf"),
        ("JSON Resume (*.json)", "mine.vcf", "mine.vcf"),
        ("Spreadsheet (*.xlsx)", "mine.json", "mine.xlsx"),
        ("Spreadsheet (*.xlsx)", "people v1.2", "people v1.2.xlsx"),
        ("JSON Resume (*.json)", "for J. Smith", "for J. Smith.json"),
        ("JSON Resume (*.json)", "mine.docx", "mine.docx"),
    ],
)
def test_a_file_gets_the_ending_of_the_kind_that_was_picked(
    saved: Callable[[str, str], str], kind: str, typed: str, name: str
) -> None:
    assert saved(kind, typed) == name


def test_a_file_without_an_ending_that_is_there_is_taken_as_it_is(
    saved: Callable[[str, str], str], tmp_path: Path
) -> None:
    (tmp_path / "mine").touch()
    assert saved("JSON Resume (*.json)", "mine") == "mine"
