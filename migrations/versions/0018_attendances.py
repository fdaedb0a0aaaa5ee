"""Who was there, as facts; the second reminder comes three hours before."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "attendances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_attendances_event_id_events")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_attendances_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendances")),
    )
    op.create_index("ix_attendances_event", "attendances", ["event_id", "resident_id"])
    op.create_index("ix_attendances_resident", "attendances", ["resident_id"])
    # Whoever rated a meeting was there.
    op.execute(
        "INSERT INTO attendances (event_id, resident_id, came, at) "
        "SELECT event_id, resident_id, true, answered_at FROM feedback ORDER BY answered_at, id"
    )
    # Nobody could choose another number yet.
    op.execute("UPDATE community SET soon_minutes = 180")


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
