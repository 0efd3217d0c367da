"""What every command begins with: the store it works on, and the day it reckons from."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from tpmmatch import paths
from tpmmatch.actions import Store, open_store


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Store]:
    """The store that `--data` names, else the user's own; closed at the end."""
    store = open_store(arguments.data or paths.default_store())
    try:
        yield store
    finally:
        store.close()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def day_of(arguments: argparse.Namespace) -> date:
    """The day that `--today` names, else today by this machine's clock."""
    return arguments.today or datetime.now().astimezone().date()
