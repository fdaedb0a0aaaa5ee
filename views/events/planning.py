"""The draft hub: a meeting as it will look, what it still lacks, and a button for each field."""

from datetime import datetime

from aiogram.types import InlineKeyboardButton

from models import About
from services.core.community import Community
from services.events.planning import DURATIONS, LIMITS, MOST_SEATS, Plan
from services.events.planning_topics import PlanTopics
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import cards, planning_when
from views.events.buttons import (
    DraftAct,
    DraftInterest,
    DraftMinutes,
    DraftSeats,
    DraftStep,
)
from views.events.cards import Room
from views.events.planning_when import act, back
from views.people import interests

SEATS = (5, 8, 10, 12, 15, 20, 30, 50)
HALF = "½"
# With the question above it, this much of the present text fits under a photo.
WAS_ROOM = 750


def hub(plan: Plan, t: Texts, now: datetime) -> Screen:
    """The draft on one screen; where a time is asked for, its chips are at hand."""
    event = plan.event
    chips = planning_when.chips(plan, t, now) if plan.asked is About.EVENT_WHEN else []
    ready = "draft-publish" if not plan.lacks else "draft-publish-later"
    publish = button(
        t.plain(ready),
        DraftAct(event_id=event.id, act=DraftStep.PUBLISH),
        style=None if plan.lacks else "success",
    )
    drop = [act(plan, t, "draft-drop", DraftStep.DROP)]
    if plan.reopened:
        drop.append(act(plan, t, "draft-afresh", DraftStep.AFRESH))
    text = cards.fit(plan.card, lambda room: body(plan, t, now, room))
    return Screen(text, keyboard(*chips, *fields(plan, t), [publish], drop), event.photo)


def body(plan: Plan, t: Texts, now: datetime, room: Room) -> Html:
    event, card = plan.event, plan.card
    words = shorten(event.description or "", room.words)
    late = event.starts_at is not None and event.starts_at <= now
    return lines(
        t("draft-reopened" if plan.reopened else "draft-heading"),
        t("series-unread", words=shorten(plan.unread, WAS_ROOM)) if plan.unread else None,
        "",
        t("card-title", title=event.title) if event.title else t("draft-empty-title"),
        cards.when(card, t) if event.starts_at else t("draft-empty-when"),
        cards.rhythm(card, t),
        t("draft-passed") if late else None,
        cards.where(event, t, room) or t("draft-empty-place"),
        cards.club(card, t),
        cards.host(card, t),
        cards.format_of(card, t),
        t("card-interests", names=cards.interests(card, t)) if card.interests else None,
        Html(f"\n{t('card-description', words=words)}") if words and room.words else None,
        "",
        t("draft-facts", seats=event.seats or 0, hours=hours(event.minutes)),
        "",
        next_step(plan, t),
    )


def next_step(plan: Plan, t: Texts) -> Html:
    if plan.options:
        return planning_when.doubt(plan.options, plan.event.zone, t)
    return t(f"draft-next-{plan.asked.value.replace('_', '-')}") if plan.asked else t("draft-ready")


def hours(minutes: int) -> str:
    """Such as "2" or "1½"."""
    whole, rest = divmod(minutes, 60)
    if rest == 30:
        return f"{whole or ''}{HALF}"
    return f"{minutes / 60:g}"


def fields(plan: Plan, t: Texts) -> list[Row]:
    """A button for each field; in a draft each says whether it is filled in."""
    event = plan.event
    there = {
        DraftStep.TITLE: event.title,
        DraftStep.WHEN: event.starts_at,
        DraftStep.PLACE: event.place,
        DraftStep.DESCRIPTION: event.description,
        DraftStep.PHOTO: event.photo,
        DraftStep.INTERESTS: plan.card.interests,
        DraftStep.FORMAT: event.format_id,
    }
    buttons = {step: field(plan, step, bool(filled), t) for step, filled in there.items()}
    online = t.plain("draft-online", online="yes" if event.online else "no")
    chosen = "yes" if event.plus_one else "no"
    return [
        [buttons[DraftStep.TITLE], buttons[DraftStep.WHEN]],
        [
            buttons[DraftStep.PLACE],
            button(online, DraftAct(event_id=event.id, act=DraftStep.ONLINE)),
        ],
        [
            button(
                t.plain("draft-seats", seats=event.seats or 0),
                DraftAct(event_id=event.id, act=DraftStep.SEATS),
            ),
            button(
                t.plain("draft-hours", hours=hours(event.minutes)),
                DraftAct(event_id=event.id, act=DraftStep.MINUTES),
            ),
            act(plan, t, "draft-plus-one", DraftStep.PLUS_ONE, chosen=chosen),
        ],
        [buttons[DraftStep.DESCRIPTION], buttons[DraftStep.PHOTO]],
        [buttons[DraftStep.FORMAT], buttons[DraftStep.INTERESTS], *repeat(plan, t)],
    ]


