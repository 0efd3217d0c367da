"""What commands begin with: the store they work on, the project asked for, and the day they reckon from."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from tpmmatch import paths
from tpmmatch.actions import Store, open_store, projects
from tpmmatch.cli.output import tell
from tpmmatch.model.project import Project
from tpmmatch.wording import say


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Store]:
    """The store that `--data` names, else the user's own; closed at the end."""
    store = open_store(arguments.data or paths.default_store())
    try:
        yield store
    finally:
        store.close()


def project_of(arguments: argparse.Namespace, store: Store) -> Project:
    """The project that is named by its id or its file; what is odd in the file is told on stderr."""
    project, notes = projects.find_noted(store, arguments.project)
    for note in notes:
        tell(f"note: {note.source}: {say(note.reason)}")
    return project


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def day_of(arguments: argparse.Namespace) -> date:
    """The day that `--today` names, else today by this machine's clock."""
    return arguments.today or datetime.now().astimezone().date()
