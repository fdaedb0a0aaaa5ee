"""Formats of meetings: the community's list, and which of them a meeting has."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    op.create_table(
        "formats",
        sa.Column("key", sa.String(length=16), nullable=True),
        sa.Column("emoji", sa.String(length=16), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_formats")),
        sa.UniqueConstraint("key", name=op.f("uq_formats_key")),
    )
    with op.batch_alter_table("events", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("format_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_events_format_id_formats"), "formats", ["format_id"], ["id"]
        )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
