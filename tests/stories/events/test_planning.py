"""A host plans a meeting, publishes it, changes it, calls it off."""

from asyncio import gather
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models import Answer, Event, Notification, Role, Session
from services.people.interests import SEEDED
from simulator import Person
from simulator.api.records import StoredMessage
from tests.town import Town

PICTURE = b"\xff\xd8 a picture"


async def events_of(session: Session, title: str) -> list[Event]:
    return list(await session.scalars(select(Event).where(Event.title == title)))


async def owed(town: Town, kind: str) -> int:
    async with town.session() as session:
        return await session.scalar(select(func.count()).where(Notification.kind == kind)) or 0


def newest(person: Person) -> StoredMessage:
    return next(m.stored for m in reversed(person.messages) if m.from_bot)


async def publishes(host: Person, choice: str = "Никого") -> None:
    await host.taps("Опубликовать")
    await host.taps(choice)
    await host.taps("Опубликовать")


async def test_an_event_is_made_with_three_answers(town: Town, anna: Person, vera: Person) -> None:
    await vera.says("/newevent")
    assert "Как назовём встречу?" in vera.screen
    await vera.says("Йога")
    assert "Когда начнём?" in vera.screen
    await vera.taps("Завтра 19:00")
    assert "вторник, 3 марта, 19:00–21:00" in vera.screen
    await vera.says("Зал 2")
    assert "Всё готово" in vera.screen
    await publishes(vera, "Всех · 2")

    card = town.card("Йога")
    assert "вторник, 3 марта, 19:00–21:00" in card
    assert "Зал 2" in card
    assert "Ведёт Вера" in card
    assert anna.heard("Приглашаю на встречу")
    assert not vera.heard("Приглашаю на встречу")
    assert "Управлять встречей" in " ".join(vera.buttons)


async def test_every_field_is_filled_by_taps_in_one_message(town: Town, vera: Person) -> None:
    await vera.says("/newevent <b>Йога</b> & чай")
    hub = newest(vera)
    await vera.taps("Когда")
    await vera.taps("Завтра 19:00")
    await vera.taps("Очно")
    await vera.taps("Без ограничения")
    await vera.taps("12")
    await vera.taps("2 ч")
    await vera.taps("1½ ч")
    await vera.taps("Интересы")
    await vera.taps("Спорт")
    await vera.taps("Еда")
    await vera.taps("Готово")

    assert newest(vera).id == hub.id
    assert "<b>Йога</b> & чай" in vera.screen
    assert "Онлайн" in vera.screen
    assert "Мест: 12 · ⏱ 1½ ч" in vera.screen
    assert "Спорт и еда" in vera.screen


