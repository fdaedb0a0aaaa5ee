"""The community's own row; the bot fills it from the environment when it starts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "community",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("operator", sa.String(length=200), nullable=True),
        sa.Column("contact", sa.String(length=200), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_community_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_community")),
    )


def downgrade() -> None:
    op.drop_table("community")
