"""People: an update in, replies out. One file per topic; strangers to each other."""

from handlers.chats import bindings, members
from handlers.clubs import clubs, clubs_founding
from handlers.community import charter, checklist, lists, settings
from handlers.desk import fallback, home
from handlers.events import (
    agenda,
    calendar,
    cancelling,
    cards,
    cards_guests,
    checkins,
    checkins_list,
    checkins_record,
    feedback,
    feedback_summary,
    hosting,
    hosting_guests,
    hosting_led,
    planning,
    planning_drafts,
    planning_when,
    publishing,
    rsvps,
    rsvps_lost,
    series,
)
from handlers.news import (
    announcements,
    announcements_scheduled,
    announcements_sections,
    digests,
    digests_note,
    letters,
)
from handlers.numbers import stats
from handlers.people import joining, preferences, privacy, residents, roles, sections
from handlers.routing import ScopedRouter

# In the order they are asked: the busiest first, whatever is left over last.
IN_ORDER = (
    rsvps.anyone_anywhere,
    home.anyone,
    joining.anyone,
    joining.residents,
    rsvps_lost.residents,
    series.hosts,
    series.residents,
    feedback.anyone,
    checkins.residents,
    checkins_list.hosts,
    checkins_record.residents,
    agenda.residents,
    agenda.even_nobody,
    cards.residents,
    cards_guests.residents,
    calendar.residents,
    digests.residents,
    digests.managers,
    digests_note.managers,
    planning.planners,
    planning.planners_in_groups,
    planning_when.hosts,
    cancelling.hosts,
    planning.hosts,
    planning_drafts.hosts,
    publishing.hosts,
    hosting.hosts,
    feedback_summary.hosts,
    hosting_led.planners,
    hosting_led.hosts,
    hosting_guests.hosts,
    letters.hosts,
    clubs.residents,
    clubs_founding.founders,
    clubs_founding.hosts,
    announcements.managers,
    announcements_sections.managers,
    announcements.residents,
    announcements_scheduled.managers,
    bindings.even_nobody,
    bindings.binders,
    bindings.managers,
    members.even_nobody,
    settings.managers,
    settings.owners,
    checklist.owners,
    charter.anyone,
    charter.managers,
    charter.owners,
    lists.managers,
    lists.owners,
    preferences.residents,
    sections.residents,
    privacy.anyone,
    residents.anyone,
    roles.owners,
    roles.residents,
    stats.managers,
    stats.readers,
    fallback.anyone,
    fallback.groups,
    fallback.anyone_anywhere,
)


def routers() -> list[ScopedRouter]:
    return list(IN_ORDER)
