"""What the team says to everyone in the digest: once a week, or not at all."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from models import About, Resident, Session, TeamNote
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import FRESH, UNSYNCED
from services.people import residents

LIMIT = 600
# So long it is news: the next digest tells it, and until then /week.
LIVES = timedelta(days=7)


async def of_week(session: Session, since: datetime) -> TeamNote | None:
    """What was published after `since` and is still there."""
    note: TeamNote | None = await session.scalar(
        select(TeamNote)
        .where(TeamNote.published_at > since, TeamNote.withdrawn_at.is_(None))
        .order_by(TeamNote.published_at.desc(), TeamNote.id.desc())
        .limit(1)
    )
    return note


async def open_or_ask(session: Session, person: Resident, now: datetime) -> TeamNote | None:
    """The note that stands there now; without one the next words are it."""
    await rights.require(session, person, Act.ANNOUNCE)
    note = await of_week(session, now - LIVES)
    if not note:
        residents.ask(session, person, About.TEAM_NOTE, now)
    return note


async def ask(session: Session, person: Resident, now: datetime) -> None:
    """The next words of this person are a new note; the one that stands there stays till then."""
    await rights.require(session, person, Act.ANNOUNCE)
    residents.ask(session, person, About.TEAM_NOTE, now)


async def write(
    session: Session, person: Resident, html: str, length: int, now: datetime
) -> TeamNote:
    """Take words as a draft; `length` is in Telegram's units. Refuses "too-long"."""
    await rights.require(session, person, Act.ANNOUNCE)
    if length > LIMIT:
        raise Refusal("too-long", limit=LIMIT, length=length)
    await residents.close_question(session, person)
    note = TeamNote(author_id=person.id, html=html, written_at=now)
    session.add(note)
    await session.flush()
    return note


async def publish(session: Session, person: Resident, note_id: int, now: datetime) -> TeamNote:
    """Show it in the week instead of any other, again, too. Refuses "note-gone"."""
    note = await find(session, person, note_id)
    if not note.html or now - note.written_at > LIVES:
        raise Refusal("note-gone")
    if note.shown:
        return note
    await session.execute(
        update(TeamNote)
        .where(TeamNote.published_at.is_not(None), TeamNote.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
        .execution_options(**UNSYNCED)
    )
    note.published_at, note.withdrawn_at = now, None
    return note


async def withdraw(session: Session, person: Resident, note_id: int, now: datetime) -> TeamNote:
    """Show it no more, or not at all; it can be published again. Refuses "note-gone"."""
    note = await find(session, person, note_id)
    note.withdrawn_at = now
    return note


async def find(session: Session, person: Resident, note_id: int) -> TeamNote:
    """The team writes as one: whoever announces changes the words of any of them."""
    await rights.require(session, person, Act.ANNOUNCE)
    note: TeamNote | None = await session.get(TeamNote, note_id, **FRESH)
    if not note:
        raise Refusal("note-gone")
    return note
