"""The ideas: a list, and one of them as its reader may see it."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.clubs import ideas, ideas_proposing, ideas_reviewing
from services.core.rights import Act
from views.clubs import ideas as view
from views.clubs import ideas_proposing as proposing
from views.clubs import ideas_reviewing as reviewing
from views.clubs.ideas_buttons import IdeaOpen, Ideas
from views.core.links import Go, ScreenName
from views.core.screen import Replies, Screen

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(Ideas)
async def turn(query: CallbackQuery, data: Ideas, ctx: Context) -> Replies:
    shown = await ideas.page(ctx.session, ctx.person, data.page, ctx.now)
    return view.screen(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaOpen)
async def show(query: CallbackQuery, data: IdeaOpen, ctx: Context) -> Replies:
    return (await screen(data.idea_id, ctx)).over(query.message, ctx.chat)


@residents.opens(ScreenName.IDEA)
async def show_anew(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    return [(await screen(data.id or 0, ctx)).to(ctx.chat)]


async def screen(idea_id: int, ctx: Context) -> Screen:
    """To decide on it, to write it, or to vote for it."""
    match await ideas.seen_as(ctx.session, ctx.person, idea_id):
        case ideas.View.REVIEW:
            review = await ideas_reviewing.review(ctx.session, ctx.person, idea_id, ctx.now)
            return reviewing.screen(review, ctx.t)
        case ideas.View.PROPOSAL:
            proposal = await ideas_proposing.show(ctx.session, ctx.person, idea_id, ctx.now)
            return proposing.screen(proposal, ctx.t)
        case ideas.View.CARD:
            card = await ideas.card(ctx.session, idea_id, ctx.person, ctx.now)
            return view.for_reader(card, ctx.t)
