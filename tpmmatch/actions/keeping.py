"""One setting of the owner's, kept as a step that can be undone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tpmmatch.actions import Store
from tpmmatch.model.history import Naming

TYPING = timedelta(minutes=2)  # what is typed on and on is one change


def change(store: Store, name: str, value: object, now: datetime, within: timedelta = TYPING) -> None:
    """Keep one setting as a step that can be undone; setting what is set already is none."""
    revise(
        store, Naming("step_settings_changed", now, about=f"setting:{name}", within=within), name, lambda _old: value
    )


def revise(store: Store, naming: Naming, name: str, turn: Callable[[Any], object]) -> None:
    """Keep what `turn` makes of one setting, as a step under that name."""
    with store.work(naming) as unit:
        old = unit.settings.get(name)
        if (new := turn(old)) != old:
            unit.settings.set(name, new)
            unit.commit()
