"""Whether a guest lets the host read the words; nobody was asked before."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    with op.batch_alter_table("feedback") as batch:
        batch.add_column(sa.Column("for_host", sa.Boolean(), nullable=True))
    feedback = sa.table("feedback", sa.column("for_host", sa.Boolean()))
    op.execute(feedback.update().values(for_host=False))
    with op.batch_alter_table("feedback") as batch:
        batch.alter_column("for_host", existing_type=sa.Boolean(), nullable=False)


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
