"""What the owner can ask for from the menus and the keyboard: each command is named once, and pages answer it.

A page registers with `answer`: the command is open while the widget that stands for it is shown and enabled. A
command that belongs to a page may be asked for anywhere; the window goes there first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

Does = Callable[[], object]

# Keys of one page or panel, which are no commands of the whole window.
KEEP, LEAVE, OPEN, TAKE_OFF, UP, DOWN = "S", "Esc", "Return", "Del", "Alt+Up", "Alt+Down"


@dataclass(frozen=True, slots=True)
class Keys:
    """A line of the sheet of shortcuts."""

    text: str
    keys: str


@dataclass(slots=True)
class _Command:
    action: QAction
    menu: str
    page: str
    does: Does | None
    shares: bool
    answers: list[tuple[QWidget, Does]] = field(default_factory=list)

    def answer(self) -> Does | None:
        """Who would do it now."""
        self.answers = [(widget, does) for widget, does in self.answers if shiboken6.isValid(widget)]
        return next((does for widget, does in self.answers if widget.isVisible() and widget.isEnabled()), self.does)

    def keeps_keys(self, window: QWidget) -> bool:
        """Whether its keys are its own now; those that it shares are another page's while nobody is shown for it."""
        return not self.shares or any(
            widget.isVisibleTo(window) for widget, _does in self.answers if shiboken6.isValid(widget)
        )


class Commands(QObject):
    """All commands of one window, and its menu bar."""

    asked_page = Signal(str)  # the page that answers a command has to be shown

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._ends: dict[tuple[str, str], QAction] = {}
        self._commands: dict[str, _Command] = {}

    def add_menu(self, menu: str, title: str, sections: Sequence[str]) -> None:
        """A menu with named sections, each parted from the next; one that is there already is only named anew."""
        if known := self._menus.get(menu):
            known.setTitle(title)
            return
        made = QMenu(title, self._window)
        made.setObjectName(f"menu_{menu}")
        made.setToolTipsVisible(True)
        self._window.menuBar().addMenu(made)
        self._menus[menu] = made
        for section in sections:
            self._ends[menu, section] = made.addSeparator()
        made.aboutToShow.connect(lambda: self._show_open(menu))
        made.aboutToHide.connect(lambda: self._open_all(menu))

    def add(
        self,
        place: tuple[str, str],
        id: str,
        text: str,
        keys: Sequence[str] = (),
        does: Does | None = None,
        page: str = "",
        *,
        shares: bool = False,
    ) -> QAction:
        """Put a command at the end of a menu's section; one that is there already is only named anew.

        Of several keys the first is shown. `does` is for what can always be done; `page` has who answers. A command
        that `shares` its keys leaves them to other pages while nobody who answers is shown.
        """
        if known := self._commands.get(id):
            known.action.setText(text.replace("&", "&&"))
            return known.action
        action = QAction(text.replace("&", "&&"), self._window)
        action.setObjectName(f"command_{id}")
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: self.ask(id))
        menu, section = place
        self._menus[menu].insertAction(self._ends[menu, section], action)
        self._window.addAction(action)  # so that its keys work where the menu bar isn't shown
        self._commands[id] = _Command(action, menu, page, does, shares)
        return action

    def answer(self, id: str, widget: QWidget, does: Does) -> None:
        """From now on this is done for a command while the widget is shown and enabled."""
        self._commands[id].answers.append((widget, does))

    def settle(self) -> None:
        """Another page is shown: keys that pages share are now its own. Qt would serve nobody if two wanted them."""
        for command in self._commands.values():
            if command.shares:
                command.action.setEnabled(command.keeps_keys(self._window))

    def action(self, id: str) -> QAction:
        """A command as Qt has it, for whoever changes its text or whether it can be used."""
        return self._commands[id].action

    def menu(self, menu: str) -> QMenu:
        """A menu as Qt has it, for whoever fills in what it says while it is looked at."""
        return self._menus[menu]

    def ask(self, id: str) -> None:
        """Do it, if somebody answers; a command of another page leads there first."""
        command = self._commands[id]
        does = command.answer()
        if does is None and command.page:
            self.asked_page.emit(command.page)
            does = command.answer()
        if does is not None:
            does()

    def sheet(self) -> list[tuple[str, list[Keys]]]:
        """Every command with keys, by the menu that it is in."""
        found: dict[str, list[Keys]] = {}
        for command in self._commands.values():
            if told := shown_keys(command.action.shortcut()):
                line = Keys(command.action.text().replace("&&", "&"), told)
                found.setdefault(command.menu, []).append(line)
        return [(menu.title().replace("&", ""), found[name]) for name, menu in self._menus.items() if name in found]

    def _show_open(self, menu: str) -> None:
        """While the menu is looked at, what can't be done now is grey."""
        for command in self._of(menu):
            command.action.setEnabled(bool(command.page) or command.answer() is not None)

    def _open_all(self, menu: str) -> None:
        """Keys are answered, or not, when they are pressed."""
        for command in self._of(menu):
            command.action.setEnabled(command.keeps_keys(self._window))

    def _of(self, menu: str) -> list[_Command]:
        return [command for command in self._commands.values() if command.menu == menu and command.does is None]


def shown_keys(keys: QKeySequence | str) -> str:
    """Keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(text: str, keys: QKeySequence | str) -> str:
    """A tooltip that tells the keys too."""
    return f"{text} ({shown_keys(keys)})"


def keyed(words: str, keys: str) -> str:
    """What a menu at something offers, with the key that does the same there."""
    return f"{words}\t{shown_keys(keys)}"
