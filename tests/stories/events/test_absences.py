"""«Меня нет до…»: what repeats goes on without them, what can wait waits, and they come back."""

from datetime import date

from sqlalchemy import select

from models import Answer, AnswerChange
from simulator import Person
from tests.stories.events.test_feedback_summary import at
from tests.stories.events.test_planning import publishes
from tests.stories.events.test_series import answers, manages, plans_yoga, yoga
from tests.stories.outbox.test_consent import announces
from tests.town import Town

GOING, DECLINED, WAITING = Answer.GOING, Answer.DECLINED, Answer.WAITING


async def leaves(person: Person, until: str) -> None:
    await person.says("/settings")
    await person.taps("Меня нет до")
    await person.says(until)


async def comes_back(person: Person) -> None:
    await person.says("/settings")
    await person.taps("Меня нет до")
    await person.taps("Я снова здесь")


async def test_seats_on_what_repeats_go_to_those_who_wait(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    """The first day is Monday, 2 March, and yoga is on Tuesdays."""
    await plans_yoga(vera, seats="1")
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    await boris.taps("Иду на все")

    await leaves(anna, "до 15 марта")
    assert anna.screen.startswith("🧳 Вас нет до 15 марта.")
    assert (await answers(town, anna))[:3] == [DECLINED, DECLINED, GOING]
    assert (await answers(town, boris))[:3] == [GOING, GOING, WAITING]
    assert boris.heard("🎉", times=1), "of the first of two dates"
    async with town.session() as session:
        last = select(AnswerChange.own).where(AnswerChange.answer == DECLINED)
        assert set(await session.scalars(last)) == {False}


async def test_new_dates_do_not_seat_who_is_away(town: Town, anna: Person, vera: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")
    await anna.taps("Иду на все")
    await leaves(anna, "5 мая")

    await town.passes("15 days")
    said = await answers(town, anna)
    assert said == [*[DECLINED] * 8, None, GOING, GOING]


async def test_a_seat_that_was_left_is_taken_again_where_there_is_one(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await plans_yoga(vera, seats="1")
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    first = (await yoga(town))[0]
    await boris.starts(f"e_{first.id}")
    await boris.taps("очередь")
    await leaves(anna, "15 марта")

    await comes_back(anna)
    assert "Записал вас снова на 1 дату. В очереди: 1." in anna.screen
    assert (await answers(town, anna))[:3] == [WAITING, GOING, GOING]
    await anna.says("/settings")
    assert "🧳 Меня нет до…" in anna.buttons


async def test_another_day_gives_back_what_the_first_one_took(
    town: Town, anna: Person, vera: Person
) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")
    await anna.taps("Иду на все")
    await anna.taps("Пропущу эту")
    await leaves(anna, "25 марта")
    await anna.taps("Другой день")
    await anna.taps("Неделю")
    assert "до 9 марта" in anna.screen
    assert (await answers(town, anna))[:3] == [DECLINED, GOING, GOING]
    await anna.taps("Я снова здесь")
    assert (await answers(town, anna))[0] is DECLINED, "what one said oneself stays said"


async def test_what_can_wait_waits_and_what_is_stale_never_comes(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    film = await town.event("Кино", host=vera, starts_in="6 days", going=[anna])
    await leaves(anna, "15 марта")
    assert any("Кино" in label for label in anna.buttons)
    for title, when in (("Йога", "3 марта 19:00"), ("Чтения", "20 марта 19:00")):
        await vera.says(f"/newevent {title}")
        await vera.says(when)
        await vera.says("Зал 2")
        await publishes(vera, "Всех · 3")
    await announces(gleb, "Собираем ёлки")
    assert boris.heard("Приглашаю на встречу", times=2)

    await town.passes("4 days")
    await manages(vera, film)
    await vera.taps("Где")
    await vera.says("Двор")
    await town.passes("32 hours")
    assert not anna.heard("Приглашаю на встречу")
    assert not anna.heard("ёлки")
    assert anna.heard("Изменилось место")
    assert anna.heard("Завтра в 12:00")

    await town.passes("9 days")
    assert anna.heard("Приглашаю на встречу", times=1)
    assert anna.heard("Чтения")
    assert not anna.heard("Йога")
    await anna.says("/week")
    assert "Чтения" in anna.screen
    assert not anna.heard("ёлки"), "old news is not sent at all"
    assert (await town.resident(anna)).away_until is None


async def test_who_comes_back_early_reads_it_at_once(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await leaves(anna, "через два дня")
    await announces(gleb, "Собираем ёлки")
    assert not anna.heard("ёлки")
    await comes_back(anna)
    await town.passes("1 minute")
    assert anna.heard("Собираем ёлки")


async def test_a_day_that_cannot_be_is_said(town: Town, anna: Person) -> None:
    await leaves(anna, "когда рак свистнет")
    assert "Не понимаю, какой это день" in anna.screen
    for said, answer in (
        ("сегодня", "Этот день уже наступил"),
        ("вчера", "Этот день уже наступил"),
        ("1 января 2030", "не больше чем на год"),
        ("15" * 2500, "Не понимаю, какой это день"),
    ):
        await anna.says(said)
        assert answer in anna.screen
    await anna.says("до 15-го")
    assert "Вас нет до 15 марта" in anna.screen
    assert (await town.resident(anna)).away_until == date(2026, 3, 15)


async def test_in_english(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("English")
    await anna.taps("I am away until")
    assert "When are you back?" in anna.screen
    await anna.says("until friday")
    assert "You are away until 6 March" in anna.screen


async def test_yes_to_all_means_what_comes_after_the_return(
    town: Town, anna: Person, vera: Person
) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")
    second = (await yoga(town))[1]
    await leaves(anna, "15 марта")
    await anna.starts(f"e_{second.id}")
    await anna.taps("Иду на все")
    assert (await answers(town, anna))[:3] == [None, GOING, GOING], "the tapped one counts, too"


async def test_what_was_held_back_is_told_on_the_week(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await leaves(anna, "через неделю")
    await announces(gleb, "Собираем ёлки")
    await anna.says("/week")
    assert "Собираем ёлки" in anna.screen


async def test_a_seat_that_is_held_for_who_leaves_passes_on(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await plans_yoga(vera, seats="1")
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    await boris.taps("Иду на все")
    await gleb.taps("Иду на все")
    first = (await yoga(town))[0]
    await at(town, "03T17:00")
    await anna.starts(f"e_{first.id}")
    await anna.taps("Пропущу эту")
    assert boris.heard("🪑 Освободилось место")

    await leaves(boris, "15 марта")

    assert (await answers(town, boris))[0] is DECLINED
    assert gleb.heard("🪑 Освободилось место")


async def test_a_seat_that_is_held_at_one_meeting_is_among_what_counts_on_me(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Кино", seats=1, starts_in="2 hours", going=[anna])
    await boris.taps("очередь", on="Кино", chat=town.chat)
    await anna.taps("Не смогу", on="Кино", chat=town.chat)
    assert boris.heard("🪑 Освободилось место")

    await leaves(boris, "15 марта")

    assert any("Кино" in one for one in boris.buttons)
