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
