"""What may have arrived or not is shown to whom it concerns, who may send it again."""

import asyncio
from datetime import datetime

from models import Role
from simulator import Fault, Person
from simulator.faults import Kind
from tests.town import Town

AGAIN = "Отправить ещё раз"


def loses(town: Town, person: Person, *, arrived: bool) -> None:
    """The connection dies with the next message to this person, before or after it was sent."""
    kind: Kind = "drop_after" if arrived else "drop_before"
    for method in ("sendMessage", "sendPhoto"):
        town.world.faults.add(Fault(kind, method=method, chat_id=person.id))


async def test_invitations_in_doubt_are_sent_again_once_by_the_host(
    town: Town, vera: Person, anna: Person, boris: Person
) -> None:
    await vera.says("/newevent Йога")
    await vera.taps("Завтра 19:00")
    await vera.says("Зал 2")
    await vera.taps("Опубликовать")
    await vera.taps("Всех")
    loses(town, anna, arrived=False)
    loses(town, boris, arrived=True)
    await vera.taps("Опубликовать")
    town.world.faults.clear()

    await vera.taps("Управлять встречей")
    assert "Неизвестно, дошли ли 2 приглашения" in vera.screen
    assert AGAIN in vera.buttons[0]
    again = vera.messages[-1].stored
    await asyncio.gather(vera.taps(AGAIN), vera.taps(AGAIN))

    assert anna.heard("Йога", times=1)
    assert boris.heard("Йога", times=2)
    assert "Неизвестно" not in vera.screen
    await vera.sends_callback(again, "ea:1:resend")
    assert vera.toast == "Повторять некому: обо всех уже известно."
    assert boris.heard("Йога", times=2)
    await anna.sends_callback(anna.messages[-1].stored, "ea:1:resend")
    assert "только организаторы" in (anna.toast or "")


async def test_so_is_the_question_how_it_was(town: Town, vera: Person, anna: Person) -> None:
    event_id = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    await town.passes("2 hours")
    loses(town, anna, arrived=False)
    await town.passes("3 hours")
    town.world.faults.clear()
    assert not anna.heard("Как прошла встреча «Йога»?")

    await vera.starts(f"e_{event_id}")
    await vera.taps("Управлять встречей")
    assert "дошёл ли до 1 гостя вопрос" in vera.screen
    await vera.taps(AGAIN)

    assert anna.heard("Как прошла встреча «Йога»?", times=1)


async def test_so_is_the_digest_by_a_manager(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.event("Йога", starts_in="9 days")
    await town.passes_until(datetime.fromisoformat("2026-03-09T09:55:00+03:00"))
    loses(town, anna, arrived=False)
    await town.passes("20 minutes")
    town.world.faults.clear()
    assert not anna.heard("Ваша неделя")

    await boris.says("/week")
    assert "Неизвестно" not in boris.screen
    await gleb.says("/week")
    assert "Неизвестно, дошла ли эта сводка до 1 человека" in gleb.screen
    week = gleb.messages[-1].stored
    await gleb.taps(AGAIN)

    assert anna.heard("Ваша неделя", times=1)
    assert "Неизвестно" not in gleb.screen
    await town.makes(gleb, Role.HOST)
    await gleb.sends_callback(week, "du")
    assert anna.heard("Ваша неделя", times=1)
