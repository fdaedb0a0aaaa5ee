"""Nobody does what they may not, whatever they type and whichever button they forge."""

import itertools
from collections.abc import Iterator
from enum import Enum
from random import Random
from typing import Any, get_args

import pytest
from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message
from sqlalchemy import select

from bot.app import build_dispatcher
from handlers import routers
from handlers.routing import ScopedRouter
from models import (
    Announcement,
    AnnouncementState,
    Base,
    Chat,
    Club,
    Event,
    EventInterest,
    RejectedUpdate,
    Resident,
    Role,
)
from services.core import rights
from services.core.rights import Act
from simulator import Group, Person
from tests.buttons import BUTTONS
from tests.town import Town
from views.core import commands
from views.core.buttons import TopicCode
from views.core.screen import Replies
from views.events.buttons import DraftStep, ManageStep
from views.news.buttons import AnnouncementStep


def handlers(router: Router) -> Iterator[tuple[Router, HandlerObject]]:
    for observer in router.observers.values():
        yield from ((router, one) for one in observer.handlers)
    for inner in router.sub_routers:
        yield from handlers(inner)


def test_every_registered_handler_has_a_router_that_declares_an_act() -> None:
    dispatcher = build_dispatcher()
    registered = [one for router in dispatcher.sub_routers for one in handlers(router)]

    assert len(registered) > 30
    assert [
        one.callback
        for router, one in registered
        if not isinstance(router, ScopedRouter) or type(router.needs) is not Act
    ] == []


async def test_a_router_that_declares_no_act_serves_nobody(town: Town, gleb: Person) -> None:
    async def serve(message: Message) -> Replies:
        return [message.answer("served")]

    undeclared = Router()
    undeclared.message(Command("undeclared"))(serve)
    dispatcher = build_dispatcher()
    dispatcher.include_router(undeclared)
    dispatcher.sub_routers.insert(0, dispatcher.sub_routers.pop())
    try:
        await gleb.says("/undeclared")
    finally:
        dispatcher.sub_routers.remove(undeclared)

    assert "Это могут только организаторы" in gleb.screen


async def snapshot(town: Town, *tables: type[Base]) -> list[tuple[object, ...]]:
    """Rows of these tables; of all but the log of updates, if none are named.

    When a group was last told something is no change.
    """
    chosen = [table.__table__ for table in tables] or [
        table for table in Base.metadata.sorted_tables if table.name != "heard_updates"
    ]
    async with town.session() as session:
        rows = [
            tuple(row)
            for table in chosen
            for row in await session.execute(
                select(*(one for one in table.columns if one.name != "hinted_at"))
            )
        ]
    return sorted(rows, key=str)


@pytest.mark.parametrize("role", [Role.STRANGER, Role.RESIDENT, Role.HOST, Role.MANAGER])
async def test_a_command_beyond_ones_role_is_refused_and_changes_nothing(
    town: Town, dina: Person, role: Role
) -> None:
    if role is not Role.STRANGER:
        await town.admits(dina, role)
    await dina.says("/help")
    before = await snapshot(town)

    known = commands.COMMANDS | commands.TYPED
    for name in [name for name, act in known.items() if not rights.allows(role, act)]:
        await dina.says(f"/{name}")
        assert any(no in dina.screen for no in NO if role is Role.STRANGER or no != NO[1])

    assert await snapshot(town) == before


EVERYONE = frozenset(Role)
RESIDENTS = EVERYONE - {Role.STRANGER}
HOSTS = RESIDENTS - {Role.RESIDENT}
MANAGERS = HOSTS - {Role.HOST}
# Written down once more, beside the rules: who changes one has to change the other.
MAY: dict[Act, frozenset[Role]] = {
    Act.VISIT: EVERYONE,
    Act.TAKE_PART: RESIDENTS,
    Act.PLAN_EVENTS: HOSTS,
    Act.MANAGE_EVENT: MANAGERS,
    Act.FOUND_CLUBS: MANAGERS,
    Act.MANAGE_CLUB: MANAGERS,
    Act.DECIDE_IDEAS: MANAGERS,
    Act.ANNOUNCE: MANAGERS,
    Act.MANAGE_ANNOUNCEMENT: frozenset({Role.OWNER}),
    Act.BIND_CHAT: MANAGERS,
    Act.SEE_STATS: MANAGERS,
    Act.READ_FEEDBACK: MANAGERS,
    Act.APPOINT: frozenset({Role.OWNER}),
    Act.SEE_COMMUNITY: MANAGERS,
    Act.EDIT_COMMUNITY: frozenset({Role.OWNER}),
}
# How each act is tried: words, or the data of a button about somebody else's subject.
TRIES: dict[Act, str] = {
    Act.VISIT: "/help",
    Act.TAKE_PART: "/settings",
    Act.PLAN_EVENTS: "/newevent",
    Act.MANAGE_EVENT: "ea:1:manage",
    Act.FOUND_CLUBS: "cb",
    Act.MANAGE_CLUB: "ca:1:hub",
    Act.DECIDE_IDEAS: "ir:1:publish",
    Act.ANNOUNCE: "/announce",
    Act.MANAGE_ANNOUNCEMENT: "an:1:stop",
    Act.BIND_CHAT: "/bind",
    Act.SEE_STATS: "/stats",
    Act.READ_FEEDBACK: "mw:2026-03",
    Act.APPOINT: "/appoint",
    Act.SEE_COMMUNITY: "/community",
    Act.EDIT_COMMUNITY: "co:name",
}
NO = (
    "только организаторы",
    "давайте познакомимся",
    "тот, кто её ведёт",
    "решают организаторы",
    "пишут управляющие",
)
GONE = "больше нет"
# What a group hears an answer to; whatever else is said there is between its people.
IN_GROUPS = {Act.PLAN_EVENTS, Act.BIND_CHAT}


