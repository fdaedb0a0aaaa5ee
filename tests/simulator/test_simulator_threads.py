"""Topics of a forum: who may make one, and what is refused."""

from simulator import Person, World
from tests.simulator.caller import Caller


async def test_an_administrator_makes_one_and_writes_into_it(
    call: Caller, world: World, anna: Person
) -> None:
    yard = world.group("Двор", [anna], forum=True)
    await yard.adds_bot(anna, admin=True)
    made = await call("createForumTopic", chat_id=yard.id, name=" Бег ", icon_color=0xFFD67E)
    assert made["name"] == "Бег"
    number = made["message_thread_id"]
    said = await call("sendMessage", chat_id=yard.id, text="Привет", message_thread_id=number)
    assert said["message_thread_id"] == number
    assert said["is_topic_message"] is True
    edited = await call("editMessageText", chat_id=yard.id, message_id=said["message_id"], text="!")
    assert edited["message_thread_id"] == number
    assert [one.text for one in yard.thread(number)][-1] == "!"


async def test_what_is_refused(call: Caller, world: World, anna: Person) -> None:
    plain, yard = world.group("Двор", [anna]), world.group("Форум", [anna], forum=True)
    for group in (plain, yard):
        await group.adds_bot(anna, admin=True)

    async def create(chat: int, name: str = "Бег", **more: object) -> object:
        return await call("createForumTopic", chat_id=chat, name=name, **more)

    assert await create(plain.id) == "Bad Request: the chat is not a forum"
    assert await create(anna.id) == "Bad Request: the chat is not a forum"
    assert await create(yard.id, "  ") == "Bad Request: title must be non-empty"
    assert await create(yard.id, icon_color=1) == "Bad Request: invalid icon color specified"
    for admin in (True, False):
        await yard.adds_bot(anna, admin=admin, without="can_manage_topics")
        assert await create(yard.id) == "Bad Request: not enough rights to create a topic"
    assert not yard.chat.threads


async def test_threads_that_are_closed_or_gone(call: Caller, world: World, anna: Person) -> None:
    yard = world.group("Форум", [anna], forum=True)

    async def write() -> object:
        return await call("sendMessage", chat_id=yard.id, text="x", message_thread_id=number)

    number = yard.opens_thread(anna, "Бег")
    yard.closes_thread(number)
    assert await write() == "Bad Request: TOPIC_CLOSED"
    await yard.adds_bot(anna, admin=True)
    assert isinstance(await write(), dict)
    yard.deletes_thread(number)
    assert await write() == "Bad Request: message thread not found"
