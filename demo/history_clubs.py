"""The clubs of a town: founded by the administrator, joined by those who like their topic."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from demo.script import Club, Labels
from simulator import Person

if TYPE_CHECKING:
    from demo.history import History

Act = Callable[[], Awaitable[None]]


def course(history: "History", club: Club) -> Iterable[tuple[datetime, Act]]:
    yield history.day(club.day, "12:00"), founding(history, club)
    if club.completed is not None:
        yield history.day(club.completed, "12:00"), completion(history, club)


def founding(history: "History", club: Club) -> Act:
    async def act() -> None:
        labels = history.labels
        admin = history.people[history.script.admin.name]
        await admin.says("/clubs")
        await admin.taps(labels.found_club)
        await admin.says(club.title)
        await admin.says(club.purpose)
        await admin.taps(labels.topic)
        await admin.taps(club.like)
        await admin.taps(labels.found)
        fans = [one for one in history.living if club.like in one.likes]
        others = [one for one in history.living if one not in fans]
        chosen = [history.people[one.name] for one in (fans + others)[: club.members]]
        await asyncio.gather(*(joins(person, club, labels) for person in chosen))

    return act


def completion(history: "History", club: Club) -> Act:
    async def act() -> None:
        labels = history.labels
        admin = history.people[history.script.admin.name]
        await opens_page(admin, club.title, labels)
        await admin.taps(labels.complete)
        await admin.taps(labels.complete_yes)

    return act


async def joins(person: Person, club: Club, labels: Labels) -> None:
    await opens(person, club.title, labels)
    await person.taps(labels.join)


async def opens(person: Person, title: str, labels: Labels) -> None:
    await person.says("/clubs")
    if title not in str(person.buttons):  # one's own clubs are shown first
        await person.taps(labels.all_clubs)
    await person.taps(title)


async def opens_page(host: Person, title: str, labels: Labels) -> None:
    """What its host does with a club."""
    await opens(host, title, labels)
    await host.taps(labels.run_club)
