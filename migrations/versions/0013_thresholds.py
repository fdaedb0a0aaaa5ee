"""The hours of the community: reminders, the digest, the night."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

HOURS = {
    "evening_at": time(19),
    "digest_at": time(10),
    "night_from": time(22),
    "night_until": time(10),
}


def upgrade() -> None:
    with op.batch_alter_table("community") as batch:
        for name in HOURS:
            batch.add_column(sa.Column(name, sa.Time(), nullable=True))
        batch.add_column(sa.Column("soon_minutes", sa.Integer(), nullable=True))
    community = sa.table(
        "community",
        *(sa.column(name, sa.Time()) for name in HOURS),
        sa.column("soon_minutes", sa.Integer()),
    )
    op.execute(community.update().values(**HOURS, soon_minutes=120))
    with op.batch_alter_table("community") as batch:
        for name in (*HOURS, "soon_minutes"):
            batch.alter_column(name, nullable=False)


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
