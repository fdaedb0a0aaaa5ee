"""What the intake does with a crowd, with nonsense, with repetition, and without a database."""

from asyncio import gather
from typing import Any

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError

from models import Answer, Event, HeardUpdate, RejectedUpdate, Resident, Role, Rsvp
from services.core.errors import Refusal
from services.events import rsvps
from services.people import residents
from simulator import Person
from tests.town import Town, visitor


async def crowd(town: Town, size: int) -> list[Person]:
    """People of the common chat who have pressed Start, so that a tap is answered with words."""
    people = [town.world.person(f"Сосед {number}", started=True) for number in range(size)]
    for person in people:
        town.chat.chat.members[person.id] = "member"
    async with town.session() as session:
        met = await residents.meet(session, map(visitor, people), town.community, town.now)
        for one in met.values():
            residents.start(one, town.now)
    return people


async def going(town: Town) -> int:
    async with town.session() as session:
        count = await session.scalar(select(func.count()).where(Rsvp.answer == Answer.GOING))
    return count or 0


async def test_forty_people_tap_two_seats_at_once_and_two_are_seated(town: Town) -> None:
    await town.event("Йога", seats=2)
    people = await crowd(town, 40)

    await gather(*(person.taps("Иду", on="Йога", chat=town.chat) for person in people))

    assert await going(town) == 2
    welcomed = [person for person in people if (person.toast or "").startswith("Ждём вас!")]
    queued = [person for person in people if "вы в очереди" in (person.toast or "")]
    assert (len(welcomed), len(queued)) == (2, 38)
    assert "В очереди: 38" in town.card("Йога")


async def test_one_undecodable_update_among_a_hundred_stops_nothing(town: Town) -> None:
    await town.event("Йога")
    people = await crowd(town, 99)
    card = next(m for m in town.chat.messages if "Йога" in m.text).stored

    for person in people[:50]:
        town.world.push_callback(person, card, "r:1:going")
    town.world.inject({"message": {"message_id": "not a number", "from": {"id": 77}}})
    for person in people[50:]:
        town.world.push_callback(person, card, "r:1:going")
    await town.rest()

    assert await going(town) == 99
    async with town.session() as session:
        rejected = (await session.scalars(select(RejectedUpdate))).all()
    assert [one.telegram_id for one in rejected] == [77]


