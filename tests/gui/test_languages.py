"""The window in another language: chosen on the page of settings, changed at once, kept for the next start."""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, Answers, OpenWindow, at_rest, draw_brief, first_project, ranked
from tpmmatch.model.terms import Money
from ui.commands import shown_keys
from ui.main_window import MainWindow
from ui.pages.project_page import ProjectPage
from ui.pages.settings_page import SettingsPage
from ui.settings import LANGUAGE, Settings
from ui.translations import Interpreter, language_of_system
from ui.words import language, say_money

PLACES = {
    "en": ["Home", "Projects", "People", "Settings"],
    "de": ["Start", "Projekte", "Personen", "Einstellungen"],
    "fr": ["Accueil", "Projets", "Personnes", "Réglages"],
    "es": ["Inicio", "Proyectos", "Personas", "Ajustes"],
}


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("spoken", PLACES)
def test_the_window_opens_in_the_language_chosen(spoken: str, settings: Settings, open_window: OpenWindow) -> None:
    settings.set(LANGUAGE, spoken)
    assert places(open_window()) == PLACES[spoken]


def test_another_language_is_spoken_at_once(qtbot: QtBot, small_window: MainWindow, settings: Settings) -> None:
    window = small_window
    for key in ("people", "new", f"project:{first_project(window)}", "settings"):
        window.go(key)
    at_rest(qtbot, window)
    for spoken in ("de", "fr", "es", "en"):
        choose(qtbot, window, spoken)
        assert (window.key, settings.get(LANGUAGE)) == ("settings", spoken)
        assert language() == spoken
    assert "As the system has it" in texts(window)


def test_whoever_chooses_a_language_stays_at_its_box(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.language.setFocus()
    choose(qtbot, window, "de")
    again = window.page
    assert isinstance(again, SettingsPage)
    assert again is not page
    assert window.focusWidget() is again.language
    assert not again.language.visibleRegion().isEmpty()


def test_what_was_typed_is_kept_when_the_language_changes(qtbot: QtBot, small_window: MainWindow) -> None:
    window, id = small_window, first_project(small_window)
    window.go(f"project:{id}")
    page = project_page(qtbot, window)
    title = page.need.form.findChild(QLineEdit, "need_title")
    assert isinstance(title, QLineEdit)
    title.clear()
    qtbot.keyClicks(title, "Ein neuer Name")
    window.go("settings")
    choose(qtbot, window, "de")
    window.go(f"project:{id}")
    page = project_page(qtbot, window)
    assert page.title.text() == "Ein neuer Name"
    assert [step.text() for step in page.steps] == [
        "Bedarf",
        "Rangliste",
        "Engere Wahl",
        "Gespräche",
        "Referenzen",
        "Entscheidung",
        "Kurzprofil",
    ]


def test_work_under_way_is_waited_for(qtbot: QtBot, window: MainWindow) -> None:
    """Its page would be gone, with what the work brings."""
    window.go("settings")
    at_rest(qtbot, window)
    goes_on = Event()
    window.jobs.run(lambda _token: goes_on.wait(), done=lambda _found: None, parent=window)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.language.show_value("de")
    page.language.edited.emit()
    QCoreApplication.processEvents()
    assert places(window) == PLACES["en"]
    assert "It changes as soon as the work under way has ended." in texts(page)
    goes_on.set()
    qtbot.waitUntil(lambda: places(window) == PLACES["de"], timeout=PATIENCE)
    at_rest(qtbot, window)


def test_numbers_and_reasons_are_in_the_language_too(
    qtbot: QtBot, open_window: OpenWindow, small_store: Path, settings: Settings
) -> None:
    settings.set(LANGUAGE, "fr")
    window = open_window(small_store)
    page = ranked(qtbot, window, first_project(window))
    shown = page.ranking.reasons.sheet.toPlainText()
    assert "Pourquoi" in shown
    assert re.search(r"\d\s% connu", shown)
    assert say_money(Money(1234.5, "EUR")) == "1\u202f234,50\u00a0€"


def test_a_brief_may_be_in_another_language_than_the_window(
    qtbot: QtBot, small_window: MainWindow, dialogs: Answers, tmp_path: Path
) -> None:
    page = ranked(qtbot, small_window, first_project(small_window))
    brief = draw_brief(qtbot, page)
    assert brief.language.value() == "en"
    brief.language.show_value("de")
    brief.language.edited.emit()
    at_rest(qtbot, small_window)
    dialogs.save_to = tmp_path / "kurz.pdf"
    brief.keep.click()
    at_rest(qtbot, small_window)
    (shown,) = pypdf.PdfReader(dialogs.save_to).pages
    assert "Kurzprofil" in shown.extract_text()


def test_qt_s_own_buttons_are_translated(qtbot: QtBot, qapp: QCoreApplication) -> None:  # noqa: ARG001 - they need an application
    interpreter = Interpreter("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    interpreter.leave()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(("spoken", "key"), [("de", "Eingabe"), ("fr", "Entrée"), ("es", "Intro")])
def test_a_key_has_one_name(spoken: str, key: str, qtbot: QtBot) -> None:  # noqa: ARG001 - as above
    """In what Qt writes of keys as well as in our sentences."""
    interpreter = Interpreter(spoken)
    found = shown_keys("Ctrl+Return"), QCoreApplication.translate("KeysDialog", "Enter")
    interpreter.leave()
    assert found[0].endswith(f"+{key}")
    assert found[1] == key


@pytest.mark.parametrize("spoken", ["de", "fr", "es"])
def test_the_menu_of_a_text_says_what_it_does(spoken: str, qtbot: QtBot) -> None:
    interpreter = Interpreter(spoken)
    field = QLineEdit("Bonjour")
    qtbot.addWidget(field)
    actions = [action for action in field.createStandardContextMenu().actions() if not action.isSeparator()]
    interpreter.leave()
    assert actions
    assert all(action.text().partition("\t")[0] for action in actions)


def test_the_system_is_followed_where_it_speaks_one_of_ours(qtbot: QtBot) -> None:  # noqa: ARG001 - as above
    interpreter = Interpreter("")
    assert language() == language_of_system()
    interpreter.leave()


def choose(qtbot: QtBot, window: MainWindow, spoken: str) -> None:
    page = window.page
    assert isinstance(page, SettingsPage)
    page.language.show_value(spoken)
    page.language.edited.emit()
    qtbot.waitUntil(lambda: places(window) == PLACES[spoken], timeout=PATIENCE)
    at_rest(qtbot, window)


def project_page(qtbot: QtBot, window: MainWindow) -> ProjectPage:
    page = window.page
    assert isinstance(page, ProjectPage)
    qtbot.waitUntil(lambda: page.open.project is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return page


def places(window: MainWindow) -> list[str]:
    names = ("home", "projects", "people", "settings")
    found = [window.sidebar.findChild(QAbstractButton, f"nav_{name}") for name in names]
    return [place.accessibleName() for place in found if isinstance(place, QAbstractButton)]


def texts(widget: QWidget) -> set[str]:
    """All that is written on labels, buttons and choices."""
    said = {part.text() for kind in (QLabel, QAbstractButton) for part in widget.findChildren(kind)}
    page = widget.page if isinstance(widget, MainWindow) else None
    if isinstance(page, SettingsPage):
        said |= {page.language.itemText(place) for place in range(page.language.count())}
    return said
