"""The head of a call that is held: with whom, how people meet, how good the line is, the clock, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.model.call import Call, Line, Mode
from ui.commands import with_keys
from ui.pages.calls.call_keys import CLOCK, FINISH
from ui.pages.calls.labels import line_words, mode_words, title_of
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField
from ui.widgets.head import Head
from ui.widgets.stopwatch import Stopwatch, clock
from ui.widgets.wrap import Wrap


class CallBar(QWidget):
    """Tells by signals what was chosen."""

    mode_chosen = Signal(object)
    line_chosen = Signal(object)
    left = Signal()
    finished = Signal()

    def __init__(self, watch: Stopwatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch, self._minutes = watch, 0
        self.title = label("", "section", wrap=True)
        self.mode = named(
            ChoiceField([(str(mode), word) for mode, word in mode_words()]), "callMode", self.tr("How you meet")
        )
        self.mode.edited.connect(lambda: self.mode_chosen.emit(Mode(self.mode.value())))
        self.line = named(
            ChoiceField([(str(line), word) for line, word in line_words()]), "callLine", self.tr("How good the line is")
        )
        self.line.edited.connect(lambda: self.line_chosen.emit(Line(self.line.value())))
        self.time = named(label("", "field"), "callTime", self.tr("Time of the call"))
        self.clock = named(Button(""), "callClock", self.tr("The clock"))
        self.clock.clicked.connect(lambda: watch.pause() if watch.is_running else watch.start())
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveCall", self.tr("Back to all calls"),
            self.tr("Back to all calls; everything is kept, and you can go on later"),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        self.finish = named(
            Button(self.tr("Finish…"), role="primary"), "finishCall", self.tr("Finish the call"),
            with_keys(self.tr("Close the call and see what it changed"), FINISH),
        )  # fmt: skip
        self.finish.clicked.connect(self.finished)
        tools = Wrap(self.mode, self.line, self.time, self.clock, self.leave, self.finish)
        inside = column(Head(column(self.title), tools), space=0)
        self.setLayout(inside)
        watch.ticked.connect(self._show_time)
        watch.turned.connect(self._show_turned)
        self._show_turned(watch.is_running)

    def show_call(self, call: Call, name: str, minutes: int) -> None:
        """Show the call; its clock is set by whoever holds it."""
        self._minutes = minutes
        self.title.setText(title_of(call, name))
        for met in (self.mode, self.line):
            met.setVisible(call.work is None)  # nobody is met where work is looked at
        self.mode.show_value(str(call.mode))
        self.line.show_value(str(call.line))
        self._show_time()

    def _show_time(self) -> None:
        self.time.setText(f"{clock(self._watch.seconds)} / {clock(60 * self._minutes)}")

    def _show_turned(self, runs: bool) -> None:
        text = self.tr("Pause") if runs else self.tr("Start the clock")
        self.clock.setText(text)
        self.clock.setAccessibleName(text)
        self.clock.setToolTip(with_keys(self.tr("The clock counts while you talk; on paper you don't need it"), CLOCK))
