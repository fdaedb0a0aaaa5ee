"""Settings: language, kinds of messages, quiet hours, and what one says of oneself."""

from collections.abc import Awaitable, Callable

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.people import preferences, preferences_visible
from services.people.preferences import Field
from services.people.preferences_visible import Visible
from views.core import texts
from views.core.links import ScreenName
from views.core.screen import Replies
from views.people import preferences as preferences_view
from views.people.buttons import IntroAct, Setting, SettingName, SettingPage

residents = ScopedRouter(Act.TAKE_PART)

CHANGES: dict[SettingName, Callable[..., Awaitable[None]]] = {
    SettingName.LANGUAGE: preferences.set_language,
    SettingName.SWITCH: preferences.flip_switch,
    SettingName.QUIET: preferences.set_quiet,
}


@residents.message(Command("me", "settings"))
async def show(message: Message, ctx: Context) -> Replies:
    chosen = await preferences.settings(ctx.session, ctx.person)
    return [preferences_view.screen(chosen, ctx.t).to(ctx.chat)]


@residents.opens(ScreenName.SETTINGS)
async def show_anew(query: CallbackQuery, ctx: Context) -> Replies:
    chosen = await preferences.settings(ctx.session, ctx.person)
    return [preferences_view.screen(chosen, ctx.t).to(ctx.chat)]


@residents.tap(Setting, F.name.in_(CHANGES))
async def change(query: CallbackQuery, data: Setting, ctx: Context) -> Replies:
    await CHANGES[data.name](ctx.session, ctx.person, data.choice, ctx.now)
    chosen = await preferences.settings(ctx.session, ctx.person)
    changed = preferences_view.screen(chosen, texts.of(ctx.person.language))
    return changed.over(query.message, ctx.chat)


@residents.tap(Setting, (F.name == SettingName.PAGE) & (F.choice == SettingPage.SETTINGS))
async def go_back(query: CallbackQuery, ctx: Context) -> Replies:
    chosen = await preferences.settings(ctx.session, ctx.person)
    return preferences_view.screen(chosen, ctx.t).over(query.message, ctx.chat)


@residents.tap(Setting, (F.name == SettingName.PAGE) & (F.choice == SettingPage.ME))
async def show_me(query: CallbackQuery, ctx: Context) -> Replies:
    known = await preferences.leave(ctx.session, ctx.person)
    return preferences_view.about_me(known, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(Setting, (F.name == SettingName.PAGE) & (F.choice == SettingPage.INTERESTS))
async def show_interests(query: CallbackQuery, ctx: Context) -> Replies:
    known = await preferences.profile(ctx.session, ctx.person)
    return preferences_view.topics(known, ctx.t).over(query.message, ctx.chat)


@residents.tap(Setting, F.name == SettingName.INTEREST)
async def like(query: CallbackQuery, data: Setting, ctx: Context) -> Replies:
    known = await preferences.like(ctx.session, ctx.person, data.choice)
    return preferences_view.topics(known, ctx.t).over(query.message, ctx.chat)


@residents.tap(Setting, F.name == SettingName.VISIBLE)
async def flip_visible(query: CallbackQuery, data: Setting, ctx: Context) -> Replies:
    await preferences_visible.flip(ctx.session, ctx.person, Visible(data.choice), ctx.now)
    known = await preferences.profile(ctx.session, ctx.person)
    return preferences_view.about_me(known, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(Setting, F.name == SettingName.ASK)
async def ask(query: CallbackQuery, data: Setting, ctx: Context) -> Replies:
    known = await preferences.ask(ctx.session, ctx.person, Field(data.choice), ctx.now)
    return preferences_view.question(known, ctx.t).over(query.message, ctx.chat)


@residents.tap(Setting, F.name == SettingName.CLEAR)
async def clear(query: CallbackQuery, data: Setting, ctx: Context) -> Replies:
    known = await preferences.clear(ctx.session, ctx.person, Field(data.choice))
    cleared = preferences_view.about_me(known, ctx.t, ctx.community, "about-cleared")
    return cleared.over(query.message, ctx.chat)


@residents.tap(Setting, (F.name == SettingName.INTRO) & (F.choice == IntroAct.POST))
async def publish(query: CallbackQuery, ctx: Context) -> Replies:
    known = await preferences.publish(ctx.session, ctx.person, ctx.now)
    posted = preferences_view.about_me(known, ctx.t, ctx.community, "about-posted")
    return posted.over(query.message, ctx.chat)


@residents.tap(Setting, (F.name == SettingName.INTRO) & (F.choice == IntroAct.KEEP))
async def keep(query: CallbackQuery, ctx: Context) -> Replies:
    known = await preferences.leave(ctx.session, ctx.person)
    kept = preferences_view.about_me(known, ctx.t, ctx.community, "about-saved")
    return kept.over(query.message, ctx.chat)


@residents.message(Asked(*preferences.FIELDS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    known = await preferences.write(ctx.session, ctx.person, message.text or "", ctx.now)
    if known.asked:
        return [preferences_view.question(known, ctx.t).to(ctx.chat)]
    return [preferences_view.about_me(known, ctx.t, ctx.community, "about-saved").to(ctx.chat)]


@residents.message(Asked(About.PROFILE_INTRO_CONSENT))
async def preview_again(message: Message, ctx: Context) -> Replies:
    known = await preferences.profile(ctx.session, ctx.person)
    return [preferences_view.again(known, ctx.t).to(ctx.chat)]
