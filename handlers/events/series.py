"""A draft becomes a series, and a guest says yes to all of it."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.core.rights import Act
from services.events import cards, series, series_changes, series_guests
from views.core.screen import Live, Replies, drawn
from views.events import hosting, series_draft
from views.events.buttons import (
    DraftAct,
    DraftStep,
    EventAct,
    ManageStep,
    SeriesAct,
    SeriesRhythm,
    SeriesTap,
    SeriesTimes,
)

hosts = ScopedRouter(Act.MANAGE_EVENT)
residents = ScopedRouter(Act.TAKE_PART, Scope.ANYWHERE)


@hosts.tap(DraftAct, F.act == DraftStep.REPEAT)
async def show(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    shown = await series.look(ctx.session, ctx.person, data.event_id, ctx.now)
    return series_draft.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(SeriesRhythm)
async def choose(query: CallbackQuery, data: SeriesRhythm, ctx: Context) -> Replies:
    shown = await series.choose(ctx.session, ctx.person, data.event_id, data.preset, ctx.now)
    return series_draft.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(SeriesTimes)
async def limit(query: CallbackQuery, data: SeriesTimes, ctx: Context) -> Replies:
    shown = await series.limit(ctx.session, ctx.person, data.event_id, data.times, ctx.now)
    return series_draft.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.SPREAD)
async def spread(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await series_changes.spread(ctx.session, ctx.person, data.event_id, ctx.now)
    screen = hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("series-spread-done")), *screen]


@hosts.tap(EventAct, F.act == ManageStep.CANCEL_ALL)
async def cancel_all(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await series_changes.end(ctx.session, ctx.person, data.event_id, ctx.now)
    return hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@residents.tap(SeriesTap, F.act == SeriesAct.ALL)
async def join(query: CallbackQuery, data: SeriesTap, ctx: Context) -> Replies:
    seats = await series_guests.join(ctx.session, ctx.person, data.event_id, ctx.now)
    said = query.answer(ctx.t.plain("series-joined", seats=seats))
    return [said, *drawn(query.message, Live(cards.subject(data.event_id)))]


@residents.tap(SeriesTap, F.act == SeriesAct.NONE)
async def leave(query: CallbackQuery, data: SeriesTap, ctx: Context) -> Replies:
    await series_guests.leave(ctx.session, ctx.person, data.event_id, ctx.now)
    said = query.answer(ctx.t.plain("series-left"))
    return [said, *drawn(query.message, Live(cards.subject(data.event_id)))]


@residents.tap(SeriesTap, F.act == SeriesAct.KEEP)
async def keep(query: CallbackQuery, data: SeriesTap, ctx: Context) -> Replies:
    await series_guests.keep(ctx.session, ctx.person, data.event_id)
    said = query.answer(ctx.t.plain("series-kept"))
    return [said, *drawn(query.message, Live(cards.subject(data.event_id)))]
