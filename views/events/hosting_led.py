"""What I lead: a list, and the screen of one meeting with whatever its host may want."""

from aiogram.types import InlineKeyboardButton

from services.events.agenda import Entry
from services.events.hosting_led import Led, LedPage, Meeting
from views.core.buttons import Row, button, keyboard, turns
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import agenda, cards, checkins_list, hosting_handover
from views.events.buttons import (
    DoorStep,
    DraftAct,
    DraftStep,
    EventAct,
    EventClub,
    EventPeople,
    Hosting,
    ManageStep,
)
from views.events.cards import Room
from views.events.feedback_buttons import EventFeedback

TITLE = 28
ROOM = Room(names=3)


def screen(page: LedPage, t: Texts) -> Screen:
    listed: list[Row] = [
        [button(label(one, t), EventAct(event_id=one.event.id, act=ManageStep.LEAD))]
        for one in page.entries
    ]
    around = turns(page.number, page.pages, lambda to: Hosting(which=page.which, page=to), t)
    key = f"led-{page.which}" if page.entries else f"led-{page.which}-empty"
    new: Row = [leading(t.plain("led-new"), ScreenName.NEW_EVENT)]
    if page.draft:
        title = shorten(page.draft.title or t.plain("draft-untitled"), TITLE)
        open_draft = DraftAct(event_id=page.draft.id, act=DraftStep.HUB)
        new = [button(t.plain("led-draft", title=title), open_draft)]
    other = Led.PAST if page.which is Led.COMING else Led.COMING
    to_other = [button(t.plain(f"led-go-{other}"), Hosting(which=other, page=0))]
    saved = t("led-rescued", count=page.rescued) if page.rescued else None
    return Screen(lines(t(key), saved), keyboard(*listed, around, new, to_other))


def label(entry: Entry, t: Texts) -> str:
    """When, what, and how many come, or that it was called off."""
    return t.plain(
        "led-item",
        when=agenda.when(entry, t),
        title=shorten(entry.event.title or "", TITLE),
        going=entry.event.taken,
        cancelled="yes" if entry.event.cancelled_at else "no",
    )


def meeting(shown: Meeting, t: Texts) -> Screen:
    """How it stands, and the next step first: the guests before it, the feedback after it."""
    card, event = shown.card, shown.event
    coming = cards.attendance(card, t, ROOM)
    text = lines(
        t("card-cancelled") if event.cancelled_at else None,
        t("led-title", title=event.title),
        cards.when(card, t),
        cards.where(event, t),
        "" if coming else None,
        *coming,
        cards.late(card, t),
        waits(shown, t),
    )
    over = "yes" if card.begun else "no"
    people = [button(t.plain("led-guests", over=over), EventPeople(event_id=event.id))]
    said: Row = []
    if card.begun and not event.cancelled_at:
        said = [button(t.plain("led-feedback"), EventFeedback(event_id=event.id))]
    if shown.may_write:
        people.append(leading(t.plain("led-write"), ScreenName.LETTER, event.id))
    again = [act(shown, t, "led-repeat", ManageStep.REPEAT)] if shown.may_plan else []
    edit = DraftAct(event_id=event.id, act=DraftStep.HUB)
    closed = card.begun or event.cancelled_at
    change = [] if closed else [button(t.plain("led-change"), edit)]
    listed = Led.PAST if shown.past else Led.COMING
    back = [button(t.plain("led-back"), Hosting(which=listed, page=0))]
    ready = [] if shown.past or shown.marking else [checkins_list.act(event.id, DoorStep.CODE, t)]
    if not closed:
        ready.append(button(t.plain("openness-call"), EventClub(event_id=event.id, club_id=0)))
    over_to = [] if closed else hosting_handover.way(event.id, shown.asked, t)
    back = back if shown.may_plan else []
    rows = (door(shown, t), said, people, [*again, *change], ready, over_to, back)
    return Screen(text, keyboard(*rows))


def waits(shown: Meeting, t: Texts) -> Html | None:
    if not shown.asked or shown.card.begun or shown.event.cancelled_at:
        return None
    return t("handover-waits", name=shown.asked.name)


def door(shown: Meeting, t: Texts) -> Row:
    """While guests come and go, their list is the next step."""
    steps = (DoorStep.LIST, DoorStep.CODE) if shown.marking else ()
    return [checkins_list.act(shown.event.id, step, t) for step in steps]


def act(shown: Meeting, t: Texts, key: str, step: ManageStep) -> InlineKeyboardButton:
    return button(t.plain(key), EventAct(event_id=shown.event.id, act=step))
