"""Who is known from a group only has no row and no name, and what they say there is not read."""

import json
from pathlib import Path

import pytest
import structlog
from sqlalchemy import func, select

from models import (
    Base,
    ChatMemberChange,
    HeardUpdate,
    Membership,
    RejectedUpdate,
    Resident,
    Role,
)
from simulator import Group, Person
from simulator.api.records import User
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
    assert await updates(town) == before + 2, "they came and went; nothing else was taken up at all"


async def test_who_replies_to_a_card_is_told_where_the_bot_talks_and_not_written_down(
    town: Town, dina: Person
) -> None:
    await town.event("Йога")
    card = town.chat.messages[-1]

    await dina.says("А коврик брать?", chat=town.chat, reply_to=card)

    assert "Я разговариваю один на один" in town.chat.screen
    assert not await is_known(town, dina)
    for minutes in range(5):  # neighbours talk to each other under it
        await dina.says(f"Возьму {minutes}", chat=town.chat, reply_to=card)
        await town.passes("1 minute")
    assert town.chat.heard("Я разговариваю один на один", times=1)
    await dina.taps("Открыть Домового", chat=town.chat)
    assert "Как у нас принято" in dina.screen


async def test_who_names_the_bot_is_answered_once_a_minute(town: Town, dina: Person) -> None:
    await hears_everything(town)

    for _ in range(3):
        await dina.says("@Domovoy_bot, когда субботник?", chat=town.chat)
    await dina.says("Пишите на domovoy@domovoy_bot.ru и @domovoy_bottom", chat=town.chat)
    assert town.chat.heard("Я разговариваю один на один", times=1)

    await town.passes("2 minutes")
    await dina.says("А @domovoy_bot?", chat=town.chat)
    assert town.chat.heard("Я разговариваю один на один", times=2)
    assert not await is_known(town, dina)


async def test_in_a_foreign_group_the_bot_says_nothing_of_the_community(
    town: Town, dina: Person
) -> None:
    await town.event("Йога")
    yard = town.world.group("Двор", [dina], bot_joins=False)
    await yard.adds_bot(dina, admin=True)

    await dina.says("/events", chat=yard)
    await dina.says("@domovoy_bot, ты тут?", chat=yard)

    assert not [one for one in yard.messages if one.from_bot]


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
    await gleb.taps("Да, дать роль")
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
    await gleb.taps("Да, дать роль")
    assert "✅ Ведущий" in gleb.buttons

    await gleb.taps("Житель")
    await dina.starts()
    await dina.taps("Принимаю")

    assert (await town.resident(dina)).role is Role.RESIDENT


async def comings(town: Town) -> list[tuple[int, str, Membership]]:
    async with town.session() as session:
        rows = await session.scalars(select(ChatMemberChange).order_by(ChatMemberChange.id))
        return [(row.chat_id, row.person_digest, row.change) for row in rows]


async def test_who_comes_and_goes_is_a_fact_without_a_name(town: Town, dina: Person) -> None:
    await hears_everything(town)

    await town.chat.leaves(dina)
    await town.passes("1 day")
    await town.chat.joins(dina)

    (_, one, left), (_, other, joined) = await comings(town)
    assert (left, joined) == (Membership.LEFT, Membership.JOINED)
    assert one == other, "the same person"
    assert not await is_known(town, dina)
    async with town.session() as session:
        kept = [await session.execute(select(table)) for table in Base.metadata.sorted_tables]
        rows = str([tuple(row) for found in kept for row in found])
    assert str(dina.id) not in rows
    assert "Дина" not in rows


async def test_only_an_administrator_of_a_community_chat_is_told(
    town: Town, gleb: Person, dina: Person
) -> None:
    await town.chat.joins(dina)
    foreign = town.world.group("Чужой двор", [gleb], bot_joins=False)
    await foreign.adds_bot(gleb, admin=True)
    await foreign.joins(dina)
    await town.chat.adds_bot(gleb, admin=True)

    assert await comings(town) == []


async def test_the_bot_itself_is_nobody_who_joins(town: Town, gleb: Person) -> None:
    await hears_everything(town)
    robot = User(77, "R2", username="r2_bot", is_bot=True)
    town.world.users[77] = robot

    town.world.reseat(town.chat.chat, robot, "member")
    await town.rest()

    assert await comings(town) == []


async def test_a_chat_that_grows_up_keeps_its_past(town: Town, gleb: Person, dina: Person) -> None:
    small = town.world.group("Двор", [gleb], kind="group", bot_joins=False)
    await small.adds_bot(gleb, admin=True)
    await gleb.says("/bind", chat=small)
    await small.joins(dina)

    yard = town.world.upgrade(small)
    await town.rest()

    assert [chat for chat, *_ in await comings(town)] == [yard.id]


async def test_a_copy_has_it_and_a_deletion_takes_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await hears_everything(town)
    for person in (anna, boris):
        await town.chat.leaves(person)

    await anna.says("/mydata")
    record = json.loads(anna.documents[-1].document or b"")
    assert [one["change"] for one in record["chat_membership"]] == ["left"]

    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")
    assert len(await comings(town)) == 1, "that of Boris"


async def test_what_cannot_be_taken_is_kept_without_names(
    town: Town, dina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hears_everything(town)
    monkeypatch.setattr("handlers.chats.members.members.note", fails)
    heard = len(town.chat.messages)

    await town.chat.leaves(dina)

    async with town.session() as session:
        (row,) = await session.scalars(select(RejectedUpdate))
    assert (row.telegram_id, row.body) == (None, '["update_id", "chat_member"]')
    assert len(town.chat.messages) == heard + 1, "that Dina left, and no apology"


async def fails(*_: object) -> None:
    raise ZeroDivisionError


async def test_the_key_outlives_a_restart(town: Town, dina: Person, tmp_path: Path) -> None:
    town.environment["secret_file"] = tmp_path / "deep" / "domovoy.key"
    await town.restarts()
    await hears_everything(town)
    await town.chat.leaves(dina)
    await town.restarts()
    await town.chat.joins(dina)

    (_, one, _), (_, other, _) = await comings(town)

    assert one == other
