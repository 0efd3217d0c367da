"""People who are here twice: the keys under which they meet, what each source said of them, and who isn't the same."""

import sqlalchemy as sa
from alembic import op

revision = "tpmmatch_0005"
down_revision = "tpmmatch_0004"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_person_key_people")
    return sa.ForeignKeyConstraint(["person_key"], ["people.key"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    """Make the tables; the keys of those who are there are made when somebody is looked for next."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("keys_form", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_people_keys_form"), "people", ["keys_form"])
    op.create_table(
        "person_keys",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        _of_person("person_keys"),
        sa.PrimaryKeyConstraint("person_key", "value", name=op.f("pk_person_keys")),
    )
    op.create_index(op.f("ix_person_keys_value_person_key"), "person_keys", ["value", "person_key"])
    op.create_table(
        "person_origins",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("identity", sa.LargeBinary(), nullable=False),
        sa.Column("former", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("said", TEXT, nullable=False),
        _of_person("person_origins"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_person_origins")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_origins_person_key"), "person_origins", ["person_key"])
    op.create_index(op.f("ix_person_origins_identity"), "person_origins", ["identity"])
    op.create_table(
        "people_apart",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("other", TEXT, nullable=False),
        _of_person("people_apart"),
        sa.PrimaryKeyConstraint("person_key", "other", name=op.f("pk_people_apart")),
    )
    op.create_index(op.f("ix_people_apart_other"), "people_apart", ["other"])


def downgrade() -> None:
    """Drop the tables."""
    for name in ("people_apart", "person_origins", "person_keys"):
        op.drop_table(name)
    op.drop_index(op.f("ix_people_keys_form"), "people")
    with op.batch_alter_table("people") as people:
        people.drop_column("keys_form")
