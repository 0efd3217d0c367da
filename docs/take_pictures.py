"""Remake the pictures of the window from the sample people: python docs/take_pictures.py [FOLDER] --help tells more."""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tpmmatch.actions import importing, open_store, people, projects
from tpmmatch.actions.home import list_projects
from tpmmatch.model.call import CallKind
from tpmmatch.model.decision import Stage
from ui.app import Session
from ui.pages.calls.calls_page import FILE, OPINION, OUTCOME, PLAN, CallsPage
from ui.pages.people_page import PeoplePage
from ui.pages.person_page import EDIT, PersonPage
from ui.pages.project_page import BRIEF, CALLS, DECISION, NEED, RANKING, REFERENCES, SHORTLIST, ProjectPage
from ui.pages.review_page import ReviewPage
from ui.pages.settings_page import SettingsPage
from ui.settings import LANGUAGE, LAST_PAGE, TEXT_SIZE, THEME, Settings, ThemeChoice
from ui.tokens import TEXT_SIZES
from ui.translations import NAMES
from ui.widgets.lazy import is_coming
from ui.widgets.scroll import UprightScroll

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PICTURES = Path(__file__).parent / "pictures"
CVS = Path(__file__).parents[1] / "tests" / "data" / "cv" / "en"
PATIENCE = 60.0  # seconds
KEPT = (  # what docs/pictures holds, and the README shows
    "ranking-light",
    "review-light",
    "shortlist-dark",
    "call-light",
    "decided-light",
    "brief-light",
)
_SHORTLISTED = 3
_LIST = (
    "Name;Erreichbar;Sitz;Satz/Tag;Frei ab;Schwerpunkte\n"
    "Jana Brandt;jana.brandt@example.com;Köln;780 €;01.02.2027;Webshops, Shopware, Scrum\n"
    "Timo Acker;timo.acker@example.com;Ulm;720 €;15.01.2027;CRM, Salesforce, Datenumzug\n"
)
_LOOKS = ("read", "edit", "evidence", "documents", "projects", "history")


@dataclass(frozen=True, slots=True)
class Wish:
    """What pictures are wanted, and of which window."""

    folder: Path
    only: tuple[str, ...]  # empty: all
    size: tuple[int, int]
    language: str
    text: int


def main() -> None:
    """Take the pictures, in each theme."""
    asked = _arguments().parse_args()
    width, height = (int(part) for part in asked.size.split("x"))
    wish = Wish(asked.folder, () if asked.all else KEPT, (width, height), asked.language, asked.text)
    wish.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for theme in asked.theme or (ThemeChoice.LIGHT, ThemeChoice.DARK):
        with tempfile.TemporaryDirectory() as place:
            Photographer(app, Path(place), theme, wish).take_all()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Take pictures of the window, filled with the sample people.")
    parser.add_argument("folder", nargs="?", type=Path, default=PICTURES, help="where they go (docs/pictures)")
    parser.add_argument("--all", action="store_true", help="of every page, not only of those kept in docs/pictures")
    parser.add_argument("--size", default="1280x800", help="the window's, as 1280x800")
    parser.add_argument("--text", type=int, choices=TEXT_SIZES, default=TEXT_SIZES[0], help="size of text in percent")
    parser.add_argument("--language", choices=list(NAMES), default="en")
    parser.add_argument("--theme", type=ThemeChoice, action="append", help="light, dark or contrast; may be repeated")
    return parser


