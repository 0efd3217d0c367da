"""Run by Alembic inside the transaction of `tpmmatch.store.migrating`, which keeps or drops all of it."""

from alembic import context

from tpmmatch.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
