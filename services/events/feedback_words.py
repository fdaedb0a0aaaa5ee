"""Who reads what guests wrote: managers everything, the host what gives nobody away."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models import Event, Feedback, Notification, Resident, Session
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import cards
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare

LOW_SCORE = 3  # words with such a score do not wait until somebody looks
# Among fewer answers a host knows who wrote.
MANY = 5


@dataclass(frozen=True)
class LowScore:
    """Somebody unhappy wrote why; nobody is told who."""

    event: Event
    score: int
    words: str


def readable(reader: Resident, answers: int, given: Feedback) -> bool:
    """Whether whoever runs the meeting may read these words, given how many have answered."""
    manager = rights.allows(reader.role, Act.READ_FEEDBACK)
    return manager or answers >= MANY or given.for_host


async def tell_managers(session: Session, given: Feedback, now: datetime) -> None:
    """Owe the words of a low score to every manager, once however often they are rewritten."""
    if not given.words or given.score > LOW_SCORE:
        return
    managers = await session.scalars(
        select(Resident.id).where(
            Resident.role.in_(rights.who_may(Act.READ_FEEDBACK)),
            Resident.id != given.resident_id,
            consent.REACHABLE,
        )
    )
    rows = [
        notifications.row(
            LOW_SCORE_WORDS,
            f"low_score:{given.event_id}:{given.resident_id}:{manager}",
            now,
            resident_id=manager,
            subject=cards.subject(given.event_id),
            # Not the number of the row: one that was taken back gives its number away.
            details={"guest": given.resident_id},
        )
        for manager in managers
    ]
    await notifications.owe_all(session, rows)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> LowScore:
    """Refuses "event-gone" when the guest has thought better of it, or the reader may not read."""
    given = await session.scalar(
        select(Feedback).where(
            Feedback.event_id == notification.subject_id,
            Feedback.resident_id == notification.details["guest"],
        )
    )
    if not given or not given.words or given.score > LOW_SCORE:
        raise Refusal("event-gone")
    assert reader is not None
    await rights.require(session, reader, Act.READ_FEEDBACK)
    return LowScore(await cards.find(session, given.event_id), given.score, given.words)


LOW_SCORE_WORDS = declare(Kind("low_score_words", priority=3, facts=facts, quiet=Quiet.DAYTIME))