class Photographer:
    """One walk through the window in one theme, in the order of the work."""

    def __init__(self, app: QApplication, place: Path, theme: ThemeChoice, wish: Wish) -> None:
        self._settings = Settings(place / "window.ini")
        for option, value in ((THEME, theme), (LANGUAGE, wish.language), (TEXT_SIZE, wish.text)):
            self._settings.set(option, value)
        self._app, self._place, self._theme, self._wish = app, place, theme, wish
        self._somebody = ""

    def take_all(self) -> None:
        """From the first start to how it went with the chosen one."""
        first = self._open("empty.sqlite")
        self._window = first.window
        for name in ("start", "people", "projects", "review"):
            self._go("home" if name == "start" else name)
            self._take(name if name == "start" else f"{name}-empty")
        first.close()
        example = self._fill()
        session = self._open("filled.sqlite")
        self._window = session.window
        for key in ("home", "projects", "people", "new", "rate"):
            self._go(key)
            self._take(key)
        self._take_settings()
        self._take_person()
        page = self._project(example)
        self._take_order(page)
        self._take_calls(page, page.calls)
        self._take_references(page)
        self._take_decision(page)
        page.show_step(BRIEF)
        for place in range(page.brief.kind.count()) if not self._wish.only else (0,):
            page.brief.kind.setCurrentIndex(place)
            page.brief.kind.edited.emit()
            self._wait(lambda: bool(page.brief.pdf) and not self._window.jobs.busy)
            self._take(f"brief-{page.brief.kind.value()}" if place else "brief")
        self._take_review()
        session.close()
        if not self._wish.only:
            self._take_twice()

    # What there is to be seen

    def _fill(self) -> str:
        """The sample people and projects; the id of the project that is shown."""
        store = open_store(str(self._place / "filled.sqlite"))
        importing.import_samples(store, NOW)
        projects.add_samples(store, NOW)
        self._somebody = people.rows(store, people.browse(store)[1:2])[0].id
        example = list_projects(store)[0].id
        store.close()
        return example

    def _project(self, id: str) -> ProjectPage:
        self._go(f"project:{id}")
        page = self._window.page
        assert isinstance(page, ProjectPage)  # noqa: S101 - the page of that key
        return page

    def _take_settings(self) -> None:
        """Window by window, from the top to the end."""
        self._go("settings")
        page = self._window.page
        assert isinstance(page, SettingsPage)  # noqa: S101 - the page of that key
        self._wait(lambda: page.parts.is_complete)
        scroll = page.findChild(UprightScroll)
        assert scroll is not None  # noqa: S101 - it has one
        bar, number = scroll.verticalScrollBar(), 1
        self._take("settings")
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
            number += 1
            self._take(f"settings-{number}")

    def _take_person(self) -> None:
        """Somebody, in every way to look at them."""
        self._go(f"person:{self._somebody}")
        page = self._window.page
        assert isinstance(page, PersonPage)  # noqa: S101 - the page of that key
        for look, name in enumerate(_LOOKS):
            page.show_look(look)
            self._wait(
                lambda: not page.stack.is_made(EDIT) or (page.edit.form is not None and page.edit.form.is_complete)
            )
            self._take(f"person-{name}" if look else "person")

    def _take_order(self, page: ProjectPage) -> None:
        """A project from its need to its shortlist."""
        page.show_step(NEED)
        self._take("need")
        page.show_step(SHORTLIST)
        self._take("shortlist-empty")
        page.show_step(CALLS)
        self._take("calls-empty")
        page.show_step(REFERENCES)
        self._take("references-empty")
        page.show_step(DECISION)
        self._take("decision-empty")
        page.show_step(RANKING)
        self._wait(lambda: page.open.ranked_people is not None)
        self._take("ranking")
        page.ranking.what_if.click()
        self._wait(lambda: page.ranking.weights.is_complete)
        heaviest = next(iter(page.ranking.weights.sliders.values())).slider
        heaviest.setValue(heaviest.value() // 6)
        self._take("what-if")
        page.ranking.what_if.click()
        for row in range(_SHORTLISTED):
            page.ranking.table.selectRow(row)
            page.ranking.reasons.keep.click()
            self._rest()
        self._take("told")
        self._window.notice.hide()
        page.show_step(SHORTLIST)
        self._rest()
        page.shortlist.table.setCurrentIndex(page.shortlist.model.index(1, 1))
        self._take("shortlist")

    def _take_calls(self, page: ProjectPage, calls: CallsPage) -> None:
        """An interview; what came of it; the work; a second opinion."""
        page.show_step(CALLS)
        self._rest()
        self._take("calls-none")
        self._hold(calls)
        calls.show_scores()
        self._take("scores")
        calls.show_list()
        self._take("calls")
        calls.overview.panel.opinion.click()
        self._wait(lambda: calls.stack.currentIndex() == OPINION)
        self._take("opinion")
        calls.show_work()
        self._take("work")
        calls.show_list()
        person = calls.overview.panel.person
        assert person is not None  # noqa: S101 - the first row is chosen
        calls.show_file(person.person)
        self._wait(lambda: calls.stack.currentIndex() == FILE)
        self._take("file")
        calls.show_list()
        self._wait(lambda: not page.is_saving)

    def _hold(self, calls: CallsPage) -> None:
        """An interview from its plan to what came of it."""
        calls.overview.panel.plans[CallKind.INTERVIEW].click()
        self._wait(lambda: calls.stack.currentIndex() == PLAN)
        self._take("plan")
        calls.plan.invite.click()
        self._take("plan-invite")
        calls.plan.hold.click()
        self._wait(lambda: calls.is_holding)
        screen = calls.screen_
        self._take("call")
        for key in "43545344":
            screen.question.choices.chosen.emit(key)
            screen.go(1)
        screen.flags.add.click()
        self._take("call-flags")
        screen.go(1)
        self._take("call-rest")
        screen.bar.finish.click()
        self._wait(lambda: calls.stack.currentIndex() == OUTCOME)
        self._take("outcome")

    def _take_references(self, page: ProjectPage) -> None:
        """A referee to be asked."""
        page.show_step(REFERENCES)
        self._wait(lambda: page.references.people.rowCount() > 0)
        self._take("references-none")
        page.references.plan.click()
        self._wait(page.references.form.isVisible)
        self._take("references")

    def _take_decision(self, page: ProjectPage) -> None:
        """Everybody in play, a decision, and what follows."""
        page.show_step(DECISION)
        decision = page.decision
        self._wait(lambda: decision.overview.model.rowCount() > 0)
        decision.overview.panel.stage_chosen.emit(Stage.MET)
        self._take("decision")
        decision.overview.panel.decline.click()
        self._take("decline")
        decision.show_list()
        decision.overview.panel.choose.click()
        self._take("choose")
        decision.choosing.rating.chosen.emit("4")
        decision.choosing.reason.setPlainText("Answered plainly, and told of a risk that we hadn't seen.")
        decision.choosing.keep.click()
        self._rest()
        self._take("record")
        decision.show_follow()
        self._take("follow")
        decision.show_list()
        self._take("decided")

    def _take_review(self) -> None:
        """A CV, looked over before it is kept."""
        self._go("people")
        listed = self._window.page
        assert isinstance(listed, PeoplePage)  # noqa: S101 - the page of that key
        listed.take([CVS / name for name in ("side_bar_left.pdf", "two_columns.pdf", "word_like.pdf")])
        self._wait(lambda: self._window.key == "review")
        page = self._window.page
        assert isinstance(page, ReviewPage)  # noqa: S101 - the page of that key
        self._wait(lambda: page.source.is_shown and page.person.is_shown)
        self._take("review")
        if not self._wish.only:
            self._take_columns(page)

    def _take_columns(self, page: ReviewPage) -> None:
        """A list, one column of which is called oddly."""
        file = self._place / "freelancers.csv"
        file.write_text(_LIST, "utf-8")
        listed = self._window.page_of("people")
        assert isinstance(listed, PeoplePage)  # noqa: S101 - the page of that key
        listed.take([file])
        known = page.list.model.rowCount()
        self._wait(lambda: page.list.model.rowCount() > known)
        page.list.table.selectRow(known)
        self._wait(lambda: page.source.is_shown and page.person.is_shown)
        self._take("review-list")
        page.source.columns.click()
        self._wait(lambda: bool(page.columns.sections))
        self._take("columns")

    def _take_twice(self) -> None:
        """Somebody who came once more, from another file."""
        store = open_store(str(self._place / "filled.sqlite"))
        known = people.find(store, self._somebody)
        basics = {
            "name": known.name,
            "email": known.email,
            "label": "Projektleiter Webshops",
            "phone": "+49 170 1234567",
        }
        file = self._place / "again.json"
        file.write_text(json.dumps({"basics": basics, "meta": {"id": "again"}}), "utf-8")
        importing.import_people(store, [file], NOW)
        store.close()
        session = self._open("filled.sqlite")
        self._window = session.window
        self._go("people")
        page = self._window.page
        assert isinstance(page, PeoplePage)  # noqa: S101 - the page of that key
        self._wait(page.twice.isVisible)
        self._take("people-twice")
        self._go(f"twice:{self._somebody}")
        self._take("twice")
        session.close()

    # The camera

    def _open(self, name: str) -> Session:
        self._settings.set(LAST_PAGE, "home")
        session = Session(self._app, str(self._place / name), self._settings, lambda: NOW)
        ready: list[bool] = []
        session.ready.connect(lambda: ready.append(True))
        session.start()
        session.window.resize(*self._wish.size)
        self._wait(lambda: bool(ready))
        return session

    def _go(self, key: str) -> None:
        self._window.go(key)
        self._rest()

    def _take(self, name: str) -> None:
        self._rest()
        if name != "told":
            self._window.notice.hide()
            self._rest()
        name = f"{name}-{self._theme}"
        if not self._wish.only or name in self._wish.only:
            self._window.grab().save(str(self._wish.folder / f"{name}.png"))

    def _rest(self) -> None:
        self._wait(lambda: not (self._window.jobs.busy or is_coming(self._window)))

    def _wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > end:
                raise TimeoutError
        for _ in range(3):  # layouts settle one within the other
            self._app.processEvents()


if __name__ == "__main__":
    main()
