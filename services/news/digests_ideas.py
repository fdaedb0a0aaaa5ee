"""The ideas in the weekly digest: those that this reader has not answered, asked about or not."""

from datetime import datetime

from sqlalchemy import exists, func, or_, select

from models import Idea, IdeaStage, IdeaVote, Resident, Session
from services.clubs import ideas
from services.clubs.ideas import IdeaLine

MOST = 3


async def unanswered(session: Session, reader: Resident, now: datetime) -> list[IdeaLine]:
    """At most three that are voted on, those first that end first."""
    counts = ideas.coming().subquery()
    voted = exists().where(IdeaVote.idea_id == Idea.id, IdeaVote.resident_id == reader.id)
    rows = await session.execute(
        select(Idea, func.coalesce(counts.c.votes, 0))
        .outerjoin(counts, counts.c.idea_id == Idea.id)
        .where(
            Idea.stage == IdeaStage.VOTING,
            or_(Idea.reached_at.is_not(None), Idea.until > now),
            Idea.author_id != reader.id,
            ~voted,
        )
        .order_by(Idea.until, Idea.id)
        .limit(MOST)
    )
    return [IdeaLine(idea, votes) for idea, votes in rows]
