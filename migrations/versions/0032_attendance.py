"""How somebody was known to have come, the door of a meeting, and who is brought along."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    with op.batch_alter_table("attendances") as batch:
        # Until now people only spoke for themselves, afterwards.
        batch.add_column(
            sa.Column("way", sa.String(length=32), server_default="SELF", nullable=False)
        )
        batch.add_column(sa.Column("marked_by_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            "fk_attendances_marked_by_id_residents", "residents", ["marked_by_id"], ["id"]
        )
    op.create_table(
        "doors",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_doors_event_id_events"),
        sa.PrimaryKeyConstraint("event_id", name="pk_doors"),
        sa.UniqueConstraint("token", name="uq_doors_token"),
    )
    op.create_table(
        "door_tries",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_door_tries_event_id_events"),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name="fk_door_tries_resident_id_residents"
        ),
        sa.PrimaryKeyConstraint("event_id", "resident_id", name="pk_door_tries"),
    )
    op.add_column(
        "events", sa.Column("plus_one", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("rsvps", sa.Column("brings", sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
