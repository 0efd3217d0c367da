"""The tables. A document is kept whole as text; beside it stands, typed, what lists sort and filter by.

Text has one order everywhere, that of its code points: SQLite's own, and `COLLATE "C"` on PostgreSQL.
"""

from datetime import UTC, date, datetime
from typing import ClassVar, cast

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

PLAIN_TEXT = Text().with_variant(Text(collation="C"), "postgresql")


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC; SQLite forgets the zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Aware → UTC; a moment without a zone can't be placed and is a bug of the caller."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """What the database gives → aware, in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class Base(DeclarativeBase):
    """Names every constraint, so that later migrations can speak of it on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {str: PLAIN_TEXT, datetime: Moment, float: Double, bytes: LargeBinary}


class Person(Base):
    """What lists need of a person. The columns ending in `_key` are folded, for sorting."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("id <> ''", name="id"),
        CheckConstraint("rate_amount > 0", name="rate_amount"),
        CheckConstraint("length(rate_currency) = 3", name="rate_currency"),
        CheckConstraint("(rate_amount IS NULL) = (rate_currency IS NULL)", name="rate_whole"),
        CheckConstraint("hours_per_week > 0", name="hours_per_week"),
        CheckConstraint("work_mode IN ('remote', 'hybrid', 'onsite')", name="work_mode"),
        Index(None, "name_key", "id"),
        # A key that was erased is never given again: a list on a screen may still hold it.
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    identity: Mapped[bytes] = mapped_column(unique=True)
    digest: Mapped[bytes]
    name: Mapped[str]
    name_key: Mapped[str | None]
    label: Mapped[str]
    label_key: Mapped[str | None] = mapped_column(index=True)
    city: Mapped[str]
    city_key: Mapped[str | None] = mapped_column(index=True)
    country: Mapped[str | None] = mapped_column(index=True)
    email_folded: Mapped[str | None] = mapped_column(index=True)
    rate_amount: Mapped[float | None]
    rate_currency: Mapped[str | None]
    available_from: Mapped[date | None] = mapped_column(index=True)
    hours_per_week: Mapped[float | None] = mapped_column(index=True)
    work_mode: Mapped[str | None]
    time_zone: Mapped[str | None]
    search: Mapped[str]
    source: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(index=True)
    updated_at: Mapped[datetime] = mapped_column(index=True)
    words_form: Mapped[int | None]  # the form of the words in full-text search; another, or none, and they are put anew
    keys_form: Mapped[int | None] = mapped_column(index=True)  # that of the keys under which namesakes meet, likewise


class PersonDocument(Base):
    """The document a person came as. A table of its own, so that lists never read past it."""

    __tablename__ = "person_documents"

    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    document: Mapped[str]


class PersonExtract(Base):
    """What ranking keeps of a person, as bytes that the store doesn't look into; another version makes it anew."""

    __tablename__ = "extracts"

    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    version: Mapped[str]
    facts: Mapped[bytes]
    concepts: Mapped[bytes]
    words: Mapped[bytes]


class PersonFacets(Base):
    """What filters ask for and only reading tells: concepts, each between bars, as "|scrum|kanban|".

    A row a person and not one a concept: a hundred thousand people have two million of those, and a scan of these
    short texts takes no longer than adding up keys.
    """

    __tablename__ = "person_facets"

    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    languages: Mapped[str]
    methods: Mapped[str]
    areas: Mapped[str]


class PersonKey(Base):
    """A key under which somebody meets whoever may be the same person."""

    __tablename__ = "person_keys"
    __table_args__ = (Index(None, "value", "person_key"),)

    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger, primary_key=True)


class PersonOrigin(Base):
    """A source that told of a person beside or before others, with what it said last; or somebody who was merged in.

    Whoever is met under `identity` is this person. `former` is the id of somebody merged in, else empty.
    """

    __tablename__ = "person_origins"
    __table_args__ = ({"sqlite_autoincrement": True},)

    key: Mapped[int] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), index=True)
    identity: Mapped[bytes] = mapped_column(index=True)
    former: Mapped[str]
    source: Mapped[str]
    said: Mapped[str]


class PersonApart(Base):
    """Somebody else, by their id, of whom the owner said that they aren't this person; there for both of the two."""

    __tablename__ = "people_apart"

    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    other: Mapped[str] = mapped_column(primary_key=True, index=True)


class PersonTag(Base):
    """A word that the owner put on a person."""

    __tablename__ = "person_tags"
    __table_args__ = (CheckConstraint("tag <> ''", name="tag"),)

    tag: Mapped[str] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True, index=True)


class StoredProject(Base):
    """A project's document with what lists show of it."""

    __tablename__ = "projects"
    __table_args__ = (
        CheckConstraint("id <> ''", name="id"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    digest: Mapped[bytes]
    title: Mapped[str]
    kind: Mapped[str]
    start: Mapped[date | None]
    document: Mapped[str]
    added_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class StoredCourse(Base):
    """What the owner did on the way through a project, as JSON: looked, kept, judged otherwise."""

    __tablename__ = "courses"

    project_key: Mapped[int] = mapped_column(ForeignKey("projects.key", ondelete="CASCADE"), primary_key=True)
    content: Mapped[str]


class StoredStep(Base):
    """One change as the owner made it, however many records it touched."""

    __tablename__ = "steps"
    __table_args__ = (
        CheckConstraint("state IN ('done', 'undone', 'closed')", name="state"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    what: Mapped[str]
    numbers: Mapped[str]
    about: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)


class StoredPart(Base):
    """One record that a step touched: what it was before, or after if the step is undone; and what it is now."""

    __tablename__ = "step_parts"
    __table_args__ = (
        UniqueConstraint("step_key", "kind", "id"),
        Index(None, "kind", "id"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    step_key: Mapped[int] = mapped_column(ForeignKey("steps.key", ondelete="CASCADE"))
    kind: Mapped[str]
    id: Mapped[str]
    other: Mapped[str | None]
    present: Mapped[bytes | None]


class Setting(Base):
    """One setting of the owner's: any JSON value under a name."""

    __tablename__ = "settings"
    __table_args__ = (CheckConstraint("name <> ''", name="name"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def table(of: type[Base]) -> Table:
    """The bare table, for writing many rows without the object layer above it."""
    return cast(Table, of.__table__)