def test_every_act_has_a_rule_and_a_try() -> None:
    assert set(rights.RULES) == set(MAY) == set(Act)
    untried = {router.needs for router in routers()} - set(TRIES)
    assert untried == set()


async def tries(person: Person, what: str, chat: Group | None) -> str:
    """What the person hears when they try: the toast, or what the chat says."""
    place = chat or person
    if what.startswith("/"):
        before = len(place.messages)
        await (person.says(what, chat=chat) if chat else person.says(what))
        return "\n".join(one.text for one in place.messages[before + 1 :])
    before, seen = len(place.messages), len(person.messages)
    await person.sends_callback(place.messages[-1].stored, what)
    said = [one.text for one in (*place.messages[before:], *person.messages[seen:])]
    return "\n".join([person.toast or "", *said])


async def somebody(town: Town, role: Role) -> Person:
    """A person of this role, and another one's meeting and announcement to lay hands on."""
    host = town.world.person("Ирина")
    await town.admits(host, Role.MANAGER)
    await town.event("Чужая", host=host)
    actor = town.world.person("Кто-то")
    if role is not Role.STRANGER:
        await town.admits(actor, role)
    await actor.says("/help")
    author = await town.resident(host)
    async with town.session() as session:
        sending = AnnouncementState.SENDING
        founded = {"created_at": town.now, "founded_at": town.now}
        session.add(Club(title="Чужой", purpose="!", founder_id=author.id, **founded))
        session.add(Announcement(author_id=author.id, html="!", state=sending, created_at=town.now))
    return actor


@pytest.mark.parametrize("role", list(Role))
async def test_every_act_is_open_to_whom_it_is_meant_for(town: Town, role: Role) -> None:
    actor = await somebody(town, role)

    for act, what in TRIES.items():
        before = await snapshot(town)
        heard = await tries(actor, what, None)

        refused = any(no in heard for no in NO)
        if act is Act.MANAGE_ANNOUNCEMENT:
            refused = refused or GONE in heard
        assert (act, refused) == (act, role not in MAY[act])
        if refused:
            assert await snapshot(town) == before


@pytest.mark.parametrize("foreign", [False, True], ids=["its own chat", "a foreign chat"])
@pytest.mark.parametrize("role", list(Role))
async def test_in_a_group_only_what_belongs_there_is_answered(
    town: Town, role: Role, foreign: bool
) -> None:
    actor = await somebody(town, role)
    chat = town.world.group("Чужие", [town.owner, actor]) if foreign else town.chat
    chat.chat.members[actor.id] = "member"
    await actor.says("Всем привет", chat=chat)

    for act, what in TRIES.items():
        if act is Act.BIND_CHAT and not foreign:
            what = "/unbind"  # noqa: PLW2901
        before = await snapshot(town)
        heard = await tries(actor, what, chat)

        if act in IN_GROUPS:
            served = bool(heard) and not any(no in heard for no in NO)
            assert (act, served) == (act, role in MAY[act])
            if served:
                continue
            assert not (foreign and heard)
        elif what.startswith("/"):
            assert (act, heard) == (act, "")
        else:
            assert (act, heard) == (act, "Эта кнопка устарела. Вот свежий экран.")
        assert await snapshot(town) == before


@pytest.mark.parametrize("command", ["/bind", "/unbind"])
async def test_a_chat_is_bound_by_organisers_only(town: Town, vera: Person, command: str) -> None:
    before = await snapshot(town, Chat)

    await vera.says(f"{command}@domovoy_bot", chat=town.chat)

    assert await snapshot(town, Chat) == before


