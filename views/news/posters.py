"""The week on one message in the community chats, each title a way into the bot."""

from datetime import timedelta

from aiogram.methods import PinChatMessage, UnpinChatMessage

from models import Event, Resident, SubjectKind
from services.core.community import Community
from services.core.words import TEXT_LIMIT
from services.events.agenda import Entry, Near
from services.news.posters import POSTER, POSTER_PIN, POSTER_UNPIN, Week
from services.outbox.content import Prepared
from views.core.buttons import keyboard
from views.core.links import into_bot, start_link
from views.core.screen import Live, Reply, Screen
from views.core.texts import Html, Texts, length, lines
from views.events import agenda
from views.outbox.cards import draws
from views.outbox.content import shows

TITLE = 60
# From the whole to what fits one message in any week.
ROOMS = (60, 30, 20)


@shows(POSTER)
def posted(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts, t, community)


@draws(SubjectKind.WEEK)
def tracked(week: Week, reader: Resident | None, t: Texts, community: Community) -> Screen:
    return screen(week, t, community)


def screen(week: Week, t: Texts, community: Community) -> Screen:
    """A week that is over is left as it was, without buttons."""
    drawn = [text(week, t, community, room) for room in ROOMS]
    fit = next((one for one in drawn if length(one) <= TEXT_LIMIT), drawn[-1])
    if week.over:
        return Screen(fit)
    choose = into_bot(t.plain("agenda-chat-open"), community)
    return Screen(fit, keyboard([choose]), shows=Live(week.subject, week.true_until, week.version))


def text(week: Week, t: Texts, community: Community, room: int) -> Html:
    left = len(week.events) - room
    return lines(
        t("poster-title", community=community.name),
        t("poster-days", start=day(week, 0, t, community), end=day(week, 6, t, community)),
        "",
        *(line(one, week, t, community) for one in week.events[:room]),
        t("poster-nothing") if not week.events else None,
        t("agenda-chat-more", count=left) if left > 0 else None,
    )


def day(week: Week, number: int, t: Texts, community: Community) -> str:
    return t.date(week.poster.starts_at + timedelta(days=number), community.zone)


def line(event: Event, week: Week, t: Texts, community: Community) -> Html:
    """When, what, and how it stands: who comes, what is free, that it is over or called off."""
    assert event.starts_at is not None
    assert event.ends_at is not None
    seats = -1 if event.seats is None else max(event.seats - event.taken, 0)
    return t(
        "poster-line",
        when=t.short(event.starts_at, event.zone),
        title=agenda.title(Entry(event, None, Near.LATER), t, TITLE),
        link=start_link(community, f"e_{event.id}"),
        state=state(event, week),
        going=event.taken,
        seats=seats,
    )


def state(event: Event, week: Week) -> str:
    assert event.starts_at is not None
    assert event.ends_at is not None
    if event.cancelled_at:
        return "cancelled"
    if event.ends_at <= week.now:
        return "over"
    return "begun" if event.starts_at <= week.now else "open"


@shows(POSTER_PIN)
def pinned(prepared: Prepared, t: Texts, community: Community) -> Reply:
    """Quietly: the message itself has just made its sound."""
    number = prepared.details["message_id"]
    return PinChatMessage(chat_id=prepared.chat_id, message_id=number, disable_notification=True)


@shows(POSTER_UNPIN)
def unpinned(prepared: Prepared, t: Texts, community: Community) -> Reply:
    number = prepared.details["message_id"]
    return UnpinChatMessage(chat_id=prepared.chat_id, message_id=number)
