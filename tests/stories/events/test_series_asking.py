"""Two months without coming: the standing seat is asked back, and silence keeps it."""

from sqlalchemy import select

from models import Event, SeriesGuest
from services.events import attendance
from simulator import Person
from tests.stories.events.test_planning import publishes
from tests.stories.events.test_series import answers, plans_yoga
from tests.town import Town

QUESTION = "вас давно не видно"


async def two_months(town: Town, vera: Person, *came: Person, noted: bool = True) -> None:
    """Nobody but these came to any date, and somebody else was noted at each."""
    await town.passes("56 days")
    seen = [(await town.resident(person)).id for person in (vera, *came)]
    async with town.session() as session:
        past = await session.scalars(select(Event.id).where(Event.ends_at < town.now))
        for event_id in past.all() if noted else ():
            for who in seen:
                await attendance.note(session, event_id, who, True, town.now)
    await town.passes("7 days")


async def stands(town: Town, vera: Person, *people: Person) -> None:
    await plans_yoga(vera)
    await publishes(vera, "Всех · 3")
    for person in people:
        await person.taps("Иду на все")


async def test_who_does_not_come_is_asked_once_and_keeps_or_gives(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await stands(town, vera, anna, boris)
    await two_months(town, vera, boris)
    assert anna.heard(QUESTION, times=1)
    assert not boris.heard(QUESTION)

    await town.passes("10 days")
    assert anna.heard(QUESTION, times=1)
    assert (await answers(town, anna))[-1] is not None, "silence keeps the seat"

    await anna.taps("Отдаю место")
    assert "свободны" in (anna.toast or "")
    async with town.session() as session:
        left = await session.scalars(select(SeriesGuest.until).order_by(SeriesGuest.id))
        assert [bool(one) for one in left] == [True, False]


async def test_keeping_it_is_one_tap(town: Town, anna: Person, boris: Person, vera: Person) -> None:
    await stands(town, vera, anna)
    await two_months(town, vera)
    await anna.taps("Оставьте за мной")
    assert anna.toast == "Место ваше. Приходите!"
    await town.passes("7 days")
    assert (await answers(town, anna))[-1] is not None


async def test_where_nobody_notes_who_comes_nobody_is_asked(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await stands(town, vera, anna)
    await two_months(town, vera, noted=False)
    assert not anna.heard(QUESTION)
