"""The day that was answered where a moment was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    with op.batch_alter_table("questions") as batch:
        batch.add_column(sa.Column("day", sa.Date(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
