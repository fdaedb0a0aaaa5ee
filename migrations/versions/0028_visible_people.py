"""Whether neighbours read a person's name with a link, or in no list at all."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    with op.batch_alter_table("residents") as batch:
        for name in ("linked", "hidden"):
            batch.add_column(
                sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)
            )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
