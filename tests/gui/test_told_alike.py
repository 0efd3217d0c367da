"""What one page says of a call, the others say alike."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.calling import planned
from tests.gui.conftest import PATIENCE, OpenWindow, with_shortlist
from tests.gui.hiring import Key, Owner
from tpmmatch.model.call import CallKind
from ui.pages.project_page import CALLS, NEED


@pytest.fixture
def owner(qtbot: QtBot, open_window: OpenWindow, small_store: Path, tmp_path: Path) -> Owner:
    """Three of the sample people are on the shortlist."""
    return Owner(qtbot, open_window(with_shortlist(small_store, tmp_path / "listed.sqlite", 3)))


def test_a_call_is_named_among_the_changes_and_is_a_reason_of_its_own(owner: Owner) -> None:
    owner.call(0, CallKind.SCREEN, [Key.Key_N, Key.Key_4])
    owner.page.show_step(NEED)
    owner.rest()
    sheet = owner.page.need.understood
    owner.click(sheet.shows_changes)
    first = owner.people[0]
    assert first is not None
    owner.bot.waitUntil(lambda: f"Heard: Phone call with {first.name}" in sheet.changes.toPlainText(), timeout=PATIENCE)
    text = sheet.changes.toPlainText()
    assert "asked, no evidence" in text
    assert "2 of 5" not in text, "that is how it counts, not what was rated"
    assert "Say why" not in text


def test_a_talk_with_a_referee_that_is_only_planned_was_not_held(owner: Owner) -> None:
    calls = owner.page.calls
    owner.page.show_step(CALLS)
    owner.rest()
    calls.overview.choose(owner.ids[0])
    planned(owner.bot, calls, CallKind.REFERENCE)
    owner.decision()
    decision = owner.page.decision
    owner.click(decision.overview.panel.choose)
    text = decision.choosing.sheet.toPlainText()
    assert "no referee was talked to" in text
    assert "talks with referees: 0" in text
