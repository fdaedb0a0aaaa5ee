"""The card of a club as a message of its own: by its link, or after something happened to it."""

from datetime import datetime

from models import Notification, Resident, Session
from services.clubs import clubs
from services.clubs.clubs import ClubCard
from services.core import links
from services.core.errors import Refusal
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> ClubCard:
    if reader is None:
        raise Refusal("club-gone")
    return await clubs.card(session, reader, notification.subject_id or 0, now)


CLUB_CARD = declare(Kind("club_card", priority=0, facts=facts, quiet=Quiet.PASS))


async def owe(session: Session, person: Resident, club_id: int, now: datetime) -> None:
    key = f"club:{club_id}:{person.id}:{now.isoformat()}"
    about = clubs.subject(club_id)
    await notifications.owe(session, CLUB_CARD, key, now, resident_id=person.id, subject=about)


async def follow(session: Session, person: Resident, rest: str, late: bool, now: datetime) -> None:
    club = await clubs.find(session, links.row_id(rest, "club-gone"))
    await owe(session, person, club.id, now)


links.register("c", follow)
