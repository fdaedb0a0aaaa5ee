"""A meeting that repeats: made by two taps, on for weeks ahead, one answer for every date."""

from datetime import timedelta
from itertools import pairwise

from sqlalchemy import func, select, update

from models import Answer, AnswerChange, Event, Rsvp, Series, SeriesGuest
from services.events import series
from simulator import Person
from tests.stories.events.test_planning import publishes
from tests.town import Town


async def plans_yoga(vera: Person, *taps: str, seats: str | None = None) -> None:
    """Every Tuesday at seven; the town's first day is a Monday."""
    await vera.says("/newevent Йога")
    await vera.taps("Завтра 19:00")
    await vera.says("Зал 2")
    if seats:
        await vera.taps("Без ограничения")
        await vera.says(seats)
    await vera.taps("Повторять")
    for tap in taps or ("каждый вторник",):
        await vera.taps(tap)
    await vera.taps("Назад")


async def comes_to_yoga(anna: Person, vera: Person) -> None:
    """Вера has published it, and Анна comes to all dates."""
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")
    await anna.taps("Иду на все")


async def yoga(town: Town, title: str = "Йога") -> list[Event]:
    async with town.session() as session:
        found = await session.scalars(
            select(Event).where(Event.title == title).order_by(Event.starts_at)
        )
        return list(found)


def in_chat(town: Town, words: str) -> int:
    return sum(words in one.text for one in town.chat.messages)


async def answers(town: Town, person: Person) -> list[Answer | None]:
    """Of this person, date by date."""
    resident = await town.resident(person)
    async with town.session() as session:
        said = await session.execute(
            select(Rsvp.answer)
            .select_from(Event)
            .outerjoin(Rsvp, (Rsvp.event_id == Event.id) & (Rsvp.resident_id == resident.id))
            .where(Event.title == "Йога")
            .order_by(Event.starts_at)
        )
        return list(said.scalars())


async def test_two_taps_make_eight_weeks(town: Town, anna: Person, vera: Person) -> None:
    await plans_yoga(vera)
    assert "🔁 каждый вторник" in vera.screen

    await publishes(vera, "Всех · 2")

    found = await yoga(town)
    assert len(found) == 8
    starts = [one.starts_at for one in found if one.starts_at]
    assert {after - before for before, after in pairwise(starts)} == {timedelta(weeks=1)}
    assert {(one.place, one.host_id, one.minutes) for one in found} == {
        ("Зал 2", found[0].host_id, 120)
    }
    assert anna.heard("Приглашаю на встречу", times=1)
    assert in_chat(town, "Йога") == 1
    await anna.says("/events")
    assert sum("Йога" in label for label in anna.buttons) == 1


async def test_the_preview_names_dates_and_clashes(town: Town, vera: Person) -> None:
    await town.event("Кино", host=vera, starts_in="199 hours")
    await vera.says("/newevent Йога")
    await vera.taps("Завтра 19:00")
    await vera.says("Зал 2")
    await vera.taps("Повторять")
    await vera.taps("каждый вторник")
    assert "вт 10 мар., 19:00" in vera.screen
    assert "⚠️ вт 10 мар., 19:00: там же пройдёт «Кино»" in vera.screen
    await vera.taps("4 раза")
    assert "каждый вторник, 4 раза" in vera.screen
    assert "31 мар." not in vera.screen
    await vera.taps("Не повторять")
    assert "Ближайшие даты" not in vera.screen
    async with town.session() as session:
        assert await session.scalar(select(func.count()).select_from(Series)) == 0


async def test_weeks_go_on_and_four_times_are_four(town: Town, anna: Person, vera: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera)
    await town.passes("21 days")
    assert len(await yoga(town)) == 11

    await vera.says("/newevent Кино")
    await vera.taps("Завтра 19:00")
    await vera.says("Зал 1")
    await vera.taps("Повторять")
    await vera.taps("каждый вторник")
    await vera.taps("4 раза")
    await vera.taps("Назад")
    await publishes(vera)
    await town.passes("60 days")
    async with town.session() as session:
        films = await session.scalar(select(func.count()).where(Event.title == "Кино"))
    assert films == 4


