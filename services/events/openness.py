"""Who may come to a meeting: anybody, residents of the community, or its club alone."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select

from models import Answer, ClubMember, Event, OpenTo, Resident, Session

# Makes somebody a member of a club; False for who is one.
Enter = Callable[[Session, Resident, int, datetime], Awaitable[bool]]
ENTER: list[Enter] = []


def enters(enter: Enter) -> Enter:
    """Register how an answer to a meeting of a club alone makes its giver a member."""
    ENTER.append(enter)
    return enter


def for_all() -> ColumnElement[bool]:
    """Meetings that every list may show."""
    return Event.open_to != OpenTo.CLUB


def shown_to(reader: Resident) -> ColumnElement[bool]:
    """The same, and those of the reader's own clubs."""
    mine = select(ClubMember.club_id).where(
        ClubMember.resident_id == reader.id, ClubMember.left_at.is_(None)
    )
    return or_(for_all(), Event.club_id.in_(mine))


def joins_first(event: Event, person: Resident, wish: Answer) -> bool:
    """Whether the answer can only be taken once this person has joined the community."""
    closed = event.open_to is not OpenTo.ANYBODY
    return closed and wish is not Answer.DECLINED and person.joined_at is None


async def enter(
    session: Session, person: Resident, event: Event, wish: Answer, now: datetime
) -> bool:
    """Whoever answers to a meeting of a club alone is a member from now on; whether that is new."""
    if event.open_to is not OpenTo.CLUB or not event.club_id or wish is Answer.DECLINED:
        return False
    return any([await one(session, person, event.club_id, now) for one in ENTER])
