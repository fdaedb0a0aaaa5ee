"""Founding a club, and changing what it is called and what it is for."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from models import About, Club, Resident, Right, Session, Topic
from services.chats import bindings
from services.clubs import clubs, clubs_vitality
from services.clubs.clubs_vitality import Numbers
from services.core import rights, words
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.events import planning_clubs
from services.events.planning import Plan
from services.people import interests, residents
from services.people.interests import Choice

LIMITS = {About.CLUB_TITLE: 60, About.CLUB_PURPOSE: 500}
COLUMN = {About.CLUB_TITLE: "title", About.CLUB_PURPOSE: "purpose"}


@dataclass(frozen=True)
class Founding:
    """A club as its founder or host changes it; `asked` is what the next words will answer.

    `hosting`: this person is a host of it, and not only a manager of the community.
    `forum`: there is a chat in which it could have a thread.
    """

    club: Club
    topic: Topic | None
    asked: About | None = None
    hosting: bool = False
    numbers: Numbers | None = None
    forum: bool = False


async def reopen(session: Session, person: Resident, now: datetime) -> Founding:
    """The one draft of this founder, or a new one."""
    await rights.require(session, person, Act.FOUND_CLUBS)
    club = await session.scalar(
        select(Club)
        .where(Club.founder_id == person.id, Club.founded_at.is_(None))
        .order_by(Club.id.desc())
        .limit(1)
    )
    if club is None:
        club = Club(founder_id=person.id, created_at=now, members=0)
        session.add(club)
        await session.flush()
    return await state(session, person, club, now)


async def state(session: Session, person: Resident, club: Club, now: datetime) -> Founding:
    """Where things stand; in a draft the next words are its name, then what it is for."""
    topic = await session.get(Topic, club.topic_id) if club.topic_id else None
    asked = None
    if not club.founded_at:
        asked = next((about for about, name in COLUMN.items() if not getattr(club, name)), None)
    if asked:
        residents.ask(session, person, asked, now, club.id)
    elif person.question and person.question.about in COLUMN:
        await residents.close_question(session, person)
    hosting = Right.HOST in await rights.held(session, person, clubs.subject(club.id))
    numbers = await clubs_vitality.numbers(session, club.id, now) if club.founded_at else None
    forum = await bindings.forum(session) is not None
    return Founding(club, topic, asked, hosting, numbers, forum)


async def own(session: Session, person: Resident, club_id: int) -> Club:
    """A club that this person may change; refuses "club-gone", "club-closed", "not-your-club"."""
    await rights.require(session, person, Act.MANAGE_CLUB, clubs.subject(club_id))
    club = await session.get(Club, club_id)
    if not club or not (club.founded_at or club.founder_id == person.id):
        raise Refusal("club-gone")
    if club.closed_at:
        raise Refusal("club-closed", title=club.title or "")
    return club


async def running(session: Session, person: Resident, club_id: int) -> Club:
    """As `own`, of what is no draft any more."""
    club = await own(session, person, club_id)
    if not club.founded_at:
        raise Refusal("club-gone")
    return club


async def plan(session: Session, person: Resident, club_id: int, zone: str, now: datetime) -> Plan:
    """The draft of a meeting of this club; refuses as `running`."""
    club = await running(session, person, club_id)
    return await planning_clubs.reopen(session, person, club, zone, now)


async def show(session: Session, person: Resident, club_id: int, now: datetime) -> Founding:
    return await state(session, person, await own(session, person, club_id), now)


async def ask(
    session: Session, person: Resident, club_id: int, about: About, now: datetime
) -> Founding:
    """The next words will answer this."""
    shown = await show(session, person, club_id, now)
    residents.ask(session, person, about, now, club_id)
    return Founding(shown.club, shown.topic, about)


async def write(session: Session, person: Resident, said: str, now: datetime) -> Founding:
    """Take words as the answer to what was asked. Refuses "too-long" and "nothing-to-see"."""
    assert person.question is not None
    about, club_id = person.question.about, person.question.subject_id or 0
    club = await own(session, person, club_id)
    cleaned = words.line(said) if about is About.CLUB_TITLE else words.lines(said)
    setattr(club, COLUMN[about], words.within(cleaned, LIMITS[about]))
    await residents.close_question(session, person)
    return await state(session, person, club, now)


async def topics(
    session: Session, person: Resident, club_id: int, now: datetime
) -> tuple[Founding, Choice]:
    shown = await show(session, person, club_id, now)
    return shown, await interests.offered(session, [shown.topic] if shown.topic else [])


async def set_topic(
    session: Session, person: Resident, club_id: int, code: str, now: datetime
) -> Founding:
    """What it is about; the same topic again takes it away."""
    club = await own(session, person, club_id)
    topic = await interests.find(session, code)
    if club.topic_id == topic.id:
        club.topic_id = None
    else:
        interests.check_open(topic)
        club.topic_id = topic.id
    return await state(session, person, club, now)


async def found(session: Session, person: Resident, club_id: int, now: datetime) -> Club:
    """From now on the club is there for everyone, once; its founder belongs to it and hosts it.

    Refuses "club-incomplete".
    """
    await rights.require(session, person, Act.FOUND_CLUBS)
    club = await own(session, person, club_id)
    if not (club.title and club.purpose):
        raise Refusal("club-incomplete")
    await session.flush()
    won = await session.scalar(
        update(Club)
        .where(Club.id == club.id, Club.founded_at.is_(None))
        .values(founded_at=now)
        .returning(Club.id)
        .execution_options(**UNSYNCED)
    )
    if won:
        await rights.grant(session, person, Right.HOST, clubs.subject(club.id), person, now)
        await clubs.join(session, person, club.id, now)
    return await clubs.find(session, club.id)
