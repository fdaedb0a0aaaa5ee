"""A club has a topic of a forum to itself, here called a thread: made, bound, let go, forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from models import Chat, Club, Notification, Resident, Right, Session, State, SubjectKind
from services.chats import bindings
from services.chats import bindings_standing as standing
from services.clubs import clubs, clubs_founding
from services.core import paging, rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.mailings import audience
from services.outbox import consent, notifications, outcomes
from services.outbox.ended import Ended, Lesson
from services.outbox.kinds import Kind, Quiet, declare

PAGE = 6
RIGHT = "can_manage_topics"
# What hosts read about it: it could not be made, nobody knows whether it was, or it is gone.
REFUSED, UNSURE, GONE = "refused", "unsure", "gone"


@dataclass(frozen=True)
class Choice:
    """Whose the thread may become, a page of them; `number` counts from 0.

    `fresh`: the group has become a community chat by the same command.
    """

    clubs: Sequence[Club]
    number: int
    pages: int
    fresh: bool = False


@dataclass(frozen=True)
class News:
    """What became of the thread of a club: one of the three words above."""

    club: Club
    what: str


async def create(session: Session, person: Resident, club_id: int, now: datetime) -> Chat:
    """Owe Telegram a new thread for the club, once however many tap; the chat it will be in.

    Refuses as `clubs_founding.own`; "club-no-forum"; "club-thread-right" when the bot lacks it.
    """
    club = await clubs_founding.own(session, person, club_id)
    chat = await bindings.forum(session)
    if not club.founded_at or chat is None:
        raise Refusal("club-no-forum")
    here = await standing.find(session, chat.chat_id)
    if here and RIGHT not in here.rights:
        raise Refusal("club-thread-right", chat=chat.title)
    about = notifications.about(SubjectKind.CLUB, club.id)
    ended = (Notification.kind == CLUB_THREAD.name, Notification.closed_at.is_not(None))
    # Another try has another key, the second tap of the same one has not.
    tried = await session.scalar(select(func.max(Notification.id)).where(about, *ended)) or 0
    key, what = f"club_thread:{club.id}:{tried}", {"subject": clubs.subject(club.id)}
    if not club.thread_id:
        await notifications.owe(session, CLUB_THREAD, key, now, chat_id=chat.chat_id, **what)
    return chat


async def offer(
    session: Session, person: Resident, chat_id: int, title: str, now: datetime
) -> Choice:
    """The first page of `choices`; for a manager the group becomes a community chat if need be."""
    fresh = False
    if rights.allows(person.role, Act.BIND_CHAT):
        fresh = await bindings.bind(session, person, chat_id, title, True, now)
        await session.flush()
    return replace(await choices(session, person, chat_id, 0, now), fresh=fresh)


async def choices(
    session: Session, person: Resident, chat_id: int, number: int, now: datetime
) -> Choice:
    """The clubs that this person may give a thread of this chat; refuses "bind-not-allowed"."""
    if not await bindings.find(session, chat_id):
        raise Refusal("bind-not-allowed")
    wanted = [audience.GOING_ON]
    if not rights.allows(person.role, Act.MANAGE_CLUB):
        hosted = rights.granted(person, Right.HOST, SubjectKind.CLUB)
        wanted.append(Club.id.in_(hosted))
    listed = select(Club).where(*wanted)
    number, pages = await paging.turned_to(session, listed, number, PAGE)
    page = listed.order_by(Club.thread_id.is_not(None), Club.title, Club.id)
    found = (await session.scalars(page.offset(number * PAGE).limit(PAGE))).all()
    if not found and not rights.allows(person.role, Act.BIND_CHAT):
        raise Refusal("bind-not-allowed")
    return Choice(found, number, pages)


async def bind(
    session: Session,
    person: Resident,
    club_id: int,
    place: tuple[int, int],
    now: datetime,
) -> Club:
    """From now on cards of the club go to this place, a chat and its thread.

    Refuses as `clubs_founding.own`, and "bind-not-allowed" in a group that is not the community's.
    """
    club = await clubs_founding.own(session, person, club_id)
    if not club.founded_at or not await bindings.find(session, place[0]):
        raise Refusal("bind-not-allowed")
    club.chat_id, club.thread_id = place
    return club


async def let_go(session: Session, person: Resident, club_id: int, now: datetime) -> Club:
    """Cards of the club go to the chats as all others do; what hangs in the thread stays."""
    club = await clubs_founding.own(session, person, club_id)
    club.chat_id = club.thread_id = None
    return club


async def made(session: Session, ended: Sequence[Ended], now: datetime) -> None:
    """Telegram has answered: the thread is the club's and says so, or its hosts read why not."""
    for one in ended:
        club_id = one.subject.id if one.subject else 0
        if one.state is State.SENT and one.thread_id:
            club = await clubs.find(session, club_id)
            club.chat_id, club.thread_id = one.chat_id, one.thread_id
            key = f"club_thread_hello:{one.notification_id}"
            await notifications.owe(session, CLUB_THREAD_HELLO, key, now, **where(club))
        elif one.state in (State.FAILED, State.UNKNOWN):
            what = UNSURE if one.state is State.UNKNOWN else REFUSED
            await tell(session, club_id, what, one.notification_id, now)


