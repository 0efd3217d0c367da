"""At which revision of the schema a store stands, read without Alembic: opening is mostly finding nothing to do."""

from dataclasses import dataclass

from sqlalchemy import Connection, inspect, literal_column, select
from sqlalchemy import table as table_named

from tpmmatch.errors import UserError
from tpmmatch.store.places import Place

_VERSION_TABLE = "alembic_version"


@dataclass(frozen=True, slots=True)
class Plan:
    """The revisions that this program knows, oldest first, and where their scripts lie."""

    scripts: str
    revisions: tuple[str, ...]

    @property
    def newest(self) -> str:
        """The revision that the rest of this room works with."""
        return self.revisions[-1]


SHIPPED = Plan("tpmmatch:store/migrations", tuple(f"tpmmatch_{number:04}" for number in range(1, 6)))


def read_standing(connection: Connection, place: Place, plan: Plan) -> str | None:
    """The store's revision, or None if nothing is there yet; what is newer or not ours is refused."""
    tables = set(inspect(connection).get_table_names())
    if tables <= {_VERSION_TABLE}:
        return None
    if _VERSION_TABLE not in tables:
        raise UserError("store_foreign", place=place.shown)
    version = connection.scalar(select(literal_column("version_num")).select_from(table_named(_VERSION_TABLE)))
    if version not in plan.revisions:
        message = "store_newer" if place.path else "store_newer_server"
        raise UserError(message, place=place.shown, copies=str(place.copies))
    return str(version)
