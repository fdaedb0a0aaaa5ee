"""The ideas in the weekly digest: those that this reader has not answered, asked about or not."""

from datetime import datetime

from sqlalchemy import and_, exists

from models import Idea, IdeaVote, Resident, Session
from services.clubs import ideas
from services.clubs.ideas import IdeaLine

MOST = 3


async def unanswered(session: Session, reader: Resident, now: datetime) -> list[IdeaLine]:
    """At most three that are voted on, those first that end first."""
    voted = exists().where(IdeaVote.idea_id == Idea.id, IdeaVote.resident_id == reader.id)
    theirs = Idea.author_id != reader.id
    return await ideas.lines(session, and_(ideas.takes_votes(now), theirs, ~voted), 0, MOST)
