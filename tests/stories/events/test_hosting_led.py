"""What the host sees of the own meetings: a list, each meeting's page, guests, the next date."""

from sqlalchemy import insert, update

from models import Answer, Event, Resident, Role, Rsvp
from simulator import Person
from tests.stories.events.test_hosting import is_host_no_more, is_made_host
from tests.town import Town


async def test_home_leads_to_what_i_lead_and_on_to_each_meeting(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, going=[anna, boris])
    await town.event("Чужая", host=town.owner)
    await town.event("Вчера", host=vera, starts_in="1 hour", minutes=60)
    await town.passes("3 hours")

    await vera.says("/start")
    await vera.taps("Я веду")
    assert any("Йога · ✅ 2" in one for one in vera.buttons)
    assert not any("Чужая" in one or "Вчера" in one for one in vera.buttons)
    await vera.taps("Йога")
    assert "Идут (2): Анна и Борис" in vera.screen
    assert vera.buttons[0] == "👥 Кто придёт"
    await vera.taps("Кто придёт")
    assert "1. Анна" in vera.screen
    await vera.taps("Для ведущего")
    await vera.taps("Изменить")
    assert "Управление встречей" in vera.screen
    await vera.taps("Для ведущего")
    await vera.taps("‹ Я веду")
    await vera.taps("Прошедшие")
    assert any("Вчера" in one for one in vera.buttons)
    assert not any("Йога" in one for one in vera.buttons)
    await vera.taps("Вчера")
    await vera.taps("Отзывы")
    assert "Как прошла «Вчера»" in vera.screen
    await vera.taps("Для ведущего")
    assert vera.buttons[:3] == ["✅ Отметить гостей", "🔢 Код и QR", "💬 Отзывы"]


async def test_who_leads_nothing_is_led_to_a_new_meeting(town: Town, vera: Person) -> None:
    await vera.says("/start")
    await vera.taps("Я веду")
    assert vera.buttons[0] == "➕ Новая встреча"

    await vera.taps("Новая встреча")
    await vera.says("Йога")
    await vera.says("/start")
    await vera.taps("Я веду")

    await vera.taps("Черновик: Йога")
    assert "Когда начнём?" in vera.screen


async def test_a_resident_has_no_such_door(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera)
    await anna.says("/start")
    assert not any("Я веду" in one for one in anna.buttons)
    message = anna.messages[-1].stored

    for data in ("go:hosting:", "ho:coming:0", f"ea:{yoga}:lead"):
        await anna.sends_callback(message, data)
        assert "организаторы" in (anna.toast or ""), data


async def test_lists_mark_what_i_lead(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[vera])
    await town.event("Чужая", host=town.owner)
    await is_made_host(town, anna, yoga)

    for leader, mark in ((vera, "🎤 ✅ "), (anna, "🎤 ")):
        for command in ("/events", "/my"):
            await leader.says(command)
            shown = [one for one in leader.buttons if "Йога" in one]
            assert shown
            assert shown[0].startswith(mark)
            assert not any("🎤" in one and "Чужая" in one for one in leader.buttons)
    await is_host_no_more(town, anna, yoga)
    for nobody in (anna, boris):
        await nobody.says("/my")
        assert not any("🎤" in one for one in nobody.buttons)
    await town.makes(vera, Role.RESIDENT)
    await vera.says("/events")
    assert not any("🎤" in one for one in vera.buttons)


async def test_a_thousand_guests_are_all_listed(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera)
    await crowd(town, yoga, 1000)
    await town.answers(anna, yoga, Answer.GOING)

    await vera.starts(f"e_{yoga}")
    await vera.taps("Кто идёт")
    assert "✅ Идут (1\xa0001)" in vera.screen
    assert "1. Гость 0001" in vera.screen
    assert "1/26" in vera.buttons
    await vera.taps("‹", on="Йога")

    assert "1001. Анна" in vera.screen
    assert "26/26" in vera.buttons


async def crowd(town: Town, event_id: int, people: int) -> None:
    """So many guests who are going, written down at once."""
    async with town.session() as session:
        guest = {"language": "ru", "role": Role.RESIDENT, "met_at": town.now}
        seen = {"last_seen_at": town.now, "joined_at": town.now}
        ids = await session.scalars(
            insert(Resident).returning(Resident.id),
            [{"name": f"Гость {n:04}", **guest, **seen} for n in range(1, people + 1)],
        )
        answer = {"event_id": event_id, "answer": Answer.GOING, "answered_at": town.now}
        await session.execute(insert(Rsvp), [{"resident_id": one, **answer} for one in sorted(ids)])
        await session.execute(update(Event).where(Event.id == event_id).values(taken=people))


async def test_the_next_date_is_one_tap_away(town: Town, vera: Person) -> None:
    await town.event("Йога", host=vera, starts_in="7 hours", minutes=60)
    await town.passes("2 days")

    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Прошедшие")
    await vera.taps("Йога")
    await vera.taps("Следующая дата")

    assert vera.buttons[:3] == ["пн 9 мар., 19:00", "пн 16 мар., 19:00", "пн 30 мар., 19:00"]
    await vera.taps("пн 30 мар., 19:00")
    assert "понедельник, 30 марта, 19:00" in vera.screen
    assert "Всё готово" in vera.screen


async def test_a_meeting_still_to_come_is_repeated_a_week_after(town: Town, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="7 hours")
    await vera.starts(f"e_{yoga}")
    await vera.taps("Управлять встречей")
    await vera.taps("Для ведущего")
    await vera.taps("Следующая дата")

    assert vera.buttons[0] == "пн 9 мар., 19:00"
