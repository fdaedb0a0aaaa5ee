"""People: an update in, replies out. One file per topic; strangers to each other."""

from aiogram import Router

from handlers.chats import bindings
from handlers.desk import fallback, home
from handlers.events import agenda, feedback, hosting, planning, rsvps
from handlers.news import announcements, digests
from handlers.numbers import stats
from handlers.people import joining, preferences, privacy, roles


def routers() -> list[Router]:
    """In the order they are asked: the busiest first, whatever is left over last."""
    return [
        rsvps.router,
        home.router,
        joining.router,
        feedback.router,
        agenda.router,
        digests.router,
        planning.router,
        hosting.router,
        announcements.router,
        bindings.router,
        preferences.router,
        privacy.router,
        roles.router,
        stats.router,
        fallback.router,
    ]
