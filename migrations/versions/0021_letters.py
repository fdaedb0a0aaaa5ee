"""A letter of a host to the guests of one meeting; all announcements so far are none."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    # Not in a batch: that would make the table anew, without AUTOINCREMENT.
    op.add_column(
        "announcements",
        sa.Column("letter", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
