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


async def test_a_fourth_talk_in_a_row_is_noticed(town: Town, vera: Person) -> None:
    talk = 1
    for day in (3, 1, 2):
        event = await town.event(f"Лекция {day}", host=vera, starts_in=f"{day} hours")
        await vera.says("/help")
        await vera.sends_callback(vera.messages[-1].stored, f"df:{event}:{talk}")
    await vera.says("/newevent")
    for words in ("О звёздах", "завтра 19:00", "Зал 5"):
        await vera.says(words)
    for chosen, noticed in (("Лекция", True), ("Мастер-класс", False)):
        await vera.taps("Формат")
        await vera.taps(chosen)
        await vera.taps("Опубликовать")
        await vera.taps("Никого")
        said = "💡 Последние 3 встречи — тоже «Лекция». Другой формат приведёт других соседей."
        assert (said in vera.screen) is noticed
        await vera.taps("Назад")
        await vera.taps("Назад")


async def test_another_format_in_between_is_no_row(town: Town, vera: Person) -> None:
    for day, kind in ((1, 1), (2, 2), (3, 1), (4, 1)):
        event = await town.event(f"Встреча {day}", host=vera, starts_in=f"{day} hours")
        await vera.says("/help")
        await vera.sends_callback(vera.messages[-1].stored, f"df:{event}:{kind}")
    await vera.says("/newevent")
    for words in ("О звёздах", "завтра 19:00", "Зал 5"):
        await vera.says(words)
    await vera.taps("Формат")
    await vera.taps("Лекция")
    await vera.taps("Опубликовать")
    await vera.taps("Никого")

    assert "тоже «Лекция»" not in vera.screen
