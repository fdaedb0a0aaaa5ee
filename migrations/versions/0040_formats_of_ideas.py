"""An idea may say what kind of meeting it means."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    with op.batch_alter_table("ideas", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("format_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_ideas_format_id_formats", "formats", ["format_id"], ["id"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
