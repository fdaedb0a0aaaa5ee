"""A club that stands still reminds its host, once."""

from datetime import timedelta

from models import Event
from services.events import attendance
from simulator import Person
from tests.stories.clubs.test_clubs_events import joins, plans
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town


async def met(town: Town, gleb: Person, *days_ago: int) -> None:
    """The club met then."""
    for days in days_ago:
        number = await town.event("Пробежка", host=gleb)
        async with town.session() as session:
            event = await session.get_one(Event, number)
            event.club_id = 1
            event.starts_at = town.now - timedelta(days=days)
            event.ends_at = event.starts_at + timedelta(hours=2)


async def test_after_twice_its_rhythm_the_host_hears_once_and_a_tap_finds_a_date(
    town: Town, gleb: Person
) -> None:
    await founds(gleb)
    await met(town, gleb, 7, 14)
    await town.passes("6 days")
    assert not gleb.heard("давно не встречался")
    await town.passes("2 days")
    assert gleb.heard("давно не встречался: последний раз — 23 февраля", times=1)
    await town.passes("3 days")
    assert gleb.heard("давно не встречался", times=1)
    await gleb.taps("Выбрать дату")
    assert "Пробежка" in gleb.screen


async def test_a_club_that_never_met_is_asked_for_its_first_date(town: Town, gleb: Person) -> None:
    await founds(gleb)
    await town.passes("29 days")
    assert gleb.heard("ещё ни разу не встречался", times=1)
    await gleb.taps("Встреча клуба")
    assert "Как назовём встречу?" in gleb.screen


async def test_a_coming_date_is_enough(town: Town, gleb: Person) -> None:
    await founds(gleb)
    await met(town, gleb, 20, 27)
    await plans(gleb, "Никого", "Опубликовать")
    await town.passes("2 hours")
    assert not gleb.heard("давно не встречался")


async def test_the_hosts_page_tells_how_the_club_does(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await gleb.taps("Вести клуб")
    assert "нужно хотя бы 3" in gleb.screen
    assert "Прошло встреч" not in gleb.screen
    await joins(anna, boris)
    await met(town, gleb, 7, 14, 21)
    guests = [(await town.resident(one)).id for one in (anna, boris)]
    async with town.session() as session:
        for number, guest in ((1, guests[0]), (2, guests[0]), (2, guests[1])):
            await attendance.note(session, number, guest, came=True, now=town.now)
        (await session.get_one(Event, 3)).cancelled_at = town.now
    await gleb.starts("c_1")
    await gleb.taps("Вести клуб")
    assert "Участников: 3" in gleb.screen
    assert "хотя бы" not in gleb.screen
    assert "Прошло встреч: 2, подряд без отмен: 2" in gleb.screen
    assert "Пришли снова: 1 из 2" in gleb.screen
