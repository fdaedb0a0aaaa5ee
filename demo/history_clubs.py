"""The clubs of a town: founded by the administrator, joined by those who like their topic."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from demo.script import Club, Labels
from simulator import Person

if TYPE_CHECKING:
    from demo.history import History


def founding(history: "History", club: Club) -> Callable[[], Awaitable[None]]:
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


async def joins(person: Person, club: Club, labels: Labels) -> None:
    await person.says("/clubs")
    if club.title not in str(person.buttons):  # one's own clubs are shown first
        await person.taps(labels.all_clubs)
    await person.taps(club.title)
    await person.taps(labels.join)
