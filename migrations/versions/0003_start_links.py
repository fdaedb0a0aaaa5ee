"""A question of joining keeps the start link itself, not the number of an event."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

JOINING = ("CHARTER", "NAME", "OCCUPATION", "INTERESTS", "INTRO", "INTRO_CONSENT")

questions = sa.table(
    "questions",
    sa.column("about", sa.String),
    sa.column("subject_id", sa.Integer),
    sa.column("link", sa.String),
)
came_for = questions.c.about.in_(JOINING) & questions.c.subject_id.is_not(None)


def upgrade() -> None:
    op.add_column("questions", sa.Column("link", sa.String(length=64), nullable=True))
    number = sa.cast(questions.c.subject_id, sa.String)
    op.execute(questions.update().where(came_for).values(link="e_" + number, subject_id=None))


def downgrade() -> None:
    op.drop_column("questions", "link")
