"""Finding people: the words of their whole text, what filters ask for, the owner's tags."""

import sqlalchemy as sa
from alembic import op

revision = "tpmmatch_0004"
down_revision = "tpmmatch_0003"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# Our own words, parted by spaces: whatever isn't ASCII belongs to one. Where in a text they stand isn't kept.
SQLITE = (
    "CREATE VIRTUAL TABLE person_words"
    " USING fts5(words, detail=none, columnsize=0, tokenize=\"ascii tokenchars '+#_'\")",
    "CREATE TRIGGER person_words_gone AFTER DELETE ON people BEGIN DELETE FROM person_words WHERE rowid = old.key; END",
)
POSTGRESQL = (
    "CREATE TABLE person_words (person_key integer NOT NULL PRIMARY KEY REFERENCES people (key) ON DELETE CASCADE,"
    " words tsvector NOT NULL)",
    "CREATE INDEX ix_person_words_words ON person_words USING gin (words)",
)


def upgrade() -> None:
    """Make the tables; they are filled with what is there when the people are looked at next."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("words_form", sa.Integer(), nullable=True))
    op.create_table(
        "person_facets",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("languages", TEXT, nullable=False),
        sa.Column("methods", TEXT, nullable=False),
        sa.Column("areas", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_key"], ["people.key"], name=op.f("fk_person_facets_person_key_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_person_facets")),
    )
    op.create_table(
        "person_tags",
        sa.Column("tag", TEXT, nullable=False),
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.CheckConstraint("tag <> ''", name=op.f("ck_person_tags_tag")),
        sa.ForeignKeyConstraint(
            ["person_key"], ["people.key"], name=op.f("fk_person_tags_person_key_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tag", "person_key", name=op.f("pk_person_tags")),
    )
    op.create_index(op.f("ix_person_tags_person_key"), "person_tags", ["person_key"])
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER person_words_gone")
    for name in ("person_words", "person_tags", "person_facets"):
        op.drop_table(name)
    with op.batch_alter_table("people") as people:
        people.drop_column("words_form")
