"""What was sent stays true: every copy of a card, in the chat and in everybody's telephone."""

import pytest
from sqlalchemy import func, select

from models import Card, Event
from simulator import Person
from simulator.people.screens import Message
from tests.town import Town

ANSWERS = ("Иду", "Возможно", "Не смогу")


def copies(person: Person) -> list[Message]:
    """The messages about the meeting that this person was sent, the oldest first."""
    return [one for one in person.messages if one.from_bot and "Йога" in one.text]


def invites(message: Message) -> bool:
    return any(answer in label for row in message.buttons for label in row for answer in ANSWERS)


async def collects(town: Town, anna: Person, vera: Person) -> int:
    """Анна has five messages about one meeting: two cards, a move and two reminders."""
    event = await town.event("Йога", host=vera, starts_in="2 days", minutes=60)
    await anna.starts(f"e_{event}")
    await anna.taps("Иду")
    await anna.starts(f"e_{event}")
    await moves(vera, event, "послезавтра 13:00")
    await town.passes("32 hours")
    await town.passes("15.5 hours")
    assert [invites(one) for one in copies(anna)] == [True] * 5
    return event


async def moves(vera: Person, event: int, to: str) -> None:
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Когда")
    await vera.says(to)
    await vera.taps("Перенести")


async def calls_off(vera: Person, event: int) -> None:
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")


