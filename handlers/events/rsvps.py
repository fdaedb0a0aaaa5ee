"""Taps under a card: going, maybe, can't."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.core.rights import Act
from services.events import rsvps, rsvps_late
from services.events.rsvps import Answered
from services.outbox import consent
from views.core.screen import Live, Replies, drawn
from views.events import cards as cards_view
from views.events.buttons import RsvpLate, RsvpTap

anyone_anywhere = ScopedRouter(Act.VISIT, Scope.ANYWHERE)


@anyone_anywhere.tap(RsvpTap)
async def tap(query: CallbackQuery, data: RsvpTap, ctx: Context) -> Replies:
    wish, event_id = data.answer, data.event_id
    return follow(query, await rsvps.answer(ctx.session, ctx.person, event_id, wish, ctx.now), ctx)


@anyone_anywhere.tap(RsvpLate)
async def tap_late(query: CallbackQuery, data: RsvpLate, ctx: Context) -> Replies:
    late = await rsvps_late.come_late(ctx.session, ctx.person, data.event_id, ctx.now)
    return follow(query, late, ctx)


def follow(query: CallbackQuery, answered: Answered, ctx: Context) -> Replies:
    reachable = consent.reachable(ctx.person)
    said = cards_view.reply(query, answered, ctx.t, ctx.community, reachable=reachable)
    # The message under the finger follows even if it was sent before messages were tracked.
    return [said, *drawn(query.message, Live(answered.subject))]
