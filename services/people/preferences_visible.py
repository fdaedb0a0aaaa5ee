"""How neighbours see a person: by a name that leads to them, by a name alone, or not at all."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from models import Answer, Resident, Rsvp, Session, SubjectKind
from services.outbox import cards


class Visible(StrEnum):
    """What a person may switch, by the column that keeps it."""

    LINKED = "linked"
    HIDDEN = "hidden"


async def flip(session: Session, resident: Resident, choice: Visible, now: datetime) -> None:
    """Switch it; the cards that name this person are drawn again."""
    setattr(resident, choice, not getattr(resident, choice))
    if choice is Visible.HIDDEN:
        going = select(Rsvp.event_id).where(
            Rsvp.resident_id == resident.id, Rsvp.answer == Answer.GOING
        )
        await cards.changed(session, SubjectKind.EVENT, going, now)
