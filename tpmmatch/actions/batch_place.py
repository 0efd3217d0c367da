"""Where the batch that is being looked over lies; asked at each start, before anything that reads files is loaded."""

from pathlib import Path

from tpmmatch import paths
from tpmmatch.actions import Store


def folder_of(store: Store) -> Path:
    """Beside a file, else with this user's own files: nobody else of a team goes on with it."""
    beside = store.attachments
    return beside.with_name("review") if beside else paths.own_folder() / "review"


def is_left(store: Store) -> bool:
    """Whether a window left anything of a batch, be it only what a reading that came to no end had unpacked."""
    return folder_of(store).exists()
