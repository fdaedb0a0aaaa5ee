"""python -m bot: run (default), migrate, doctor."""

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
    Settings,
    read_settings,
    stop,
)

if TYPE_CHECKING:
    from bot.app import App


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument("command", nargs="?", default="run", choices=("run", "migrate", "doctor"))
    command = parser.parse_args().command
    settings = read_settings()
    secrets = [settings.bot_token.get_secret_value()]
    if settings.webhook_secret:
        secrets.append(settings.webhook_secret.get_secret_value())
    logs.set_up(settings.log_level, as_json=settings.log_json, secrets=secrets)
    {"run": run, "migrate": migrate, "doctor": examine}[command](settings)


def run(settings: Settings) -> None:
    # Imports make a quarter of a million objects and hardly any garbage: walking them again and
    # again would be a third of the start, and later most of the work.
    gc.disable()
    # Imported here: aiogram costs three seconds that the other commands need not spend.
    from bot.app import App, RefusedError, WrongTokenError
    from bot.clock import SystemClock
    from bot.intake.polling import AnotherInstanceError

    async def serve() -> None:
        await bring_up_to_date(settings)
        app = App(settings, SystemClock())
        gc.freeze()
        gc.enable()
        listen_to_signals(app)
        await app.run()

    try:
        asyncio.run(serve())
    except WrongTokenError:
        stop("Telegram does not know BOT_TOKEN: copy it anew from @BotFather", EXIT_CONFIGURATION)
    except RefusedError as error:
        stop(
            f"Telegram does not accept these settings: {logs.redact(str(error))}",
            EXIT_CONFIGURATION,
        )
    except AnotherInstanceError:
        stop("Another instance of this bot is running", EXIT_ANOTHER_INSTANCE)


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
    from bot.database import open_engine, schema_version
    from migrations import HEAD

    engine = open_engine(settings.database_url.get_secret_value())
    try:
        version = await schema_version(engine)
    except Exception as error:
        unreachable(error)
    finally:
        await engine.dispose()
    if version != HEAD:
        migrating = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "migrate")
        if code := await migrating.wait():
            sys.exit(code)


def unreachable(error: Exception) -> NoReturn:
    said = logs.redact(str(error).splitlines()[0] if str(error) else type(error).__name__)
    stop(f"DATABASE_URL: the database cannot be reached: {said}", EXIT_CONFIGURATION)


def migrate(settings: Settings) -> None:
    from alembic import command
    from alembic.config import Config

    from bot.database import is_away, make_folder

    config = Config(Path(__file__).parent.parent / "alembic.ini")
    config.attributes["url"] = settings.database_url.get_secret_value()
    make_folder(config.attributes["url"])
    try:
        command.upgrade(config, "head")
    except Exception as error:
        if not is_away(error):
            raise
        unreachable(error)


def examine(settings: Settings) -> None:
    from bot.doctor import report

    sys.exit(asyncio.run(report(settings)))


if __name__ == "__main__":
    main()
