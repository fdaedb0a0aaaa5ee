"""A manager founds a club, in a few words; its hosts may change them."""

from models import Role
from simulator import Person
from tests.town import Town


async def founds(gleb: Person, title: str = "Бег по утрам") -> None:
    """A club that Глеб hosts; its card is on his screen."""
    await gleb.says("/clubs")
    await gleb.taps("Основать клуб")
    await gleb.says(title)
    await gleb.says("Бегаем вместе и ждём отстающих.")
    await gleb.taps("Основать")


async def test_a_club_is_founded_with_two_answers(town: Town, gleb: Person, anna: Person) -> None:
    await gleb.says("/clubs")
    await gleb.taps("Основать клуб")
    assert "Как назовём клуб?" in gleb.screen
    await gleb.says("Бег по утрам")
    assert "Зачем этот клуб?" in gleb.screen
    await anna.says("/clubs")
    assert "Клубов пока нет" in anna.screen
    await gleb.says("Бегаем вместе и ждём отстающих.")
    await gleb.taps("Тема")
    await gleb.taps("Спорт")
    assert "Спорт" in gleb.screen
    await gleb.taps("Основать")

    assert "Бег по утрам" in gleb.screen
    assert "1 участник, и вы среди них" in gleb.screen
    assert "Ведёт Глеб" in gleb.screen
    await anna.says("/clubs")
    await anna.taps("Бег по утрам")
    assert "Бегаем вместе" in anna.screen


async def test_a_draft_waits_and_a_sticker_loses_nothing(town: Town, gleb: Person) -> None:
    await gleb.says("/clubs")
    await gleb.taps("Основать клуб")
    await gleb.says("Бег")
    await gleb.sends_photo(b"\xff\xd8")
    assert "словами" in gleb.screen
    await gleb.says("х" * 501)
    assert "Слишком длинно" in gleb.screen
    await gleb.says("/cancel")

    await gleb.says("/clubs")
    await gleb.taps("Основать клуб")
    assert "Зачем этот клуб?" in gleb.screen


async def test_its_host_changes_the_words(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await gleb.taps("Вести клуб")
    await gleb.taps("Зачем")
    assert "Бегаем вместе" in gleb.screen
    await gleb.says("Бегаем и пьём чай.")
    assert "t.me/domovoy_bot?start=c_1" in gleb.screen

    await anna.starts("c_1")
    assert "Бегаем и пьём чай." in anna.screen


async def test_a_foreign_draft_is_nobodys_business(
    town: Town, gleb: Person, anna: Person, vera: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await gleb.says("/clubs")
    await gleb.taps("Основать клуб")
    await vera.says("/clubs")
    await vera.sends_callback(vera.messages[-1].stored, "ca:1:title")
    assert "Этого клуба больше нет" in (vera.toast or "")
    await anna.starts("c_1")
    assert "Этого клуба больше нет" in anna.screen
