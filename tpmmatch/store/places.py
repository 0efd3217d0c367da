"""Where a store lies: a file of the owner's, or a database on a server."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from tpmmatch.errors import UserError


@dataclass(frozen=True, slots=True)
class Place:
    """A store's place. `shown` is fit for the screen: it never holds a password."""

    url: URL
    path: Path | None
    shown: str

    @property
    def copies(self) -> Path | None:
        """The folder for copies of the file; a server has none."""
        return self._beside("backups")

    @property
    def attachments(self) -> Path | None:
        """The folder for documents of people; a server has none."""
        return self._beside("attachments")

    def _beside(self, folder: str) -> Path | None:
        return self.path and self.path.with_name(self.path.name + ".d") / folder


def copies_of(location: str) -> Path | None:
    """Where the copies of a store lie, whether or not it can be opened; a server has none."""
    return find(location).copies


def find(location: str) -> Place:
    """Read what the owner gave as the place: a path, or a URL of PostgreSQL."""
    if "://" not in location:
        return _file(Path(location))
    try:
        url = make_url(location)
    except (ArgumentError, ValueError):
        raise UserError("store_url_unclear") from None
    kind = url.get_backend_name()
    if kind == "sqlite" and url.database:
        return _file(Path(url.database))
    if kind not in {"postgresql", "postgres"}:
        raise UserError("store_kind_unknown", kind=kind)
    url = url.set(drivername="postgresql+psycopg")
    server = f"{url.host or 'localhost'}{f':{url.port}' if url.port else ''}"
    return Place(url, None, f"postgresql://{server}/{url.database or ''}")


def _file(path: Path) -> Place:
    path = path.absolute()
    return Place(URL.create("sqlite", database=str(path)), path, str(path))
