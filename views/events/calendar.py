"""An event as a file that any calendar understands (RFC 5545)."""

import asyncio
import re
from collections.abc import AsyncGenerator, Callable
from datetime import datetime, timedelta
from functools import partial
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
    from icalendar import Calendar
    from icalendar import Event as Entry

ALARM = timedelta(hours=2)
# Letters, digits, spaces and dashes are safe in a file name on any system.
UNSAFE = re.compile(r"[^\w\- ]+")
NAME = 60


class CalendarFile(InputFile):
    """Made when it is sent, outside the event loop: loading the library alone takes a while."""

    def __init__(self, event: Event, make: Callable[[], bytes]) -> None:
        super().__init__(filename(event))
        self._make = make

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        yield await asyncio.to_thread(self._make)


def document(
    event: Event,
    repeats: Recurrence | None,
    chat_id: int,
    t: Texts,
    community: Community,
    now: datetime,
) -> Reply:
    """The file in a message; a cancelled event's file takes it out of the calendar."""
    if event.cancelled_at:
        said = Screen(t("calendar-cancelled", title=event.title))
        return removal(said, event, repeats is not None, chat_id, community, now)
    make = partial(calendar, event, repeats, community.bot_username, now)
    return attached(Screen(t("calendar-ready", title=event.title)), event, make, chat_id)


def removal(
    screen: Screen,
    event: Event,
    standing: bool,
    chat_id: int,
    community: Community,
    now: datetime,
) -> Reply:
    """A screen under the file that takes a cancelled event out of the calendar.

    Who comes to all dates has it there as a date of the series.
    """
    make = partial(cancelled, event, standing, community.bot_username, now)
    return attached(screen, event, make, chat_id)


def attached(screen: Screen, event: Event, make: Callable[[], bytes], chat_id: int) -> Reply:
    return SendDocument(
        chat_id=chat_id,
        document=CalendarFile(event, make),
        caption=screen.text,
        reply_markup=screen.buttons,
    )


def filename(event: Event) -> str:
    name = " ".join(UNSAFE.sub(" ", event.title or "").split())[:NAME].strip()
    return f"{name or f'event-{event.id}'}.ics"


def calendar(event: Event, repeats: Recurrence | None, bot: str, now: datetime) -> bytes:
    """The same UID with a higher SEQUENCE moves the entry that a calendar already has.

    A series is one entry with its rule, and one more for each date that is different; `event` is
    the meeting whose words it has.
    """
    file = empty("PUBLISH")
    if repeats is None:
        file.add_component(entry(event, alone(event, bot), bot, now))
        return bytes(file.to_ical())
    uid = of_series(event, bot)
    file.add_component(rule(event, repeats, uid, bot, now))
    for due, one in repeats.alone:
        changed = entry(one, uid, bot, now)
        changed.add("recurrence-id", local(due, repeats.zone))
        file.add_component(changed)
    file.add_missing_timezones()
    return bytes(file.to_ical())


def cancelled(event: Event, standing: bool, bot: str, now: datetime) -> bytes:
    """Takes out the entry of an event, or one date of the entry that repeats."""
    file = empty("CANCEL")
    gone = entry(event, of_series(event, bot) if standing else alone(event, bot), bot, now)
    if standing:
        assert event.starts_at
        gone.add("recurrence-id", local(event.starts_at, event.zone))
    file.add_component(gone)
    return bytes(file.to_ical())


def empty(method: str) -> "Calendar":
    from icalendar import Calendar  # slow to load and seldom needed

    file = Calendar()
    file.add("prodid", "-//Domovoy//Domovoy//EN")
    file.add("version", "2.0")
    file.add("method", method)
    return file


def alone(event: Event, bot: str) -> str:
    return f"event-{event.id}@{bot}"


def of_series(event: Event, bot: str) -> str:
    return f"series-{event.series_id}@{bot}"


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
