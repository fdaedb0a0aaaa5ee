"""What an operator set, and where it was found."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import settings
from bot.settings import Settings, read_settings

TOKEN = "123456:" + "a" * 35


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No .env of a developer here, nor what their shell says."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_a_secret_is_read_from_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "bot_token").write_text(f"{TOKEN}\n")
    monkeypatch.setattr(settings, "SECRETS", tmp_path / "secrets")

    assert read_settings().bot_token.get_secret_value() == TOKEN

    monkeypatch.setenv("BOT_TOKEN", "654321:" + "b" * 35)
    assert read_settings().bot_token.get_secret_value().startswith("654321")


def test_no_secrets_are_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SECRETS", tmp_path / "nowhere")
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "")

    assert read_settings().webhook_secret is None


@pytest.mark.parametrize("secret", ["with space", "пароль", "a" * 257, "line\n"])
def test_a_secret_that_telegram_would_refuse_is_named(
    secret: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", secret)

    with pytest.raises(SystemExit) as left:
        read_settings()

    assert left.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("WEBHOOK_SECRET: ")
    assert secret not in said


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("postgres://u:p%40ss@h/d", "postgresql+asyncpg://u:p%40ss@h/d"),
        ("postgresql://u@h:6432/d?sslmode=require", "postgresql+asyncpg://u@h:6432/d?ssl=require"),
        ("postgresql+asyncpg://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("sqlite:///data/town.db", "sqlite+aiosqlite:///data/town.db"),
        (" sqlite+aiosqlite:////srv/town.db\n", "sqlite+aiosqlite:////srv/town.db"),
    ],
)
def test_a_database_is_named_as_hosting_companies_do(
    written: str, understood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", written)

    assert read_settings().database_url.get_secret_value() == understood


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "canary"),
        ("DATABASE_URL", "mysql://root:canary@127.0.0.1/town"),
        ("DATABASE_URL", "postgresql+psycopg://root:canary@127.0.0.1/town"),
        ("DATABASE_URL", "postgresql://root:canary@127.0.0.1:port/town"),
        ("DATABASE_URL", "postgresql://root:can@canary@127.0.0.1/town"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:"),
        ("WEBHOOK_URL", "canary.example.org/telegram"),
        ("WEBHOOK_URL", "https:///canary"),
        ("WEBHOOK_URL", "https://canary.example.org:port/"),
        ("WEBHOOK_PORT", "canary"),
        ("WEBHOOK_PORT", "70000"),
        ("API_URL", "canary.example.org"),
        ("BOT_LANGUAGE", "canary"),
        ("LOG_JSON", "canary"),
        ("LOG_LEVEL", "canary"),
    ],
)
def test_a_wrong_setting_is_one_line_without_its_value(
    name: str,
    value: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = {"BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": "secret", name: value}
    for one, given in settings.items():
        monkeypatch.setenv(one, given)

    with pytest.raises(SystemExit) as left:
        read_settings()

    assert left.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{name}: ")
    assert said.count("\n") == 1
    assert "canary" not in said


def test_a_file_that_is_no_text_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".env").write_bytes(b"BOT_TOKEN=\xff\xfe")

    with pytest.raises(SystemExit) as left:
        read_settings()

    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_language_of_a_shell_is_not_the_bots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("LANGUAGE", "en_US:en")

    assert read_settings().community().language == "ru"


def test_what_is_said_in_code_comes_from_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(
        f"BOT_TOKEN={TOKEN}\nAPI_URL=https://example.org\nLANGUAGE=fr\nBOT_LANGUAGE=en\n"
    )
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/telegram")
    monkeypatch.setenv("WEBHOOK_SECRET", "production")

    found = Settings.model_validate({"bot_token": "654321:" + "b" * 35})

    assert found == Settings(bot_token=SecretStr("654321:" + "b" * 35))
    assert (found.webhook_url, found.webhook_secret, found.bot_language) == (None, None, "ru")
    assert found.api_url == "https://api.telegram.org"
