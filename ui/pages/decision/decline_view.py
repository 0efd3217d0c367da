"""Saying no: a polite text by how far somebody came, to be edited, copied, begun as a mail, and noted as sent."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import declining
from tpmmatch.actions.declining import Declining
from tpmmatch.errors import UserError
from tpmmatch.model.decision import Closeness
from ui.commands import LEAVE, with_keys
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.brief_handing import Handing
from ui.pages.decision.labels import closeness_words
from ui.pages.open_project import OpenProject
from ui.pages.saving import place_to_save
from ui.tokens import Space
from ui.translations import NAMES
from ui.widgets.beside import Beside
from ui.widgets.build import column, label, named
from ui.widgets.buttons import Button
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.head import Head
from ui.widgets.keys import on_key
from ui.widgets.prose import ProseField
from ui.widgets.scroll import UprightScroll
from ui.widgets.wrap import Wrap
from ui.words import language, say


class DeclineView(QWidget):
    """What is edited here is for the mail alone, and is forgotten with the page."""

    sent = Signal(str)  # the id of whom it went to
    left = Signal()

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("declineView")
        self._desk, self._open = desk, opened
        self._person = self._name = ""
        self._names: tuple[str, ...] = ()  # of all that the text is about
        self._handing = Handing(desk, self)
        self.title = label("", "section", wrap=True)
        how, spoken = self.tr("How far they came"), self.tr("Language")
        self.closeness = named(ChoiceField([(str(each), word) for each, word in closeness_words()]), "closeness", how)
        self.language = named(ChoiceField(list(NAMES.items())), "declineLanguage", spoken)
        for choice in (self.closeness, self.language):
            choice.edited.connect(self._write_anew)
        self.to = named(TextField("name@example.com"), "declineTo", self.tr("To"))
        self.to.setAccessibleDescription(self.tr("Their address, as far as it is known"))
        self.subject = named(TextField(), "declineSubject", self.tr("Subject line"))
        self.subject.setAccessibleDescription(self.tr("The subject of the mail"))
        self.text = named(ProseField(least=17, most=24), "declineText", self.tr("Text"))
        for field in (self.text, self.subject):
            field.edited.connect(self._check)
        self.warning = named(label("", "wrong", wrap=True), "declineWarning", self.tr("What should be left out"))
        self.warning.hide()
        self._build()

    def ask(self, person: str, name: str) -> None:
        """Begin with the text for how far this person came."""
        self._person, self._name = person, name
        self.title.setText(self.tr("Say no to {name}").format(name=name))
        self.language.show_value(language())
        self._write(None)

    def _write_anew(self) -> None:
        self._write(Closeness(self.closeness.value()))

    def _write(self, closeness: Closeness | None) -> None:
        store, project, person, spoken = self._desk.store, self._open.id, self._person, self.language.value()
        self._desk.jobs.run(
            lambda _token: declining.decline_text(store, project, person, spoken, closeness),
            done=self._show, failed=self._refused, parent=self, topic="text",
        )  # fmt: skip

    def _show(self, found: Declining) -> None:
        self._names = found.names
        self.closeness.show_value(str(found.closeness))
        self.to.show_value(found.to)
        self.subject.show_value(found.subject)
        self.text.show_value(found.text)
        self.warning.hide()
        self.text.setFocus()

    def _check(self) -> None:
        """Say what of the text must not be sent."""
        written, spoken, names = f"{self.subject.value()}\n{self.text.value()}", language(), self._names

        def touched(_token: Token) -> str:
            return declining.touched_on(written, spoken, names)

        def told(grounds: str) -> None:
            words = self.tr("This speaks of what must not count ({grounds}). Leave it out; no reason is needed.")
            self.warning.setText(words.format(grounds=grounds) if grounds else "")
            self.warning.setVisible(bool(grounds))

        self._desk.jobs.run(touched, done=told, parent=self, topic="touched")

    def _build(self) -> None:
        self.note = self._button(
            "declineSent", self.tr("It was sent"), self.tr("They are declined from now on"), "", "primary"
        )
        self.note.clicked.connect(lambda: self.sent.emit(self._person))
        self.copy = self._button("declineCopy", self.tr("Copy the text"), self.tr("Copy it, to paste it anywhere"))
        self.copy.clicked.connect(self._copy)
        self.mail = self._button("declineMail", self.tr("New mail…"), self.tr("Open it in your mail program"), "mail")
        self.mail.clicked.connect(self._mail)
        self.save = self._button(
            "declineSave", self.tr("Save as a mail (.eml)…"), self.tr("Write it to a file"), "save"
        )
        self.save.clicked.connect(self._save)
        leave = self._button(
            "leaveDecline", self.tr("Everybody"), with_keys(self.tr("Back; nothing is noted"), LEAVE), "back",
            "quiet",
        )  # fmt: skip
        leave.clicked.connect(self.left)
        on_key(self, LEAVE, self.left.emit)
        says = self.tr(
            "It gives no reasons: they help nobody in a letter, and one about a person can be unlawful. Edit it as you"
            " like."
        )
        kinds = Beside([(self.tr("How far they came"), self.closeness), (self.tr("Language"), self.language)])
        where = Beside([(self.tr("To"), self.to), (self.tr("Subject line"), self.subject)])
        form = QWidget()
        form.setLayout(
            column(
                label(says, "muted", wrap=True), kinds, where,
                column(label(self.tr("Text"), "field"), self.text, space=Space.HAIR),
                self.warning, None, space=Space.MEDIUM,
            )
        )  # fmt: skip
        form.setProperty("measure", "page")
        head = Head(column(self.title), Wrap(leave, self.copy, self.save, self.mail, self.note))
        inside = column(head, UprightScroll(form), space=Space.MEDIUM)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _button(self, name: str, text: str, tip: str, icon: str = "", role: str = "") -> Button:
        return named(Button(text, icon, role), name, text.rstrip("…"), tip)

    def _draft(self) -> bytes:
        return declining.decline_draft(str(self.to.value()), str(self.subject.value()), str(self.text.value()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self.text.value()))
        self._desk.news.told.emit(self.tr("The text is copied"), False)

    def _mail(self) -> None:
        self._handing.draft(self._draft(), declining.draft_name(self._name, language()))

    def _save(self) -> None:
        suggested = declining.draft_name(self._name, language())
        path = place_to_save(self._desk, self.tr("Save the mail"), suggested, self.tr("Mail (*.eml)"))
        if path is None:
            return
        data, exists = self._draft(), path.exists()
        told = self.tr("The mail is in {path}").format(path=path.name)
        self._desk.jobs.run(
            lambda _token: declining.save_draft(data, path, force=exists),
            done=lambda _nothing: self._desk.news.told.emit(told, False),
            failed=self._refused, parent=self,
        )  # fmt: skip

    def _refused(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))
