"""Topics, formats, sections: managers see the lists, owners add, rename, order and hide."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from services.community import lists, settings
from services.community.lists_sorts import ANSWERS
from services.core.rights import Act
from views.community import lists as screens
from views.community.buttons import CommunityAct, CommunityStep, ListAct, ListStep, ListUndo
from views.core.screen import Replies

managers = ScopedRouter(Act.SEE_COMMUNITY)
owners = ScopedRouter(Act.EDIT_COMMUNITY)

MOVES = {ListStep.UP: -1, ListStep.DOWN: 1}
HIDES = {ListStep.HIDE: True, ListStep.RESTORE: False}


@managers.tap(CommunityAct, F.act == CommunityStep.LISTS)
async def choose(query: CallbackQuery, ctx: Context) -> Replies:
    return screens.choice(ctx.t).over(query.message, ctx.chat)


@managers.tap(ListAct, F.act == ListStep.LIST)
async def show(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    shown = await lists.listing(ctx.session, ctx.person, data.name)
    return screens.listing(shown, ctx.t).over(query.message, ctx.chat)


@managers.tap(ListAct, F.act == ListStep.SHOW)
async def show_one(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    row_id, known = data.row_id, ctx.community
    page = await lists.show(ctx.session, ctx.person, known, data.name, row_id)
    return screens.page(page, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListAct, F.act == ListStep.ADD)
async def ask_new(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    await lists.ask_new(ctx.session, ctx.person, data.name, ctx.now)
    return screens.ask_new(data.name, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListAct, F.act == ListStep.NAME)
async def ask_name(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    item = await lists.ask_name(ctx.session, ctx.person, data.name, data.row_id, ctx.now)
    return screens.ask_name(data.name, item, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListAct, F.act == ListStep.TRANSLATION)
async def ask_translation(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    item = await lists.ask_translation(ctx.session, ctx.person, data.name, data.row_id, ctx.now)
    other = settings.other(ctx.community.language)
    return screens.ask_translation(data.name, item, other, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListAct, F.act.in_(MOVES))
async def move(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    where = (data.name, data.row_id, MOVES[data.act])
    page = await lists.move(ctx.session, ctx.person, ctx.community, *where)
    return screens.page(page, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListAct, F.act.in_(HIDES))
async def hide(query: CallbackQuery, data: ListAct, ctx: Context) -> Replies:
    what, hidden, known = (data.name, data.row_id), HIDES[data.act], ctx.community
    page = await lists.hide(ctx.session, ctx.person, known, *what, ctx.now, hidden=hidden)
    return screens.page(page, ctx.t).over(query.message, ctx.chat)


@owners.tap(ListUndo)
async def undo(query: CallbackQuery, data: ListUndo, ctx: Context) -> Replies:
    page = await lists.undo(ctx.session, ctx.person, ctx.community, data.change_id, ctx.now)
    return screens.page(page, ctx.t).over(query.message, ctx.chat)


@owners.message(Asked(*ANSWERS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    page = await lists.write(ctx.session, ctx.person, ctx.community, message.text or "", ctx.now)
    return [screens.page(page, ctx.t).to(ctx.chat)]
