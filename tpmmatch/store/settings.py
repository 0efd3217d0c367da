"""The owner's settings: JSON values under names."""

from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from tpmmatch.store.documents import keep, restore
from tpmmatch.store.schema import Setting, table


class Settings:
    """The settings of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """The value under `name`, or None if nothing was set."""
        text = self._session.scalar(select(Setting.value).where(Setting.name == name))
        return None if text is None else restore(text, name)

    def set(self, name: str, value: object) -> None:
        """Put any JSON value under `name`, over what was there."""
        text, connection = keep(value).text, self._session.connection()
        settings = table(Setting)
        if connection.execute(update(settings).where(settings.c.name == name).values(value=text)).rowcount == 0:
            connection.execute(insert(settings).values(name=name, value=text))
