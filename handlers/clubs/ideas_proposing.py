"""A resident proposes an idea, a tap after another."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.clubs import ideas, ideas_proposing
from services.core.rights import Act
from views.clubs import ideas as listing
from views.clubs import ideas_proposing as view
from views.clubs.ideas_buttons import (
    IdeaAct,
    IdeaBegin,
    IdeaFormat,
    IdeaLead,
    IdeaStep,
    IdeaTopic,
    IdeaWhen,
)
from views.core.screen import Replies

residents = ScopedRouter(Act.TAKE_PART)

# Each step reads the idea, or changes it, and shows it.
STEPS = {
    IdeaStep.HUB: (ideas_proposing.show, view.screen),
    IdeaStep.WORDS: (ideas_proposing.ask, view.screen),
    IdeaStep.SEND: (ideas_proposing.send, view.screen),
    IdeaStep.TAKE_BACK: (ideas_proposing.take_back, view.screen),
    IdeaStep.TOPICS: (ideas_proposing.topics, view.topics),
    IdeaStep.FORMATS: (ideas_proposing.offer_formats, view.formats),
    IdeaStep.WHEN: (ideas_proposing.show, view.when),
    IdeaStep.LEAD: (ideas_proposing.show, view.lead),
    IdeaStep.DROP: (ideas_proposing.show, view.dropping),
}


@residents.tap(IdeaBegin)
async def begin(query: CallbackQuery, ctx: Context) -> Replies:
    shown = await ideas_proposing.reopen(ctx.session, ctx.person, ctx.now)
    return view.screen(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaAct, F.act.in_(STEPS))
async def act(query: CallbackQuery, data: IdeaAct, ctx: Context) -> Replies:
    does, draws = STEPS[data.act]
    shown = await does(ctx.session, ctx.person, data.idea_id, ctx.now)
    return draws(shown, ctx.t).over(query.message, ctx.chat)


@residents.message(Asked(About.IDEA_WORDS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    written = await ideas_proposing.write(ctx.session, ctx.person, message.text or "", ctx.now)
    shown = await ideas_proposing.topics(ctx.session, ctx.person, written.idea.id, ctx.now)
    return [view.after_words(shown, ctx.t).to(ctx.chat)]


@residents.message(Asked(About.IDEA_WORDS))
async def hint(message: Message, ctx: Context) -> Replies:
    return [view.hint(ctx.t).to(ctx.chat)]


@residents.tap(IdeaTopic)
async def set_topic(query: CallbackQuery, data: IdeaTopic, ctx: Context) -> Replies:
    idea_id, topic = data.idea_id, data.topic
    shown = await ideas_proposing.set_topic(ctx.session, ctx.person, idea_id, topic, ctx.now)
    shown = await ideas_proposing.offer_formats(ctx.session, ctx.person, shown.idea.id, ctx.now)
    return view.after_topic(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaFormat)
async def set_format(query: CallbackQuery, data: IdeaFormat, ctx: Context) -> Replies:
    idea_id, format_id = data.idea_id, data.format_id
    shown = await ideas_proposing.set_format(ctx.session, ctx.person, idea_id, format_id, ctx.now)
    return view.after_format(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaWhen)
async def toggle_slot(query: CallbackQuery, data: IdeaWhen, ctx: Context) -> Replies:
    idea_id, slot = data.idea_id, data.slot
    shown = await ideas_proposing.toggle_slot(ctx.session, ctx.person, idea_id, slot, ctx.now)
    return view.when(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaLead)
async def set_lead(query: CallbackQuery, data: IdeaLead, ctx: Context) -> Replies:
    idea_id, lead = data.idea_id, data.lead
    shown = await ideas_proposing.set_lead(ctx.session, ctx.person, idea_id, lead, ctx.now)
    return view.screen(shown, ctx.t).over(query.message, ctx.chat)


@residents.tap(IdeaAct, F.act == IdeaStep.DROP_YES)
async def drop(query: CallbackQuery, data: IdeaAct, ctx: Context) -> Replies:
    await ideas_proposing.drop(ctx.session, ctx.person, data.idea_id, ctx.now)
    shown = await ideas.page(ctx.session, ctx.person, 0, ctx.now)
    return listing.screen(shown, ctx.t).over(query.message, ctx.chat)
