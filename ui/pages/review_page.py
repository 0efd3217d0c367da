"""Review: everybody in the files brought in, the source beside what was read in it, before anything is kept."""

from collections.abc import Iterator

from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import reviewing
from tpmmatch.errors import UserError
from tpmmatch.model.report import Note, Report
from tpmmatch.model.review import Draft, State
from ui.commands import with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.columns_view import ColumnsView
from ui.pages.importing import Importer
from ui.pages.labels import people_count
from ui.pages.page import Page
from ui.pages.review_list import ReviewList
from ui.pages.review_person import ReviewPerson
from ui.pages.review_source import ReviewSource
from ui.turns import soon
from ui.widgets.build import named
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.split import Split
from ui.widgets.stack import Stack
from ui.words import say

_SHARES = (240, 350, 410)
_BATCH, _EMPTY, _COLUMNS = range(3)
_Parts = tuple[ReviewList, ReviewSource, ReviewPerson, ColumnsView]


class ReviewPage(Page):
    """The list at the left, the source in the middle, the fields at the right."""

    def __init__(self, desk: Desk, parts: _Parts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Review"))
        self.setObjectName("reviewPage")
        self._desk, self._reviews = desk, desk.reviews
        self._importer = Importer(desk, self)
        self._keeping = False
        self._report = Report()  # of all that was kept of the batch so far
        self._build_tools()
        self.list, self.source, self.person, self.columns = parts
        self._split = Split("reviewSplit", (self.list, self.source, self.person), _SHARES, desk.settings)
        empty = EmptyState(
            "check", self.tr("Nothing to review"),
            self.tr("Files that you bring in are shown here first. Nothing is kept before you have seen it."),
            self.tr("Bring in people…"),
        )  # fmt: skip
        empty.acted.connect(lambda: self._importer.ask(self._brought))
        self._stack = Stack()
        for part in (self._split, empty, self.columns):
            self._stack.addWidget(part)
        self._stack.currentChanged.connect(lambda _place: self._show_tools())
        self.body.addWidget(self._stack, 1)
        self._connect()
        self.reload()

    @classmethod
    def in_steps(cls, desk: Desk) -> Iterator["ReviewPage | None"]:
        """Made bit by bit, while the files are still being read."""
        listed = ReviewList(desk.reviews)
        yield None
        source = ReviewSource(desk, desk.reviews)
        yield None
        person = ReviewPerson(desk.reviews)
        yield None
        columns = ColumnsView(desk)
        yield None
        yield cls(desk, (listed, source, person, columns))

    def flush(self) -> None:
        """Take over what was typed."""
        self.person.flush()

    def finish(self) -> None:
        """Take over what was typed last."""
        self.flush()

    @property
    def is_saving(self) -> bool:
        """Whether people are being kept."""
        return self._keeping

    @property
    def is_at_columns(self) -> bool:
        """Whether the columns of a file are shown in place of the batch."""
        return self._stack.currentIndex() == _COLUMNS

    def reload(self) -> None:
        """Show the batch as it is now."""
        drafts = self._reviews.drafts
        if not (self.is_at_columns and any(draft.origin == self.columns.origin for draft in drafts)):
            self._stack.setCurrentIndex(_BATCH if drafts else _EMPTY)
        self.list.reload()
        self._count()

    def accept_certain(self) -> None:
        """Have all kept who are certain."""
        self.flush()
        count = self._reviews.accept_certain()
        self._desk.news.told.emit(self.tr("Accepted {people}.").format(people=people_count(count)), False)
        self.list.go_on()

    def keep(self) -> None:
        """Keep those who were accepted, as one step."""
        self.flush()
        accepted = [draft for draft in self._reviews.drafts if draft.state is State.ACCEPTED]
        if not accepted or self._keeping:
            return
        store, now = self._desk.store, self._desk.clock()

        def work(token: Token) -> Report:
            return reviewing.keep(store, accepted, now, token.progress, token.cancelled, seen=True, beside=True)

        self._keeping = True
        self.person.hold(accepted)
        self._count()
        self._desk.jobs.run(
            work,
            done=lambda report: self._kept(accepted, report),
            failed=lambda error: self._not_kept(accepted, error),
            ended=self._ended,
            parent=self,
            title=self.tr("Keeping people"),
        )

    def drop(self) -> None:
        """Forget the batch."""
        title = self.tr("Leave out everybody who isn't kept yet?")
        text = self.tr("What was read and corrected here is forgotten. Your files stay as they are.")
        if self._desk.dialogs.confirm(title, text, self.tr("Leave out")):
            self._reviews.drop()
            self._brought(self._whole_report())

    # Building

    def _build_tools(self) -> None:
        self.certain = named(
            Button(self.tr("Accept all that is certain")), "reviewCertain", self.tr("Accept everybody who is certain"),
            with_keys(self.tr("Accept everybody who is certain"), "Ctrl+Shift+A"),
        )  # fmt: skip
        self.certain.clicked.connect(self.accept_certain)
        self.drop_button = named(
            Button(self.tr("Drop…"), role="quiet"), "reviewDrop", self.tr("Leave out all who aren't kept yet"),
            self.tr("Forget what was read here; your files stay as they are"),
        )  # fmt: skip
        self.drop_button.clicked.connect(self.drop)
        self.keep_button = named(
            Button(self.tr("Keep"), "save", "primary"), "reviewKeep", self.tr("Keep everybody who was accepted"),
            with_keys(self.tr("Keep everybody who was accepted"), "Ctrl+Shift+S"),
        )  # fmt: skip
        self.keep_button.clicked.connect(self.keep)
        for tool in (self.drop_button, self.certain, self.keep_button):
            self.tools.addWidget(tool)

    def _connect(self) -> None:
        self._reviews.arrived.connect(self.reload)
        self._reviews.joined.connect(self._show_joined)
        self._reviews.decided.connect(self._look_again)
        self.list.chosen.connect(self._show)
        self.list.skipped.connect(self.person.skip)
        self.list.opened.connect(self.person.begin)
        self.person.pointed.connect(self.source.point_at)
        self.person.decided.connect(self.list.go_on)
        self.source.columns_asked.connect(self._show_columns)
        self.columns.left.connect(self._leave_columns)
        self._reviews.reread.connect(self._reread)
        answer = self._desk.commands.answer
        answer("accept_draft", self._split, self.person.accept)
        answer("skip_draft", self._split, self.person.skip)
        answer("next_draft", self._split, lambda: self.list.step(1))
        answer("draft_before", self._split, lambda: self.list.step(-1))
        answer("accept_certain", self.certain, self.accept_certain)
        answer("keep_accepted", self.keep_button, self.keep)

    @property
    def can_turn(self) -> bool:
        """Whether decisions can be undone, or done again; people who are just being kept are to be undone first."""
        return self._reviews.can_turn and not self._keeping

    def turn_back(self) -> bool:
        """Undo the latest decision."""
        self.flush()
        return self.can_turn and self._show_turned(self._reviews.turn_back(), self.tr("Undone: the decision on {whom}"))

    def turn_again(self) -> bool:
        """Decide again as was undone last."""
        self.flush()
        return self.can_turn and self._show_turned(
            self._reviews.turn_again(), self.tr("Done again: the decision on {whom}")
        )

    # What is shown

    def _show_turned(self, drafts: list[Draft], told: str) -> bool:
        if drafts:
            self.list.show_draft(drafts[0])
            whom = drafts[0].name if len(drafts) == 1 else people_count(len(drafts))
            self._desk.news.told.emit(told.format(whom=whom), False)
        return bool(drafts)

    def _show(self, draft: Draft | None) -> None:
        if self.person.has_focus:
            self.list.table.setFocus()  # the field goes with whom it belongs to
        self.source.show_draft(draft)
        self.person.show_draft(draft)
        self.source.point_at("/basics/name")

    def _show_joined(self, drafts: list[Draft]) -> None:
        """Show the first of those who came last on whom something can be decided."""
        if drafts and not (self.isVisible() and self.person.has_focus):  # whoever types isn't led away
            self.list.show_draft(next((draft for draft in drafts if draft.state is not State.REFUSED), drafts[0]))

    def _show_columns(self) -> None:
        if (draft := self.list.draft) is not None and not self._keeping:  # read again, those just kept would be back
            self.flush()
            self._stack.setCurrentIndex(_COLUMNS)
            self.columns.show_draft(draft)

    def _leave_columns(self) -> None:
        self._stack.setCurrentIndex(_BATCH)
        self.list.table.setFocus()

    def _reread(self, drafts: list[Draft]) -> None:
        """Show the first who was read anew."""
        self._leave_columns()
        if drafts:
            self.list.show_draft(drafts[0])
        people = people_count(sum(draft.state is not State.REFUSED for draft in drafts))
        self._desk.news.told.emit(self.tr("Read again as you said: {people}").format(people=people), False)

    def _show_tools(self) -> None:
        """What is done with the whole batch waits while the columns of a file are looked at."""
        for tool in (self.drop_button, self.certain, self.keep_button):
            tool.setVisible(not self.is_at_columns)

    def _look_again(self, drafts: list[Draft]) -> None:
        self.list.look_again(drafts)
        if self.person.draft in drafts:
            self.person.look_again()
        self._count()

    def _count(self) -> None:
        counts = self._reviews.counts()
        accepted, certain = counts[State.ACCEPTED], counts[State.CERTAIN]
        self.keep_button.setText(
            self.tr("Keep {people}").format(people=people_count(accepted)) if accepted else self.tr("Keep")
        )
        self.keep_button.setEnabled(accepted > 0 and not self._keeping)
        self.certain.setEnabled(certain > 0)
        self.source.columns.setEnabled(not self._keeping)
        self.drop_button.setEnabled(bool(self._reviews.drafts))
        parts = [
            (counts[State.LOOK], self.tr("{n} to look at")),
            (certain, self.tr("{n} certain")),
            (accepted, self.tr("{n} accepted")),
            (counts[State.SKIPPED], self.tr("{n} left out")),
            (counts[State.REFUSED], self.tr("{n} refused")),
        ]
        told = "  ·  ".join(text.format(n=count) for count, text in parts if count)
        self.say_below(self.tr("{counts}. None of these is kept yet.").format(counts=told) if told else "")

    # What is done

    def _kept(self, accepted: list[Draft], report: Report) -> None:
        refused = [Note(draft.source, draft.reason) for draft in self._reviews.drafts if draft.reason is not None]
        self._reviews.let_go(accepted)
        news = self._desk.news
        self._report.join(report)
        if not self._reviews.drafts:
            whole = self._whole_report()
            whole.refused += refused
            soon(self, lambda: self._brought(whole))  # that the page is empty is enough for one turn
        came, same = len(report.added) + len(report.updated), len(report.unchanged)
        told = self.tr("{people} came in, {n} unchanged.") if same else self.tr("{people} came in.")
        if not came:
            told = self.tr("Nothing new: {people} unchanged.")
        if came or same:
            news.told.emit(told.format(people=people_count(came or same), n=same), came > 0)

    def _not_kept(self, accepted: list[Draft], error: UserError) -> None:
        self._reviews.decided.emit(accepted)  # some of them may have to be decided on again
        self._desk.dialogs.tell(self.tr("The people couldn't be kept"), say(error))

    def _ended(self) -> None:
        self._keeping = False
        self.person.hold(())
        self._count()
        self._desk.news.people.emit()

    def _whole_report(self) -> Report:
        whole, self._report = self._report, Report()
        return whole

    def _brought(self, report: Report) -> None:
        self._desk.news.go.emit("people")
        if report.taken or report.refused:
            self._desk.news.imported.emit(report)

    # Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on what the window gives the page, so that the arrow keys lead through the list at once."""
        super().focusInEvent(event)
        if self._stack.currentIndex() == _BATCH:
            self.list.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever leaves takes nothing half-typed along."""
        super().hideEvent(event)
        self.flush()
