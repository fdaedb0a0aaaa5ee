"""Which words about the bot are ours, and which an owner wrote in BotFather."""

import hashlib
from datetime import datetime

from sqlalchemy import exists, select

from models import ProfileText, Session
from services.core.rows import insert_or_replace

PICTURE = "picture"  # known by Telegram's name for the file
HAS_PICTURE = exists().where(ProfileText.field == PICTURE)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def is_ours(session: Session, field: str, text: str) -> bool:
    """Whether we wrote this, in whatever language: Telegram shows one instead of another."""
    ours = await session.scalars(select(ProfileText.digest).where(ProfileText.field == field))
    return digest(text) in set(ours)


async def note(session: Session, field: str, language: str, text: str, now: datetime) -> None:
    """These words are ours from now on."""
    row = {"field": field, "language": language, "digest": digest(text), "set_at": now}
    await insert_or_replace(session, ProfileText, [row], ("field", "language"))
