"""Planning meetings: /newevent and every field of the hub, by taps, words or a photo."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from aiogram import F
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.incoming import photo
from handlers.routing import Asked, Scope, ScopedRouter
from models import About, Resident, Session
from services.core.rights import Act
from services.events import planning, planning_drafts, planning_topics, series_lines
from services.events.planning import PLANNING
from views.core.links import ScreenName
from views.core.screen import Replies
from views.events import hosting
from views.events import planning as planning_view
from views.events.buttons import (
    DraftAct,
    DraftInterest,
    DraftMinutes,
    DraftSeats,
    DraftStep,
)

planners = ScopedRouter(Act.PLAN_EVENTS)
planners_in_groups = ScopedRouter(Act.PLAN_EVENTS, Scope.GROUP)
hosts = ScopedRouter(Act.MANAGE_EVENT)

Change = Callable[[Session, Resident, int, datetime], Awaitable[planning.Plan]]

QUESTIONS = {
    DraftStep.TITLE: About.EVENT_TITLE,
    DraftStep.WHEN: About.EVENT_WHEN,
    DraftStep.PLACE: About.EVENT_PLACE,
    DraftStep.SEATS: About.EVENT_SEATS,
    DraftStep.DESCRIPTION: About.EVENT_DESCRIPTION,
    DraftStep.PHOTO: About.EVENT_PHOTO,
}
CHANGES: dict[DraftStep, Change] = {
    DraftStep.ONLINE: planning.toggle_online,
    DraftStep.PLUS_ONE: planning.toggle_plus_one,
    DraftStep.NO_PLACE: partial(planning.alter, place=None),
    DraftStep.NO_DESCRIPTION: partial(planning.alter, description=None),
    DraftStep.NO_PHOTO: partial(planning.alter, photo=None),
}
WRITTEN = (
    About.EVENT_TITLE,
    About.EVENT_PLACE,
    About.EVENT_SEATS,
    About.EVENT_DESCRIPTION,
)


def redrawn(query: CallbackQuery, plan: planning.Plan, ctx: Context) -> Replies:
    """The screen under the finger as it is after a change, and a toast if others will see it."""
    screen = hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    toast = hosting.saved(plan, ctx.t)
    return [query.answer(toast), *screen] if toast else screen


@planners.message(Command("newevent"))
async def newevent(message: Message, command: CommandObject, ctx: Context) -> Replies:
    plan = await series_lines.reopen(
        ctx.session, ctx.person, ctx.community.zone, command.args, ctx.now
    )
    return [planning_view.hub(plan, ctx.t, ctx.now).to(ctx.chat)]


@planners.opens(ScreenName.NEW_EVENT)
async def newevent_anew(query: CallbackQuery, ctx: Context) -> Replies:
    zone = ctx.community.zone
    plan = await planning_drafts.reopen(ctx.session, ctx.person, zone, None, ctx.now)
    return [planning_view.hub(plan, ctx.t, ctx.now).to(ctx.chat)]


@planners_in_groups.message(Command("newevent"))
async def newevent_in_group(message: Message, ctx: Context) -> Replies:
    return [planning_view.pointer(ctx.t, ctx.community).to(ctx.chat)]


@hosts.tap(DraftAct, F.act == DraftStep.HUB)
async def show(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act.in_(QUESTIONS))
async def ask(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    about = QUESTIONS[data.act]
    plan = await planning.ask(ctx.session, ctx.person, data.event_id, about, ctx.now)
    return planning_view.question(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act == DraftStep.MINUTES)
async def show_minutes(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return planning_view.minutes(plan, ctx.t).over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act == DraftStep.INTERESTS)
async def show_topics(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    shown = await planning_topics.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return planning_view.topics(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act.in_(CHANGES))
async def change(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    plan = await CHANGES[data.act](ctx.session, ctx.person, data.event_id, ctx.now)
    return redrawn(query, plan, ctx)


@hosts.tap(DraftSeats)
async def set_seats(query: CallbackQuery, data: DraftSeats, ctx: Context) -> Replies:
    seats, event_id = data.seats or None, data.event_id
    plan = await planning.set_seats(ctx.session, ctx.person, event_id, seats, ctx.now)
    return redrawn(query, plan, ctx)


@hosts.tap(DraftMinutes)
async def set_minutes(query: CallbackQuery, data: DraftMinutes, ctx: Context) -> Replies:
    minutes, event_id = data.minutes, data.event_id
    plan = await planning.set_minutes(ctx.session, ctx.person, event_id, minutes, ctx.now)
    return redrawn(query, plan, ctx)


@hosts.tap(DraftInterest)
async def toggle_topic(query: CallbackQuery, data: DraftInterest, ctx: Context) -> Replies:
    topic, event_id = data.topic, data.event_id
    shown = await planning_topics.toggle(ctx.session, ctx.person, event_id, topic, ctx.now)
    return planning_view.topics(shown, ctx.t).over(query.message, ctx.chat)


@hosts.message(Asked(*WRITTEN), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    plan = await series_lines.write(ctx.session, ctx.person, message.text or "", ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]


@hosts.message(Asked(*PLANNING), F.photo)
async def send_photo(message: Message, ctx: Context) -> Replies:
    sent = photo(message)
    assert sent is not None
    plan = await planning.set_photo(ctx.session, ctx.person, sent, ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]


@hosts.message(Asked(*PLANNING))
async def hint(message: Message, ctx: Context) -> Replies:
    assert ctx.person.question is not None
    return [planning_view.hint(ctx.person.question.about, ctx.t).to(ctx.chat)]