def where(club: Club) -> dict[str, Any]:
    about = clubs.subject(club.id)
    return {"chat_id": club.chat_id, "thread_id": club.thread_id, "subject": about}


async def tell(session: Session, club_id: int, what: str, because: int, now: datetime) -> None:
    """Owe the hosts of a club what became of its thread."""
    about = clubs.subject(club_id)
    for host in await rights.holders(session, Right.HOST, about):
        if consent.reachable(host):
            key = f"club_thread_news:{because}:{host.id}"
            said = {"resident_id": host.id, "subject": about, "details": {"what": what}}
            await notifications.owe(session, CLUB_THREAD_NEWS, key, now, **said)


@outcomes.on(Lesson.THREAD_GONE)
async def forget(session: Session, ended: Ended, now: datetime) -> None:
    """Nothing can be written there any more: what is still owed to it goes to the chat itself."""
    there = (Club.chat_id == ended.chat_id, Club.thread_id == ended.thread_id)
    found = await session.scalars(
        update(Club)
        .where(*there)
        .values(chat_id=None, thread_id=None)
        .returning(Club.id)
        .execution_options(**UNSYNCED)
    )
    for club_id in found.all():
        await tell(session, club_id, GONE, ended.notification_id, now)
    await session.execute(
        update(Notification)
        .where(
            Notification.chat_id == ended.chat_id,
            Notification.thread_id == ended.thread_id,
            Notification.state.in_((State.PENDING, State.SENDING)),
        )
        .values(thread_id=None)
        .execution_options(**UNSYNCED)
    )


async def wanting(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Club:
    """Refuses "club-gone" for a club that has got a thread, and for a chat that was unbound."""
    club = await clubs.find_open(session, notification.subject_id or 0)
    if club.thread_id or not await bindings.find(session, notification.chat_id or 0):
        raise Refusal("club-gone")
    return club


async def having(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Club:
    club = await clubs.find_open(session, notification.subject_id or 0)
    if not club.thread_id or club.thread_id != notification.thread_id:
        raise Refusal("club-gone")
    return club


async def news(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> News:
    club = await clubs.find_open(session, notification.subject_id or 0)
    return News(club, notification.details["what"])


CLUB_THREAD = declare(
    Kind("club_thread", priority=1, facts=wanting, at_most_once=True, quiet=Quiet.PASS, on_end=made)
)
CLUB_THREAD_HELLO = declare(Kind("club_thread_hello", priority=2, facts=having, quiet=Quiet.PASS))
CLUB_THREAD_NEWS = declare(Kind("club_thread_news", priority=4, facts=news, quiet=Quiet.DAYTIME))
