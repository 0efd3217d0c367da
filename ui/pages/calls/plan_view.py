"""The plan of a call: its questions in order, a cheat sheet beside them, an invitation, and the way into the call."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store, inviting
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.scoring import heard_in
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call
from tpmmatch.model.course import Course
from tpmmatch.model.guide import Guide
from ui.commands import LEAVE
from ui.desk import Desk
from ui.pages.calls.invite_form import InviteForm
from ui.pages.calls.labels import title_of, when_of
from ui.pages.calls.paper_form import PaperForm
from ui.pages.calls.plan_sheet import cheat_html, plan_html
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.sheet import Sheet
from ui.widgets.split import Split
from ui.widgets.wrap import Wrap
from ui.words import language, say


class PlanView(QWidget):
    """Two sheets to read, and a few buttons."""

    held = Signal()
    left = Signal()
    read = Signal(str)  # the id of a call that a form was read into

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planView")
        self._desk, self._open = desk, opened
        self._call: Call | None = None
        self._name = ""
        self.title = label("", "section", wrap=True)
        self.below = label("", "muted", wrap=True)
        self.questions = named(Sheet(), "planQuestions", self.tr("The questions in their order"))
        self.cheat = named(Sheet(), "planCheat", self.tr("Cheat sheet"))
        self.paper = PaperForm(desk, opened, self)
        self.paper.read.connect(self.read)
        self.form = InviteForm()
        self.form.given.connect(self._invite)
        self._build()

    def show_plan(self, call: Call, guide: Guide) -> None:
        """Show what to ask."""
        self._call, self._name = call, guide.name
        self.form.close_form()
        self.title.setText(title_of(call, guide.name))
        self._show_when(call)
        self.hold.setText(self.tr("Open again") if call.finished else self.tr("Hold the call"))
        self.questions.show_made(lambda: plan_html(call, guide))
        self.cheat.show_made(lambda: cheat_html(guide))
        self.hold.setFocus()

    def _build(self) -> None:
        self.hold = named(
            Button(self.tr("Hold the call"), role="primary"), "holdCall", self.tr("Hold the call"),
            self.tr("Go through the questions and note the answers, now or from paper"),
        )  # fmt: skip
        self.hold.clicked.connect(self.held)
        self.invite = named(
            Button(self.tr("Invitation…"), "calendar"), "inviteCall", self.tr("Make an invitation"),
            self.tr("Save a file for calendars (.ics) with day, time and link"),
        )  # fmt: skip
        self.invite.clicked.connect(self._ask_when)
        self.save_form = named(
            Button(self.tr("Save as form…"), "save"), "saveForm", self.tr("Save the guide as a form"),
            self.tr("Save the questions as a PDF to print, or to fill in elsewhere; it can be read back"),
        )  # fmt: skip
        self.save_form.clicked.connect(self._save_form)
        self.read_form = named(
            Button(self.tr("Read form…"), "open"), "readForm", self.tr("Read a filled form"),
            self.tr("Take what was filled in a saved form into its call"),
        )  # fmt: skip
        self.read_form.clicked.connect(self.paper.ask_for)
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leavePlan", self.tr("Back to all calls"),
            self.tr("Back to all calls; the plan is kept"),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self._back)
        head = Head(
            column(self.title, self.below, space=Space.HAIR),
            Wrap(self.leave, self.save_form, self.read_form, self.invite, self.hold),
        )
        left, right = panel(), panel()
        left.setLayout(column(self.questions, space=0))
        right.setLayout(column(self.cheat, space=0))
        split = Split("planSplit", (left, right), (560, 400), self._desk.settings)
        inside = column(head, self.form, split, space=Space.MEDIUM)
        inside.setStretch(2, 1)
        self.setLayout(inside)

    def _back(self) -> None:
        """First the form is put away, then the plan."""
        if self.form.isHidden():
            self.left.emit()
        else:
            self.form.close_form()
            self.invite.setFocus()

    def _save_form(self) -> None:
        if self._call is not None:
            self.paper.save(self._call, self._name)

    def _ask_when(self) -> None:
        if self._call is not None:
            self.form.ask(self._proposed(self._call))

    def _proposed(self, call: Call) -> datetime:
        """When it is meant to be; where nobody has said so yet, tomorrow morning."""
        now = self._desk.clock().astimezone()
        at = call.at.astimezone()
        return at if at > now else (now + timedelta(days=1)).replace(hour=10, minute=0)

    def _show_when(self, call: Call) -> None:
        is_set = call.finished or call.at > self._desk.clock() or heard_in(call).asked > 0
        self.below.setText(when_of(call) if is_set else self.tr("No time is set yet."))

    def _invite(self, at: datetime, link: str) -> None:
        """Ask where to, then keep the time and write the file."""
        if (call := self._call) is None:
            return
        try:
            inviting.check_link(link)
        except UserError as error:
            self._desk.dialogs.tell(self.tr("This link can't be used"), say(error))
            return
        suggested = inviting.invitation_name(call, self._name, language())
        path = place_to_save(self._desk, self.tr("Save the invitation"), suggested, self.tr("Invitation (*.ics)"))
        if path is None:
            return
        now, spoken, exists = self._desk.clock(), language(), path.exists()

        def act(store: Store, project: str) -> Course:
            data = inviting.invite(store, project, call.id, at, link, now, spoken)
            inviting.save_invitation(data, path, force=exists)
            return course_of(store, project)

        self._open.change(act, self.tr("The invitation is in {path}").format(path=path.name), done=self._invited)

    def _invited(self) -> None:
        self.form.close_form()
        if self._call and (call := self._open.course.call(self._call.id)):
            self._call = call
            self._show_when(call)
