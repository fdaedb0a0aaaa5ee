"""What came of an idea: a manager reads the report and decides, its host goes on."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.clubs import clubs, ideas, ideas_outcome, ideas_report
from services.core.rights import Act
from views.clubs import ideas_outcome as view
from views.clubs import ideas_report as report_view
from views.clubs.ideas_buttons import IdeaPlan, IdeaReview, ReviewStep
from views.core.screen import Replies
from views.events import planning as planning_view

managers = ScopedRouter(Act.DECIDE_IDEAS)
hosts = ScopedRouter(Act.MANAGE_CLUB)


@managers.tap(IdeaReview, F.act == ReviewStep.REPORT)
async def report(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    shown = await ideas_report.report(ctx.session, ctx.person, data.idea_id, ctx.now)
    return report_view.screen(shown, ctx.t).over(query.message, ctx.chat)


@managers.tap(IdeaReview, F.act == ReviewStep.GO)
async def go(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    idea = await ideas_outcome.go(ctx.session, ctx.person, data.idea_id, ctx.now)
    card = await ideas.card(ctx.session, idea.id, ctx.person, ctx.now)
    club = await clubs.card(ctx.session, ctx.person, idea.club_id or 0, ctx.now)
    return view.founded(card, club.hosting, ctx.t).over(query.message, ctx.chat)


@managers.tap(IdeaReview, F.act == ReviewStep.NO_GO)
async def make_sure(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    await ideas_outcome.undecided(ctx.session, ctx.person, data.idea_id)
    shown = await ideas_report.report(ctx.session, ctx.person, data.idea_id, ctx.now)
    return report_view.sure(shown, ctx.t).over(query.message, ctx.chat)


@managers.tap(IdeaReview, F.act == ReviewStep.NO_GO_YES)
async def no_go(query: CallbackQuery, data: IdeaReview, ctx: Context) -> Replies:
    idea = await ideas_outcome.no_go(ctx.session, ctx.person, data.idea_id, ctx.now)
    return view.refused(idea, ctx.t).over(query.message, ctx.chat)


@hosts.tap(IdeaPlan)
async def plan(query: CallbackQuery, data: IdeaPlan, ctx: Context) -> Replies:
    club_id, known = data.club_id, ctx.community
    draft = await ideas_outcome.plan(ctx.session, ctx.person, club_id, known, ctx.now)
    return [planning_view.hub(draft, ctx.t, ctx.now).to(ctx.chat)]
