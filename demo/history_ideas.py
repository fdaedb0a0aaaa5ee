"""The ideas of a town: proposed, voted on, and a club with its first meeting or a kind no."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from demo.script import Idea
from simulator import Person

if TYPE_CHECKING:
    from demo.history import History

Act = Callable[[], Awaitable[None]]
REGULARS = 3


class Course:
    """What becomes of one idea."""

    def __init__(self, history: "History", idea: Idea) -> None:
        self.history, self.idea, self.labels = history, idea, history.labels
        self.admin = history.people[history.script.admin.name]
        self.author = history.people[idea.author]

    async def is_proposed(self) -> None:
        """And published by the administrator."""
        idea, labels = self.idea, self.labels
        await self.author.says("/clubs")
        await self.author.taps(labels.propose)
        await self.author.says(idea.words)
        await self.author.taps(idea.topic)
        await self.author.taps(labels.skip)  # what kind of meeting it would be
        await self.author.taps(idea.slot)
        await self.author.taps(labels.further)
        await self.author.taps(labels.would_lead)
        await self.author.taps(labels.send)
        await self.opens()
        await self.admin.taps(labels.publish)

    async def opens(self) -> None:
        await self.admin.says("/clubs")
        await self.admin.taps(self.labels.ideas)
        await self.admin.taps(self.idea.words)

    async def is_voted_on(self) -> None:
        fans = [one for one in self.history.living if self.idea.topic in one.likes]
        others = [one for one in self.history.living if one not in fans]
        featured = [one.name for one in self.history.script.residents]
        chosen = [
            self.history.people[one.name]
            for one in fans + others
            if one.name not in (*featured, self.idea.author)
        ][: self.idea.votes]
        await asyncio.gather(*(self.votes(person) for person in chosen))

    async def votes(self, person: Person) -> None:
        await person.taps(self.labels.come, on=self.idea.words, chat=self.history.group)

    async def is_decided(self) -> None:
        """The club is founded, who voted joins, and its host plans the first meeting."""
        labels = self.labels
        await self.opens()
        await self.admin.taps(labels.decide)
        await self.admin.taps(labels.found_of_idea)
        await self.taps_all(labels.join)
        await self.author.taps(labels.first_meeting)
        await self.author.says(self.idea.place)
        await self.author.taps(labels.publish)
        await self.author.taps(labels.to_club)
        await self.author.taps(labels.publish)
        await self.taps_all(labels.all_dates, REGULARS)

    async def taps_all(self, label: str, most: int | None = None) -> None:
        """Whoever has this button under the newest message about the idea."""
        asked = [
            person
            for person in self.history.people.values()
            if label in str(person.buttons) and self.idea.words in person.screen
        ]
        await asyncio.gather(*(person.taps(label) for person in asked[:most]))


def course(history: "History", idea: Idea) -> Iterable[tuple[datetime, Act]]:
    one = Course(history, idea)
    yield history.day(idea.day, "11:00"), one.is_proposed
    yield history.day(idea.day + 1, "18:00"), one.is_voted_on
    if idea.place:
        yield history.day(idea.day + 3, "11:00"), one.is_decided
