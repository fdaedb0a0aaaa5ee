"""The weekly digest: one's own events, all the others, those that fit first, new neighbours."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from models import (
    Announcement,
    Answer,
    Event,
    EventInterest,
    Notification,
    Outcome,
    Resident,
    ResidentInterest,
    Rsvp,
    Session,
    Switch,
    TeamNote,
)
from services.clubs.ideas import IdeaLine
from services.core import jobs, rights
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import agenda, openness
from services.events.agenda import Entry, Near
from services.events.publishing import EVENT_INVITATION
from services.news import announcements_content, digests_fresh, digests_ideas, digests_note
from services.outbox import consent, doubts, notifications
from services.outbox.kinds import Budget, Kind, Over, Quiet, declare

JOB = "digest"
WEEK = timedelta(days=7)
# Who was not reached on Monday morning still gets it until Tuesday, 20:00; then it is stale.
USEFUL = timedelta(days=1, hours=10)
AHEAD, NEWCOMERS = 3, 10


@dataclass(frozen=True)
class Digest:
    """Everything of the coming seven days but what the reader has declined.

    `mine` the reader goes to; `fitting` and `others` wait for an answer, those first that share an
    interest. `ahead` are the next ones, where these days have none; `fresh` is at most one, outside
    the reader's topics, and stands in no other list. `announced`, and some that wait
    for an answer, were not sent at once because of the push budget; so it may be with `ideas`.

    `newcomers` are first names, the latest first; `more` of them are not named. `note` are words of
    the team, `may_write` says that the reader writes them. Who does is told of how many people
    nobody knows whether they got theirs: `doubt`.
    """

    mine: list[Entry]
    fitting: list[Entry]
    others: list[Entry]
    ahead: list[Entry]
    newcomers: list[str]
    more: int
    announced: list[Announcement] = field(default_factory=list)
    note: TeamNote | None = None
    may_write: bool = False
    doubt: int = 0
    fresh: list[Entry] = field(default_factory=list)
    ideas: list[IdeaLine] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        events = self.mine or self.fitting or self.others or self.ahead or self.fresh
        words = self.announced or self.ideas or self.note
        return not (events or self.newcomers or words)


def monday(community: Community, now: datetime) -> datetime:
    """Monday of this week at the hour of digests, by the clock of the community."""
    day = community.today(now)
    first = day - timedelta(days=day.weekday())
    return datetime.combine(first, community.digest_at, tzinfo=community.tz)


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """On Monday, owe this week's digest once to all who had joined by then; how many."""
    due = monday(community, now)
    if not due <= now < due + USEFUL:
        return 0
    week = f"{due:%G-W%V}"
    if await jobs.done(session, JOB, week):
        return 0
    readers = await session.scalars(
        select(Resident.id)
        .where(Resident.joined_at <= due, consent.wants(Switch.DIGEST), consent.REACHABLE)
        .order_by(Resident.id)
    )
    rows = [
        notifications.row(
            DIGEST,
            f"{JOB}:{week}:{reader}",
            now,
            resident_id=reader,
            expires_at=due + USEFUL,
            details={"since": (due - WEEK).isoformat()},
        )
        for reader in readers.all()
    ]
    await jobs.mark_done(session, JOB, week)
    return await notifications.owe_all(session, rows)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Digest:
    """The digest as it reads at the moment of sending; refuses "week-empty" to say nothing."""
    assert reader is not None
    since = datetime.fromisoformat(notification.details["since"])
    found = await of_week(session, reader, since, now)
    if found.empty:
        raise Refusal("week-empty")
    return found


async def of_week(session: Session, reader: Resident, since: datetime, now: datetime) -> Digest:
    """What the coming seven days hold for this reader, and who has joined after `since`."""
    mine = await own_events(session, reader, now)
    fitting, others = await unanswered(session, reader, since, now)
    fresh = await digests_fresh.found(session, reader, since, now)
    ahead = [] if mine or fitting or others else await next_ones(session, reader, now)
    may_write = rights.allows(reader.role, Act.ANNOUNCE)
    newcomers = await session.execute(
        select(Resident.name, Resident.hidden, func.count().over())
        .where(
            Resident.joined_at > since,
            Resident.deleted_at.is_(None),
            Resident.blocked_at.is_(None),
            Resident.id != reader.id,
        )
        .order_by(Resident.hidden, Resident.joined_at.desc(), Resident.id.desc())
        .limit(NEWCOMERS)
    )
    met = newcomers.all()
    total = met[0][2] if met else 0
    # Who is hidden from lists comes last, and is counted only.
    names = [name.split()[0] for name, hidden, _ in met if name.split() and not hidden]
    return Digest(
        mine=mine,
        fitting=without(fresh, fitting),
        others=without(fresh, others),
        ahead=without(fresh, ahead),
        newcomers=names,
        more=total - len(names),
        announced=await announcements_content.missed(session, reader, since),
        note=await digests_note.of_week(session, since),
        may_write=may_write,
        doubt=await doubts.count(session, *in_doubt(now)) if may_write else 0,
        fresh=[dated(one, None) for one in fresh],
        ideas=await digests_ideas.unanswered(session, reader, now),
    )


