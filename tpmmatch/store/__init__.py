"""What is kept, in SQLite or PostgreSQL: the only room that knows which.

`open_store` finds the place (`places`), looks whether it is ours and sound, migrates it if it is older
(`opening`, `migrating`) and gives a `Store`. Each piece of work happens in one of its units (`units`):
a transaction with the people, the projects and the settings in it. `schema` has the tables, `documents`
the way documents become text and back, `putting` how many people are put at once, `extracts` what
ranking keeps of people, `files` what the owner attached to them, `whole` the store as one thing to copy
and check, `trouble` what disks and servers do to us.
"""

from tpmmatch.store.changes import Change, Put
from tpmmatch.store.entries import Entry, entry
from tpmmatch.store.files import folder_name
from tpmmatch.store.opening import open_store
from tpmmatch.store.people import People
from tpmmatch.store.places import copies_of
from tpmmatch.store.projects import Projects
from tpmmatch.store.settings import Settings
from tpmmatch.store.units import Store, Unit
from tpmmatch.store.whole import Soundness

__all__ = [
    "Change",
    "Entry",
    "People",
    "Projects",
    "Put",
    "Settings",
    "Soundness",
    "Store",
    "Unit",
    "copies_of",
    "entry",
    "folder_name",
    "open_store",
]
