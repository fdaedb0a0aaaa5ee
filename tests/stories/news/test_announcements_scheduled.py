"""An announcement that leaves by itself: at its moment, once, to whoever is there by then."""

from asyncio import gather

from sqlalchemy import select

from models import Announcement, AnnouncementState, Notification, Question, Role, Switch
from services.news import announcements_scheduled
from simulator import Person
from simulator.people.screens import Message
from tests.stories.news.test_announcements import WATER, message, state, writes
from tests.town import Town

# It is Monday noon. On Tuesday at nine it may leave.
TUESDAY = "Завтра 09:00"
AT_NINE = "21 hours"


async def schedules(author: Person, words: str = WATER, moment: str = TUESDAY) -> None:
    await writes(author, words)
    await author.taps("Отправить позже")
    await author.taps(moment)


async def asked(town: Town) -> list[str]:
    async with town.session() as session:
        return [one.about.value for one in await session.scalars(select(Question))]


async def test_it_leaves_at_its_moment_to_whoever_has_joined_meanwhile(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    await writes(gleb)
    await gleb.taps("⏰ Отправить позже")
    assert "Когда отправить?" in gleb.screen
    assert "Время: Москва" in gleb.screen
    assert gleb.buttons == ["Сегодня 18:00", TUESDAY, "Завтра 18:00", "‹ Назад"]
    await gleb.taps(TUESDAY)

    assert "⏰ Уйдёт завтра, 3 марта, в 09:00" in gleb.screen
    assert f"«{WATER}»" in gleb.screen
    assert "Сейчас это 2 человека" in gleb.screen
    await town.admits(dina)
    await town.passes("20 hours")
    assert not anna.heard(WATER)
    await town.passes("1 hour")

    assert anna.heard(WATER, times=1)
    assert dina.heard(WATER, times=1)
    report = message(gleb, "Получили")
    assert "✅ Объявление отправлено" in report.text
    assert "Получили: 3 из 3" in report.text
    assert f"«{WATER}»" in report.text, "its author may have forgotten which one it was"
    await town.passes("1 hour")
    assert anna.heard(WATER, times=1)


async def test_a_moment_can_be_written_and_its_day_is_kept(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)
    await gleb.taps("Отправить позже")

    await gleb.says("когда-нибудь")
    assert "Не понял, когда" in gleb.screen
    await gleb.says("сегодня в 11")
    assert "уже прошло" in gleb.screen
    await gleb.says("5 апреля в 10")
    assert "не больше чем на 30 дней" in gleb.screen
    await gleb.says("5 апреля")
    assert "не больше чем на 30 дней" in gleb.screen
    await gleb.says("в пятницу")
    assert "Пятница, 6 марта. Во сколько отправить?" in gleb.screen
    assert "🗓 Другой день" in gleb.buttons
    await gleb.says("10:00")

    assert "⏰ Уйдёт: пятница, 6 марта, 10:00" in gleb.screen
    assert await asked(town) == []
    await town.passes("3 days")
    assert not anna.heard(WATER)
    await town.passes("22 hours")
    assert anna.heard(WATER, times=1), "a day or more is nothing to one that waits"


async def test_its_own_message_tells_what_became_of_it(
    town: Town, gleb: Person, anna: Person
) -> None:
    """Scheduled by words or by a tap, the message has no button that lies."""
    await writes(gleb)
    await gleb.taps("Отправить позже")
    await gleb.says("завтра в 9:00")
    number = message(gleb, "Уйдёт завтра").id
    await town.passes("13 hours")

    def shown() -> str:
        return next(one.text for one in gleb.messages if one.id == number)

    assert "⏰ Уйдёт сегодня в 09:00" in shown()
    await town.passes("8 hours")

    assert "Получили: 2 из 2" in shown()
    assert message(gleb, "Получили").id > number, "an edit alone would go unseen"


async def test_what_waits_is_found_again_and_gets_another_time(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb)
    await gleb.says("/announce")
    assert "Уже ждут своего времени" in gleb.screen
    await gleb.taps("⏰ вт 3 мар., 09:00 · Завтра отключат воду")
    assert "⏰ Уйдёт завтра, 3 марта, в 09:00" in gleb.screen
    assert await asked(town) == []
    await gleb.taps("Весь текст")
    assert gleb.screen == WATER

    await gleb.says("/announce")
    await gleb.taps("⏰ вт")
    await gleb.taps("Другое время")
    await gleb.taps("‹ Назад")
    await gleb.taps("Другое время")
    await gleb.taps("Завтра 18:00")

    await town.passes(AT_NINE)
    assert not anna.heard(WATER)
    await town.passes("9 hours")
    assert anna.heard(WATER, times=1)
    await gleb.says("/announce")
    assert "ждут" not in gleb.screen


async def test_it_may_leave_at_once_after_all(town: Town, gleb: Person, anna: Person) -> None:
    await schedules(gleb)

    await gleb.taps("Отправить сейчас")

    assert anna.heard(WATER, times=1)
    assert "Получили: 2 из 2" in message(gleb, "Получили").text
    assert not gleb.heard("Уйдёт")
    await town.passes(AT_NINE)
    assert anna.heard(WATER, times=1)


async def test_it_may_stay_and_is_a_fresh_draft_again(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb, moment="Завтра 18:00")
    await town.passes("29 hours")

    await gleb.taps("Не отправлять")

    assert "Так увидят соседи" in gleb.screen
    await town.passes("2 hours")
    assert not anna.heard(WATER)
    await gleb.taps("Изменить текст")
    await gleb.says("Воду дадут вечером")
    await gleb.taps("Отправить 2 людям")
    assert anna.heard("Воду дадут вечером", times=1)


async def test_what_is_over_too_near_or_too_far_is_refused(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)
    await gleb.taps("Отправить позже")
    chips = gleb.messages[-1].stored
    now = int(town.now.timestamp())
    for at, no in ((now - 5, "уже прошло"), (now + 50, "меньше минуты"), (now + 2678400, "далеко")):
        await gleb.sends_callback(chips, f"aw:1:{at}")
        assert no in (gleb.toast or "")
    await town.passes("7 hours")

    await gleb.taps("Сегодня 18:00")

    assert "уже прошло" in (gleb.toast or "")
    assert await state(town) is AnnouncementState.DRAFT


async def test_old_panels_change_nothing_while_it_waits(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb)
    panel = gleb.messages[-1].stored

    for act in ("text", "audience", "sections", "urgent", "chat", "test", "discard"):
        await gleb.sends_callback(panel, f"an:1:{act}")
        assert "ждёт своего времени" in (gleb.toast or ""), act
    await gleb.sends_callback(panel, "aa:1:going::1")
    assert "ждёт своего времени" in (gleb.toast or "")

    await town.passes(AT_NINE)
    assert anna.heard(WATER, times=1)


async def test_who_is_no_manager_by_then_announces_nothing(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await schedules(vera)
    await vera.taps("Другое время")
    await town.makes(vera, Role.HOST)
    assert await asked(town) == []

    await town.passes(AT_NINE)

    assert not anna.heard(WATER)
    assert "могут только управляющие" in vera.screen
    assert f"«{WATER}»" in vera.screen
    assert message(vera, "могут только").buttons == []
    assert await state(town) is AnnouncementState.DRAFT
    await town.makes(vera, Role.MANAGER)
    await town.passes("1 hour")
    assert not anna.heard(WATER)


async def test_where_nobody_is_left_its_author_is_told_and_keeps_the_draft(
    town: Town, gleb: Person, anna: Person
) -> None:
    await town.event("Йога", going=[anna], starts_in="4 days")
    await gleb.says("/announce")
    await gleb.says("Возьмите коврики")
    await gleb.taps("Гостям встречи")
    await gleb.taps("Йога · 1")
    await gleb.taps("Отправить позже")
    await gleb.taps("Сегодня 18:00")
    await town.mutes(anna, Switch.ANNOUNCEMENTS)

    await town.passes("6 hours")

    assert "получателей не оказалось" in gleb.screen
    assert not gleb.heard("Уйдёт сегодня"), "the message that said so is the draft again"
    assert not anna.heard("Возьмите коврики")
    await town.passes("23 hours")
    await gleb.taps("Открыть черновик")
    assert "Получателей сейчас нет" in gleb.screen
    await gleb.taps("Другая аудитория")
    await gleb.taps("Всем жителям")
    await gleb.taps("Отправить 1 человеку")
    assert gleb.heard("Получили: 1 из 1")


async def test_what_was_said_of_one_that_stayed_follows_what_becomes_of_it(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb)
    await town.closes()
    town.world.clock.move(town.world.now.replace(day=3, hour=17) - town.world.now)
    await town.opens_for(gleb)
    await town.rest()
    number = message(gleb, "больше трёх часов").id

    def told() -> Message:
        return next(one for one in gleb.messages if one.id == number)

    panel = message(gleb, "Так увидят соседи")
    await gleb.sends_callback(panel.stored, "an:1:later")
    await gleb.says("завтра в 9:00")
    assert "Уйдёт завтра" in told().text
    await gleb.says("/announce")
    await gleb.taps("⏰ ср")
    await gleb.taps("Не отправлять")
    assert "В своё время это объявление не ушло" in told().text
    assert told().buttons == [["Открыть черновик"]]
    await gleb.taps("Отменить")

    assert "Объявление отменено" in told().text
    assert told().buttons == []


async def test_two_clocks_at_once_send_it_once(town: Town, gleb: Person, anna: Person) -> None:
    await schedules(gleb)
    town.world.clock.move(town.world.now.replace(day=3, hour=6, minute=1) - town.world.now)

    async def tick() -> int:
        async with town.session() as session:
            return await announcements_scheduled.send_due(session, town.now)

    sent = await gather(*(tick() for _ in range(5)))
    await town.passes("1 minute")

    assert sorted(sent) == [0, 0, 0, 0, 1]
    assert anna.heard(WATER, times=1)
    async with town.session() as session:
        cards = select(Notification).where(Notification.kind == "announcement_card")
        assert len((await session.scalars(cards)).all()) == 1


async def test_a_bot_that_was_down_sends_it_late_but_not_too_late(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb)
    await schedules(gleb, "Завтра включат воду", "Завтра 18:00")
    await town.closes()
    town.world.clock.move(town.world.now.replace(day=3, hour=17) - town.world.now)

    await town.opens_for(gleb)
    await town.rest()

    assert anna.heard("Завтра включат воду", times=1)
    assert not anna.heard(WATER)
    late = message(gleb, "больше трёх часов")
    assert f"«{WATER}»" in late.text
    async with town.session() as session:
        rows = await session.scalars(select(Announcement).order_by(Announcement.id))
        states = [one.state for one in rows]
    assert states == [AnnouncementState.DRAFT, AnnouncementState.DONE]


async def test_nobody_lays_hands_on_what_another_has_scheduled(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await schedules(gleb)
    await vera.says("/announce")
    assert "ждут" not in vera.screen
    shown = vera.messages[-1].stored

    at = int(town.now.timestamp()) + 3600
    for act in ("later", "show", "whole", "recall", "confirm", "discard", "text"):
        await vera.sends_callback(shown, f"an:1:{act}")
        assert "больше нет" in (vera.toast or ""), act
    await vera.sends_callback(shown, f"aw:1:{at}")
    assert "больше нет" in (vera.toast or "")
    await town.passes("2 hours")

    assert not vera.heard(WATER)
    assert await state(town) is AnnouncementState.SCHEDULED


async def test_a_letter_cannot_be_scheduled(town: Town, gleb: Person, anna: Person) -> None:
    await town.event("Йога", host=gleb, going=[anna])
    await gleb.says("/help")
    author = await town.resident(gleb)
    async with town.session() as session:
        session.add(
            Announcement(
                author_id=author.id, html="!", letter=True, event_id=1, created_at=town.now
            )
        )
    shown = gleb.messages[-1].stored

    for data in ("an:1:later", "an:1:show", f"aw:1:{int(town.now.timestamp()) + 3600}"):
        await gleb.sends_callback(shown, data)
        assert "больше нет" in (gleb.toast or ""), data


async def test_who_is_gone_announces_nothing(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await schedules(vera)

    await vera.says("/deleteme")
    await vera.taps("Удалить навсегда")
    await town.passes(AT_NINE)

    assert not anna.heard(WATER)
    assert await state(town) is AnnouncementState.DISCARDED
    async with town.session() as session:
        assert await session.scalar(select(Announcement.html)) == ""


async def test_the_words_are_asked_for_no_more_once_it_has_left(
    town: Town, gleb: Person, anna: Person
) -> None:
    await schedules(gleb)
    await gleb.taps("Другое время")
    assert await asked(town) == ["announcement_when"]

    await town.passes(AT_NINE)

    assert anna.heard(WATER, times=1)
    assert await asked(town) == []


async def test_it_can_be_stopped_where_it_was_sent_by_the_clock(
    town: Town, gleb: Person, anna: Person
) -> None:
    await town.keeps_quiet(anna, *town.community.night)
    await schedules(gleb)
    await town.passes(AT_NINE)
    assert "закончатся их тихие часы: 1" in message(gleb, "Получили").text

    await gleb.taps("Стоп")
    await town.passes("2 hours")

    assert not anna.heard(WATER)
    assert "Отправка остановлена" in message(gleb, "Не отправлено: 1").text


async def test_the_copy_of_ones_data_tells_it_once(town: Town, gleb: Person) -> None:
    await schedules(gleb)
    await town.passes(AT_NINE)

    await gleb.says("/mydata")

    document = gleb.documents[-1].document
    assert document is not None
    received = document.decode().split("announcements_received")[1].split("]")[0]
    assert received.count(WATER) == 1
