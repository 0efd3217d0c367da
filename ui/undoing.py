"""Undo and redo for everything that is kept.

A text that is being written undoes its own typing first, then a page what only it knows of.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tpmmatch.actions import Store, history
from tpmmatch.errors import UserError
from tpmmatch.model.history import Step
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.turns import soon
from ui.words import say

_PEOPLE, _PROJECT, _COURSE, _SETTING = frozenset({"person", "tags", "apart"}), "project", "course", "setting"
Turn = Callable[[Store, datetime], Step]


class Undoing(QObject):
    """Answers the two commands, and tells every page of what was turned."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        desk.commands.answer("undo", window, self._undo_here)
        desk.commands.answer("redo", window, self._redo_here)
        menu = desk.commands.menu("edit")
        menu.aboutToShow.connect(self._foretell)
        menu.aboutToHide.connect(self._name_plainly)
        self._is_looked_at = False

    def undo(self) -> None:
        """Undo the latest step."""
        self._turn(history.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(history.redo, self.tr("Done again: {what}"))

    def _undo_here(self) -> None:
        if (text := _written()) is not None and _document(text).isUndoAvailable():
            text.undo()
        elif not ((page := self._page()) and page.turn_back()):
            self.undo()

    def _redo_here(self) -> None:
        if (text := _written()) is not None and _document(text).isRedoAvailable():
            text.redo()
        elif not ((page := self._page()) and page.turn_again()):
            self.redo()

    def _foretell(self) -> None:
        """While the menu is looked at, its entries say what they would turn.

        Typing is turned first and needs no words, nor does what only a page knows of, or what is still to be kept.
        """
        store, text, self._is_looked_at = self._desk.store, _written(), True
        typed = text is not None and (_document(text).isUndoAvailable() or _document(text).isRedoAvailable())
        turns = typed or ((page := self._page()) is not None and page.can_turn)
        if not turns and not any(page.is_saving for page in self._pages()):
            self._desk.jobs.run(
                lambda _token: history.next_steps(store), done=self._show_next, parent=self, topic="next steps"
            )

    def _show_next(self, steps: tuple[Step | None, Step | None]) -> None:
        if self._is_looked_at:
            done, undone = (step and say(history.told(step)) for step in steps)
            self._name(
                self.tr("Undo: {what}").format(what=done) if done else self.tr("Undo"),
                self.tr("Redo: {what}").format(what=undone) if undone else self.tr("Redo"),
            )
            self._desk.commands.action("undo").setEnabled(done is not None)
            self._desk.commands.action("redo").setEnabled(undone is not None)

    def _name_plainly(self) -> None:
        self._is_looked_at = False
        self._name(self.tr("Undo"), self.tr("Redo"))

    def _name(self, undo: str, redo: str) -> None:
        for id, text in (("undo", undo), ("redo", redo)):
            self._desk.commands.action(id).setText(text.replace("&", "&&"))

    def _turn(self, turn: Turn, told: str) -> None:
        for page in self._pages():
            page.flush()
        self._turn_when_kept(turn, told)

    def _turn_when_kept(self, turn: Turn, told: str) -> None:
        """What was typed last is kept first, or it would be kept over what was undone.

        What the disk refuses isn't waited for: it takes no undoing either, and says so.
        """
        if any(page.is_saving for page in self._pages()):
            soon(self, lambda: self._turn_when_kept(turn, told))
            return
        store, now = self._desk.store, self._desk.clock()

        def turned(step: Step) -> None:
            self._tell(step)
            self._desk.news.told.emit(told.format(what=say(history.told(step))), False)

        self._desk.jobs.run(
            lambda _token: turn(store, now), done=turned, failed=self._refused, parent=self, title=self.tr("Undoing")
        )

    def _page(self) -> Page | None:
        """The one that is shown."""
        return page if isinstance(page := self._window.page, Page) else None

    def _pages(self) -> list[Page]:
        return [page for page in self._window.pages() if isinstance(page, Page)]

    def _tell(self, step: Step) -> None:
        news = self._desk.news
        news.turned.emit(step)
        if not _PEOPLE.isdisjoint(step.touched):
            news.people.emit()
        if _PROJECT in step.touched:
            news.projects.emit()
        if _COURSE in step.touched:
            news.course.emit(step.about)
        if _SETTING in step.touched:
            news.settings.emit("")

    def _refused(self, error: UserError) -> None:
        self._desk.news.told.emit(say(error), False)


def _written() -> QLineEdit | QPlainTextEdit | None:
    """The text that is being written, if any."""
    found = QApplication.focusWidget()
    return found if isinstance(found, QLineEdit | QPlainTextEdit) and not found.isReadOnly() else None


def _document(text: QLineEdit | QPlainTextEdit) -> QLineEdit | QTextDocument:
    """Who knows what was typed."""
    return text if isinstance(text, QLineEdit) else text.document()
