"""What becomes of words while Telegram is away, says wait, or a row cannot be read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from models import Notification, Session, State
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
    sessions, times = town.app.parts.outbox.sessions, iter(range(3))

    class Sessions:
        def begin(self) -> object:
            if next(times, None) is not None:
                raise OperationalError("SELECT 1", None, Exception("disk I/O error"))
            return sessions.begin()

    town.app.parts.outbox.sessions = town.app.parts.redraws.sessions = Sessions()  # type: ignore[assignment]
    await anna.starts(f"e_{yoga}")

    assert anna.heard("Йога")


async def test_an_outage_leaves_a_dozen_in_doubt_however_long_it_lasts(
    town: Town, gleb: Person
) -> None:
    """Telegram answers with the page of a proxy: each message may have been sent or not."""
    crowd = [town.world.person(f"Житель {number}", started=True) for number in range(60)]
    for person in crowd:
        await town.admits(person)
    await gleb.says("/announce")
    await gleb.says("Воды не будет.")
    await gleb.taps("Всем жителям")
    sending = town.world.faults.add(Fault("502", method="sendMessage", times=None))
    await gleb.taps("Отправить")

    for _ in range(15):
        await town.passes("1 minute")
    assert 3 <= sending.met <= 12
    town.world.faults.clear()
    await town.passes("11 minutes")
    await town.passes("1 minute")

    heard = [person for person in crowd if person.heard("Воды не будет.", times=1)]
    assert len(heard) + sending.met >= len(crowd)
    assert f"Неизвестно: {sending.met}" in gleb.screen


async def test_what_a_lost_commit_had_claimed_is_sent_all_the_same(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database commits a claim, and the answer is lost with the connection."""
    event_id = await town.event("Йога")
    outbox = town.app.parts.outbox
    begin = outbox.sessions.begin
    lost: list[bool] = []

    @asynccontextmanager
    async def begins() -> AsyncIterator[Session]:
        async with begin() as session:
            yield session
        if outbox._queued or (not lost and await claimed(town)):
            lost.append(True)
            raise OperationalError("COMMIT", {}, ConnectionError())

    monkeypatch.setattr(outbox, "sessions", SimpleNamespace(begin=begins))
    await anna.starts(f"e_{event_id}")
    await town.passes("1 minute")

    assert lost
    assert anna.heard("Йога", times=1)


async def claimed(town: Town) -> bool:
    async with town.session() as session:
        states = await session.scalars(select(Notification.state))
        return State.SENDING in states.all()


@pytest.mark.parametrize("committed", [True, False])
async def test_an_end_whose_commit_is_lost_is_written_down_and_nothing_is_sent_twice(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch, committed: bool
) -> None:
    outbox = town.app.parts.outbox
    begin = outbox.sessions.begin
    lost: list[bool] = []

    @asynccontextmanager
    async def begins() -> AsyncIterator[Session]:
        async with begin() as session:
            yield session
            state = await session.scalar(
                select(Notification.state).where(Notification.kind == "event_post")
            )
            lose = not lost and state is State.SENT
            if lose and not committed:
                lost.append(True)
                raise OperationalError("COMMIT", {}, ConnectionError())
        if lose:
            lost.append(True)
            raise OperationalError("COMMIT", {}, ConnectionError())

    monkeypatch.setattr(outbox, "sessions", SimpleNamespace(begin=begins))
    await town.event("Йога")
    await town.passes("1 minute")
    await anna.taps("Иду", on="Йога", chat=town.chat)

    assert lost
    assert set(await states(town)) == {State.SENT}
    assert len([one for one in town.chat.messages if "Йога" in one.text]) == 1
    assert "Анна" in town.card("Йога")  # it is tracked, once


async def test_what_a_dead_replica_held_is_back_within_a_minute(town: Town) -> None:
    await town.event("Йога")
    await town.app.parts.outbox.recover(alone=False)
    async with town.session() as session:
        post = await session.scalar(select(Notification).where(Notification.kind == "event_post"))
        assert post
        post.state, post.claimed_at = State.SENDING, town.now
    town.app.parts.outbox.wake()

    await town.passes("0.4 minutes")
    assert State.SENDING in await states(town)  # its owner may be at it
    await town.passes("0.4 minutes")

    assert State.SENDING not in await states(town)
    assert len([one for one in town.chat.messages if "Йога" in one.text]) == 2


async def states(town: Town) -> list[State]:
    async with town.session() as session:
        return list(await session.scalars(select(Notification.state)))
