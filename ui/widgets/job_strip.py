"""Work under way, at the bottom right of the frame: what, how far, and a way to stop it."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.tokens import Space
from ui.widgets.build import named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel

_WORTH_SHOWING = 300  # ms; quicker work would only flicker
_TELLING = 2.0  # seconds; what was done sooner says little about the rest


class JobStrip(QWidget):
    """Shows the newest of the titled jobs under way."""

    cancelled = Signal(int)

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._titles: dict[int, str] = {}
        self._begun: dict[int, float] = {}
        self._clock = clock
        self._text = named(ElidedLabel("", "muted"), "jobText", self.tr("Work under way"))
        self._bar = named(QProgressBar(), "jobProgress", self.tr("Progress of the work"))
        self._bar.setProperty("measure", "bar")
        self._bar.setTextVisible(False)
        self._stop = named(Button(self.tr("Cancel"), "cancel", "quiet"), "jobCancel", self.tr("Cancel this work"))
        self._stop.clicked.connect(lambda: self.cancelled.emit(max(self._titles, default=0)))
        frame = panel("strip")
        frame.setLayout(row(Space.SMALL, self._text, self._bar, self._stop, space=Space.SMALL))
        self.setLayout(row(frame))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_WORTH_SHOWING)
        self._delay.timeout.connect(lambda: self.setVisible(bool(self._titles)))
        self.hide()

    def start(self, number: int, title: str) -> None:
        """A job has begun; one without a title is not worth telling."""
        if title:
            self._titles[number] = title
            self._begun[number] = self._clock()
            self._bar.setRange(0, 0)
            self._text.setText(title)
            self._delay.start()

    def move_on(self, number: int, done: int, total: int) -> None:
        """A job has come further."""
        if number != max(self._titles, default=0):
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total or done:
            told = self.tr("{title} {done} of {total}") if total else self.tr("{title} {done}")
            words = told.format(title=self._titles[number], done=done, total=total)
            self._text.setText("  ·  ".join(filter(None, [words, self._left(number, done, total)])))

    def _left(self, number: int, done: int, total: int) -> str:
        """How long it will still take, once that can be told from how long it took so far."""
        took = self._clock() - self._begun[number]
        if took < _TELLING or not 0 < done < total:
            return ""
        minutes = took * (total - done) / done / 60
        if minutes < 1:
            return self.tr("less than a minute left")
        return self.tr("about {n} min left").format(n=math.ceil(minutes))

    def end(self, number: int) -> None:
        """A job is over."""
        self._titles.pop(number, None)
        self._begun.pop(number, None)
        if not self._titles:
            self.hide()
        else:
            self._bar.setRange(0, 0)
            self._text.setText(self._titles[max(self._titles)])