async def test_after_a_cancellation_no_copy_invites_any_more(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await collects(town, anna, vera)

    await calls_off(vera, event)

    for copy in copies(anna):
        assert "тменена" in copy.text
        assert "Вы идёте" not in copy.text
        assert not invites(copy)


async def test_after_a_move_every_copy_names_the_new_time(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await collects(town, anna, vera)

    await moves(vera, event, "сегодня 15:30")

    assert len(copies(anna)) == 6
    for copy in copies(anna):
        assert "15:30" in copy.text
    assert "Было: среда, 4 марта, 13:00 — стало: среда, 4 марта, 15:30" in copies(anna)[-1].text
    for copy in copies(anna)[:-1]:
        assert "13:00" not in copy.text


async def test_when_it_begins_every_copy_closes(town: Town, anna: Person, vera: Person) -> None:
    await collects(town, anna, vera)

    await town.passes("2 hours")

    assert "Запись закрыта" in town.card("Йога")
    for copy in copies(anna)[:5]:
        assert "Запись закрыта" in copy.text
        assert not invites(copy)


async def test_it_closes_at_its_time_though_no_job_runs(town: Town, anna: Person) -> None:
    event = await town.event("Йога", starts_in="2 hours")
    await anna.starts(f"e_{event}")

    town.world.clock.move(town.now.replace(hour=11, minute=0) - town.now)
    await town.rest()

    assert "Запись закрыта" in anna.screen
    assert "Запись закрыта" in town.card("Йога")


async def test_my_answer_stands_on_all_my_copies(town: Town, anna: Person, vera: Person) -> None:
    await collects(town, anna, vera)

    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    for copy in copies(anna):
        assert "Вы не идёте" in copy.text
        assert "Вы идёте" not in copy.text


async def test_a_neighbours_answer_redraws_the_chat_and_nobodys_own_copy(
    town: Town, anna: Person, boris: Person
) -> None:
    event = await town.event("Йога", seats=3)
    await anna.starts(f"e_{event}")
    edits = copies(anna)[-1].edited

    await boris.taps("Иду", on="Йога", chat=town.chat)

    assert "Борис" in town.card("Йога")
    assert copies(anna)[-1].edited == edits


async def test_the_last_seat_is_news_to_everybody(town: Town, anna: Person, boris: Person) -> None:
    event = await town.event("Йога", seats=1)
    await anna.starts(f"e_{event}")

    await boris.taps("Иду", on="Йога", chat=town.chat)
    assert "очередь" in anna.buttons[0]

    await boris.taps("Не смогу", on="Йога", chat=town.chat)
    assert "очередь" not in anna.buttons[0]


async def test_in_the_queue_one_sees_oneself_move_up(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", seats=1, going=[anna, boris, vera])
    await vera.starts(f"e_{event}")
    assert "под номером 2" in vera.screen

    await boris.taps("Не смогу", on="Йога", chat=town.chat)

    assert "под номером 1" in vera.screen


async def test_a_promotion_reaches_the_older_copies_too(
    town: Town, anna: Person, boris: Person
) -> None:
    event = await town.event("Йога", seats=1, going=[anna, boris])
    await boris.starts(f"e_{event}")
    assert "в очереди" in copies(boris)[-1].text

    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    assert len(copies(boris)) == 2
    for copy in copies(boris):
        assert "Вы идёте" in copy.text


async def test_a_screen_drawn_over_a_card_stays_when_the_card_would_change(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, seats=1)
    await vera.says("/events")
    await vera.taps("Йога")
    await vera.taps("Кто идёт")
    guests = vera.screen

    await anna.taps("Иду", on="Йога", chat=town.chat)
    await town.passes("1 minute")

    assert guests in [one.text for one in vera.messages]


async def test_a_year_later_no_message_is_tracked(town: Town, anna: Person, vera: Person) -> None:
    event = await collects(town, anna, vera)
    await calls_off(vera, event)
    await town.event("Шахматы", starts_in="1 hour")

    await town.passes("52 weeks")
    await town.passes("1 day")

    async with town.session() as session:
        assert await session.scalar(select(func.count()).select_from(Card)) == 0
    assert "уже прошла" in town.card("Шахматы")


@pytest.mark.parametrize("taps", [1, 20])
async def test_a_crowd_makes_one_edit(town: Town, taps: int) -> None:
    event = await town.event("Йога")
    card = town.chat.messages[-1]
    crowd = [town.world.person(f"Гость {number}") for number in range(taps)]
    for guest in crowd:
        town.chat.chat.members[guest.id] = "member"

    for guest in crowd:
        town.world.push_callback(guest, card.stored, f"r:{event}:going")
    await town.rest()

    assert town.chat.messages[-1].edited - card.edited <= 2
    assert f"Идут ({taps})" in town.card("Йога") or "Идёт:" in town.card("Йога")


async def test_a_card_names_its_end_and_a_city_only_where_clocks_differ(
    town: Town, anna: Person
) -> None:
    event = await town.event("Йога", minutes=90)
    assert "🗓 среда, 4 марта, 12:00–13:30\n" in town.card("Йога")

    async with town.session() as session:
        far = await session.get_one(Event, await town.event("Шахматы"))
        far.zone = "Asia/Yekaterinburg"
    await anna.starts(f"e_{event}")
    assert "12:00–13:30 (Москва)" in anna.screen
    await anna.starts(f"e_{far.id}")
    assert "14:00–16:00 (Екатеринбург)" in anna.screen

    async with town.session() as session:
        (await session.get_one(Event, far.id)).cancelled_at = town.now
    await anna.starts(f"e_{event}")
    assert "Москва" not in anna.screen


async def test_a_seat_goes_to_another_only_where_seats_are_counted(
    town: Town, anna: Person
) -> None:
    free = await town.event("Шахматы", going=[anna])
    few = await town.event("Йога", seats=3, going=[anna])

    await anna.starts(f"e_{free}")
    assert "нажмите «Не смогу»." in anna.screen
    await anna.starts(f"e_{few}")
    assert "🪑 2 места" in anna.screen
    assert "нажмите «Не смогу», место достанется другому." in anna.screen


async def test_of_what_is_over_one_says_so(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, starts_in="1 hour")
    await anna.starts(f"e_{event}")
    old = anna.messages[-1].stored
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Где")
    await town.passes("3 hours")

    await anna.sends_callback(old, f"r:{event}:going")
    assert anna.toast == "Встреча «Йога» уже прошла."
    await vera.says("Крыша")
    assert "Встреча «Йога» уже прошла." in vera.screen
    await anna.starts(f"e_{event}")
    assert "🏁 Встреча уже прошла" in anna.screen


async def test_english_cards_speak_plainly(town: Town, anna: Person) -> None:
    emma = town.world.person("Emma", username="emma", language_code="en")
    await town.admits(emma)
    event = await town.event("Yoga", seats=1, going=[anna])

    await emma.starts(f"e_{event}")
    assert "✅ 1 going: Анна" in emma.screen
    assert "Full. You can join the waiting list" in emma.screen
    await emma.taps("Waiting list")
    assert "number 1 on the waiting list" in (emma.toast or "")
    await anna.taps("Не смогу", on="Yoga", chat=town.chat)
    assert emma.heard("A seat opened up!")
    await emma.taps("Maybe")
    assert emma.toast == "Noted as maybe. You can change it any time."
    assert "❌ Can’t go" in emma.buttons


async def test_that_it_was_moved_is_told_whatever_changes_next(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, starts_in="2 days", going=[anna])
    await moves(vera, event, "послезавтра 13:00")
    await vera.taps("Где")
    await vera.says("Зал 3")
    await town.passes("3 minutes")

    news = next(one.text for one in copies(anna) if "перенесена" in one.text)
    assert "Зал 3" in news
    await calls_off(vera, event)
    assert not any("перенесена" in one.text for one in copies(anna))


async def test_hosts_are_not_asked_to_sign_up(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, seats=1)
    await vera.starts(f"e_{event}")
    assert "Будете первыми" not in vera.screen
    await anna.starts(f"e_{event}")
    assert "Будете первыми" in anna.screen
    await anna.taps("Иду")
    assert "очередь" not in anna.screen
    await vera.taps("Управлять встречей")
    assert "Мест нет" in vera.screen
    assert "очередь" not in vera.screen
