"""One raw call for every error text of Telegram."""

from datetime import timedelta
from typing import Any

import pytest

from simulator import Person, World
from simulator.api.errors import NOT_MODIFIED, QUERY_TOO_OLD
from tests.simulator.caller import Caller

BUTTON = {"text": "Иду", "callback_data": "go"}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


async def test_an_unknown_method_is_refused_and_reported(call: Caller, world: World) -> None:
    assert await call("sendTelepathy") == "Not Found: method not found"
    assert world.unknown_methods == ["sendTelepathy"]
    with pytest.raises(AssertionError, match="sendTelepathy"):
        world.check()


async def test_method_names_are_case_insensitive(call: Caller) -> None:
    assert (await call("GETME"))["is_bot"] is True


@pytest.mark.parametrize(
    ("token", "status"),
    [("4242424242:wrong", 401), ("nonsense", 404), ("", 404)],
)
async def test_wrong_tokens(call: Caller, token: str, status: int) -> None:
    async with call.session.post(f"{call.server.url}/bot{token}/getMe") as response:
        assert response.status == status
        assert (await response.json())["ok"] is False


async def test_an_unknown_parameter_is_done_but_reported(
    call: Caller, world: World, anna: Person
) -> None:
    await call("sendMessage", chat_id=anna.id, text="hi", colour="red")
    with pytest.raises(AssertionError, match="colour"):
        world.check()


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"chat_id": 1, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "somebody", "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "@nowhere", "text": "x"}, "Bad Request: chat not found"),
        ({}, "Bad Request: message text is empty"),
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": "  \n "}, "Bad Request: text must be non-empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "я" * 20_000}, "Bad Request: text is too long"),
        ({"text": "x", "parse_mode": "MarkdownV3"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text"
            " at UTF-16 offset 2",
        ),
        (
            {"text": "x", "reply_parameters": {"message_id": 99}},
            "Bad Request: message to be replied not found",
        ),
        (
            {"text": "x", "reply_markup": "{"},
            "Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            {"text": "x", "reply_markup": inline([{"text": "only text"}])},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the"
            " inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": inline([{**BUTTON, "callback_data": "я" * 33}])},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            {"text": "x", "reply_markup": inline(*[[BUTTON]] * 101)},
            "Bad Request: reply markup is too long",
        ),
        (
            {"text": "x", "reply_markup": inline([BUTTON] * 9)},
            "Bad Request: reply markup is too long",
        ),
    ],
)
async def test_messages_refused(
    call: Caller, anna: Person, params: dict[str, Any], refusal: str
) -> None:
    if "chat_id" not in params and refusal != "Bad Request: chat_id is empty":
        params = {"chat_id": anna.id, **params}
    assert await call("sendMessage", **params) == refusal
    assert anna.messages == []


