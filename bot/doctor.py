"""Is the bot well? Asks the database only, so it is cheap enough for a health check."""

from datetime import UTC, datetime, timedelta

from bot.database import open_engine, open_sessions, schema_version
from bot.logs import redact
from bot.settings import Settings
from migrations import HEAD
from models import Sign
from scheduler.jobs import JOBS
from services.core import signs
from services.core.signs import JOB, PARTS

# Every part is heard of at least once a minute, and signs are written down a little later.
LONGEST_SILENCE = timedelta(minutes=2)


async def report(settings: Settings) -> int:
    """Print what was found, a line each; 0 if all is well, 1 otherwise."""
    engine = open_engine(settings.database_url.get_secret_value())
    try:
        version = await schema_version(engine)
        print(f"database: schema {version or 'empty'}, this version needs {HEAD}")
        if version != HEAD:
            return 1
        async with open_sessions(engine)() as session:
            found = await signs.read(session)
    except Exception as error:
        print(f"database: {redact(repr(error))}")
        return 1
    finally:
        await engine.dispose()
    now = datetime.now(UTC)
    wells = [is_part_well(part, found.get(part), now) for part in PARTS]
    wells += [is_job_well(job.name, found.get(f"{JOB}{job.name}"), now) for job in JOBS]
    return 0 if all(wells) else 1


def is_part_well(part: str, sign: Sign | None, now: datetime) -> bool:
    what = "Telegram last heard" if part == "intake" else "last sign of life"
    if sign is None or sign.well_at is None:
        print(f"{part}: {what.replace('last', 'never')}")
        return False
    silence = now - sign.well_at
    silent = silence > LONGEST_SILENCE
    print(f"{part}: {what} {span(silence)} ago{': too long' if silent else ''}")
    return not silent


def is_job_well(job: str, sign: Sign | None, now: datetime) -> bool:
    """A job that is late is the ticker's silence; one that fails is its own."""
    done = f"last done {span(now - sign.well_at)} ago" if sign and sign.well_at else "never done"
    failed = ""
    if sign and sign.failing and sign.failed_at:
        failed = f", failed {span(now - sign.failed_at)} ago: {sign.error}"
    print(f"job {job}: {done}{failed}")
    return not failed


def span(passed: timedelta) -> str:
    """The two largest units: "2 days 3 h", "5 min 10 s"."""
    left = max(int(passed.total_seconds()), 0)
    words: list[str] = []
    for unit, seconds in (("day", 86_400), ("h", 3600), ("min", 60), ("s", 1)):
        count, left = divmod(left, seconds)
        if count or (unit == "s" and not words):
            words.append(f"{count} {unit}{'s' if unit == 'day' and count > 1 else ''}")
    return " ".join(words[:2])
