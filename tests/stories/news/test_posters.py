"""The poster of the week: on Monday in the chat, pinned where the bot may, true to the next."""

from datetime import datetime

from models import Answer
from simulator import Person
from simulator.people.screens import Message
from tests.town import Town

TITLE = "Неделя в сообществе"


async def at(town: Town, words: str) -> None:
    """Until a moment of Moscow's clock, in March; the story begins on Monday the 2nd, at noon."""
    await town.passes_until(datetime.fromisoformat(f"2026-03-{words}+03:00"))


def posters(town: Town) -> list[Message]:
    return [one for one in town.chat.messages if one.from_bot and TITLE in one.text]


async def may_pin(town: Town) -> None:
    await town.chat.adds_bot(town.owner, admin=True)


async def test_it_is_posted_on_monday_once_and_pinned(town: Town, anna: Person) -> None:
    await may_pin(town)
    await town.event("Йога", starts_in="9 days", seats=3, going=[anna])
    await town.event("Стихи", starts_in="10 days")
    await town.event("Нескоро", starts_in="15 days")
    assert not posters(town)

    await at(town, "09T09:55")
    assert not posters(town)
    await at(town, "09T10:05")
    await at(town, "09T12:00")

    (poster,) = posters(town)
    assert poster.text.startswith("🗓 Неделя в сообществе «Лесной квартал»\n9 марта — 15 марта")
    assert "Йога · идёт 1 · 2 места" in poster.text
    assert poster.text.index("Йога") < poster.text.index("Стихи")
    assert "Нескоро" not in poster.text
    assert town.chat.chat.pinned == [poster.stored.id]


async def test_it_follows_answers_and_changes_of_the_week(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", starts_in="9 days", seats=1, host=vera)
    await town.event("Стихи", starts_in="10 days")
    await at(town, "09T10:05")

    await anna.starts(f"e_{yoga}")
    await anna.taps("Иду")
    await town.passes("1 minute")
    assert "Йога · идёт 1 · мест нет" in posters(town)[0].text

    await vera.starts(f"e_{yoga}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")
    await town.passes("1 minute")
    (poster,) = posters(town)
    assert "Йога · отменена" in poster.text
    assert poster.entity("strikethrough")
    await at(town, "12T13:00")
    assert "Стихи · идёт сейчас" in posters(town)[0].text
    await at(town, "12T20:00")
    assert "Стихи · уже прошла" in posters(town)[0].text


async def test_a_meeting_published_later_is_added(town: Town, vera: Person) -> None:
    await town.event("Йога", starts_in="9 days")
    await at(town, "09T10:05")

    await vera.says("/newevent")
    await vera.says("Стихи")
    await vera.says("13 марта в 19:00")
    await vera.says("Библиотека")
    await vera.taps("Опубликовать")
    await vera.taps("Всех")
    await vera.taps("Опубликовать")
    await town.passes("1 minute")

    assert "Стихи" in posters(town)[0].text


async def test_a_crowd_of_answers_makes_few_edits(town: Town, anna: Person, boris: Person) -> None:
    yoga = await town.event("Йога", starts_in="9 days")
    await at(town, "09T10:05")
    before = posters(town)[0].edited

    for _ in range(10):
        for person in (anna, boris):
            for answer in (Answer.GOING, Answer.MAYBE):
                await town.answers(person, yoga, answer)
    await town.passes("1 minute")

    assert posters(town)[0].edited - before <= 2


async def test_the_next_one_takes_the_place_of_the_last(town: Town) -> None:
    await may_pin(town)
    await town.event("Йога", starts_in="9 days")
    await town.event("Стихи", starts_in="16 days")
    await at(town, "09T10:05")
    await at(town, "16T10:05")

    first, second = posters(town)
    assert not first.buttons
    assert second.buttons
    assert town.chat.chat.pinned == [second.stored.id]


async def test_where_the_bot_may_not_pin_it_is_posted_all_the_same(town: Town) -> None:
    await town.event("Йога", starts_in="9 days")
    await town.event("Стихи", starts_in="16 days")

    await at(town, "09T10:05")
    await at(town, "16T10:05")

    assert len(posters(town)) == 2
    assert town.chat.chat.pinned == []


async def test_a_week_without_events_waits_for_one_till_tuesday_evening(town: Town) -> None:
    await at(town, "09T10:05")
    assert not posters(town)

    await town.event("Йога", starts_in="3 days")
    await at(town, "09T23:00")
    await at(town, "10T03:00")
    assert not posters(town), "nobody is woken by it"
    await at(town, "10T11:00")
    assert len(posters(town)) == 1
    await at(town, "11T11:00")
    assert len(posters(town)) == 1


async def test_a_chat_that_was_bound_after_ten_waits_for_the_next_monday(town: Town) -> None:
    await town.event("Йога", starts_in="2 days")

    await town.passes("1 hour")

    assert not posters(town)


async def test_a_week_that_fits_no_message_is_shortened(town: Town) -> None:
    for number in range(90):
        await town.event(f"Встреча {number} {'о жизни ' * 6}", starts_in="8 days")

    await at(town, "09T10:05")

    assert "Встреча 0" in posters(town)[0].text
    assert "…и ещё" in posters(town)[0].text
