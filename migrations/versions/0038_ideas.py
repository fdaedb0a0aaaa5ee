"""Ideas, what people say to them, and how many it takes."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"

MOMENT = sa.DateTime(timezone=True)


def key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def upgrade() -> None:
    op.create_table(
        "ideas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=32), nullable=False),
        sa.Column("words", sa.String(length=300), nullable=True),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("lead", sa.String(length=32), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("return_reason", sa.String(length=300), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.Column("reached_at", MOMENT, nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("club_id", sa.Integer(), nullable=True),
        sa.Column("joined_to_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        key("ideas", "author_id", "residents"),
        key("ideas", "topic_id", "topics"),
        key("ideas", "club_id", "clubs"),
        key("ideas", "joined_to_id", "ideas"),
        sa.PrimaryKeyConstraint("id", name="pk_ideas"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ideas_stage", "ideas", ["stage"])
    op.create_index("ix_ideas_author", "ideas", ["author_id"])
    op.create_table(
        "idea_votes",
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=32), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        key("idea_votes", "idea_id", "ideas"),
        key("idea_votes", "resident_id", "residents"),
        sa.PrimaryKeyConstraint("idea_id", "resident_id", name="pk_idea_votes"),
    )
    op.create_index("ix_idea_votes_resident", "idea_votes", ["resident_id"])
    op.create_table(
        "idea_vote_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=32), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        key("idea_vote_changes", "idea_id", "ideas"),
        key("idea_vote_changes", "resident_id", "residents"),
        sa.PrimaryKeyConstraint("id", name="pk_idea_vote_changes"),
    )
    op.create_index("ix_idea_vote_changes_idea", "idea_vote_changes", ["idea_id", "at"])
    op.create_index("ix_idea_vote_changes_resident", "idea_vote_changes", ["resident_id"])
    with op.batch_alter_table("community") as batch:
        batch.add_column(sa.Column("idea_votes", sa.Integer(), server_default="8", nullable=False))
        batch.add_column(sa.Column("idea_days", sa.Integer(), server_default="14", nullable=False))


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
