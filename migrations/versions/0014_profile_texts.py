"""What the bot has told Telegram about itself."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "profile_texts",
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("field", "language", name=op.f("pk_profile_texts")),
    )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
