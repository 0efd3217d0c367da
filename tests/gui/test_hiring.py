"""A whole hiring, played in the window with the sample people: from the shortlist to a decision and how it went."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.calling import finished, stored, write
from tests.gui.conftest import PATIENCE, Answers, OpenWindow, closed, with_shortlist
from tests.gui.hiring import Key, Owner, chosen
from tpmmatch.actions import open_store
from tpmmatch.actions.courses import course_of
from tpmmatch.model.call import CallKind, Referee
from tpmmatch.model.decision import Stage
from ui.models.candidates_model import CandidatesModel, Column
from ui.pages.calls.calls_page import FILE
from ui.pages.decision.decision_page import CHOOSE, DECLINE, FOLLOW, LIST, RECORD
from ui.pages.person_page import PersonPage
from ui.pages.project_page import CALLS, DECISION, REFERENCES


@pytest.fixture
def owner(qtbot: QtBot, open_window: OpenWindow, small_store: Path, tmp_path: Path) -> Owner:
    """Three of the sample people are on the shortlist."""
    return Owner(qtbot, open_window(with_shortlist(small_store, tmp_path / "listed.sqlite", 3)))


@pytest.mark.slow
def test_three_candidates_from_the_phone_to_a_decision(owner: Owner, dialogs: Answers, tmp_path: Path) -> None:
    page = owner.page
    # Phone calls by keyboard; the third was held on paper and is typed in with its day.
    owner.call(0, CallKind.SCREEN, [Key.Key_2, Key.Key_1], flag="No date for any of three steps, asked twice")
    owner.call(1, CallKind.SCREEN, [Key.Key_5])
    owner.call(2, CallKind.SCREEN, [Key.Key_4, Key.Key_3], on="2026-11-16")
    assert [call.at.date().isoformat() for call in stored(page)][2] == "2026-11-16"
    # Two video interviews, which are never mixed with what was rated by phone.
    owner.call(0, CallKind.INTERVIEW, [Key.Key_1])
    owner.call(1, CallKind.INTERVIEW, [Key.Key_5, Key.Key_4])
    changes = course_of(page._desk.store, page.open.id).changes
    assert {change.call for change in changes} >= {"c4", "c5"}
    assert any(change.before != change.after for change in changes), "what was heard changes the order"
    _reply_to_the_flag(owner)
    _hear_a_referee(owner)
    _come_to_stages(owner)
    _decide(owner, dialogs, tmp_path)


def _reply_to_the_flag(owner: Owner) -> None:
    """The candidate answers some days later."""
    calls = owner.page.calls
    owner.page.show_step(CALLS)
    calls.show_list()
    owner.rest()
    calls.overview.choose(owner.ids[0])
    owner.click(calls.overview.panel.file)
    assert calls.stack.currentIndex() == FILE
    (field,) = calls.file.flags.fields.values()
    owner.bot.keyClicks(field, "Had no plan from the agency yet; sent one on Monday.")
    owner.bot.waitUntil(lambda: not owner.page.is_saving, timeout=PATIENCE)
    owner.rest()
    assert stored(owner.page)[0].flags[0].reply == "Had no plan from the agency yet; sent one on Monday."


def _hear_a_referee(owner: Owner) -> None:
    """Planned in one click, told that nobody has agreed yet, named, held on the same screen."""
    page, references = owner.page, owner.page.references
    page.show_step(REFERENCES)
    owner.bot.waitUntil(lambda: references.people.rowCount() == 3, timeout=PATIENCE)
    references.list.setCurrentIndex(references.people.index(1))
    owner.click(references.plan)
    owner.bot.waitUntil(references.form.isVisible, timeout=PATIENCE)
    assert references.form.hint.isVisible()
    assert "Too little to tell" in _agreement(owner) or "No referee" in _agreement(owner)
    owner.bot.keyClicks(references.form.name, "Tom Brandt")
    owner.bot.keyClicks(references.form.relation, "client")
    references.form.consent.show_value("2027-01-20")
    references.form.consent.edited.emit()
    assert references.form.wrong.text() == "This day is still to come. Write the day on which it happened."
    assert references.form.hint.isVisible()
    assert references.form.referee() == Referee("Tom Brandt", "client"), "it isn't kept"
    references.form.consent.show_value("2026-11-20")
    references.form.consent.edited.emit()
    assert references.form.wrong.isHidden()
    assert not references.form.hint.isVisible()
    owner.bot.waitUntil(lambda: not page.is_saving, timeout=PATIENCE)
    owner.rest()
    assert "Tom Brandt, client" in str(references.talks.index(0).data())
    owner.click(references.hold)
    owner.bot.waitUntil(lambda: page.calls.is_holding, timeout=PATIENCE)
    owner.rest()
    owner.rate_all([Key.Key_5, Key.Key_4])
    finished(owner.bot, page.calls)
    page.show_step(REFERENCES)
    owner.rest()
    assert "Krippendorff's alpha" in _agreement(owner)
    assert page.steps[REFERENCES].text() == "References 1"


def _agreement(owner: Owner) -> str:
    return owner.page.references.sheet.toPlainText()


def _come_to_stages(owner: Owner) -> None:
    """One key each, with a note, and undone by a click."""
    owner.decision()
    decision = owner.page.decision
    for place, key in ((0, Key.Key_2), (1, Key.Key_3), (2, Key.Key_2)):
        decision.overview.table.selectRow(owner.row(place))
        decision.overview.table.setFocus()
        owner.key(key)
        owner.rest()
    assert owner.cell(owner.row(1), Column.NAME).endswith("Met, 23 Nov 2026")
    decision.overview.table.selectRow(owner.row(2))
    decision.overview.table.setFocus()
    owner.key(Key.Key_7)
    owner.rest()
    assert "Withdrew" in owner.cell(owner.row(2), Column.NAME)
    owner.click(owner.window.notice.action)
    assert "Phoned" in owner.cell(owner.row(2), Column.NAME)
    owner.bot.keyClicks(decision.overview.panel.note, "Sounded rushed")
    owner.bot.waitUntil(lambda: not owner.page.is_saving, timeout=PATIENCE)
    owner.rest()
    stage = course_of(owner.page._desk.store, owner.page.open.id).stage(owner.ids[2])
    assert stage is not None
    assert (stage.stage, stage.note) == (Stage.PHONED, "Sounded rushed")
    assert owner.cell(owner.row(0), Column.FLAGS) == "1, answered"
    by_video, by_phone = owner.cell(owner.row(1), Column.CALLS).split(", ")
    assert (by_video.endswith("by video"), by_phone.endswith("by phone")) == (True, True)
    assert owner.cell(owner.row(1), Column.REFERENCES).endswith("1 referee")


def _decide(owner: Owner, dialogs: Answers, tmp_path: Path) -> None:
    """A rating and a reason are needed; the record can be read and kept."""
    decision = owner.page.decision
    decision.overview.table.selectRow(owner.row(1))
    decision.overview.table.setFocus()
    owner.key(Key.Key_5)
    assert decision.stack.currentIndex() == CHOOSE
    assert not decision.choosing.keep.isEnabled()
    owner.key(Key.Key_4)
    assert "A reason is needed" in decision.choosing.missing.text()
    decision.choosing.reason.setFocus()
    write(owner.bot, "Answered plainly, 4 of 4 steps with a date")
    owner.key(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    owner.bot.waitUntil(lambda: decision.stack.currentIndex() == RECORD, timeout=PATIENCE)
    owner.rest()
    told = decision.record.sheet.toPlainText()
    for part in ("Your own rating: 4 of 5", "4 of 4 steps", "The order then", "Tom Brandt", "word for word"):
        assert part in told, part
    dialogs.save_to = tmp_path / "record.json"
    owner.click(decision.record.save)
    kept_file = json.loads((tmp_path / "record.json").read_text("utf-8"))
    assert (kept_file["person"], kept_file["rating"], kept_file["digest"]["whole"]) == (owner.ids[1], 4, True)
    owner.click(decision.record.leave)
    assert "Chosen" in owner.cell(owner.row(1), Column.NAME)
    assert owner.page.steps[DECISION].text().startswith("Decision ✓")
    owner.window.resize(1280, 800)
    owner.rest()
    panel, note = decision.overview.panel, decision.overview.panel.note
    end = note.mapTo(panel.viewport(), note.rect().bottomLeft()).y()
    assert end < panel.viewport().height(), "only what was before may need scrolling"


@pytest.mark.slow
def test_a_stage_is_offered_after_a_call_and_never_taken_by_itself(owner: Owner) -> None:
    owner.call(0, CallKind.SCREEN, [Key.Key_3])
    owner.decision()
    overview = owner.page.decision.overview
    overview.choose_row(owner.ids[1])
    assert not overview.panel.go_on.isVisible(), "no call with them yet"
    overview.choose_row(owner.ids[0])
    assert owner.cell(owner.row(0), Column.NAME).endswith("no stage yet")
    assert overview.panel.go_on.text() == "Move to “Phoned”"
    owner.click(overview.panel.go_on)
    assert "Phoned" in owner.cell(owner.row(0), Column.NAME)
    assert not overview.panel.go_on.isVisible()


def test_it_is_told_that_everybody_is_being_put_in_order(owner: Owner) -> None:
    decision = owner.page.decision
    owner.page.show_step(DECISION)
    assert [label.text() for label in decision.findChildren(QLabel) if label.isVisible() and label.text()] == [
        "Putting people in order…"
    ]
    owner.rest()
    assert decision.stack.currentIndex() == LIST


def test_a_mind_is_changed_and_the_record_says_so(owner: Owner) -> None:
    owner.decision()
    decision = owner.page.decision
    for place, reason in ((0, "Free at once"), (1, "The first one withdrew")):
        decision.overview.table.selectRow(owner.row(place))
        owner.click(decision.overview.panel.choose)
        decision.choosing.rating.chosen.emit("4")
        owner.bot.keyClicks(decision.choosing.reason, reason)
        owner.click(decision.choosing.keep)
        owner.click(decision.record.leave)
    assert decision.overview.before.text().startswith("Before that: ")
    assert "To phone" in owner.cell(owner.row(0), Column.NAME)
    for place, may_be_declined in ((0, True), (1, False)):
        decision.overview.table.selectRow(owner.row(place))
        assert decision.overview.panel.decline.isVisible() is may_be_declined
    owner.click(decision.overview.record)
    assert "Decided before, and no longer so" in decision.record.sheet.toPlainText()
    owner.click(owner.window.notice.action)
    assert decision.overview.before.isHidden()
    assert "Chosen" in owner.cell(owner.row(0), Column.NAME)


def test_whoever_is_chosen_moves_on_only_if_the_owner_means_it(owner: Owner, dialogs: Answers) -> None:
    decision = chosen(owner)
    owner.click(decision.record.leave)
    for dialogs.agrees, stage in ((False, "Chosen"), (True, "Phoned")):
        dialogs.asked.clear()
        owner.bot.keyClick(decision.overview.table, Key.Key_2)
        owner.rest()
        (asked,) = dialogs.asked
        assert asked.endswith("is chosen. Move to “Phoned”?")
        assert stage in owner.cell(owner.row(0), Column.NAME)
    owner.bot.keyClick(decision.overview.table, Key.Key_3)
    owner.rest()
    assert len(dialogs.asked) == 1, "nobody seems to be chosen any more, and it isn't asked again"
    owner.click(owner.window.notice.action)
    assert "Phoned" in owner.cell(owner.row(0), Column.NAME)


def test_who_was_chosen_is_erased_and_nothing_on_the_screen_names_them(owner: Owner) -> None:
    decision = chosen(owner)
    assert decision.stack.currentIndex() == RECORD
    owner.window.go(f"person:{owner.ids[0]}")
    owner.rest()
    person = owner.window.page
    assert isinstance(person, PersonPage)
    name = person.title.text()
    owner.click(person.erase)
    owner.window.go(f"project:{owner.page.open.id}")
    owner.rest()
    assert name not in owner.window.notice.text.text()
    assert decision.stack.currentIndex() == LIST
    assert "✓" not in owner.page.steps[DECISION].text()
    assert owner.row(0) == -1


def test_somebody_is_told_no_and_noted_as_declined(owner: Owner, dialogs: Answers, tmp_path: Path) -> None:
    owner.decision()
    decision = owner.page.decision
    decision.overview.table.selectRow(owner.row(2))
    owner.click(decision.overview.panel.decline)
    assert decision.stack.currentIndex() == DECLINE
    view = decision.declining
    owner.bot.waitUntil(lambda: "no judgement of your work" in str(view.text.value()), timeout=PATIENCE)
    owner.bot.keyClicks(view.text, "Your accent worried us. ")
    owner.rest()
    owner.bot.waitUntil(view.warning.isVisible, timeout=PATIENCE)
    view.language.show_value("de")
    view.language.edited.emit()
    owner.bot.waitUntil(lambda: str(view.text.value()).startswith("Guten Tag"), timeout=PATIENCE)
    owner.rest()
    assert not view.warning.isVisible()
    dialogs.save_to = tmp_path / "no.eml"
    owner.click(view.save)
    assert b"X-Unsent: 1" in (tmp_path / "no.eml").read_bytes()
    owner.click(view.mail)
    assert dialogs.opened[-1].suffix == ".eml"
    owner.click(view.note)
    assert "Declined" in owner.cell(owner.row(2), Column.NAME)
    assert owner.row(2) == 2, "who is out of play stands last"


def test_how_it_went_stands_beside_what_was_foreseen(owner: Owner) -> None:
    decision = chosen(owner)
    owner.click(decision.record.leave)
    owner.click(decision.overview.follow)
    assert decision.stack.currentIndex() == FOLLOW
    view = decision.following
    first, second = list(view.fields.values())[:2]
    first.setFocus()
    owner.key(Key.Key_3)
    owner.rest()
    second.setFocus()
    owner.key(Key.Key_5)
    owner.rest()
    assert view.mean.text().startswith("It went 4.0 of 5, by 2 criteria")
    owner.click(view.looks[60])
    assert [field.rating() for field in view.fields.values()][:2] == [None, None]
    owner.click(view.looks[30])
    assert [field.rating() for field in view.fields.values()][:2] == [3, 5]
    (outcome,) = course_of(owner.page._desk.store, owner.page.open.id).outcomes
    assert (outcome.days, sorted(outcome.ratings.values())) == (30, [3, 5])
    owner.window.go("home")
    owner.rest()
    told = [button.accessibleDescription() for button in owner.window.page.findChildren(QPushButton)]
    assert any("how it goes after 60 days" in line for line in told)


def test_how_it_went_counts_from_the_start_of_the_work(owner: Owner) -> None:
    decision, opened = chosen(owner), owner.page.open
    assert opened.project is not None
    opened.save({**opened.project.document, "start": "2027-03-15"})
    owner.rest()
    owner.click(decision.record.leave)
    owner.click(decision.overview.follow)
    view = decision.following
    assert view.looks[30].text() == "30 days, on 14 Apr 2027"
    assert view.below.text().endswith("counted from the start of the work, 15 Mar 2027.")


def test_the_log_of_replies_is_put_right(owner: Owner) -> None:
    calls = owner.page.calls
    owner.click(calls.overview.panel.file)
    owner.click(calls.file.log.buttons["Asked"])
    owner.click(calls.file.log.buttons["Missed"])
    (waiting,) = [entry for entry in calls.file.log.entries if not entry.inquiry.missed_call]
    waiting.asked.day.show_value("2026-11-20")
    waiting.asked.time.setText("10:00")
    waiting.answered.day.show_value("2026-11-20")
    waiting.answered.time.setText("16:00")
    waiting.answered.edited.emit()
    owner.bot.waitUntil(lambda: not owner.page.is_saving, timeout=PATIENCE)
    owner.rest()
    assert calls.file.log.told.text() == "usually answers in about 6 h  ·  1 × not reached"
    entry = next(entry for entry in calls.file.log.entries if not entry.inquiry.missed_call)
    entry.answered.day.show_value("2026-11-19")
    entry.answered.edited.emit()
    owner.bot.waitUntil(lambda: not owner.page.is_saving, timeout=PATIENCE)
    owner.rest()
    assert "before the question" in calls.file.wrong.text()
    missed = next(entry for entry in calls.file.log.entries if entry.inquiry.missed_call)
    owner.click(missed.remove)
    assert [one.missed_call for one in course_of(owner.page._desk.store, owner.page.open.id).inquiries] == [False]
    owner.click(owner.window.notice.action)
    assert len(course_of(owner.page._desk.store, owner.page.open.id).inquiries) == 2


def test_what_is_written_into_the_log_last_is_kept_when_the_window_closes(owner: Owner, tmp_path: Path) -> None:
    calls = owner.page.calls
    owner.click(calls.overview.panel.file)
    owner.click(calls.file.log.buttons["Asked"])
    (entry,) = calls.file.log.entries
    entry.asked.day.show_value("2026-11-20")
    entry.asked.time.setText("10:00")
    entry.asked.edited.emit()
    closed(owner.bot, owner.window)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        (inquiry,) = course_of(store, owner.page.open.id).inquiries
    assert inquiry.asked.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-11-20 10:00"


def test_the_model_of_everybody_in_play_keeps_qt_s_rules(owner: Owner, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(CandidatesModel())
    owner.decision()
    qtmodeltester.check(owner.page.decision.overview.model)
    assert owner.cell(0, Column.CALLS) == "–"
