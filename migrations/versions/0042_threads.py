"""Topics of forums: that a chat has them, which is a club's, and what goes into one."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    with op.batch_alter_table("chats") as batch:
        batch.add_column(
            sa.Column("forum", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    with op.batch_alter_table("clubs", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("chat_id", sa.BigInteger(), nullable=True))
        batch.add_column(sa.Column("thread_id", sa.BigInteger(), nullable=True))
    op.add_column("notifications", sa.Column("thread_id", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
