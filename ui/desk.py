"""What every page is given to work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from tpmmatch import paths
from tpmmatch.actions import Store
from ui.commands import Commands
from ui.dialogs.port import Dialogs
from ui.jobs import Jobs
from ui.reviews import Reviews
from ui.settings import FOLDER, Settings
from ui.theme import Dresser
from ui.translations import Interpreter


class News(QObject):
    """What changed in the store, and where the owner wants to go; pages listen and tell."""

    people = Signal()  # somebody was added, changed or erased
    projects = Signal()  # a project was added, changed or removed
    language = Signal()  # the owner chose another one
    restored = Signal()  # a backup took the place of everything
    removed = Signal(str)  # the id of a project that is gone
    # What is set for all projects is other now: "print" (firm, paper, parts), "rates", "currency", "words"; "" is any.
    settings = Signal(str)
    imported = Signal(object)  # the Report of an import that was asked for on another page than the list
    go = Signal(str)  # to the page with that key
    awaited = Signal(str)  # the page with that key will be wanted shortly
    go_on = Signal(object)  # with a project, where it stands: its Standing
    course = Signal(str)  # the id of a project whose shortlist, own numbers or dated changes are others now; "" is any
    told = Signal(str, bool)  # a quiet line for the owner, and whether what it tells can be undone
    turned = Signal(object)  # the Step that was undone or done again


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts of the running window; made once the store is open."""

    store: Store
    jobs: Jobs
    settings: Settings
    dialogs: Dialogs
    dresser: Dresser
    interpreter: Interpreter
    news: News
    commands: Commands
    clock: Callable[[], datetime]
    reviews: Reviews

    def folder(self) -> Path:
        """Where the owner last took a file from or put one, or where documents are kept."""
        places = (Path(self.settings.get(FOLDER) or paths.documents_folder()), paths.documents_folder().parent)
        return next((place for place in places if place.is_dir()), Path())

    def country(self) -> str:
        """The country that this machine is set up for; empty where it doesn't say."""
        return QLocale.territoryToCode(QLocale.system().territory())

    def today(self) -> date:
        """The owner's day."""
        return self.clock().astimezone().date()
