"""Somebody as they were read: what is to be said of it, every field to correct, and the decision."""

from collections.abc import Collection
from typing import TypeGuard

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from tpmmatch.actions.certainty import off_picture
from tpmmatch.model.review import Draft, State, Traced
from ui.commands import with_keys
from ui.pages.draft_labels import draft_word
from ui.pages.person_form import PersonForm
from ui.pages.review_doubts import ReviewDoubts
from ui.reviews import Reviews
from ui.tokens import Space
from ui.turns import soon
from ui.widgets.build import column, label, named, row, tab_order
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.scroll import UprightScroll

_LEAFING = 40  # ms on somebody before what is said of them is made, and the fields: there are many
_RESTING = 500  # ms without a key before what was typed is taken over


class ReviewPerson(QFrame):
    """The right side of the review."""

    pointed = Signal(str)  # the pointer of the field in hand
    decided = Signal()  # on this one; the next may come

    def __init__(self, reviews: Reviews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("measure", "side")
        self._reviews = reviews
        self.draft: Draft | None = None
        self.form: PersonForm | None = None
        self._unsaved = False
        self._held: frozenset[Draft] = frozenset()
        self.name, self.state = ElidedLabel("", "section"), label("", "caption")
        self.doubts = ReviewDoubts()
        self.doubts.took.connect(self._take)
        self.doubts.pointed.connect(self.pointed)
        self.doubts.means.connect(self.accept_as)
        self.doubts.overruled.connect(self._overrule)
        self._inside = column(self.doubts, None, space=Space.MEDIUM)
        whole = QWidget()
        whole.setLayout(self._inside)
        self._scroll = UprightScroll(whole)
        acts = self._build_acts()
        head = row(self.name, self.state)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._scroll, acts, space=Space.SMALL))
        self._making = QTimer(self, singleShot=True, interval=_LEAFING)
        self._making.timeout.connect(self._make)
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.flush)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    @property
    def is_shown(self) -> bool:
        """Whether all of whoever is looked at is shown."""
        if self._making.isActive():
            return False
        return not self._has_fields if self.form is None else self.form.is_complete

    @property
    def _has_fields(self) -> bool:
        return self.draft is not None and self.draft.state is not State.REFUSED

    def _build_acts(self) -> QHBoxLayout:
        accept, skip = self.tr("Accept"), self.tr("Leave out")
        self.accept_button = named(
            Button(accept, "check", "primary"), "draftAccept", self.tr("Accept this person"),
            with_keys(self.tr("Accept this person"), "Ctrl+Return"),
        )  # fmt: skip
        self.skip_button = named(
            Button(skip), "draftSkip", self.tr("Leave this person out"),
            with_keys(self.tr("Leave this person out"), "Ctrl+Shift+Return"),
        )  # fmt: skip
        self.reopen_button = named(
            Button(self.tr("Decide anew"), "undo"),
            "draftReopen",
            self.tr("Decide anew on this person"),
            self.tr("Undo the decision on this person"),
        )
        self.accept_button.clicked.connect(self.accept)
        self.skip_button.clicked.connect(self.skip)
        self.reopen_button.clicked.connect(self.reopen)
        return row(self.accept_button, self.skip_button, self.reopen_button, None)

    @property
    def has_focus(self) -> bool:
        """Whether one of the fields is written in."""
        now = QApplication.focusWidget()
        return now is not None and self.form is not None and self.form.isAncestorOf(now)

    def show_draft(self, draft: Draft | None) -> None:
        """Show somebody; what was typed of the one before is taken over first."""
        self.flush()
        self.draft = draft
        self.setEnabled(draft is not None)
        self._fill()

    def look_again(self) -> None:
        """What is said of the one shown may be otherwise now."""
        if self.draft is not None:
            self._tell(self.draft)
            if not self._making.isActive():
                self.doubts.show_draft(self.draft)

    def flush(self) -> None:
        """Take over what was typed."""
        self._resting.stop()
        if self._unsaved and self.draft is not None and self.form is not None:
            self._unsaved = False
            self._reviews.correct(self.draft, self.form.document())

    def accept(self) -> None:
        """Have them kept."""
        self.accept_as("")

    def accept_as(self, into: str) -> None:
        """Have them kept over somebody who is here already."""
        self.flush()
        if self._is_open(self.draft):
            self._reviews.accept(self.draft, into)
            self.decided.emit()

    def skip(self) -> None:
        """Leave them out."""
        self.flush()
        if self._is_open(self.draft):
            self._reviews.skip(self.draft)
            self.decided.emit()

    def reopen(self) -> None:
        """Decide anew."""
        self.flush()
        if self._is_open(self.draft):
            self._reviews.reopen(self.draft)

    def hold(self, drafts: Collection[Draft]) -> None:
        """Nothing is decided on these, who are just being kept."""
        self._held = frozenset(drafts)

    def _is_open(self, draft: Draft | None) -> TypeGuard[Draft]:
        return draft is not None and draft.state is not State.REFUSED and draft not in self._held

    def begin(self) -> None:
        """Go into the first field."""
        if self.form is not None and (fields := _stops(self.form)):
            fields[0].setFocus()

    # What is shown

    def _fill(self) -> None:
        self._making.stop()
        old, self.form, self._unsaved = self.form, None, False
        if old is not None:
            self._inside.removeWidget(old)
            old.deleteLater()  # with the next turn; to part it from its parent now would dress all of it once more
        self.doubts.hide()
        if self.draft is None:
            self.name.setText("")
            self.state.setText("")
            return
        self._tell(self.draft)
        self._scroll.verticalScrollBar().setValue(0)
        self._making.start()

    def _make(self) -> None:
        if self.draft is not None:
            draft = self.draft
            self.doubts.show_draft(draft)
            soon(self, lambda: self._make_fields(draft))

    def _make_fields(self, draft: Draft) -> None:
        if self.draft is draft and self._has_fields and self.form is None and not self._making.isActive():
            self.form = PersonForm(draft.document, off_picture(draft))
            self.form.edited.connect(self._edited)
            self.form.grew.connect(self._scroll.fit)
            self.form.complete.connect(self._order)
            self._inside.insertWidget(1, self.form)
            self._scroll.fit()

    def _order(self) -> None:
        """Tab goes down the column: what was made later comes last of all otherwise."""
        if self.form is not None and (fields := _stops(self.form)):
            tab_order([*_stops(self.doubts), fields[0]])
            tab_order([fields[-1], self.accept_button, self.skip_button, self.reopen_button])

    def _tell(self, draft: Draft) -> None:
        self.name.setText(draft.name or draft.source)
        self.state.setText(draft_word(draft.state) + (f" · {self.tr('corrected')}" if draft.corrected else ""))
        open_ = draft.state in {State.CERTAIN, State.LOOK}
        is_decided = draft.state in {State.ACCEPTED, State.SKIPPED}
        acts = (self.accept_button, self.skip_button, self.reopen_button)
        was_in_hand = any(act.hasFocus() for act in acts)
        for act, shown in zip(acts, (open_, open_, is_decided), strict=True):
            act.setVisible(shown)
        if was_in_hand:  # the one that was pressed is gone, and Qt would go to the beginning of the window
            (self.reopen_button if is_decided else self.accept_button).setFocus()

    def _take(self, trace: Traced) -> None:
        self.flush()
        if self.draft is not None:
            self._reviews.take(self.draft, trace)
            self._fill()
            self.pointed.emit(trace.pointer)

    def _overrule(self) -> None:
        self.flush()
        if self.draft is not None:
            self._reviews.overrule(self.draft)

    def _edited(self) -> None:
        self._unsaved = True
        self._resting.start()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self.form is not None and self.form.isAncestorOf(now)
        pointer = self.form.pointer_of(now) if inside and self.form and now else ""
        if pointer:
            self.pointed.emit(pointer)


def _stops(top: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order in which they were made."""
    inside = top.findChildren(QWidget)
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None]
