"""Behind a web address silence says nothing: Telegram knows whether it can reach us."""

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.types import WebhookInfo

from bot.intake.intake import Intake
from bot.intake.webhook import SILENCE_SECONDS, Webhook
from simulator import WorldClock
from tests.town import until

URL = "https://example.org/telegram"


class Telegram:
    """Knows how many updates wait, and why."""

    def __init__(self, **info: Any) -> None:
        self.info: dict[str, Any] = {"url": URL, "pending_update_count": 0} | info
        self.asked = self.heard_times = 0

    async def get_webhook_info(self, request_timeout: int) -> WebhookInfo:
        self.asked += 1
        return WebhookInfo(has_custom_certificate=False, **self.info)

    def heard(self) -> None:
        self.heard_times += 1


@pytest.mark.parametrize(
    ("info", "heard"),
    [
        ({}, 1),
        ({"pending_update_count": 2}, 1),
        ({"last_error_message": "long ago", "last_error_date": 1}, 1),
        ({"pending_update_count": 2, "last_error_message": "refused", "last_error_date": 1}, 0),
        ({"url": ""}, 0),
    ],
)
async def test_in_silence_telegram_is_asked(info: dict[str, Any], heard: int) -> None:
    telegram, clock = Telegram(**info), WorldClock(datetime(2026, 3, 2, tzinfo=UTC), speed=0)
    webhook = Webhook(cast(Bot, telegram), cast(Intake, telegram), clock, "secret")
    running = asyncio.create_task(webhook.run())

    await until(clock.jump)
    await until(lambda: bool(telegram.asked))
    await until(clock.jump)  # it sleeps again

    webhook.stop()
    await running
    assert bool(telegram.heard_times) is bool(heard)
    assert clock.now() == datetime(2026, 3, 2, 0, 2 * SILENCE_SECONDS // 60, tzinfo=UTC)
