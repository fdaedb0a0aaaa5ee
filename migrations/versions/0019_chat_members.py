"""Joining and leaving community chats, as facts about nobody by name."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "chat_member_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("person_digest", sa.String(length=32), nullable=False),
        sa.Column("change", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_member_changes")),
    )
    op.create_index(
        "ix_chat_member_changes_chat", "chat_member_changes", ["chat_id", "at"], unique=False
    )
    op.create_index(
        "ix_chat_member_changes_person", "chat_member_changes", ["person_digest"], unique=False
    )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
