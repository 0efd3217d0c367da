"""What ranking keeps of each person."""

import sqlalchemy as sa
from alembic import op

revision = "tpmmatch_0002"
down_revision = "tpmmatch_0001"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table; it is filled when people are ranked next."""
    op.create_table(
        "extracts",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("concepts", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_key"], ["people.key"], name=op.f("fk_extracts_person_key_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_extracts")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("extracts")
