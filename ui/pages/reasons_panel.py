"""Why the chosen person stands where they stand, and what can be done about them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.model.brief import Brief
from tpmmatch.model.course import Adjustment
from ui.commands import KEEP, OPEN, with_keys
from ui.pages.reasons_sheet import reasons_html, waiting_html
from ui.tokens import Space
from ui.widgets.build import column, named
from ui.widgets.buttons import Button
from ui.widgets.reason_form import ReasonForm
from ui.widgets.sheet import Sheet
from ui.widgets.side import SidePanel
from ui.widgets.wrap import Wrap

_SHORT = 150  # ms: reasons that come within this replace those before at once, without a blank between


class ReasonsPanel(SidePanel):
    """A sheet with three buttons below it."""

    listed = Signal()  # on the shortlist, or off it
    adjusted = Signal(float, str)  # the owner's own number, and why
    unadjusted = Signal()
    brief_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasonsPanel")
        self._brief: Brief | None = None
        self._own: Adjustment | None = None
        self._awaited = ""
        self._late = QTimer(self, singleShot=True, interval=_SHORT)
        self._late.timeout.connect(self._show_waiting)
        self.sheet = named(Sheet(), "reasons", self.tr("Why this person stands here"))
        self.keep = named(Button(self.tr("Shortlist"), "star"), "keepOnList", self.tr("On the shortlist"))
        self.keep.clicked.connect(self.listed)
        self.own = named(
            Button(self.tr("Your number…")), "ownNumber", self.tr("Give your own number"),
            self.tr("Your own number beside the computed one, with a reason. It moves nobody."),
        )  # fmt: skip
        self.own.clicked.connect(self._ask)
        self.brief = named(
            Button(self.tr("Brief"), "page", "primary"), "showBrief", self.tr("Show the brief of this person"),
            with_keys(self.tr("Show the brief of this person"), OPEN),
        )  # fmt: skip
        self.brief.clicked.connect(self.brief_asked)
        prompt, number = self.tr("Your own number for this person"), self.tr("Your own number, from 0 to 100")
        self.form = ReasonForm("adjust", prompt, self.tr("Keep"), number)
        self.form.opener = self.own
        self.form.given.connect(lambda reason, fit: self.adjusted.emit(float(fit), reason))
        self.form.taken_back.connect(self._take_back)
        self._buttons = QWidget()
        self.form.closed.connect(self._buttons.show)
        self._buttons.setLayout(Wrap(self.brief, self.keep, self.own))
        self.setLayout(column(self.sheet, column(self.form, self._buttons, margin=Space.LARGE), space=0))
        self.show_listed(False)

    def wait_for(self, name: str) -> None:
        """Somebody else was chosen, and their reasons will come."""
        self._brief, self._awaited = None, name
        self.form.close_form()
        if not self._late.isActive():
            self._late.start()

    def show_brief(self, brief: Brief) -> None:
        """Show the reasons."""
        self._late.stop()
        self._brief = brief
        self._show()

    def show_own(self, own: Adjustment | None) -> None:
        """Show the owner's own number for the chosen person, or that there is none."""
        if own != self._own:
            self._own = own
            self._show()

    def show_listed(self, listed: bool) -> None:
        """Show whether the chosen person is on the shortlist."""
        self.keep.set_icon("star-full" if listed else "star")
        self.keep.setText(self.tr("On the shortlist") if listed else self.tr("Shortlist"))
        tip = self.tr("Take them off the shortlist") if listed else self.tr("Put them on the shortlist")
        self.keep.setToolTip(with_keys(tip, KEEP))

    def _show(self) -> None:
        if self._brief is not None:
            brief, own = self._brief, self._own
            self.sheet.show_made(lambda: reasons_html(brief, own))

    def _show_waiting(self) -> None:
        name = self._awaited
        self.sheet.show_made(lambda: waiting_html(name))

    def _ask(self) -> None:
        self._buttons.hide()
        if self._own is None:
            self.form.ask()
        else:
            self.form.ask(self._own.reason, self._own.fit, known=True)

    def _take_back(self) -> None:
        self.form.close_form()
        self.unadjusted.emit()
