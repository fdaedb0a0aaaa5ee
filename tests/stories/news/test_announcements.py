"""One text or photo for many: looked at first, sent once, accounted for."""

import asyncio
from asyncio import gather
from datetime import time, timedelta
from itertools import pairwise

from sqlalchemy import func, select

from models import (
    Announcement,
    AnnouncementState,
    Event,
    Notification,
    Role,
    State,
    SubjectKind,
    Switch,
)
from services.people import residents
from simulator import Fault, Person
from simulator.people.screens import Message
from tests.town import Town, span

PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
WATER = "Завтра отключат воду"


async def writes(author: Person, words: str = WATER, audience: str = "Всем жителям") -> None:
    """As far as the preview."""
    await author.says("/announce")
    await author.says(words)
    await author.taps(audience)


def message(person: Person, text: str) -> Message:
    """The newest message of the bot with this text."""
    return next(m for m in reversed(person.messages) if m.from_bot and text in m.text)


async def state(town: Town) -> AnnouncementState:
    async with town.session() as session:
        last = await session.scalar(select(Announcement).order_by(Announcement.id.desc()))
        assert last
        return last.state


async def test_everyone_gets_a_formatted_text_exactly_as_previewed(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await gleb.says("/announce")
    await gleb.says(
        "Завтра <важно> отключат воду, подробнее & тут",
        entities=[
            {"type": "bold", "offset": 0, "length": 6},
            {"type": "text_link", "offset": 42, "length": 3, "url": 'https://a.ru/?q="x"&lt=1'},
        ],
    )
    assert "Кому отправить" in gleb.screen
    await gleb.taps("Всем жителям · 3")
    assert "Получат 3 человека" in gleb.screen
    assert not anna.heard("отключат воду")

    await gleb.taps("Отправить 3 людям")

    seen = message(anna, "отключат воду")
    assert seen.entity("bold") == ["Завтра"]
    assert seen.entity("text_link") == ["тут"]
    shown, own = [m for m in gleb.messages if m.from_bot and "отключат воду" in m.text]
    assert (seen.text, seen.entities) == (shown.text, shown.entities) == (own.text, own.entities)
    assert boris.heard("отключат воду", times=1)
    assert "Объявление отправлено" in message(gleb, "Получили").text
    assert "Получили: 3 из 3" in message(gleb, "Получили").text


async def test_a_photo_with_a_caption_is_sent_as_it_is(
    town: Town, gleb: Person, anna: Person
) -> None:
    await gleb.says("/announce")
    await gleb.sends_photo(PNG, "Ключи найдены")
    await gleb.taps("Всем жителям")
    assert message(gleb, "Ключи найдены").photo == PNG

    await gleb.taps("Отправить")

    assert (message(anna, "Ключи найдены").photo, message(anna, "Ключи").edited) == (PNG, 0)


async def test_a_test_goes_to_the_author_alone(town: Town, gleb: Person, anna: Person) -> None:
    await writes(gleb)

    await gleb.taps("Тест себе")

    assert gleb.heard(WATER, times=2)
    assert "Так увидят соседи" in gleb.screen, "the panel stands under the copy"
    assert gleb.heard("Так увидят соседи", times=1)
    assert not anna.heard(WATER)
    await gleb.taps("Отправить")
    assert anna.heard(WATER, times=1)


async def test_it_goes_to_the_common_chat_where_its_author_says_so_and_once(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await writes(gleb)
    await gleb.taps("💬 И в общий чат")
    assert "💬 И в общий чат." in gleb.screen
    await gleb.taps("✅ И в общий чат")
    await gleb.taps("💬 И в общий чат")
    assert not town.chat.heard(WATER)

    await gleb.taps("Отправить")
    await town.passes("1 hour")

    assert town.chat.heard(WATER, times=1)
    assert anna.heard(WATER, times=1)
    assert "Получили: 3 из 3" in message(gleb, "Получили").text
    await writes(gleb, "Только письмом")
    await gleb.taps("Отправить")
    assert anna.heard("Только письмом")
    assert not town.chat.heard("Только письмом")


async def test_an_audience_says_that_its_meeting_is_off(
    town: Town, gleb: Person, anna: Person
) -> None:
    yoga = await town.event("Йога", going=[anna])
    async with town.session() as session:
        (await session.get_one(Event, yoga)).cancelled_at = town.now
    await gleb.says("/announce")
    await gleb.says(WATER)

    await gleb.taps("Гостям встречи")
    await gleb.taps("✖️ Йога (отменена) · 1")

    assert "✖️ Йога (отменена)" in gleb.screen


async def test_only_those_who_share_an_interest_get_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "books")

    await gleb.says("/announce")
    await gleb.says("Книжный обмен")
    await gleb.taps("По интересу")
    await gleb.taps("Книги · 1")
    assert "интерес «Книги»" in gleb.screen
    await gleb.taps("Отправить 1 человеку")

    assert anna.heard("Книжный обмен")
    assert not boris.heard("Книжный обмен")


async def test_only_the_guests_of_an_event_get_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.event("Йога", going=[anna])
    await town.event("Лекция")

    await gleb.says("/announce")
    await gleb.says("Возьмите коврики")
    await gleb.taps("Гостям встречи")
    assert not any("Лекция" in label for label in gleb.buttons)
    await gleb.taps("Йога · 1")
    assert "гости встречи «Йога»" in gleb.screen
    await gleb.taps("Отправить")

    assert anna.heard("Возьмите коврики")
    assert not boris.heard("Возьмите коврики")


async def test_who_declined_announcements_is_left_out_and_counted(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.mutes(anna, Switch.ANNOUNCEMENTS)
    await boris.blocks()

    await writes(gleb)

    assert "Получит 1 человек" in gleb.screen
    assert "Отключили объявления: 1" in gleb.screen
    assert "Остановили бота или ещё не запускали его: 1" in gleb.screen
    await gleb.taps("Отправить")
    assert not anna.heard(WATER)


async def test_confirmed_twenty_times_it_is_sent_once(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)

    await gather(*(gleb.taps("Отправить") for _ in range(20)))

    assert anna.heard(WATER, times=1)
    assert await count(town, State.SENT) == 2


async def test_the_text_and_the_audience_can_be_changed_before_sending(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "books")
    await writes(gleb, "Завтра отключат вду")

    await gleb.taps("Другая аудитория")
    await gleb.taps("По интересу")
    await gleb.taps("Книги")
    await gleb.taps("Изменить текст")
    await gleb.says(WATER)
    assert "интерес «Книги»" in gleb.screen
    await gleb.taps("Отправить")

    assert anna.heard(WATER, times=1)
    assert not anna.heard("вду")
    assert not boris.heard("отключат")


async def test_a_discarded_draft_goes_nowhere(town: Town, gleb: Person, anna: Person) -> None:
    await writes(gleb)
    control = gleb.messages[-1].stored

    await gleb.taps("Отменить")
    assert "Объявление отменено" in gleb.screen
    await gleb.sends_callback(control, "an:1:confirm")

    assert "больше нет" in (gleb.toast or "")
    assert not anna.heard(WATER)


async def test_who_is_no_manager_any_more_cannot_confirm(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await writes(vera)
    await town.makes(vera, Role.HOST)

    await vera.taps("Отправить")

    assert "Объявления пишут управляющие" in (vera.toast or "")
    assert not anna.heard(WATER)
    assert await state(town) is AnnouncementState.DRAFT


async def test_nobody_confirms_the_draft_of_another(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await vera.starts()
    await writes(gleb)

    await vera.sends_callback(vera.messages[-1].stored, "an:1:confirm")

    assert "больше нет" in (vera.toast or "")
    assert not anna.heard(WATER)


async def test_a_forgotten_draft_is_not_sent_by_a_stray_tap(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)
    await town.passes("25 hours")

    await gleb.taps("Отправить")

    assert "больше суток" in (gleb.toast or "")
    assert not anna.heard(WATER)


async def test_what_cannot_be_announced_gets_a_hint_and_the_question_stays(
    town: Town, gleb: Person, anna: Person
) -> None:
    await gleb.says("/announce")

    await gleb.sends_document(b"minutes", "minutes.pdf")
    assert "текст или одно фото" in gleb.screen
    await gleb.sends_photo(PNG, "я" * 1025)
    assert "Слишком длинно" in gleb.screen
    await gleb.sends_photo(PNG, "😀" * 513)
    assert "1\u00a0026" in gleb.screen, "Telegram counts most emoji twice"
    await gleb.says(WATER)

    assert "Кому отправить" in gleb.screen


async def test_who_blocked_the_bot_meanwhile_is_counted_in_the_report(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await writes(gleb)
    boris.user.blocked = True

    await gleb.taps("Отправить 3 людям")

    report = message(gleb, "Получили").text
    assert "Получили: 2 из 3" in report
    assert "Остановили бота: 1" in report
    assert await state(town) is AnnouncementState.DONE


async def test_quiet_hours_hold_it_back_and_stop_calls_it_off(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await set_up(town, boris, quiet_from=time(11), quiet_until=time(14))
    await writes(gleb)

    await gleb.taps("Отправить")
    report = message(gleb, "Получили").text
    assert "Получили: 2 из 3" in report
    assert "закончатся их тихие часы: 1" in report
    await gleb.taps("Стоп")

    assert "Остановил" in (gleb.toast or "")
    assert "Не отправлено: 1" in message(gleb, "Отправка остановлена").text
    await town.passes("4 hours")
    assert not boris.heard(WATER)


async def test_quiet_hours_end_and_the_rest_is_delivered(
    town: Town, gleb: Person, boris: Person
) -> None:
    await set_up(town, boris, quiet_from=time(11), quiet_until=time(14))
    await writes(gleb)
    await gleb.taps("Отправить")
    assert await state(town) is AnnouncementState.SENDING

    await town.restarts()
    await town.passes("3 hours")

    assert boris.heard(WATER, times=1)
    assert "Получили: 2 из 2" in message(gleb, "Объявление отправлено").text
    assert gleb.buttons != ["Стоп"]


async def test_it_is_finished_even_when_the_last_letter_is_dropped(
    town: Town, gleb: Person, boris: Person
) -> None:
    await set_up(town, boris, quiet_from=time(11), quiet_until=time(14))
    await writes(gleb)
    await gleb.taps("Отправить")

    await town.mutes(boris, Switch.ANNOUNCEMENTS)
    await town.passes("3 hours")

    assert not boris.heard(WATER)
    report = message(gleb, "Объявление отправлено").text
    assert "Получили: 1 из 2" in report
    assert "Отключили объявления: 1" in report


async def test_stop_in_the_middle_leaves_the_rest_alone(town: Town, gleb: Person) -> None:
    crowd = await many(town, 40)
    town.world.faults.add(Fault("slow", method="sendMessage", times=None, seconds=6))
    await writes(gleb)

    confirming = asyncio.create_task(gleb.taps("Отправить"))
    await crowd[9].waits_for(WATER)
    await gather(confirming, gleb.taps("Стоп"))

    report = message(gleb, "Отправка остановлена").text
    sent = await count(town, State.SENT)
    assert sent < 35
    assert f"Получили: {sent} из 41" in report
    assert f"Не отправлено: {41 - sent}" in report
    assert sum(one.heard(WATER) for one in crowd) in (sent, sent - 1)


async def test_progress_is_drawn_every_three_seconds_at_most(town: Town, gleb: Person) -> None:
    await many(town, 40)
    town.world.faults.add(Fault("slow", method="sendMessage", times=None, seconds=6))
    await writes(gleb)

    await gleb.taps("Отправить")

    edits = [call.at for call in town.world.calls if call.method == "editMessageText"]
    gaps = [later - earlier for earlier, later in pairwise(edits)]
    assert len(edits) >= 3
    assert min(gaps) >= timedelta(seconds=2.9)
    assert "Получили: 41 из 41" in message(gleb, "Объявление отправлено").text


async def test_the_unknown_are_counted_and_asked_for_before_it_is_repeated(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await writes(gleb)
    town.world.faults.add(Fault("drop_before", method="sendMessage", chat_id=anna.id))
    town.world.faults.add(Fault("drop_after", method="sendMessage", chat_id=boris.id))

    await gleb.taps("Отправить")
    report = message(gleb, "Объявление отправлено").text
    assert "Получили: 1 из 3" in report
    assert "Неизвестно: 2" in report
    await gather(gleb.taps("Повторить тем"), gleb.taps("Повторить тем"))

    assert anna.heard(WATER, times=1)
    assert boris.heard(WATER, times=2)
    assert message(gleb, "Объявление отправлено").text.endswith("Получили: 3 из 3")


async def test_a_letter_whose_replica_died_is_found_unknown(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await set_up(town, boris, quiet_from=time(11), quiet_until=time(14))
    await writes(gleb)
    await gleb.taps("Отправить")
    await town.app.parts.outbox.recover(alone=False)
    async with town.session() as session:
        letter = await session.scalar(
            select(Notification).where(Notification.state == State.PENDING)
        )
        assert letter
        letter.state, letter.claimed_at = State.SENDING, town.now + span("30 minutes")

    await town.passes("15 minutes")
    assert "Неизвестно" not in message(gleb, "Получили").text
    await town.passes("30 minutes")

    assert "Неизвестно: 1" in message(gleb, "Объявление отправлено").text


async def test_a_resident_has_no_such_command(town: Town, anna: Person) -> None:
    await anna.says("/announce")
    assert "Объявления пишут управляющие" in anna.screen


async def many(town: Town, number: int) -> list[Person]:
    """People who joined long ago, straight into the table."""
    crowd = [town.world.person(f"Житель {n}", started=True) for n in range(number)]
    async with town.session() as session:
        visitors = [residents.Visitor(one.id, one.user.first_name, None, "ru") for one in crowd]
        met = await residents.meet(session, visitors, town.community, town.now)
        for resident in met.values():
            resident.started_at = resident.joined_at = town.now
            resident.role = Role.RESIDENT
    return crowd


async def set_up(town: Town, person: Person, **values: object) -> None:
    """What this person had set before the story goes on."""
    resident = await town.resident(person)
    async with town.session() as session:
        session.add(resident)
        for name, value in values.items():
            setattr(resident, name, value)


async def count(town: Town, state: State) -> int:
    async with town.session() as session:
        return (
            await session.scalar(
                select(func.count())
                .select_from(Notification)
                .where(
                    Notification.subject_kind == SubjectKind.ANNOUNCEMENT,
                    Notification.state == state,
                )
            )
            or 0
        )
