"""What clubs keep about a person: to which they belong, and which they have founded."""

from datetime import datetime

from sqlalchemy import delete, select

from models import Club, ClubChange, ClubMember, ClubOffer, Resident, Session
from services.clubs import clubs, ideas_privacy
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED


async def export(session: Session, person: Resident) -> Record:
    found = await session.execute(
        select(ClubChange, Club.title)
        .join(Club, Club.id == ClubChange.club_id)
        .where(ClubChange.resident_id == person.id)
        .order_by(ClubChange.id)
    )
    now = await session.execute(
        select(Club.title, ClubMember.silent)
        .join(Club, Club.id == ClubMember.club_id)
        .where(ClubMember.resident_id == person.id, ClubMember.left_at.is_(None))
        .order_by(Club.id)
    )
    offered = await session.execute(
        select(ClubOffer, Club.title)
        .join(Club, Club.id == ClubOffer.club_id)
        .where(ClubOffer.resident_id == person.id)
        .order_by(ClubOffer.id)
    )
    return {
        **await ideas_privacy.export(session, person),
        "clubs": [{"club": title, "silent": silent} for title, silent in now],
        "club_changes": [
            {"club": title, "change": one.change.value, "at": moment(one.at)}
            for one, title in found
        ],
        "offers_to_host": [
            {"club": title, "at": moment(one.offered_at), "accepted": one.accepted}
            for one, title in offered
        ],
        "founded_clubs": [
            {"title": one.title, "purpose": one.purpose, "founded_at": moment(one.founded_at)}
            for one in await privacy.rows(session, Club, Club.founder_id == person.id)
        ],
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """They leave every club, and drafts go; that somebody was a member stays without a name."""
    await ideas_privacy.forget(session, person, now)
    mine = select(ClubMember.club_id).where(
        ClubMember.resident_id == person.id, ClubMember.left_at.is_(None)
    )
    for club_id in (await session.scalars(mine.order_by(ClubMember.club_id))).all():
        await clubs.let_go(session, person.id, club_id, now)
    await session.execute(
        delete(Club)
        .where(Club.founder_id == person.id, Club.founded_at.is_(None))
        .execution_options(**UNSYNCED)
    )


privacy.register(
    "clubs",
    export=export,
    forget=forget,
    lines=["privacy-clubs", "privacy-ideas"],
    columns=[
        "clubs.chat_id",  # of a group, where its topic is
        "clubs.founder_id",
        "club_members.resident_id",
        "club_changes.resident_id",
        "club_offers.resident_id",
        "club_offers.by_id",
        *ideas_privacy.COLUMNS,
    ],
)
