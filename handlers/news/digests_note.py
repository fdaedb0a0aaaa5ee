"""The words of the team in the digest: write, look, publish, take back."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers import incoming
from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.news import digests_note
from views.core.links import ScreenName
from views.core.screen import Replies
from views.news import digests_note as page
from views.news.buttons import TeamNoteAct, TeamNoteStep

managers = ScopedRouter(Act.ANNOUNCE)


@managers.opens(ScreenName.NOTE)
async def open_or_ask(query: CallbackQuery, ctx: Context) -> Replies:
    note = await digests_note.open_or_ask(ctx.session, ctx.person, ctx.now)
    return [page.opened(note, ctx.t).to(ctx.chat)]


@managers.message(Asked(About.TEAM_NOTE), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    html, length = incoming.written(message), incoming.length(message)
    note = await digests_note.write(ctx.session, ctx.person, html, length, ctx.now)
    return [page.preview(note, ctx.t).to(ctx.chat)]


@managers.message(Asked(About.TEAM_NOTE))
async def wrong_kind(message: Message, ctx: Context) -> Replies:
    return [page.wrong_kind(ctx.t).to(ctx.chat)]


@managers.tap(TeamNoteAct, F.act == TeamNoteStep.WRITE)
async def rewrite(query: CallbackQuery, ctx: Context) -> Replies:
    await digests_note.ask(ctx.session, ctx.person, ctx.now)
    return page.ask(ctx.t).over(query.message, ctx.chat)


@managers.tap(TeamNoteAct, F.act == TeamNoteStep.PUBLISH)
async def publish(query: CallbackQuery, data: TeamNoteAct, ctx: Context) -> Replies:
    note = await digests_note.publish(ctx.session, ctx.person, data.note_id, ctx.now)
    return page.standing(note, ctx.t).over(query.message, ctx.chat)


@managers.tap(TeamNoteAct, F.act == TeamNoteStep.WITHDRAW)
async def withdraw(query: CallbackQuery, data: TeamNoteAct, ctx: Context) -> Replies:
    note = await digests_note.withdraw(ctx.session, ctx.person, data.note_id, ctx.now)
    return page.withdrawn(note, ctx.t).over(query.message, ctx.chat)
