"""When an announcement that waits is to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.add_column("announcements", sa.Column("send_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
