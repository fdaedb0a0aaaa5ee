"""A tracked message may show its subject in short."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    with op.batch_alter_table("cards") as batch:
        batch.add_column(sa.Column("look", sa.String(length=32), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
