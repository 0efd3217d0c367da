"""A walk through every page and dialog, for tests that look at each of them."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import (
    CVS,
    PATIENCE,
    TABLES,
    at_rest,
    draw_brief,
    first_project,
    look_over,
    ranked,
    review_at_rest,
)
from tpmmatch.actions.method import method_page
from tpmmatch.model.call import CallKind
from tpmmatch.model.decision import Stage
from ui.dialogs.crash_dialog import CrashDialog
from ui.dialogs.keys_dialog import KeysDialog
from ui.dialogs.method_dialog import MethodDialog
from ui.main_window import MainWindow
from ui.pages.calls.calls_page import OPINION, OUTCOME, PLAN, CallsPage
from ui.pages.people_page import PeoplePage
from ui.pages.project_page import CALLS, DECISION, REFERENCES, ProjectPage
from ui.pages.settings_page import SettingsPage

PLACES = ("home", "projects", "people", "settings", "new", "rate")


def walk(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    """Shows each page of a filled window in turn, and tells its name."""
    for key in PLACES:
        window.go(key)
        if isinstance(page := window.page, SettingsPage):
            qtbot.waitUntil(lambda parts=page.parts: parts.is_complete, timeout=PATIENCE)
        at_rest(qtbot, window)
        yield key
    window.go("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.open_person(page.model.id_at(0))
    at_rest(qtbot, window)
    yield "person"
    window.go("review")
    yield "nothing to review"
    review = look_over(qtbot, window, [CVS / "one_column.pdf", TABLES / "de_semicolon.csv", TABLES / "firms.csv"])
    yield "review of a page"
    for row in range(1, review.list.model.rowCount()):
        review.list.table.selectRow(row)
        review_at_rest(qtbot, review)
        yield f"review {row}"
        if row == 1:
            review.source.columns.click()
            qtbot.waitUntil(lambda: bool(review.columns.sections), timeout=PATIENCE)
            at_rest(qtbot, window)
            yield "columns of a list"
            review.columns.leave.click()
    project = ranked(qtbot, window, first_project(window))
    yield from _order(qtbot, window, project)
    yield from _calls(qtbot, window, project)
    yield from _references(qtbot, window, project)
    yield from _decision(qtbot, window, project)
    project.show_step(1)
    draw_brief(qtbot, project)
    yield "brief"
    project.show_step(0)
    at_rest(qtbot, window)
    yield "need"


def _order(qtbot: QtBot, window: MainWindow, project: ProjectPage) -> Iterator[str]:
    """The ranking, what can be asked of it, and the shortlist."""
    yield "ranking"
    project.ranking.reasons.own.click()
    yield "own number"
    project.ranking.reasons.form.close_form()
    project.ranking.what_if.click()
    qtbot.waitUntil(lambda: project.ranking.weights.is_complete, timeout=PATIENCE)
    yield "what if"
    project.ranking.what_if.click()
    project.show_step(2)
    yield "empty shortlist"
    project.show_step(1)
    for row in range(3):
        project.ranking.table.selectRow(row)
        project.ranking.reasons.keep.click()
        at_rest(qtbot, window)
    yield "notice"
    project.show_step(2)
    at_rest(qtbot, window)
    yield "shortlist"


def _calls(qtbot: QtBot, window: MainWindow, project: ProjectPage) -> Iterator[str]:
    """A call from its plan to what came of it."""
    project.show_step(CALLS)
    at_rest(qtbot, window)
    yield "nobody called"
    calls = project.calls
    calls.overview.panel.plans[CallKind.SCREEN].click()
    qtbot.waitUntil(lambda: calls.stack.currentIndex() == PLAN, timeout=PATIENCE)
    at_rest(qtbot, window)
    calls.plan.invite.click()
    yield "plan of a call"
    calls.plan.hold.click()
    qtbot.waitUntil(lambda: calls.is_holding, timeout=PATIENCE)
    at_rest(qtbot, window)
    yield "a term"
    calls.screen_.question.choices.chosen.emit("4")
    while calls.screen_.parts.stack.currentWidget() is calls.screen_.question:
        calls.screen_.question.choices.chosen.emit("4")
        calls.screen_.go(1)
    calls.screen_.go(-1)
    calls.screen_.question.why_button.setChecked(True)
    yield "a question"
    calls.screen_.add.click()
    yield "a question of one's own"
    calls.screen_.form.back.click()
    calls.screen_.go(1)
    for _ in range(2):
        calls.screen_.flags.add.click()
    yield "red flags"
    calls.screen_.go(1)
    yield "around the questions"
    calls.screen_.bar.finish.click()
    qtbot.waitUntil(lambda: calls.stack.currentIndex() == OUTCOME, timeout=PATIENCE)
    at_rest(qtbot, window)
    yield "what a call came to"
    yield from _judged(qtbot, window, calls)


def _judged(qtbot: QtBot, window: MainWindow, calls: CallsPage) -> Iterator[str]:
    """Scorecards, a second opinion and work of the person, then all calls again."""
    calls.show_scores()
    yield "scorecards"
    calls.overview.panel.opinion.click()
    qtbot.waitUntil(lambda: calls.stack.currentIndex() == OPINION, timeout=PATIENCE)
    yield "second opinion"
    calls.show_work()
    at_rest(qtbot, window)
    yield "work"
    for row in (1, 3):
        calls.work.sample_list.setCurrentIndex(calls.work.samples.index(row))
        yield from _sample(qtbot, window, calls)
    calls.show_list()
    at_rest(qtbot, window)
    yield "calls"


def _sample(qtbot: QtBot, window: MainWindow, calls: CallsPage) -> Iterator[str]:
    """A work sample that came back."""
    calls.work._enter()
    qtbot.waitUntil(lambda: calls.is_holding, timeout=PATIENCE)
    at_rest(qtbot, window)
    yield f"sample: {calls.screen_.bar.title.text()}"
    calls.show_work()
    at_rest(qtbot, window)


def _references(qtbot: QtBot, window: MainWindow, project: ProjectPage) -> Iterator[str]:
    """A talk with a referee, planned; then red flags and replies of the person."""
    project.show_step(REFERENCES)
    qtbot.waitUntil(lambda: project.references.people.rowCount() > 0, timeout=PATIENCE)
    at_rest(qtbot, window)
    yield "references, nobody asked"
    project.references.plan.click()
    at_rest(qtbot, window)
    yield "references"
    one = project.references.chosen()
    assert one is not None
    project.show_step(CALLS)
    project.calls.show_file(one.person)
    for name in ("Asked", "Missed"):
        project.calls.file.log.buttons[name].click()
        at_rest(qtbot, window)
    yield "red flags and replies"


def _decision(qtbot: QtBot, window: MainWindow, project: ProjectPage) -> Iterator[str]:
    """From everybody in play to how it went."""
    project.show_step(DECISION)
    page = project.decision
    qtbot.waitUntil(lambda: page.overview.model.rowCount() > 0, timeout=PATIENCE)
    page.overview.panel.stage_chosen.emit(Stage.MET)
    at_rest(qtbot, window)
    yield "everybody in play"
    page.overview.panel.decline.click()
    at_rest(qtbot, window)
    yield "saying no"
    page.show_list()
    page.overview.panel.choose.click()
    yield "choosing"
    page.choosing.rating.chosen.emit("4")
    page.choosing.reason.setPlainText("Answered plainly")
    page.choosing.keep.click()
    at_rest(qtbot, window)
    yield "record of a decision"
    page.show_follow()
    yield "how it goes"
    page.show_list()
    yield "decided"


def dialogs(window: MainWindow) -> list[QWidget]:
    """Every dialog of our own."""
    return [
        KeysDialog(window.commands.sheet(), window),
        MethodDialog(method_page(), window),
        CrashDialog("a report", window),
    ]