async def test_the_limits_count_after_parsing(call: Caller, anna: Person) -> None:
    text = "<b>" + "я" * 4096 + "</b>"
    assert (
        len((await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML"))["text"])
        == 4096
    )


async def test_people_who_cannot_be_written_to(call: Caller, world: World, anna: Person) -> None:
    stranger = world.person("Дина")
    assert await call("sendMessage", chat_id=stranger.id, text="x") == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    await anna.blocks()
    assert await call("sendMessage", chat_id=anna.id, text="x") == (
        "Forbidden: bot was blocked by the user"
    )
    await anna.deletes_account()
    assert await call("sendMessage", chat_id=anna.id, text="x") == "Forbidden: user is deactivated"
    assert await call("sendMessage", chat_id=world.bot.id, text="x") == (
        "Forbidden: the bot can't send messages to the bot"
    )


async def test_a_group_that_threw_the_bot_out(call: Caller, world: World, anna: Person) -> None:
    group = world.group("Соседи", [anna])
    await group.removes_bot(anna)
    assert await call("sendMessage", chat_id=group.id, text="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


async def test_an_upgraded_group_tells_its_new_id(call: Caller, world: World, anna: Person) -> None:
    group = world.group("Соседи", [anna], kind="group")
    upgraded = world.upgrade(group)
    answer = await call.answer("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == ("Bad Request: group chat was upgraded to a supergroup chat")
    assert answer["parameters"] == {"migrate_to_chat_id": upgraded.id}
    assert (await call("sendMessage", chat_id=upgraded.id, text="x"))["message_id"]


async def test_edits_refused(call: Caller, world: World, anna: Person) -> None:
    sent = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=inline([BUTTON]))
    at = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert await call("editMessageText", **at, text="x", reply_markup=inline([BUTTON])) == (
        f"Bad Request: {NOT_MODIFIED}"
    )
    assert await call("editMessageReplyMarkup", **at, reply_markup=inline([BUTTON])) == (
        f"Bad Request: {NOT_MODIFIED}"
    )
    assert await call("editMessageCaption", **at, caption="y") == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert await call("editMessageText", chat_id=anna.id, message_id=77, text="y") == (
        "Bad Request: message to edit not found"
    )
    await anna.says("mine")
    assert await call("editMessageText", chat_id=anna.id, message_id=2, text="y") == (
        "Bad Request: message can't be edited"
    )
    await call("editMessageText", **at, text="y")
    assert anna.buttons == []  # a keyboard that is not repeated is gone


async def test_a_message_with_a_reply_keyboard_is_never_edited(call: Caller, anna: Person) -> None:
    sent = await call(
        "sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [[{"text": "Меню"}]]}
    )
    assert (
        await call("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="y")
        == "Bad Request: message can't be edited"
    )


async def test_deletions_refused(call: Caller, world: World, anna: Person) -> None:
    assert await call("deleteMessage", chat_id=anna.id, message_id=5) == (
        "Bad Request: message to delete not found"
    )
    await call("sendMessage", chat_id=anna.id, text="x")
    world.clock.move(timedelta(hours=49))
    assert await call("deleteMessage", chat_id=anna.id, message_id=1) == (
        "Bad Request: message can't be deleted for everyone"
    )
    group = world.group("Соседи", [anna])
    await anna.says("/hello", chat=group)
    assert await call("deleteMessage", chat_id=group.id, message_id=2) == (
        "Bad Request: message can't be deleted"
    )


async def test_a_button_press_is_answered_once_and_in_time(
    call: Caller, world: World, anna: Person
) -> None:
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=inline([BUTTON]))
    message = anna.messages[-1].stored
    first, second, third = (world.push_callback(anna, message, "go") for _ in range(3))
    assert await call("answerCallbackQuery", callback_query_id=first.id, text="ok") is True
    assert await call("answerCallbackQuery", callback_query_id=first.id) == (
        f"Bad Request: {QUERY_TOO_OLD}"
    )
    assert await call("answerCallbackQuery", callback_query_id=second.id, text="x" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    world.clock.move(timedelta(seconds=16))
    assert await call("answerCallbackQuery", callback_query_id=third.id) == (
        f"Bad Request: {QUERY_TOO_OLD}"
    )
    assert await call("answerCallbackQuery", callback_query_id="1") == (
        f"Bad Request: {QUERY_TOO_OLD}"
    )


async def test_files_refused(call: Caller, anna: Person) -> None:
    assert await call("sendPhoto", chat_id=anna.id, photo="nonsense") == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await call("getFile", file_id="nonsense") == (
        "Bad Request: wrong file_id or the file is temporarily unavailable"
    )
    await anna.sends_photo(PNG)
    photo = anna.messages[-1].stored.raw["photo"][0]["file_id"]
    assert await call("sendDocument", chat_id=anna.id, document=photo) == (
        "Bad Request: type of file mismatch"
    )
    assert await call("sendPhoto", chat_id=anna.id, photo=photo, caption="x" * 1025) == (
        "Bad Request: message caption is too long"
    )


async def test_too_fast_for_one_chat(
    call: Caller, world: World, anna: Person, boris: Person
) -> None:
    for _ in range(5):
        assert (await call.answer("sendMessage", chat_id=anna.id, text="x"))["ok"]
    answer = await call.answer("sendMessage", chat_id=anna.id, text="x")
    assert answer["description"] == "Too Many Requests: retry after 1"
    assert answer["parameters"] == {"retry_after": 1}
    assert call.headers["Retry-After"] == "1"
    assert (await call.answer("sendMessage", chat_id=boris.id, text="x"))["ok"]
    world.clock.move(timedelta(seconds=1))
    assert (await call.answer("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_too_fast_for_a_group_and_overall(call: Caller, world: World, anna: Person) -> None:
    group = world.group("Соседи", [anna])
    texts = [await call("sendMessage", chat_id=group.id, text="x") for _ in range(6)]
    assert texts[-1] == "Too Many Requests: retry after 3"
    people = [world.person(f"P{n}", started=True) for n in range(40)]
    refused = [await call("sendMessage", chat_id=person.id, text="x") for person in people]
    assert "Too Many Requests: retry after 1" in refused


@pytest.mark.parametrize(
    ("commands", "refusal"),
    [
        ([{"command": "Bad Name", "description": "x"}], "Bad Request: BOT_COMMAND_INVALID"),
        ([{"command": "ok", "description": ""}], "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "ok", "description": "x"}] * 101, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands_refused(call: Caller, commands: Any, refusal: str) -> None:
    assert await call("setMyCommands", commands=commands) == refusal


@pytest.mark.parametrize(
    ("method", "params", "refusal"),
    [
        ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
        (
            "setMyShortDescription",
            {"short_description": "x" * 121},
            "bot short description is too long",
        ),
        ("setMyDescription", {"description": "x", "language_code": "rus"}, "LANG_CODE_INVALID"),
        ("getMyDescription", {"language_code": "русский"}, "LANG_CODE_INVALID"),
        ("getMyShortDescription", {"language_code": "RU"}, "LANG_CODE_INVALID"),
    ],
)
async def test_introductions_refused(
    call: Caller, method: str, params: dict[str, str], refusal: str
) -> None:
    assert await call(method, **params) == f"Bad Request: {refusal}"
