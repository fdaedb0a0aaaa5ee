"""An idea becomes a club, or does not: whoever voted hears of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from models import (
    Club,
    ClubMember,
    Idea,
    IdeaStage,
    Notification,
    Resident,
    Right,
    Session,
    SubjectKind,
)
from services.clubs import clubs, clubs_founding, ideas, ideas_report, ideas_slots
from services.clubs.ideas import IdeaCard
from services.core import rights
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import planning, planning_when, series
from services.events.planning import Plan
from services.events.series_rules import Every, Rhythm
from services.outbox import cards as tracked
from services.outbox import notifications
from services.outbox.kinds import Kind, declare

AT_ONCE = 20


async def undecided(session: Session, person: Resident, idea_id: int) -> Idea:
    """Held, for a manager to decide. Refuses "idea-gone", "idea-decided", "idea-not-reached"."""
    await rights.require(session, person, Act.DECIDE_IDEAS)
    idea = await ideas.hold(session, idea_id)
    if idea.stage not in ideas.PUBLIC:
        raise Refusal("idea-gone")
    if idea.stage is not IdeaStage.VOTING:
        raise Refusal("idea-decided")
    if idea.reached_at is None:
        raise Refusal("idea-not-reached")
    return idea


async def go(session: Session, person: Resident, idea_id: int, now: datetime) -> Idea:
    """It is a club from now on, once: whoever would come is invited to join with one tap.

    Its author hosts it, if willing, or else this manager. Refuses as `undecided`.
    """
    await rights.require(session, person, Act.FOUND_CLUBS)
    idea = await undecided(session, person, idea_id)
    found = await ideas_report.report(session, person, idea.id, now)
    host = found.host or person
    club = Club(
        title=ideas.title(idea),
        purpose=idea.words,
        topic_id=idea.topic_id,
        founder_id=person.id,
        created_at=now,
        founded_at=now,
        members=0,
    )
    session.add(club)
    await session.flush()
    await rights.grant(session, host, Right.HOST, clubs.subject(club.id), person, now)
    await clubs.join(session, host, club.id, now)
    idea.club_id = club.id
    await decide(session, idea, IdeaStage.GO, now)
    voters = [one for one in await voters_of(session, idea) if one != host.id]
    rows = [row(IDEA_CLUB, idea, one, now) for one in voters]
    if host.id != person.id:
        rows.append(row(IDEA_GO, idea, host.id, now))
    await notifications.owe_all(session, rows)
    return idea


async def no_go(session: Session, person: Resident, idea_id: int, now: datetime) -> Idea:
    """A manager finds that it cannot be; refuses as `undecided`."""
    idea = await undecided(session, person, idea_id)
    await end(session, idea, now)
    return idea


async def end_due(session: Session, now: datetime) -> int:
    """What too few would come to by its end; how many there were."""
    due = await session.scalars(
        select(Idea)
        .where(Idea.stage == IdeaStage.VOTING, Idea.reached_at.is_(None), Idea.until <= now)
        .order_by(Idea.until)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    ended = due.all()
    for idea in ended:
        await end(session, idea, now)
    return len(ended)


async def end(session: Session, idea: Idea, now: datetime) -> None:
    """It becomes no club; whoever would have come reads the numbers, its author the report."""
    await decide(session, idea, IdeaStage.NO_GO, now)
    voters = [one for one in await voters_of(session, idea) if one != idea.author_id]
    await notifications.owe_all(session, [row(IDEA_NO_GO, idea, one, now) for one in voters])
    await ideas_report.tell_author(session, ideas_report.IDEA_ENDED, idea, now)


async def decide(session: Session, idea: Idea, stage: IdeaStage, now: datetime) -> None:
    idea.stage, idea.decided_at = stage, now
    idea.version += 1
    await session.flush()
    await tracked.changed(session, SubjectKind.IDEA, [idea.id], now)


async def voters_of(session: Session, idea: Idea) -> list[int]:
    """Who would come."""
    votes = await ideas.votes_of(session, idea)
    return [one.resident_id for one in votes if one.choice in ideas.FOR]


def row(kind: Kind, idea: Idea, reader: int, now: datetime) -> dict[str, Any]:
    about = ideas.subject(idea.id)
    key = f"{kind.name}:{idea.id}:{reader}"
    return notifications.row(kind, key, now, resident_id=reader, subject=about)


async def club_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> IdeaCard:
    """Refuses to say it to who belongs to the club already, or of a club that is closed."""
    found = await ideas.facts(session, notification, reader, now)
    club = await clubs.find_open(session, found.idea.club_id or 0)
    joined = select(ClubMember.club_id).where(*clubs.member(reader.id if reader else 0, club.id))
    if await session.scalar(joined.where(ClubMember.left_at.is_(None))):
        raise Refusal("club-gone")
    return found


IDEA_GO = declare(Kind("idea_go", priority=3, facts=ideas.facts))
IDEA_CLUB = declare(Kind("idea_club", priority=4, facts=club_facts))
IDEA_NO_GO = declare(Kind("idea_no_go", priority=4, facts=ideas.facts))


async def plan(
    session: Session, person: Resident, club_id: int, community: Community, now: datetime
) -> Plan:
    """The draft of a weekly meeting when it suits most; a draft with anything in it is kept.

    Refuses as `clubs_founding.plan`, and "idea-gone" for a club that was no idea.
    """
    idea = await session.scalar(select(Idea).where(Idea.club_id == club_id))
    if idea is None:
        raise Refusal("idea-gone")
    shown = await clubs_founding.plan(session, person, club_id, community.zone, now)
    if shown.reopened:
        return shown
    event = shown.event
    event.title, event.format_id = ideas.title(idea), idea.format_id
    slots = ideas_slots.ranked(one.slots for one in await ideas.votes_of(session, idea))
    if not slots:
        return await planning.plan(session, person, event, now)
    slot, _ = slots[0]
    await series.repeat(session, event, Rhythm(Every.WEEK, days=(slot.day,)), now)
    start = ideas_slots.first_date(slot, community, now)
    return await planning_when.schedule(session, person, event.id, start, False, now)
