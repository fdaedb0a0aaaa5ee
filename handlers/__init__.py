"""People: an update in, replies out. One file per topic; strangers to each other."""

from aiogram import Router

from handlers import (
    announcements,
    digest,
    event_manage,
    events,
    fallback,
    feedback,
    groups,
    onboarding,
    people,
    planning,
    preferences,
    privacy,
    rsvps,
    start,
    stats,
)


def routers() -> list[Router]:
    """In the order they are asked: the busiest first, whatever is left over last."""
    return [
        rsvps.router,
        start.router,
        onboarding.router,
        feedback.router,
        events.router,
        digest.router,
        planning.router,
        event_manage.router,
        announcements.router,
        groups.router,
        preferences.router,
        privacy.router,
        people.router,
        stats.router,
        fallback.router,
    ]
