"""Remake the pictures of the window in docs/pictures, from the sample people: python docs/take_pictures.py [FOLDER]."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
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
from ui.main_window import MainWindow
from ui.pages.calls.calls_page import PLAN
from ui.pages.people_page import PeoplePage
from ui.pages.project_page import BRIEF, CALLS, DECISION, NEED, RANKING, REFERENCES, SHORTLIST, ProjectPage
from ui.pages.review_page import ReviewPage
from ui.settings import LAST_PAGE, THEME, Settings, ThemeChoice

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SIZE = (1280, 800)
CVS = Path(__file__).parents[1] / "tests" / "data" / "cv" / "en"
PATIENCE = 60.0  # seconds
_KEPT = 3  # people on the shortlist


def main() -> None:
    """Take every picture in both themes."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        with tempfile.TemporaryDirectory() as place:
            Photographer(app, Path(place), theme, folder).take_all()


class Photographer:
    """One walk through the window in one theme."""

    def __init__(self, app: QApplication, place: Path, theme: ThemeChoice, folder: Path) -> None:
        settings = Settings(place / "window.ini")
        settings.set(THEME, theme)
        self._app, self._place, self._theme, self._folder, self._settings = app, place, theme, folder, settings

    def take_all(self) -> None:
        """From the first start to the brief."""
        first = self._open("empty.sqlite")
        self._take(first.window, "start")
        first.close()
        store = open_store(str(self._place / "filled.sqlite"))
        importing.import_samples(store, NOW)
        projects.add_samples(store, NOW)
        example = list_projects(store)[0].id
        self._somebody = people.rows(store, people.browse(store)[1:2])[0].id
        store.close()
        session = self._open("filled.sqlite")
        window = session.window
        for key in ("home", "people", "new", "settings"):
            window.go(key)
            self._take(window, key)
        window.go(f"person:{self._somebody}")
        self._take(window, "person")
        window.go(f"project:{example}")
        page = window.page
        assert isinstance(page, ProjectPage)  # noqa: S101 - the page of that key
        self._take_project(window, page)
        self._take_review(window)
        session.close()

    def _take_project(self, window: MainWindow, page: ProjectPage) -> None:
        """A project from its need to the brief."""
        page.show_step(NEED)
        self._take(window, "need")
        page.show_step(RANKING)
        self._wait(lambda: page.open.ranked_people is not None)
        self._take(window, "ranking")
        page.ranking.what_if.click()
        heaviest = next(iter(page.ranking.weights.sliders.values())).slider
        heaviest.setValue(heaviest.value() // 6)
        self._take(window, "what-if")
        page.ranking.what_if.click()
        for row in range(_KEPT):
            page.ranking.table.selectRow(row)
            page.ranking.reasons.keep.click()
            self._wait(lambda: not window.jobs.busy)
        window.notice.hide()
        page.show_step(SHORTLIST)
        self._wait(lambda: not window.jobs.busy)
        page.shortlist.table.setCurrentIndex(page.shortlist.model.index(1, 1))
        self._take(window, "shortlist")
        self._take_calls(window, page)
        page.show_step(BRIEF)
        self._take(window, "brief")

    def _take_calls(self, window: MainWindow, page: ProjectPage) -> None:
        """An interview, planned and held."""
        page.show_step(CALLS)
        self._wait(lambda: not window.jobs.busy)
        page.calls.overview.panel.plans[CallKind.INTERVIEW].click()
        self._wait(lambda: page.calls.stack.currentIndex() == PLAN)
        window.notice.hide()
        self._take(window, "plan")
        page.calls.plan.hold.click()
        self._wait(lambda: page.calls.is_holding)
        self._take(window, "call")
        for key in "43545":
            page.calls.screen_.question.choices.chosen.emit(key)
            page.calls.screen_.go(1)
        page.calls.show_list()
        self._wait(lambda: not page.is_saving)
        self._take_decision(window, page)

    def _take_decision(self, window: MainWindow, page: ProjectPage) -> None:
        """A referee to be asked, and everybody in play."""
        page.show_step(REFERENCES)
        self._wait(lambda: page.references.people.rowCount() > 0)
        page.references.plan.click()
        self._wait(page.references.form.isVisible)
        window.notice.hide()
        self._take(window, "references")
        page.show_step(DECISION)
        self._wait(lambda: page.decision.overview.model.rowCount() > 0)
        page.decision.overview.panel.stage_chosen.emit(Stage.MET)
        self._wait(lambda: not window.jobs.busy)
        window.notice.hide()
        self._take(window, "decision")

    def _take_review(self, window: MainWindow) -> None:
        """A CV, looked over before it is kept."""
        window.go("people")
        listed = window.page
        assert isinstance(listed, PeoplePage)  # noqa: S101 - the page of that key
        listed.take([CVS / name for name in ("side_bar_left.pdf", "two_columns.pdf", "word_like.pdf")])
        self._wait(lambda: window.key == "review")
        page = window.page
        assert isinstance(page, ReviewPage)  # noqa: S101 - the page of that key
        self._wait(lambda: page.source.is_shown and page.person.is_shown)
        self._take(window, "review")

    def _open(self, name: str) -> Session:
        self._settings.set(LAST_PAGE, "home")
        session = Session(self._app, str(self._place / name), self._settings, lambda: NOW)
        ready: list[bool] = []
        session.ready.connect(lambda: ready.append(True))
        session.start()
        session.window.resize(*SIZE)
        self._wait(lambda: bool(ready))
        return session

    def _take(self, window: MainWindow, name: str) -> None:
        self._wait(lambda: not window.jobs.busy)
        window.grab().save(str(self._folder / f"{name}-{self._theme}.png"))

    def _wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > end:
                raise TimeoutError
        self._app.processEvents()


if __name__ == "__main__":
    main()
