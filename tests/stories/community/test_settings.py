"""The community is rows: what owners set holds at once and outlives the environment."""

from datetime import datetime, time

from sqlalchemy import select, update

from models import Answer, CommunityRecord, Event, Role
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
    await gleb.taps("Да, дать роль")
    assert "Pine Wood" in anna.screen

    await town.answers(anna, event, Answer.GOING)
    await town.rest()
    assert "1 going: Анна" in town.card("Йога")

    # Next Monday at 10:00 in Tokyo it is 4 in the morning in Moscow.
    await town.passes_until(datetime.fromisoformat("2026-03-09T01:05:00+00:00"))
    assert anna.heard("Ваша неделя")


async def test_an_owner_renames_the_community_and_thinks_better_of_it(
    town: Town, gleb: Person, anna: Person
) -> None:
    await gleb.says("/start")
    await gleb.taps("Сообщество")
    assert f"Название: «{TOWN}»" in gleb.screen

    await gleb.taps("Название")
    await gleb.says("Сосновый <бор>")

    assert f"Было: {TOWN}. Стало: Сосновый <бор>." in gleb.screen
    await anna.says("/start")
    assert "Вы в сообществе «Сосновый <бор>»" in anna.screen

    await gleb.taps("Вернуть как было")
    await anna.says("/start")
    assert f"Вы в сообществе «{TOWN}»" in anna.screen


async def test_what_others_changed_since_is_not_undone(town: Town, gleb: Person) -> None:
    await gleb.says("/community")
    await gleb.taps("Название")
    await gleb.says("Сосновый бор")
    await renamed(town, name="Берёзовая роща")

    await gleb.taps("Вернуть как было")

    assert "изменили ещё раз" in (gleb.toast or "")
    await gleb.says("/community")
    assert "Берёзовая роща" in gleb.screen


async def test_the_clock_is_set_by_a_city_and_the_next_meeting_goes_by_it(
    town: Town, gleb: Person, vera: Person
) -> None:
    await vera.says("/newevent Йога")
    await gleb.says("/community")
    await gleb.taps("Часы и язык")
    assert "✅ Москва" in gleb.buttons

    await gleb.says("Марс")
    assert "Не знаю такого города" in gleb.screen
    assert "Europe/Moscow" in gleb.screen
    await gleb.says("токио")

    assert "Было: Москва. Стало: Токио." in gleb.screen
    await vera.says("/newevent")
    await vera.says("завтра в 19:00")
    await vera.says("Зал 2")
    assert "19:00" in vera.screen
    async with town.session() as session:
        (event,) = await session.scalars(select(Event))
    assert event.starts_at == datetime.fromisoformat("2026-03-03T10:00:00+00:00"), "19:00 in Tokyo"


async def test_a_city_is_one_tap_away_and_so_is_the_language(town: Town, gleb: Person) -> None:
    await gleb.says("/community")
    await gleb.taps("Часы и язык")
    await gleb.taps("Самара")
    await gleb.taps("Часы и язык")
    assert "✅ Самара" in gleb.buttons

    await gleb.taps("English")

    assert "Основной язык: English" in gleb.screen
    await town.event("Йога")
    assert "Hosted by" in town.card("Йога")


async def test_privacy_names_who_is_responsible(town: Town, gleb: Person, anna: Person) -> None:
    await anna.says("/privacy")
    assert "отвечает" not in anna.screen
    await gleb.says("/community")
    await gleb.taps("Кто отвечает")
    await gleb.taps("Кто отвечает")
    await gleb.says("ТСЖ «Лесное»")
    await gleb.taps("Кто отвечает")
    await gleb.taps("Как связаться")
    await gleb.says("privacy@example.org")

    await anna.says("/privacy")
    assert "За данные отвечает: ТСЖ «Лесное»" in anna.screen
    assert "Как связаться: privacy@example.org" in anna.screen

    await gleb.taps("Кто отвечает")
    await gleb.taps("Как связаться")
    await gleb.taps("Убрать")
    await anna.says("/privacy")
    assert "Как связаться" not in anna.screen


async def test_going_back_forgets_the_question(town: Town, gleb: Person) -> None:
    await gleb.says("/community")
    await gleb.taps("Название")
    await gleb.taps("Сообщество")

    await gleb.says("Сосновый бор")

    await gleb.says("/community")
    assert TOWN in gleb.screen


async def test_a_manager_sees_and_an_owner_changes(town: Town, boris: Person, vera: Person) -> None:
    await town.admits(boris, Role.MANAGER)
    await boris.says("/start")
    await boris.taps("Сообщество")

    assert "Изменить это может только владелец" in boris.screen
    assert "Название" not in " ".join(boris.buttons)
    for data in ("co:name", "cz:Asia/Tokyo", "cg:en", "cu:1", "cl:topics:add:0", "cl:topics:up:2"):
        await boris.sends_callback(boris.messages[-1].stored, data)
        assert "только организаторы" in (boris.toast or "")
    await vera.says("/community")
    assert "только организаторы" in vera.screen
    assert "Сообщество" not in " ".join(vera.buttons)


async def test_a_former_owner_is_not_asked_any_more(
    town: Town, gleb: Person, boris: Person
) -> None:
    await town.admits(boris, Role.OWNER)
    await boris.says("/community")
    await boris.taps("Название")
    await gleb.says("/appoint")
    await gleb.shares("Выбрать", [boris])
    await gleb.taps("Житель")

    await boris.says("Сосновый бор")

    await gleb.says("/community")
    assert TOWN in gleb.screen


async def test_the_hours_of_the_community_are_kept(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="2 days", going=[anna])
    await renamed(town, evening_at=time(21), soon_minutes=30)

    await town.passes_until(datetime.fromisoformat("2026-03-03T17:55:00+00:00"))
    assert not anna.heard("Завтра")
    await town.passes("10 minutes")
    assert anna.heard("Завтра")
    await town.passes_until(datetime.fromisoformat("2026-03-04T08:25:00+00:00"))
    assert not anna.heard("Скоро")
    await town.passes("10 minutes")
    assert anna.heard("Скоро")
