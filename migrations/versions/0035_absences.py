"""Until when a resident is away."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    op.add_column("residents", sa.Column("away_until", sa.Date()))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
