"""The event card, for a chat and for one reader, and the toast after a tap."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

from models import Answer, Event, Resident, SubjectKind
from services.core.community import Community
from services.core.words import CAPTION_LIMIT, TEXT_LIMIT, units
from services.events import cards_links as links
from services.events import feedback
from services.events.cards import EVENT_CARD, EventCard
from services.events.cards_counts import NAMES_SHOWN
from services.events.rsvps import Answered
from services.outbox.content import Prepared
from views.core.buttons import Row, button, keyboard
from views.core.links import into_bot, start_link
from views.core.screen import Live, Reply, Screen
from views.core.texts import Html, Texts, length, lines, shorten
from views.events import checkins, rsvps_brings, series
from views.events.buttons import (
    AgendaAround,
    EventAct,
    EventCalendar,
    EventPeople,
    ManageStep,
    RsvpTap,
)
from views.events.feedback_buttons import FeedbackAct, FeedbackStep
from views.outbox.cards import CARD, draws
from views.outbox.content import shows
from views.people.interests import listed, name

ANSWERS = (Answer.GOING, Answer.MAYBE, Answer.DECLINED)
NAME_ROOM = 20
TOPICS_ROOM = 160  # all that came with the bot fit


@dataclass(frozen=True)
class Room:
    """How much of an event is shown: characters of its words and place, and names."""

    words: int = 700 * 2
    place: int = 200 * 2
    names: int = NAMES_SHOWN


WHOLE = Room()
# From the most to the least, each with what must at least be left of a description.
ROOMS = ((WHOLE, 200), (Room(names=3), 100), (Room(names=3, place=60), 0))


def for_chat(card: EventCard, t: Texts, community: Community) -> Screen:
    """The shared card: counts and first names, no one's personal answer."""
    more = [into_bot(t.plain("card-open-bot"), community, f"e_{card.event.id}")]
    text = fit(card, lambda room: body(card, t, room))
    return screen(card, text, buttons(card, t, more))


