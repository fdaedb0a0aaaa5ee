"""After a meeting: the score, the reasons, the words."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import feedback
from views.core.screen import Replies
from views.events import feedback as feedback_view
from views.events.feedback_buttons import FeedbackAct, FeedbackReason, FeedbackScore, FeedbackStep

anyone = ScopedRouter(Act.VISIT)

# What each button does, and the screen after it.
ACTS = {
    FeedbackStep.WORDS: (feedback.ask_words, feedback_view.writing),
    FeedbackStep.DONE: (feedback.look, feedback_view.thanks),
    FeedbackStep.CHANGE: (feedback.look, feedback_view.reasons),
    FeedbackStep.SHARE: (feedback.share, feedback_view.thanks),
    FeedbackStep.ABSENT: (feedback.absent, feedback_view.missed),
    FeedbackStep.SCORE: (feedback.look, feedback_view.question),
}


@anyone.tap(FeedbackScore)
async def rate(query: CallbackQuery, data: FeedbackScore, ctx: Context) -> Replies:
    event_id, score = data.event_id, data.score
    form = await feedback.rate(ctx.session, ctx.person, event_id, score, ctx.now)
    return feedback_view.reasons(form, ctx.t).over(query.message, ctx.chat)


@anyone.tap(FeedbackReason)
async def toggle(query: CallbackQuery, data: FeedbackReason, ctx: Context) -> Replies:
    event_id, reason = data.event_id, data.reason
    form = await feedback.toggle(ctx.session, ctx.person, event_id, reason, ctx.now)
    return feedback_view.reasons(form, ctx.t).over(query.message, ctx.chat)


@anyone.tap(FeedbackAct)
async def act(query: CallbackQuery, data: FeedbackAct, ctx: Context) -> Replies:
    decide, draw = ACTS[data.act]
    form = await decide(ctx.session, ctx.person, data.event_id, ctx.now)
    return draw(form, ctx.t).over(query.message, ctx.chat)


@anyone.message(Asked(About.FEEDBACK_WORDS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    assert message.text is not None
    outcome = await feedback.write(ctx.session, ctx.person, message.text, ctx.now)
    return [feedback_view.after_words(outcome, ctx.t).to(ctx.chat)]
