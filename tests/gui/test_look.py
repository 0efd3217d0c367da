"""Both themes: readable, and every page opens in them without a word from Qt."""

import contextlib
import re
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, OpenWindow, at_rest, draw_brief, first_project, open_project, ranked
from tpmmatch import resources
from ui import theme
from ui.main_window import MainWindow
from ui.models.people_columns import Column
from ui.pages.people_page import PeoplePage
from ui.pages.settings_page import SettingsPage
from ui.settings import COLUMNS, LANGUAGE, THEME, Settings, ThemeChoice
from ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, Theme
from ui.widgets.cells import BarCell
from ui.widgets.drawing import draw_cell
from ui.widgets.elided import ElidedLabel
from ui.widgets.stack import Stack
from ui.widgets.table import Table

TEXTS = ("text", "muted", "accent", "ready", "ask", "misses", "unknown")
GROUNDS = ("page", "surface", "sidebar", "accent_soft")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 has it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_itself() -> None:
    """Black on white is 21:1, and #767676 on white is the known border case of 4.5:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_texts_can_be_read(look: Theme) -> None:
    pairs = [*product(TEXTS, GROUNDS), *product(("text", "muted", "misses"), ("raised",))]
    pairs += [*product(("on_accent",), ("accent", "accent_hover")), *product(("hint",), ("page", "surface"))]
    least = 7 if look in (CONTRAST_LIGHT, CONTRAST_DARK) else 4.5
    poor = {pair: contrast(getattr(look, pair[0]), getattr(look, pair[1])) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in poor.items() if value < least} == {}


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_a_hint_isnt_taken_for_what_was_typed(look: Theme) -> None:
    assert contrast(look.hint, look.text) >= 2


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_inputs_can_be_seen(look: Theme) -> None:
    for outline, ground in (*product((look.edge, look.accent), (look.surface, look.page)), (look.accent, look.sidebar)):
        assert contrast(outline, ground) >= 3


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_can_be_ticked_can_be_seen(
    qtbot: QtBot, qapp: QApplication, choice: ThemeChoice, kind: type[QCheckBox | QRadioButton]
) -> None:
    """As drawn: the outline against the page, ticked the filling, and in it the tick."""
    dresser = theme.Dresser(qapp, choice)
    page = QWidget()
    box = kind("late", page)
    qtbot.addWidget(page)
    dresser.dress(page)
    page.resize(120, 40)
    page.show()
    look = theme.current()
    assert contrast(ring(box), look.page) >= 3
    box.setChecked(True)
    assert contrast(ring(box), look.page) >= 3
    assert max(contrast(colour, ring(box)) for colour in within(box)) >= 3, "the tick, or the dot, shows"
    dresser.choose(ThemeChoice.SYSTEM)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_how_far_a_bar_is_filled_can_be_seen(qapp: QApplication, choice: ThemeChoice) -> None:
    """As drawn: the filling against the rest, and against the ground."""
    dresser = theme.Dresser(qapp, choice)
    look, drawn = theme.current(), QImage(240, 20, QImage.Format.Format_RGB32)
    drawn.fill(look.surface)
    painter = QPainter(drawn)
    draw_cell(painter, QRectF(drawn.rect()), BarCell(0.5, ""))
    painter.end()
    filled, rest = (drawn.pixelColor(x, 10).name() for x in (30, 150))
    assert contrast(filled, rest) >= 3
    assert contrast(filled, look.surface) >= 3
    dresser.choose(ThemeChoice.SYSTEM)


def within(box: QCheckBox | QRadioButton) -> set[str]:
    """The colours around the middle of what is ticked."""
    place, image = indicator(box), box.grab().toImage()
    middle, reach = place.center(), place.width() // 4
    steps = range(-reach, reach + 1)
    return {image.pixelColor(middle.x() + x, middle.y() + y).name() for x in steps for y in steps}


def ring(box: QCheckBox | QRadioButton) -> str:
    """The colour of its outline at the left."""
    place = indicator(box)
    return box.grab().toImage().pixelColor(place.left(), place.center().y()).name()


def indicator(box: QCheckBox | QRadioButton) -> QRect:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    is_box = isinstance(box, QCheckBox)
    part = QStyle.SubElement.SE_CheckBoxIndicator if is_box else QStyle.SubElement.SE_RadioButtonIndicator
    return box.style().subElementRect(part, option, box)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_page_opens(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path, settings: Settings, choice: ThemeChoice
) -> None:
    settings.set(THEME, choice)
    window = open_window(small_store)
    for key in ("home", "projects", "people", "settings", "new"):
        window.go(key)
        at_rest(qtbot, window)
        assert window.key == key
        check_controls(window)
    page = ranked(qtbot, window, first_project(window))
    draw_brief(qtbot, page)
    for step in range(3):
        page.show_step(step)
        at_rest(qtbot, window)
        check_controls(window)
    assert theme.current().name == choice


@pytest.mark.parametrize("size", [(960, 640), (1280, 800)], ids=str)
def test_nothing_is_cut_off(qtbot: QtBot, open_window: OpenWindow, small_store: Path, size: tuple[int, int]) -> None:
    for store, keys in ((None, ("home", "people")), (small_store, ("home", "projects", "people", "settings", "new"))):
        window = open_window(store)
        window.resize(*size)
        for key in keys:
            window.go(key)
            at_rest(qtbot, window)
            assert {key: cut_off_for_good(qtbot, window)} == {key: []}
    window.go("people")
    window.page.open_person(window.page.model.id_at(0))  # type: ignore[attr-defined]
    at_rest(qtbot, window)
    assert cut_off_for_good(qtbot, window) == []
    page = open_project(qtbot, window, first_project(window))
    for step in range(3):
        page.show_step(step)
        qtbot.waitUntil(lambda: page.open.ranked_people is not None or not page.stack.currentIndex(), timeout=PATIENCE)
        at_rest(qtbot, window)
        assert {step: cut_off_for_good(qtbot, window)} == {step: []}


@pytest.mark.parametrize("spoken", ["de", "fr", "es"])
def test_longer_words_of_other_languages_have_room(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path, settings: Settings, spoken: str
) -> None:
    settings.set(LANGUAGE, spoken)
    settings.set(COLUMNS, "MODE")
    window = open_window(small_store)
    window.resize(960, 640)
    window.go("people")
    at_rest(qtbot, window)
    assert cut_off_for_good(qtbot, window) == []
    page = window.page
    assert isinstance(page, PeoplePage)
    assert page.title.shown() == page.title.text()
    tools = [page.search, page.new, page.folder, page.bring]
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(tools, 2))
    table, column = page.table, int(Column.MODE)
    words = {str(table.model().index(row, column).data()) for row in range(table.model().rowCount())}
    assert words > {""}
    assert max(map(table.fontMetrics().horizontalAdvance, words)) + 16 <= table.columnWidth(column)


def cut_off_for_good(qtbot: QtBot, window: MainWindow) -> list[str]:
    """The same once everything has found its place."""
    at_rest(qtbot, window)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_off(window), timeout=1_000)
    return cut_off(window)


def cut_off(window: QWidget) -> list[str]:
    """What there isn't room for: a label's words, what lies in a widget side by side, rates and days in a table."""
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    words = [
        label.text()
        for label in seen
        if isinstance(label, QLabel) and not isinstance(label, ElidedLabel) and not label.wordWrap()
        if label.fontMetrics().horizontalAdvance(label.text()) > label.width()
    ]
    words += [
        label.text()
        for label in seen
        if isinstance(label, QLabel) and label.wordWrap() and label.heightForWidth(label.width()) > label.height()
    ]
    tight = [
        f"{type(widget).__name__} {widget.objectName()}: {least.width()} of {widget.width()}"
        for widget in seen
        if (layout := widget.layout()) is not None and not isinstance(widget, Stack)  # whose other pages don't count
        if (least := layout.minimumSize()).width() > widget.width()
    ]
    cells = [text for table in seen if isinstance(table, Table) for text in cut_cells(table)]
    return words + tight + cells


def cut_cells(table: Table) -> list[str]:
    model, metrics, found = table.model(), table.fontMetrics(), []
    # A person a column: in large text those for whom there is no room are scrolled to.
    if table.horizontalScrollBar().maximum() and table.objectName() != "compareTable":
        found.append("the last columns")
    for column in range(model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        if head in ("Day rate", "Free from") and not table.isColumnHidden(column):
            texts = [str(model.index(row, column).data()) for row in range(model.rowCount())]
            found += [text for text in texts if metrics.horizontalAdvance(text) + 22 > table.columnWidth(column)]
    return found


def check_controls(window: object) -> None:
    """Whoever can't see the page hears a name for each thing on it."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)
    nameless = [
        control
        for kind in kinds
        for control in window.findChildren(kind)  # type: ignore[attr-defined]
        if control.isVisible()
        and not control.objectName().startswith("qt_")
        and not (control.accessibleName() or control.text() if hasattr(control, "text") else control.accessibleName())
    ]
    ours = [control for control in nameless if type(control).__module__.startswith("ui.") or control.objectName()]
    assert ours == []


def test_changing_the_theme_changes_it_at_once(qtbot: QtBot, full_window: MainWindow) -> None:
    full_window.go("settings")
    page = full_window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.parts.is_complete, timeout=PATIENCE)
    for choice, look in (("dark", DARK), ("contrast", CONTRAST_LIGHT), ("light", LIGHT)):
        button = page.findChild(QAbstractButton, f"theme_{choice}")
        assert isinstance(button, QAbstractButton)
        button.click()
        assert theme.current() is look
        assert page.palette().window().color().name() == look.page


def test_every_icon_is_a_drawing_that_takes_our_colour() -> None:
    for name in resources.names("icons", ".svg"):
        drawing = resources.read_text(name)
        assert "<svg" in drawing
        assert "currentColor" in drawing or re.search(r"icons/(up|down|check)-(light|dark)", name)