async def test_the_chat_card_is_the_next_one(town: Town, vera: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera)
    await town.passes("2 days")
    assert in_chat(town, "вторник, 10 марта") == 1
    await town.passes("1 hour")
    assert in_chat(town, "вторник, 10 марта") == 1


async def test_one_tap_answers_every_date(town: Town, anna: Person, vera: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")

    await anna.taps("Иду на все")
    assert set(await answers(town, anna)) == {Answer.GOING}
    assert (anna.toast or "").startswith("Записал на 8 дат")
    assert "нажмите «Пропущу эту»" in anna.screen

    await anna.taps("Пропущу эту")
    assert (await answers(town, anna))[0] is Answer.DECLINED
    await town.passes("7 days")
    said = await answers(town, anna)
    assert len(said) == 9
    assert said[0] is Answer.DECLINED
    assert set(said[1:]) == {Answer.GOING}

    async with town.session() as session:
        own = await session.scalars(select(AnswerChange.own).order_by(AnswerChange.id.desc()))
        assert own.first() is False  # nobody tapped for the ninth


async def test_stopping_gives_every_seat_back(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await plans_yoga(vera, seats="1")
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    await boris.taps("Иду на все")
    assert set(await answers(town, boris)) == {Answer.WAITING}
    await town.passes("7 days")
    assert (await answers(town, anna))[-1] is Answer.GOING
    assert (await answers(town, boris))[-1] is Answer.WAITING

    await anna.starts(f"e_{(await yoga(town))[-1].id}")
    await anna.taps("Не ходить на все")

    assert set((await answers(town, anna))[2:]) == {Answer.DECLINED}
    assert set((await answers(town, boris))[2:]) == {Answer.GOING}
    await town.passes("14 days")
    assert (await answers(town, anna))[-1] is None
    assert (await answers(town, boris))[-1] is Answer.GOING


async def test_who_blocks_the_bot_stands_no_more(town: Town, anna: Person, vera: Person) -> None:
    await comes_to_yoga(anna, vera)
    await anna.blocks()
    await town.passes("7 days")
    assert (await answers(town, anna))[-1] is None
    async with town.session() as session:
        assert await session.scalar(select(SeriesGuest.until)) is not None


async def test_two_runs_at_once_make_each_date_once(town: Town, vera: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera)
    later = town.now + timedelta(days=30)
    for _ in range(3):
        async with town.session() as session:
            await series.extend_due(session, later)
    dates = [one.series_on for one in await yoga(town)]
    assert len(dates) == len(set(dates)) == 13


async def test_a_change_of_one_date_may_become_that_of_all_that_follow(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    second, third, *_ = (await yoga(town))[1:]
    await boris.starts(f"e_{third.id}")
    await boris.taps("Иду")
    await manages(vera, third.id)
    await vera.taps("Где")
    await vera.says("Двор")

    await manages(vera, second.id)
    assert "только этой даты" in vera.screen
    await vera.taps("Где")
    await vera.says("Зал 3")
    assert "отличается" in vera.screen
    await town.passes("3 minutes")
    assert boris.heard("Зал 3", times=0)
    await vera.taps("Так же и все следующие")
    await town.passes("3 minutes")

    assert [one.place for one in await yoga(town)] == ["Зал 2", "Зал 3", "Двор", *["Зал 3"] * 5]
    assert anna.heard("Изменилось место", times=2)  # of the second, and of the third before it
    await town.passes("7 days")
    assert (await yoga(town))[-1].place == "Зал 3"


async def test_an_hour_later_for_all_that_follow(town: Town, anna: Person, vera: Person) -> None:
    await comes_to_yoga(anna, vera)
    second = (await yoga(town))[1]
    await manages(vera, second.id)
    await vera.taps("Когда")
    await vera.says("10 марта 20:00")
    await vera.taps("Перенести")
    await vera.taps("Так же и все следующие")

    hours = [one.starts_at.hour for one in await yoga(town) if one.starts_at]
    assert hours == [16, *[17] * 7]
    assert anna.heard("перенесена", times=1)


async def test_this_and_all_that_follow_are_called_off_with_one_letter(
    town: Town, anna: Person, vera: Person
) -> None:
    await comes_to_yoga(anna, vera)
    third = (await yoga(town))[2]
    await manages(vera, third.id)
    await vera.taps("Отменить встречу")
    await vera.taps("эту и все следующие")
    assert [bool(one.cancelled_at) for one in await yoga(town)] == [*[False] * 2, *[True] * 6]

    await vera.taps("Вернуть")
    assert not any(one.cancelled_at for one in await yoga(town))
    await town.passes("11 minutes")
    assert not anna.heard("отменена")

    await vera.taps("Отменить встречу")
    await vera.taps("эту и все следующие")
    await town.passes("11 minutes")
    assert anna.heard("Встреча отменена", times=1)
    await town.passes("14 days")
    assert len(await yoga(town)) == 8  # nothing follows any more


async def test_skipping_one_keeps_the_rest(town: Town, anna: Person, vera: Person) -> None:
    await comes_to_yoga(anna, vera)
    second = (await yoga(town))[1]
    await manages(vera, second.id)
    await vera.taps("Отменить встречу")
    await vera.taps("только эту")
    await town.passes("14 days")
    assert [bool(one.cancelled_at) for one in await yoga(town)] == [False, True, *[False] * 8]


async def manages(vera: Person, event_id: int) -> None:
    await vera.starts(f"e_{event_id}")
    await vera.taps("Управлять встречей")


def calendar_of(person: Person) -> str:
    document = next(one.document for one in reversed(person.messages) if one.document)
    return document.decode().replace("\r\n ", "")


async def test_the_calendar_of_who_comes_to_all_knows_the_rule(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    second, third, *_ = (await yoga(town))[1:]
    await manages(vera, second.id)
    await vera.taps("Отменить встречу")
    await vera.taps("только эту")
    await town.passes("11 minutes")
    gone = calendar_of(anna)
    assert "METHOD:CANCEL" in gone
    assert "RECURRENCE-ID;TZID=Europe/Moscow:20260310T190000" in gone
    await manages(vera, third.id)
    await vera.taps("Где")
    await vera.says("Двор")

    await anna.starts(f"e_{third.id}")
    await anna.taps("В календарь")
    whole = calendar_of(anna)
    assert whole.count("BEGIN:VEVENT") == 2
    assert whole.count(f"UID:series-{third.series_id}@") == 2
    assert f"UID:series-{third.series_id}@" in gone
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU" in whole
    assert "DTSTART;TZID=Europe/Moscow:20260303T190000" in whole
    assert "EXDATE;TZID=Europe/Moscow:20260310T190000" in whole
    assert "RECURRENCE-ID;TZID=Europe/Moscow:20260317T190000" in whole
    assert "LOCATION:Двор" in whole

    await boris.starts(f"e_{third.id}")
    await boris.taps("Иду")
    await boris.taps("В календарь")
    assert "RRULE" not in calendar_of(boris).split("END:VTIMEZONE")[-1]


async def test_where_every_date_was_changed_alone_the_latest_is_followed(
    town: Town, vera: Person
) -> None:
    await plans_yoga(vera)
    await publishes(vera)
    async with town.session() as session:
        await session.execute(update(Event).values(by_hand=True))
    await town.passes("7 days")
    found = await yoga(town)
    assert len(found) == 9
    assert found[-1].place == "Зал 2"


async def test_every_list_shows_that_it_repeats_and_who_comes_to_all(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    """Tuesday and Thursday are one line of the week, not two."""
    await vera.says("/newevent Йога каждый вторник и четверг 19:00 зал 2")
    await publishes(vera, "Всех · 3")
    await anna.taps("Иду на все")
    for person, marked in ((anna, "🔁\u00a0Йога · на все"), (boris, "🔁\u00a0Йога")):
        await person.says("/events")
        assert next(label for label in person.buttons if "Йога" in label).endswith(marked)
        await person.says("/week")
        assert person.screen.count("Йога") == 1
        assert marked in person.screen
    await boris.says("/events", chat=town.chat)
    assert "🔁\u00a0Йога" in town.chat.messages[-1].text
