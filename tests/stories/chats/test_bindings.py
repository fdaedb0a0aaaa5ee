"""The community's chats: bound by who may, forgotten when left, followed when they grow up."""

import asyncio
from datetime import timedelta

from sqlalchemy import func, select

from models import Card, Chat, Session
from services.chats import bindings
from simulator import Group, Person
from tests.town import Town


async def bound(session: Session) -> list[int]:
    return [chat.chat_id for chat in await bindings.bound(session)]


async def is_bound(town: Town, chat: Group) -> bool:
    async with town.session() as session:
        return chat.id in await bound(session)


async def test_a_manager_binds_a_group_and_events_appear_there(
    town: Town, gleb: Person, anna: Person
) -> None:
    yard = town.world.group("Двор", [gleb, anna])

    await gleb.says("/bind", chat=yard)
    await town.event("Йога")

    assert yard.heard("теперь это чат сообщества", times=1)
    assert yard.heard("Йога")
    await gleb.says("/bind", chat=yard)
    assert "уже связан" in yard.screen


async def test_unbind_undoes_it(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb])
    await gleb.says("/bind", chat=yard)

    await gleb.says("/unbind", chat=yard)
    await town.event("Йога")

    assert "больше ничего здесь не публикую" in yard.screen
    await gleb.says("/unbind", chat=yard)
    assert "и так не связан" in yard.screen


async def test_a_resident_is_refused_politely_and_in_other_groups_not_at_all(
    town: Town, anna: Person, dina: Person
) -> None:
    yard = town.world.group("Двор", [anna, dina])

    for person in (anna, dina):
        await person.says("/bind", chat=yard)
    assert not [one for one in town.world.calls if str(one.params.get("chat_id")) == str(yard.id)]
    await anna.says("/unbind", chat=town.chat)
    assert "попросите" in town.chat.screen

    assert not await is_bound(town, yard)
    assert await is_bound(town, town.chat)


async def test_in_private_it_explains_and_the_button_binds_at_once(
    town: Town, gleb: Person
) -> None:
    await gleb.says("/unbind", chat=town.chat)
    await gleb.says("/bind")
    assert "нажмите кнопку и выберите группу" in gleb.screen
    rows = gleb.messages[-1].stored.raw["reply_markup"]["inline_keyboard"]
    assert rows[0][0]["url"] == "https://t.me/domovoy_bot?startgroup=bind"

    yard = town.world.group("Двор", [gleb])
    await gleb.says("/start@domovoy_bot bind", chat=yard)

    assert await is_bound(town, yard)


async def test_a_manager_who_adds_the_bot_hears_how_to_bind(
    town: Town, gleb: Person, anna: Person
) -> None:
    yard = town.world.group("Двор", [gleb], bot_joins=False)
    await yard.adds_bot(gleb)
    assert "наберите /bind" in yard.screen

    kitchen = town.world.group("Кухня", [anna], bot_joins=False)
    await kitchen.adds_bot(anna)
    assert kitchen.screen == ""


async def test_an_anonymous_administrator_hears_what_to_do(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb])
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    message = {
        "message_id": 77,
        "date": int(town.now.timestamp()),
        "chat": yard.chat.raw,
        "from": anonymous,
        "sender_chat": yard.chat.raw,
        "text": "/bind",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }

    town.world.inject({"message": message})
    await town.rest()

    assert "не вижу, кто вы" in yard.screen
    assert not await is_bound(town, yard)


async def test_talk_is_left_alone(town: Town, anna: Person) -> None:
    await town.chat.adds_bot(town.owner, admin=True)
    before = len(town.chat.messages)

    await anna.says("Кто сегодня на йогу?", chat=town.chat)
    await anna.says("/announce", chat=town.chat)

    assert len(town.chat.messages) == before + 2


async def test_a_removed_bot_forgets_the_chat(town: Town, gleb: Person) -> None:
    await town.event("Йога")

    await town.chat.removes_bot(gleb)
    await town.event("Лекция")

    assert not town.chat.heard("Лекция")
    async with town.session() as session:
        assert await bound(session) == []
        left = select(func.count()).select_from(Card).where(Card.chat_id == town.chat.id)
        assert await session.scalar(left) == 0


async def test_a_group_that_becomes_a_supergroup_is_followed(
    town: Town, gleb: Person, anna: Person
) -> None:
    yard = town.world.group("Двор", [gleb, anna], kind="group")
    await gleb.says("/bind", chat=yard)
    await town.event("Йога")
    await town.event("Была вчера", starts_in="-1 days")

    grown = town.world.upgrade(yard)
    await town.rest()
    await anna.taps("Иду", on="Йога", chat=grown)
    await town.event("Лекция")

    assert "Анна" in next(m.text for m in grown.messages if "Йога" in m.text)
    assert grown.heard("Йога", times=1)
    assert grown.heard("Лекция", times=1)
    assert not grown.heard("Была вчера")
    async with town.session() as session:
        chats = list(await session.scalars(select(Chat.chat_id).order_by(Chat.id)))
    assert chats == [town.chat.id, grown.id]


async def test_a_group_that_grew_while_the_bot_was_away_is_followed_at_the_first_refusal(
    town: Town, gleb: Person
) -> None:
    yard = town.world.group("Двор", [gleb], kind="group")
    await gleb.says("/bind", chat=yard)
    town.world.updates.allowed = frozenset()  # the news of the move is lost

    grown = town.world.upgrade(yard)
    await town.event("Лекция")

    assert grown.heard("Лекция", times=1)
    assert await is_bound(town, grown)


async def test_a_hundred_refusals_are_two_and_delay_nobody(
    town: Town, vera: Person, dina: Person
) -> None:
    yard = town.world.group("Двор", [dina])
    asking = [dina.says("/bind", chat=chat) for _ in range(100) for chat in (yard, town.chat)]
    await asyncio.gather(*asking)
    began = town.now
    await town.event("Йога", host=vera)

    refusals = [one for one in town.chat.messages if "попросите" in one.text]
    assert 1 <= len(refusals) <= 2
    assert not [one for one in town.world.calls if str(one.params.get("chat_id")) == str(yard.id)]
    assert "Йога" in town.card("Йога")
    assert town.now - began < timedelta(seconds=2)
