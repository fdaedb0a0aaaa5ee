"""python -m bot: run (default), migrate, doctor, backup FILE, restore FILE."""

import argparse
import asyncio
import gc
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot import logs
from bot.settings import (
    EXIT_ANOTHER_INSTANCE,
    EXIT_CONFIGURATION,
    EXIT_PART_DIED,
    Settings,
    names_the_old_language,
    read_settings,
    stop,
)

if TYPE_CHECKING:
    from bot.app import App

COMMANDS = {
    "run": "serve until asked to stop",
    "migrate": "bring the database up to date",
    "doctor": "say whether the bot is well",
    "backup": "copy the database into a new file, while the bot runs",
    "restore": "bring a backup to where there is no database yet",
}
OLD_LANGUAGE = ".env: LANGUAGE is called BOT_LANGUAGE now; the old line has no effect"
NEWER = (
    "The database was written by a newer version of the bot (schema {version}, this one needs "
    "{head}): install that version, or restore a backup"
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        if name in ("backup", "restore"):
            command.add_argument("file", help="- is standard output or input")
    asked = parser.parse_args()
    settings = read_settings()
    secrets = [settings.bot_token.get_secret_value()]
    if settings.webhook_secret:
        secrets.append(settings.webhook_secret.get_secret_value())
    logs.set_up(settings.log_level, as_json=settings.log_json, secrets=secrets)
    match asked.command or "run":
        case "run":
            prepare(settings)
            run(settings)
        case "migrate":
            migrate(settings)
        case "doctor":
            examine(settings)
        case copying:
            copy(settings, copying, asked.file)


def prepare(settings: Settings) -> None:
    """Whoever has to mend a setting reads it before aiogram is loaded."""
    if names_the_old_language():
        print(OLD_LANGUAGE, file=sys.stderr)
    asyncio.run(bring_up_to_date(settings))


def run(settings: Settings) -> None:
    # Imports make a quarter of a million objects and hardly any garbage: walking them again and
    # again would be a third of the start, and later most of the work.
    gc.disable()
    # Imported here: the other commands need no aiogram.
    from bot import telegram_models

    telegram_models.load()
    from bot.app import App, RefusedError, WrongTokenError
    from bot.clock import SystemClock
    from bot.intake.listener import CannotListenError
    from bot.intake.polling import AnotherInstanceError
    from bot.parts import PartDiedError
    from bot.secret import SecretError

    async def serve() -> None:
        app = App(settings, SystemClock())
        gc.freeze()
        gc.enable()
        listen_to_signals(app)
        await app.run()

    try:
        asyncio.run(serve())
    except SecretError as error:
        stop(f"SECRET_FILE: {error}", EXIT_CONFIGURATION)
    except WrongTokenError:
        stop("Telegram does not know BOT_TOKEN: copy it anew from @BotFather", EXIT_CONFIGURATION)
    except RefusedError as error:
        stop(
            f"Telegram does not accept these settings: {logs.redact(str(error))}",
            EXIT_CONFIGURATION,
        )
    except CannotListenError as error:
        stop(f"WEBHOOK_HOST and WEBHOOK_PORT: cannot listen on {error}", EXIT_CONFIGURATION)
    except AnotherInstanceError:
        stop("Another instance of this bot is running", EXIT_ANOTHER_INSTANCE)
    except PartDiedError as died:
        why = logs.redact(repr(died.__cause__)) if died.__cause__ else "it ended by itself"
        stop(f"A part of the bot died, so the bot ends: {died}: {why}", EXIT_PART_DIED)


def listen_to_signals(app: "App") -> None:
    """The first signal asks to stop, the second one does not ask."""
    loop = asyncio.get_running_loop()

    def asked() -> None:
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(one)
            signal.signal(one, lambda *_: sys.exit(1))
        app.stop()

    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, asked)


async def bring_up_to_date(settings: Settings) -> None:
    """Apply pending migrations in a process of their own: Alembic need not stay in memory."""
    from migrations import HEAD

    if await stored_version(settings) != HEAD:
        migrating = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "migrate")
        if code := await migrating.wait():
            sys.exit(code)


async def stored_version(settings: Settings) -> str | None:
    """The schema of the database; one clear line and exit code 2 if it cannot be used."""
    from bot.database import open_engine, schema_version
    from migrations import HEAD, KNOWN

    try:
        engine = open_engine(settings.database_url.get_secret_value())
        try:
            version = await schema_version(engine)
        finally:
            await engine.dispose()
    except Exception as error:
        unreachable(error)
    if version and version not in KNOWN:
        stop(NEWER.format(version=version, head=HEAD), EXIT_CONFIGURATION)
    return version


def unreachable(error: Exception) -> NoReturn:
    said = logs.redact(str(error).splitlines()[0] if str(error) else type(error).__name__)
    stop(f"DATABASE_URL: the database cannot be reached: {said}", EXIT_CONFIGURATION)


def migrate(settings: Settings) -> None:
    from alembic import command
    from alembic.config import Config

    from bot.database import is_away

    asyncio.run(stored_version(settings))
    config = Config(Path(__file__).parent.parent / "alembic.ini")
    config.attributes["url"] = settings.database_url.get_secret_value()
    try:
        command.upgrade(config, "head")
    except Exception as error:
        if not is_away(error):
            raise
        unreachable(error)


def examine(settings: Settings) -> None:
    from bot.doctor import report

    sys.exit(asyncio.run(report(settings)))


def copy(settings: Settings, command: str, file: str) -> None:
    from bot.backup import BackupError, back_up, restore

    try:
        done = (back_up if command == "backup" else restore)(settings, file)
    except (BackupError, OSError) as error:
        stop(f"{command}: {error}", 1)
    print(done, file=sys.stderr)  # standard output may be the backup itself


if __name__ == "__main__":
    main()
