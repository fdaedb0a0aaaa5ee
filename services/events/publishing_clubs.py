"""A meeting that is public already, for one more club: its members are invited, each once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, exists, func, select

from models import Club, ClubMember, Event, Notification, Resident, Rsvp, Session, Switch
from services.events import planning
from services.events.publishing import EVENT_INVITATION, invitation
from services.mailings import audience
from services.outbox import consent, notifications

OFFERED = 6


@dataclass(frozen=True)
class Offer:
    """Clubs, and how many of their members have neither been invited nor answered."""

    event: Event
    clubs: list[tuple[Club, int]]


def uninvited(event: Event) -> Select[int, int]:
    """Club and member, of those who want to be invited and have not been."""
    invited = exists().where(
        Notification.resident_id == Resident.id,
        Notification.kind == EVENT_INVITATION.name,
        Notification.subject_id == event.id,
    )
    answered = exists().where(Rsvp.event_id == event.id, Rsvp.resident_id == Resident.id)
    return (
        select(ClubMember.club_id, Resident.id)
        .join(Resident, Resident.id == ClubMember.resident_id)
        .where(
            *audience.LISTENING,
            Resident.id != event.host_id,
            consent.REACHABLE,
            consent.wants(Switch.INVITATIONS),
            ~invited,
            ~answered,
        )
    )


async def offer(session: Session, person: Resident, event_id: int, now: datetime) -> Offer:
    """The clubs with most of them first; refuses as `planning.upcoming`."""
    event = await planning.upcoming(session, person, event_id, now)
    people = uninvited(event).subquery()
    found = await session.execute(
        select(Club, func.count())
        .join(people, people.c.club_id == Club.id)
        .where(audience.GOING_ON)
        .group_by(Club.id)
        .order_by(func.count().desc(), Club.id)
        .limit(OFFERED)
    )
    return Offer(event, [(club, count) for club, count in found])


async def invite(
    session: Session, person: Resident, event_id: int, club_id: int, now: datetime
) -> int:
    """Owe them their invitations; how many."""
    event = await planning.upcoming(session, person, event_id, now)
    members = uninvited(event).where(ClubMember.club_id == club_id).order_by(Resident.id)
    rows = [invitation(event, reader, now) for _, reader in await session.execute(members)]
    return await notifications.owe_all(session, rows)
