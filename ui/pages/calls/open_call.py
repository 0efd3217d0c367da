"""The call that is being held: what is noted in it, kept at once, so that hardly a second of it can be lost."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from tpmmatch.actions import courses, facts
from tpmmatch.actions.calls import note_call
from tpmmatch.actions.facts import Told, Written
from tpmmatch.actions.guiding import guide_of
from tpmmatch.errors import StoreError, UserError
from tpmmatch.model.call import Answer, Asked, Call
from tpmmatch.model.guide import Guide, Guided
from tpmmatch.model.history import Step
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.keeping import Act, Keeper
from ui.words import language

_LATE = 500  # ms after the first letter until it is kept, however fast the typing goes on


class OpenCall(QObject):
    """One call from opening to closing. What is said to one question, and its rating, are undone one by one."""

    changed = Signal()  # by whoever holds the call
    replaced = Signal()  # by an undo: it is to be shown anew
    kept = Signal()
    refused = Signal(UserError)
    told = Signal(object)  # the Written of a fact that stands in the profile now
    not_told = Signal(UserError)
    gone = Signal()  # its planning was undone
    closed = Signal()  # and all of it is kept

    def __init__(self, desk: Desk, project: str, call: Call, guide: Guide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._project = desk, project
        self.call, self.guide = call, guide
        self._topic, self._anew, self._unsaved, self._count = "", False, False, 0
        self._is_closing = False
        self._seconds = call.seconds  # as they are kept
        self._facts: dict[str, list[Written]] = {}  # that are being written
        self._keeper = Keeper(desk, self)
        self._keeper.kept.connect(self._kept)
        self._keeper.refused.connect(self._refuse)
        self._keeper.rested.connect(self._close_if_kept)
        self._soon = QTimer(self, singleShot=True, interval=_LATE)
        self._soon.timeout.connect(self.flush)
        desk.news.turned.connect(self._turned)

    @property
    def is_saving(self) -> bool:
        """Whether something is being kept or will be shortly."""
        return self._soon.isActive() or self._keeper.is_saving

    @property
    def unkept(self) -> bool:
        """Whether the disk takes nothing of it for now."""
        return self._keeper.unkept

    def edit(self, topic: str, **changes: Any) -> None:  # noqa: ANN401 - any fields of a call
        """Change the call; what follows under the same topic is undone with it."""
        call = replace(self.call, **changes)
        if call == self.call:
            return
        if topic != self._topic:
            self.flush()
            self._topic, self._anew = topic, True
        self.call, self._unsaved = call, True
        if not self._soon.isActive():
            self._soon.start()
        self.changed.emit()

    def answer(self, place: int, topic: str, **changes: Any) -> None:  # noqa: ANN401 - any fields of an answer
        """Change what was answered to one question."""
        answers = list(self.call.answers)
        answers[place] = replace(answers[place], **changes)
        self.edit(f"{place} {topic}", answers=tuple(answers))

    def rate(self, place: int, rating: int | None, *, asked: bool = True) -> None:
        """Rate an answer; without a rating it brought nothing, or wasn't asked for."""
        state = Asked.RATED if rating else Asked.NO_EVIDENCE if asked else Asked.NOT_ASKED
        self.answer(place, f"rating {rating} {asked}", asked=state, rating=rating)

    def write_fact(self, told: Told) -> None:
        """Write what was told into the profile, after all that was noted before."""
        self.flush()
        project, today, spoken = self._project, self._desk.today(), language()
        self._count += 1
        key, written = f"fact {self._count}", list[Written]()
        self._facts[key] = written
        self._keeper.keep(
            key, lambda store, now: written.append(facts.write_fact(store, project, told, now, today, spoken))
        )

    def add_question(self, answer: Answer, guided: Guided) -> None:
        """Ask one more; it is undone with nothing else."""
        self.guide = replace(self.guide, questions=(*self.guide.questions, guided))
        self.edit(f"added {len(self.call.answers)}", answers=(*self.call.answers, answer))

    def count_seconds(self, seconds: int) -> None:
        """Note how long it has taken so far; kept with whatever is kept next, as it is nothing to undo."""
        self.call = replace(self.call, seconds=seconds)

    def flush(self) -> None:
        """Keep what isn't kept yet."""
        self._soon.stop()
        if self._unsaved:
            self._count += 1
            self._keeper.keep(f"{self._count}", self._act())

    def close(self) -> None:
        """Keep all, with the time that it took, and hear of nothing any more."""
        self._desk.news.turned.disconnect(self._turned)
        self._unsaved |= self.call.seconds != self._seconds
        self.flush()
        self._is_closing = True
        self._close_if_kept()

    def open_again(self) -> None:
        """Go on with a call that was closed while something of it waited."""
        self._is_closing = False
        self._desk.news.turned.connect(self._turned)

    def finish(self) -> None:
        """Keep the last words: the window closes, and its jobs have stopped."""
        self._soon.stop()
        if self._unsaved or self.call.seconds != self._seconds:
            self._keeper.keep_soon("last", self._act())
        self._keeper.finish()

    def _close_if_kept(self) -> None:
        if self._is_closing and not self._keeper.waits:
            if self._unsaved:  # a fact that was written last
                self.flush()
            else:
                self.closed.emit()

    def _act(self) -> Act:
        project, call, anew = self._project, self.call, self._anew
        self._unsaved = self._anew = False
        self._seconds = call.seconds
        return lambda store, now: note_call(store, project, call, now, anew=anew)

    def _kept(self, key: str) -> None:
        for written in self._facts.pop(key, ()):
            self._heed(written)
        self.kept.emit()

    def _heed(self, written: Written) -> None:
        """What is typed meanwhile stays, and the fact with it."""
        pairs = zip(self.call.answers, written.call.answers, strict=False)
        said = [replace(mine, fact=theirs.fact) for mine, theirs in pairs]
        self.call = replace(self.call, answers=(*said, *self.call.answers[len(said) :]))
        self._unsaved |= self._keeper.waits
        self._topic = ""
        self._desk.news.people.emit()
        self.told.emit(written)
        self.changed.emit()

    def _refuse(self, key: str, error: UserError) -> None:
        if isinstance(error, StoreError):  # it is tried again
            self.refused.emit(error)
        elif self._facts.pop(key, None) is not None:
            self.not_told.emit(error)
        else:
            self._unsaved = not self._is_closing  # the next change tries again
            self.refused.emit(error)

    def _turned(self, step: Step) -> None:
        if step.about != self._project:
            return
        store, project, id, guide = self._desk.store, self._project, self.call.id, self.guide
        spoken, today = language(), self._desk.today()

        def read(_token: Token) -> tuple[Call | None, Guide]:
            found = courses.course_of(store, project).call(id)
            fits = found is None or len(found.answers) == len(guide.questions)
            return found, guide if found is None or fits else guide_of(store, project, found, spoken, today)

        self._desk.jobs.run(read, done=lambda found: self._take(*found), parent=self, topic="turned")

    def _take(self, found: Call | None, guide: Guide) -> None:
        if found is None:
            self._unsaved = False
            self.gone.emit()
        elif not (self._soon.isActive() or self._keeper.waits):
            self.guide = guide
            self.call, self._topic = replace(found, seconds=self.call.seconds), ""
            self.replaced.emit()
