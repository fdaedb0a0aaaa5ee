"""Updates that were set aside: whose they are, and what is left of them when somebody goes."""

import json
import re
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select

from models import RejectedUpdate, Resident, Session
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED

# What is the sender's own in an update; the rest may be words and names of others: a message that
# is answered or forwarded, a card with everybody who comes, a contact.
OWN = ("from", "message_id", "id", "date", "text", "caption", "data")


async def export(session: Session, person: Resident) -> Record:
    mine = RejectedUpdate.telegram_id == person.telegram_id
    return {
        "not_understood": [
            {"update": own_part(json.loads(row.body)), "at": moment(row.rejected_at)}
            for row in await privacy.rows(session, RejectedUpdate, mine)
        ]
    }


def own_part(update: Any) -> Any:
    """What the sender wrote or tapped, without what they reacted to."""
    if not isinstance(update, dict):
        return None
    return {
        kind: {name: part[name] for name in OWN if name in part} if isinstance(part, dict) else part
        for kind, part in update.items()
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """Theirs go; what others sent stays, and is emptied where it speaks of this person.

    A number that merely contains this one is somebody else's.
    """
    number = str(person.telegram_id)
    whole = re.compile(rf"(?<!\d){number}(?!\d)")
    await session.execute(
        delete(RejectedUpdate)
        .where(RejectedUpdate.telegram_id == person.telegram_id)
        .execution_options(**UNSYNCED)
    )
    suspects = await session.scalars(
        select(RejectedUpdate).where(
            or_(RejectedUpdate.body.contains(number), RejectedUpdate.error.contains(number))
        )
    )
    for row in suspects:
        if whole.search(row.body) or whole.search(row.error):
            row.body, row.error = "{}", row.error.partition(":")[0]


privacy.register(
    "core",
    export=export,
    forget=forget,
    lines=["privacy-not-understood"],
    columns=["rejected_updates.telegram_id"],
)
