"""What somebody was read from, with the place of the field in hand marked."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
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
_MOST_DOTS = 250.0  # more would take long and fill the memory
_STEP, _LARGEST = 1.25, 4.0  # of how many times as wide as there is room a page is shown
_KEPT = 4  # pages drawn that are kept at hand
_PAGE, _LINES, _NOTHING = range(3)


class _Drawn(NamedTuple):
    image: QImage
    size: QSizeF  # in points
    of: int  # pages
    dots: float


class ReviewSource(QFrame):
    """Shows the file of one draft."""

    columns_asked = Signal()

    def __init__(self, desk: Desk, reviews: Reviews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("measure", "side")
        self._desk, self._reviews = desk, reviews
        self._draft: Draft | None = None
        self._pointer, self._page, self._pages = "", 0, 1
        self._lines: tuple[str, ...] = ()
        self._there = False  # whether what is seen is what it should be
        self._drawn: OrderedDict[tuple[str, int], _Drawn] = OrderedDict()
        self.title = ElidedLabel("", "section")
        self.before = named(
            Button("", "up", "quiet"), "sourceBefore", self.tr("The page before"), self.tr("The page before")
        )
        self.after = named(
            Button("", "down", "quiet"), "sourceAfter", self.tr("The next page"), self.tr("The next page")
        )
        self.before.clicked.connect(lambda: self._turn(self._page - 1))
        self.after.clicked.connect(lambda: self._turn(self._page + 1))
        self.columns = named(Button(self.tr("Columns…"), role="quiet"), "sourceColumns", self.tr("Columns of the file"))
        self.columns.clicked.connect(self.columns_asked)
        self.columns.hide()
        self.where = label("", "caption")
        self.page = named(PageView(), "sourcePage", self.tr("The page of the file"))
        self.lines = named(LinesView(), "sourceLines", self.tr("The text of the file"))
        self.says = label("", "muted", wrap=True)
        self._times = 1.0  # as wide as there is room
        self.sizes = self._build_sizes()
        nothing = QWidget()
        nothing.setLayout(column(self.says, None))
        self._stack = Stack()
        for part in (self.page, self.lines, nothing):
            self._stack.addWidget(part)
        head = row(self.title, self.where, self.before, self.after, self.columns)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._stack, self.sizes, space=Space.SMALL, margin=Space.MEDIUM))
        self._stack.currentChanged.connect(lambda place: self.sizes.setVisible(place == _PAGE))
        self._resting = QTimer(self, singleShot=True, interval=60)  # whoever leafs on wants none of those between
        self._resting.timeout.connect(self._fetch)

    def _build_sizes(self) -> QWidget:
        """Below the page, which may be narrow."""
        self.larger = self._button("plus", "sourceLarger", self.tr("Show the page larger"))
        self.smaller = self._button("minus", "sourceSmaller", self.tr("Show the page smaller"))
        self.fit = self._button("width", "sourceFit", self.tr("Show the page as wide as there is room"))
        self.larger.clicked.connect(lambda: self._enlarge(self._times * _STEP))
        self.smaller.clicked.connect(lambda: self._enlarge(self._times / _STEP))
        self.fit.clicked.connect(lambda: self._enlarge(1.0))
        made = QWidget()
        made.setLayout(row(self.smaller, self.larger, self.fit, None))
        self._show_sizes()
        return made

    def _button(self, icon: str, name: str, says: str) -> Button:
        return named(Button("", icon, "quiet"), name, says, says)

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
        self._offer_columns()
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

    def _offer_columns(self) -> None:
        draft = self._draft
        if draft is None or draft.origin is None or not sources.has_columns(draft):
            self.columns.hide()
            return
        there = draft.origin.path.is_file()
        self.columns.setEnabled(there)
        self.columns.setToolTip(
            self.tr("See what each column of the file is read as, and put it right")
            if there
            else self.tr("The file isn't there any more, so it can't be read again")
        )
        self.columns.show()

    def _is_paged(self) -> bool:
        return self._draft is not None and self._draft.origin is not None and self._draft.origin.form is Form.PAGES

    def _fetch(self) -> None:
        draft, page = self._draft, self._page
        if draft is None or draft.origin is None:
            return
        if self._is_paged():
            dots = self._dots()
            known = self._drawn.get((str(draft.origin.path), page))
            if known and not self._there:
                self._show_page(known)
            if known is None or known.dots < dots:
                self._desk.jobs.run(
                    lambda token: self._reviews.sources.page(draft, page, dots, token.cancelled),
                    done=lambda found: self._take_page(draft, page, found, dots), parent=self, topic="source",
                )  # fmt: skip
        else:
            self._desk.jobs.run(
                lambda token: self._reviews.sources.lines(draft, token.cancelled),
                done=self._take_lines, parent=self, topic="source",
            )  # fmt: skip

    def _take_page(self, draft: Draft, page: int, found: PagePicture | None, dots: float) -> None:
        if found is None and self._there:  # a page that is seen stays
            return
        if found is None:
            self._say(self.tr("This page can't be drawn. Open the file in its own program to look at it."))
            return
        across, down, stride = found.pixels
        image = QImage(found.data, across, down, stride, QImage.Format.Format_RGB32).copy()
        drawn = _Drawn(image, QSizeF(found.width, found.height), found.of, dots)
        if draft.origin:
            self._drawn[str(draft.origin.path), page] = drawn
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        self._show_page(drawn)
        self._sharpen()

    def _show_page(self, drawn: _Drawn) -> None:
        self._pages, self._there = drawn.of, True
        self.page.show_page(drawn.image, drawn.size)
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

    def _dots(self) -> float:
        """As many as are seen, so that a page is sharp however large it is."""
        return min(_MOST_DOTS, max(_DOTS, self.page.dots()) * self.devicePixelRatioF())

    def _enlarge(self, times: float) -> None:
        self._times = min(_LARGEST, max(1.0, times))
        self.page.enlarge(self._times)
        self._show_sizes()
        self._sharpen()

    def _sharpen(self) -> None:
        """Draw the page anew if there are too few dots for its size."""
        if self._draft is None or self._draft.origin is None or self._stack.currentIndex() != _PAGE:
            return
        known = self._drawn.get((str(self._draft.origin.path), self._page))
        if known and known.dots < self._dots():
            self._resting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A page grows with its column."""
        super().resizeEvent(event)
        self._sharpen()

    def _show_sizes(self) -> None:
        self.larger.setEnabled(self._times < _LARGEST)
        for button in (self.smaller, self.fit):
            button.setEnabled(self._times > 1)

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
