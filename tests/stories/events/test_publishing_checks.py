"""Before publishing the bot says what guests may miss, and publishes all the same."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models import Event
from simulator import Person
from tests.town import Town


async def looks_twice(host: Person, *said: str) -> None:
    """A draft of these words, up to the second look."""
    await host.says("/newevent")
    for words in said:
        await host.says(words)
    await host.taps("Опубликовать")
    await host.taps("Никого")


@pytest.mark.parametrize("place", ["Зал 2", "зал 2"])
async def test_what_guests_may_miss_is_said_and_forbids_nothing(
    town: Town, vera: Person, place: str
) -> None:
    await town.event("Кино", starts_in="3 hours")

    await looks_twice(vera, "Йога", "сегодня 14:30", place)

    assert "⚠️ До начала меньше трёх часов" in vera.screen
    assert "⚠️ Нет описания" in vera.screen
    assert "там же пройдёт «Кино»" in vera.screen
    assert "💡" not in vera.screen
    await vera.taps("Опубликовать")
    assert "Йога" in town.card("Йога")


async def test_a_careful_draft_hears_nothing(town: Town, vera: Person) -> None:
    await town.event("Кино", starts_in="3 hours")
    await vera.says("/newevent")
    for words in ("Йога", "завтра 19:00", "Зал 2"):
        await vera.says(words)
    await vera.taps("Описание")
    await vera.says("Возьмите коврик")
    await vera.taps("Опубликовать")
    await vera.taps("Никого")

    assert "⚠️" not in vera.screen


async def test_meetings_always_at_the_same_hour_are_a_habit(town: Town, vera: Person) -> None:
    for week in range(9):
        event = await town.event(f"Встреча {week}")
        start = town.now.replace(hour=16) + timedelta(days=3 - 7 * (week + 1), hours=week // 6)
        async with town.session() as session:
            await session.execute(
                update(Event)
                .where(Event.id == event)
                .values(starts_at=start, ends_at=start + timedelta(hours=2))
            )

    await looks_twice(vera, "Йога", "в четверг 19:00", "Зал 5")

    assert "💡 6 из последних 9 встреч — в тот же день недели и час." in vera.screen
