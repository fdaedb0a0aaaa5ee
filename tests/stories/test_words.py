"""What anybody wrote is in no line of the log and in no column of what was sent."""

import warnings

import pytest
from sqlalchemy import String, select

from models import Notification
from services.events import rsvps
from simulator import Fault, Person
from simulator.faults import Kind
from tests.logbook import written
from tests.town import Town

CANARY = "канарейка"


def sings(said: str) -> bool:
    """As it was written or as JSON spells it, once or twice escaped."""
    escaped = ascii(CANARY)[1:-1]
    return any(one in said for one in (CANARY, escaped, escaped.replace("\\", "\\\\")))


async def said_of_notifications(town: Town) -> str:
    columns = [one for one in Notification.__table__.columns if isinstance(one.type, String)]
    async with town.session() as session:
        return str([tuple(row) for row in await session.execute(select(*columns))])


@pytest.mark.parametrize("kind", ["truncated", "400", "502", "drop_after"])
async def test_a_letter_that_did_not_arrive_as_it_should(
    town: Town, anna: Person, kind: Kind
) -> None:
    refusal = f"can't parse entities: {CANARY}"
    with written() as out:
        for method in ("sendMessage", "editMessageText", "sendPhoto"):
            town.world.faults.add(Fault(kind, method=method, times=4, says=refusal))
        await town.event(" ".join([CANARY] * 10), going=[anna])  # so that half of it is cut off
        await anna.says(f"/start {CANARY}")
        await town.passes("2 days")
        said = out.getvalue()

    assert town.world.faults.pending[0].met
    assert "not delivered" in said
    assert not sings(said)
    assert not sings(await said_of_notifications(town))


async def test_updates_that_cannot_be_read(town: Town, anna: Person) -> None:
    sender = anna.user.raw
    private = {"id": anna.id, "type": "private"}
    updates = town.world.updates
    with written() as out:
        for body in (
            {"canary_reaction": {"from": sender, "text": CANARY}},
            {"message": {"from": sender, "chat": private, "text": CANARY, "date": CANARY}},
            {"message": {"from": sender, "chat": {**private, "type": CANARY}, "message_id": 1}},
        ):
            updates.put(body, f"chat:{anna.id}")
        await town.rest()
        town.world.faults.add(Fault("truncated", method="getUpdates", times=2))
        for _ in range(2):  # the first one is the answer to a call that was made before
            await anna.says(CANARY)
        said = out.getvalue()

    assert "update set aside" in said
    assert "cannot read updates" in said
    assert not sings(said)


async def test_an_update_that_spoils_everything(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.event("Йога")

    async def poisoned(*_: object) -> None:
        warnings.warn(f"Update: {CANARY}", RuntimeWarning, stacklevel=1)
        raise ValueError(CANARY) from KeyError(CANARY)

    with written() as out:
        monkeypatch.setattr(rsvps, "answer", poisoned)
        await anna.taps("Возможно", on="Йога", chat=town.chat)
        said = out.getvalue()

    assert "ValueError, from KeyError" in said
    assert "poisoned" in said  # the place is told
    assert "RuntimeWarning" in said
    assert not sings(said)
