"""Choosing somebody: the owner's own rating with its anchors and a reason, beside what the record will hold."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.pages.decision.labels import anchors
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, Choices
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.prose import ProseField
from ui.widgets.scroll import UprightScroll
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.wrap import Wrap

CHOOSE_KEYS = "Ctrl+E"
_LEAST = 300  # width of either side, at a text size of 100 %


class ChooseView(QWidget):
    """Nothing is decided without a rating and a reason."""

    chosen = Signal(int, str)  # the rating, the reason
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chooseView")
        self.title = label("", "section", wrap=True)
        self.below = label("", "muted", wrap=True)
        self.rating = named(Choices(), "ownRating", self.tr("Your own rating"))
        self.rating.chosen.connect(self._rate)
        self.reason = named(
            ProseField(self.tr("what speaks for them, and what you do about the rest"), least=4, most=8),
            "decisionReason", self.tr("Why this person?"),
        )  # fmt: skip
        self.reason.edited.connect(self._check)
        self.missing = label("", "caption", wrap=True)
        self.sheet = named(Sheet(), "recordToBe", self.tr("What the record will hold"))
        self._build(desk)

    def ask(self, name: str, below: str, html: str) -> None:
        """Ask about this person, with what is known at the right."""
        self.title.setText(self.tr("Choose {name}?").format(name=name))
        self.below.setText(below)
        self.below.setVisible(bool(below))
        self.keep.setText(self.tr("Choose {name}").format(name=name))
        self.rating.show_choices([Choice(str(key), text) for key, text in enumerate(anchors(), 1)])
        self.reason.show_value("")
        self.sheet.show_made(lambda: html)
        self._check()
        self.rating.setFocus()

    def _build(self, desk: Desk) -> None:
        self.keep = named(
            Button("", role="primary"), "decide", self.tr("Choose this person"),
            with_keys(self.tr("Decide, and keep the record"), CHOOSE_KEYS),
        )  # fmt: skip
        self.keep.clicked.connect(self._give)
        cancel = named(
            Button(self.tr("Not yet"), role="quiet"), "leaveChoose", self.tr("Back without a decision"),
            with_keys(self.tr("Back without a decision"), LEAVE),
        )  # fmt: skip
        cancel.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        on_key(self, CHOOSE_KEYS, self._give)
        for key in range(1, len(anchors()) + 1):
            on_key(self, str(key), partial(self._rate, str(key)))
        form = QWidget()
        form.setLayout(
            column(
                label(self.tr("Your own rating, whatever the numbers say"), "field", wrap=True), self.rating,
                label(self.tr("Why this person?"), "field"), self.reason,
                label(self.tr("Write it so that you understand it in a year."), "caption", wrap=True),
                None, space=Space.SMALL,
            )
        )  # fmt: skip
        scroll, right = UprightScroll(form), panel()
        scroll.setMinimumWidth(scaled(_LEAST))
        right.setLayout(column(self.sheet, space=0))
        right.setMinimumWidth(scaled(_LEAST))
        split = Split("chooseSplit", (scroll, right), (520, 460), desk.settings)
        head = Head(column(self.title, self.below, space=Space.HAIR), Wrap(cancel, self.keep))
        inside = column(head, split, self.missing, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _rate(self, key: str) -> None:
        self.rating.choose(key)
        self._check()

    def _check(self) -> None:
        lacks = not self.rating.value(), not self.reason.value()
        self.keep.setEnabled(not any(lacks))
        words = {
            (True, True): self.tr("A rating and a reason are needed; then you can choose."),
            (True, False): self.tr("Your rating is needed; then you can choose."),
            (False, True): self.tr("A reason is needed; then you can choose."),
        }
        self.missing.setText(words.get(lacks, ""))

    def _give(self) -> None:
        if self.keep.isEnabled():
            self.chosen.emit(int(self.rating.value()), str(self.reason.value()))
