"""The owner's own words: what their trade speaks of and the program doesn't know."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tpmmatch.actions import Store, words
from tpmmatch.actions.indexing import load_index
from tpmmatch.errors import UserError
from tpmmatch.model.own_words import OwnWord
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.keeping import Keeper
from ui.pages.labels import word_kinds
from ui.pages.word_form import KNOWN, Wanted, WordForm
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.elided import ElidedLabel
from ui.words import language, say

_QUIET = 1500  # ms after the last change before everybody is read anew: mostly several words are added at once


class WordsPanel(QWidget):
    """A list, and a form below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, str] = {}  # what the program knows: name → id
        self.keeper = Keeper(desk, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._refused)
        self.form = WordForm()
        self.form.asked.connect(self._keep)
        self.form.list_wished.connect(self._list_known)
        self.told = named(label("", "wrong", wrap=True), "wordTold", self.tr("What can't be used"))
        self.told.hide()
        says = self.tr(
            "Words of your trade are looked for in projects and in people’s profiles like all others."
            " After a change everybody is read anew."
        )
        self.list: QVBoxLayout = column(space=Space.HAIR)
        self.setLayout(column(label(says, "muted", wrap=True), self.list, self.form, self.told, space=Space.MEDIUM))
        self._resting = QTimer(self, singleShot=True, interval=_QUIET)
        self._resting.timeout.connect(self._read_anew)
        desk.news.settings.connect(self._heed)
        self.refresh()

    def refresh(self) -> None:
        """Show the words as they are kept."""
        store = self._desk.store

        def read(_token: Token) -> list[tuple[OwnWord, str]]:
            return [(word, say(words.called(word))) for word in words.own_words(store)]

        self._desk.jobs.run(read, done=self._show, parent=self, topic="words")

    # What is shown

    def _show(self, found: list[tuple[OwnWord, str]]) -> None:
        while (item := self.list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for word, called in found:
            self.list.addWidget(self._line(word, called))

    def _line(self, word: OwnWord, called: str) -> QWidget:
        others = ", ".join(word.names[1:] if word.kind else word.names)
        kind = dict(word_kinds()).get(word.kind, self.tr("known here"))
        also = ElidedLabel(self.tr("also: {names}").format(names=others) if others else "", "muted")
        change = named(
            Button(self.tr("Change"), role="quiet"), f"changeWord_{word.concept}",
            self.tr("Change {name}").format(name=called), self.tr("Change its names"),
        )  # fmt: skip
        change.clicked.connect(lambda: self.form.show_word(word, called))
        remove = named(
            Button(self.tr("Remove"), role="quiet"), f"removeWord_{word.concept}",
            self.tr("Remove {name}").format(name=called), self.tr("Look for it no longer"),
        )  # fmt: skip
        remove.clicked.connect(lambda: self._remove(word.concept))
        parts = row(label(called, "field"), label(kind, "caption"), also, change, remove, space=Space.MEDIUM)
        parts.setStretch(2, 1)
        made = QWidget()
        made.setLayout(parts)
        return made

    def _list_known(self) -> None:
        """Reading the whole vocabulary takes a moment the first time."""
        if self._known:
            return

        def take(things: list[tuple[str, str]]) -> None:
            self._known = {name: id for id, name in things}
            self.form.suggest(list(self._known))

        spoken = language()
        self._desk.jobs.run(lambda _token: list(words.known_things(spoken)), done=take, parent=self, topic="known")

    # What is done

    def _heed(self, what: str) -> None:
        if not what:
            self.refresh()

    def _keep(self, wanted: Wanted) -> None:
        spoken = language()

        def act(store: Store, now: datetime) -> None:
            if wanted.concept:
                names = wanted.others if wanted.kind == KNOWN else (wanted.name, *wanted.others)
                words.change_word(store, wanted.concept, names, now)
            elif wanted.kind == KNOWN:
                words.add_names(store, words.known_as(wanted.name, spoken), wanted.others, now)
            else:
                words.add_word(store, wanted.kind, (wanted.name, *wanted.others), now)

        self.keeper.keep("word", act)

    def _remove(self, concept: str) -> None:
        self.form.clear()
        self.keeper.keep("word", lambda store, now: words.remove_word(store, concept, now))

    def _kept(self, _key: str) -> None:
        self.told.hide()
        self.form.clear()
        self.refresh()
        self._desk.news.settings.emit("words")
        self._resting.start()

    def _refused(self, _key: str, error: UserError) -> None:
        self.told.setText(say(error))
        self.told.show()

    def _read_anew(self) -> None:
        """Read everybody with the words as they are now; what is stopped goes on before the next ranking."""
        store = self._desk.store
        self._desk.jobs.run(
            lambda token: load_index(store, token.progress, token.cancelled),
            done=lambda _index: None,
            failed=lambda error: self._refused("", error),
            parent=self,
            topic="read",
            title=self.tr("Reading people with your words"),
        )
