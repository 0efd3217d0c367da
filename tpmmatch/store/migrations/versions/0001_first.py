"""The first schema: people, their documents, projects, settings."""

import sqlalchemy as sa
from alembic import op

revision = "tpmmatch_0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make all tables."""
    _people()
    op.create_table(
        "person_documents",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_key"], ["people.key"], name=op.f("fk_person_documents_person_key_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_person_documents")),
    )
    op.create_table(
        "projects",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint("id <> ''", name=op.f("ck_projects_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_projects")),
        sa.UniqueConstraint("id", name=op.f("uq_projects_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "settings",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_settings_name")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("identity", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_key", TEXT, nullable=True),
        sa.Column("label", TEXT, nullable=False),
        sa.Column("label_key", TEXT, nullable=True),
        sa.Column("city", TEXT, nullable=False),
        sa.Column("city_key", TEXT, nullable=True),
        sa.Column("country", TEXT, nullable=True),
        sa.Column("email_folded", TEXT, nullable=True),
        sa.Column("rate_amount", sa.Double(), nullable=True),
        sa.Column("rate_currency", TEXT, nullable=True),
        sa.Column("available_from", sa.Date(), nullable=True),
        sa.Column("hours_per_week", sa.Double(), nullable=True),
        sa.Column("work_mode", TEXT, nullable=True),
        sa.Column("time_zone", TEXT, nullable=True),
        sa.Column("search", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint("id <> ''", name=op.f("ck_people_id")),
        sa.CheckConstraint("rate_amount > 0", name=op.f("ck_people_rate_amount")),
        sa.CheckConstraint("length(rate_currency) = 3", name=op.f("ck_people_rate_currency")),
        sa.CheckConstraint("(rate_amount IS NULL) = (rate_currency IS NULL)", name=op.f("ck_people_rate_whole")),
        sa.CheckConstraint("hours_per_week > 0", name=op.f("ck_people_hours_per_week")),
        sa.CheckConstraint("work_mode IN ('remote', 'hybrid', 'onsite')", name=op.f("ck_people_work_mode")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_people")),
        sa.UniqueConstraint("id", name=op.f("uq_people_id")),
        sa.UniqueConstraint("identity", name=op.f("uq_people_identity")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_people_name_key_id"), "people", ["name_key", "id"])
    sorted_by = ("label_key", "city_key", "country", "available_from", "hours_per_week", "added_at", "updated_at")
    for column in ("email_folded", *sorted_by):
        op.create_index(op.f(f"ix_people_{column}"), "people", [column])


def downgrade() -> None:
    """Drop all tables."""
    for name in ("settings", "projects", "person_documents", "people"):
        op.drop_table(name)
