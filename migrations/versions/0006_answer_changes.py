"""Answers as facts that are only added

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-24
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | Sequence[str] | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "answer_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(32), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f("fk_answer_changes_event_id_events")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_answer_changes_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_changes")),
    )
    # What 0.1.0 remembers of an answer is the last one; months that are over keep their count.
    op.execute(
        "INSERT INTO answer_changes (event_id, resident_id, answer, own, at) "
        "SELECT event_id, resident_id, answer, true, answered_at FROM rsvps ORDER BY answered_at"
    )
    op.create_index("ix_answer_changes_at", "answer_changes", ["at"])
    op.create_index("ix_answer_changes_resident", "answer_changes", ["resident_id"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
