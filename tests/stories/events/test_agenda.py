"""What is on, where I am going, who comes, and the event in my own calendar."""

from datetime import datetime, timedelta
from typing import Any

from icalendar import Calendar

from models import Answer, Event
from services.events import rsvps, rsvps_seats
from services.people import residents
from services.people.residents import Visitor
from simulator import Person
from tests.town import Town


def entry_of(person: Person) -> tuple[Any, Any]:
    """The newest calendar file that a person was given, parsed back, and the event in it."""
    data = person.documents[-1].document
    assert data is not None
    calendar: Any = Calendar.from_ical(data)
    return calendar, calendar.events[0]


async def changes(town: Town, event_id: int, **values: object) -> None:
    """An organiser has changed the event."""
    async with town.session() as session:
        event = await session.get(Event, event_id)
        assert event is not None
        for name, value in values.items():
            setattr(event, name, value)
        await rsvps_seats.touch(session, event, town.now)


async def test_coming_events_are_buttons_the_nearest_first(
    town: Town, anna: Person, boris: Person
) -> None:
    yoga = await town.event("Йога", starts_in="1 day", seats=1, going=[boris])
    await town.event("Шахматы", starts_in="3 hours", going=[anna])
    await town.event("Кино", starts_in="3 days")
    await town.answers(anna, yoga, Answer.DECLINED)

    await anna.says("/events")

    assert "Ближайшие встречи" in anna.screen
    assert anna.buttons[0].startswith("✅ сегодня, ")
    assert anna.buttons[0].endswith("· Шахматы")
    assert anna.buttons[1].startswith("❌ завтра, ")
    assert anna.buttons[1].endswith("· Йога · мест нет")
    assert anna.buttons[2].startswith("чт 5 мар., ")
    assert anna.buttons[2].endswith("· Кино")


async def test_what_has_begun_is_marked_and_what_is_over_is_gone(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="1 hour", minutes=180)
    await town.event("Шахматы", starts_in="1 hour", minutes=60)
    await town.passes("3 hours")

    await anna.says("/events")

    assert anna.buttons[0] == "идёт сейчас · Йога"
    assert not any("Шахматы" in label for label in anna.buttons)


async def test_drafts_and_cancelled_events_are_in_no_list(town: Town, anna: Person) -> None:
    yoga = await town.event("Йога", going=[anna])
    chess = await town.event("Шахматы", going=[anna])
    await changes(town, yoga, cancelled_at=town.now)
    await changes(town, chess, published_at=None)

    await anna.says("/events")
    assert "Пока ничего не назначено" in anna.screen
    await anna.says("/my")
    assert "никуда не записаны" in anna.screen


async def test_many_events_are_turned_in_place_like_pages(town: Town, anna: Person) -> None:
    for day in range(1, 9):
        await town.event(f"Встреча {day}", starts_in=f"{day} days")
    await anna.says("/events")
    messages = len(anna.messages)
    assert "1/2" in anna.buttons

    await anna.taps("›")
    assert ["2/2" in anna.buttons, any("Встреча 8" in label for label in anna.buttons)] == [
        True
    ] * 2

    await anna.taps("Встреча 8")
    assert "Встреча 8" in anna.screen
    await anna.taps("Все встречи")
    assert "2/2" in anna.buttons

    await anna.taps("›")
    assert "1/2" in anna.buttons
    assert len(anna.messages) == messages


