"""What an owner sets is kept by itself, shows everywhere at once, and is refused in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    NOW,
    PATIENCE,
    Answers,
    OpenWindow,
    at_rest,
    closed,
    draw_brief,
    first_project,
    open_project,
    ranked,
)
from tpmmatch.actions import Store, history, money, open_store, settings, words
from tpmmatch.model.brief import Paper
from ui.main_window import MainWindow
from ui.pages.settings_page import SettingsPage
from ui.widgets.fields import ChoiceField, MoneyField, TextField


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[], Store]:
    """The window's store, looked at from beside it."""
    return lambda: open_store(str(tmp_path / "people.sqlite"))


def settings_page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.go("settings")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.parts.is_complete, timeout=PATIENCE)
    at_rest(qtbot, window)
    return page


def pick(field: ChoiceField, value: str) -> None:
    field.show_value(value)
    field.edited.emit()


def test_parts_come_one_after_the_other_from_the_top(qtbot: QtBot, window: MainWindow) -> None:
    """All at once would hold up the window."""
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    assert page.findChild(TextField, "firmName") is not None
    assert page.findChild(QPushButton, "backUp") is None
    found = 1
    while not page.parts.is_complete:
        qtbot.waitUntil(lambda: len(page.parts.made()) > found, timeout=PATIENCE)  # noqa: B023 - waited for here
        assert len(page.parts.made()) == found + 1
        found += 1
    at_rest(qtbot, window)
    heights = [part.y() for part in page.parts.made()]
    assert heights == sorted(heights)
    assert page.findChild(QPushButton, "backUp") is not None


def test_a_backup_is_asked_for_before_its_part_is_there(window: MainWindow, dialogs: Answers, tmp_path: Path) -> None:
    dialogs.save_to = tmp_path / "kept.zip"
    window.commands.ask("back_up")
    assert window.key == "settings"
    assert len(dialogs.asked) == 1


def test_the_firm_is_kept_while_it_is_typed_and_comes_back(
    qtbot: QtBot, window: MainWindow, stored: Callable[[], Store]
) -> None:
    page = settings_page(qtbot, window)
    qtbot.keyClicks(page.firm.name, "Kaas & Zonen")
    qtbot.keyClicks(page.firm.address, "Dijk 3")
    qtbot.waitUntil(lambda: not page.firm.keeper.waits, timeout=PATIENCE)
    at_rest(qtbot, window)
    store = stored()
    assert settings.firm(store).name == "Kaas & Zonen"
    assert settings.firm(store).address == ("Dijk 3",)
    history.undo(store, NOW)
    store.close()
    page.firm.refresh()
    at_rest(qtbot, window)
    assert page.firm.name.text() == ""


def test_what_was_typed_last_is_kept_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, stored: Callable[[], Store]
) -> None:
    page = settings_page(qtbot, window)
    qtbot.keyClicks(page.firm.name, "Kaas")
    closed(qtbot, window)
    store = stored()
    assert settings.firm(store).name == "Kaas"
    store.close()


