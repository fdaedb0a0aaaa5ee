"""Topics of interest become rows; whoever liked one, and what was about one, keeps it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

SEEDED = [
    "sport",
    "food",
    "books",
    "films",
    "music",
    "art",
    "games",
    "walks",
    "travel",
    "languages",
    "children",
    "pets",
    "tech",
    "business",
]


def upgrade() -> None:
    topics = op.create_table(
        "topics",
        sa.Column("key", sa.String(length=16), nullable=True),
        sa.Column("emoji", sa.String(length=16), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("key", name=op.f("uq_topics_key")),
    )
    op.bulk_insert(
        topics,
        [{"key": key, "position": place, "names": {}} for place, key in enumerate(SEEDED, 1)],
    )
    relink("resident_interests", "resident_id", "residents")
    relink("event_interests", "event_id", "events")
    with op.batch_alter_table(
        "announcements", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        batch.add_column(sa.Column("topic_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_announcements_topic_id_topics"), "topics", ["topic_id"], ["id"]
        )
    op.execute(
        "UPDATE announcements SET topic_id = "
        "(SELECT id FROM topics WHERE key = lower(announcements.interest))"
    )
    with op.batch_alter_table(
        "announcements", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        batch.drop_column("interest")


def relink(table: str, owner: str, owners: str) -> None:
    """A word from the code becomes the row of the same key."""
    op.execute(
        f"CREATE TEMPORARY TABLE lifted AS SELECT {owner}, topics.id AS topic_id "  # noqa: S608 - names of ours
        f"FROM {table} JOIN topics ON topics.key = lower({table}.interest)"
    )
    op.drop_table(table)
    op.create_table(
        table,
        sa.Column(owner, sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            [owner], [f"{owners}.id"], name=op.f(f"fk_{table}_{owner}_{owners}")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name=op.f(f"fk_{table}_topic_id_topics")
        ),
        sa.PrimaryKeyConstraint(owner, "topic_id", name=op.f(f"pk_{table}")),
    )
    op.execute(f"INSERT INTO {table} ({owner}, topic_id) SELECT {owner}, topic_id FROM lifted")  # noqa: S608 - names of ours
    op.execute("DROP TABLE lifted")


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
