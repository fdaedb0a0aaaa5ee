"""What becomes of words while Telegram is away, says wait, or a row cannot be read."""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from simulator import Fault, Person
from tests.town import Town


async def test_good_news_outlives_a_long_outage(town: Town, anna: Person, boris: Person) -> None:
    await town.event("Йога", seats=1, going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    town.world.faults.add(Fault("500", method="sendMessage", times=None))

    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    for _ in range(8):
        await town.passes("1 minute")
    assert not boris.heard("Освободилось место")
    town.world.faults.clear()
    await town.passes("2 minutes")

    assert boris.heard("Освободилось место", times=1)


async def test_a_card_that_could_not_be_redrawn_is_redrawn_later(town: Town, anna: Person) -> None:
    await town.event("Йога")
    town.world.faults.add(Fault("429", method="editMessageText", retry_after=30))

    await anna.taps("Иду", on="Йога", chat=town.chat)
    await town.passes("1 minute")

    assert "Анна" in town.card("Йога")


async def test_a_group_told_to_wait_keeps_nobody_else_waiting(town: Town, anna: Person) -> None:
    town.world.faults.add(
        Fault("429", method="sendMessage", chat_id=town.chat.id, retry_after=900, times=1)
    )
    for number in range(9):
        await town.event(f"Встреча {number}")

    await anna.starts("e_9")

    assert anna.heard("Встреча 8")


async def test_a_row_that_cannot_be_read_stops_nobody_else(
    town: Town, anna: Person, boris: Person
) -> None:
    broken = await town.event("Телепатия", going=[boris])
    whole = await town.event("Йога")
    async with town.session() as session:
        await session.execute(text("UPDATE rsvps SET answer = 'TELEPATHY'"))

    await anna.starts(f"e_{broken}")
    await boris.starts(f"e_{whole}")
    await town.passes("1 minute")

    assert boris.heard("Йога")
    assert not anna.heard("Телепатия")


async def test_the_outbox_outlives_a_database_that_was_away(town: Town, anna: Person) -> None:
    yoga = await town.event("Йога")
    sessions, times = town.app.outbox.sessions, iter(range(3))

    class Sessions:
        def begin(self) -> object:
            if next(times, None) is not None:
                raise OperationalError("SELECT 1", None, Exception("disk I/O error"))
            return sessions.begin()

    town.app.outbox.sessions = town.app.redraws.sessions = Sessions()  # type: ignore[assignment]
    await anna.starts(f"e_{yoga}")

    assert anna.heard("Йога")
