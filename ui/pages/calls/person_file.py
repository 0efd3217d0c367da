"""What is noted of one person besides their calls: red flags with their replies, and how quickly they answer."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import calls, flagging
from tpmmatch.actions.scoring import Called
from tpmmatch.errors import UserError
from tpmmatch.model.call import Inquiry
from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.pages.calls.flag_replies import FlagReplies
from ui.pages.calls.reply_log import ReplyLog
from ui.pages.keeping import Keeper
from ui.pages.open_project import OpenProject
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.scroll import UprightScroll
from ui.widgets.split import Split
from ui.widgets.wrap import Wrap
from ui.words import language, say

_LEAST = 330  # width of either side, at a text size of 100 %
_RESTING = 900  # ms without a key before a time that was typed is kept


class PersonFile(QWidget):
    """What is typed is kept by itself. What happened just now is noted by whoever shows the file."""

    left = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personFile")
        self._desk, self._open = desk, opened
        self.person: Called | None = None
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(lambda _key: opened.heed_kept())
        self.keeper.refused.connect(self._refused)
        self._change: Callable[[], None] | None = None  # of the log, to be kept when typing rests
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.flush)
        self.flags, self.log = FlagReplies(), ReplyLog()
        self.flags.replied.connect(self._reply)
        self.log.changed.connect(self._change_soon)
        self.log.removed.connect(self._drop)
        self.title = label("", "section", wrap=True)
        self.wrong = named(label("", "wrong", wrap=True), "logWrong", self.tr("What can't be kept"))
        self.wrong.hide()
        self._build()

    def show_person(self, person: Called) -> None:
        """Show somebody; what is being written stays."""
        if self.person is None or self.person.person != person.person:
            self.flush()
            self.wrong.hide()
        self.person = person
        name = person.name or self.tr("(no name)")
        self.title.setText(self.tr("Red flags and replies of {name}").format(name=name))
        self.flags.show_flags(flagging.flags_of(person.calls, language()), is_writing=self.keeper.waits)
        if self._change is None:
            self.log.show_log(person.inquiries, person.replies)

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or will be shortly."""
        return self.keeper.is_saving or self._change is not None

    def flush(self) -> None:
        """Keep what was typed."""
        self._resting.stop()
        change, self._change = self._change, None
        if change is not None:
            change()

    def finish(self) -> None:
        """Keep the last words: the window closes, and its jobs have stopped."""
        self.flush()
        self.keeper.finish()

    def _build(self) -> None:
        leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveFile", self.tr("Back to all calls"),
            with_keys(self.tr("Back to all calls"), LEAVE),
        )  # fmt: skip
        leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        self.leave = leave
        sides = [UprightScroll(self.flags), UprightScroll(self.log)]
        for side in sides:
            side.setMinimumWidth(scaled(_LEAST))
        split = Split("fileSplit", sides, (520, 480), self._desk.settings)
        inside = column(Head(column(self.title), Wrap(leave)), self.wrong, split, space=Space.MEDIUM)
        inside.setStretch(2, 1)
        self.setLayout(inside)

    def _reply(self, call: str, place: int, reply: str) -> None:
        project = self._open.id
        self.keeper.keep_soon(
            f"{call} {place}", lambda store, now: flagging.reply_to_flag(store, project, call, place, reply, now)
        )

    def _change_soon(self, inquiry: Inquiry, changed: Inquiry) -> None:
        """A time is kept when it is written to its end."""
        project = self._open.id

        def keep() -> None:
            self.wrong.hide()
            self.keeper.keep(
                f"log {inquiry}", lambda store, now: calls.change_inquiry(store, project, inquiry, changed, now)
            )

        self._change = keep
        self._resting.start()

    def _drop(self, inquiry: Inquiry) -> None:
        self._resting.stop()
        self._change = None
        now, told = self._desk.clock(), self.tr("A line of the log was removed")
        self._open.change(lambda store, project: calls.drop_inquiry(store, project, inquiry, now), told)

    def _refused(self, _key: str, error: UserError) -> None:
        self.wrong.setText(say(error))
        self.wrong.show()
