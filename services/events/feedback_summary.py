"""What guests said of one meeting, for whoever runs it: any time, and the morning after."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, select

from models import (
    Event,
    Feedback,
    Notification,
    Reason,
    Resident,
    Session,
    SubjectKind,
)
from services.core import rights
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import attendance, cards, feedback_words, hosting_news
from services.events.feedback_questions import ASK_WITHIN, ask_at
from services.outbox import notifications
from services.outbox.kinds import Kind, declare

FRESH_FOR = timedelta(days=2)


@dataclass(frozen=True)
class Summary:
    """As far as this reader may know it; `withheld` counts the words of others.

    `expected` guests were going when it began; `came` were seen or say so, `absent` are known to
    have missed it.
    Words are the newest first. `may_repeat`: the reader may create events.
    """

    event: Event
    expected: int
    scores: Sequence[int]
    reasons: Counter[Reason]
    words: Sequence[str]
    withheld: int
    came: int
    absent: int
    may_repeat: bool

    @property
    def mean(self) -> float | None:
        """The mean of the scores, 0 to 10; None without any."""
        return sum(self.scores) / len(self.scores) if self.scores else None


async def summary(session: Session, reader: Resident, event_id: int, now: datetime) -> Summary:
    """What guests said of a meeting by now: everything counted is from rows of Feedback.

    Refuses "event-gone", and "not-your-event" to whoever does not run it. Scores and reasons are
    counted for the host, too; words only as `feedback_words.readable` allows.
    """
    event = await cards.find(session, event_id)
    subject = cards.subject(event_id)
    await rights.require(session, reader, Act.MANAGE_EVENT, subject, author_id=event.host_id)
    found = await session.scalars(
        select(Feedback)
        .where(Feedback.event_id == event_id)
        .order_by(Feedback.answered_at.desc(), Feedback.id.desc())
    )
    given = found.all()
    came = await attendance.counts(session, [event_id])
    missed = await attendance.missed(session, event_id)
    wrote = [one for one in given if one.words]
    shown = [one.words for one in wrote if feedback_words.readable(reader, len(given), one)]
    return Summary(
        event=event,
        expected=event.taken,
        scores=[one.score for one in given],
        reasons=Counter(Reason(key) for one in given for key in one.reasons),
        words=[words for words in shown if words],
        withheld=len(wrote) - len(shown),
        came=came.get(event_id, 0),
        absent=len(missed),
        may_repeat=rights.allows(reader.role, Act.PLAN_EVENTS),
    )


def morning(community: Community, now: datetime) -> datetime:
    """When the last night of the community ended: the morning of today, or of yesterday."""
    local = now.astimezone(community.tz)
    today = datetime.combine(local.date(), community.night[1], tzinfo=community.tz)
    return today if today <= now else today - timedelta(days=1)


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """Owe each host how the meeting was; how many were new.

    On the first morning that finds somebody's answer, of those after the one when guests were
    asked: guests of an evening are asked in the morning, and their host hears the day after.
    """
    this_morning = morning(community, now)
    answered = exists().where(Feedback.event_id == Event.id, Feedback.answered_at < this_morning)
    told = exists().where(
        Notification.kind == FEEDBACK_SUMMARY.name,
        notifications.about(SubjectKind.EVENT, Event.id),
    )
    found = await session.execute(
        select(Event.id, Event.ends_at, Event.host_id).where(
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.ends_at < this_morning,
            Event.ends_at > this_morning - ASK_WITHIN - FRESH_FOR,
            answered,
            ~told,
        )
    )
    due = [row for row in found if ask_at(row.ends_at, community) < this_morning]
    rows = [
        notifications.row(
            FEEDBACK_SUMMARY,
            f"feedback_summary:{row.id}:{host}",
            now,
            resident_id=host,
            subject=cards.subject(row.id),
            expires_at=this_morning + FRESH_FOR,
        )
        for row in due
        for host in await hosting_news.hosts(session, row.id, row.host_id)
    ]
    return await notifications.owe_all(session, rows)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Summary:
    assert reader is not None
    found = await summary(session, reader, notification.subject_id or 0, now)
    if not found.scores:
        raise Refusal("event-gone")
    return found


FEEDBACK_SUMMARY = declare(Kind("feedback_summary", priority=4, facts=facts))
