"""The clubs: which there are, what one of them is like, and who belongs to it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select, update

from models import (
    Club,
    ClubChange,
    ClubMember,
    Event,
    Membership,
    Resident,
    Right,
    Series,
    Session,
    Subject,
    SubjectKind,
    Topic,
)
from services.core import paging, rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import FRESH, UNSYNCED, insert_new
from services.events import agenda, openness, series_rules
from services.events.series_rules import Rhythm
from services.mailings import audience

PAGE = 6


class Which(StrEnum):
    """The clubs of the reader, or all that go on."""

    MINE = "mine"
    ALL = "all"


@dataclass(frozen=True)
class Line:
    """A club in a list; `next_at` is when it meets next, by the clock of the community."""

    club: Club
    next_at: datetime | None
    mine: bool


@dataclass(frozen=True)
class ClubPage:
    """One page of a list; `number` counts from 0. `may_found`: the reader may found another."""

    which: Which
    lines: list[Line]
    number: int
    pages: int
    may_found: bool


@dataclass(frozen=True)
class ClubCard:
    """A club as its reader sees it; `mine` is their membership, if they belong to it now.

    `coming` is the next meeting, `rhythm` how it repeats; `hosts` are names.
    """

    club: Club
    topic: Topic | None
    hosts: list[str]
    coming: Event | None
    rhythm: Rhythm | None
    mine: ClubMember | None
    hosting: bool
    may_manage: bool


def subject(club_id: int) -> Subject:
    return Subject(SubjectKind.CLUB, club_id)


def belongs(person: Resident) -> ColumnElement[bool]:
    """Clubs to which this person belongs."""
    return exists().where(
        ClubMember.club_id == Club.id,
        ClubMember.resident_id == person.id,
        ClubMember.left_at.is_(None),
    )


async def page(
    session: Session, person: Resident, which: Which | None, number: int, now: datetime
) -> ClubPage:
    """A page of the clubs by name; without a choice, those of whoever has any.

    A number beyond the end is the last page.
    """
    if which is None:
        any_mine = await session.scalar(select(exists().where(audience.GOING_ON, belongs(person))))
        which = Which.MINE if any_mine else Which.ALL
    wanted = [audience.GOING_ON, *([belongs(person)] if which is Which.MINE else [])]
    ids = select(Club.id).where(*wanted)
    number, pages = await paging.turned_to(session, ids, number, PAGE)
    next_at = (
        select(func.min(Event.starts_at))
        .where(Event.club_id == Club.id, agenda.coming(now))
        .scalar_subquery()
    )
    rows = await session.execute(
        select(Club, next_at, belongs(person))
        .where(*wanted)
        .order_by(Club.title, Club.id)
        .offset(number * PAGE)
        .limit(PAGE)
    )
    lines = [Line(club, at, bool(mine)) for club, at, mine in rows]
    return ClubPage(which, lines, number, pages, rights.allows(person.role, Act.FOUND_CLUBS))


async def card(session: Session, person: Resident, club_id: int, now: datetime) -> ClubCard:
    """Refuses "club-gone" for a draft or an unknown id."""
    club = await find(session, club_id)
    found = await session.execute(
        select(Event, Series.rule)
        .outerjoin(Series, Series.id == Event.series_id)
        .where(Event.club_id == club.id, agenda.coming(now))
        .order_by(Event.starts_at, Event.id)
        .limit(1)
    )
    coming, rule = found.one_or_none() or (None, None)
    hosts = await rights.holders(session, Right.HOST, subject(club.id))
    return ClubCard(
        club,
        await session.get(Topic, club.topic_id) if club.topic_id else None,
        [one.name for one in hosts],
        coming,
        series_rules.read_rule(rule) if rule else None,
        await membership(session, person, club.id),
        hosting=person.id in {one.id for one in hosts},
        may_manage=await rights.may(session, person, Act.MANAGE_CLUB, subject(club.id)),
    )


async def find(session: Session, club_id: int) -> Club:
    """A club that was founded, as it is now; refuses "club-gone"."""
    await session.flush()
    club = await session.get(Club, club_id, **FRESH)
    if not club or not club.founded_at:
        raise Refusal("club-gone")
    return club


async def find_open(session: Session, club_id: int) -> Club:
    """As `find`; refuses "club-closed" for what has come to its end."""
    club = await find(session, club_id)
    if club.closed_at:
        raise Refusal("club-closed", title=club.title or "")
    return club


async def membership(session: Session, person: Resident, club_id: int) -> ClubMember | None:
    """That of somebody who belongs to the club now."""
    mine = select(ClubMember).where(*member(person.id, club_id), ClubMember.left_at.is_(None))
    found: ClubMember | None = await session.scalar(mine.execution_options(**FRESH))
    return found


def member(resident_id: int, club_id: int) -> tuple[ColumnElement[bool], ...]:
    return ClubMember.club_id == club_id, ClubMember.resident_id == resident_id


@openness.enters
async def join(session: Session, person: Resident, club_id: int, now: datetime) -> bool:
    """Belong to a club from now on; False for who does. Refuses "club-gone" and "club-closed".

    One statement decides, so that two taps at once are one membership, one fact and one more.
    """
    club = await find(session, club_id)
    if club.closed_at and await membership(session, person, club.id):
        return False
    club = await find_open(session, club_id)
    row = {"club_id": club.id, "resident_id": person.id, "since": now, "silent": False}
    if await insert_new(session, ClubMember, [row]):
        await note(session, person.id, club.id, Membership.JOINED, now)
        return True
    back = {"left_at": None, "since": now, "silent": False}
    if not await alter(session, person.id, club.id, ClubMember.left_at.is_not(None), **back):
        return False
    await note(session, person.id, club.id, Membership.RETURNED, now)
    return True


async def leave(session: Session, person: Resident, club_id: int, now: datetime) -> bool:
    """Belong to it no more; meetings one has answered to stay one's own. False for who does not.

    Refuses "club-host-stays": whoever hosts it gives that up first.
    """
    await find(session, club_id)
    if Right.HOST in await rights.held(session, person, subject(club_id)):
        raise Refusal("club-host-stays")
    return await let_go(session, person.id, club_id, now)


async def let_go(session: Session, resident_id: int, club_id: int, now: datetime) -> bool:
    belonging = ClubMember.left_at.is_(None)
    if not await alter(session, resident_id, club_id, belonging, left_at=now):
        return False
    await note(session, resident_id, club_id, Membership.LEFT, now)
    return True


async def silence(
    session: Session, person: Resident, club_id: int, silent: bool, now: datetime
) -> None:
    """Whether the club invites and writes to this member. Refuses "club-not-yours"."""
    await find(session, club_id)
    if not await alter(session, person.id, club_id, ClubMember.left_at.is_(None), silent=silent):
        raise Refusal("club-not-yours")


async def alter(
    session: Session, resident_id: int, club_id: int, only: ColumnElement[bool], **values: Any
) -> bool:
    """Change a membership in one statement, if it is like that; whether it was."""
    changed = await session.scalar(
        update(ClubMember)
        .where(*member(resident_id, club_id), only)
        .values(values)
        .returning(ClubMember.club_id)
        .execution_options(**UNSYNCED)
    )
    return changed is not None


async def note(
    session: Session, resident_id: int, club_id: int, change: Membership, now: datetime
) -> None:
    """Add the fact, and count one more or less."""
    session.add(ClubChange(club_id=club_id, resident_id=resident_id, change=change, at=now))
    more = -1 if change is Membership.LEFT else 1
    await session.execute(
        update(Club)
        .where(Club.id == club_id)
        .values(members=Club.members + more)
        .execution_options(**UNSYNCED)
    )
