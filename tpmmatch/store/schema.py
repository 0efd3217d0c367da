"""The tables. A document is kept whole as text; beside it stands, typed, what lists sort and filter by.

Text has one order everywhere, that of its code points: SQLite's own, and `COLLATE "C"` on PostgreSQL.
"""

from datetime import UTC, date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    UniqueConstraint,
)

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


# Every constraint has a name, so that later migrations can speak of it on both databases.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Person(TypedColumns):
    """What lists need of a person. The columns ending in `_key` are folded, for sorting."""

    key: Named[int] = Column(primary_key=True)
    id: Named[str] = Column(PLAIN_TEXT, unique=True)
    identity: Named[bytes] = Column(unique=True)
    digest: Named[bytes]
    name: Named[str] = Column(PLAIN_TEXT)
    name_key: Named[str | None] = Column(PLAIN_TEXT)
    label: Named[str] = Column(PLAIN_TEXT)
    label_key: Named[str | None] = Column(PLAIN_TEXT, index=True)
    city: Named[str] = Column(PLAIN_TEXT)
    city_key: Named[str | None] = Column(PLAIN_TEXT, index=True)
    country: Named[str | None] = Column(PLAIN_TEXT, index=True)
    email_folded: Named[str | None] = Column(PLAIN_TEXT, index=True)
    rate_amount: Named[float | None]
    rate_currency: Named[str | None] = Column(PLAIN_TEXT)
    available_from: Named[date | None] = Column(index=True)
    hours_per_week: Named[float | None] = Column(index=True)
    work_mode: Named[str | None] = Column(PLAIN_TEXT)
    time_zone: Named[str | None] = Column(PLAIN_TEXT)
    search: Named[str] = Column(PLAIN_TEXT)
    source: Named[str] = Column(PLAIN_TEXT)
    added_at: Named[datetime] = Column(Moment, index=True)
    updated_at: Named[datetime] = Column(Moment, index=True)
    words_form: Named[int | None]  # the form of the words in full-text search; another, or none, and they are put anew
    keys_form: Named[int | None] = Column(index=True)  # that of the keys under which namesakes meet, likewise


PEOPLE = Table(
    "people",
    METADATA,
    Person,
    CheckConstraint("id <> ''", name="id"),
    CheckConstraint("rate_amount > 0", name="rate_amount"),
    CheckConstraint("length(rate_currency) = 3", name="rate_currency"),
    CheckConstraint("(rate_amount IS NULL) = (rate_currency IS NULL)", name="rate_whole"),
    CheckConstraint("hours_per_week > 0", name="hours_per_week"),
    CheckConstraint("work_mode IN ('remote', 'hybrid', 'onsite')", name="work_mode"),
    Index(None, "name_key", "id"),
    # A key that was erased is never given again: a list on a screen may still hold it.
    sqlite_autoincrement=True,
)


class PersonDocument(TypedColumns):
    """The document a person came as. A table of its own, so that lists never read past it."""

    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    document: Named[str] = Column(PLAIN_TEXT)


DOCUMENTS = Table("person_documents", METADATA, PersonDocument)


class PersonExtract(TypedColumns):
    """What ranking keeps of a person, as bytes that the store doesn't look into; another version makes it anew."""

    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    version: Named[str] = Column(PLAIN_TEXT)
    facts: Named[bytes]
    concepts: Named[bytes]
    words: Named[bytes]


EXTRACTS = Table("extracts", METADATA, PersonExtract)


class PersonFacets(TypedColumns):
    """What filters ask for and only reading tells: concepts, each between bars, as "|scrum|kanban|".

    A row a person and not one a concept: a hundred thousand people have two million of those, and a scan of these
    short texts takes no longer than adding up keys.
    """

    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    languages: Named[str] = Column(PLAIN_TEXT)
    methods: Named[str] = Column(PLAIN_TEXT)
    areas: Named[str] = Column(PLAIN_TEXT)


FACETS = Table("person_facets", METADATA, PersonFacets)


class PersonKey(TypedColumns):
    """A key under which somebody meets whoever may be the same person."""

    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    value: Named[int] = Column(BigInteger, primary_key=True)


