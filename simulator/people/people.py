"""People with telephones: they write, tap, see, block. Tests, demo and benchmarks hold them."""

import re
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from simulator.api.chats import PRESENT
from simulator.api.entities import detected
from simulator.api.records import Chat, Json, StoredMessage, Upload, User
from simulator.api.uploads import content
from simulator.people import hearing, screens
from simulator.people.screens import Message

if TYPE_CHECKING:
    from simulator.world import World

START_LINK = re.compile(r"(?:https?://)?t\.me/(\w+)/?(?:\?start=([\w-]*))?$|tg://resolve\?(.+)")


class Group:
    def __init__(self, world: "World", chat: Chat) -> None:
        self.world, self.chat = world, chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        return screens.messages(self.world, self.chat)

    @property
    def screen(self) -> str:
        """The text of the newest message of the bot."""
        return next((m.text for m in reversed(self.messages) if m.from_bot), "")

    def heard(self, text: str, times: int | None = None) -> bool:
        return _heard(self.messages, text, times)

    async def adds_bot(self, by: "Person", admin: bool = False, without: str = "") -> None:
        """`without`: a right that its administrator is not given."""
        self.chat.withheld = frozenset({without} - {""})
        self.world.seat_bot(self.chat, by.user, "administrator" if admin else "member")
        await self.world.rested()

    def opens_thread(self, by: "Person", name: str) -> int:
        """A topic of a forum that somebody made; its number."""
        return self.world.open_thread(self.chat, by.user, name)

    def closes_thread(self, number: int) -> None:
        self.chat.closed_threads.add(number)

    def deletes_thread(self, number: int) -> None:
        del self.chat.threads[number]
        for message in self.chat.visible():
            if message.raw.get("message_thread_id") == number:
                self.world.delete(message)

    def thread(self, number: int) -> list[Message]:
        """What was said in it."""
        return [m for m in self.messages if m.stored.raw.get("message_thread_id") == number]

    async def restricts_bot(self, by: "Person") -> None:
        """Let the bot read and do nothing else."""
        self.world.seat_bot(self.chat, by.user, "restricted")
        await self.world.rested()

    async def removes_bot(self, by: "Person") -> None:
        self.world.seat_bot(self.chat, by.user, "kicked")
        await self.world.rested()

    async def joins(self, person: "Person") -> None:
        await self._moves(person, "member", {"new_chat_members": [person.user.raw]})

    async def leaves(self, person: "Person") -> None:
        await self._moves(person, "left", {"left_chat_member": person.user.raw})

    async def _moves(self, person: "Person", status: str, service: Json) -> None:
        self.world.reseat(self.chat, person.user, status)
        message = self.world.post(self.chat, person.user, service)
        if hearing.is_present(self.world, self.chat):
            self.world.updates.push("message", message.raw, f"chat:{self.id}")
        await self.world.rested()


