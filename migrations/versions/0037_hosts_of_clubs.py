"""Offers to host a club, what its hosts write to members, announcements to clubs."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    op.create_table(
        "club_offers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("club_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name="fk_club_offers_club_id_clubs"),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name="fk_club_offers_resident_id_residents"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["residents.id"], name="fk_club_offers_by_id_residents"),
        sa.PrimaryKeyConstraint("id", name="pk_club_offers"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_club_offers_club", "club_offers", ["club_id", "resident_id"])
    op.create_index("ix_club_offers_resident", "club_offers", ["resident_id"])
    with op.batch_alter_table(
        "announcements", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        batch.add_column(sa.Column("club_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("club_ids", sa.JSON(), server_default="[]", nullable=False))
        batch.create_foreign_key("fk_announcements_club_id_clubs", "clubs", ["club_id"], ["id"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
