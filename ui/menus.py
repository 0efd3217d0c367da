"""The menu bar in the owner's words. Who answers each command registers itself; see `ui.commands`."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from ui.commands import Commands


def _tr(source: str) -> str:
    return QCoreApplication.translate("menus", source)


def build_menus(window: QMainWindow, commands: Commands) -> None:
    """All menus of the window."""
    commands.add_menu("file", _tr("&File"), ("new", "bring", "document", "data", "end"))
    commands.add_menu("edit", _tr("&Edit"), ("undo", "text", "find", "review", "settings"))
    commands.add_menu("view", _tr("&View"), ("places", "steps", "text"))
    commands.add_menu("help", _tr("&Help"), ("keys", "method", "about"))
    _fill_file(window, commands)
    _fill_edit(commands)
    _fill_view(commands)
    _fill_help(commands)


def _fill_file(window: QMainWindow, commands: Commands) -> None:
    add = commands.add
    add(("file", "new"), "new_project", _tr("New project…"), ["Ctrl+N"])
    add(("file", "new"), "new_person", _tr("New person…"), ["Ctrl+Shift+N"], page="people")
    add(("file", "bring"), "import_files", _tr("Bring in people…"), ["Ctrl+O"], page="people")
    add(("file", "bring"), "import_folder", _tr("Bring in a folder…"), ["Ctrl+Shift+O"], page="people")
    add(("file", "bring"), "export_people", _tr("Export people…"), ["Ctrl+Shift+E"])
    add(("file", "document"), "save_brief", _tr("Save the brief…"), ["Ctrl+S"])
    add(("file", "document"), "print_brief", _tr("Print the brief…"), ["Ctrl+P"])
    add(("file", "document"), "mail_brief", _tr("Attach the brief to a new mail…"), ["Ctrl+Shift+M"])
    add(("file", "document"), "open_brief", _tr("Open the brief in your PDF viewer"), ["Ctrl+Shift+D"])
    add(("file", "data"), "rate_case", _tr("Rate a case for somebody…"))
    add(("file", "data"), "back_up", _tr("Back up…"), page="settings")
    add(("file", "data"), "bring_back", _tr("Bring a backup back…"), page="settings")
    leave = add(("file", "end"), "quit", _tr("Quit"), ["Ctrl+Q"], window.close)
    leave.setMenuRole(QAction.MenuRole.QuitRole)


def _fill_edit(commands: Commands) -> None:
    commands.add(("edit", "undo"), "undo", _tr("Undo"), ["Ctrl+Z"])
    commands.add(("edit", "undo"), "redo", _tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"])
    for id, text, keys in (
        ("cut", _tr("Cut"), "Ctrl+X"),
        ("copy", _tr("Copy"), "Ctrl+C"),
        ("paste", _tr("Paste"), "Ctrl+V"),
        ("selectAll", _tr("Select all"), "Ctrl+A"),
    ):
        commands.add(("edit", "text"), id, text, [keys], partial(_to_text, id))
    commands.add(("edit", "find"), "find", _tr("Find people…"), ["Ctrl+F"], page="people")
    commands.add(("edit", "find"), "filter_people", _tr("Filter people…"), ["Ctrl+Shift+F"], page="people")
    for id, text, keys in (
        ("accept_draft", _tr("Accept this person"), "Ctrl+Return"),
        ("skip_draft", _tr("Leave this person out"), "Ctrl+Shift+Return"),
        ("next_draft", _tr("Next person in the review"), "Ctrl+PgDown"),
        ("draft_before", _tr("Person before in the review"), "Ctrl+PgUp"),
        ("accept_certain", _tr("Accept everybody who is certain"), "Ctrl+Shift+A"),
        ("keep_accepted", _tr("Keep everybody who was accepted"), "Ctrl+Shift+S"),
    ):
        commands.add(("edit", "review"), id, text, [keys])
    settings = commands.add(("edit", "settings"), "settings", _tr("Settings"), ["Ctrl+,"])
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)


def _to_text(does: str) -> None:
    """Hand it to the text or the list that has the focus, if it knows how."""
    method = getattr(QApplication.focusWidget(), does, None)
    if method is not None:
        method()


def _fill_view(commands: Commands) -> None:
    add = commands.add
    add(("view", "places"), "home", _tr("Home"), ["Ctrl+1"])
    add(("view", "places"), "projects", _tr("Projects"), ["Ctrl+2"])
    add(("view", "places"), "people", _tr("People"), ["Ctrl+3"])
    add(("view", "places"), "review", _tr("Review"), ["Ctrl+4"])
    add(("view", "text"), "text_larger", _tr("Larger text"), ["Ctrl++", "Ctrl+="])
    add(("view", "text"), "text_smaller", _tr("Smaller text"), ["Ctrl+-"])
    add(("view", "text"), "text_usual", _tr("Text of the usual size"), ["Ctrl+0"])


def _fill_help(commands: Commands) -> None:
    commands.add(("help", "keys"), "keys", _tr("Keyboard shortcuts"), ["F1", "Ctrl+?"])
    commands.add(("help", "method"), "method", _tr("How the order is worked out"))
    about = commands.add(("help", "about"), "about", _tr("About TPM Match"))
    about.setMenuRole(QAction.MenuRole.AboutRole)
