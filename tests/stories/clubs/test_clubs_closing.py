"""A club that has reached what it wanted is closed with thanks."""

from sqlalchemy import select

from models import Answer, Event, Series
from simulator import Person
from tests.stories.clubs.test_clubs_events import event, joins, plans
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town


async def closes(gleb: Person) -> None:
    await gleb.starts("c_1")
    await gleb.taps("Вести клуб")
    await gleb.taps("Завершить клуб")
    assert "Вернуть клуб нельзя" in gleb.screen
    await gleb.taps("Завершить")


async def test_members_are_thanked_and_led_on(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    await founds(gleb)
    await founds(gleb, "Кино")
    await joins(anna, boris)
    held = await town.event("Пробежка", host=gleb, starts_in="1 hour", going=[anna])
    async with town.session() as session:
        (await session.get_one(Event, held)).club_id = 1
    await town.passes("4 hours")
    await closes(gleb)

    assert anna.heard("Клуб «Бег по утрам» завершил свою работу", times=1)
    assert anna.sees("Встреч: 1")
    assert anna.sees("Глеб, Анна и Борис")
    assert not vera.heard("завершил")
    await anna.taps("Кино")
    await anna.taps("Вступить")
    assert "Вы в клубе «Кино»" in (anna.toast or "")
    await vera.says("/clubs")
    assert not any("Бег" in label for label in vera.buttons)


async def test_what_is_closed_stays_closed_and_its_dates_take_place(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna)
    await plans(gleb, "Клубу", "Клуб · 1", "Опубликовать")
    await closes(gleb)
    await boris.starts("c_1")
    assert "завершил свою работу" in boris.screen
    await boris.sends_callback(boris.messages[-1].stored, "ct:1:join")
    assert "завершил свою работу" in (boris.toast or "")
    meeting = (await event(town)).id
    await boris.sends_callback(boris.messages[-1].stored, f"r:{meeting}:going")
    assert "завершил свою работу" in (boris.toast or "")
    await town.answers(anna, meeting, Answer.GOING)
    await gleb.sends_callback(gleb.messages[-1].stored, "ca:1:close_yes")
    assert "завершил свою работу" in (gleb.toast or "")
    await town.rest()
    assert anna.heard("завершил свою работу", times=1)


async def test_a_series_makes_no_more_dates(town: Town, gleb: Person) -> None:
    await founds(gleb)
    await plans(gleb, "Назад", "Повторять", "каждый вторник", "Назад", "Опубликовать")
    await gleb.taps("Никого")
    await gleb.taps("Опубликовать")
    await closes(gleb)
    await town.passes("14 days")
    async with town.session() as session:
        assert await session.scalar(select(Series.ended_at)) is not None
        assert len((await session.scalars(select(Event))).all()) == 8
