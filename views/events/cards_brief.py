"""A meeting in two lines: what happens, the reader's answer, and the buttons."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from models import Answer
from services.events.cards import EventCard
from views.core.buttons import Row, button, keyboard
from views.core.screen import Live, Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import cards, checkins
from views.events.buttons import EventOpen, RsvpLate, RsvpTap

PLACE_ROOM = 60


def screen(
    card: EventCard,
    t: Texts,
    look: str,
    head: Html | None,
    until: datetime | None = None,
    *,
    asks: bool = False,
) -> Screen:
    """Under `head`, while it holds: once the meeting is off or has begun, that is what is told.

    `until`: when the head stops being true by itself. `asks`: whether one comes, and in time.
    """
    event = card.event
    ends = min((one for one in (card.true_until, until) if one), default=None)
    shows = Live(card.subject, ends, event.version, look)
    whole = [button(t.plain("reminder-card"), EventOpen(event_id=event.id))]
    what = head or t("brief-plain", what=meeting(card, t))
    door = checkins.here(event.id, t) if card.knocks else []
    said = cards.answer(card, t)[1:]
    if over := closed(card, what, t):
        return Screen(lines(over, *said), keyboard(door, whole), None, shows)
    answers = taps(card, t, asks=asks)
    return Screen(lines(what, *said), keyboard(door, answers, whole), None, shows)


def closed(card: EventCard, what: Html, t: Texts) -> Html | None:
    """What is told of a meeting that is off or has begun; nothing while one may still come."""
    event = card.event
    assert event.starts_at is not None
    if event.cancelled_at:
        when = cards.moment(card, event.starts_at, t)
        off = t("notification-event-cancelled", title=event.title, when=when)
        return lines(off, cards.reason(event, t))
    if card.begun:
        return lines(what, t("card-over" if card.over else "card-begun"))
    return None


def meeting(card: EventCard, t: Texts) -> Html:
    """Title, time and place in one line."""
    assert card.event.starts_at is not None
    moment = cards.moment(card, card.event.starts_at, t)
    return t("brief-meeting", title=card.event.title, moment=moment, place=place(card, t))


def place(card: EventCard, t: Texts) -> str:
    if card.event.place:
        return shorten(card.event.place, PLACE_ROOM)
    return t.plain("brief-online")


def taps(card: EventCard, t: Texts, *, asks: bool) -> Row:
    """The question is "are you coming?"; everything else is on the card."""
    shown = [cards.tap(card, one, t) for one in cards.asked(card) if one is not Answer.MAYBE]
    if card.mine is Answer.GOING or not card.event.full:
        in_time = card.mine is Answer.GOING and not card.mine_late
        data = RsvpTap(event_id=card.event.id, answer=Answer.GOING)
        shown[0] = choice("reminder-going", data, t, mine=in_time)
    if asks and card.mine is Answer.GOING:
        late = RsvpLate(event_id=card.event.id)
        shown.insert(1, choice("reminder-late", late, t, mine=card.mine_late))
    return shown


def choice(key: str, data: CallbackData, t: Texts, *, mine: bool) -> InlineKeyboardButton:
    label = t.plain(key, mine="yes" if mine else "no")
    return button(label, data, style="success" if mine else None)
