"""Parts of a page that are made when they are first needed, or while nothing else is to be done."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import monotonic

import shiboken6
from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.build import column
from ui.widgets.stack import Stack

_PAUSE = 20  # ms between two steps; clicks and keys come first
_PAUSE_UNSEEN = 60  # of a page that nobody looks at
_PAUSE_AWAITED = 10  # where somebody looks at a place that is empty yet
_APART = 8  # ms at least between any two
_LATE = 6  # ms; if the window comes to it even later, it is at something else

IsTrue = Callable[[], bool]


def _no() -> bool:
    return False


class Stepper(QTimer):
    """Takes a step now and then, until `step` tells that none is left.

    No two of the whole window fall into one turn of the event loop, which would hold it up for both. None follows where
    something else has just held up the window, nor goes beside work, unless somebody looks at what is to come of it;
    and none is taken before the page is in its window: it would be dressed with all that is in it by then, at once.
    """

    _latest = 0.0  # when any of them took one

    def __init__(
        self, step: Callable[[], bool], parent: QWidget, is_awaited: IsTrue = _no, is_busy: IsTrue = _no
    ) -> None:
        super().__init__(parent, singleShot=True)
        self._step, self._page, self._is_awaited, self._is_busy = step, parent, is_awaited, is_busy
        self._due = 0.0
        self.timeout.connect(self._go_on)

    @property
    def is_awaited(self) -> bool:
        """Whether somebody looks at the place of what is to come."""
        return self._page.isVisible() and self._is_awaited()

    def go_on(self) -> None:
        """Take steps until there are none left."""
        pause = _PAUSE_UNSEEN if not self._page.isVisible() else _PAUSE_AWAITED if self.is_awaited else _PAUSE
        self._due = monotonic() + pause / 1000
        self.start(pause)

    def _go_on(self) -> None:
        is_left, now = True, monotonic()
        is_late = 1000 * (now - self._due) > _LATE
        waits = (is_late or self._is_busy() or not self._page.window().isVisible()) and not self.is_awaited
        if not waits and 1000 * (now - Stepper._latest) >= _APART:
            is_left = self._step()
            Stepper._latest = monotonic()
        if is_left:
            self.go_on()


def is_coming(top: QWidget) -> bool:
    """Whether somebody looks at a place in a widget where something isn't there yet."""
    return any(stepper.isActive() and stepper.is_awaited for stepper in top.findChildren(Stepper))


def dress(part: QWidget, parent: QWidget) -> None:
    """Give a part its parent, unseen: a page shown before the next turn would show it where it doesn't belong."""
    part.setParent(parent)
    part.hide()


def polish(part: QWidget) -> None:
    """Dress what came into a part that has its parent; by itself it would be done when it is shown, all at once."""
    for inside in part.findChildren(QWidget):
        inside.ensurePolished()


def lay_out(part: QWidget, room: QSize) -> None:
    """Find the place of all that is in a part, unseen; by itself it would be done when it is shown, before drawing."""
    part.resize(room)
    part.grab(QRect(0, 0, 1, 1))


def let_go(parts: Iterable[QWidget]) -> None:
    """Parts that were made and not put in yet have no parent to go with, and would work on without the rest."""
    for part in parts:
        if shiboken6.isValid(part):
            shiboken6.delete(part)


Maker = Callable[[], QWidget | Iterator[QWidget | None]]


