"""People and groups, seen with a small bot of aiogram on the other side."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    Response,
    SendDocument,
    SendMessage,
    SendPhoto,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyKeyboardMarkup,
    Update,
)

from simulator import Person, World
from tests.simulator.caller import Caller

PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)
INLINE = InlineKeyboardMarkup.model_validate(
    {
        "inline_keyboard": [
            [{"text": "✅ Иду", "callback_data": "go"}, {"text": "Нет", "callback_data": "no"}],
            [{"text": "Позвать", "url": "https://t.me/simulated_bot?start=invite"}],
            [{"text": "Код", "copy_text": {"text": "42"}}, {"text": "Уже", "disabled": {}}],
        ]
    }
)
KEYBOARD = ReplyKeyboardMarkup.model_validate(
    {
        "keyboard": [
            [{"text": "Меню"}],
            [{"text": "Друзья", "request_users": {"request_id": 7, "request_name": True}}],
        ]
    }
)


def speaking() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(F.text.startswith("/start"))
    async def start(message: Message) -> None:
        await message.answer(f"Привет! {message.text}", reply_markup=INLINE)

    @dispatcher.message(F.text == "/menu")
    async def menu(message: Message) -> None:
        await message.answer("Вот меню", reply_markup=KEYBOARD)

    @dispatcher.message(F.users_shared)
    async def shared(message: Message) -> None:
        assert message.users_shared
        names = [user.first_name for user in message.users_shared.users]
        await message.answer(f"Позвали: {names}")

    @dispatcher.message(F.photo)
    async def photo(message: Message) -> None:
        await message.answer_photo(BufferedInputFile(PNG, "a.png"), caption="фото")
        await message.answer_document(BufferedInputFile(b"a;b", "a.csv"), caption="файл")

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"echo {message.text}")

    @dispatcher.callback_query(F.data == "go")
    async def go(query: CallbackQuery) -> Any:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Вы идёте")
        await query.answer("Ждём вас!", show_alert=True)

    return dispatcher


SPOKEN = (SendMessage, SendPhoto, SendDocument, EditMessageText, AnswerCallbackQuery)


@pytest.fixture
async def bot(call: Caller, world: World) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(call.server.url))
    bot, dispatcher = Bot(world.token, session=session), speaking()
    # The simulator takes a bot that says nothing for a moment for one that has said all.
    for model in (Update, Response[Message], Response[bool], *SPOKEN):
        model.model_rebuild()
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await world.polled()
    yield bot
    await dispatcher.stop_polling()
    await polling
    await bot.session.close()
    world.check()


@pytest.fixture
def dina(world: World) -> Person:
    return world.person("Дина")


async def test_starting_tapping_and_the_toast(bot: Bot, dina: Person) -> None:
    await dina.starts("abc")
    assert dina.screen == "Привет! /start abc"
    assert dina.buttons == ["✅ Иду", "Нет", "Позвать", "Код", "Уже"]
    await dina.taps("Позвать")
    assert dina.heard("/start invite", times=1)
    await dina.taps("Иду")
    assert (dina.toast, dina.alert) == ("Ждём вас!", True)
    assert dina.screen == "Вы идёте"
    assert dina.messages[-1].edited == 1


async def test_a_missing_button_shows_the_screen(bot: Bot, dina: Person) -> None:
    await dina.starts()
    with pytest.raises(AssertionError, match=r"(?s)Дина sees no button «Может».*Привет.*Иду"):
        await dina.taps("Может")
    with pytest.raises(AssertionError, match="tells the bot nothing"):
        await dina.taps("Код")
    with pytest.raises(AssertionError, match="is disabled"):
        await dina.taps("Уже")


async def test_two_taps_at_once_have_two_toasts(bot: Bot, anna: Person, boris: Person) -> None:
    await asyncio.gather(anna.starts(), boris.starts())
    await asyncio.gather(anna.taps("Иду"), boris.taps("Иду"))
    assert {anna.toast, boris.toast} == {"Ждём вас!"}


async def test_the_reply_keyboard(bot: Bot, anna: Person, boris: Person) -> None:
    await anna.says("/menu")
    assert anna.keyboard == ["Меню", "Друзья"]
    await anna.presses("Меню")
    assert anna.screen == "echo Меню"
    await anna.shares("Друзья", [boris])
    assert anna.screen == "Позвали: ['Борис']"
    with pytest.raises(AssertionError, match="use shares"):
        await anna.presses("Друзья")


async def test_photos_and_documents(bot: Bot, anna: Person) -> None:
    await anna.sends_photo(PNG, "моё")
    await anna.waits_for("файл")
    assert anna.photos == [PNG, PNG]
    assert [(d.filename, d.document) for d in anna.documents] == [("a.csv", b"a;b")]


async def test_a_group_under_privacy_mode(
    bot: Bot, world: World, anna: Person, boris: Person
) -> None:
    group = world.group("Соседи", [anna, boris])
    await anna.says("просто разговор", chat=group)
    assert not group.heard("echo")
    await anna.says("/hello@other_bot", chat=group)
    assert not group.heard("echo")
    await anna.says("/hello", chat=group)
    assert group.heard("echo /hello", times=1)
    await boris.says("ответ", chat=group, reply_to=group.messages[-1])
    assert group.heard("echo ответ")
    assert [message.id for message in group.messages] == [1, 2, 3, 4, 5, 6, 7]


async def test_waiting_for_words(bot: Bot, anna: Person) -> None:
    await anna.says("a")
    await anna.waits_for("echo a")
    with pytest.raises(AssertionError, match="did not see"):
        await anna.waits_for("never", seconds=0.05)


async def test_listeners_hear_everything(bot: Bot, world: World, anna: Person) -> None:
    heard: list[str] = []
    world.listeners.append(lambda kind, payload: heard.append(kind))
    await anna.starts()
    await anna.taps("Иду")
    assert heard == ["message", "message", "edited", "toast"]


async def test_whoever_is_not_in_a_group_cannot_speak_there(
    world: World, anna: Person, dina: Person
) -> None:
    group = world.group("Соседи", [anna])
    with pytest.raises(AssertionError, match="Дина is not in «Соседи»"):
        await dina.says("/hello", chat=group)
    await group.joins(dina)
    await dina.says("/hello", chat=group)


async def test_large_files_travel_both_ways(
    call: Caller, bot: Bot, world: World, anna: Person
) -> None:
    data = bytes(3_000_000)
    sent = await bot.send_document(anna.id, BufferedInputFile(data, "big.bin"))
    assert anna.documents[0].document == data
    assert sent.document
    file = await bot.get_file(sent.document.file_id)
    assert file.file_path
    downloaded = await bot.download_file(file.file_path)
    assert downloaded
    assert downloaded.read() == data


async def test_a_photo_is_replaced_in_place(bot: Bot, anna: Person) -> None:
    sent = await bot.send_photo(
        anna.id, BufferedInputFile(PNG, "a.png"), caption="<b>a</b>", parse_mode="HTML"
    )
    other = InputMediaPhoto(media=BufferedInputFile(PNG + b"!", "b.png"), caption="b")
    await bot.edit_message_media(other, chat_id=anna.id, message_id=sent.message_id)
    assert (anna.photos, anna.screen) == ([PNG + b"!"], "b")


async def test_copies_and_aiograms_view_of_a_chat(
    bot: Bot, world: World, anna: Person, boris: Person
) -> None:
    sent = await bot.send_message(anna.id, "<b>a</b>", parse_mode="HTML")
    await bot.copy_message(boris.id, anna.id, sent.message_id)
    assert boris.messages[-1].entity("bold") == ["a"]
    group = world.group("Соседи", [anna, boris])
    assert (await bot.get_chat(group.id)).title == "Соседи"
    assert (await bot.get_chat_member(group.id, anna.id)).status == "creator"
    assert await bot.get_chat_member_count(group.id) == 3
    await bot.set_my_commands([BotCommand(command="menu", description="Меню")], language_code="ru")
    assert len(await bot.get_my_commands(language_code="ru")) == 1
    assert await bot.get_my_commands() == []


async def test_a_description_stands_in_for_languages_that_have_none(bot: Bot) -> None:
    await bot.set_my_description("Двор")
    await bot.set_my_short_description("Yard", language_code="en")

    assert (await bot.get_my_description(language_code="en")).description == "Двор"
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Yard"
