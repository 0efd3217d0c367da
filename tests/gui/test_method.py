"""How the order is worked out, read in the window."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, first_project, ranked
from tpmmatch.actions.method import method_page
from ui.dialogs.method_dialog import MethodDialog
from ui.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot) -> MethodDialog:
    made = MethodDialog(method_page())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_page_is_shown_whole(dialog: MethodDialog) -> None:
    text = dialog.sheet.toPlainText()
    page = method_page()
    assert dialog.windowTitle() == page.title
    assert [chapter.id for chapter in page.chapters if str(chapter.title) not in text] == []
    assert "fit.prior_weight" in text
    assert "Day rate: €600 a day is 20 % over the budget of €500." in text
    assert dialog.sheet.accessibleName() == page.title
    assert not dialog.sheet.horizontalScrollBar().isVisible()


def test_a_chapter_is_a_click_away(dialog: MethodDialog) -> None:
    before = dialog.sheet.verticalScrollBar().value()
    dialog.sheet.anchorClicked.emit(QUrl("#numbers"))
    assert dialog.sheet.verticalScrollBar().value() > before


def test_escape_closes_it_and_so_does_the_button(qtbot: QtBot, dialog: MethodDialog) -> None:
    qtbot.keyClick(dialog.sheet, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    button = dialog.findChild(QPushButton, "methodClose")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_the_ranking_and_its_reasons_lead_to_it(qtbot: QtBot, small_window: MainWindow, dialogs: Answers) -> None:
    ranking = ranked(qtbot, small_window, first_project(small_window)).ranking
    qtbot.mouseClick(ranking.method, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialogs.told == ["How this is worked out"], timeout=PATIENCE)
    assert 'href="#method"' in ranking.reasons.sheet.toHtml()
    ranking.reasons.sheet.anchorClicked.emit(QUrl("#method"))
    qtbot.waitUntil(lambda: len(dialogs.told) == 2, timeout=PATIENCE)