async def test_an_opened_card_lives_and_the_list_over_it_stays_a_list(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога")
    await anna.says("/events")
    await anna.taps("Йога")
    assert "Пока никто не записался" in anna.screen

    await boris.taps("Иду", on="Йога", chat=town.chat)
    await anna.taps("Иду")
    await town.passes("1 minute")
    assert "Идут (2): Борис" in anna.screen
    assert "Вы идёте" in anna.screen

    await anna.taps("Все встречи")
    await boris.taps("Не смогу", on="Йога", chat=town.chat)
    await town.passes("1 minute")
    assert "Ближайшие встречи" in anna.screen
    assert "Анна" in town.card("Йога")


async def test_a_card_with_a_photo_opens_over_the_list_and_closes(town: Town, anna: Person) -> None:
    photo = town.world.add_file("photo", "yoga.jpg", "image/jpeg", b"a picture").file_id
    yoga = await town.event("Йога")
    await changes(town, yoga, photo=photo)

    await anna.says("/events")
    await anna.taps("Йога")
    assert anna.messages[-1].photo

    await anna.taps("Кто идёт")
    assert not anna.messages[-1].photo
    await anna.taps("К встрече")
    assert anna.messages[-1].photo
    await anna.taps("Все встречи")
    assert "Ближайшие встречи" in anna.screen


async def test_my_events_are_those_i_answered(town: Town, anna: Person) -> None:
    await anna.says("/my")
    assert "никуда не записаны" in anna.screen
    await anna.taps("Все встречи")

    await town.event("Йога", going=[anna])
    await town.event("Шахматы")
    films = await town.event("Кино")
    await town.answers(anna, films, Answer.MAYBE)
    await anna.taps("Мои встречи")

    shown = " ".join(anna.buttons)
    assert "✅" in shown
    assert "🤔" in shown
    assert "Шахматы" not in shown

    await town.passes("3 days")
    await anna.says("/my")
    await anna.taps("Прошедшие")
    assert "Где вы были" in anna.screen
    past = [label for label in anna.buttons if "·" in label]
    assert len(past) == 1
    assert past[0].startswith("✅ ср 4 мар., 12:")
    assert past[0].endswith("· Йога")


async def test_an_empty_list_says_what_to_do_next(town: Town, anna: Person, vera: Person) -> None:
    await anna.says("/events")
    assert "Пока ничего не назначено" in anna.screen
    assert "Мои встречи" in " ".join(anna.buttons)

    await vera.says("/events")
    assert "/newevent" in vera.screen


async def test_residents_see_who_comes_in_what_order(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    yoga = await town.event("Йога <b>", seats=1, going=[boris, anna, vera])
    await town.answers(gleb, yoga, Answer.MAYBE)

    await anna.says("/events")
    await anna.taps("Йога")
    await anna.taps("Кто идёт")

    assert anna.screen == (
        "👥 Йога <b>\n\n✅ Идут (1)\n1. Борис\n\n"
        "⏳ В очереди (2)\n1. Анна\n2. Вера\n\n🤔 Возможно (1)\n1. Глеб"
    )
    await anna.taps("К встрече")
    assert "Вы в очереди под номером 1" in anna.screen


async def test_a_long_list_of_long_names_fits_into_one_message(town: Town, anna: Person) -> None:
    yoga = await town.event("Йога", seats=60)
    async with town.session() as session:
        for number in range(100):
            guest = Visitor(100 + number, f"Гость {number} {'<' * 60}", None, "ru")
            met = await residents.meet(session, [guest], town.community, town.now)
            said = Answer.GOING if number < 80 else Answer.MAYBE
            await rsvps.answer(session, met[100 + number], yoga, said, town.now)

    await anna.says("/events")
    await anna.taps("Йога")
    await anna.taps("Кто идёт")

    seen = anna.screen
    for _ in range(2):
        await anna.taps("›")
        seen += anna.screen
    for words in ("Идут (60)", "В очереди (20)", "20. Гость 79", "Возможно (20)", "20. Гость 99"):
        assert words in seen


async def test_a_stranger_is_asked_to_join_first(town: Town, dina: Person) -> None:
    yoga = await town.event("Йога")
    await dina.starts()
    charter = dina.messages[-1].stored

    for data in (f"ep:{yoga}", f"e:{yoga}", f"ics:{yoga}", "ag:all:0"):
        await dina.sends_callback(charter, data)
        assert "давайте познакомимся" in (dina.toast or "")
    await dina.says("/events")
    assert "давайте познакомимся" in dina.screen


async def test_a_forged_button_never_reaches_the_tables(town: Town, anna: Person) -> None:
    await town.event("Йога")
    await anna.says("/events")
    shown = anna.messages[-1].stored

    for data in ("e:999999999999999999999", "ag:all:-1", "ag:theirs:0"):
        await anna.sends_callback(shown, data)
        assert "устарела" in (anna.toast or "")
    await anna.sends_callback(shown, "e:404")
    assert "больше нет" in (anna.toast or "")


async def test_the_calendar_file_is_read_back_by_a_calendar(town: Town, anna: Person) -> None:
    yoga = await town.event("Йога: утро/вечер", starts_in="2 days", going=[anna])
    await anna.says("/my")
    await anna.taps("Йога")
    await anna.taps("В календарь")

    calendar, entry = entry_of(anna)
    assert anna.documents[-1].filename == "Йога утро вечер.ics"
    assert calendar["METHOD"] == "PUBLISH"
    assert entry["UID"] == f"event-{yoga}@domovoy_bot"
    assert (entry["SUMMARY"], entry["LOCATION"]) == ("Йога: утро/вечер", "Зал 2")
    assert f"https://t.me/domovoy_bot?start=e_{yoga}" in entry["DESCRIPTION"]
    assert entry.start.utcoffset() == timedelta(0)
    assert abs(entry.start - (town.now + timedelta(days=2))) < timedelta(minutes=30)
    assert entry.end - entry.start == timedelta(hours=2)
    assert entry.alarms.times[0].trigger == entry.start - timedelta(hours=2)


async def test_a_moved_event_replaces_itself_and_a_cancelled_one_leaves_the_calendar(
    town: Town, anna: Person
) -> None:
    yoga = await town.event("Йога", going=[anna])
    await anna.says("/my")
    await anna.taps("Йога")
    card = anna.messages[-1].stored
    await anna.taps("В календарь")
    _, before = entry_of(anna)

    later = datetime.fromisoformat("2026-03-07T16:00:00+00:00")
    await changes(town, yoga, starts_at=later, ends_at=later + timedelta(hours=1), sequence=1)
    await anna.sends_callback(card, f"ics:{yoga}")
    _, moved = entry_of(anna)
    await changes(town, yoga, cancelled_at=town.now)
    await anna.sends_callback(card, f"ics:{yoga}")
    calendar, gone = entry_of(anna)

    assert before["UID"] == moved["UID"] == gone["UID"]
    assert before["SEQUENCE"] < moved["SEQUENCE"] < gone["SEQUENCE"]
    assert moved.start == later
    assert (calendar["METHOD"], gone["STATUS"]) == ("CANCEL", "CANCELLED")


async def test_a_group_gets_a_short_list_that_opens_the_bot(
    town: Town, anna: Person, dina: Person
) -> None:
    await anna.says("/events", chat=town.chat)
    assert "Пока ничего не назначено" in town.chat.screen
    await town.passes("1 minute")
    for day in range(1, 8):
        await town.event(f"Встреча {day}", starts_in=f"{day} days", seats=1, going=[anna])

    await dina.says("/events@domovoy_bot", chat=town.chat)

    listed = town.chat.screen
    assert "• вт 3 мар., 12:01 · Встреча 1 · мест нет" in listed
    assert "Встреча 5" in listed
    assert "Встреча 6" not in listed
    assert "…и ещё 2" in listed
    await dina.says("/events", chat=town.chat)
    assert town.chat.heard("Ближайшие встречи", times=1)  # once a minute
    await dina.taps("Выбрать и записаться", chat=town.chat)
    assert "Здравствуйте" in dina.screen


async def test_the_letter_that_a_meeting_is_off_brings_the_file_that_removes_it(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna])
    await town.answers(boris, yoga, Answer.MAYBE)
    await anna.says("/my")
    await anna.taps("Йога")
    await anna.taps("В календарь")
    _, before = entry_of(anna)

    await vera.starts(f"e_{yoga}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")
    await town.passes("11 minutes")

    calendar, gone = entry_of(anna)
    assert "отменена" in anna.screen
    assert "📅 Встречи" in anna.buttons
    assert (calendar["METHOD"], gone["STATUS"]) == ("CANCEL", "CANCELLED")
    assert (gone["UID"], gone["SEQUENCE"] > before["SEQUENCE"]) == (before["UID"], True)
    assert "отменена" in boris.screen
    assert not boris.documents  # who only might have come has nothing to remove


async def test_who_cannot_go_is_not_offered_the_file(town: Town, anna: Person) -> None:
    yoga = await town.event("Йога")
    await anna.starts(f"e_{yoga}")
    assert "🗓 В календарь" in anna.buttons

    await anna.taps("Не смогу")
    await town.passes("1 minute")

    assert "🗓 В календарь" not in anna.buttons
    assert "👥 Кто идёт" in anna.buttons


async def test_for_two_weeks_a_past_meeting_can_be_rated_where_i_was(
    town: Town, anna: Person
) -> None:
    await town.event("Йога", starts_in="1 hour", going=[anna])
    await town.passes("1 day")
    await anna.says("/my")
    await anna.taps("Прошедшие")
    await anna.taps("Йога")

    await anna.taps("Как прошло?")
    await anna.taps("10")
    assert "Что" in anna.screen
    await town.passes("15 days")
    await anna.says("/my")
    await anna.taps("Прошедшие")
    await anna.taps("Йога")
    assert "⭐ Как прошло?" not in anna.buttons


async def test_who_goes_nowhere_is_shown_what_is_on(town: Town, anna: Person) -> None:
    await town.event("Йога")

    await anna.says("/my")

    assert "Посмотрите, что намечается:" in anna.screen
    await anna.taps("Йога")
    await anna.taps("Иду")
    await anna.says("/my")
    assert "Мои встречи" in anna.screen
