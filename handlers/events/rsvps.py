"""Taps under a card: going, maybe, can't."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.filters import private_message
from models import Resident, Role, Session
from services.core.community import Community
from services.events import rsvps
from services.outbox import cards
from views.core.screen import Replies
from views.core.texts import Texts
from views.events import cards as cards_view
from views.events.buttons import RsvpTap

router = Router(name=__name__)


@router.callback_query(RsvpTap.filter(), flags={"needs": Role.STRANGER})
async def tap(
    query: CallbackQuery,
    callback_data: RsvpTap,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    wish, event_id = callback_data.answer, callback_data.event_id
    outcome = await rsvps.answer(session, resident, event_id, wish, now)
    if card := private_message(query):
        await cards.tapped(session, outcome.event, resident, now, **card)
    reachable = resident.reachable
    toast = cards_view.toast(outcome, t, reachable=reachable, bot=community.bot_username)
    alert = outcome.changed and cards_view.unheard(outcome, reachable=reachable)
    return [query.answer(toast, show_alert=alert)]
