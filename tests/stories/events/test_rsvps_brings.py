"""A guest brings somebody: one seat more or a refusal, and they leave together."""

from sqlalchemy import select

from models import Answer, Event
from simulator import Person
from tests.town import Town


async def with_guests(town: Town, event_id: int) -> None:
    async with town.session() as session:
        (await session.get_one(Event, event_id)).plus_one = True


async def taken(town: Town, event_id: int) -> int | None:
    async with town.session() as session:
        return await session.scalar(select(Event.taken).where(Event.id == event_id))


async def test_a_guest_of_a_guest_takes_a_seat_and_leaves_with_them(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=2, going=[anna])
    await with_guests(town, yoga)
    await anna.starts(f"e_{yoga}")
    assert "Можно взять с собой одного человека" in anna.screen
    await anna.taps("Приду с гостем")
    assert anna.toast == "Хорошо, ждём вас вдвоём!"
    assert "С вами гость" in anna.screen
    assert "Мест нет" in town.card("Йога")
    await town.answers(boris, yoga, Answer.GOING)
    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Йога")
    await vera.taps("Кто придёт")
    assert "1. Анна +1" in vera.screen

    await anna.taps("Не смогу")

    assert boris.heard("Освободилось место")
    assert await taken(town, yoga) == 1
    await anna.taps("Возможно")
    assert "гост" not in " ".join(anna.buttons)


async def test_coming_alone_after_all_lets_in_who_waits(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=2, going=[anna])
    await with_guests(town, yoga)
    await anna.starts(f"e_{yoga}")
    await anna.taps("Приду с гостем")
    message = anna.messages[-1].stored
    await town.answers(boris, yoga, Answer.GOING)
    for _ in range(2):
        await anna.sends_callback(message, f"br:{yoga}:1")
    assert await taken(town, yoga) == 2

    await anna.taps("Приду без гостя")

    assert boris.heard("Освободилось место")
    assert await taken(town, yoga) == 2


async def test_there_is_no_queue_for_whom_one_brings(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=3, going=[anna, boris])
    await with_guests(town, yoga)
    await anna.starts(f"e_{yoga}")
    await boris.starts(f"e_{yoga}")
    message = anna.messages[-1].stored
    await boris.taps("Приду с гостем")
    assert "➕ Приду с гостем" not in anna.buttons

    await anna.sends_callback(message, f"br:{yoga}:1")

    assert "ещё одного места нет" in (anna.toast or "")
    assert await taken(town, yoga) == 3


async def test_only_where_the_host_wants_it_and_for_who_is_going(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=5, going=[anna])
    await anna.starts(f"e_{yoga}")
    assert "➕ Приду с гостем" not in anna.buttons
    await anna.sends_callback(anna.messages[-1].stored, f"br:{yoga}:1")
    assert "приходят без гостей" in (anna.toast or "")
    await with_guests(town, yoga)
    await anna.sends_callback(anna.messages[-1].stored, f"br:{yoga}:7")
    await boris.says("/help")
    await boris.sends_callback(boris.messages[-1].stored, f"br:{yoga}:1")
    assert "сначала запишитесь сами" in (boris.toast or "")
    await town.passes("3 days")
    await anna.sends_callback(anna.messages[-1].stored, f"br:{yoga}:1")
    assert await taken(town, yoga) == 1


async def test_the_host_says_so_in_the_draft(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога")
    assert "➕ Гость +1" in vera.buttons

    await vera.taps("Гость +1")

    assert "✅ Гость +1" in vera.buttons
    async with town.session() as session:
        assert list(await session.scalars(select(Event.plus_one))) == [True]
