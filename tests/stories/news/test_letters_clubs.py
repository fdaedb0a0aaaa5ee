"""A host writes to the members of a club, within their budget; a manager announces to clubs."""

from simulator import Person
from tests.stories.clubs.test_clubs_events import hosts, joins
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town


async def writes(host: Person, words: str) -> None:
    await host.starts("c_1")
    await host.taps("Вести клуб")
    await host.taps("Написать")
    await host.says(words)


async def test_a_host_writes_to_members_only(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await hosts(town, anna)
    await boris.taps("Тише")
    await writes(anna, "Завтра бежим к пруду")
    assert "Получат <b>2" in anna.screen or "Получат 2" in anna.screen
    assert anna.sees("Клуб «Бег по утрам». Пишет Анна:")
    await anna.taps("Отправить")
    assert gleb.heard("Завтра бежим к пруду", times=1)
    assert not boris.heard("Завтра бежим")
    assert not vera.heard("Завтра бежим")
    assert anna.sees("Объявление отправлено")


async def test_the_third_in_a_week_waits_for_the_digest(
    town: Town, gleb: Person, anna: Person
) -> None:
    await founds(gleb)
    await joins(anna)
    for number in range(3):
        await writes(gleb, f"Новость {number}")
        await gleb.taps("Отправить")
    assert anna.heard("Новость 1", times=1)
    assert not anna.heard("Новость 2")


async def test_who_hosts_no_more_sends_no_more(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await joins(anna)
    await hosts(town, anna)
    await writes(anna, "Бежим")
    draft = anna.messages[-1].stored
    await anna.starts("c_1")
    await anna.taps("Вести клуб")
    await anna.taps("Больше не веду")
    await anna.taps("Больше не веду")
    await anna.sends_callback(draft, "lc:1:1:confirm")
    assert not gleb.heard("Бежим")


async def test_a_manager_announces_to_clubs(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    await founds(gleb)
    await founds(gleb, "Кино")
    await joins(anna)
    await boris.starts("c_2")
    await boris.taps("Вступить")
    await gleb.says("/announce")
    await gleb.says("Ключ от кладовой у Глеба")
    await gleb.taps("Клубам")
    await gleb.taps("Бег по утрам · 2")
    await gleb.taps("Кино · 2")
    await gleb.taps("Дальше")
    assert "Бег по утрам и Кино" in gleb.screen
    await gleb.taps("Отправить 3")
    assert anna.heard("Ключ от кладовой", times=1)
    assert boris.heard("Ключ от кладовой", times=1)
    assert not vera.heard("Ключ от кладовой")
