"""Who may be here twice, one pair after the other: made one, told apart, or left for later."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import duplicates, merging
from tpmmatch.actions.merging import SideBySide
from tpmmatch.errors import UserError
from tpmmatch.model.likeness import Side, Suggestion
from ui.commands import with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.page import Page
from ui.pages.twice_form import TwiceForm
from ui.pages.twice_line import AND
from ui.tokens import Space
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import UprightScroll
from ui.widgets.stack import Stack
from ui.words import say

T = TypeVar("T")
_PAIR, _NOBODY = range(2)
_GONE = "person_not_found"


class TwicePage(Page):
    """One pair at a time; whoever `first` is comes first, and so do two with `AND` between them, alike or not."""

    def __init__(self, desk: Desk, first: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Perhaps here twice"))
        self.setObjectName("twicePage")
        self._desk = desk
        self._first, _, self._second = first.partition(AND)
        self._found: list[Suggestion] = []
        self._later: set[tuple[str, str]] = set()
        self.beside: SideBySide | None = None
        self.form: TwiceForm | None = None
        self._build_head()
        self._build_body()
        desk.news.people.connect(self.reload)
        self.reload()

    # Building

    def _build_head(self) -> None:
        back = named(
            Button(self.tr("All people"), "back", "quiet"), "twiceBack", self.tr("Back to all people"),
            with_keys(self.tr("Back to all people"), "Alt+Left"),
        )  # fmt: skip
        back.clicked.connect(lambda: self._desk.news.go.emit("people"))
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(back.click)
        self.tools.addWidget(back)
        self._build_answers()
        for button in self._answers:
            self.tools.addWidget(button)
            button.hide()  # until there is a pair

    def _build_body(self) -> None:
        self.reasons = label("", wrap=True)
        self.reasons.setObjectName("twiceReasons")
        self.rule = label("", "muted", wrap=True)
        self._inside = column(self.reasons, self.rule, space=Space.MEDIUM)
        holder = QWidget()
        holder.setLayout(self._inside)
        self._scroll = named(UprightScroll(holder), "twiceScroll", self.tr("Both people"))
        text = self.tr("When somebody comes in under another spelling or from another file, they are shown here.")
        nobody = EmptyState("people", self.tr("Nobody seems to be here twice"), text, self.tr("All people"))
        nobody.acted.connect(lambda: self._desk.news.go.emit("people"))
        self._stack = Stack()
        for part in (self._scroll, nobody):
            self._stack.addWidget(part)
        self._stack.hide()
        self.body.addWidget(self._stack, 1)

    def _build_answers(self) -> None:
        """Above the two, where they are seen however long these are."""
        self.merge = named(
            Button(self.tr("Merge"), role="primary"), "twiceMerge", self.tr("Make one person of the two"),
            self.tr("Make one person of the two; it can be undone"),
        )  # fmt: skip
        self.apart = named(
            Button(self.tr("Not the same person")), "twiceApart", self.tr("They are two people"),
            self.tr("They are two people; they aren't suggested again"),
        )  # fmt: skip
        self.later = named(
            Button(self.tr("Later"), role="quiet"), "twiceLater", self.tr("Leave these two for later"),
            self.tr("Leave these two for later; nothing is changed"),
        )  # fmt: skip
        self.merge.clicked.connect(self._merge)
        self.apart.clicked.connect(self._tell_apart)
        self.later.clicked.connect(self._put_off)
        self._answers = (self.later, self.apart, self.merge)

    # What is shown

    def reload(self) -> None:
        """Look for them anew."""
        store = self._desk.store
        self._run(
            lambda token: duplicates.suggestions(store, token.progress, token.cancelled, beside=True),
            self._show,
            title=self.tr("Looking for people who are here twice"),
        )

    def _show(self, found: list[Suggestion]) -> None:
        asked = {self._first, self._second}
        self._found = sorted(found, key=lambda each: len(asked - {each.id, each.other}))
        if self._second and not any({each.id, each.other} == asked for each in found):
            self._found.insert(0, Suggestion(self._first, "", self._second, "", ()))
        self._next()

    def _next(self) -> None:
        left = [each for each in self._found if (each.id, each.other) not in self._later]
        self._stack.show()
        if not left:
            self.beside = None
            self.say_below("")
            self._stack.setCurrentIndex(_NOBODY)
            self._show_answers(False)
            return
        count = len(left)
        self.say_below(self.tr("1 pair left") if count == 1 else self.tr("{n} pairs left").format(n=count))
        store, pair = self._desk.store, left[0]
        self._run(lambda _token: merging.side_by_side(store, pair.id, pair.other), self._show_pair, self._missing)

    def _show_pair(self, beside: SideBySide) -> None:
        self.beside = beside
        reasons = [say(reason) for reason in beside.reasons] or [self.tr("You chose these two.")]
        self.reasons.setText("\n".join(f"•  {reason}" for reason in reasons))
        names = {Side.KEPT: beside.kept.name, Side.OTHER: beside.other.name}
        self.rule.setText(
            self.tr(
                "What only one of them says is kept anyway. Where they differ, what changed last is chosen: that of "
                "{name}, {side}."
            ).format(
                name=names[beside.newer] or self.tr("(no name)"),
                side=self.tr("on the left") if beside.newer is Side.KEPT else self.tr("on the right"),
            )
        )
        self.rule.setVisible(bool(beside.differences))
        if self.form is not None:
            self._inside.removeWidget(self.form)
            self.form.deleteLater()
        self.form = TwiceForm(beside)
        self._inside.addWidget(self.form, 1)
        self._scroll.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(_PAIR)
        self._show_answers(True)

    def _show_answers(self, shown: bool) -> None:
        for button in self._answers:
            button.setVisible(shown)

    # What is done

    def _merge(self) -> None:
        if (beside := self.beside) is None or self.form is None:
            return
        store, now, choices = self._desk.store, self._desk.clock(), self.form.chosen
        keep, other = beside.kept.id, beside.other.id
        said = self.tr("Made one person of two: {name}.").format(name=beside.kept.name or self.tr("(no name)"))
        self._change(lambda _token: merging.merge(store, keep, other, choices, now), said)

    def _tell_apart(self) -> None:
        if (beside := self.beside) is None:
            return
        store, now, one, other = self._desk.store, self._desk.clock(), beside.kept.id, beside.other.id
        said = self.tr("They are two people, and aren't suggested again.")
        self._change(lambda _token: duplicates.dismiss(store, one, other, now), said)

    def _put_off(self) -> None:
        if self.beside is not None:
            self._later.add((self.beside.kept.id, self.beside.other.id))
            self._next()

    def _change(self, work: Callable[[Token], object], said: str) -> None:
        """The buttons wait until it is done: a second click would be meant for another pair."""
        for button in self._answers:
            button.setEnabled(False)

        def ended() -> None:
            for button in self._answers:
                button.setEnabled(True)

        def done(_nothing: object) -> None:
            self._second = ""  # what was asked about these two is answered
            self._desk.news.people.emit()
            self._desk.news.course.emit("")
            self._desk.news.told.emit(said, True)

        self._desk.jobs.run(work, done=done, failed=self._tell, ended=ended, parent=self)

    def _run(
        self,
        work: Callable[[Token], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
        title: str = "",
    ) -> None:
        """Only what was asked for last is shown."""
        self._desk.jobs.run(work, done=done, failed=failed or self._tell, parent=self, title=title, topic="twice")

    def _missing(self, error: UserError) -> None:
        """Of two who were chosen one may be gone since; then those are left who may be the same."""
        if self._second and error.id == _GONE:
            self._second = ""
            self.reload()
        else:
            self._tell(error)

    def _tell(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
