"""A meeting that repeats: made by two taps, on for weeks ahead, one answer for every date."""

from datetime import timedelta
from itertools import pairwise

from sqlalchemy import func, select

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


async def yoga(town: Town) -> list[Event]:
    async with town.session() as session:
        found = await session.scalars(
            select(Event).where(Event.title == "Йога").order_by(Event.starts_at)
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
    await plans_yoga(vera)
    await publishes(vera, "Всех · 2")
    await anna.taps("Иду на все")
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