IMPOSSIBLE = ("-1", str(2**32), str(2**63), "9" * 18, "1.5", "x", "", "\u0661\u202e")
KNOWN = {"month": ("2026-03", "2099-12"), "zone": ("Asia/Tokyo", "Mars/Olympus")}
# It deletes whoever taps it, and may.
TO_DELETE_ONESELF = "pv:delete_yes"


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
def test_a_number_that_no_table_holds_fits_no_button(kind: type[CallbackData]) -> None:
    possible = [values(name, field.annotation)[0] for name, field in kind.model_fields.items()]
    kind.unpack(":".join((kind.__prefix__, *possible)))
    for place, (name, field) in enumerate(kind.model_fields.items()):
        if int not in flat(field.annotation):
            continue
        for number in impossible(name):
            chosen = [*possible[:place], number, *possible[place + 1 :]]
            if number or field.is_required():
                with pytest.raises((ValueError, TypeError)):
                    kind.unpack(":".join((kind.__prefix__, *chosen)))


def impossible(name: str) -> tuple[str, ...]:
    """Telegram's own numbers are larger than those of our rows."""
    if name == "telegram_id":
        return tuple(one for one in IMPOSSIBLE if one != str(2**32))
    return (*IMPOSSIBLE, str(2**31)) if name.endswith("_id") else IMPOSSIBLE


def flat(annotation: Any) -> list[Any]:
    """A type and whatever is inside it, such as the `int` of `Annotated[int, …] | None`."""
    return [annotation, *(one for inner in get_args(annotation) for one in flat(inner))]


def values(name: str, annotation: Any) -> list[str]:
    """What somebody who forges a button might put into a field of its data."""
    kinds = [kind for kind in flat(annotation) if isinstance(kind, type)]
    members = [str(one.value) for kind in kinds if issubclass(kind, Enum) for one in kind]
    numbers = ["1", "2", "3", "999999"] if int in kinds else []
    flags = ["0", "1"] if bool in kinds else []
    topics = ["sport", "2", "999999999"] if TopicCode in kinds else []
    return [*members, *numbers, *flags, *topics, *KNOWN.get(name, ())]


def fits(kind: type[CallbackData], data: str) -> bool:
    try:
        return bool(kind.unpack(data))
    except ValueError:
        return False


def forged(kind: type[CallbackData], most: int = 12) -> list[str]:
    """Well-formed data of buttons that nobody has shown to this person."""
    fields = [values(name, field.annotation) for name, field in kind.model_fields.items()]
    possible = (":".join((kind.__prefix__, *chosen)) for chosen in itertools.product(*fields))
    every = [data for data in possible if fits(kind, data) and data != TO_DELETE_ONESELF]
    if len(every) <= most:
        return every
    return Random(kind.__prefix__).sample(every, most)  # noqa: S311


async def test_forged_buttons_are_answered_and_change_nothing(
    town: Town, vera: Person, anna: Person
) -> None:
    published = await town.event("Йога", host=vera)
    await vera.says("/newevent Черновик")
    await town.owner.says("/announce")
    await town.owner.says("Завтра отключат воду")
    await anna.says("/help")
    message = anna.messages[-1].stored
    others = (Announcement, Chat, EventInterest)
    before = await snapshot(town, *others), await whole(town, anna)

    acts = (
        *(f"da:{published + 1}:{act}" for act in DraftStep),
        *(f"ea:{published}:{act}" for act in ManageStep),
        *(f"an:1:{act}" for act in AnnouncementStep),
        *(data for kind in BUTTONS for data in (*forged(kind), f"{kind.__prefix__}:::\u202e")),
    )
    asked = {data: town.world.push_callback(anna, message, data) for data in acts}
    await town.rest()

    assert [data for data, query in asked.items() if not query.answered] == []
    async with town.session() as session:
        rejected = (await session.scalars(select(RejectedUpdate.error))).all()
    assert list(rejected) == []
    assert (await snapshot(town, *others), await whole(town, anna)) == before


async def whole(town: Town, actor: Person) -> list[tuple[object, ...]]:
    """Other people and all events, without the counts that everybody's answers change."""
    async with town.session() as session:
        people = await session.execute(
            select(Resident.id, Resident.name, Resident.role, Resident.language).where(
                Resident.telegram_id != actor.id
            )
        )
        events = await session.execute(
            select(Event.id, Event.title, Event.seats, Event.starts_at, Event.cancelled_at)
        )
        mine = select(Resident.role).where(Resident.telegram_id == actor.id)
        found = (people, events, await session.execute(mine))
        return sorted((tuple(row) for rows in found for row in rows), key=str)


async def test_a_forged_link_opens_no_draft(town: Town, vera: Person, anna: Person) -> None:
    await vera.says("/newevent Черновик")
    async with town.session() as session:
        draft = await session.scalar(select(Event.id).where(Event.published_at.is_(None)))

    await anna.starts(f"e_{draft}")

    assert "Этой встречи больше нет" in anna.screen
