"""Who hosts a club: somebody is asked and accepts, or gives it up."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from models import (
    Club,
    ClubMember,
    ClubOffer,
    Notification,
    Resident,
    Right,
    Session,
)
from services.clubs import clubs, clubs_founding
from services.core import paging, rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare
from services.people import residents_names

PAGE = 6


@dataclass(frozen=True)
class Candidates:
    """A page of members who could host it, too; `number` counts from 0."""

    club: Club
    people: list[Resident]
    number: int
    pages: int


@dataclass(frozen=True)
class Offer:
    """What somebody is asked, and by whom; or how they answered."""

    offer: ClubOffer
    club: Club
    asker: str
    asked: str


async def candidates(
    session: Session, person: Resident, club_id: int, number: int, now: datetime
) -> Candidates:
    """Members by name, without its hosts; refuses as `clubs_founding.own`."""
    club = await clubs_founding.own(session, person, club_id)
    hosts = await rights.holders(session, Right.HOST, clubs.subject(club.id))
    who = [
        ClubMember.club_id == club.id,
        ClubMember.left_at.is_(None),
        consent.MEMBER,
        consent.REACHABLE,
        Resident.id.not_in([one.id for one in hosts]),
    ]
    found = select(Resident).join(ClubMember, ClubMember.resident_id == Resident.id).where(*who)
    number, pages = await paging.turned_to(session, found, number, PAGE)
    page = found.order_by(Resident.name, Resident.id).offset(number * PAGE).limit(PAGE)
    return Candidates(club, list(await session.scalars(page)), number, pages)


async def offer(
    session: Session, person: Resident, club_id: int, resident_id: int, now: datetime
) -> str:
    """Ask a member to host it, too; their name. An open offer is not made twice.

    Refuses "club-not-a-member", and as `clubs_founding.own`.
    """
    club = await clubs_founding.own(session, person, club_id)
    asked = await session.get(Resident, resident_id)
    if not asked or not await clubs.membership(session, asked, club.id):
        raise Refusal("club-not-a-member")
    # One of two hosts who ask at once waits for the other, and finds their offer.
    await session.refresh(club, with_for_update=True)
    standing = select(ClubOffer.id).where(
        ClubOffer.club_id == club.id,
        ClubOffer.resident_id == asked.id,
        ClubOffer.answered_at.is_(None),
    )
    if await session.scalar(standing) or Right.HOST in await rights.held(
        session, asked, clubs.subject(club.id)
    ):
        return asked.name
    made = ClubOffer(club_id=club.id, resident_id=asked.id, by_id=person.id, offered_at=now)
    session.add(made)
    await session.flush()
    await tell(session, CLUB_OFFER, made, asked.id, now)
    return asked.name


async def answer(
    session: Session, person: Resident, offer_id: int, yes: bool, now: datetime
) -> Offer:
    """Accept or decline, once; who asked hears it. Refuses "club-offer-gone".

    Whoever asked must still be allowed to.
    """
    found = await find(session, offer_id)
    asker = await session.get(Resident, found.offer.by_id)
    if found.offer.resident_id != person.id or asker is None:
        raise Refusal("club-offer-gone")
    await clubs.find_open(session, found.club.id)
    about = clubs.subject(found.club.id)
    if yes and not await rights.may(session, asker, Act.MANAGE_CLUB, about):
        raise Refusal("club-offer-gone")
    taken = await session.scalar(
        update(ClubOffer)
        .where(ClubOffer.id == offer_id, ClubOffer.answered_at.is_(None))
        .values(answered_at=now, accepted=yes)
        .returning(ClubOffer.id)
        .execution_options(**UNSYNCED)
    )
    if not taken:
        raise Refusal("club-offer-gone")
    await session.refresh(found.offer)
    if yes:
        await rights.grant(session, person, Right.HOST, about, asker, now)
        await clubs.join(session, person, found.club.id, now)
    await tell(session, CLUB_OFFER_ANSWER, found.offer, asker.id, now)
    return found


async def find(session: Session, offer_id: int) -> Offer:
    row = await session.get(ClubOffer, offer_id)
    if row is None:
        raise Refusal("club-offer-gone")
    asker, asked = await residents_names.names(session, row.by_id, row.resident_id)
    return Offer(row, await session.get_one(Club, row.club_id), asker, asked)


async def resign(session: Session, person: Resident, club_id: int, now: datetime) -> Club:
    """Host it no more; one stays a member. Refuses "club-not-yours"."""
    club = await clubs_founding.own(session, person, club_id)
    if not await rights.revoke(session, person, Right.HOST, clubs.subject(club.id), now):
        raise Refusal("club-not-yours")
    return club


async def tell(session: Session, kind: Kind, made: ClubOffer, to: int, now: datetime) -> None:
    about, key = clubs.subject(made.club_id), f"{kind.name}:{made.id}"
    what = {"offer": made.id}
    await notifications.owe(session, kind, key, now, resident_id=to, subject=about, details=what)


async def open_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Offer:
    found = await find(session, notification.details["offer"])
    if found.offer.answered_at or found.club.closed_at:
        raise Refusal("club-offer-gone")
    return found


async def answered_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Offer:
    return await find(session, notification.details["offer"])


CLUB_OFFER = declare(Kind("club_offer", priority=2, facts=open_facts))
CLUB_OFFER_ANSWER = declare(Kind("club_offer_answer", priority=3, facts=answered_facts))
