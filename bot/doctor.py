"""Is the bot well? Asks the database only, so it is cheap enough for a health check."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.database import open_engine, open_sessions, schema_version
from bot.logs import redact
from bot.settings import Settings
from migrations import HEAD
from models import Mark
from services.core.jobs import HEARTBEAT

# Ticks come every few seconds; a minute without one means that the bot is down or stuck.
LONGEST_SILENCE = timedelta(minutes=1)


async def report(settings: Settings) -> int:
    """Print what was found, a line each; 0 if all is well, 1 otherwise."""
    engine = open_engine(settings.database_url.get_secret_value())
    try:
        version = await schema_version(engine)
        print(f"database: schema {version or 'empty'}, this version needs {HEAD}")
        if version != HEAD:
            return 1
        async with open_sessions(engine)() as session:
            beat = await session.scalar(select(Mark.period).where(Mark.job == HEARTBEAT))
    except Exception as error:
        print(f"database: {redact(repr(error))}")
        return 1
    finally:
        await engine.dispose()
    silence = datetime.now(UTC) - datetime.fromisoformat(beat) if beat else None
    print(f"bot: {'never ran' if silence is None else f'last tick {silence.seconds} s ago'}")
    return 0 if silence is not None and silence < LONGEST_SILENCE else 1