KEYS = Table("person_keys", METADATA, PersonKey, Index(None, "value", "person_key"))


class PersonOrigin(TypedColumns):
    """A source that told of a person beside or before others, with what it said last; or somebody who was merged in.

    Whoever is met under `identity` is this person. `former` is the id of somebody merged in, else empty.
    """

    key: Named[int] = Column(primary_key=True)
    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), index=True)
    identity: Named[bytes] = Column(index=True)
    former: Named[str] = Column(PLAIN_TEXT)
    source: Named[str] = Column(PLAIN_TEXT)
    said: Named[str] = Column(PLAIN_TEXT)


ORIGINS = Table("person_origins", METADATA, PersonOrigin, sqlite_autoincrement=True)


class PersonApart(TypedColumns):
    """Somebody else, by their id, of whom the owner said that they aren't this person; there for both of the two."""

    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True)
    other: Named[str] = Column(PLAIN_TEXT, primary_key=True, index=True)


APART = Table("people_apart", METADATA, PersonApart)


class PersonTag(TypedColumns):
    """A word that the owner put on a person."""

    tag: Named[str] = Column(PLAIN_TEXT, primary_key=True)
    person_key: Named[int] = Column(ForeignKey("people.key", ondelete="CASCADE"), primary_key=True, index=True)


TAGS = Table("person_tags", METADATA, PersonTag, CheckConstraint("tag <> ''", name="tag"))


class StoredProject(TypedColumns):
    """A project's document with what lists show of it."""

    key: Named[int] = Column(primary_key=True)
    id: Named[str] = Column(PLAIN_TEXT, unique=True)
    digest: Named[bytes]
    title: Named[str] = Column(PLAIN_TEXT)
    kind: Named[str] = Column(PLAIN_TEXT)
    start: Named[date | None]
    document: Named[str] = Column(PLAIN_TEXT)
    added_at: Named[datetime] = Column(Moment)
    updated_at: Named[datetime] = Column(Moment)


PROJECTS = Table(
    "projects",
    METADATA,
    StoredProject,
    CheckConstraint("id <> ''", name="id"),
    sqlite_autoincrement=True,
)


class StoredCourse(TypedColumns):
    """What the owner did on the way through a project, as JSON: looked, kept, judged otherwise."""

    project_key: Named[int] = Column(ForeignKey("projects.key", ondelete="CASCADE"), primary_key=True)
    content: Named[str] = Column(PLAIN_TEXT)


COURSES = Table("courses", METADATA, StoredCourse)


class StoredStep(TypedColumns):
    """One change as the owner made it, however many records it touched."""

    key: Named[int] = Column(primary_key=True)
    at: Named[datetime] = Column(Moment, index=True)
    what: Named[str] = Column(PLAIN_TEXT)
    numbers: Named[str] = Column(PLAIN_TEXT)
    about: Named[str] = Column(PLAIN_TEXT)
    state: Named[str] = Column(PLAIN_TEXT, index=True)


STEPS = Table(
    "steps",
    METADATA,
    StoredStep,
    CheckConstraint("state IN ('done', 'undone', 'closed')", name="state"),
    sqlite_autoincrement=True,
)


class StoredPart(TypedColumns):
    """One record that a step touched: what it was before, or after if the step is undone; and what it is now."""

    key: Named[int] = Column(primary_key=True)
    step_key: Named[int] = Column(ForeignKey("steps.key", ondelete="CASCADE"))
    kind: Named[str] = Column(PLAIN_TEXT)
    id: Named[str] = Column(PLAIN_TEXT)
    other: Named[str | None] = Column(PLAIN_TEXT)
    present: Named[bytes | None]


PARTS = Table(
    "step_parts",
    METADATA,
    StoredPart,
    UniqueConstraint("step_key", "kind", "id"),
    Index(None, "kind", "id"),
    sqlite_autoincrement=True,
)


class Setting(TypedColumns):
    """One setting of the owner's: any JSON value under a name."""

    name: Named[str] = Column(PLAIN_TEXT, primary_key=True)
    value: Named[str] = Column(PLAIN_TEXT)


SETTINGS = Table("settings", METADATA, Setting, CheckConstraint("name <> ''", name="name"))