def test_a_name_that_no_letter_has_room_for_is_told(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_page(qtbot, window)
    page.firm.name.setText("x" * 130)
    page.firm.name.edited.emit()
    qtbot.waitUntil(page.firm.told.isVisible, timeout=PATIENCE)
    assert "longer than 120 letters" in page.firm.told.text()
    page.firm.name.setText("Kaas")
    page.firm.name.edited.emit()
    qtbot.waitUntil(lambda: not page.firm.told.isVisible(), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_a_logo_is_chosen_shown_and_removed(qtbot: QtBot, window: MainWindow, dialogs: Answers, tmp_path: Path) -> None:
    page = settings_page(qtbot, window)
    assert not page.firm.logo.isVisible()
    Image.new("RGB", (300, 100), "navy").save(tmp_path / "logo.png")
    dialogs.files = [tmp_path / "logo.png"]
    qtbot.mouseClick(page.firm.choose, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert page.firm.logo.isVisible()
    (tmp_path / "text.png").write_text("no picture", "utf-8")
    dialogs.files = [tmp_path / "text.png"]
    qtbot.mouseClick(page.firm.choose, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert page.firm.told.isVisible()
    assert "“text.png” is no picture" in page.firm.told.text()
    window.go("people")
    window.go("settings")
    assert not page.firm.told.isVisible(), "it is an old story by now"
    assert page.firm.logo.isVisible()
    qtbot.mouseClick(page.firm.remove, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert not page.firm.logo.isVisible()


def test_paper_and_currency_are_used_where_they_matter(
    qtbot: QtBot, small_window: MainWindow, stored: Callable[[], Store]
) -> None:
    page = settings_page(qtbot, small_window)
    pick(page.money.paper, "letter")
    pick(page.money.currency, "GBP")
    at_rest(qtbot, small_window)
    qtbot.waitUntil(lambda: not page.money.keeper.waits, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    store = stored()
    assert settings.paper(store, "") is Paper.LETTER
    assert money.currency(store, "") == "GBP"
    store.close()
    small_window.go("new")
    assert small_window.page is not None
    button = small_window.page.findChild(QPushButton, "pack_crm")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: small_window.key.startswith("project:"), timeout=PATIENCE)
    at_rest(qtbot, small_window)
    project = open_project(qtbot, small_window, small_window.key.removeprefix("project:"))
    rate = project.need.form.fields["max_day_rate"]
    assert isinstance(rate, MoneyField)
    assert rate.value() is None
    coin = rate.findChild(ChoiceField)
    assert coin is not None
    qtbot.waitUntil(lambda: coin.value() == "GBP", timeout=PATIENCE)
    amount = rate.findChildren(TextField)[0]
    qtbot.keyClicks(amount, "400")
    assert rate.value() == {"amount": 400, "currency": "GBP"}
    project.need.flush()
    at_rest(qtbot, small_window)
    brief = draw_brief(qtbot, ranked(qtbot, small_window, small_window.key.removeprefix("project:")))
    assert brief.paper.value() == "letter"


def test_rates_are_shown_with_their_day_changed_and_reset(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_page(qtbot, window).money
    assert not page.table.isVisible()
    qtbot.mouseClick(page.fold, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert page.fields["GBP"].placeholderText() == "1.17"
    assert page.says.text().startswith("Approximate, as of 1 Nov 2026.")
    assert "Yours" not in page.says.text()
    assert not page.reset.isEnabled()
    qtbot.keyClicks(page.fields["GBP"], "1.2")
    qtbot.waitUntil(page.reset.isEnabled, timeout=PATIENCE)
    assert page.says.text().endswith("Yours: GBP (23 Nov 2026).")
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.fields["GBP"].text() == "", timeout=PATIENCE)
    assert "Yours" not in page.says.text()
    at_rest(qtbot, window)


def test_a_rate_of_nothing_is_told(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_page(qtbot, window).money
    page.fold.click()
    qtbot.keyClicks(page.fields["USD"], "0")
    qtbot.waitUntil(page.told.isVisible, timeout=PATIENCE)
    assert "above zero" in page.told.text()
    qtbot.keyClicks(page.fields["USD"], ".9")
    qtbot.waitUntil(lambda: not page.told.isVisible(), timeout=PATIENCE)
    at_rest(qtbot, window)


def test_another_rate_puts_people_in_order_anew(qtbot: QtBot, small_window: MainWindow) -> None:
    project = ranked(qtbot, small_window, first_project(small_window))
    before = project.open.ranked_people
    page = settings_page(qtbot, small_window).money
    page.fold.click()
    qtbot.keyClicks(page.fields["GBP"], "2")
    qtbot.waitUntil(lambda: project.open.ranked_people is None, timeout=PATIENCE)
    again = ranked(qtbot, small_window, first_project(small_window))
    assert again.open.ranked_people not in (None, before)


def add_word(page: SettingsPage, name: str, others: str = "", kind: str = "expertise") -> None:
    form = page.words.form
    pick(form.kind, kind)
    (form.known if kind == "known" else form.name).setText(name)
    form.others.setText(others)
    form.add.click()


def lines(page: SettingsPage) -> list[str]:
    found = (page.words.list.itemAt(place).widget() for place in range(page.words.list.count()))
    return [line.findChildren(QPushButton)[0].accessibleName() for line in found if line]


@pytest.mark.slow
def test_words_are_added_changed_removed_and_everybody_read_anew(
    qtbot: QtBot, small_window: MainWindow, stored: Callable[[], Store]
) -> None:
    page = settings_page(qtbot, small_window)
    titles: list[str] = []
    small_window.jobs.started.connect(lambda _number, title: titles.append(title))
    add_word(page, "Cheese ripening", "affinage, Käsereifung")
    qtbot.waitUntil(lambda: lines(page) == ["Change Cheese ripening"], timeout=PATIENCE)
    assert page.words.form.name.text() == ""
    qtbot.waitUntil(lambda: "Reading people with your words" in titles, timeout=PATIENCE)
    at_rest(qtbot, small_window)
    add_word(page, "Kanban", "card wall", "known")
    qtbot.waitUntil(lambda: lines(page) == ["Change Cheese ripening", "Change Kanban"], timeout=PATIENCE)
    change = page.findChild(QPushButton, "changeWord_own:cheese_ripening")
    assert change is not None
    change.click()
    assert page.words.form.others.text() == "affinage, Käsereifung"
    page.words.form.others.setText("affinage")
    page.words.form.add.click()
    at_rest(qtbot, small_window)
    store = stored()
    assert [word.names for word in words.own_words(store)] == [("Cheese ripening", "affinage"), ("card wall",)]
    store.close()
    remove = page.findChild(QPushButton, "removeWord_kanban")
    assert remove is not None
    remove.click()
    qtbot.waitUntil(lambda: lines(page) == ["Change Cheese ripening"], timeout=PATIENCE)
    at_rest(qtbot, small_window)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("young people", "expertise", "says something about age"),
        ("the project", "tools", "so common"),
        ("Scrum", "methods", "known already"),
        ("", "methods", "Give the word"),
        ("no such thing", "known", "isn't known"),
    ],
)
def test_a_word_that_can_t_be_is_refused_and_stays_to_be_mended(
    qtbot: QtBot, window: MainWindow, name: str, kind: str, why: str
) -> None:
    page = settings_page(qtbot, window)
    add_word(page, name, "whey", kind)
    qtbot.waitUntil(page.words.told.isVisible, timeout=PATIENCE)
    assert why in page.words.told.text()
    assert page.words.form.others.text() == "whey"
    assert lines(page) == []
    at_rest(qtbot, window)


@pytest.mark.slow
def test_an_own_word_is_understood_in_an_open_project(qtbot: QtBot, small_window: MainWindow) -> None:
    project = open_project(qtbot, small_window, first_project(small_window))
    musts = project.need.form.fields["must_have"]
    musts.show_value(["rennet dosing"])
    project.need.form.edited.emit()
    qtbot.waitUntil(lambda: "looked for as words" in project.need.sheet.toPlainText(), timeout=PATIENCE)
    at_rest(qtbot, small_window)
    page = settings_page(qtbot, small_window)
    add_word(page, "Rennet dosing")
    qtbot.waitUntil(lambda: "looked for as words" not in project.need.sheet.toPlainText(), timeout=PATIENCE)
    at_rest(qtbot, small_window)


def test_settings_of_one_window_are_there_in_the_next(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow
) -> None:
    page = settings_page(qtbot, window)
    pick(page.money.currency, "CHF")
    at_rest(qtbot, window)
    window.close()
    again = settings_page(qtbot, open_window())
    assert again.money.currency.value() == "CHF"


def test_reading_pictures_of_pages_is_switched_off_and_it_says_what_it_needs(
    qtbot: QtBot, window: MainWindow, stored: Callable[[], Store]
) -> None:
    panel = settings_page(qtbot, window).reading
    assert panel.pictures.isChecked()
    assert "on this computer" in panel.told.text()
    panel.pictures.click()
    qtbot.waitUntil(lambda: not panel.keeper.waits, timeout=PATIENCE)
    at_rest(qtbot, window)
    store = stored()
    assert not settings.reads_pictures(store)
    history.undo(store, NOW)
    store.close()
    panel.refresh()
    at_rest(qtbot, window)
    assert panel.pictures.isChecked()
