"""Who comes, who waits, and what everyone sees of it."""

from asyncio import gather

from simulator import Person
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

    assert boris.heard("Освободилось место, вы идёте!")
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
    assert "Осталось" not in town.card("Йога")
    assert town.chat.messages[-1].buttons == [["Открыть бота"]]
    assert boris.buttons == ["👥 Кто идёт", "📅 Все встречи"]
    await boris.sends_callback(invites, f"r:{event}:going")
    assert boris.toast == "Встреча «Йога» уже началась: ответить больше нельзя."
    await anna.starts(f"e_{event}")
    assert "✅ Идёт 1: Анна" in anna.screen
    assert anna.buttons == ["👥 Кто идёт", "📅 Все встречи"]


async def test_a_meeting_that_was_called_off_counts_no_seats(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera, seats=5)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")

    assert "Встреча отменена" in town.card("Йога")
    for screen in (town.card("Йога"), vera.screen):
        assert "Будете первыми" not in screen
        assert "Осталось" not in screen


async def test_only_a_promise_that_cannot_be_kept_interrupts(town: Town, dina: Person) -> None:
    await town.event("Йога")

    await dina.taps("Возможно", on="Йога", chat=town.chat)
    assert not dina.alert

    await dina.taps("Иду", on="Йога", chat=town.chat)
    assert dina.alert
    assert "нажмите «Старт»" in (dina.toast or "")