class LazyStack(Stack):
    """A stack of which each part is made at its first use.

    Making all of them at once would hold up the window. By itself it takes four turns of the event loop for a part: to
    make it, to give it its parent, which is when it is dressed, to lay it out, and to put it in. One that takes long
    to make is made in steps, a turn each: its maker gives the part once, as early as it likes, and None after each
    other step. A part that is given early is dressed while there is little in it.
    """

    put_in = Signal(int)  # that part is in its place

    def __init__(self, makers: Sequence[Maker], parent: QWidget | None = None, is_busy: IsTrue = _no) -> None:
        super().__init__(parent)
        self._makers = list(makers)
        self._begun: dict[int, Iterator[QWidget | None]] = {}
        self._given: dict[int, QWidget] = {}  # those under way, which aren't whole yet
        self._made: dict[int, QWidget] = {}
        self._laid_out = set[int]()
        self._blanks = {place: QWidget() for place in range(len(makers))}
        begun, given, made = self._begun, self._given, self._made

        def leave() -> None:
            begun.clear()  # and what they made so far goes with them
            let_go([*given.values(), *made.values()])

        self.destroyed.connect(leave)
        self._stepper = Stepper(self._step, self, lambda: self.currentIndex() in self._blanks, is_busy)
        for blank in self._blanks.values():
            self.addWidget(blank)

    def part(self, place: int) -> QWidget:
        """One of the parts, made and put in."""
        made = self._make(place)
        if blank := self._blanks.pop(place, None):
            is_shown = self.currentWidget() is blank
            self.insertWidget(place, made)
            if is_shown:  # before the blank goes: the stack would show another one for a moment
                self.setCurrentWidget(made)
            self.removeWidget(blank)
            blank.deleteLater()
            self.put_in.emit(place)
        return made

    def is_made(self, place: int) -> bool:
        """Whether a part is there already."""
        return place in self._made

    def holds(self, place: int) -> bool:
        """Whether a part is in its place."""
        return place not in self._blanks

    def is_awaited(self, place: int) -> bool:
        """Whether somebody looks at the place of a part that is being made."""
        return self.currentIndex() == place and not self.holds(place) and self._stepper.isActive()

    def show_part(self, place: int) -> None:
        """Show one of the parts, made at once if need be."""
        self.setCurrentWidget(self.part(place))

    def make_all(self) -> None:
        """Make what is missing bit by bit, that which is in sight first."""
        if self._blanks:
            self._stepper.go_on()

    def _make(self, place: int) -> QWidget:
        while place not in self._made:
            self._make_further(place)
        return self._made[place]

    def _make_further(self, place: int) -> None:
        if (steps := self._begun.get(place)) is None:
            made = self._makers[place]()
            if isinstance(made, QWidget):
                self._made[place] = made
                return
            steps = self._begun[place] = made
        try:
            if (part := next(steps)) is not None:
                self._given[place] = part
        except StopIteration:
            del self._begun[place]
            self._made[place] = self._given.pop(place)
        except Exception:
            del self._begun[place]  # or half of it would pass for the whole
            let_go(filter(None, [self._given.pop(place, None)]))
            raise

    def _step(self) -> bool:
        if self._blanks:
            place = self.currentIndex() if self.currentIndex() in self._blanks else next(iter(self._blanks))
            there = self._made.get(place) or self._given.get(place)
            if there is not None and there.parent() is None:
                dress(there, self)
            elif place in self._laid_out:
                self.part(place)
            elif place in self._made:
                self._laid_out.add(place)
                lay_out(self._made[place], self.size())
            else:
                self._make_further(place)
                if there is not None:
                    polish(there)
        return bool(self._blanks)


class LazyColumn(QWidget):
    """Parts below each other, made from the first to the last while nothing else is to be done.

    Each takes three turns of the event loop: to make it, to dress it, and to put it in.
    """

    def __init__(self, makers: Sequence[Callable[[], QWidget]], space: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = list(makers)
        self._made: list[QWidget] = []
        self._column = column(None, space=space)
        self.setLayout(self._column)
        made = self._made
        self.destroyed.connect(lambda: let_go(made))
        self._stepper = Stepper(self._step, self)

    @property
    def is_complete(self) -> bool:
        """Whether all parts are there."""
        return self._put_in == len(self._makers)

    def make(self, number: int) -> None:
        """Make the first ones at once, so many of them."""
        while self._put_in < min(number, len(self._makers)):
            self._take_step()

    def part(self, place: int) -> QWidget:
        """One of the parts, made and put in with all that stand above it."""
        self.make(place + 1)
        return self._made[place]

    def made(self) -> list[QWidget]:
        """The parts that are there already."""
        return self._made[: self._put_in]

    def make_all(self) -> None:
        """Make what is missing bit by bit."""
        if not self.is_complete:
            self._stepper.go_on()

    @property
    def _put_in(self) -> int:
        return self._column.count() - 1  # after all parts comes the room that is left

    def _take_step(self) -> None:
        if self._put_in == len(self._made):
            self._made.append(self._makers[len(self._made)]())
        elif (made := self._made[-1]).parent() is None:
            dress(made, self)
        else:
            self._column.insertWidget(self._put_in, made)
            made.show()

    def _step(self) -> bool:
        if not self.is_complete:
            self._take_step()
        return not self.is_complete
