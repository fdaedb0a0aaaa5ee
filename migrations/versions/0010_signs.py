"""Each part of the bot leaves a sign of its own; the one heartbeat of 0.1.0 goes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "signs",
        sa.Column("name", sa.String(length=48), nullable=False),
        sa.Column("well_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=100), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_signs")),
    )
    op.execute("DELETE FROM marks WHERE job = 'heartbeat'")


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
