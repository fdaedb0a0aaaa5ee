"""A host types when a meeting starts, in a hurry; no day that was understood is lost."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models import Event
from simulator import Person
from tests.town import Town

# The stories begin on Monday, 2 March, at noon.


async def start_of(town: Town, title: str) -> str:
    async with town.session() as session:
        event = await session.scalar(select(Event).where(Event.title == title))
        assert event
        if not event.starts_at:
            return ""
        return event.starts_at.astimezone(ZoneInfo(event.zone)).strftime("%d.%m %H:%M")


async def test_a_typed_day_is_kept_until_its_hour_is_typed(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")

    await vera.says("5 декабря")
    assert "Суббота, 5 декабря. Во сколько начнём?" in vera.screen
    assert vera.buttons[:6] == ["10:00", "12:00", "15:00", "18:00", "19:00", "20:00"]
    await vera.says("18:00")

    assert await start_of(town, "Йога") == "05.12 18:00"
    assert "суббота, 5 декабря, 18:00" in vera.screen


async def test_the_hour_can_be_tapped(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")

    await vera.says("в эту субботу вечером")
    assert "Суббота, 7 марта. Во сколько начнём?" in vera.screen
    await vera.taps("19:30")

    assert await start_of(town, "Йога") == "07.03 19:30"


async def test_the_day_survives_a_restart_a_look_elsewhere_and_a_slip(
    town: Town, vera: Person
) -> None:
    await vera.says("/newevent Йога")
    await vera.says("5 декабря")
    await vera.says("как-нибудь")
    assert "Не понял, когда" in vera.screen
    await town.restarts()
    await vera.says("/newevent")
    assert "Суббота, 5 декабря. Во сколько начнём?" in vera.screen

    await vera.says("18")

    assert await start_of(town, "Йога") == "05.12 18:00"


async def test_another_day_can_be_asked_for(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Когда")
    await vera.says("5 декабря")

    await vera.taps("Другой день")
    assert "Когда начнём?" in vera.screen
    await vera.says("18:30")
    assert "Новое время: понедельник, 2 марта, 18:30" in vera.screen


async def test_a_public_meeting_is_moved_by_a_day_and_an_hour(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Когда")
    await vera.says("8 марта")
    await vera.taps("12:00")
    assert "Новое время: воскресенье, 8 марта, 12:00" in vera.screen

    await vera.taps("Перенести")

    assert await start_of(town, "Йога") == "08.03 12:00"
    assert anna.heard("Встреча перенесена")


async def test_seven_is_asked_of_the_morning_or_the_evening(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("завтра в 7")
    assert "Вторник, 3 марта. Утром или вечером?" in vera.screen

    await vera.taps("19:00")

    assert await start_of(town, "Йога") == "03.03 19:00"


async def test_from_and_until_say_how_long(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("завтра с 19 до 20:30")
    assert "вторник, 3 марта, 19:00–20:30" in vera.screen

    await vera.taps("Когда")
    await vera.says("в пятницу с 7 до 9")
    assert "Пятница, 6 марта. Утром или вечером?" in vera.screen
    await vera.taps("07:00")
    assert "пятница, 6 марта, 07:00–09:00" in vera.screen

    await vera.taps("Когда")
    await vera.says("18-20 декабря")
    assert "Не понял, когда" in vera.screen
    await vera.says("/newevent")
    assert "пятница, 6 марта, 07:00–09:00" in vera.screen


async def test_guests_read_that_a_public_meeting_is_longer(
    town: Town, anna: Person, vera: Person
) -> None:
    event_id = await town.event("Йога", host=vera, starts_in="50 hours")
    await anna.starts(f"e_{event_id}")
    await anna.taps("Иду")
    await vera.starts(f"e_{event_id}")
    await vera.taps("Управлять встречей")
    await vera.taps("Когда")
    await vera.says("8 марта с 12 до 15")
    await vera.taps("Перенести")
    assert "воскресенье, 8 марта, 12:00–15:00" in vera.screen
    await town.passes("3 minutes")
    assert anna.heard("12:00–15:00")


async def test_a_midnight_of_two_days_is_asked_for(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("в субботу в полночь")
    assert "С какого числа начнём?" in vera.screen

    await vera.taps("вс 8 мар")

    assert await start_of(town, "Йога") == "08.03 00:00"


async def test_what_is_over_is_offered_for_tomorrow(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("сегодня в 10")
    assert "Это время уже прошло: понедельник, 2 марта, 10:00" in vera.screen

    await vera.taps("Завтра 10:00")

    assert await start_of(town, "Йога") == "03.03 10:00"


async def test_a_day_that_went_by_is_forgotten(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("завтра")
    await town.passes_until(datetime(2026, 3, 5, 9, tzinfo=UTC))

    await vera.says("/newevent")
    assert "Когда начнём?" in vera.screen
    await vera.says("18:00")

    assert await start_of(town, "Йога") == "05.03 18:00"
