"""Announcements: how urgent one is

Revision ID: 0005
Revises: 0004
Create Date: 2026-11-24
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | Sequence[str] | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("announcements") as table:
        table.add_column(
            sa.Column("urgency", sa.String(32), nullable=False, server_default="ORDINARY")
        )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