def field(plan: Plan, step: DraftStep, filled: bool, t: Texts) -> InlineKeyboardButton:
    label = mark(plan, step, filled) + t.plain(f"draft-field-{step.value}")
    return button(label, DraftAct(event_id=plan.event.id, act=step))


def repeat(plan: Plan, t: Texts) -> Row:
    """A draft may become a series; what is public already is repeated from its own screen."""
    if plan.event.published_at:
        return []
    chosen = "yes" if plan.card.rhythm else "no"
    return [act(plan, t, "draft-repeat", DraftStep.REPEAT, chosen=chosen)]


def mark(plan: Plan, step: DraftStep, filled: bool) -> str:
    if plan.event.published_at:
        return ""
    if step.value in plan.lacks:
        return "❗ "
    return "✅ " if filled else "➕ "


def question(plan: Plan, t: Texts, now: datetime) -> Screen:
    """One field at a time: what is asked, chips to tap, and the way back."""
    event, about = plan.event, plan.asked
    assert about is not None
    rows: list[Row] = []
    match about:
        case About.EVENT_WHEN:
            return planning_when.question(plan, t, now)
        case About.EVENT_SEATS:
            rows = seats_chips(plan, t)
        case About.EVENT_PLACE if event.place and (event.online or not event.published_at):
            rows = [[act(plan, t, "draft-no-place", DraftStep.NO_PLACE)]]
        case About.EVENT_DESCRIPTION if event.description:
            rows = [[act(plan, t, "draft-no-description", DraftStep.NO_DESCRIPTION)]]
        case About.EVENT_PHOTO if event.photo and not event.published_at:
            rows = [[act(plan, t, "draft-no-photo", DraftStep.NO_PHOTO)]]
    text = t(f"draft-ask-{about.value.replace('_', '-')}", limit=LIMITS.get(about, MOST_SEATS))
    was = {
        About.EVENT_TITLE: event.title,
        About.EVENT_PLACE: event.place,
        About.EVENT_DESCRIPTION: event.description,
    }.get(about)
    now_it_is = Html(f"\n{t('draft-now', words=shorten(was, WAS_ROOM))}") if was else None
    return Screen(lines(text, now_it_is), keyboard(*rows, back(plan, t)), event.photo)


def seats_chips(plan: Plan, t: Texts) -> list[Row]:
    event = plan.event
    chips = [
        button(str(seats), DraftSeats(event_id=event.id, seats=seats))
        for seats in SEATS
        if seats >= event.taken
    ]
    free = button(t.plain("draft-seats-free"), DraftSeats(event_id=event.id, seats=0))
    return [*grid(chips, 4), [free]]


def minutes(plan: Plan, t: Texts) -> Screen:
    chips = [
        button(
            ("✅ " if one == plan.event.minutes else "") + t.plain("draft-hours", hours=hours(one)),
            DraftMinutes(event_id=plan.event.id, minutes=one),
        )
        for one in DURATIONS
    ]
    return Screen(
        t("draft-ask-minutes"), keyboard(*grid(chips, 3), back(plan, t)), plan.event.photo
    )


def topics(shown: PlanTopics, t: Texts) -> Screen:
    plan, choice = shown.plan, shown.choice
    chips = [
        button(
            interests.chip(one, choice, t),
            DraftInterest(event_id=plan.event.id, topic=one.code),
        )
        for one in choice.offered
    ]
    done = [act(plan, t, "draft-interests-done", DraftStep.HUB, "success")]
    return Screen(t("draft-ask-interests"), keyboard(*grid(chips, 2), done), plan.event.photo)


def sure(plan: Plan, t: Texts, *, afresh: bool) -> Screen:
    """A second look before a draft is thrown away."""
    yes = DraftStep.AFRESH_YES if afresh else DraftStep.DROP_YES
    return Screen(
        t("draft-drop-sure", title=plan.event.title or t.plain("draft-untitled")),
        keyboard(
            [act(plan, t, "draft-afresh-yes" if afresh else "draft-drop-yes", yes, "danger")],
            [act(plan, t, "draft-keep", DraftStep.HUB)],
        ),
        plan.event.photo,
    )


def dropped(t: Texts) -> Screen:
    return Screen(t("draft-dropped"))


def missing(plan: Plan, t: Texts) -> str:
    return t.plain(
        "draft-missing", names=t.names([t.plain(f"draft-lacks-{x}") for x in plan.lacks])
    )


def hint(about: About, t: Texts) -> Screen:
    """For a file where a photo is expected, or a sticker where words are."""
    return Screen(t("draft-photo-please" if about is About.EVENT_PHOTO else "draft-words-please"))


def pointer(t: Texts, community: Community) -> Screen:
    """In a group: where meetings are planned."""
    url = f"https://t.me/{community.bot_username}"
    to_bot = InlineKeyboardButton(text=t.plain("card-open-bot"), url=url)
    return Screen(t("draft-in-private"), keyboard([to_bot]))
