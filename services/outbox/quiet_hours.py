"""When a person does not want to be disturbed."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models import Resident
from services.core.community import Community


def quiet_until(resident: Resident, zone: str, now: datetime) -> datetime | None:
    """The end of the quiet hours that `now` falls into; None when it is fine to write."""
    start, end = resident.quiet_from, resident.quiet_until
    return None if start is None or end is None else pause_until(start, end, zone, now)


def night_until(community: Community, now: datetime) -> datetime | None:
    """The end of the night that `now` falls into; None by day.

    Then nobody is asked anything that can wait, whatever their own quiet hours are.
    """
    return pause_until(*community.night, community.zone, now)


def pause_until(start: time, end: time, zone: str, now: datetime) -> datetime | None:
    """The end of a daily pause that `now` falls into, by the clock of the zone."""
    if start == end:
        return None
    local = now.astimezone(ZoneInfo(zone))
    clock = local.time().replace(tzinfo=None)
    overnight = start > end
    quiet = clock >= start or clock < end if overnight else start <= clock < end
    if not quiet:
        return None
    day = local.date() + timedelta(days=1) if overnight and clock >= start else local.date()
    return datetime.combine(day, end, tzinfo=ZoneInfo(zone))
