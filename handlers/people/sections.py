"""Which part of the community one belongs to: asked while joining, changed under About me."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.people import joining, preferences, sections
from views.core.screen import Replies
from views.people import joining as joining_view
from views.people import preferences as preferences_view
from views.people import sections as page
from views.people.buttons import JoiningSection, ProfileSection, SectionAct

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(JoiningSection, F.act == SectionAct.PAGE)
async def turn(query: CallbackQuery, data: JoiningSection, ctx: Context) -> Replies:
    step = await joining.turn(ctx.session, ctx.person, data.number)
    return joining_view.step(step, ctx.person, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(JoiningSection, F.act == SectionAct.CHOOSE)
async def answer(query: CallbackQuery, data: JoiningSection, ctx: Context) -> Replies:
    step = await joining.settle(ctx.session, ctx.person, data.number, ctx.now)
    return joining_view.step(step, ctx.person, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(ProfileSection, F.act == SectionAct.PAGE)
async def show(query: CallbackQuery, data: ProfileSection, ctx: Context) -> Replies:
    known = await sections.choice(ctx.session, ctx.person, data.number)
    return page.profile(known, ctx.t).over(query.message, ctx.chat)


@residents.tap(ProfileSection, F.act == SectionAct.CHOOSE)
async def choose(query: CallbackQuery, data: ProfileSection, ctx: Context) -> Replies:
    known = await preferences.settle(ctx.session, ctx.person, data.number)
    chosen = preferences_view.about_me(known, ctx.t, ctx.community, "about-saved")
    return chosen.over(query.message, ctx.chat)


@residents.tap(ProfileSection, F.act == SectionAct.CLEAR)
async def clear(query: CallbackQuery, ctx: Context) -> Replies:
    known = await preferences.unsettle(ctx.session, ctx.person)
    cleared = preferences_view.about_me(known, ctx.t, ctx.community, "about-cleared")
    return cleared.over(query.message, ctx.chat)
