"""After a meeting: the score, the reasons, the words."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, Asked
from models import About, Resident, Role, Session
from services.events import feedback
from views.core.screen import Replies
from views.core.texts import Texts
from views.events import feedback as feedback_view
from views.events.buttons import FeedbackAct, FeedbackReason, FeedbackScore, FeedbackStep

router = Router(name=__name__)

# What each button does, and the screen after it.
ACTS = {
    FeedbackStep.WORDS: (feedback.ask_words, feedback_view.writing),
    FeedbackStep.DONE: (feedback.look, feedback_view.thanks),
    FeedbackStep.CHANGE: (feedback.look, feedback_view.reasons),
    FeedbackStep.SCORE: (feedback.look, feedback_view.question),
}


@router.callback_query(FeedbackScore.filter(), IN_PRIVATE, flags={"needs": Role.STRANGER})
async def rate(
    query: CallbackQuery,
    callback_data: FeedbackScore,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    event_id, score = callback_data.event_id, callback_data.score
    form = await feedback.rate(session, resident, event_id, score, now)
    return feedback_view.reasons(form, t).over(query.message, query.from_user.id)


@router.callback_query(FeedbackReason.filter(), IN_PRIVATE, flags={"needs": Role.STRANGER})
async def toggle(
    query: CallbackQuery,
    callback_data: FeedbackReason,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    event_id, reason = callback_data.event_id, callback_data.reason
    form = await feedback.toggle(session, resident, event_id, reason, now)
    return feedback_view.reasons(form, t).over(query.message, query.from_user.id)


@router.callback_query(FeedbackAct.filter(), IN_PRIVATE, flags={"needs": Role.STRANGER})
async def act(
    query: CallbackQuery,
    callback_data: FeedbackAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    decide, draw = ACTS[callback_data.act]
    form = await decide(session, resident, callback_data.event_id, now)
    return draw(form, t).over(query.message, query.from_user.id)


@router.message(Asked(About.FEEDBACK_WORDS), F.text, flags={"needs": Role.STRANGER})
async def write(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    assert message.text is not None
    outcome = await feedback.write(session, resident, message.text, now)
    return [feedback_view.after_words(outcome, t).to(message.chat.id)]
