"""A town for stories: the simulator, the bot talking HTTP to it, one database, one clock."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, time, timedelta

from sqlalchemy import insert, select

from bot.settings import Settings
from harness.running import RunningBot
from models import (
    Answer,
    Chat,
    Event,
    EventInterest,
    Mute,
    ProfileText,
    Resident,
    Role,
    Session,
    Switch,
)
from services.chats import bindings
from services.core import community, rights
from services.core.community import FIRST_CHARTER, Community
from services.events import cards, rsvps
from services.events.publishing import EVENT_POST
from services.outbox import notifications
from services.people import interests, residents, roles
from services.people.residents import Visitor
from simulator import Group, Person, Server, World
from simulator.api.records import Json

# Monday noon in Moscow.
START = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
TOWN = "Лесной квартал"

# What Telegram was told about the bot when the first story of this process began, by settings:
# the menus, the bot's own words, and the rows that remember them.
Profile = tuple[dict[tuple[str, str], list[Json]], dict[tuple[str, str], str], list[Json]]
PROFILES: dict[str, Profile] = {}

UNITS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800}


def span(words: str) -> timedelta:
    """ "2 hours" as a timedelta."""
    number, unit = words.split()
    return timedelta(seconds=float(number) * UNITS[unit.rstrip("s")])


async def until(holds: Callable[[], bool]) -> None:
    """Until it holds, however long that takes on a busy machine."""
    while not holds():  # noqa: ASYNC110 - what is waited for sets no event
        await asyncio.sleep(0.005)


class Town(RunningBot):
    """What a story holds in its hands."""

    def __init__(self, world: World, server: Server, database_url: str) -> None:
        super().__init__(world, server)
        self.database_url = database_url
        self.environment: dict[str, object] = {}
        self.owner: Person
        self.chat: Group
        self._newcomers: list[tuple[Person, Role]] = []

    @property
    def now(self) -> datetime:
        return self.world.now

    def settings(self, owner: Person) -> Settings:
        return Settings.model_validate(
            {
                "bot_token": self.world.token,
                "api_url": self.server.url,
                "database_url": self.database_url,
                "community_name": TOWN,
                "admin_ids": str(owner.id),
                **self.environment,
            }
        )

    async def opens_for(self, owner: Person) -> None:
        self.owner = owner
        await self.opens(self.settings(owner))
        await self._remember_profile()

    async def restarts(self) -> None:
        await self.closes()
        await self.opens_for(self.owner)

    async def passes(self, words: str) -> None:
        """Let time pass, such as "2 hours"; the clock's jobs run at the end of it."""
        await self.passes_by(span(words))

    async def passes_until(self, moment: datetime) -> None:
        await self.passes_by(moment - self.now)

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Session]:
        """A session beside the bot's own, committed at the end."""
        async with self.app.sessions.begin() as session:
            yield session

    async def resident(self, person: Person) -> Resident:
        async with self.session() as session:
            met = await residents.meet(session, [visitor(person)], self.community, self.now)
            return met[person.id]

    @property
    def community(self) -> Community:
        return self.app.community

    def begins_with(self, cast: Sequence[tuple[Person, Role]]) -> None:
        """Before the bot starts: the owner and the chat are there, and these people have joined."""
        self.chat = self.world.group(TOWN, [self.owner, *(person for person, _ in cast)])
        self._newcomers = [(self.owner, Role.OWNER), *cast]

    async def furnish(self) -> None:
        """The tables are there; the cast is written down as if it had come long ago."""
        newcomers, self._newcomers = self._newcomers, []
        if not newcomers:
            return
        async with self.session() as session:
            await community.seed(session, self.settings(self.owner).community(), self.now)
            owner, *_ = [await self._admit(session, *one) for one in newcomers]
            session.add(
                Chat(chat_id=self.chat.id, title=TOWN, bound_by_id=owner.id, bound_at=self.now)
            )
            await self._set_profile(session)

    async def _set_profile(self, session: Session) -> None:
        """What the bot told Telegram when another story began, it has told it here as well."""
        commands, profile, ours = PROFILES.get(self._profile_key, ({}, {}, []))
        self.world.commands |= commands
        self.world.profile |= profile
        if ours:
            await session.execute(insert(ProfileText), ours)

    async def _remember_profile(self) -> None:
        """For the stories to come; menus of one chat are that chat's."""
        if self._profile_key in PROFILES:
            return
        commands = {
            place: menu for place, menu in self.world.commands.items() if "chat_id" not in place[0]
        }
        columns = (ProfileText.field, ProfileText.language, ProfileText.digest, ProfileText.set_at)
        async with self.session() as session:
            ours = [dict(row._mapping) for row in await session.execute(select(*columns))]
        PROFILES[self._profile_key] = commands, dict(self.world.profile), ours

    @property
    def _profile_key(self) -> str:
        return repr(sorted(self.environment.items()))

    async def _admit(self, session: Session, person: Person, role: Role) -> Resident:
        person.user.started = True
        community = self.settings(self.owner).community()
        met = await residents.meet(session, [visitor(person)], community, self.now)
        resident = met[person.id]
        residents.start(resident, self.now)
        await residents.accept_charter(session, resident, FIRST_CHARTER, self.now)
        await residents.admit(session, resident, self.now)
        if right := roles.GIVES.get(role):
            await rights.grant(session, resident, right, None, None, self.now)
        return resident

    async def makes(self, person: Person, role: Role) -> None:
        """Somebody's role changed without a word of the owner's."""
        resident = await self.resident(person)
        async with self.session() as session:
            session.add(resident)
            await roles.change(session, resident, roles.GIVES[role], None, self.now)
        await self.rest()

    async def admits(self, person: Person, role: Role = Role.RESIDENT, *likes: str) -> None:
        """Somebody who joined before the story goes on."""
        async with self.session() as session:
            resident = await self._admit(session, person, role)
            for topic in likes:
                await interests.toggle(session, resident, topic)
        await self.rest()

    async def event(
        self,
        title: str,
        *,
        host: Person | None = None,
        seats: int | None = None,
        starts_in: str = "2 days",
        minutes: int = 120,
        going: Iterable[Person] = (),
        topics: Iterable[str] = (),
    ) -> int:
        """An event that was published before the story begins; its id."""
        owner = await self.resident(host or self.owner)
        starts_at = self.now + span(starts_in)
        async with self.session() as session:
            event = Event(
                host_id=owner.id,
                title=title,
                place="Зал 2",
                zone=self.community.zone,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(minutes=minutes),
                minutes=minutes,
                seats=seats,
                created_at=self.now,
                published_at=self.now,
            )
            session.add(event)
            await session.flush()
            for code in topics:
                topic = await interests.find(session, code)
                session.add(EventInterest(event_id=event.id, topic_id=topic.id))
            for chat in await bindings.bound(session):
                key = f"post:{event.id}:{chat.chat_id}"
                what = {"chat_id": chat.chat_id, "subject": cards.subject(event.id)}
                await notifications.owe(session, EVENT_POST, key, self.now, **what)
        for person in going:
            await self.answers(person, event.id, Answer.GOING)
        await self.rest()
        return event.id

    async def answers(self, person: Person, event_id: int, answer: Answer) -> None:
        """Somebody answered before the story begins."""
        resident = await self.resident(person)
        async with self.session() as session:
            await rsvps.answer(session, resident, event_id, answer, self.now)

    async def mutes(self, person: Person, switch: Switch) -> None:
        """Somebody switched these messages off before the story goes on."""
        resident = await self.resident(person)
        async with self.session() as session:
            session.add(Mute(resident_id=resident.id, switch=switch))

    async def keeps_quiet(self, person: Person, start: time, end: time) -> None:
        """Somebody had set quiet hours before the story goes on."""
        resident = await self.resident(person)
        async with self.session() as session:
            session.add(resident)
            resident.quiet_from, resident.quiet_until = start, end

    def menu(self, person: Person) -> dict[str, str]:
        """The command menu this person sees, looked up by scope and language as Telegram does."""
        scopes = ({"chat_id": person.id, "type": "chat"}, {"type": "all_private_chats"})
        for scope in scopes:
            for language in (person.user.language_code or "", ""):
                found = self.world.commands.get((json.dumps(scope, sort_keys=True), language))
                if found is not None:
                    return {one["command"]: one["description"] for one in found}
        return {}

    def card(self, title: str) -> str:
        """The newest card of an event in the community chat."""
        return next(m.text for m in reversed(self.chat.messages) if title in m.text)


def visitor(person: Person) -> Visitor:
    user = person.user
    return Visitor(person.id, user.first_name, user.username, user.language_code or "ru")