@draws(SubjectKind.EVENT)
def tracked(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    return for_reader(card, t) if reader else for_chat(card, t, community)


def screen(card: EventCard, text: Html, buttons: InlineKeyboardMarkup, look: str = CARD) -> Screen:
    shows = Live(card.subject, card.true_until, card.event.version, look)
    return Screen(text, buttons, card.event.photo, shows)


@shows(EVENT_CARD)
def for_one(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return for_reader(prepared.facts, t)


def for_reader(card: EventCard, t: Texts, above: Html | None = None, look: str = CARD) -> Screen:
    """The card in a private chat, with the reader's own answer and, above it, a reason to look."""
    people = button(t.plain("card-people"), EventPeople(event_id=card.event.id))
    file = button(t.plain("card-calendar"), EventCalendar(event_id=card.event.id))
    more = [people] if card.mine is Answer.DECLINED else [file, people]

    def draw(room: Room) -> Html:
        return lines(above and lines(above, ""), body(card, t, room), *answer(card, t))

    text = fit(card, draw)
    around = [button(t.plain("card-agenda"), AgendaAround(event_id=card.event.id))]
    manage: Row = []
    if card.may_manage:
        act = EventAct(event_id=card.event.id, act=ManageStep.MANAGE)
        manage = [button(t.plain("card-manage"), act)]
    if card.event.cancelled_at:
        return screen(card, text, keyboard(manage, around), look)
    if card.begun:
        ways = buttons(card, t, rating(card, t), [people], manage, around)
        return screen(card, text, ways, look)
    bring = rsvps_brings.row(card, t)
    ways = buttons(card, t, series.standing(card, t), bring, more, manage, around)
    return screen(card, text, ways, look)


def rating(card: EventCard, t: Texts) -> Row:
    """For two weeks whoever was going, or came, can say how it was."""
    ended, now = card.event.ends_at, card.at
    late = not (ended and now) or now - ended > feedback.CHANGE_WITHIN
    was_there = card.here or card.mine is Answer.GOING
    if late or not card.over or not card.guest or not was_there:
        return []
    act = FeedbackAct(event_id=card.event.id, act=FeedbackStep.SCORE)
    return [button(t.plain("card-rate"), act)]


def fit(card: EventCard, draw: Callable[[Room], Html]) -> Html:
    """The fullest drawing that Telegram takes: a picture's caption holds little.

    The description gives way first, then names, then the place.
    """
    limit = CAPTION_LIMIT if card.event.photo else TEXT_LIMIT
    words = units(card.event.description or "")
    for room, least in ROOMS:
        over = length(draw(room)) - limit
        if over <= 0:
            return draw(room)
        if words - over >= least:
            return draw(replace(room, words=words - over))
    return draw(replace(ROOMS[-1][0], words=0))


def body(card: EventCard, t: Texts, room: Room = WHOLE) -> Html:
    event = card.event
    words = shorten(event.description or "", room.words)
    coming = attendance(card, t, room)
    return lines(
        t("card-cancelled") if event.cancelled_at else None,
        reason(event, t),
        t("card-title", title=event.title),
        when(card, t),
        rhythm(card, t),
        where(event, t, room),
        club(card, t),
        host(card, t),
        format_of(card, t),
        t("card-interests", names=interests(card, t)) if card.interests else None,
        rsvps_brings.allowed(card, t),
        Html(f"\n{t('card-description', words=words)}") if words and room.words else None,
        "" if coming else None,
        *coming,
    )


def reason(event: Event, t: Texts) -> Html | None:
    return t("card-cancel-reason", words=event.cancel_reason) if event.cancel_reason else None


def host(card: EventCard, t: Texts) -> Html:
    """A host who has been deleted has no name any more."""
    return t("card-host", name=card.host) if card.host else t("card-host-gone")


def club(card: EventCard, t: Texts) -> Html | None:
    if not card.club:
        return None
    return t("card-club", title=card.club, open=card.event.open_to.value)


def format_of(card: EventCard, t: Texts) -> Html | None:
    return t("card-format", name=name(card.format, t)) if card.format else None


def when(card: EventCard, t: Texts) -> Html:
    assert card.event.starts_at is not None
    return t("card-when", moment=moment(card, card.event.starts_at, t))


def rhythm(card: EventCard, t: Texts) -> Html | None:
    return t("series-rhythm", rhythm=series.of_card(card, t)) if card.rhythm else None


def moment(card: EventCard, start: datetime, t: Texts) -> str:
    """From a start to the end that follows; whose clock it is, where there are several."""
    zone = card.event.zone
    end = start + timedelta(minutes=card.event.minutes)
    return t.span(start, end, zone) + (f" ({t.zone(zone)})" if card.zones else "")


def where(event: Event, t: Texts, room: Room = WHOLE) -> Html | None:
    if not event.place:
        return t("card-online") if event.online else None
    place = shorten(event.place, room.place)
    return t("card-where-online" if event.online else "card-where", place=place)


def interests(card: EventCard, t: Texts) -> str:
    """As one says them: "Sport and food"."""
    names = listed(card.interests, t)
    return shorten(names[:1].upper() + names[1:], TOPICS_ROOM)


def attendance(card: EventCard, t: Texts, room: Room = WHOLE) -> list[Html]:
    """Who is coming; of a meeting called off, or with nobody to come any more, little is left."""
    event, first = card.event, [shorten(name, NAME_ROOM) for name in card.names[: room.names]]
    if event.cancelled_at:
        return []
    inviting = "yes" if card.inviting else "no"
    going = event.taken - card.held
    left = going - len(first)
    names = t.names(first) if left <= 0 else ", ".join(first)
    shown = [t("card-going", count=going, names=names, more=max(left, 0))]
    if not first:  # no room for names, or those who came have deleted themselves
        shown = [t("card-going-nameless", count=going)]
    if going == 0:
        shown = [] if card.begun else [t("card-nobody", inviting=inviting)]
    if card.begun:
        return [*shown, t("card-over" if card.over else "card-begun")]
    if card.maybe:
        shown.append(t("card-maybe", count=card.maybe))
    if event.seats is not None:
        shown.append(t("card-seats", left=event.seats - event.taken, inviting=inviting))
    if card.waiting:
        shown.append(t("card-waiting", count=card.waiting))
    return shown


def late(card: EventCard, t: Texts) -> Html | None:
    """For whoever leads it: how many come after the start."""
    return t("card-late", count=card.late) if card.late and not card.event.cancelled_at else None


def answer(card: EventCard, t: Texts) -> list[str]:
    if card.here and card.door:
        return ["", t("card-here")]
    if card.mine is None or card.event.cancelled_at or card.begun:
        return []
    seats = "free" if card.event.seats is None else "limited"
    standing = "yes" if card.standing else "no"
    details = {
        "position": card.position or 0,
        "seats": seats,
        "standing": standing,
        "late": "yes" if card.mine_late else "no",
        "full": "yes" if card.event.full else "no",
        "until": t.time(card.held_until, card.event.zone) if card.held_until else "",
    }
    mine = t(f"card-mine-{card.mine.value}", **details)
    return ["", mine, t("brings-mine")] if card.brings else ["", mine]


def buttons(card: EventCard, t: Texts, *more: Row) -> InlineKeyboardMarkup:
    if card.event.cancelled_at:
        return keyboard()
    door = checkins.here(card.event.id, t) if card.knocks else []
    if card.begun:
        return keyboard(door, *more)
    return keyboard(door, [tap(card, one, t) for one in asked(card)], *more)


def asked(card: EventCard) -> tuple[Answer, ...]:
    """What the reader may still say: who waits has said "going", unless a seat is free."""
    if card.mine is Answer.OFFERED:
        return (Answer.GOING, Answer.DECLINED)
    if card.mine is Answer.WAITING and card.event.full:
        return (Answer.MAYBE, Answer.DECLINED)
    return ANSWERS


def tap(card: EventCard, answer: Answer, t: Texts) -> InlineKeyboardButton:
    """One answer; what the reader has said is marked and filled, and nothing else is."""
    mine = card.mine is answer
    label = t.plain(f"rsvp-{answer.value}", mine="yes" if mine else "no")
    if answer is Answer.GOING and card.mine is Answer.OFFERED:
        label = t.plain("rsvp-take")
    elif answer is Answer.GOING and card.event.full and not mine:
        label = t.plain("rsvp-queue")
    if answer is Answer.DECLINED and card.standing and not mine:
        label = t.plain("series-skip")
    elif answer is Answer.DECLINED and card.mine is Answer.WAITING:
        label = t.plain("rsvp-leave-queue")
    data = RsvpTap(event_id=card.event.id, answer=answer)
    return button(label, data, style="success" if mine else None)


def reply(
    query: CallbackQuery, answered: Answered, t: Texts, community: Community, *, reachable: bool
) -> Reply:
    """What the tapper hears; for who never opened the bot, the tap itself opens it."""
    if answered.outside:
        return query.answer(url=start_link(community, links.of_answer(answered)))
    if unheard(answered, reachable=reachable):
        return query.answer(url=start_link(community, f"e_{answered.event.id}"))
    key = "toast-late" if answered.late else f"toast-{answered.answer.value}"
    said = t.plain(key, position=answered.position or 0)
    entered = t.plain("openness-entered") if answered.entered else ""
    return query.answer(f"{said} {entered}".rstrip())


def unheard(answered: Answered, *, reachable: bool) -> bool:
    """Whether we have promised to write to somebody whom we cannot reach."""
    return not reachable and answered.answer in (Answer.GOING, Answer.WAITING)
