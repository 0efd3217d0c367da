"""A second opinion on a call: write the sealed case, bring ratings back, see both once both are in."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from tpmmatch.actions import Store, opinions
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.opinions import LEAST, Blind, Compared, Sealed
from tpmmatch.model.call import Call
from tpmmatch.model.course import Course
from tpmmatch.model.guide import Guide
from tpmmatch.model.words import message
from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.pages.calls.labels import kind_word, title_of
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.scroll import UprightScroll
from ui.widgets.sheet import Sheet, heading, paragraph, table
from ui.widgets.split import Split
from ui.widgets.wrap import Wrap
from ui.words import language, say, say_date

_WITHDRAW = "withdraw"  # where a link leads


class OpinionView(QWidget):
    """A form at the left, what came of it at the right."""

    left = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opinionView")
        self._desk, self._open = desk, opened
        self._call: Call | None = None
        self._guide: Guide | None = None
        self.title = label("", "section", wrap=True)
        self.name = named(
            QCheckBox(self.tr("Without name and contact")), "blindName", self.tr("Without name and contact")
        )
        self.employers = named(QCheckBox(self.tr("Without employers")), "blindEmployers", self.tr("Without employers"))
        self.name.setToolTip(self.tr("Links, mail addresses and telephone numbers go, too"))
        self.employers.setToolTip(self.tr("Firms are called “a firm”"))
        self.secret = named(TextField(self.tr("four words or more")), "opinionSecret", self.tr("Passphrase"))
        self.secret.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.sheet = named(Sheet(), "opinionSheet", self.tr("What came of it"))
        self.sheet.anchorClicked.connect(lambda url: self._withdraw(url.path()))
        self._build()
        opened.course_changed.connect(self._show)

    def show_call(self, call: Call, guide: Guide) -> None:
        """Ask for an opinion on this call."""
        self._call, self._guide = call, guide
        self.title.setText(self.tr("Second opinion: {call}").format(call=title_of(call, guide.name)))
        self.name.setChecked(True)
        self.employers.setChecked(False)
        self.secret.clear()
        self._show()

    def _build(self) -> None:
        self.leave = named(
            Button(self.tr("All calls"), "back", "quiet"), "leaveOpinion", self.tr("Back to all calls"),
            with_keys(self.tr("Back to all calls"), LEAVE),
        )  # fmt: skip
        self.leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        self.send = named(
            Button(self.tr("Save the case…"), "save", "primary"), "saveCase", self.tr("Save the case"),
            self.tr("A sealed file for you to send; nothing leaves by itself"),
        )  # fmt: skip
        self.send.clicked.connect(self._send)
        self.merge = named(
            Button(self.tr("Bring ratings back…"), "import"), "bringRatings", self.tr("Bring ratings back"),
            self.tr("Open the sealed file that came back"),
        )  # fmt: skip
        self.merge.clicked.connect(self._merge)
        says = self.tr(
            "Somebody else rates the same answers by the same anchors, from your notes, without seeing your ratings."
            " They open the file in a TPM Match of their own (File, Rate a case for somebody). Tell them the passphrase"
            " by another way than the file."
        )
        least = self.tr("Passphrase, {n} letters or more").format(n=LEAST)
        card = panel()
        card.setLayout(
            column(
                label(says, "muted", wrap=True), self.name, self.employers, label(least, "field"), self.secret,
                Wrap(self.send, self.merge), None, space=Space.SMALL, margin=Space.LARGE,
            )
        )  # fmt: skip
        right = panel()
        right.setLayout(column(self.sheet, space=0))
        split = Split("opinionSplit", (UprightScroll(card), right), (400, 560), self._desk.settings)
        inside = column(Head(column(self.title), Wrap(self.leave)), split, space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _show(self) -> None:
        if self._call is None or self._guide is None:
            return
        call = self._open.course.call(self._call.id)
        if call is None or len(call.answers) != len(self._guide.questions):
            return
        found = opinions.compared(self._open.course, call, self._guide, language())
        self.sheet.show_made(lambda: self._html(found))

    def _html(self, found: list[Compared]) -> str:
        if not found:
            return paragraph(self.tr("Nobody was asked yet."), "muted")
        return "".join(self._one(each) for each in found)

    def _one(self, each: Compared) -> str:
        who = each.opinion.rater or self.tr("Second opinion")
        asked = self.tr("asked on {day}").format(day=say_date(each.opinion.asked.astimezone().date()))
        head = heading(f"{who}  ·  {asked}")
        if each.waits_for == "them":
            waits = paragraph(self.tr("It hasn't come back yet."), "muted")
            return head + waits + _link(each, self.tr("Wait for it no longer"))
        if each.waits_for == "you":
            hidden = self.tr("It is here, and stays closed until your own ratings are finished.")
            return head + paragraph(hidden, "muted") + _link(each, self.tr("Let go of it"))
        rows = [("", escape(self.tr("You")), escape(self.tr("They")))]
        rows += [(escape(line.ask), str(line.own or "–"), str(line.theirs or "–")) for line in each.lines]
        notes = "".join(paragraph(f"{line.ask} – {line.note}", "caption") for line in each.lines if line.note)
        numbers = paragraph(say(opinions.agreement_numbers(each)), "muted")
        after = self.tr("The ranking goes by your own ratings. Where you differ, talk; then change yours if you like.")
        told = paragraph(say(message(opinions.agreement_word(each.alpha))))
        gone = _link(each, self.tr("Let go of it"))
        return head + told + numbers + table(rows, wide=True) + notes + paragraph(after, "caption") + gone

    def _send(self) -> None:
        if self._call is None:
            return
        title = self._open.project.title if self._open.project else ""
        name = opinions.case_name(title, kind_word(self._call.kind))
        path = place_to_save(self._desk, self.tr("Save the case"), name, self.tr("Sealed case (*.tpmcase)"))
        if path is None:
            return
        blind = Blind(self.name.isChecked(), self.employers.isChecked())
        sealed = Sealed(path, self.secret.text(), path.exists())
        id, now, spoken = self._call.id, self._desk.clock(), language()

        def act(store: Store, project: str) -> Course:
            opinions.send(store, project, id, blind, sealed, now, spoken)
            return course_of(store, project)

        self._open.change(act, self.tr("The case is in {path}. Now send it.").format(path=path.name))

    def _withdraw(self, id: str) -> None:
        """Wait no longer for an opinion, or forget one that came; it can be undone."""
        now = self._desk.clock()
        self._open.change(
            lambda store, project: opinions.withdraw(store, project, id, now), self.tr("The second opinion is let go")
        )

    def _merge(self) -> None:
        kinds = self.tr("Sealed ratings (*.tpmcase)")
        files = self._desk.dialogs.open_files(self.tr("Bring ratings back"), self._desk.folder(), kinds)
        if not files:
            return
        secret, now, path = self.secret.text(), self._desk.clock(), files[0]

        def act(store: Store, project: str) -> Course:
            opinions.merge(store, path, secret, now)
            return course_of(store, project)

        self._open.change(act, self.tr("The second opinion is in"))


def _link(each: Compared, text: str) -> str:
    return f'<p><a href="{_WITHDRAW}:{escape(each.opinion.id, quote=True)}">{escape(text)}</a></p>'
