"""An event as a file that any calendar understands (RFC 5545)."""

import asyncio
import re
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.methods import SendDocument
from aiogram.types import InputFile

from models import Event
from services.core.community import Community
from services.events.series_calendar import Recurrence
from views.core.screen import Reply, Screen
from views.core.texts import Texts

if TYPE_CHECKING:
    from icalendar import Event as Entry

ALARM = timedelta(hours=2)
# Letters, digits, spaces and dashes are safe in a file name on any system.
UNSAFE = re.compile(r"[^\w\- ]+")
NAME = 60


class Gone:
    """Of a series that stands in the reader's calendar, this date does not take place."""


class CalendarFile(InputFile):
    """Made when it is sent, outside the event loop: loading the library alone takes a while."""

    def __init__(
        self,
        event: Event,
        repeats: Recurrence | Gone | None,
        community: Community,
        now: datetime,
    ) -> None:
        super().__init__(filename(event))
        self._given = (event, repeats, community.bot_username, now)

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        yield await asyncio.to_thread(calendar, *self._given)


def document(
    event: Event,
    repeats: Recurrence | Gone | None,
    chat_id: int,
    t: Texts,
    community: Community,
    now: datetime,
) -> Reply:
    """The file in a message; a cancelled event's file takes it out of the calendar."""
    key = "calendar-cancelled" if event.cancelled_at else "calendar-ready"
    return attached(Screen(t(key, title=event.title)), event, repeats, chat_id, community, now)


def attached(
    screen: Screen,
    event: Event,
    repeats: Recurrence | Gone | None,
    chat_id: int,
    community: Community,
    now: datetime,
) -> Reply:
    """A screen under the file of an event."""
    file = CalendarFile(event, repeats, community, now)
    return SendDocument(
        chat_id=chat_id, document=file, caption=screen.text, reply_markup=screen.buttons
    )


def filename(event: Event) -> str:
    name = " ".join(UNSAFE.sub(" ", event.title or "").split())[:NAME].strip()
    return f"{name or f'event-{event.id}'}.ics"


def calendar(event: Event, repeats: Recurrence | Gone | None, bot: str, now: datetime) -> bytes:
    """The same UID with a higher SEQUENCE moves the entry that a calendar already has.

    A series is one entry with its rule, and one more for each date that is different; `event` is
    the meeting whose words it has.
    """
    from icalendar import Calendar  # slow to load and seldom needed

    file = Calendar()
    file.add("prodid", "-//Domovoy//Domovoy//EN")
    file.add("version", "2.0")
    file.add("method", "CANCEL" if event.cancelled_at else "PUBLISH")
    uid = f"series-{event.series_id}@{bot}"
    if isinstance(repeats, Gone):
        file.add_component(without(event, uid, bot, now))
        return bytes(file.to_ical())
    if repeats is None or event.cancelled_at:
        file.add_component(entry(event, f"event-{event.id}@{bot}", bot, now))
        return bytes(file.to_ical())
    file.add_component(rule(event, repeats, uid, bot, now))
    for due, one in repeats.alone:
        changed = entry(one, uid, bot, now)
        changed.add("recurrence-id", local(due, repeats.zone))
        file.add_component(changed)
    file.add_missing_timezones()
    return bytes(file.to_ical())


def rule(event: Event, repeats: Recurrence, uid: str, bot: str, now: datetime) -> "Entry":
    """The entry that repeats, by the clock on the wall of its place."""
    from icalendar import vRecur

    start = local(repeats.starts_at, repeats.zone)
    made = entry(event, uid, bot, now)
    for name in ("dtstart", "dtend"):
        del made[name]
    made.add("dtstart", start)
    made.add("dtend", start + timedelta(minutes=event.minutes))
    made.add("rrule", vRecur.from_ical(repeats.rule))
    for one in repeats.skipped:
        made.add("exdate", local(one, repeats.zone))
    return made


def without(event: Event, uid: str, bot: str, now: datetime) -> "Entry":
    """One date that is taken out of the entry that repeats."""
    gone = entry(event, uid, bot, now)
    assert event.starts_at
    gone.add("recurrence-id", local(event.starts_at, event.zone))
    return gone


def local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


def entry(event: Event, uid: str, bot: str, now: datetime) -> "Entry":
    """One meeting at its own time."""
    from icalendar import Alarm
    from icalendar import Event as CalendarEvent

    link = f"https://t.me/{bot}?start=e_{event.id}"
    cancelled = event.cancelled_at is not None
    entry = CalendarEvent()
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
    return entry
