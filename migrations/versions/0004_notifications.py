"""Notifications: a subject instead of a column per table, an outcome, mutes as rows

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-24
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | Sequence[str] | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

SWITCHES = ("reminders", "invitations", "announcements", "feedback", "digest")

# What 0.1.0 wrote into the error column, and what it meant.
OUTCOMES = """
    CASE
        WHEN state = 'SENT' THEN 'SENT'
        WHEN state = 'PENDING' AND error IS NOT NULL THEN 'DELAYED'
        WHEN state = 'UNKNOWN' AND error = 'resent' THEN 'RESENT'
        WHEN state = 'UNKNOWN' THEN 'UNCERTAIN'
        WHEN error = 'unreachable' OR error = 'no chat' THEN 'UNREACHABLE'
        WHEN error = 'unwanted' THEN 'MUTED'
        WHEN error = 'expired' THEN 'EXPIRED'
        WHEN state = 'CANCELLED' AND error IS NULL THEN 'WITHDRAWN'
        WHEN state = 'CANCELLED' THEN 'OBSOLETE'
        WHEN state = 'FAILED' AND error LIKE '%Forbidden%' THEN 'BLOCKED'
        WHEN state = 'FAILED' THEN 'REFUSED'
    END
"""


def upgrade() -> None:
    op.create_table(
        "mutes",
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("switch", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_mutes_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("resident_id", "switch", name=op.f("pk_mutes")),
    )
    op.create_table(
        "notification_totals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject_kind", sa.String(32), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("outcome", sa.String(32), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notification_totals")),
    )
    for switch in SWITCHES:
        op.execute(
            f"INSERT INTO mutes (resident_id, switch) "  # noqa: S608 - our own words
            f"SELECT id, '{switch.upper()}' FROM residents WHERE NOT wants_{switch}"
        )
    with op.batch_alter_table("residents") as table:
        for switch in SWITCHES:
            table.drop_column(f"wants_{switch}")
    lift_notifications()


def lift_notifications() -> None:
    with op.batch_alter_table("notifications") as table:
        table.add_column(sa.Column("outcome", sa.String(32), nullable=True))
        table.add_column(sa.Column("subject_kind", sa.String(32), nullable=True))
        table.add_column(sa.Column("subject_id", sa.Integer(), nullable=True))
    op.execute(f"UPDATE notifications SET outcome = {OUTCOMES}")  # noqa: S608 - our own words
    op.execute(
        "UPDATE notifications SET subject_kind = 'EVENT', subject_id = event_id "
        "WHERE event_id IS NOT NULL"
    )
    op.execute(
        "UPDATE notifications SET subject_kind = 'ANNOUNCEMENT', "
        "subject_id = announcement_id WHERE announcement_id IS NOT NULL"
    )
    lift_introductions()
    op.execute("UPDATE notifications SET kind = lower(kind)")
    for index in ("event", "announcement", "resident"):
        op.drop_index(f"ix_notifications_{index}", table_name="notifications")
    with op.batch_alter_table("notifications") as table:
        table.drop_constraint(op.f("fk_notifications_event_id_events"), type_="foreignkey")
        table.drop_constraint(
            op.f("fk_notifications_announcement_id_announcements"), type_="foreignkey"
        )
        table.drop_column("event_id")
        table.drop_column("announcement_id")
        table.create_index(
            "ix_notifications_subject", ["subject_kind", "subject_id", "kind", "state"]
        )
        table.create_index("ix_notifications_resident", ["resident_id", "kind", "closed_at"])
        table.create_index("ix_notifications_closed_at", ["closed_at"])


def lift_introductions() -> None:
    """Whom an introduction introduces was a detail, and JSON is read differently everywhere."""
    rows = sa.table(
        "notifications",
        sa.column("id", sa.Integer),
        sa.column("kind", sa.String),
        sa.column("details", sa.JSON),
        sa.column("subject_kind", sa.String),
        sa.column("subject_id", sa.Integer),
    )
    connection = op.get_bind()
    found = connection.execute(
        sa.select(rows.c.id, rows.c.details).where(rows.c.kind == "INTRO_POST")
    )
    for row in found.all():
        resident_id = (row.details or {}).get("resident_id")
        if resident_id is not None:
            connection.execute(
                sa.update(rows)
                .where(rows.c.id == row.id)
                .values(subject_kind="RESIDENT", subject_id=int(resident_id))
            )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