class Person:
    def __init__(self, world: "World", user: User) -> None:
        self.world, self.user = world, user
        self.toast: str | None = None  # what the last tap was answered with
        self.alert = False

    def __repr__(self) -> str:
        return f"<{self.user.first_name} {self.id}>"

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.first_name

    @property
    def chat(self) -> Chat:
        return self.world.chats[self.id]

    # What they do

    async def says(
        self,
        text: str,
        chat: Group | None = None,
        entities: list[Json] | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> None:
        found = detected(text) if entities is None else entities
        body: Json = {"text": text, **({"entities": found} if found else {})}
        if reply_to is not None:
            body["reply_to_message"] = reply_to.stored.raw
        if thread is not None:
            body |= {"message_thread_id": thread, "is_topic_message": True}
        await self._sends(body, chat)

    async def starts(self, payload: str = "") -> None:
        if self.user.blocked:  # the app offers "Restart", which unblocks
            await self.unblocks()
        await self.says(f"/start {payload}".rstrip())

    async def sends_photo(self, data: bytes, caption: str = "", chat: Group | None = None) -> None:
        file = self.world.add_file("photo", "photo.jpg", "image/jpeg", data)
        body = content(file) | ({"caption": caption} if caption else {})
        await self._sends(body, chat, file_id=file.file_id)

    async def sends_rich(self, blocks: list[Json]) -> None:
        """Formatted text as the newest clients send it: blocks of nested rich text, no `text`."""
        await self._sends({"rich_message": {"blocks": blocks}})

    async def sends_document(self, data: bytes, filename: str, caption: str = "") -> None:
        upload = Upload(filename, "application/octet-stream", data)
        file = self.world.add_file("document", upload.name, upload.mime, data)
        body = content(file) | ({"caption": caption} if caption else {})
        await self._sends(body, None, file_id=file.file_id)

    async def taps(self, label: str, on: str | None = None, chat: Group | None = None) -> None:
        """Tap an inline button of the newest message that has one called so."""
        place = chat.chat if chat else self.chat
        found = screens.button_under(place, label, on)
        if found is None:
            where = f" under «{on}»" if on else ""
            raise AssertionError(
                f"{self.name} sees no button «{label}»{where}\n{screens.dump(self.world, place)}"
            )
        message, button = found
        if "disabled" in button:
            raise AssertionError(f"the button «{label}» is disabled")
        if "callback_data" in button:
            await self.sends_callback(message, str(button["callback_data"]))
        elif "url" in button:
            await self._follows(str(button["url"]), label)
        else:
            raise AssertionError(f"tapping «{label}» tells the bot nothing: {button}")

    async def sends_callback(self, message: StoredMessage, data: str) -> None:
        """Press a button with any data: what a forged or a very old button would send."""
        self.toast, self.alert = None, False
        query = self.world.push_callback(self, message, data)
        await self.world.rested(query)
        self.toast, self.alert = query.text, query.alert
        if query.answered and query.url:
            await self._follows(query.url, "answer")

    async def presses(self, label: str) -> None:
        """Press a button of the reply keyboard."""
        button = self._keyboard_button(label)
        asked = [key for key in button if key.startswith("request_")]
        if asked:
            raise AssertionError(f"«{label}» asks for {asked[0]}: use shares()")
        await self.says(str(button["text"]))

    async def shares(self, label: str, people: Iterable["Person"]) -> None:
        """Choose people behind a request_users button of the reply keyboard."""
        request = self._keyboard_button(label).get("request_users")
        if request is None:
            raise AssertionError(f"«{label}» does not ask for people")
        chosen = list(people)
        if not 1 <= len(chosen) <= int(request.get("max_quantity", 1)):
            raise AssertionError(f"«{label}» takes {request.get('max_quantity', 1)} at most")
        users = [hearing.shared(person.user, request) for person in chosen]
        shared = {"request_id": request["request_id"], "users": users}
        await self._sends({"users_shared": {**shared, "user_ids": [u["user_id"] for u in users]}})

    async def blocks(self) -> None:
        self.user.blocked = True
        self.world.seat_bot(self.chat, self.user, "kicked")
        await self.world.rested()

    async def unblocks(self) -> None:
        self.user.blocked = False
        self.world.seat_bot(self.chat, self.user, "member")
        await self.world.rested()

    async def deletes_account(self) -> None:
        self.user.deleted = True
        await self.world.rested()

    async def _follows(self, url: str, label: str) -> None:
        link = START_LINK.match(url)
        username = (self.world.bot.username or "").lower()
        if link is None or (link[1] or "").lower() != username:
            raise AssertionError(f"«{label}» leads away, to {url}")
        await self.starts(link[2] or "")

    def _keyboard_button(self, label: str) -> Json:
        button = screens.keyboard_button(self.chat, label)
        if button is None:
            shown = screens.dump(self.world, self.chat)
            raise AssertionError(f"{self.name} has no keyboard button «{label}»\n{shown}")
        return button

    async def _sends(
        self, body: Json, group: Group | None = None, file_id: str | None = None
    ) -> None:
        if self.user.deleted or (group is None and self.user.blocked):
            raise AssertionError(f"{self.name} cannot write to the bot now")
        if group is not None and group.chat.members.get(self.id) not in PRESENT:
            raise AssertionError(f"{self.name} is not in «{group.chat.raw['title']}»")
        chat = group.chat if group else self.chat
        file = self.world.files[file_id] if file_id else None
        if group is None:
            self.user.started = True
        before = chat.last_speaker
        message = self.world.post(chat, self.user, body, file)
        if hearing.reaches_bot(self.world, chat, message.raw, before):
            self.world.updates.push("message", message.raw, f"chat:{chat.id}")
        if group is None and (chat.keyboard or {}).get("one_time_keyboard"):
            chat.keyboard = None
        await self.world.rested()

    # What they see

    @property
    def messages(self) -> list[Message]:
        """The private chat with the bot, newest last."""
        return screens.messages(self.world, self.chat)

    @property
    def screen(self) -> str:
        """The text of the newest message of the bot."""
        return next((m.text for m in reversed(self.messages) if m.from_bot), "")

    @property
    def buttons(self) -> list[str]:
        """Labels under the newest message that has any."""
        for message in reversed(self.messages):
            if message.buttons:
                return [label for row in message.buttons for label in row]
        return []

    @property
    def keyboard(self) -> list[str]:
        rows = (self.chat.keyboard or {}).get("keyboard", [])
        return [b if isinstance(b, str) else str(b["text"]) for row in rows for b in row]

    @property
    def photos(self) -> list[bytes]:
        return [message.photo for message in self.messages if message.photo is not None]

    @property
    def documents(self) -> list[Message]:
        return [message for message in self.messages if message.document is not None]

    def heard(self, text: str, times: int | None = None) -> bool:
        """Whether the bot's words are on the screen (exactly so many times)."""
        return _heard(self.messages, text, times)

    def sees(self, text: str) -> bool:
        return any(text in message.text for message in self.messages)

    async def waits_for(self, text: str, seconds: float = 5.0) -> None:
        """Until the bot's words appear; seconds are real."""
        end = time.monotonic() + seconds
        while not self.heard(text):
            left = end - time.monotonic()
            if left <= 0:
                shown = screens.dump(self.world, self.chat)
                raise AssertionError(f"{self.name} did not see «{text}»\n{shown}")
            await self.world.changed.wait(left)


def _heard(messages: list[Message], text: str, times: int | None) -> bool:
    count = sum(message.from_bot and text in message.text for message in messages)
    return count > 0 if times is None else count == times
