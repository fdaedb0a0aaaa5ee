"""Who invited somebody hears that they have joined; the name only if the guest says so."""

from datetime import datetime

from models import Notification, Resident, Session, Subject, SubjectKind
from services.core.errors import Refusal
from services.outbox import notifications
from services.outbox.kinds import Kind, declare, nothing


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> str:
    """The guest's name; refuses "resident-gone" for who has left meanwhile."""
    guest = await session.get(Resident, notification.subject_id or 0)
    if not guest or guest.deleted_at:
        raise Refusal("resident-gone")
    return guest.name


GUEST_JOINED = declare(Kind("guest_joined", priority=4, facts=nothing))
GUEST_GREETS = declare(Kind("guest_greets", priority=4, facts=facts))


async def tell_inviter(session: Session, guest: Resident, now: datetime) -> None:
    """Somebody came by the inviter's link; who, is not said."""
    if guest.invited_by_id:
        key = f"guest_joined:{guest.id}"
        await notifications.owe(session, GUEST_JOINED, key, now, resident_id=guest.invited_by_id)


async def greet(session: Session, guest: Resident, now: datetime) -> None:
    """The guest lets the inviter know the name, once."""
    if guest.invited_by_id and guest.joined_at:
        await notifications.owe(
            session,
            GUEST_GREETS,
            f"guest_greets:{guest.id}",
            now,
            resident_id=guest.invited_by_id,
            subject=Subject(SubjectKind.RESIDENT, guest.id),
        )
