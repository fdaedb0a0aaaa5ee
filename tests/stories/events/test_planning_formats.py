"""A meeting has a format of the community's list, which the card, the series and a repeat keep."""

from sqlalchemy import select

from models import Event
from simulator import Person
from tests.stories.events.test_planning import newest, publishes
from tests.stories.events.test_series import plans_yoga
from tests.town import Town


async def gives_format(vera: Person, event: int, name: str) -> None:
    """Of a public meeting that Вера leads."""
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Формат")
    await vera.taps(name)


async def test_one_tap_gives_a_format_that_every_date_keeps(
    town: Town, anna: Person, vera: Person
) -> None:
    await plans_yoga(vera)
    await vera.taps("Формат")
    offered = ["Лекция", "Мастер-класс", "Вебинар", "Спорт", "Чтение", "Выставка", "Досуг"]
    assert vera.buttons == [*offered, "Знакомства", "Конкурс", "Помогаем вместе", "‹ Назад"]
    await vera.taps("Мастер-класс")
    assert "🎨 Мастер-класс" in vera.screen
    assert "✅ Формат" in vera.buttons
    await publishes(vera, "Всех · 2")

    assert "🎨 Мастер-класс" in anna.screen
    async with town.session() as session:
        dates = list(await session.scalars(select(Event.format_id).where(Event.title == "Йога")))
    assert len(dates) == 8
    assert len(set(dates)) == 1


async def test_what_is_public_gets_loses_and_hands_on_its_format(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await town.event("Стихи", host=vera, going=[anna])
    assert "🎨" not in town.card("Стихи")
    await gives_format(vera, event, "Чтение")
    assert vera.toast
    await town.passes("1 minute")
    assert "🎨 Чтение" in town.card("Стихи")
    assert not anna.heard("Изменил"), "a format is no news"

    await vera.taps("Повторить")
    await vera.taps("Изменить остальное")
    assert "🎨 Чтение" in vera.screen
    await vera.taps("Формат")
    await vera.taps("Без формата")
    assert "🎨" not in vera.screen


async def test_a_renamed_format_is_called_so_and_a_hidden_one_is_kept(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    event = await town.event("Стихи", host=vera)
    await gives_format(vera, event, "Чтение")
    await gleb.says("/community")
    await gleb.taps("Списки")
    await gleb.taps("Форматы")
    await gleb.taps("Чтение")
    assert "Встреч такого формата: 1" in gleb.screen
    await gleb.taps("Переименовать")
    await gleb.says("📖 Читаем вслух")
    await town.passes("1 minute")
    assert "🎨 Читаем вслух" in town.card("Стихи")
    await gleb.taps("English")
    await gleb.says("Reading aloud")
    await gleb.taps("Вернуть как было")
    await gleb.taps("Скрыть")

    await vera.taps("Формат")
    assert "✅ 📖 Читаем вслух" in vera.buttons
    await vera.taps("Лекция")
    await vera.taps("Формат")
    assert not [one for one in vera.buttons if "Читаем вслух" in one]
    hidden = 5
    await vera.sends_callback(newest(vera), f"df:{event}:{hidden}")
    assert "устарела" in (vera.toast or "")


async def test_a_format_is_given_by_who_leads_the_meeting(
    town: Town, vera: Person, anna: Person, dina: Person
) -> None:
    event = await town.event("Йога", host=vera)
    for person in (anna, dina):
        await person.says("/help")
        for data in (f"da:{event}:format", f"df:{event}:1"):
            await person.sends_callback(newest(person), data)
            assert "только организаторы" in (person.toast or ""), data
    await vera.says("/help")
    for data in (f"df:{event}:777", "df:777:1"):
        await vera.sends_callback(newest(vera), data)
        assert vera.toast, data
    async with town.session() as session:
        assert (await session.get_one(Event, event)).format_id is None
