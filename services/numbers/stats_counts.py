"""Grouped counts of members, events, answers and scores, by month or by event."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models import (
    Answer,
    AnswerChange,
    Event,
    Feedback,
    Membership,
    MembershipChange,
    Reason,
    Resident,
    Rsvp,
    Session,
)
from services.events import agenda, feedback
from services.events.feedback import Camp


@dataclass(frozen=True)
class Scores:
    """Answers to the NPS question, counted by camp."""

    promoters: int = 0
    detractors: int = 0
    n: int = 0

    @property
    def nps(self) -> int | None:
        """The share of promoters less the share of detractors, −100…100; None without answers."""
        return round(100 * (self.promoters - self.detractors) / self.n) if self.n else None

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            self.promoters + other.promoters,
            self.detractors + other.detractors,
            self.n + other.n,
        )


@dataclass(frozen=True)
class Said:
    """What a guest wrote about an event; nobody is told who."""

    title: str
    starts_at: datetime
    zone: str
    score: int
    words: str


@dataclass(frozen=True)
class Sources:
    """How newcomers came: `kinds` by the prefix of their start link, None without one.

    Of links that owners have named, and of neighbours who invited, each with how many came.
    """

    kinds: Counter[str | None]
    named: Counter[str]
    inviters: Counter[str]


def period(moment: InstrumentedAttribute[Any], bounds: Sequence[datetime]) -> ColumnElement[int]:
    """Which period a moment before the last bound falls into; 0 is before the first bound.

    Moments are compared as they are stored, in UTC, so both databases agree on every month.
    """
    return case(*((moment < end, number) for number, end in enumerate(bounds))).label("period")


async def membership(session: Session, bounds: Sequence[datetime]) -> list[Counter[Membership]]:
    """Changes of membership by period: before the first bound, then month by month."""
    rows = await session.execute(
        select(
            period(MembershipChange.at, bounds),
            MembershipChange.change,
            func.count().label("times"),
        )
        .where(MembershipChange.at < bounds[-1])
        .group_by("period", MembershipChange.change)
    )
    counted = [Counter[Membership]() for _ in bounds]
    for row in rows:
        counted[row.period][row.change] = row.times
    return counted


async def sources(session: Session, since: datetime, until: datetime) -> Sources:
    """Where those came from who joined in a period; returning is not joining.

    `kinds` are facts of MembershipChange and never shift. The words of a link and the name of an
    inviter are read from the person, and go when that person or the inviter is forgotten.
    """
    inviter = aliased(Resident)
    rows = await session.execute(
        select(MembershipChange.reason, Resident.source, inviter.name)
        .join(Resident, Resident.id == MembershipChange.resident_id)
        .outerjoin(inviter, inviter.id == Resident.invited_by_id)
        .where(
            MembershipChange.change == Membership.JOINED,
            MembershipChange.at >= since,
            MembershipChange.at < until,
        )
        .order_by(MembershipChange.id)
    )
    came = rows.all()
    links = [row.source for row in came if row.reason == "src" and row.source]
    return Sources(
        kinds=Counter(row.reason for row in came),
        named=Counter(link.removeprefix("src_") for link in links),
        inviters=Counter(row.name for row in came if row.name),
    )


async def held_events(session: Session, bounds: Sequence[datetime], now: datetime) -> Sequence[Any]:
    """Id, title, time and zone of the events held between the first and the last bound."""
    rows = await session.execute(
        select(Event.id, Event.title, Event.starts_at, Event.ends_at, Event.zone)
        .where(
            agenda.held(now),
            Event.ends_at >= bounds[0],
            Event.ends_at < bounds[-1],
        )
        .order_by(Event.ends_at, Event.id)
    )
    return rows.all()


async def scores_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, Scores]:
    rows = await session.execute(
        select(
            Feedback.event_id,
            Feedback.score,
            func.count().label("times"),
        )
        .where(Feedback.event_id.in_(event_ids))
        .group_by(Feedback.event_id, Feedback.score)
    )
    counted: defaultdict[int, Scores] = defaultdict(Scores)
    for row in rows:
        camp = feedback.camp(row.score)
        counted[row.event_id] += Scores(
            row.times if camp is Camp.PROMOTER else 0,
            row.times if camp is Camp.DETRACTOR else 0,
            row.times,
        )
    return counted


async def answers(session: Session, bounds: Sequence[datetime]) -> Counter[int]:
    """People who answered, once per meeting and period, from the first bound on.

    Source: answers that people gave themselves, as facts. Who changes her mind a month later has
    answered in both months, and the first one stands still.
    """
    given = (
        select(period(AnswerChange.at, bounds), AnswerChange.event_id, AnswerChange.resident_id)
        .where(AnswerChange.own, AnswerChange.at >= bounds[0], AnswerChange.at < bounds[-1])
        .distinct()
        .subquery()
    )
    rows = await session.execute(
        select(given.c.period, func.count().label("times")).group_by(given.c.period)
    )
    return Counter({row.period: row.times for row in rows})


async def hands(session: Session, event_ids: Sequence[int]) -> dict[int, Counter[Answer]]:
    rows = await session.execute(
        select(Rsvp.event_id, Rsvp.answer, func.count().label("times"))
        .where(Rsvp.event_id.in_(event_ids))
        .group_by(Rsvp.event_id, Rsvp.answer)
    )
    hands: defaultdict[int, Counter[Answer]] = defaultdict(Counter)
    for row in rows:
        hands[row.event_id][row.answer] = row.times
    return hands


async def reasons(session: Session, event_ids: Sequence[int]) -> Counter[Reason]:
    """How often guests marked each reason about these events."""
    marked = await session.scalars(select(Feedback.reasons).where(Feedback.event_id.in_(event_ids)))
    return Counter(Reason(key) for keys in marked for key in keys)


async def said(session: Session, event_ids: Sequence[int], limit: int) -> list[Said]:
    """What guests wrote about these events, the newest first."""
    rows = await session.execute(
        select(Event.title, Event.starts_at, Event.zone, Feedback.score, Feedback.words)
        .join(Event, Event.id == Feedback.event_id)
        .where(Feedback.event_id.in_(event_ids), Feedback.words.is_not(None))
        .order_by(Feedback.answered_at.desc(), Feedback.id.desc())
        .limit(limit)
    )
    return [
        Said(row.title or "", row.starts_at, row.zone, row.score, row.words or "") for row in rows
    ]
