"""A manager decides on an idea."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.clubs import ideas, ideas_reviewing
from services.core.rights import Act
from views.clubs import ideas as cards
from views.clubs import ideas_proposing as proposing
from views.clubs import ideas_reviewing as view
from views.clubs.ideas_buttons import IdeaJoin, IdeaReview, ReviewStep
from views.core.screen import Replies

managers = ScopedRouter(Act.DECIDE_IDEAS)


@managers.tap(IdeaReview, F.act == ReviewStep.SHOW)
async def show(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    shown = await ideas_reviewing.review(ctx.session, ctx.person, data.idea_id, ctx.now)
    return view.screen(shown, ctx.t).over(query.message, ctx.chat)


@managers.tap(IdeaReview, F.act == ReviewStep.PUBLISH)
async def publish(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    idea_id, known = data.idea_id, ctx.community
    await ideas_reviewing.publish(ctx.session, ctx.person, idea_id, known, ctx.now)
    card = await ideas.card(ctx.session, idea_id, ctx.person, ctx.now)
    said = query.answer(ctx.t.plain("idea-did-publish"))
    return [said, *cards.for_reader(card, ctx.t).over(query.message, ctx.chat)]


@managers.tap(IdeaReview, F.act == ReviewStep.RETURN)
async def ask_reason(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    shown = await ideas_reviewing.ask_reason(ctx.session, ctx.person, data.idea_id, ctx.now)
    return view.screen(shown, ctx.t).over(query.message, ctx.chat)


@managers.message(Asked(About.IDEA_RETURN), F.text)
async def give_back(message: Message, ctx: Context) -> Replies:
    idea = await ideas_reviewing.give_back(ctx.session, ctx.person, message.text or "", ctx.now)
    return [view.returned(idea, ctx.t).to(ctx.chat)]


@managers.message(Asked(About.IDEA_RETURN))
async def hint(message: Message, ctx: Context) -> Replies:
    return [proposing.hint(ctx.t).to(ctx.chat)]


@managers.tap(IdeaJoin)
async def join(query: CallbackQuery, data: IdeaJoin, ctx: Context) -> Replies:
    idea_id, other_id = data.idea_id, data.other_id
    other = await ideas_reviewing.join(ctx.session, ctx.person, idea_id, other_id, ctx.now)
    card = await ideas.card(ctx.session, other.id, ctx.person, ctx.now)
    said = query.answer(ctx.t.plain("idea-did-join"))
    return [said, *cards.for_reader(card, ctx.t).over(query.message, ctx.chat)]
