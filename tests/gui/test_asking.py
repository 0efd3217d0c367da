"""The questions that the window asks by itself."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE
from ui.dialogs.asking import QtDialogs
from ui.main_window import MainWindow


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    "name", ["Ann Bee", "Catarina Vasconcelos Brito", "Aniruddha Maximilian Phadtare-Wolkenstein von der Hohen Tanne"]
)
def test_a_question_is_shown_whole_however_long_a_name_in_it_is(qtbot: QtBot, window: MainWindow, name: str) -> None:
    seen: list[tuple[int, int]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        question = box.findChild(QLabel, "qt_msgbox_label")
        assert question is not None
        needed = question.heightForWidth(question.width()) if question.wordWrap() else question.sizeHint().height()
        least = question.minimumSizeHint().width() if question.wordWrap() else question.sizeHint().width()
        seen.append((question.width() - least, question.height() - needed))
        box.reject()

    QTimer.singleShot(200, look)
    assert not QtDialogs(window).confirm(f"Erase {name} for good?", "All that is kept of them goes, too.", "Erase")
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
    ((wide, high),) = seen
    assert wide >= 0
    assert high >= 0
