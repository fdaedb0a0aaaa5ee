"""Joining: consent, name, occupation, section, interests, introduction."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.community import FIRST_CHARTER
from services.core.rights import Act
from services.people import joining, joining_invited
from views.core.screen import Replies
from views.people import joining as screens
from views.people.buttons import Joining, JoiningAct, JoiningInterest

anyone = ScopedRouter(Act.VISIT)
residents = ScopedRouter(Act.TAKE_PART)
WRITTEN = (About.NAME, About.OCCUPATION, About.INTRO)
TAPPED = (About.CHARTER, About.SECTION, About.INTERESTS, About.INTRO_CONSENT)

ADVANCE = {
    JoiningAct.SKIP: joining.skip,
    JoiningAct.DONE: joining.skip,
    JoiningAct.KEEP: joining.skip,
    JoiningAct.POST: joining.post_intro,
    JoiningAct.AGAIN: joining.rewrite,
    JoiningAct.RESUME: joining.resume,
    JoiningAct.BACK: joining.back,
}


@anyone.tap(Joining, F.act == JoiningAct.ACCEPT)
async def accept(query: CallbackQuery, ctx: Context) -> Replies:
    """A button of 0.1.0: it stood under the rules that came with the bot."""
    step = await joining.accept(ctx.session, ctx.person, FIRST_CHARTER, ctx.now)
    return screens.step(step, ctx.person, ctx.t, ctx.community).over(query.message, ctx.chat)


@anyone.tap(Joining, F.act == JoiningAct.DECLINE)
async def decline(query: CallbackQuery, ctx: Context) -> Replies:
    return screens.declined(ctx.t, ctx.community).over(query.message, ctx.chat)


@anyone.tap(Joining, F.act.in_(ADVANCE))
async def advance(query: CallbackQuery, data: Joining, ctx: Context) -> Replies:
    advance_by = ADVANCE[data.act]
    step = await advance_by(ctx.session, ctx.person, data.about, ctx.now)
    return screens.step(step, ctx.person, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(Joining, F.act == JoiningAct.GREET)
async def greet(query: CallbackQuery, ctx: Context) -> Replies:
    await joining_invited.greet(ctx.session, ctx.person, ctx.now)
    return [query.answer(ctx.t.plain("join-greeted"))]


@residents.tap(JoiningInterest)
async def toggle(query: CallbackQuery, data: JoiningInterest, ctx: Context) -> Replies:
    step = await joining.toggle(ctx.session, ctx.person, data.topic)
    return screens.topics(step.interests, ctx.t).over(query.message, ctx.chat)


@residents.message(Asked(*WRITTEN), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    assert ctx.person.question is not None
    assert message.text is not None
    about = ctx.person.question.about
    step = await joining.write(ctx.session, ctx.person, about, message.text, ctx.now)
    return [screens.step(step, ctx.person, ctx.t, ctx.community).to(ctx.chat)]


@anyone.message(Asked(*TAPPED))
async def ask_again(message: Message, ctx: Context) -> Replies:
    step = await joining.current(ctx.session, ctx.person)
    return [screens.again(step, ctx.person, ctx.t, ctx.community).to(ctx.chat)]
