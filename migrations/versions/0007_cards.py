"""Tracked messages by subject and due time, instead of posts by version."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# A post drawn at an older version is due, and so is one whose meeting has begun since; the others
# when it begins. Where two posts name one message, the newer one is what it shows.
LIFT = """
INSERT INTO cards (
    id, subject_kind, subject_id, resident_id, chat_id, message_id, has_photo,
    due_at, patient, not_before
)
SELECT
    posts.id,
    CASE WHEN posts.event_id IS NULL THEN 'ANNOUNCEMENT' ELSE 'EVENT' END,
    COALESCE(posts.event_id, posts.announcement_id),
    posts.resident_id, posts.chat_id, posts.message_id, posts.has_photo,
    CASE
        WHEN posts.drawn_version < COALESCE(events.version, announcements.version)
            THEN posts.drawn_at
        WHEN events.cancelled_at IS NULL AND events.starts_at > posts.drawn_at
            THEN events.starts_at
    END,
    posts.resident_id IS NOT NULL,
    posts.drawn_at
FROM posts
LEFT JOIN events ON events.id = posts.event_id
LEFT JOIN announcements ON announcements.id = posts.announcement_id
WHERE NOT EXISTS (
    SELECT 1 FROM posts AS newer
    WHERE newer.chat_id = posts.chat_id AND newer.message_id = posts.message_id
      AND newer.id > posts.id
  )
"""

PUT_BACK = """
INSERT INTO posts (
    id, event_id, announcement_id, resident_id, chat_id, message_id, has_photo,
    drawn_version, drawn_at
)
SELECT
    cards.id,
    CASE WHEN cards.subject_kind = 'EVENT' THEN cards.subject_id END,
    CASE WHEN cards.subject_kind = 'ANNOUNCEMENT' THEN cards.subject_id END,
    cards.resident_id, cards.chat_id, cards.message_id, cards.has_photo, -1, cards.not_before
FROM cards
WHERE NOT EXISTS (
    SELECT 1 FROM cards AS newer
    WHERE newer.chat_id = cards.chat_id AND newer.subject_kind = cards.subject_kind
      AND newer.subject_id = cards.subject_id AND newer.id > cards.id
  )
"""

# PostgreSQL counts apart from the rows: the next number follows the lifted ones.
NEXT_CARD = """
SELECT setval(pg_get_serial_sequence('cards', 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM cards), false)
"""
NEXT_POST = """
SELECT setval(pg_get_serial_sequence('posts', 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM posts), false)
"""


def upgrade() -> None:
    op.create_table(
        "cards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject_kind", sa.String(32), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("has_photo", sa.Boolean(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("patient", sa.Boolean(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_cards_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_cards_chat_id_message_id")),
    )
    op.execute(LIFT)
    continue_numbers(NEXT_CARD)
    for name, columns in (
        ("ix_cards_subject", ["subject_kind", "subject_id", "resident_id"]),
        ("ix_cards_resident", ["resident_id"]),
    ):
        op.create_index(name, "cards", columns)
    waiting = sa.text("due_at IS NOT NULL")
    op.create_index(
        "ix_cards_due",
        "cards",
        ["patient", "due_at"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
    op.drop_table("posts")


def continue_numbers(statement: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(statement)


def downgrade() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("announcement_id", sa.Integer(), nullable=True),
        sa.Column("resident_id", sa.Integer(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("has_photo", sa.Boolean(), nullable=False),
        sa.Column("drawn_version", sa.Integer(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcements.id"],
            name=op.f("fk_posts_announcement_id_announcements"),
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_posts_event_id_events")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_posts_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint(
            "chat_id", "announcement_id", name=op.f("uq_posts_chat_id_announcement_id")
        ),
        sa.UniqueConstraint("chat_id", "event_id", name=op.f("uq_posts_chat_id_event_id")),
    )
    op.execute(PUT_BACK)
    continue_numbers(NEXT_POST)
    op.create_index("ix_posts_announcement", "posts", ["announcement_id"])
    op.create_index("ix_posts_event", "posts", ["event_id"])
    op.drop_table("cards")
