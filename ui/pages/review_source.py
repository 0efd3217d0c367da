"""What somebody was read from, with the place of the field in hand marked."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSizeF, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from tpmmatch.actions import sources
from tpmmatch.model.review import Draft, Form, PagePicture, SourceText
from ui.desk import Desk
from ui.reviews import Reviews
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.lines_view import LinesView
from ui.widgets.page_view import PageView
from ui.widgets.stack import Stack

_DOTS = 130.0  # an inch: sharp in a column of half a screen
_KEPT = 8  # pages drawn that are kept at hand
_PAGE, _LINES, _NOTHING = range(3)


class ReviewSource(QFrame):
    """Shows the file of one draft."""

    def __init__(self, desk: Desk, reviews: Reviews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("measure", "side")
        self._desk, self._reviews = desk, reviews
        self._draft: Draft | None = None
        self._pointer, self._page, self._pages = "", 0, 1
        self._lines: tuple[str, ...] = ()
        self._there = False  # whether what is seen is what it should be
        self._drawn: OrderedDict[tuple[str, int], tuple[QImage, QSizeF, int]] = OrderedDict()
        self.title = ElidedLabel("", "section")
        self.before = named(
            Button("", "up", "quiet"), "sourceBefore", self.tr("The page before"), self.tr("The page before")
        )
        self.after = named(
            Button("", "down", "quiet"), "sourceAfter", self.tr("The next page"), self.tr("The next page")
        )
        self.before.clicked.connect(lambda: self._turn(self._page - 1))
        self.after.clicked.connect(lambda: self._turn(self._page + 1))
        self.where = label("", "caption")
        self.page = named(PageView(), "sourcePage", self.tr("The page of the file"))
        self.lines = named(LinesView(), "sourceLines", self.tr("The text of the file"))
        self.says = label("", "muted", wrap=True)
        nothing = QWidget()
        nothing.setLayout(column(self.says, None))
        self._stack = Stack()
        for part in (self.page, self.lines, nothing):
            self._stack.addWidget(part)
        head = row(self.title, self.where, self.before, self.after)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._stack, space=Space.SMALL, margin=Space.MEDIUM))
        self._resting = QTimer(self, singleShot=True, interval=60)  # whoever leafs on wants none of those between
        self._resting.timeout.connect(self._fetch)

    @property
    def is_shown(self) -> bool:
        """Whether what is seen is the file of whoever is looked at."""
        return self._there

    def show_draft(self, draft: Draft | None) -> None:
        """Show where somebody came from."""
        self._draft, self._pointer, self._page, self._pages, self._lines = draft, "", 0, 1, ()
        self._there = False
        self.title.setText(draft.source if draft else "")
        form = draft.origin.form if draft and draft.origin else Form.NOTHING
        self._show_turning()
        if form is Form.NOTHING or draft is None:
            self._say("" if draft is None else self.tr("This can't be shown here."))
            return
        # Until it is there nothing is seen, least of all the file of somebody else.
        if form is Form.PAGES:
            self.page.show_page(QImage(), QSizeF())
        else:
            self.lines.show_lines(())
        self._stack.setCurrentIndex(_PAGE if form is Form.PAGES else _LINES)
        self._resting.start()

    def point_at(self, pointer: str) -> None:
        """Mark where the value of a field stands."""
        self._pointer = pointer
        places = sources.places_of(self._draft, pointer) if self._draft and pointer else []
        if self._is_paged() and places and all(trace.page != self._page for trace in places):
            self._turn(places[0].page)
        else:
            self._mark()

    # What is shown

    def _is_paged(self) -> bool:
        return self._draft is not None and self._draft.origin is not None and self._draft.origin.form is Form.PAGES

    def _fetch(self) -> None:
        draft, page = self._draft, self._page
        if draft is None or draft.origin is None:
            return
        if self._is_paged():
            if known := self._drawn.get((str(draft.origin.path), page)):
                self._show_page(*known)
            else:
                dots = _DOTS * self.devicePixelRatioF()
                self._desk.jobs.run(
                    lambda token: self._reviews.sources.page(draft, page, dots, token.cancelled),
                    done=lambda found: self._take_page(draft, page, found), parent=self, topic="source",
                )  # fmt: skip
        else:
            self._desk.jobs.run(
                lambda token: self._reviews.sources.lines(draft, token.cancelled),
                done=self._take_lines, parent=self, topic="source",
            )  # fmt: skip

    def _take_page(self, draft: Draft, page: int, found: PagePicture | None) -> None:
        if found is None:
            self._say(self.tr("This page can't be drawn. Open the file in its own program to look at it."))
            return
        across, down, stride = found.pixels
        image = QImage(found.data, across, down, stride, QImage.Format.Format_RGB32).copy()
        drawn = image, QSizeF(found.width, found.height), found.of
        if draft.origin:
            self._drawn[str(draft.origin.path), page] = drawn
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        self._show_page(*drawn)

    def _show_page(self, image: QImage, size: QSizeF, of: int) -> None:
        self._pages, self._there = of, True
        self.page.show_page(image, size)
        self._stack.setCurrentIndex(_PAGE)
        self._show_turning()
        QTimer.singleShot(0, self, self._mark)  # once it is as wide as it will be

    def _take_lines(self, found: SourceText | None) -> None:
        if found is None:
            self._say(self.tr("The text of this file can't be shown."))
            return
        self._lines, self._there = found.lines, True
        self.lines.show_lines(found.lines)
        self._stack.setCurrentIndex(_LINES)
        self._mark()

    def _mark(self) -> None:
        if self._draft is None or not self._there:
            return
        if self._stack.currentIndex() == _LINES:
            self.lines.mark(sources.lines_with(self._lines, self._draft, self._pointer) if self._pointer else [])
            return
        found = sources.places_of(self._draft, self._pointer) if self._pointer else []
        boxes = dict.fromkeys(trace.box for trace in found if trace.page == self._page)
        self.page.mark([_place(*box) for box in boxes])

    def _turn(self, page: int) -> None:
        if page != self._page and page >= 0:
            self._page, self._there = page, False
            self._resting.start()

    def _say(self, words: str) -> None:
        self._there = True
        self.says.setText(words)
        self._stack.setCurrentIndex(_NOTHING)

    def _show_turning(self) -> None:
        several = self._pages > 1
        for button in (self.before, self.after, self.where):
            button.setVisible(several)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < self._pages - 1)
        self.where.setText(self.tr("page {n} of {of}").format(n=self._page + 1, of=self._pages))


def _place(left: float, top: float, right: float, bottom: float) -> QRectF:
    return QRectF(left, top, right - left, bottom - top)
