"""Making much without being looked through meanwhile.

Python's cyclic garbage collector walks through all that lives each time much has been made. Tables of phrases are a
million objects, none of them garbage: without its walks they are made in less than half the time, and set aside
afterwards they cost nothing more. What is read of people makes no cycles, and a sixth of the time is saved there.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_tables: set[object] = set()  # that are being made


@contextmanager
def lasting() -> Iterator[None]:
    """Nothing is collected meanwhile, and what was made is left out of all later collections."""
    table = object()
    _tables.add(table)
    try:
        with uncollected():
            yield
            gc.freeze()
    finally:
        _tables.remove(table)


def is_under_way() -> bool:
    """Whether something lasting is being made, in whichever thread: what is new is hardly anything else."""
    return bool(_tables)


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected meanwhile."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
