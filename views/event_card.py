"""The event card, for a chat and for one reader, and the toast after a tap."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from models import Answer, Event
from services.community import Community
from services.event_cards import EventCard
from services.rsvps import Outcome
from views.buttons import EventAct, EventCalendar, EventPeople, Row, RsvpTap, button, keyboard
from views.screen import Screen
from views.texts import Html, Texts, lines

ANSWERS = (Answer.GOING, Answer.MAYBE, Answer.DECLINED)


def for_chat(card: EventCard, t: Texts, community: Community) -> Screen:
    """The shared card: counts and first names, no one's personal answer."""
    url = f"https://t.me/{community.bot_username}?start=e_{card.event.id}"
    more = [InlineKeyboardButton(text=t.plain("card-open-bot"), url=url)]
    return Screen(body(card, t), buttons(card, t, more), card.event.photo)


def for_reader(card: EventCard, t: Texts, above: Html | None = None) -> Screen:
    """The card in a private chat, with the reader's own answer and, above it, a reason to look."""
    more = [
        button(t.plain("card-calendar"), EventCalendar(event_id=card.event.id)),
        button(t.plain("card-people"), EventPeople(event_id=card.event.id)),
    ]
    text = lines(above and lines(above, ""), body(card, t), *answer(card, t))
    manage: Row = []
    if card.may_manage:
        manage = [button(t.plain("card-manage"), EventAct(event_id=card.event.id, act="manage"))]
    return Screen(text, buttons(card, t, more, manage), card.event.photo)


def body(card: EventCard, t: Texts) -> Html:
    event = card.event
    return lines(
        t("card-cancelled") if event.cancelled_at else None,
        t("card-title", title=event.title),
        when(event, t),
        where(event, t),
        t("card-host", name=card.host),
        t("card-interests", names=t.names([interest(one, t) for one in card.interests]))
        if card.interests
        else None,
        Html(f"\n{t('card-description', words=event.description)}") if event.description else None,
        "",
        *attendance(card, t),
    )


def when(event: Event, t: Texts) -> Html:
    assert event.starts_at is not None
    return t("card-when", moment=t.moment(event.starts_at, event.zone), city=t.zone(event.zone))


def where(event: Event, t: Texts) -> Html | None:
    if not event.place:
        return t("card-online") if event.online else None
    return t("card-where-online" if event.online else "card-where", place=event.place)


def interest(one: str, t: Texts) -> str:
    return t.plain(f"interest-{one}")


def attendance(card: EventCard, t: Texts) -> list[Html]:
    event, left = card.event, card.event.taken - len(card.names)
    names = t.names(card.names) if left <= 0 else ", ".join(card.names)
    shown = [t("card-going", count=event.taken, names=names, more=max(left, 0))]
    if event.taken == 0:
        shown = [t("card-nobody")]
    if card.maybe:
        shown.append(t("card-maybe", count=card.maybe))
    if event.seats is not None:
        shown.append(t("card-seats", left=event.seats - event.taken, seats=event.seats))
    if card.waiting:
        shown.append(t("card-waiting", count=card.waiting))
    return shown


def answer(card: EventCard, t: Texts) -> list[str]:
    if card.mine is None or card.event.cancelled_at:
        return []
    return ["", t(f"card-mine-{card.mine.value}", position=card.position or 0)]


def buttons(card: EventCard, t: Texts, *more: Row) -> InlineKeyboardMarkup:
    if card.event.cancelled_at:
        return keyboard()
    queue = card.event.full and card.mine is not Answer.GOING
    labels = {Answer.GOING: "rsvp-queue" if queue else "rsvp-going"}
    taps = [
        button(
            t.plain(labels.get(one, f"rsvp-{one.value}")),
            RsvpTap(event_id=card.event.id, answer=one),
            style="success" if one is Answer.GOING and not queue else None,
        )
        for one in ANSWERS
    ]
    return keyboard(taps, *more)


def toast(outcome: Outcome, t: Texts, *, reachable: bool, bot: str) -> str:
    """What the tapper hears; who never opened the bot is also told how to be reminded."""
    said = t.plain(f"toast-{outcome.answer.value}", position=outcome.position or 0)
    promised = outcome.answer in (Answer.GOING, Answer.WAITING)
    if promised and not reachable:
        return t.plain("toast-open-bot", said=said, bot=bot)
    return said
