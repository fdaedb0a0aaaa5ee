"""What owners list and order: topics, formats, sections. Rows are hidden, never deleted."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from models import (
    About,
    CommunityChange,
    Event,
    EventInterest,
    Resident,
    Seeded,
    Session,
    SubjectKind,
)
from services.community.lists_sorts import ANSWERS, LISTS, TRANSLATIONS, Item, ListName
from services.community.settings import note, other
from services.core import rights, words
from services.core.community import Community
from services.core.errors import Refusal
from services.core.languages import Language
from services.core.rights import Act
from services.outbox import cards
from services.people import joining, residents

# A button holds as much, and a screen as many.
NAME_LIMIT = 32
MOST = 30
EMOJI_LIMIT = 8


@dataclass(frozen=True)
class Listing:
    """All rows in their order, the hidden ones, too."""

    name: ListName
    items: list[Item]
    may_edit: bool


@dataclass(frozen=True)
class Page:
    """One row, chosen `times`; `other` is the language of its translation."""

    name: ListName
    item: Item
    times: int
    other: Language
    may_edit: bool
    change: CommunityChange | None = None


async def listing(session: Session, person: Resident, name: ListName) -> Listing:
    await leave(session, person)
    return Listing(name, await rows(session, name), rights.allows(person.role, Act.EDIT_COMMUNITY))


async def rows(session: Session, name: ListName) -> list[Item]:
    await session.flush()
    table = LISTS[name].table
    return list(await session.scalars(select(table).order_by(table.position, table.id)))


async def leave(session: Session, person: Resident) -> None:
    """Back without an answer."""
    if person.question and person.question.about in ANSWERS:
        await residents.close_question(session, person)


async def find(session: Session, name: ListName, row_id: int) -> Item:
    item: Item | None = await session.get(LISTS[name].table, row_id)
    if item is None:
        raise Refusal("outdated-button")
    return item


async def show(
    session: Session, person: Resident, community: Community, name: ListName, row_id: int
) -> Page:
    await leave(session, person)
    return await page(session, person, community, name, await find(session, name, row_id))


async def page(
    session: Session,
    person: Resident,
    community: Community,
    name: ListName,
    item: Item,
    change: CommunityChange | None = None,
) -> Page:
    chosen = select(func.count()).where(LISTS[name].chosen == item.id)
    return Page(
        name,
        item,
        await session.scalar(chosen) or 0,
        other(community.language),
        rights.allows(person.role, Act.EDIT_COMMUNITY),
        change,
    )


async def ask_new(session: Session, person: Resident, name: ListName, now: datetime) -> None:
    """The next words of this owner name a new row; refuses "list-full"."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    await check_room(session, name)
    await joining.pause(session, person, now)
    residents.ask(session, person, LISTS[name].name, now)


async def ask_name(
    session: Session, person: Resident, name: ListName, row_id: int, now: datetime
) -> Item:
    """The next words of this owner are the name in the main language."""
    return await ask(session, person, name, LISTS[name].name, row_id, now)


async def ask_translation(
    session: Session, person: Resident, name: ListName, row_id: int, now: datetime
) -> Item:
    """The next words of this owner are the name in the other language."""
    return await ask(session, person, name, LISTS[name].translation, row_id, now)


async def ask(
    session: Session, person: Resident, name: ListName, about: About, row_id: int, now: datetime
) -> Item:
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    item = await find(session, name, row_id)
    await joining.pause(session, person, now)
    residents.ask(session, person, about, now, item.id)
    return item


