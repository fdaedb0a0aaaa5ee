"""Taps under the card of an idea."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.clubs import ideas, ideas_votes
from services.clubs.ideas_votes import Voted
from services.core.rights import Act
from views.clubs import ideas_votes as view
from views.clubs.ideas_buttons import VoteSlot, VoteTap, VoteWhen
from views.core.screen import Live, Replies, drawn

anyone_anywhere = ScopedRouter(Act.VISIT, Scope.ANYWHERE)
residents = ScopedRouter(Act.TAKE_PART)


@anyone_anywhere.tap(VoteTap)
async def vote(query: CallbackQuery, data: VoteTap, ctx: Context) -> Replies:
    idea_id, choice = data.idea_id, data.choice
    voted = await ideas_votes.vote(ctx.session, ctx.person, idea_id, choice, ctx.now)
    return follow(query, voted, ctx)


@anyone_anywhere.tap(VoteSlot, ~F.week)
async def toggle_slot(query: CallbackQuery, data: VoteSlot, ctx: Context) -> Replies:
    idea_id, slot = data.idea_id, data.slot
    voted = await ideas_votes.toggle_slot(ctx.session, ctx.person, idea_id, slot, ctx.now)
    return follow(query, voted, ctx)


def follow(query: CallbackQuery, voted: Voted, ctx: Context) -> Replies:
    said = view.reply(query, voted, ctx.t, ctx.community)
    return [said, *drawn(query.message, Live(ideas.subject(voted.idea.id)))]


@residents.tap(VoteWhen)
async def show_week(query: CallbackQuery, data: VoteWhen, ctx: Context) -> Replies:
    card = await ideas.card(ctx.session, data.idea_id, ctx.person, ctx.now)
    return view.week(card, ctx.t).over(query.message, ctx.chat)


@residents.tap(VoteSlot, F.week)
async def pick(query: CallbackQuery, data: VoteSlot, ctx: Context) -> Replies:
    idea_id, slot = data.idea_id, data.slot
    voted = await ideas_votes.toggle_slot(ctx.session, ctx.person, idea_id, slot, ctx.now)
    card = await ideas.card(ctx.session, idea_id, ctx.person, ctx.now)
    said = view.reply(query, voted, ctx.t, ctx.community)
    return [said, *view.week(card, ctx.t).over(query.message, ctx.chat)]
