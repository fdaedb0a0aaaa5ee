"""Who comes, who waits, and what everyone sees of it."""

from asyncio import gather

from simulator import Person
from simulator.people import screens
from simulator.people.screens import Message
from tests.town import Town


async def test_the_last_seat_goes_to_one_of_two(town: Town, anna: Person, boris: Person) -> None:
    await town.event("Йога", seats=1)

    await gather(
        anna.taps("Иду", on="Йога", chat=town.chat), boris.taps("Иду", on="Йога", chat=town.chat)
    )

    toasts = sorted([anna.toast or "", boris.toast or ""])
    assert toasts[1].startswith("Мест нет, вы в очереди под номером 1")
    assert toasts[0] == "Ждём вас!"
    assert "Мест нет" in town.card("Йога")


async def test_a_freed_seat_goes_to_whoever_waited_longest(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", seats=1, going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    await vera.taps("очередь", on="Йога", chat=town.chat)

    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    assert boris.heard("Освободилось место!")
    assert not vera.heard("Освободилось место")
    assert "Борис" in town.card("Йога")


async def test_a_meeting_that_has_begun_invites_nobody(
    town: Town, anna: Person, boris: Person
) -> None:
    event = await town.event("Йога", seats=5, starts_in="2 hours", going=[anna])
    await boris.starts(f"e_{event}")
    invites = boris.messages[-1].stored

    await town.passes("3 hours")

    assert "Запись закрыта" in town.card("Йога")
    assert "🪑" not in town.card("Йога")
    assert town.chat.messages[-1].buttons == [["Открыть бота"]]
    assert boris.buttons == ["📍 Я на месте", "👥 Кто идёт", "📅 Все встречи"]
    await boris.sends_callback(invites, f"r:{event}:going")
    assert boris.toast == "Встреча «Йога» уже началась: ответить больше нельзя."
    await anna.starts(f"e_{event}")
    assert "✅ Идёт: Анна" in anna.screen
    assert anna.buttons == ["📍 Я на месте", "👥 Кто идёт", "📅 Все встречи"]


async def test_a_meeting_that_was_called_off_counts_no_seats(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera, seats=5)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")

    assert "Встреча отменена" in town.card("Йога")
    for screen in (town.card("Йога"), vera.screen):
        assert "Будете первыми" not in screen
        assert "🪑" not in screen


async def test_a_newcomers_tap_opens_the_bot_which_says_what_was_recorded(
    town: Town, dina: Person
) -> None:
    await town.event("Йога", seats=1)

    await dina.taps("Возможно", on="Йога", chat=town.chat)
    assert dina.toast
    assert not dina.messages  # what needs no reminder interrupts nobody

    await dina.taps("Иду", on="Йога", chat=town.chat)
    assert dina.screen.startswith("✅ Записано: «Йога», среда, 4 марта, 12:00. Вы идёте.")
    assert "Как у нас принято" in dina.screen
    await dina.taps("Принимаю")
    for skip in ("Оставить", *["Пропустить"] * 3):
        await dina.taps(skip)
    assert "Вы идёте" in dina.screen
    await dina.taps("Возможно", on="Йога", chat=town.chat)
    await dina.taps("Иду", on="Йога", chat=town.chat)
    assert dina.toast == "Ждём вас!"


async def test_a_newcomer_who_waits_hears_of_the_place_in_the_list(
    town: Town, dina: Person, anna: Person
) -> None:
    event = await town.event("Йога", seats=1, going=[anna])

    await dina.taps("очередь", on="Йога", chat=town.chat)
    assert dina.screen.startswith(
        "⏳ «Йога», среда, 4 марта, 12:00: мест пока нет, вы в очереди под номером 1."
    )
    await town.passes("3 days")
    await dina.starts(f"e_{event}")
    assert dina.screen.startswith("Здравствуйте!")


def marked(message: Message) -> list[str]:
    """The buttons that are filled or bear the mark of what one has chosen."""
    rows = screens.inline_rows(message.stored)
    return [one["text"] for row in rows for one in row if "✅" in one["text"] or one.get("style")]


async def test_what_i_answered_is_on_the_buttons_and_nothing_else(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1)
    await anna.starts(f"e_{event}")
    assert marked(anna.messages[-1]) == []

    for answer in ("Иду", "Возможно", "Не смогу"):
        await anna.taps(answer)
        assert marked(anna.messages[-1]) == [f"✅ {answer}"]
        assert marked(town.chat.messages[-1]) == []

    await boris.taps("Иду", on="Йога", chat=town.chat)
    await anna.taps("В очередь")
    assert marked(anna.messages[-1]) == []
    assert "Вы в очереди" in anna.screen


async def test_reminders_know_what_i_answered(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, starts_in="29 hours", going=[anna])
    await town.passes("9 hours")
    assert anna.heard("🔔")

    await anna.taps("Не смогу")

    assert [one for one in marked(anna.messages[-1]) if "Не смогу" not in one] == []
    await anna.starts(f"e_{event}")
    assert marked(anna.messages[-1]) == ["✅ Не смогу"]
