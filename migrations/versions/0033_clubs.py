"""Clubs, who belongs to them, and their meetings."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.create_table(
        "clubs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=True),
        sa.Column("purpose", sa.String(length=500), nullable=True),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("founder_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("founded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name="fk_clubs_topic_id_topics"),
        sa.ForeignKeyConstraint(
            ["founder_id"], ["residents.id"], name="fk_clubs_founder_id_residents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_clubs"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "club_members",
        sa.Column("club_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("silent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name="fk_club_members_club_id_clubs"),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name="fk_club_members_resident_id_residents"
        ),
        sa.PrimaryKeyConstraint("club_id", "resident_id", name="pk_club_members"),
    )
    op.create_index("ix_club_members_resident", "club_members", ["resident_id"])
    op.create_table(
        "club_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("club_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("change", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name="fk_club_changes_club_id_clubs"),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name="fk_club_changes_resident_id_residents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_club_changes"),
    )
    op.create_index("ix_club_changes_club", "club_changes", ["club_id", "at"])
    op.create_index("ix_club_changes_resident", "club_changes", ["resident_id"])
    with op.batch_alter_table("events", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("club_id", sa.Integer(), nullable=True))
        batch.add_column(
            sa.Column("open_to", sa.String(length=32), server_default="ANYBODY", nullable=False)
        )
        batch.create_foreign_key("fk_events_club_id_clubs", "clubs", ["club_id"], ["id"])
        batch.create_index("ix_events_club", ["club_id", "starts_at"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
