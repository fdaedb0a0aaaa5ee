"""A club gets another host, who has to accept; and loses one who gives it up."""

from simulator import Person
from tests.stories.clubs.test_clubs_events import joins
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town


async def asks(gleb: Person, name: str) -> None:
    await gleb.starts("c_1")
    await gleb.taps("Вести клуб")
    await gleb.taps("Позвать ведущего")
    await gleb.taps(name)


async def test_another_host_accepts_and_the_first_may_go(
    town: Town, gleb: Person, anna: Person
) -> None:
    await founds(gleb)
    await joins(anna)
    await asks(gleb, "Анна")
    assert "приглашение отправлено" in (gleb.toast or "")
    assert "Глеб зовёт вас вести клуб «Бег по утрам»" in anna.screen
    await anna.starts("c_1")
    assert not any("Вести клуб" in label for label in anna.buttons)
    await anna.taps("Согласиться")
    assert anna.sees("Теперь вы ведёте клуб")
    assert gleb.heard("Анна теперь тоже ведёт клуб", times=1)

    await gleb.starts("c_1")
    assert "Ведут Глеб и Анна" in gleb.screen
    await gleb.taps("Вести клуб")
    await gleb.taps("Больше не веду")
    await gleb.taps("Больше не веду")
    assert "Ведёт Анна" in gleb.screen
    assert any("Выйти" in label for label in gleb.buttons)


async def test_an_offer_is_answered_once_and_by_nobody_else(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await asks(gleb, "Анна")
    await gleb.taps("Анна")
    assert anna.heard("зовёт вас вести", times=1)
    await boris.sends_callback(boris.messages[-1].stored, "cw:1:1")
    assert "уже не действует" in (boris.toast or "")
    await anna.taps("Не сейчас")
    assert gleb.heard("Анна пока не сможет", times=1)
    await anna.sends_callback(anna.messages[-1].stored, "cw:1:1")
    assert "уже не действует" in (anna.toast or "")
    await anna.starts("c_1")
    assert "Ведёт Глеб" in anna.screen


async def test_only_hosts_ask_and_only_members_are_asked(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna)
    stranger = (await town.resident(boris)).id
    await gleb.sends_callback(gleb.messages[-1].stored, f"cx:1:{stranger}")
    assert "только его участник" in (gleb.toast or "")
    await anna.sends_callback(anna.messages[-1].stored, f"cx:1:{stranger}")
    assert "только организаторы" in (anna.toast or "")
