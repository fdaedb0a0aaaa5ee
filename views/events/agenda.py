"""Lists of events, each a button."""

from models import SEATED, Answer
from services.core.community import Community
from services.events.agenda import Entry, Nearest, Page, Which
from views.core import texts
from views.core.buttons import Row, button, keyboard, turns
from views.core.links import ScreenName, into_bot, leading, start_link
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events.buttons import Agenda, EventOpen

# A button shows some forty characters on a telephone, and the day and the time come first.
TITLE = 32
WHOLE = 100  # no title is longer


def screen(page: Page, t: Texts) -> Screen:
    if not page.entries:
        return Screen(empty(page, t), keyboard(*opening(page.instead, t), elsewhere(page.which, t)))
    text = lines(t(f"agenda-{page.which}-title"), "", t(f"agenda-{page.which}-hint"))
    shown = opening(page.entries, t)
    around = turns(page.number, page.pages, lambda to: Agenda(which=page.which, page=to), t)
    return Screen(text, keyboard(*shown, around, elsewhere(page.which, t)))


def for_chat(nearest: Nearest, community: Community) -> Screen:
    """A short list in a group: each title opens its card in a private chat with the bot."""
    t = texts.of(community.language)
    listed = [line(entry, t, community) for entry in nearest.entries]
    text = lines(
        t("agenda-all-title") if listed else t("agenda-chat-empty"),
        *(["", *listed] if listed else []),
        t("agenda-chat-more", count=nearest.more) if nearest.more else None,
    )
    return Screen(text, keyboard([into_bot(t.plain("agenda-chat-open"), community)]))


def line(entry: Entry, t: Texts, community: Community) -> Html:
    link = start_link(community, f"e_{entry.event.id}")
    full = "yes" if entry.event.full else "no"
    return t("agenda-chat-line", when=when(entry, t), title=title(entry, t), link=link, full=full)


def opening(entries: list[Entry], t: Texts) -> list[Row]:
    return [[button(label(one, t), EventOpen(event_id=one.event.id))] for one in entries]


def empty(page: Page, t: Texts) -> Html:
    if page.instead:
        return t("agenda-mine-instead")
    host = page.which is Which.ALL and page.may_host
    return t("agenda-all-empty-host" if host else f"agenda-{page.which}-empty")


def label(entry: Entry, t: Texts) -> str:
    """One event as a button: the reader's answer, when, what, and whether it is full."""
    seated = entry.mine in (*SEATED, Answer.WAITING)
    return t.plain(
        "agenda-item",
        led="yes" if entry.led else "no",
        mark=entry.mine.value if entry.mine else "none",
        when=when(entry, t),
        title=title(entry, t),
        full="yes" if entry.event.full and not seated else "no",
    )


def title(entry: Entry, t: Texts, room: int = TITLE) -> str:
    """What it is called, with a mark if it repeats, and whether the reader comes to all dates."""
    repeats = "all" if entry.standing else "yes" if entry.event.series_id else "no"
    called = shorten(entry.event.title or "", room)
    return t.plain("agenda-title", repeats=repeats, title=called)


def when(entry: Entry, t: Texts) -> str:
    event = entry.event
    assert event.starts_at is not None
    return t.plain(
        "agenda-when",
        near=entry.near.value,
        time=t.time(event.starts_at, event.zone),
        moment=t.short(event.starts_at, event.zone),
    )


def elsewhere(which: Which, t: Texts) -> Row:
    everything = button(t.plain("agenda-go-all"), Agenda(which=Which.ALL, page=0))
    mine = button(t.plain("agenda-go-mine"), Agenda(which=Which.MINE, page=0))
    past = button(t.plain("agenda-go-past"), Agenda(which=Which.PAST, page=0))
    week = leading(t.plain("menu-week"), ScreenName.WEEK)
    return {
        Which.ALL: [mine, week],
        Which.MINE: [everything, past],
        Which.PAST: [everything, mine],
    }[which]
