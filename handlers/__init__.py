"""People: an update in, replies out. One file per topic; strangers to each other."""

from aiogram import Router

from handlers import fallback, feedback, onboarding, rsvps, start


def routers() -> list[Router]:
    """In the order they are asked: the busiest first, whatever is left over last."""
    return [
        rsvps.router,
        start.router,
        onboarding.router,
        feedback.router,
        fallback.router,
    ]
