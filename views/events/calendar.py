"""An event as a file that any calendar understands (RFC 5545)."""

import asyncio
import re
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.methods import SendDocument
from aiogram.types import InputFile

from models import Event
from services.core.community import Community
from views.core.screen import Reply, Screen
from views.core.texts import Texts

ALARM = timedelta(hours=2)
# Letters, digits, spaces and dashes are safe in a file name on any system.
UNSAFE = re.compile(r"[^\w\- ]+")
NAME = 60


class CalendarFile(InputFile):
    """Made when it is sent, outside the event loop: loading the library alone takes a while."""

    def __init__(self, event: Event, filename: str, link: str, uid: str, now: datetime) -> None:
        super().__init__(filename)
        self._event = event
        self._link = link
        self._uid = uid
        self._now = now

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        yield await asyncio.to_thread(calendar, self._event, self._link, self._uid, self._now)


def document(event: Event, chat_id: int, t: Texts, community: Community, now: datetime) -> Reply:
    """The file in a message; a cancelled event's file takes it out of the calendar."""
    key = "calendar-cancelled" if event.cancelled_at else "calendar-ready"
    return attached(Screen(t(key, title=event.title)), event, chat_id, community, now)


def attached(
    screen: Screen, event: Event, chat_id: int, community: Community, now: datetime
) -> Reply:
    """A screen under the file of an event."""
    bot = community.bot_username
    link = f"https://t.me/{bot}?start=e_{event.id}"
    file = CalendarFile(event, filename(event), link, f"event-{event.id}@{bot}", now)
    return SendDocument(
        chat_id=chat_id, document=file, caption=screen.text, reply_markup=screen.buttons
    )


def filename(event: Event) -> str:
    name = " ".join(UNSAFE.sub(" ", event.title or "").split())[:NAME].strip()
    return f"{name or f'event-{event.id}'}.ics"


def calendar(event: Event, link: str, uid: str, now: datetime) -> bytes:
    """The same UID with a higher SEQUENCE moves the entry that a calendar already has."""
    from icalendar import Alarm, Calendar  # slow to load and seldom needed
    from icalendar import Event as Entry

    cancelled = event.cancelled_at is not None
    entry = Entry()
    entry.add("uid", uid)
    entry.add("sequence", event.sequence + (1 if cancelled else 0))
    entry.add("dtstamp", now)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("summary", event.title)
    entry.add("description", "\n\n".join(part for part in (event.description, link) if part))
    entry.add("url", link)
    entry.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if event.place:
        entry.add("location", event.place)
    if not cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.title)
        alarm.add("trigger", -ALARM)
        entry.add_component(alarm)

    file = Calendar()
    file.add("prodid", "-//Domovoy//Domovoy//EN")
    file.add("version", "2.0")
    file.add("method", "CANCEL" if cancelled else "PUBLISH")
    file.add_component(entry)
    return bytes(file.to_ical())
