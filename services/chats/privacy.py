"""What is kept about who bound a chat; the chat itself belongs to the community."""

from datetime import datetime

from models import Chat, Resident, Session
from services.core import privacy
from services.core.privacy import Record, moment


async def export(session: Session, person: Resident) -> Record:
    return {
        "bound_chats": [
            {"title": row.title, "at": moment(row.bound_at)}
            for row in await privacy.rows(session, Chat, Chat.bound_by_id == person.id)
        ]
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """The chat stays bound, by somebody without a name."""


privacy.register(
    "chats",
    export=export,
    forget=forget,
    lines=["privacy-chats"],
    columns=["chats.bound_by_id", "chats.chat_id", "chat_standings.chat_id"],
)
