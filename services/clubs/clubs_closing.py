"""A club has reached what it wanted, or it is enough: it is closed with thanks and its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, case, false, select, update

from models import Club, ClubMember, Event, Notification, Resident, Series, Session
from services.clubs import clubs, clubs_founding
from services.core.errors import Refusal
from services.core.rows import UNSYNCED
from services.events import agenda, attendance
from services.mailings import audience
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare

NAMED = 30
NEIGHBOURS = 3


@dataclass(frozen=True)
class Farewell:
    """What a club leaves behind, for one reader.

    `meetings` took place, to which people came `visits` times, as far as is known. `names` are
    first names of members who are not hidden, `more` counts the others. `neighbours` go on without
    the reader.
    """

    club: Club
    meetings: int
    visits: int
    names: list[str]
    more: int
    neighbours: Sequence[Club]


async def look(session: Session, person: Resident, club_id: int, now: datetime) -> Farewell:
    """What closing would say; refuses as `clubs_founding.own`."""
    club = await clubs_founding.own(session, person, club_id)
    return await farewell(session, person, club, now)


async def close(session: Session, person: Resident, club_id: int, now: datetime) -> Farewell:
    """Close it, once: members read the farewell, its series make no more dates.

    Meetings that are public already take place. Refuses as `clubs_founding.own`.
    """
    club = await clubs_founding.own(session, person, club_id)
    await session.flush()
    won = await session.scalar(
        update(Club)
        .where(Club.id == club.id, audience.GOING_ON)
        .values(closed_at=now)
        .returning(Club.id)
        .execution_options(**UNSYNCED)
    )
    if not won:
        raise Refusal("club-gone")
    repeating = select(Event.series_id).where(Event.club_id == club.id)
    await session.execute(
        update(Series)
        .where(Series.id.in_(repeating), Series.ended_at.is_(None))
        .values(ended_at=now)
        .execution_options(**UNSYNCED)
    )
    rows = [
        notifications.row(
            CLUB_FAREWELL,
            f"club_farewell:{club.id}:{reader}",
            now,
            resident_id=reader,
            subject=clubs.subject(club.id),
        )
        for reader, *_ in await session.execute(members(club.id).where(consent.REACHABLE))
        if reader != person.id
    ]
    await notifications.owe_all(session, rows)
    return await farewell(session, person, await clubs.find(session, club.id), now)


def members(club_id: int) -> Select[int, str, bool]:
    """Who belongs to it: id, name, hidden from lists; the longest first."""
    return (
        select(Resident.id, Resident.name, Resident.hidden)
        .join(ClubMember, ClubMember.resident_id == Resident.id)
        .where(ClubMember.club_id == club_id, ClubMember.left_at.is_(None))
        .order_by(ClubMember.since, Resident.id)
    )


async def farewell(session: Session, reader: Resident, club: Club, now: datetime) -> Farewell:
    held = select(Event.id).where(Event.club_id == club.id, agenda.held(now))
    meetings = (await session.scalars(held)).all()
    named = (await session.execute(members(club.id))).all()
    names = [name.split()[0] for _, name, hidden in named if name.split() and not hidden][:NAMED]
    return Farewell(
        club,
        len(meetings),
        sum((await attendance.counts(session, meetings)).values()) if meetings else 0,
        names,
        len(named) - len(names),
        await neighbours(session, reader, club),
    )


async def neighbours(session: Session, reader: Resident, club: Club) -> Sequence[Club]:
    """Clubs that go on without the reader: of the same topic first, then the largest."""
    same = Club.topic_id == club.topic_id if club.topic_id else false()
    found = await session.scalars(
        select(Club)
        .where(audience.GOING_ON, Club.id != club.id, ~clubs.belongs(reader))
        .order_by(case((same, 0), else_=1), Club.members.desc(), Club.id)
        .limit(NEIGHBOURS)
    )
    return found.all()


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Farewell:
    club = await clubs.find(session, notification.subject_id or 0)
    if reader is None or not club.closed_at:
        raise Refusal("club-gone")
    return await farewell(session, reader, club, now)


CLUB_FAREWELL = declare(Kind("club_farewell", priority=6, facts=facts, at_most_once=True))
