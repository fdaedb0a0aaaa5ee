"""Somebody blocks the bot, and comes back."""

from sqlalchemy import select

from models import Membership, MembershipChange, Notification, Outcome, Resident, Role, State
from services.events import cards
from services.events.cards import EVENT_CARD
from services.outbox import notifications
from simulator import Person
from tests.town import Town


async def test_a_blocked_seat_goes_to_whoever_waits(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", seats=1, going=[anna, boris])

    await anna.blocks()

    assert boris.heard("Освободилось место!")
    assert "Борис" in town.card("Йога")
    assert "Анна" not in town.card("Йога")
    me = await town.resident(anna)
    assert me.blocked_at
    async with town.session() as session:
        mine = select(MembershipChange.change).where(MembershipChange.resident_id == me.id)
        changes = (await session.scalars(mine.order_by(MembershipChange.id))).all()
    assert changes == [Membership.JOINED, Membership.LEFT]


async def owes_card(town: Town, person: Person, event_id: int, key: str) -> None:
    me = await town.resident(person)
    async with town.session() as session:
        what = {"resident_id": me.id, "subject": cards.subject(event_id)}
        await notifications.owe(session, EVENT_CARD, key, town.now, **what)
    await town.rest()


async def test_messages_pause_and_resume(town: Town, anna: Person) -> None:
    event_id = await town.event("Йога")
    await anna.blocks()

    await owes_card(town, anna, event_id, "while-away")
    assert not anna.heard("Йога")
    async with town.session() as session:
        letter = await session.scalar(select(Notification).where(Notification.key == "while-away"))
        assert letter is not None
        assert (letter.state, letter.outcome) == (State.CANCELLED, Outcome.UNREACHABLE)

    await anna.unblocks()
    await owes_card(town, anna, event_id, "after-return")
    assert anna.heard("Йога", times=1)


async def test_a_returning_person_hears_one_kind_line(town: Town, anna: Person) -> None:
    await anna.blocks()
    await town.passes("3 days")

    await anna.starts()
    assert "С возвращением, Анна!" in anna.screen
    assert "Пока вас не было, я молчал" in anna.screen

    await town.passes("2 days")
    await anna.starts()
    assert "Пока вас не было" not in anna.screen


async def test_start_alone_proves_that_somebody_is_back(town: Town, anna: Person) -> None:
    await anna.blocks()
    await town.closes()
    await anna.starts()
    unblocking = next(iter(town.world.updates.waiting))
    town.world.updates.forget([unblocking])  # lost while the bot was away for too long

    await town.opens_for(town.owner)

    assert "Пока вас не было, я молчал" in anna.screen
    me = await town.resident(anna)
    assert me.blocked_at is None


async def test_a_refused_message_teaches_that_one_is_blocked(
    town: Town, anna: Person, boris: Person
) -> None:
    event_id = await town.event("Йога", seats=1, going=[anna, boris])
    anna.user.blocked = True  # the news of it never reached the bot

    await owes_card(town, anna, event_id, "into-the-void")

    assert (await town.resident(anna)).blocked_at
    assert boris.heard("Освободилось место!")


async def test_a_role_survives_a_block(town: Town, vera: Person) -> None:
    await vera.blocks()
    await vera.starts()

    assert (await town.resident(vera)).role is Role.HOST


async def test_a_passing_stranger_is_not_written_down(town: Town, dina: Person) -> None:
    await dina.blocks()

    async with town.session() as session:
        found = await session.scalar(select(Resident).where(Resident.telegram_id == dina.id))
    assert found is None
