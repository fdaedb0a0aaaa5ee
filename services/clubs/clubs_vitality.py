"""Whether a club is alive: one that has not met for twice its rhythm reminds its hosts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select

from models import Attendance, Club, Event, Notification, Resident, Right, Session
from services.clubs import clubs
from services.core import rights
from services.core.errors import Refusal
from services.events import agenda, attendance
from services.mailings import audience
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare

# The rhythm of a club that has not met twice yet, and the shortest that counts.
USUAL = timedelta(days=14)
SHORTEST = timedelta(days=7)
# A circle of fewer is none yet; in one of more people do not know each other any more.
LEAST, MOST = 3, 140


@dataclass(frozen=True)
class Pause:
    """A club without a next date; `last` is its latest meeting, if it has met at all."""

    club: Club
    last: Event | None


@dataclass(frozen=True)
class Numbers:
    """How a club does, for its hosts.

    `held` meetings took place, `row` of them since one was called off last; of the `came` people
    who came at all, as far as is known, `returned` came again.
    """

    held: int
    row: int
    came: int
    returned: int


async def numbers(session: Session, club_id: int, now: datetime) -> Numbers:
    """Source: public meetings of the club that are over, and the newest facts of attendance."""
    over = [Event.club_id == club_id, Event.published_at.is_not(None), Event.ends_at <= now]
    found = await session.scalars(
        select(Event.cancelled_at.is_(None)).where(*over).order_by(Event.starts_at.desc())
    )
    took_place = list(found)
    row = next((n for n, held in enumerate(took_place) if not held), len(took_place))
    held = select(Event.id).where(Event.club_id == club_id, agenda.held(now))
    visits = await session.scalars(
        select(func.count())
        .where(Attendance.id.in_(attendance.newest(Attendance.event_id.in_(held))), Attendance.came)
        .group_by(Attendance.resident_id)
    )
    times = visits.all()
    return Numbers(sum(took_place), row, len(times), sum(one > 1 for one in times))


async def owe_due(session: Session, now: datetime) -> int:
    """Tell the hosts of each club that stands still, once for each pause; how many were new."""
    rows: list[dict[str, Any]] = []
    for club in await without_a_date(session, now):
        latest = await meetings(session, club.id, now)
        if not overdue(club, latest, now):
            continue
        pause = latest[0].id if latest else 0
        about = clubs.subject(club.id)
        for host in await rights.holders(session, Right.HOST, about):
            if consent.reachable(host):
                key = f"club_pause:{club.id}:{pause}:{host.id}"
                what: dict[str, Any] = {"resident_id": host.id, "subject": about}
                rows.append(notifications.row(CLUB_PAUSE, key, now, **what))
    return await notifications.owe_all(session, rows)


async def without_a_date(
    session: Session, now: datetime, *which: ColumnElement[bool]
) -> Sequence[Club]:
    coming = exists().where(Event.club_id == Club.id, agenda.coming(now))
    found = select(Club).where(audience.GOING_ON, ~coming, *which).order_by(Club.id)
    return (await session.scalars(found)).all()


async def meetings(session: Session, club_id: int, now: datetime) -> Sequence[Event]:
    """The last two that took place, the latest first."""
    found = await session.scalars(
        select(Event)
        .where(Event.club_id == club_id, agenda.held(now))
        .order_by(Event.starts_at.desc(), Event.id.desc())
        .limit(2)
    )
    return found.all()


def overdue(club: Club, latest: Sequence[Event], now: datetime) -> bool:
    """Definition: twice its rhythm has passed since it met, or since it was founded.

    The rhythm is the time between the last two meetings, a week at least.
    """
    starts = [one.starts_at for one in latest if one.starts_at]
    rhythm = max(SHORTEST, starts[0] - starts[1]) if len(starts) == 2 else USUAL
    since = starts[0] if starts else club.founded_at
    return bool(since and now - since >= 2 * rhythm)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Pause:
    """Refuses "club-gone" for a club that has a date again, or another host."""
    club = await clubs.find_open(session, notification.subject_id or 0)
    about = clubs.subject(club.id)
    if reader is None or Right.HOST not in await rights.held(session, reader, about):
        raise Refusal("club-gone")
    if not await without_a_date(session, now, Club.id == club.id):
        raise Refusal("club-gone")
    latest = await meetings(session, club.id, now)
    return Pause(club, latest[0] if latest else None)


CLUB_PAUSE = declare(Kind("club_pause", priority=5, facts=facts, quiet=Quiet.DAYTIME))