async def write(
    session: Session, person: Resident, community: Community, answer: str, now: datetime
) -> Page:
    """Take words as the name or the translation that was asked for.

    Refuses "nothing-to-see", "too-long", and "list-taken" for the name of another row.
    """
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    question = person.question
    assert question is not None
    name, about, row_id = ANSWERS[question.about], question.about, question.subject_id
    emoji, said = split(words.line(answer)) if issubclass(LISTS[name].table, Seeded) else (None, "")
    said = said or words.line(answer)
    if not said:
        raise Refusal("nothing-to-see")
    if len(said) > NAME_LIMIT:
        raise Refusal("too-long", limit=NAME_LIMIT, length=len(said))
    await check_free(session, name, said, row_id)
    await residents.close_question(session, person)
    if row_id is None:
        item = await add(session, name, {community.language: said}, emoji)
        return await page(session, person, community, name, item)
    item = await find(session, name, row_id)
    was = list(item.names.items())
    if about in TRANSLATIONS:
        item.names = {**item.names, other(community.language): said}
    else:
        item.names = {community.language: said}  # the translation was that of another word
        if isinstance(item, Seeded) and emoji:
            item.emoji = emoji
    change = note(
        session, person, LISTS[name].changed, was, list(item.names.items()), now, row_id=item.id
    )
    await follow(session, name, item, now)
    return await page(session, person, community, name, item, change)


def split(said: str) -> tuple[str | None, str]:
    """An emoji in front of a name, such as "🚲 Cycling", and the name."""
    first, _, rest = said.partition(" ")
    sign = len(first) <= EMOJI_LIMIT and not any(one.isalnum() or one.isascii() for one in first)
    return (first, rest) if sign and rest else (None, said)


async def add(session: Session, name: ListName, names: dict[str, str], emoji: str | None) -> Item:
    """At the end of the list."""
    await check_room(session, name)
    table = LISTS[name].table
    last = await session.scalar(select(func.max(table.position))) or 0
    item: Item = table(names=names, position=last + 1)
    if isinstance(item, Seeded):
        item.emoji = emoji
    session.add(item)
    await session.flush()
    return item


async def check_room(session: Session, name: ListName) -> None:
    shown = [one for one in await rows(session, name) if not one.hidden_at]
    if len(shown) >= MOST:
        raise Refusal("list-full", most=MOST)


async def check_free(session: Session, name: ListName, said: str, row_id: int | None) -> None:
    for one in await rows(session, name):
        if one.id != row_id and said.lower() in [word.lower() for word in one.names.values()]:
            raise Refusal("list-taken", name=said)


async def hide(
    session: Session,
    person: Resident,
    community: Community,
    name: ListName,
    row_id: int,
    now: datetime,
    *,
    hidden: bool,
) -> Page:
    """Offer it no more, or again; whoever has chosen it keeps it."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    item = await find(session, name, row_id)
    if not hidden and item.hidden_at:
        await check_room(session, name)
    item.hidden_at = now if hidden else None
    return await page(session, person, community, name, item)


async def move(
    session: Session,
    person: Resident,
    community: Community,
    name: ListName,
    row_id: int,
    by: int,
) -> Page:
    """One place up (-1) or down (1), past whatever stands there."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    item = await find(session, name, row_id)
    order = await rows(session, name)
    place = order.index(item)
    order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
    for number, one in enumerate(order, 1):
        one.position = number
    return await page(session, person, community, name, item)


async def undo(
    session: Session, person: Resident, community: Community, change_id: int, now: datetime
) -> Page:
    """Give back the names it had; refuses "changed-since" when it was renamed again."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    change = await session.get(CommunityChange, change_id)
    kept = LISTS.items()
    name = next((one for one, how in kept if change and how.changed is change.changed), None)
    if change is None or name is None or change.row_id is None:
        raise Refusal("outdated-button")
    item = await find(session, name, change.row_id)
    if list(map(list, item.names.items())) != list(map(list, change.became)):
        raise Refusal("changed-since")
    item.names = dict(change.was)
    again = note(session, person, change.changed, change.became, change.was, now, row_id=item.id)
    await follow(session, name, item, now)
    return await page(session, person, community, name, item, again)


async def follow(session: Session, name: ListName, item: Item, now: datetime) -> None:
    """Cards that name a topic or a format are redrawn with its new name."""
    await session.flush()
    events = select(EventInterest.event_id).where(EventInterest.topic_id == item.id)
    if name is ListName.FORMATS:
        events = select(Event.id).where(Event.format_id == item.id)
    if name is not ListName.SECTIONS:
        await cards.changed(session, SubjectKind.EVENT, events, now)
