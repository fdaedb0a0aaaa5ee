"""The thread of a club: whose it becomes, where it is, what became of it."""

from aiogram.methods import CreateForumTopic

from models import Club
from services.clubs.clubs_thread import (
    CLUB_THREAD,
    CLUB_THREAD_HELLO,
    CLUB_THREAD_NEWS,
    Choice,
    News,
)
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import ClubAct, ClubStep, ClubThread, ClubThreads
from views.core.buttons import Row, button, keyboard, turns
from views.core.links import ScreenName, leading
from views.core.screen import Reply, Screen
from views.core.texts import Html, Texts, lines, shorten
from views.outbox.content import shows

TITLE = 32
# Telegram's limit for the name of a topic.
NAME = 128


def address(club: Club) -> str:
    """Opens the thread for whoever is in the chat; ids of such chats begin with -100."""
    return f"https://t.me/c/{str(club.chat_id)[4:]}/{club.thread_id}"


def line(club: Club, t: Texts) -> Html | None:
    return t("club-thread-link", link=address(club)) if club.thread_id else None


def way(club: Club, t: Texts, *, forum: bool) -> Row:
    """To a thread of its own, where there is a forum; or back from it."""
    if club.thread_id:
        step = ClubStep.NO_THREAD
    elif forum:
        step = ClubStep.THREAD
    else:
        return []
    return [button(t.plain(f"club-{step}"), ClubAct(club_id=club.id, act=step))]


def choice(shown: Choice, t: Texts, community: Community) -> Screen:
    """Asked inside the thread: whose it is."""
    rows: list[Row] = [
        [button(shorten(one.title or "", TITLE), ClubThread(club_id=one.id, bound=True))]
        for one in shown.clubs
    ]
    around = turns(shown.number, shown.pages, lambda to: ClubThreads(page=to), t)
    done = t("bind-done", community=community.name) if shown.fresh else None
    asked = t("club-thread-whose" if rows else "club-thread-nobody")
    return Screen(lines(done, "" if done else None, asked), keyboard(*rows, around))


def bound(club: Club, t: Texts) -> Screen:
    undo = button(t.plain("club-thread-undo"), ClubThread(club_id=club.id, bound=False))
    return Screen(t("club-thread-bound", title=club.title or ""), keyboard([undo]))


def unbound(club: Club, t: Texts) -> Screen:
    again = button(t.plain("club-thread-again"), ClubThread(club_id=club.id, bound=True))
    return Screen(t("club-thread-unbound", title=club.title or ""), keyboard([again]))


@shows(CLUB_THREAD)
def create(prepared: Prepared, t: Texts, community: Community) -> Reply:
    club: Club = prepared.facts
    return CreateForumTopic(chat_id=prepared.chat_id, name=(club.title or "")[:NAME])


@shows(CLUB_THREAD_HELLO)
def hello(prepared: Prepared, t: Texts, community: Community) -> Screen:
    club: Club = prepared.facts
    return Screen(t("club-thread-bound", title=club.title or ""))


@shows(CLUB_THREAD_NEWS)
def told(prepared: Prepared, t: Texts, community: Community) -> Screen:
    found: News = prepared.facts
    club = leading(t.plain("club-thread-open"), ScreenName.CLUB, found.club.id)
    text = t(f"club-thread-{found.what}", title=found.club.title or "")
    return Screen(text, keyboard([club]))