async def test_a_failing_update_is_set_aside_alone_and_apologised_for(
    town: Town, anna: Person, boris: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.event("Йога")
    answer = rsvps.answer

    async def stumble(session, resident, event_id, wish, now):  # type: ignore[no-untyped-def]
        outcome = await answer(session, resident, event_id, wish, now)
        if resident.telegram_id == anna.id:
            raise ZeroDivisionError
        return outcome

    monkeypatch.setattr(rsvps, "answer", stumble)

    await gather(
        anna.taps("Иду", on="Йога", chat=town.chat), boris.taps("Иду", on="Йога", chat=town.chat)
    )

    assert await going(town) == 1
    assert (anna.toast or "").startswith("Что-то пошло не так")
    assert boris.toast == "Ждём вас!"
    assert "Идёт: Борис" in town.card("Йога")


async def test_a_repeated_update_changes_nothing(town: Town, anna: Person) -> None:
    await town.event("Йога")
    await anna.taps("Иду", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    town.world.deliver_again()
    town.world.deliver_again()
    await town.rest()

    assert await going(town) == 0
    assert anna.toast == "Жаль! Передумаете — измените ответ."


async def test_nothing_is_acknowledged_while_the_database_is_away(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.event("Йога")
    heard = await number_heard(town)
    begin = town.app.sessions.begin
    calls = 0

    def away() -> object:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise OperationalError("disk is full", None, Exception())
        return begin()

    monkeypatch.setattr(town.app.parts.intake._batches, "_sessions", Sessions(away))
    await anna.taps("Иду", on="Йога", chat=town.chat)

    assert calls == 2
    assert await going(town) == 1
    assert await number_heard(town) == heard + 1


class Sessions:
    """Sessions that begin as we say."""

    def __init__(self, begin: object) -> None:
        self.begin = begin


async def number_heard(town: Town) -> int:
    async with town.session() as session:
        return await session.scalar(select(func.count()).select_from(HeardUpdate)) or 0


async def test_a_refusal_in_a_batch_undoes_only_its_own_update(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога")
    yoga = next(m for m in town.chat.messages if "Йога" in m.text).stored

    town.world.push_callback(anna, yoga, "r:1:going")
    town.world.push_callback(boris, yoga, "r:999:going")
    await town.rest()

    assert await going(town) == 1
    assert (await town.resident(boris)).role is Role.RESIDENT


@pytest.fixture
def begun(town: Town, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A mark for each transaction that the intake began."""
    begin, marks = town.app.sessions.begin, list[int]()

    def counted() -> object:
        marks.append(len(marks))
        return begin()

    monkeypatch.setattr(town.app.parts.intake._batches, "_sessions", Sessions(counted))
    return marks


async def tap_at_once(town: Town, people: list[Person], event_ids: list[int]) -> list[str]:
    """Everybody taps «Иду», each on an event of their own choice, in one batch; the toasts."""
    card = next(m for m in town.chat.messages if "Йога" in m.text).stored
    taps = [
        town.world.push_callback(person, card, f"r:{event_id}:going")
        for person, event_id in zip(people, event_ids, strict=True)
    ]
    await town.rest()
    return [tap.text or "" for tap in taps]


async def test_nineteen_good_taps_and_a_refused_one_share_one_transaction(
    town: Town, begun: list[int]
) -> None:
    yoga, gone = await town.event("Йога"), await town.event("Бег")
    people = await crowd(town, 20)
    async with town.session() as session:
        (await session.get_one(Event, gone)).cancelled_at = town.now

    begun.clear()
    toasts = await tap_at_once(town, people, [yoga] * 10 + [gone] + [yoga] * 9)

    assert len(begun) == 1
    assert await going(town) == 19
    assert "Бег" in toasts[10]
    assert toasts[9][:9] == toasts[11][:9] == "Ждём вас!"


async def test_a_refusal_after_a_write_is_undone_and_harms_no_neighbour(
    town: Town, monkeypatch: pytest.MonkeyPatch, begun: list[int]
) -> None:
    yoga = await town.event("Йога", seats=20)
    people = await crowd(town, 20)
    answer = rsvps.answer

    async def late(session, resident, event_id, wish, now):  # type: ignore[no-untyped-def]
        outcome = await answer(session, resident, event_id, wish, now)
        if resident.telegram_id == people[10].id:
            raise Refusal("event-gone")
        return outcome

    monkeypatch.setattr(rsvps, "answer", late)
    begun.clear()
    toasts = await tap_at_once(town, people, [yoga] * 20)

    # Together, those before, it alone, that it was heard, those after.
    assert len(begun) == 5
    assert await going(town) == 19
    async with town.session() as session:
        assert (await session.get_one(Event, yoga)).taken == 19
    assert "Ждём вас!" not in toasts[10]
    assert toasts[9][:9] == toasts[11][:9] == "Ждём вас!"


async def test_what_was_decided_is_said_although_the_database_goes_away_midway(
    town: Town, anna: Person, boris: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.event("Йога")
    answer, begin = rsvps.answer, town.app.sessions.begin
    calls = 0

    async def stumble(session, resident, event_id, wish, now):  # type: ignore[no-untyped-def]
        if calls == 1 and resident.telegram_id == boris.id:
            raise ZeroDivisionError
        return await answer(session, resident, event_id, wish, now)

    def away() -> object:
        nonlocal calls
        calls += 1  # first both together, then Anna, then Boris
        if calls == 3:
            raise OperationalError("connection lost", None, Exception())
        return begin()

    monkeypatch.setattr(rsvps, "answer", stumble)
    monkeypatch.setattr(town.app.parts.intake._batches, "_sessions", Sessions(away))
    await gather(
        anna.taps("Иду", on="Йога", chat=town.chat), boris.taps("Иду", on="Йога", chat=town.chat)
    )

    assert (anna.toast, boris.toast) == ("Ждём вас!", "Ждём вас!")
    assert await going(town) == 2


HUGE = 2**63
NOBODY = {"id": HUGE, "is_bot": False, "first_name": "x"}
PLACE = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}


@pytest.mark.parametrize(
    "poison",
    [
        {"message": {**PLACE, "from": NOBODY, "text": "/start"}},
        {"message": {"message_id": "x", "from": {"id": HUGE}}},
    ],
)
async def test_an_impossible_update_stops_nobody_behind_it(
    town: Town, anna: Person, poison: dict[str, object]
) -> None:
    await town.event("Йога")

    town.world.inject(poison)
    await anna.taps("Иду", on="Йога", chat=town.chat)

    assert await going(town) == 1


async def test_an_update_that_cannot_be_kept_as_it_is_leaves_its_shape(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.event("Йога")
    monkeypatch.setattr("bot.intake.batch.sender_of", lambda raw: HUGE)

    town.world.inject({"message": {"message_id": "not a number", "from": {"id": 77}}})
    await anna.taps("Иду", on="Йога", chat=town.chat)

    assert await going(town) == 1
    async with town.session() as session:
        (kept,) = (await session.scalars(select(RejectedUpdate))).all()
    assert (kept.telegram_id, "77" in kept.body) == (None, False)


async def test_formatted_words_are_read_as_words_however_deep_their_formatting_nests(
    town: Town, anna: Person, vera: Person
) -> None:
    """Six levels would take aiogram minutes of the one process that serves everybody."""
    await vera.says("/newevent")
    text: object = "Йога"
    for _ in range(6):
        text = {"type": "bold", "text": text}

    await vera.sends_rich([{"type": "paragraph", "text": text}])

    assert "Йога" in vera.screen
    await anna.says("/help")
    assert anna.heard("Вот что я умею")


async def test_what_owes_nobody_anything_is_one_transaction(town: Town, anna: Person) -> None:
    begun: list[object] = []
    event.listen(town.app.engine.sync_engine, "begin", begun.append)

    await anna.says("/help")

    assert len(begun) == 1


@pytest.mark.parametrize("zero", [0, "0", 0.0, "00"])
async def test_the_number_zero_is_nobody(town: Town, anna: Person, zero: object) -> None:
    await town.event("Йога")
    await anna.says("/help")
    nobody, chat = {**anna.user.raw, "id": zero}, {"id": anna.id, "type": "private"}
    nowhere = {**chat, "id": zero}
    words = {"message_id": 1, "date": 1, "text": "/start"}
    tap = {"id": "1", "chat_instance": "1", "data": "r:1:going"}
    before = await counts(town)
    calls = len(town.world.calls)

    bodies: list[dict[str, Any]] = [
        {"message": {**words, "from": nobody, "chat": chat}},
        {"message": {**words, "from": anna.user.raw, "chat": nowhere}},
        {"callback_query": {**tap, "from": nobody}},
        {
            "callback_query": {
                **tap,
                "from": anna.user.raw,
                "message": {**words, "chat": nowhere},
            }
        },
    ]
    for number, body in enumerate(bodies):
        town.world.updates.put(body, f"lane {number}")
    await town.rest()

    told = [one.method for one in list(town.world.calls)[calls:] if one.method != "getUpdates"]
    assert not told
    assert await counts(town) == before


async def counts(town: Town) -> list[int | None]:
    tables = (Resident, Rsvp, RejectedUpdate, HeardUpdate)
    async with town.session() as session:
        return [await session.scalar(select(func.count()).select_from(one)) for one in tables]
