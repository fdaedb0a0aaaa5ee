"""Who is known from a group only is not written down, and what they say there is not read."""

import structlog
from sqlalchemy import func, select

from models import HeardUpdate, RejectedUpdate, Resident, Role
from simulator import Group, Person
from tests.town import Town


async def is_known(town: Town, person: Person) -> bool:
    async with town.session() as session:
        found = select(Resident.id).where(Resident.telegram_id == person.id)
        return await session.scalar(found) is not None


async def hears_everything(town: Town) -> None:
    await town.chat.adds_bot(town.owner, admin=True)


async def updates(town: Town) -> int:
    async with town.session() as session:
        return await session.scalar(select(func.count()).select_from(HeardUpdate)) or 0


async def test_who_joins_talks_and_leaves_is_not_written_down(town: Town, dina: Person) -> None:
    await hears_everything(town)
    before = await updates(town)

    await town.chat.joins(dina)
    await dina.says("Всем привет!", chat=town.chat)
    await dina.says("/announce", chat=town.chat)
    await dina.says("/bind@some_other_bot", chat=town.chat)
    await town.chat.leaves(dina)

    assert not await is_known(town, dina)
    assert await updates(town) == before, "nothing of it was taken up at all"


async def test_a_reply_to_a_card_is_the_talk_of_the_group(town: Town, dina: Person) -> None:
    await town.event("Йога")
    card = town.chat.messages[-1]

    await dina.says("А коврик брать?", chat=town.chat, reply_to=card)

    assert not await is_known(town, dina)


async def test_a_command_in_a_group_is_refused_without_a_row(town: Town, dina: Person) -> None:
    for command in ("/bind", "/unbind@domovoy_bot"):
        await dina.says(command, chat=town.chat)
        assert "решают организаторы" in town.chat.screen

    assert not await is_known(town, dina)


async def test_a_stranger_who_adds_the_bot_is_not_written_down(town: Town, dina: Person) -> None:
    yard = town.world.group("Двор", [dina], bot_joins=False)

    await yard.adds_bot(dina)
    await yard.removes_bot(dina)

    assert not await is_known(town, dina)


async def test_a_tap_under_a_card_is_speaking_to_the_bot(town: Town, dina: Person) -> None:
    await town.event("Йога")

    await dina.taps("Иду", on="Йога", chat=town.chat)

    assert await is_known(town, dina)
    assert "Дина" in town.card("Йога")


async def test_words_that_nobody_can_decode_stay_in_the_group(town: Town, dina: Person) -> None:
    message = {
        "message_id": 99,
        "date": "yesterday",
        "chat": town.chat.chat.raw,
        "from": dina.user.raw,
        "text": "тайна двора",
    }
    with structlog.testing.capture_logs() as logs:
        town.world.inject({"message": message})
        await town.rest()

    async with town.session() as session:
        assert await session.scalar(select(RejectedUpdate.update_id)) is None
    assert "тайна" not in str(logs)


async def test_the_first_owner_may_begin_in_the_group(empty_town: Town) -> None:
    gleb = empty_town.owner
    yard: Group = empty_town.world.group("Двор", [gleb])

    await gleb.says("/bind", chat=yard)

    assert "теперь это чат сообщества" in yard.screen


async def test_whoever_was_promised_a_role_may_begin_in_the_group(
    town: Town, gleb: Person, dina: Person
) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [dina])
    assert not await is_known(town, dina)
    await gleb.taps("Управляющий")
    assert not await is_known(town, dina)
    await gleb.says("/appoint")
    assert "ещё не открыли бота: 1" in gleb.screen

    await dina.says("/unbind", chat=town.chat)

    assert "больше ничего здесь не публикую" in town.chat.screen
    assert (await town.resident(dina)).role is Role.MANAGER
    await gleb.says("/appoint")
    assert "ещё не открыли бота" not in gleb.screen


async def test_a_promise_can_be_taken_back(town: Town, gleb: Person, dina: Person) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [dina])
    await gleb.taps("Ведущий")
    assert "✅ Ведущий" in gleb.buttons

    await gleb.taps("Житель")
    await dina.starts()
    await dina.taps("Принимаю")

    assert (await town.resident(dina)).role is Role.RESIDENT
