"""What the owner did, to be undone; and the course of a project."""

import sqlalchemy as sa
from alembic import op

revision = "tpmmatch_0003"
down_revision = "tpmmatch_0002"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, empty: nothing that was done before can be undone."""
    op.create_table(
        "courses",
        sa.Column("project_key", sa.Integer(), nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["project_key"], ["projects.key"], name=op.f("fk_courses_project_key_projects"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("project_key", name=op.f("pk_courses")),
    )
    op.create_table(
        "steps",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("numbers", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.CheckConstraint("state IN ('done', 'undone', 'closed')", name=op.f("ck_steps_state")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_steps_at"), "steps", ["at"])
    op.create_index(op.f("ix_steps_state"), "steps", ["state"])
    _step_parts()


def _step_parts() -> None:
    op.create_table(
        "step_parts",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("step_key", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("other", TEXT, nullable=True),
        sa.Column("present", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["step_key"], ["steps.key"], name=op.f("fk_step_parts_step_key_steps"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_step_parts")),
        sa.UniqueConstraint("step_key", "kind", "id", name=op.f("uq_step_parts_step_key_kind_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_step_parts_kind_id"), "step_parts", ["kind", "id"])


def downgrade() -> None:
    """Drop the tables."""
    for name in ("step_parts", "steps", "courses"):
        op.drop_table(name)