async def test_every_field_can_be_written(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("12 декабря 18:30")
    assert "суббота, 12 декабря, 18:30–20:30" in vera.screen
    await vera.taps("Где")
    await vera.says("Зал 2, за сценой")
    await vera.taps("Без ограничения")
    await vera.says("12 мест")
    await vera.taps("Описание")
    await vera.says("Возьмите коврик.\nИ воду.")
    await vera.taps("Фото")
    await vera.sends_photo(PICTURE)

    shown = vera.messages[-1]
    assert shown.photo == PICTURE
    for words in ("Зал 2, за сценой", "Мест: 12", "Возьмите коврик.\nИ воду.", "12 декабря, 18:30"):
        assert words in shown.text
    await vera.taps("Когда")
    await vera.taps("Завтра 19:00")
    assert "вторник, 3 марта, 19:00" in vera.screen
    await publishes(vera)
    assert town.chat.messages[-1].photo == PICTURE


@pytest.mark.parametrize(
    ("button", "words", "answer"),
    [
        ("Название", "й" * 4000, "знаков, а можно до 100"),
        ("Где", "й" * 201, "а можно до 200"),
        ("Описание", "й" * 701, "а можно до 700"),
        ("Название", "\u200b\u2060", "только невидимые знаки"),
        ("Описание", "\u202e\u3164", "только невидимые знаки"),
        ("Без ограничения", "abc", "Не понял, сколько мест"),
        ("Без ограничения", "0", "Не понял, сколько мест"),
        ("Без ограничения", "10001", "Не понял, сколько мест"),
        ("Когда", "вчера 19:00", "Это время уже прошло"),
        ("Когда", "как-нибудь", "Не понял, когда"),
        ("Когда", "12.12.2030 18:30", "слишком далеко"),
    ],
)
async def test_bad_input_loses_nothing(
    town: Town, vera: Person, button: str, words: str, answer: str
) -> None:
    await vera.says("/newevent Йога")
    await vera.taps(button)
    await vera.says(words)
    assert answer in vera.screen

    await vera.says("завтра в 19:00" if button == "Когда" else "7")

    assert "Черновик" in vera.screen
    assert "Йога" in vera.screen or button == "Название"
    assert ("19:00" if button == "Когда" else "7") in vera.screen


async def test_an_invisible_title_opens_a_draft_that_asks_for_one(town: Town, vera: Person) -> None:
    await vera.says("/newevent \u200b\u2060")

    await vera.says("Йога\u202e")

    assert "Йога" in vera.screen
    assert "\u202e" not in vera.screen


async def test_other_kinds_of_messages_get_a_hint(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.sends_document(b"...", "plan.pdf")
    assert "словами" in vera.screen
    await vera.taps("Фото")
    await vera.sends_document(PICTURE, "yoga.jpg")
    assert "как фото" in vera.screen
    await vera.sends_photo(PICTURE)
    assert vera.messages[-1].photo == PICTURE
    await vera.taps("Фото")
    await vera.taps("Убрать фото")
    assert vera.messages[-1].photo is None
    assert "Йога" in vera.screen


async def test_a_photo_sent_early_leaves_the_question_open(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Описание")

    await vera.sends_photo(PICTURE)
    assert vera.messages[-1].photo == PICTURE
    assert "Описание." in vera.screen

    await vera.says("Возьмите коврик.")
    assert "Возьмите коврик." in town.card("Йога")
    await vera.taps("К встрече")
    assert "⚙️ Управлять встречей" in vera.buttons


async def test_the_place_of_a_public_meeting_cannot_be_removed(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")

    await vera.taps("Где")
    assert "Убрать место" not in vera.buttons

    await vera.taps("Назад")
    await vera.taps("Очно")
    await vera.taps("Где")
    assert "Убрать место" in vera.buttons


async def test_a_restart_in_the_middle_of_a_draft_loses_nothing(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.taps("Где")
    await town.restarts()
    await vera.says("Зал 2")
    assert "Зал 2" in vera.screen
    await town.restarts()

    await vera.says("/newevent Другая")

    assert "Этот черновик вы ещё не закончили" in vera.screen
    assert "Йога" in vera.screen
    await vera.taps("Начать новую")
    assert "Удалить черновик «Йога»?" in vera.screen
    await vera.taps("Оставить")
    await vera.taps("Удалить черновик")
    await vera.taps("Да, удалить")
    await vera.says("/newevent Другая")
    assert "Другая" in vera.screen
    assert "Зал 2" not in vera.screen


async def test_the_buttons_of_a_dropped_draft_do_not_reach_the_next_one(
    town: Town, vera: Person
) -> None:
    await vera.says("/newevent Йога")
    old = vera.messages[-1].stored
    async with town.session() as session:
        (dropped,) = await events_of(session, "Йога")
    await vera.taps("Удалить черновик")
    await vera.taps("Да, удалить")
    await vera.says("/newevent Шахматы")

    await vera.sends_callback(old, f"da:{dropped.id}:drop_yes")

    async with town.session() as session:
        assert [one.title for one in await events_of(session, "Шахматы")] == ["Шахматы"]


async def test_nothing_incomplete_or_late_is_published(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.taps("Опубликовать")
    assert vera.toast == "Пока не хватает: времени и места (или переключите на онлайн)."

    await vera.taps("Сегодня 19:00")
    await vera.says("Зал 2")
    await vera.taps("Опубликовать")
    await vera.taps("Никого")
    await town.passes("1 day")
    await vera.taps("Опубликовать")

    assert "черновик цел" in (vera.toast or "")
    await vera.says("/newevent")
    assert "Это время уже прошло" in vera.screen
    assert not town.chat.heard("Йога")


async def test_publishing_twice_is_publishing_once(town: Town, anna: Person, vera: Person) -> None:
    await vera.says("/newevent Йога")
    await vera.says("завтра 19:00")
    await vera.says("Зал 2")
    await vera.taps("Опубликовать")
    await vera.taps("Всех")
    hub, data = newest(vera), "dp:1:everyone:1"

    await gather(vera.sends_callback(hub, data), vera.sends_callback(hub, data))
    await vera.sends_callback(hub, data)

    assert town.chat.heard("Йога", times=1)
    assert anna.heard("Приглашаю на встречу", times=1)
    assert await owed(town, "event_card") == 1


async def test_invitations_go_to_those_who_like_the_topic(
    town: Town, anna: Person, vera: Person
) -> None:
    lover = town.world.person("Лев", username="lev")
    await town.admits(lover, Role.RESIDENT, "sport")
    await vera.says("/newevent Йога")
    await vera.says("завтра 19:00")
    await vera.says("Зал 2")
    await vera.taps("Интересы")
    await vera.taps("Спорт")
    await vera.taps("Готово")

    await publishes(vera, "Кому интересна тема · 1")

    assert lover.heard("Приглашаю на встречу")
    assert not anna.heard("Приглашаю на встречу")


async def test_without_a_chat_the_host_learns_how_to_bind_one(empty_town: Town) -> None:
    town = empty_town
    await town.admits(town.owner)
    await town.owner.says("/newevent Йога")
    await town.owner.says("завтра 19:00")
    await town.owner.taps("Очно")
    await publishes(town.owner)
    assert town.owner.heard("/bind")
    assert town.owner.heard("опубликована")


async def test_a_move_is_read_back_and_told_to_everyone_concerned(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1, going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    await town.answers(gleb, event, Answer.MAYBE)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Когда")
    await vera.says("в субботу в 12:00")
    assert "Новое время: суббота, 7 марта, 12:00–14:00. Переносим?" in vera.screen
    assert "Я напишу 3 людям" in vera.screen
    assert not anna.heard("перенесена")

    await vera.taps("Перенести")

    for guest in (anna, boris, gleb):
        assert guest.heard("Встреча перенесена", times=1)
        assert "Было: среда, 4 марта, 12:00 — стало: суббота, 7 марта, 12:00." in guest.screen
    assert not vera.heard("Встреча перенесена")
    assert "суббота, 7 марта, 12:00" in town.card("Йога")
    async with town.session() as session:
        (moved,) = await events_of(session, "Йога")
        assert moved.sequence == 1
        assert moved.starts_at
        assert moved.ends_at == moved.starts_at + timedelta(hours=2)


async def test_several_edits_make_one_message(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Название")
    await vera.says("Пилатес")
    await vera.taps("Где")
    await vera.says("Крыша")
    await vera.taps("Описание")
    await vera.says("Берите плед.")
    assert not anna.heard("Изменил")

    await town.passes("3 minutes")

    assert anna.heard("Изменились место и название", times=1)
    assert anna.heard("место: было «Зал 2» — стало «Крыша»")
    assert anna.heard("название: было «Йога» — стало «Пилатес»")
    assert anna.heard("Изменил", times=1)
    assert not boris.heard("Изменил")
    assert "Крыша" in town.card("Пилатес")
    assert "Берите плед." in town.card("Пилатес")


async def test_what_is_again_as_it_was_is_no_news(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("2 ч")
    await vera.taps("1½ ч")
    await vera.taps("Очно")
    await vera.taps("1½ ч")
    await vera.taps("2 ч")

    await town.passes("3 minutes")

    assert anna.heard("Изменился способ встречи: было 📍 Очно — стало 💻 Онлайн", times=1)
    assert not anna.heard("ч —")
    told = len(anna.messages)
    await vera.taps("Онлайн")
    await vera.taps("Очно")
    await town.passes("3 minutes")
    assert len(anna.messages) == told


async def test_a_raised_limit_lets_in_who_waited(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1, going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Мест: 1")
    await vera.says("2")

    assert boris.heard("Освободилось место!")
    assert "Идут (2): Анна и Борис" in vera.screen
    await vera.taps("Мест: 2")
    await vera.says("1")
    assert "Уже идут 2 человека: мест не может быть меньше" in vera.screen


async def test_a_manager_changes_a_hosts_event_and_the_host_hears_of_it(
    town: Town, vera: Person, gleb: Person
) -> None:
    event = await town.event("Йога", host=vera)
    await gleb.starts(f"e_{event}")
    await gleb.taps("Управлять встречей")
    await gleb.taps("Отменить встречу")
    await gleb.taps("Да, отменить")
    await town.passes("10 minutes")
    assert vera.heard("Встреча отменена: «Йога»")


async def test_repeating_keeps_all_but_the_time(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, seats=7, topics=["sport"], going=[anna])
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Повторить")
    assert "«Йога»: когда в следующий раз?" in vera.screen
    await vera.taps("Изменить остальное")
    for words in ("Черновик", "Йога", "Зал 2", "Мест: 7", "Спорт", "❗ Когда"):
        assert words in vera.screen
    await vera.taps("Повторить")
    assert "неоконченный черновик" in (vera.toast or "")


async def test_only_those_who_may_plan_and_manage(
    town: Town, anna: Person, vera: Person, dina: Person
) -> None:
    event = await town.event("Йога", host=vera)
    other = town.world.person("Олег", username="oleg")
    await town.admits(other, Role.HOST)
    for person in (anna, dina):
        await person.says("/newevent")
        assert "только организаторы" in person.screen
    forged = [
        f"ea:{event}:manage",
        f"ea:{event}:cancel_yes",
        f"da:{event}:title",
        f"da:{event}:online",
        f"dw:{event}:1800000000:1",
        f"dn:{event}:1",
        f"di:{event}:sport",
        f"dp:{event}:everyone:1",
        f"da:{event}:drop_yes",
    ]
    for person, answer in ((anna, "Это могут только организаторы."), (other, "тот, кто её ведёт")):
        await person.says("/help")
        for data in forged:
            await person.sends_callback(newest(person), data)
            assert answer in (person.toast or ""), data
    async with town.session() as session:
        (untouched,) = await events_of(session, "Йога")
        assert (untouched.version, untouched.cancelled_at) == (0, None)


async def test_another_hosts_draft_is_nobodys_business(
    town: Town, vera: Person, gleb: Person
) -> None:
    await vera.says("/newevent Йога")
    await gleb.says("/help")
    await gleb.sends_callback(newest(gleb), "da:1:hub")
    assert "тот, кто её ведёт" in (gleb.toast or "")


async def test_forged_numbers_are_outdated_buttons(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    hub = newest(vera)
    for data in ("da:99999999999999999999:hub", "dw:1:99999999999:0", "da:1:nonsense", "dm:1:-5"):
        await vera.sends_callback(hub, data)
        assert "устарела" in (vera.toast or ""), data
    for data in ("dm:1:7", "dw:1:5:0", "da:777:hub"):
        await vera.sends_callback(hub, data)
        assert vera.toast


async def test_in_a_group_newevent_points_to_the_private_chat(town: Town, vera: Person) -> None:
    await vera.says("/newevent", chat=town.chat)
    assert "личном чате" in town.chat.screen


async def test_the_fullest_card_with_a_photo_fits(town: Town, vera: Person) -> None:
    guests = [town.world.person("Ы" * 60 + str(n), username=f"guest{n}") for n in range(12)]
    for guest in guests:
        await town.admits(guest)
    event = await town.event("&" * 100, host=vera, seats=10, topics=SEEDED, going=guests)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Где")
    await vera.says("Щ" * 200)
    await vera.taps("Описание")
    await vera.says("😀" * 700)
    await vera.taps("Фото")
    await vera.sends_photo(PICTURE)
    await town.passes("3 minutes")

    assert town.chat.messages[-1].photo == PICTURE
    assert "😀…" in vera.screen
    assert guests[0].heard("Изменилось место: было «Зал 2» — стало «ЩЩ")
    assert guests[0].messages[-1].photo == PICTURE


async def test_what_has_begun_can_only_be_repeated(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera, starts_in="2 hours")
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Где")
    await town.passes("3 hours")
    await vera.says("Крыша")
    assert "уже началась: менять её поздно" in vera.screen
    await vera.taps("Назад")
    assert vera.buttons == ["👥 Кто идёт", "🔁 Повторить", "‹ К встрече", "🎤 Для ведущего"]
