"""What the team says to everyone in the digest."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.create_table(
        "team_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["residents.id"], name="fk_team_notes_author_id_residents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_team_notes"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
