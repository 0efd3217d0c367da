"""The owner's settings: JSON values under names."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from tpmmatch.store.documents import keep, restore
from tpmmatch.store.schema import SETTINGS
from tpmmatch.store.steps import Steps

KIND = "setting"

_PEOPLE_MARK = "people_mark"


class Settings:
    """The settings of one unit of work."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps = connection, steps
        steps.keep(KIND, self)

    def get(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """The value under `name`, or None if nothing was set."""
        text = self._connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == name))
        return None if text is None else restore(text, name)

    def set(self, name: str, value: object) -> None:
        """Put any JSON value under `name`, over what was there."""
        self._steps.note(KIND, [name])
        self._write(name, keep(value).text)

    def keep(self, name: str, value: object) -> None:
        """The same for what no step is about and no undoing takes back."""
        self._write(name, keep(value).text)

    @property
    def people_mark(self) -> str:
        """What tells all people as they are now from what they were at any other time."""
        return str(self.get(_PEOPLE_MARK) or "")

    def mark_people(self, mark: str) -> None:
        """Somebody changed; this is what they all are called now."""
        self._write(_PEOPLE_MARK, keep(mark).text)

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """The values under these names, as text."""
        rows = self._connection.execute(select(SETTINGS.c.name, SETTINGS.c.value).where(SETTINGS.c.name.in_(ids)))
        return dict(rows.all())

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the values under these names from any others."""
        return {name: hashlib.sha256(text.encode()).digest() for name, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Make settings what they were; None takes them away."""
        for name, text in contents.items():
            if text is None:
                self._connection.execute(delete(SETTINGS).where(SETTINGS.c.name == name))
            else:
                self._write(name, text)

    def _write(self, name: str, text: str) -> None:
        if self._connection.execute(update(SETTINGS).where(SETTINGS.c.name == name).values(value=text)).rowcount == 0:
            self._connection.execute(insert(SETTINGS).values(name=name, value=text))
