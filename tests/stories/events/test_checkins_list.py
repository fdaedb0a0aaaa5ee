"""The host at the door: a list of names, one tap each, and those who came without a word."""

from sqlalchemy import select

from models import Answer, Attendance, Way
from simulator import Person
from tests.stories.events.test_checkins import door, facts
from tests.stories.events.test_feedback_summary import at
from tests.stories.events.test_hosting import is_made_host
from tests.stories.events.test_hosting_led import crowd
from tests.town import Town


async def opens_list(host: Person) -> None:
    await host.says("/start")
    await host.taps("Я веду")
    await host.taps("Йога")
    await host.taps("Отметить гостей")


async def test_a_tap_marks_a_guest_and_another_takes_it_back(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna, boris])
    await anna.starts(f"e_{yoga}")
    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Йога")
    assert "✅ Отметить гостей" not in vera.buttons
    await at(town, "02T13:31")
    await opens_list(vera)
    assert vera.buttons == [
        "⬜ Анна",
        "⬜ Борис",
        "🔄 Обновить",
        "🔎 Найти",
        "🔢 Код и QR",
        "🎤 Для ведущего",
    ]

    await vera.taps("Анна")
    assert vera.toast == "Анна — на месте"
    assert "На месте: 1, записано: 2" in vera.screen
    assert vera.buttons[0] == "✅ Анна"
    assert "✅ Вы на месте." in anna.screen
    await vera.taps("Анна")

    assert vera.buttons[0] == "⬜ Анна"
    assert await facts(town) == [(True, Way.LIST), (False, Way.LIST)]
    assert "Вы на месте" not in anna.screen
    async with town.session() as session:
        by = set(await session.scalars(select(Attendance.marked_by_id)))
    assert by == {(await town.resident(vera)).id}


async def test_first_letters_find_a_guest_and_a_neighbour_who_said_nothing(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    olga = town.world.person("Ольга Борисова")
    await town.admits(olga)
    await town.event("Йога", host=vera, starts_in="20 minutes", seats=1, going=[boris])
    await opens_list(vera)
    assert "Мест больше нет: кого впустить, решаете вы" in vera.screen

    await vera.taps("Найти")
    await vera.says("бОр")
    assert vera.buttons == ["⬜ Борис", "➕ Ольга Борисова", "‹ Весь список"]
    await vera.says("анн")
    await vera.taps("Анна")

    assert vera.toast == "Анна — на месте (без записи)"
    assert vera.buttons[:2] == ["✅ Анна", "⬜ Борис"]
    await vera.says("бор")  # the search is over
    assert await facts(town) == [(True, Way.LIST)]


async def test_a_stale_or_second_tap_changes_nothing(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", going=[anna])
    await opens_list(vera)
    message = vera.messages[-1].stored
    ids = [(await town.resident(one)).id for one in (anna, vera, boris)]

    for _ in range(3):
        await vera.sends_callback(message, f"dk:{yoga}:{ids[0]}:1:7")
    await vera.sends_callback(message, f"dk:{yoga}:{ids[2]}:0:0")  # was never here
    assert await facts(town) == [(True, Way.LIST)]
    for nobody in (ids[1], 999_999):
        await vera.sends_callback(message, f"dk:{yoga}:{nobody}:1:0")
        assert "Такого гостя я не знаю" in (vera.toast or "")
    await at(town, "03T12:01")
    await vera.sends_callback(message, f"dk:{yoga}:{ids[0]}:0:0")

    assert "уже поздно" in (vera.toast or "")
    assert await facts(town) == [(True, Way.LIST)]


async def test_hosts_mark_until_noon_of_the_next_day(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    await at(town, "03T11:59")
    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Прошедшие")
    await vera.taps("Йога")
    await vera.taps("Отметить гостей")
    await vera.taps("Анна")

    assert await facts(town) == [(True, Way.LIST)]


async def test_nobody_has_missed_it_before_the_list_is_closed(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", going=[anna, boris])
    await opens_list(vera)
    await vera.taps("Анна")
    await vera.sends_callback(vera.messages[-1].stored, f"dr:{yoga}:close")
    assert "ещё не началась" in (vera.toast or "")
    await town.passes("30 minutes")
    await opens_list(vera)
    assert "Не пришли" not in vera.screen

    await vera.taps("Список закрыт")
    assert "Не пришли (1): Борис" in vera.screen
    await vera.taps("Борис")  # he was late
    assert "Не пришли" not in vera.screen
    await vera.taps("Борис")
    await vera.taps("Открыть список")
    assert "Не пришли" not in vera.screen
    assert "🏁 Список закрыт" in vera.buttons


async def test_whoever_was_made_host_of_it_checks_in_too_and_guests_do_not(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", going=[boris])
    await is_made_host(town, anna, yoga)
    number = (await town.resident(boris)).id
    for person in (boris, anna):
        await person.says("/help")
        await person.sends_callback(person.messages[-1].stored, f"dk:{yoga}:{number}:1:0")
    assert "только организаторы" in (boris.toast or "")
    assert await facts(town) == [(True, Way.LIST)]


async def test_who_is_hidden_is_listed_as_a_guest_and_never_found_otherwise(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="20 minutes", going=[anna])
    for person in (anna, boris):
        async with town.session() as session:
            session.add(one := await town.resident(person))
            one.hidden = True
    await opens_list(vera)
    assert "⬜ Анна" in vera.buttons

    await vera.taps("Найти")
    await vera.says("Бор")

    assert "никого не нахожу" in vera.screen


async def test_three_hundred_guests_are_paged_by_name(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes")
    await crowd(town, yoga, 300)
    await opens_list(vera)
    assert vera.buttons[0] == "⬜ Гость 0001"
    assert "1/30" in vera.buttons
    await vera.taps("‹", on="Йога")

    await vera.taps("Гость 0300")

    assert "30/30" in vera.buttons
    assert "✅ Гость 0300" in vera.buttons


async def test_who_waits_and_who_may_come_are_on_the_list(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", seats=1, going=[anna])
    await town.answers(boris, yoga, Answer.GOING)
    igor = town.world.person("Игорь")
    await town.admits(igor)
    await town.answers(igor, yoga, Answer.MAYBE)

    await opens_list(vera)

    assert vera.buttons[:3] == ["⬜ Анна", "⏳ Борис", "🤔 Игорь"]


async def test_a_code_and_a_mark_are_one_visit(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", going=[anna])
    _, link = await door(town, vera, yoga)
    await anna.starts(link)
    await opens_list(vera)
    assert vera.buttons[0] == "✅ Анна"
    number = (await town.resident(anna)).id

    await vera.sends_callback(vera.messages[-1].stored, f"dk:{yoga}:{number}:1:0")

    assert await facts(town) == [(True, Way.LINK)]


async def test_a_list_of_one_page_is_refreshed_with_a_tap(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="20 minutes", going=[anna])
    await opens_list(vera)
    await town.answers(boris, yoga, Answer.GOING)

    await vera.taps("Обновить")

    assert vera.buttons[:2] == ["⬜ Анна", "⬜ Борис"]
    await vera.taps("Обновить")
    assert not vera.toast


async def test_who_just_came_finds_the_meeting_among_the_past_and_rates_it(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="20 minutes", minutes=60)
    await opens_list(vera)
    await vera.taps("Найти")
    await vera.says("ан")
    await vera.taps("Анна")
    await town.passes("5 hours")

    await anna.says("/my")
    await anna.taps("Прошедшие")
    await anna.taps("Йога")
    assert "Вы на месте" not in anna.screen
    await anna.taps("Как прошло?")
    await anna.taps("10")

    assert "Что" in anna.screen
