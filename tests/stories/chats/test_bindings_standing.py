"""What the bot may do in a group: heard from Telegram, said to organisers, with the way to more."""

from sqlalchemy import delete, select

from models import ChatStanding
from simulator import Group, Person
from tests.town import Town

SIGHT = "Не вижу, кто приходит"
VOICE = "мне нельзя писать"
PROMOTE = "🔑 Сделать администратором"
ADMIN = "https://t.me/domovoy_bot?startgroup=bind&admin=manage_chat"


def addresses(message: object) -> list[str]:
    rows = message.stored.raw["reply_markup"]["inline_keyboard"]  # type: ignore[attr-defined]
    return [one.get("url", "") for row in rows for one in row]


async def test_after_bind_it_says_what_it_lacks_and_how_to_give_it(
    town: Town, gleb: Person
) -> None:
    yard = town.world.group("Двор", [gleb])

    await gleb.says("/bind", chat=yard)

    assert SIGHT in yard.screen
    assert addresses(yard.messages[-1]) == [ADMIN]


async def test_an_administrator_lacks_nothing(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb], bot_joins=False)
    await yard.adds_bot(gleb, admin=True)

    await gleb.says("/bind", chat=yard)

    assert "теперь это чат сообщества" in yard.screen
    assert SIGHT not in yard.screen


async def test_who_gives_the_right_hears_that_it_is_enough(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb])
    await gleb.says("/bind", chat=yard)

    await yard.adds_bot(gleb, admin=True)

    assert "Теперь прав хватает" in yard.screen


async def test_a_group_that_is_not_bound_hears_nothing_of_rights(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb])

    await yard.adds_bot(gleb, admin=True)

    assert not yard.heard("прав хватает")


async def test_the_screen_of_chats_tells_each_chat(town: Town, gleb: Person) -> None:
    yard = town.world.group("Двор", [gleb], bot_joins=False)
    await yard.adds_bot(gleb, admin=True)
    await gleb.says("/bind", chat=yard)
    kitchen = town.world.group("Кухня", [gleb])
    await gleb.says("/bind", chat=kitchen)
    await kitchen.restricts_bot(gleb)

    await gleb.says("/community")
    await gleb.taps("Чаты")

    _, _, yard_said, kitchen_said = gleb.screen.rsplit("\n\n", 1)[0].split("\n\n")[:4]
    assert "Двор" in yard_said
    assert "Всё в порядке" in yard_said
    assert "Кухня" in kitchen_said
    assert VOICE in kitchen_said
    assert ADMIN in addresses(gleb.messages[-1])
    await gleb.taps("‹ Сообщество")
    assert "Сообщество" in gleb.screen


async def test_what_was_bound_long_ago_is_asked_at_the_start(town: Town, gleb: Person) -> None:
    async with town.session() as session:
        await session.execute(delete(ChatStanding))
    await gleb.says("/bind")
    assert SIGHT not in gleb.screen

    await town.restarts()

    await gleb.says("/bind")
    assert SIGHT in gleb.screen


async def standings(town: Town) -> list[int]:
    async with town.session() as session:
        return list(await session.scalars(select(ChatStanding.chat_id)))


async def test_it_follows_a_group_to_its_new_id_and_is_forgotten_with_it(
    town: Town, gleb: Person
) -> None:
    small = town.world.group("Двор", [gleb], kind="group")
    await gleb.says("/bind", chat=small)

    yard: Group = town.world.upgrade(small)
    await town.rest()
    assert small.id not in await standings(town)
    assert yard.id in await standings(town)

    await yard.removes_bot(gleb)
    assert yard.id not in await standings(town)


async def test_the_command_is_shown_to_who_may(
    town: Town, gleb: Person, anna: Person, vera: Person
) -> None:
    for person in (gleb, anna, vera):
        await person.says("/help")

    assert "/bind" in gleb.screen
    assert "bind" in town.menu(gleb)
    assert "/bind" not in anna.screen
    assert "/bind" not in vera.screen
    scopes = {scope for scope, _ in town.world.commands}
    assert '{"type": "all_chat_administrators"}' in scopes
    assert '{"type": "all_group_chats"}' not in scopes
