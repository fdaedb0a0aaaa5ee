"""Everything an operator may set."""

import re
import sys
from functools import cache
from pathlib import Path
from typing import Annotated, NoReturn
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from bot.address import database_address, is_lost_at_the_end
from services.core.community import NAMELESS, Community
from services.core.languages import Language

EXIT_CONFIGURATION = 2
EXIT_ANOTHER_INSTANCE = 3
EXIT_PART_DIED = 4

ENV_FILE = Path(".env")
# Where Docker puts secrets, a file each, if there are any.
SECRETS = Path("/run/secrets")

TOKEN_MISSING = (
    "BOT_TOKEN is not set. Ask @BotFather for a token and put it into .env, "
    "or see the bot without one: make demo"
)


@cache
def zones() -> frozenset[str]:
    """The names of all time zones; looking for them reads hundreds of files."""
    return frozenset(available_timezones())


class Settings(BaseModel):
    """What the bot is told. Nothing here looks into the environment: tests and demo say it all."""

    model_config = ConfigDict(extra="forbid")

    bot_token: SecretStr
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    # The key of digests; without a file it is another one at each start.
    secret_file: Path | None = None
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/domovoy.db")
    api_url: str = "https://api.telegram.org"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_port: int = Field(default=8080, ge=0, le=65535)
    # Plain HTTP with a secret in its head: it is for the proxy on this machine, not for the world.
    webhook_host: str = "127.0.0.1"
    community_name: str = NAMELESS
    timezone: str = "Europe/Moscow"
    bot_language: str = "ru"  # LANGUAGE is gettext's, and half of the world's shells set it
    log_level: str = "INFO"
    log_json: bool = False

    @field_validator("admin_ids", mode="before")
    @classmethod
    def read_ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() for part in parts):
            raise ValueError("comma-separated numbers, such as 12345678,87654321")
        return frozenset(int(part) for part in parts)

    @field_validator("bot_token")
    @classmethod
    def looks_like_a_token(cls, value: SecretStr) -> SecretStr:
        number, _, secret = value.get_secret_value().strip().partition(":")
        if not (number.isdecimal() and secret):
            raise ValueError("looks like 123456:ABC-DEF…; copy it from @BotFather as it is")
        return SecretStr(value.get_secret_value().strip())

    @field_validator("database_url")
    @classmethod
    def known_database(cls, value: SecretStr) -> SecretStr:
        return SecretStr(database_address(value.get_secret_value()))

    @field_validator("api_url", "webhook_url")
    @classmethod
    def web_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname or not has_port(value):
            raise ValueError("a whole address, such as https://example.org/telegram")
        return value.strip()

    @field_validator("webhook_secret")
    @classmethod
    def telegram_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("1 to 256 Latin letters, digits, _ and -")
        return value

    @field_validator("timezone")
    @classmethod
    def known_zone(cls, value: str) -> str:
        if value not in zones():
            raise ValueError("an IANA name, such as Europe/Moscow")
        return value

    @field_validator("bot_language")
    @classmethod
    def known_language(cls, value: str) -> str:
        if value not in set(Language):
            raise ValueError(" or ".join(Language))
        return value

    @field_validator("log_level")
    @classmethod
    def known_level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @model_validator(mode="after")
    def webhook_is_guarded(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_SECRET must be set together with WEBHOOK_URL")
        return self

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.get_secret_value().startswith("sqlite")

    def community(self) -> Community:
        return Community(self.community_name, self.timezone, self.bot_language, self.admin_ids)


class SettingsFromEnvironment(Settings, BaseSettings):
    """Read from the environment, then from .env, then from /run/secrets."""

    model_config = SettingsConfigDict(env_file=ENV_FILE, extra="ignore", env_ignore_empty=True)

    secret_file: Path | None = Path("data/domovoy.key")

    @field_validator("database_url")
    @classmethod
    def outlives_the_process(cls, value: SecretStr) -> SecretStr:
        if is_lost_at_the_end(value.get_secret_value()):
            raise ValueError("names no file, so everything would be lost at the end")
        return value


def has_port(address: str) -> bool:
    """Whether the port is one, if there is any."""
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False


def names_the_old_language() -> bool:
    """Whether .env still says LANGUAGE, as the example of 0.1.0 did."""
    text = ENV_FILE.read_text(encoding="utf-8") if ENV_FILE.is_file() else ""
    return bool(re.search(r"^\s*(export\s+)?LANGUAGE\s*=", text, re.MULTILINE))


def read_settings() -> Settings:
    """The settings, or one clear line per mistake and exit code 2. No value is ever printed."""
    try:
        return SettingsFromEnvironment(_secrets_dir=SECRETS if SECRETS.is_dir() else None)
    except (OSError, UnicodeDecodeError, SettingsError) as error:
        stop(f".env and secrets cannot be read: {type(error).__name__}", EXIT_CONFIGURATION)
    except ValidationError as error:
        for mistake in error.errors(include_input=False, include_url=False):
            name = str(mistake["loc"][0]).upper() if mistake["loc"] else ""
            if name == "BOT_TOKEN" and mistake["type"] == "missing":
                stop(TOKEN_MISSING, EXIT_CONFIGURATION)
            said = mistake["msg"].removeprefix("Value error, ")
            print(f"{name}: {said}" if name else said, file=sys.stderr)
        sys.exit(EXIT_CONFIGURATION)


def stop(line: str, code: int) -> NoReturn:
    """One clear line, then the exit code of the contract."""
    print(line, file=sys.stderr)
    sys.exit(code)
