"""A club is founded, and what it is called and for may change."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.clubs import clubs, clubs_founding
from services.core.rights import Act
from views.clubs import clubs as page
from views.clubs import clubs_founding as founding
from views.clubs.buttons import ClubAct, ClubBegin, ClubStep, ClubTopic
from views.core.screen import Replies
from views.events import planning as planning_view

founders = ScopedRouter(Act.FOUND_CLUBS)
hosts = ScopedRouter(Act.MANAGE_CLUB)

ASKED = {ClubStep.TITLE: About.CLUB_TITLE, ClubStep.PURPOSE: About.CLUB_PURPOSE}


@founders.tap(ClubBegin)
async def begin(query: CallbackQuery, ctx: Context) -> Replies:
    shown = await clubs_founding.reopen(ctx.session, ctx.person, ctx.now)
    return founding.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act == ClubStep.HUB)
async def show(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    shown = await clubs_founding.show(ctx.session, ctx.person, data.club_id, ctx.now)
    return founding.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act.in_(ASKED))
async def ask(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    about = ASKED[data.act]
    shown = await clubs_founding.ask(ctx.session, ctx.person, data.club_id, about, ctx.now)
    return founding.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act == ClubStep.TOPICS)
async def show_topics(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    shown, choice = await clubs_founding.topics(ctx.session, ctx.person, data.club_id, ctx.now)
    return founding.topics(shown, choice, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubTopic)
async def set_topic(query: CallbackQuery, data: ClubTopic, ctx: Context) -> Replies:
    club_id, topic = data.club_id, data.topic
    shown = await clubs_founding.set_topic(ctx.session, ctx.person, club_id, topic, ctx.now)
    return founding.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@hosts.message(Asked(*ASKED.values()), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    shown = await clubs_founding.write(ctx.session, ctx.person, message.text or "", ctx.now)
    return [founding.screen(shown, ctx.t, ctx.community).to(ctx.chat)]


@hosts.message(Asked(*ASKED.values()))
async def hint(message: Message, ctx: Context) -> Replies:
    return [founding.hint(ctx.t).to(ctx.chat)]


@hosts.tap(ClubAct, F.act == ClubStep.PLAN)
async def plan(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    zone, club_id = ctx.community.zone, data.club_id
    draft = await clubs_founding.plan(ctx.session, ctx.person, club_id, zone, ctx.now)
    return [planning_view.hub(draft, ctx.t, ctx.now).to(ctx.chat)]


@founders.tap(ClubAct, F.act == ClubStep.FOUND)
async def found(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    club = await clubs_founding.found(ctx.session, ctx.person, data.club_id, ctx.now)
    card = await clubs.card(ctx.session, ctx.person, club.id, ctx.now)
    said = query.answer(ctx.t.plain("club-founded", title=club.title or ""))
    return [said, *page.card(card, ctx.t).over(query.message, ctx.chat)]
