"""What the outbox keeps about a person: what was sent to them, and the cards of their chat."""

from datetime import datetime

from sqlalchemy import delete, or_, update

from models import Card, Notification, Resident, Session
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED
from services.outbox import notifications


async def export(session: Session, person: Resident) -> Record:
    mine = Notification.resident_id == person.id
    return {
        "messages": [
            {"kind": row.kind, "state": row.state.value, "at": moment(row.closed_at)}
            for row in await privacy.rows(session, Notification, mine)
        ]
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """What is still owed will not be sent, and nothing personal stays in what was."""
    mine = or_(Notification.resident_id == person.id, Notification.chat_id == person.telegram_id)
    await notifications.cancel(session, now, mine)
    for gone in (
        update(Notification).where(mine).values(details={}, chat_id=None, error=None),
        delete(Card).where(or_(Card.chat_id == person.telegram_id, Card.resident_id == person.id)),
    ):
        await session.execute(gone.execution_options(**UNSYNCED))


privacy.register(
    "outbox",
    export=export,
    forget=forget,
    lines=["privacy-messages"],
    columns=[
        "notifications.resident_id",
        "notifications.chat_id",
        "cards.resident_id",
        "cards.chat_id",
    ],
)
