"""The community is rows: what owners set holds at once and outlives the environment."""

from datetime import datetime

from sqlalchemy import update

from models import Answer, CommunityRecord
from simulator import Person
from tests.town import TOWN, Town


async def renamed(town: Town, **values: object) -> None:
    """Changed by another replica, beside the running bot."""
    async with town.session() as session:
        await session.execute(update(CommunityRecord).values(values))


async def test_rows_win_over_the_environment_after_the_first_start(town: Town) -> None:
    town.environment = {
        "community_name": "Другое имя",
        "timezone": "Asia/Tokyo",
        "bot_language": "en",
    }
    await town.restarts()

    community = town.app.community
    assert (community.name, community.zone, community.language) == (TOWN, "Europe/Moscow", "ru")


async def test_a_name_changed_in_another_replica_holds_at_once(town: Town, anna: Person) -> None:
    await renamed(town, name="Сосновый бор")

    await anna.says("/start")

    assert "Сосновый бор" in anna.screen


async def test_notifications_redraws_and_jobs_follow_the_row_too(
    town: Town, gleb: Person, anna: Person
) -> None:
    event = await town.event("Йога", starts_in="9 days")
    await renamed(town, name="Pine Wood", language="en", zone="Asia/Tokyo")

    await gleb.says("/appoint")
    await gleb.shares("Выбрать", [anna])
    await gleb.taps("Ведущий")
    assert "Pine Wood" in anna.screen

    await town.answers(anna, event, Answer.GOING)
    town.app.wake()
    await town.settle()
    assert "Going" in town.card("Йога")

    # Next Monday at 10:00 in Tokyo it is 4 in the morning in Moscow.
    await town.passes_until(datetime.fromisoformat("2026-03-09T01:05:00+00:00"))
    assert anna.heard("Ваша неделя")
