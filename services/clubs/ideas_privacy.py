"""What ideas keep about a person: what they proposed, and what they said to others' ideas."""

from datetime import datetime

from sqlalchemy import delete, select

from models import Idea, IdeaStage, IdeaVote, IdeaVoteChange, Resident, Session
from services.clubs import ideas
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED
from services.outbox import cards as tracked

COLUMNS = ["ideas.author_id", "idea_votes.resident_id", "idea_vote_changes.resident_id"]
PRIVATE = (IdeaStage.DRAFT, IdeaStage.WAITING, IdeaStage.RETURNED)


async def export(session: Session, person: Resident) -> Record:
    voted = await session.execute(
        select(IdeaVoteChange, Idea.words)
        .join(Idea, Idea.id == IdeaVoteChange.idea_id)
        .where(IdeaVoteChange.resident_id == person.id)
        .order_by(IdeaVoteChange.id)
    )
    return {
        "ideas": [
            {
                "words": one.words,
                "slots": one.slots,
                "lead": one.lead,
                "stage": one.stage.value,
                "returned_because": one.return_reason,
                "created_at": moment(one.created_at),
                "published_at": moment(one.published_at),
            }
            for one in await privacy.rows(session, Idea, Idea.author_id == person.id)
        ],
        "idea_votes": [
            {"idea": words, "vote": one.choice, "slots": one.slots, "at": moment(one.at)}
            for one, words in voted
        ],
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """What was never public goes, and votes that count still; what others voted on stays."""
    await session.execute(
        delete(Idea)
        .where(Idea.author_id == person.id, Idea.stage.in_(PRIVATE))
        .execution_options(**UNSYNCED)
    )
    voted = await session.scalars(
        select(Idea.id)
        .join(IdeaVote, IdeaVote.idea_id == Idea.id)
        .where(IdeaVote.resident_id == person.id, Idea.stage == IdeaStage.VOTING)
        .order_by(Idea.id)
    )
    for idea_id in voted.all():
        idea = await ideas.hold(session, idea_id)
        mine = IdeaVote.idea_id == idea.id, IdeaVote.resident_id == person.id
        await session.execute(delete(IdeaVote).where(*mine).execution_options(**UNSYNCED))
        idea.version += 1
        await tracked.answered(session, ideas.subject(idea.id), (), now)
