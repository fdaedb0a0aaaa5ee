"""A question may be about one guest of a meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.add_column("questions", sa.Column("other_id", sa.Integer(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
