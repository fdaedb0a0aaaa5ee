"""Which section a resident belongs to, and which one an announcement is for."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    # The numbers of announcements stand on buttons: none is given again.
    for table, kept in (("residents", {}), ("announcements", {"sqlite_autoincrement": True})):
        with op.batch_alter_table(table, table_kwargs=kept) as batch:
            batch.add_column(sa.Column("section_id", sa.Integer(), nullable=True))
            name = op.f(f"fk_{table}_section_id_sections")
            batch.create_foreign_key(name, "sections", ["section_id"], ["id"])


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
