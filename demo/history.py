"""Two months of the town, lived by simulated people through the bot itself, in fast time."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from demo import history_clubs, history_door, history_ideas
from demo.script import Meeting, Neighbour, Script
from harness.running import RunningBot
from simulator import Group, Person

Act = Callable[[], Awaitable[None]]
Report = Callable[[float], None]

WEEKS = 9
ANNOUNCED = timedelta(days=6)
ANSWERED = timedelta(days=4)
RATES = 0.8  # the share of guests who answer the question after a meeting
REGULARS = 4
MORNING = timedelta(hours=10, minutes=10)
ENDS = timedelta(hours=10, minutes=30)


class History:
    """Plans every act at its moment, then lives through them in order."""

    def __init__(self, script: Script, house: RunningBot, group: Group, today: datetime) -> None:
        self.script, self.labels = script, script.labels
        self.house = house
        self.group = group
        self.today = today.astimezone(script.zone).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        self.chance = Random(7)
        self.people: dict[str, Person] = {}
        self.living: list[Neighbour] = []
        self.standing: dict[str, set[Person]] = {}  # who comes to every date of this title

    @property
    def start(self) -> datetime:
        return self.today - timedelta(weeks=WEEKS) + timedelta(hours=9)

    async def lives(self, report: Report) -> None:
        """From the founding to this morning; `report` is told the share that is done."""
        acts = sorted(self.plan(), key=lambda planned: planned[0])
        self.house.world.rest = self.house.answered
        for number, (moment, act) in enumerate(acts):
            report(number / len(acts))
            await self.waits_until(moment)
            await act()
        await self.waits_until(self.today + ENDS)
        await self.house.rest()
        report(1)

    async def waits_until(self, moment: datetime) -> None:
        wait = moment - self.house.world.now
        if wait > timedelta(0):
            self.house.world.clock.move(wait)
            await self.house.delivered()

    def plan(self) -> Iterable[tuple[datetime, Act]]:
        newcomers: dict[int, list[Neighbour]] = {}
        for one in (*self.script.residents, *self.script.neighbours):
            newcomers.setdefault(one.week, []).append(one)
        yield self.start, self.founding
        for week, arrived in newcomers.items():
            yield self.start + timedelta(weeks=week, hours=2), self.arrival(arrived)
        for meeting in self.script.past:
            yield from self.course(meeting)
        for club in self.script.clubs:
            yield from history_clubs.course(self, club)
        for idea in self.script.ideas:
            yield from history_ideas.course(self, idea)
        for meeting in self.script.coming:
            if not meeting.made:
                yield self.today - timedelta(hours=30), self.publication(meeting)
            yield self.today - timedelta(hours=20), self.answers(meeting)
        yield self.today - timedelta(days=9), self.departure
        for week in range(1, WEEKS + 1):
            monday = self.today - timedelta(weeks=week, days=-((7 - self.today.weekday()) % 7))
            yield monday + MORNING, self.nothing

    def course(self, meeting: Meeting) -> Iterable[tuple[datetime, Act]]:
        """Announced, answered, reminded of, held, rated: the bot acts at the stops between."""
        begins = self.moment(meeting)
        ends = begins + timedelta(hours=2)
        published = max(begins - ANNOUNCED, self.start + timedelta(hours=4))
        if not meeting.made:
            yield published, self.publication(meeting)
        yield max(begins - ANSWERED, published + timedelta(hours=3)), self.answers(meeting)
        if meeting.repeats:
            yield begins - timedelta(days=2), self.come_to_all(meeting)
        day_before = begins.replace(hour=19, minute=5) - timedelta(days=1)
        yield day_before, self.nothing
        yield begins - timedelta(hours=1, minutes=55), self.nothing
        if meeting.door:
            yield begins + timedelta(minutes=10), history_door.opens(self, meeting)
        asked = ends + timedelta(hours=1, minutes=5)
        if asked.hour >= 22 or asked.hour < 10:
            asked = begins.replace(hour=0, minute=0) + timedelta(days=1) + MORNING
        yield asked, self.scores(meeting)

    def moment(self, meeting: Meeting) -> datetime:
        return self.day(meeting.day, meeting.time)

    def day(self, number: int, time: str) -> datetime:
        """Of a day counted from today."""
        hour, minute = time.split(":")
        day = self.today + timedelta(days=number)
        return day.replace(hour=int(hour), minute=int(minute))

    async def nothing(self) -> None:
        """The bot had something to do at this moment; the people had not."""

    async def founding(self) -> None:
        """The administrator lists the buildings, binds the common chat and appoints the host."""
        admin, host = self.people[self.script.admin.name], self.people[self.script.host.name]
        await self.joins(admin, self.script.admin, owner=True)
        await admin.says("/community")
        await admin.taps(self.labels.lists)
        for section in self.script.sections:
            await admin.taps(self.labels.sections)
            await admin.taps(self.labels.add)
            await admin.says(section)
        await admin.says("/bind", chat=self.group)
        await self.joins(host, self.script.host)
        await admin.says("/appoint")
        await admin.shares(self.labels.choose_person, [host])
        await admin.taps(self.labels.host)
        await admin.taps(self.labels.give_role)

    def arrival(self, arrived: list[Neighbour]) -> Act:
        async def act() -> None:
            for one in arrived:
                self.group.chat.members[self.people[one.name].id] = "member"
            await asyncio.gather(*(self.joins(self.people[one.name], one) for one in arrived))
            self.living += arrived

        return act

    async def joins(self, person: Person, who: Neighbour, owner: bool = False) -> None:
        await person.starts(who.source)
        if owner:
            await person.taps(self.labels.later)
        await person.taps(self.labels.accept)
        await person.taps(self.labels.keep_name)
        await person.says(who.occupation)
        if not owner:  # who founds the town has not listed its sections yet
            await person.taps(who.section or self.labels.skip)
        for like in who.likes:
            await person.taps(like)
        await person.taps(self.labels.done)
        if who.intro:
            await person.says(who.intro)
            await person.taps(self.labels.post)
        else:
            await person.taps(self.labels.skip)

    def host(self, meeting: Meeting) -> Person:
        who = self.script.admin if meeting.club else self.script.host
        return self.people[who.name]

    def publication(self, meeting: Meeting) -> Act:
        async def act() -> None:
            host, begins = self.host(meeting), self.moment(meeting)
            if meeting.club:
                await history_clubs.opens_page(host, meeting.club, self.labels)
                await host.taps(self.labels.club_meeting)
                await host.says(meeting.title)
            else:
                await host.says(f"/newevent {meeting.title}")
            await host.says(begins.strftime("%d.%m.%Y %H:%M"))
            await host.says(meeting.place)
            if meeting.seats:
                await host.taps(self.labels.unlimited)
                await host.says(str(meeting.seats))
            if meeting.words:
                await host.taps(self.labels.description)
                await host.says(meeting.words)
            if meeting.repeats:
                await host.taps(self.labels.repeat)
                await host.taps(self.labels.rhythms[meeting.repeats])
                await host.taps(self.labels.back)
            if meeting.photo:
                await host.taps(self.labels.photo)
                await host.sends_photo(picture())
            await host.taps(self.labels.interests)
            for like in meeting.likes:
                await host.taps(like)
            await host.taps(self.labels.done)
            await host.taps(self.labels.publish)
            await host.taps(self.labels.to_club if meeting.club else self.labels.to_interested)
            await host.taps(self.labels.publish)

        return act

    def answers(self, meeting: Meeting) -> Act:
        async def act() -> None:
            fans = [one for one in self.living if set(one.likes) & set(meeting.likes)]
            others = [one for one in self.living if one not in fans]
            self.chance.shuffle(others)
            crowd = [self.people[one.name] for one in fans + others]
            featured = (
                {self.people[one.name] for one in self.script.residents}
                if not meeting.past
                else set()
            )
            standing = self.standing.get(meeting.title, set())
            crowd = [person for person in crowd if person not in featured | standing]
            free = meeting.guests - len(standing)
            guests, rest = crowd[:free], crowd[free:]
            taps = [self.taps(person, meeting, self.labels.going) for person in guests]
            taps += [self.taps(person, meeting, self.labels.maybe) for person in rest[:2]]
            taps += [self.taps(person, meeting, self.labels.declined) for person in rest[2:4]]
            await asyncio.gather(*taps)

        return act

    def come_to_all(self, meeting: Meeting) -> Act:
        async def act() -> None:
            """Those who were asked in their own chat, and stay."""
            leavers = {self.people[name] for name in self.script.leavers}
            asked = [
                person
                for person in self.people.values()
                if person not in leavers and self.labels.all_dates in str(person.buttons)
            ]
            regulars = self.standing[meeting.title] = set(asked[:REGULARS])
            taps = (one.taps(self.labels.all_dates, on=meeting.title) for one in regulars)
            await asyncio.gather(*taps)

        return act

    async def taps(self, person: Person, meeting: Meeting, label: str) -> None:
        await person.taps(label, on=meeting.title, chat=self.group)

    def scores(self, meeting: Meeting) -> Act:
        async def act() -> None:
            asked = self.labels.asked.format(title=meeting.title)
            guests = [
                person
                for person in self.people.values()
                if asked in person.screen and self.chance.random() < RATES
            ]
            await asyncio.gather(*(self.rates(person, meeting) for person in guests))

        return act

    async def rates(self, person: Person, meeting: Meeting) -> None:
        score = max(0, min(10, meeting.mood + self.chance.choice((-2, -1, 0, 0, 1, 1))))
        await person.taps(str(score), on=meeting.title)
        reason = self.labels.reasons.get(score, self.labels.other_reason)
        await person.taps(reason, on=meeting.title)
        await person.taps(self.labels.done, on=meeting.title)

    async def departure(self) -> None:
        for name in self.script.leavers:
            await self.people[name].blocks()
        self.living = [one for one in self.living if one.name not in self.script.leavers]


def picture() -> bytes:
    """The poster of the lantern evening."""
    return (Path(__file__).parent / "lanterns.jpg").read_bytes()
