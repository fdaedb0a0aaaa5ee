"""The rules: shown, drafted, published, accepted."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from services.community import charter
from services.core.rights import Act
from views.community import charter as screens
from views.community.buttons import CharterAct, CharterStep
from views.core.screen import Replies
from views.people.buttons import CharterAccept

anyone = ScopedRouter(Act.VISIT)
managers = ScopedRouter(Act.SEE_COMMUNITY)
owners = ScopedRouter(Act.EDIT_COMMUNITY)

PUBLISH = {CharterStep.EVERYONE: True, CharterStep.NEWCOMERS: False}


@anyone.tap(CharterAccept)
async def accept(query: CallbackQuery, data: CharterAccept, ctx: Context) -> Replies:
    step, newest = await charter.accept(ctx.session, ctx.person, data.number, ctx.now)
    next_one = screens.after_accepting(step, newest, ctx.person, ctx.t, ctx.community)
    return next_one.over(query.message, ctx.chat)


@managers.tap(CharterAct, F.act == CharterStep.SHOW)
async def show(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    rules = await charter.show(ctx.session, ctx.person)
    return screens.screen(rules, ctx.t).over(query.message, ctx.chat)


@owners.tap(CharterAct, F.act == CharterStep.WRITE)
async def ask(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    await charter.ask(ctx.session, ctx.person, data.draft_id, ctx.now)
    return screens.ask(ctx.t).over(query.message, ctx.chat)


@owners.tap(CharterAct, F.act == CharterStep.TRANSLATE)
async def ask_translation(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    known, draft_id = ctx.community, data.draft_id
    draft = await charter.ask_translation(ctx.session, ctx.person, known, draft_id, ctx.now)
    return screens.ask_translation(draft, ctx.t).over(query.message, ctx.chat)


@owners.tap(CharterAct, F.act == CharterStep.PREVIEW)
async def preview(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    draft = await charter.preview(ctx.session, ctx.person, ctx.community, data.draft_id)
    return screens.preview(draft, ctx.t).over(query.message, ctx.chat)


@owners.tap(CharterAct, F.act.in_(PUBLISH))
async def publish(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    everyone, draft_id = PUBLISH[data.act], data.draft_id
    rules = await charter.publish(ctx.session, ctx.person, draft_id, ctx.now, everyone=everyone)
    return screens.screen(rules, ctx.t).over(query.message, ctx.chat)


@owners.tap(CharterAct, F.act == CharterStep.DROP)
async def drop(query: CallbackQuery, data: CharterAct, ctx: Context) -> Replies:
    rules = await charter.drop(ctx.session, ctx.person, data.draft_id)
    return screens.screen(rules, ctx.t).over(query.message, ctx.chat)


@owners.message(Asked(*charter.ABOUTS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    said = message.text or ""
    draft = await charter.write(ctx.session, ctx.person, ctx.community, said, ctx.now)
    return [screens.preview(draft, ctx.t).to(ctx.chat)]
