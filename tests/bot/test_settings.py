"""What an operator set, and where it was found."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import read_settings

TOKEN = "123456:" + "a" * 35


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No .env of a developer here."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WEBHOOK_SECRET", raising=False)


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