def without(fresh: list[Event], entries: list[Entry]) -> list[Entry]:
    return [one for one in entries if one.event not in fresh]


async def own_events(session: Session, reader: Resident, now: datetime) -> list[Entry]:
    answers = (Answer.GOING, Answer.MAYBE, Answer.WAITING, Answer.OFFERED)
    rows = await session.execute(
        select(Event, Rsvp.answer, agenda.stands(reader))
        .join(Rsvp, and_(Rsvp.event_id == Event.id, Rsvp.resident_id == reader.id))
        .where(agenda.coming(now), Event.starts_at < now + WEEK, Rsvp.answer.in_(answers))
        .where(agenda.next_of_mine(reader, now))
        .order_by(Event.starts_at, Event.id)
    )
    return [Entry(event, mine, Near.LATER, standing=all_) for event, mine, all_ in rows.all()]


def likes_of(reader: Resident) -> Select[int]:
    return select(ResidentInterest.topic_id).where(ResidentInterest.resident_id == reader.id)


async def unanswered(
    session: Session, reader: Resident, since: datetime, now: datetime
) -> tuple[list[Entry], list[Entry]]:
    """What waits for this reader's answer: what fits their interests, and all the rest.

    An event without interests is for everybody. An invitation that was held back by the push
    budget is told here whenever it takes place, and fits who has any interests.
    """
    held_back = select(Notification.id).where(
        Notification.resident_id == reader.id,
        Notification.kind == EVENT_INVITATION.name,
        Notification.subject_id == Event.id,
        Notification.outcome == Outcome.OVER_BUDGET,
        Notification.closed_at > since,
    )
    likes = likes_of(reader)
    about = select(EventInterest).where(EventInterest.event_id == Event.id)
    liked = about.where(EventInterest.topic_id.in_(likes))
    fits = and_(exists(likes), or_(held_back.exists(), ~about.exists(), liked.exists()))
    answered = select(Rsvp.id).where(Rsvp.event_id == Event.id, Rsvp.resident_id == reader.id)
    found = await session.execute(
        select(Event, fits)
        .where(agenda.coming(now), Event.starts_at > now, ~answered.exists())
        .where(agenda.next_unanswered(reader, now))
        .where(openness.shown_to(reader))
        .where(or_(Event.starts_at < now + WEEK, held_back.exists()))
        .order_by(Event.starts_at, Event.id)
    )
    fitting: list[Entry] = []
    others: list[Entry] = []
    for event, does in found.all():
        (fitting if does else others).append(dated(event, None))
    return fitting, others


async def next_ones(session: Session, reader: Resident, now: datetime) -> list[Entry]:
    """The nearest events after the coming seven days."""
    mine = and_(Rsvp.event_id == Event.id, Rsvp.resident_id == reader.id)
    found = await session.execute(
        select(Event, Rsvp.answer)
        .outerjoin(Rsvp, mine)
        .where(agenda.coming(now), Event.starts_at >= now + WEEK, openness.shown_to(reader))
        .where(Rsvp.answer.is_distinct_from(Answer.DECLINED))
        .order_by(Event.starts_at, Event.id)
        .limit(AHEAD)
    )
    return [dated(event, answer) for event, answer in found.all()]


def dated(event: Event, mine: Answer | None) -> Entry:
    """A digest is read for days, so it says the date even of what is tomorrow."""
    return Entry(event, mine, Near.LATER)


# Weekly by its job; the budget guards against a second one, not against a late first one.
DIGESTS = Budget("digest", limit=1, window=timedelta(days=5), over=Over.WAIT)
DIGEST = declare(
    Kind(
        "digest",
        priority=6,
        facts=facts,
        at_most_once=True,
        switch=Switch.DIGEST,
        quiet=Quiet.DAYTIME,
        budget=DIGESTS,
    )
)


async def send_again(session: Session, person: Resident, now: datetime) -> int:
    """To those of whom nobody knows whether they got theirs; how many. Refuses "doubt-none"."""
    await rights.require(session, person, Act.ANNOUNCE)
    people = await doubts.send_again(session, now, *in_doubt(now))
    if not people:
        raise Refusal("doubt-none")
    return people


def in_doubt(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Notification.kind == DIGEST.name, doubts.of_use(now)
