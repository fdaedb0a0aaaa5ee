"""What is kept about who bound a chat, and about joining and leaving the community's chats."""

from datetime import datetime

from models import Chat, ChatMemberChange, Resident, Session
from services.chats import members
from services.core import privacy
from services.core.privacy import Record, moment


async def export(session: Session, person: Resident) -> Record:
    return {
        "bound_chats": [
            {"title": row.title, "at": moment(row.bound_at)}
            for row in await privacy.rows(session, Chat, Chat.bound_by_id == person.id)
        ],
        "chat_membership": [
            {"chat": row.chat_id, "change": row.change.value, "at": moment(row.at)}
            for row in await privacy.rows(session, ChatMemberChange, members.is_of(session, person))
        ],
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """The chat stays bound, by somebody without a name; joining and leaving it goes."""
    await members.forget(session, person)


privacy.register(
    "chats",
    export=export,
    forget=forget,
    lines=["privacy-chats", "privacy-chat-members"],
    columns=[
        "chats.bound_by_id",
        "chats.chat_id",
        "chat_standings.chat_id",
        "chat_member_changes.chat_id",
        "chat_member_changes.person_digest",
    ],
)
