"""Parts of a page that are made when they are first needed."""

import weakref
from collections.abc import Callable, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.lazy import LazyColumn, LazyStack


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    """A page in a window that is shown, while another one is looked at."""
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    page.hide()
    window.show()
    yield page
    window.close()  # which is held till now


def test_a_part_that_was_made_and_not_put_in_goes_with_the_rest(qtbot: QtBot, page: QWidget) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QLabel("part"))
        return made[-1]

    stack = LazyStack([make, make], page)
    stack.show_part(0)
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert made[1].parent() is None
    shiboken6.delete(page)
    assert not any(map(shiboken6.isValid, made))


def test_nothing_is_made_of_a_page_that_is_not_in_its_window_yet(qtbot: QtBot, page: QWidget) -> None:
    """It would be dressed with all of it, at once."""
    made: list[QWidget] = []

    def make(*, whose: str) -> QWidget:
        made.append(QLabel(whose))
        return made[-1]

    stray = QWidget()
    qtbot.addWidget(stray)
    for parent, whose in ((stray, "stray"), (page, "page")):
        LazyStack([partial(make, whose=whose)] * 3, parent).make_all()
    qtbot.waitUntil(lambda: [part.text() for part in made] == ["page"] * 3)
    stray.setParent(page)
    qtbot.waitUntil(lambda: len(made) == 6)


class Part(QLabel):
    """Tells when it was shown anywhere but in its place."""

    strayed = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        parts = self.parent()
        assert isinstance(parts, QWidget)
        self.strayed |= parts.layout().indexOf(self) < 0


@pytest.mark.parametrize("kind", [LazyStack, partial(LazyColumn, space=0)], ids=["stack", "column"])
def test_nothing_of_a_part_is_seen_before_it_is_in_its_place(
    qtbot: QtBot, page: QWidget, kind: Callable[[list[Callable[[], QWidget]]], LazyStack | LazyColumn]
) -> None:
    made: list[Part] = []

    def make() -> QWidget:
        made.append(Part("part"))
        return made[-1]

    parts = kind([make, make])
    parts.setParent(page)
    parts.part(0)
    parts.make_all()
    qtbot.waitUntil(lambda: len(made) == 2 and made[1].parent() is parts)
    page.show()  # which shows all that stands in it
    qtbot.waitUntil(lambda: parts.layout().indexOf(made[1]) >= 0)
    assert made[0].isVisible()
    assert made[1].isVisible() is isinstance(parts, LazyColumn)
    if isinstance(parts, LazyStack):
        parts.show_part(1)
        assert made[1].isVisible()
    assert not any(part.strayed for part in made)


def in_steps(made: list[QWidget]) -> Iterator[QWidget | None]:
    half = QLabel("half")
    made.append(half)
    yield None
    made.append(QLabel("other half"))
    yield None
    whole = QWidget()
    for part in made:
        part.setParent(whole)
    yield whole


def test_a_part_in_steps_is_made_a_turn_each_or_at_once_when_it_is_needed(qtbot: QtBot, page: QWidget) -> None:
    made: list[QWidget] = []
    stack = LazyStack([lambda: QLabel("first"), lambda: in_steps(made)], page)
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 1)
    assert not stack.is_made(1)
    whole = stack.part(1)
    assert [part.parent() for part in made] == [whole, whole]
    assert stack.part(1) is whole


def filled_later(made: list[QWidget]) -> Iterator[QWidget | None]:
    whole = QWidget()
    made.append(whole)
    yield whole
    made.append(QLabel("inside", whole))
    yield None
    made.append(QLabel("last", whole))


def test_a_part_that_is_given_early_is_dressed_early_and_shown_when_it_is_whole(qtbot: QtBot) -> None:
    made: list[QWidget] = []
    page = QWidget()
    qtbot.addWidget(page)
    stack = LazyStack([lambda: filled_later(made)], page)
    page.show()
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert made[0].parent() is stack
    assert not stack.is_made(0)
    assert not made[0].isVisible()
    qtbot.waitUntil(lambda: stack.holds(0))
    assert stack.currentWidget() is made[0]
    assert made[2].isVisible()


def test_a_part_that_is_needed_at_once_is_made_whole(qtbot: QtBot) -> None:
    made: list[QWidget] = []
    page = QWidget()
    qtbot.addWidget(page)
    assert LazyStack([lambda: filled_later(made)], page).part(0) is made[0]
    assert len(made) == 3


def test_half_of_a_part_goes_with_the_rest(qtbot: QtBot, page: QWidget) -> None:
    made: list[QWidget] = []
    stack = LazyStack([lambda: in_steps(made)], page)
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 1)
    half = weakref.ref(made.pop())
    shiboken6.delete(page)
    assert half() is None


def test_a_part_that_was_given_early_goes_with_the_rest(qtbot: QtBot, page: QWidget) -> None:
    made: list[QWidget] = []
    stack = LazyStack([lambda: filled_later(made)], page)
    stack.make_all()
    qtbot.waitUntil(lambda: len(made) == 1)
    assert made[0].parent() is None
    shiboken6.delete(page)
    assert not shiboken6.isValid(made[0])


def test_beside_work_only_what_somebody_looks_at_is_made(qtbot: QtBot) -> None:
    at_work, made = [True], list[str]()

    def maker(name: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made.append(name)
            return QLabel(name)

        return make

    page = QWidget()
    qtbot.addWidget(page)
    stack = LazyStack([maker("first"), maker("second")], page, is_busy=lambda: bool(at_work))
    stack.setCurrentIndex(1)
    page.show()
    stack.make_all()
    qtbot.waitUntil(lambda: stack.holds(1))
    assert made == ["second"]
    at_work.clear()
    qtbot.waitUntil(lambda: stack.holds(0))
    assert made == ["second", "first"]
