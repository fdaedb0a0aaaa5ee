"""What a batch drew: which private messages show a subject from now on, and which do not."""

from collections.abc import Iterable
from datetime import datetime

from models import Resident, Session
from services.outbox import cards
from services.outbox.cards import Tracked
from views.core.screen import Drawn, Live

Note = tuple[Drawn, Resident | None]


async def remember(session: Session, notes: Iterable[Note], now: datetime) -> None:
    """Follow the notes of a batch; of several about one message the last one counts."""
    latest = {(note.chat_id, note.message_id): (note, reader) for note, reader in notes}
    await cards.untrack(session, [place for place, (note, _) in latest.items() if not note.shows])
    shown: list[Tracked] = []
    for note, reader in latest.values():
        if note.shows and reader:
            shown.append(tracked(note, note.shows, reader))
    await cards.track(session, shown, now)


def tracked(note: Drawn, shows: Live, reader: Resident) -> Tracked:
    return Tracked(
        chat_id=note.chat_id,
        message_id=note.message_id,
        subject=shows.subject,
        resident_id=reader.id,
        has_photo=note.has_photo,
        until=shows.until,
        version=shows.version,
        look=shows.look,
    )
