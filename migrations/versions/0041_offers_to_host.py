"""Who was asked to host a meeting in somebody's place."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    op.create_table(
        "host_offers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_host_offers_event_id_events"),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name="fk_host_offers_resident_id_residents"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["residents.id"], name="fk_host_offers_by_id_residents"),
        sa.PrimaryKeyConstraint("id", name="pk_host_offers"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_host_offers_event", "host_offers", ["event_id"])
    op.create_index("ix_host_offers_resident", "host_offers", ["resident_id"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
