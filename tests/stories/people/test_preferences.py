"""What each person may choose for themselves."""

from datetime import time

import pytest
from sqlalchemy import select

from models import Mute, Switch
from services.people import interests
from simulator import Person
from tests.town import Town


async def test_the_language_changes_the_whole_interface_at_once(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    assert "✅ Русский" in anna.buttons

    await anna.taps("English")

    assert anna.screen.startswith("Settings")
    assert anna.toast in (None, "")
    assert "✅ Reminders" in anna.buttons
    assert town.menu(anna)["events"] == "upcoming events"
    await anna.says("/help")
    assert "Here is what I can do" in anna.screen

    await anna.says("/settings")
    await anna.taps("Русский")
    assert anna.screen.startswith("Настройки")
    assert town.menu(anna)["events"] == "ближайшие встречи"


async def test_each_kind_of_message_has_a_switch_on_one_screen(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    before = len(anna.messages)

    for label in ("Напоминания", "Приглашения", "Объявления", "Как прошло", "Сводка недели"):
        assert f"✅ {label}" in anna.buttons
        await anna.taps(label)
        assert f"⬜ {label}" in anna.buttons

    assert len(anna.messages) == before, "the screen is redrawn in place"
    assert await muted(town, anna) == set(Switch)

    await anna.taps("Напоминания")
    assert await muted(town, anna) == set(Switch) - {Switch.REMINDERS}


async def muted(town: Town, person: Person) -> set[Switch]:
    me = await town.resident(person)
    async with town.session() as session:
        return set(await session.scalars(select(Mute.switch).where(Mute.resident_id == me.id)))


async def test_a_switched_off_reminder_does_not_come(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", starts_in="1 day", going=[anna, boris])
    await anna.says("/settings")
    await anna.taps("Напоминания")

    await town.passes("8 hours")
    await town.passes("15 hours")

    assert boris.heard("Йога")
    assert not anna.heard("Йога")


async def test_quiet_hours_hold_messages_until_the_morning(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", starts_in="1 day", going=[anna, boris])
    for person in (anna, boris):
        await person.says("/settings")
        await person.taps("22–8")
        assert "с 22:00 до 8:00" in person.screen

    await town.passes("11 hours")  # 23:00: the evening reminder is owed
    assert not boris.heard("Завтра в")
    await anna.taps("Напоминания")  # and now she does not want it any more
    await town.passes("10 hours")

    assert boris.heard("Йога")
    assert not anna.heard("Йога")


async def test_quiet_hours_can_be_chosen_and_dropped(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    assert "Тихие часы: нет" in anna.screen
    await anna.taps("21–10")
    assert "✅ 21–10" in anna.buttons
    me = await town.resident(anna)
    assert (me.quiet_from, me.quiet_until) == (time(21), time(10))

    await anna.taps("Нет")

    assert "Тихие часы: нет" in anna.screen
    assert (await town.resident(anna)).quiet_from is None


async def test_name_and_occupation_are_changed_without_a_chain(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    assert "Занятие: не указано" in anna.screen

    await anna.taps("Имя")
    await anna.says("Анна К.")
    assert anna.screen.startswith("Записал.")
    assert "Анна К." in anna.screen
    await anna.taps("Занятие")
    await anna.says("вожу трамвай")

    assert "Занятие: вожу трамвай" in anna.screen
    await anna.taps("‹ Настройки")
    assert anna.screen.startswith("Настройки")
    await anna.says("просто слова")
    assert (await town.resident(anna)).occupation == "вожу трамвай"


async def test_what_was_told_can_be_taken_back(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Занятие")
    assert "Убрать" not in anna.buttons
    await anna.says("вожу трамвай")

    await anna.taps("Занятие")
    await anna.taps("Убрать")

    assert "Занятие: не указано" in anna.screen
    await anna.says("это уже не занятие")
    assert (await town.resident(anna)).occupation is None


async def test_a_question_from_the_settings_survives_a_restart(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Имя")

    await town.restarts()
    await anna.says("Аня")

    assert (await town.resident(anna)).name == "Аня"


async def test_going_back_drops_the_question(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Имя")
    await anna.taps("‹ Назад")

    await anna.says("Не имя")

    assert (await town.resident(anna)).name == "Анна"
    assert "/help" in anna.screen


async def test_interests_are_marked_from_the_settings(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Интересы")
    await anna.taps("Книги")
    await anna.taps("Музыка")
    await anna.taps("Книги")
    await anna.taps("Готово")

    assert "Интересы: музыка" in anna.screen
    me = await town.resident(anna)
    async with town.session() as session:
        choice = await interests.choice(session, me.id)
        assert [one.code for one in choice.liked] == ["music"]


@pytest.mark.parametrize(("label", "posted"), [("Опубликовать", True), ("Не публиковать", False)])
async def test_a_new_introduction_is_posted_only_with_consent(
    town: Town, anna: Person, label: str, posted: bool
) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Рассказ о себе")
    await anna.says("Собираю\n\nстарые карты.")
    assert "Вот что увидят соседи" in anna.screen

    await anna.taps(label)

    assert town.chat.heard("старые карты.") is posted
    assert "старые карты." in anna.screen


async def test_consent_tapped_twice_posts_once(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Рассказ о себе")
    await anna.says("Собираю карты.")
    preview = anna.messages[-1].stored

    await anna.sends_callback(preview, "st:intro:post")
    await anna.sends_callback(preview, "st:intro:post")

    assert town.chat.heard("Собираю карты.", times=1)


async def test_the_profile_offers_a_link_for_neighbours(
    town: Town, anna: Person, dina: Person
) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    link = anna.screen.split("?start=")[1].split()[0]

    await dina.starts(link)

    assert (await town.resident(dina)).invited_by_id == (await town.resident(anna)).id
