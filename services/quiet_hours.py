"""When a person does not want to be disturbed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import Resident


def quiet_until(resident: Resident, zone: str, now: datetime) -> datetime | None:
    """The end of the quiet hours that `now` falls into; None when it is fine to write."""
    start, end = resident.quiet_from, resident.quiet_until
    if start is None or end is None or start == end:
        return None
    local = now.astimezone(ZoneInfo(zone))
    clock = local.time().replace(tzinfo=None)
    overnight = start > end
    quiet = clock >= start or clock < end if overnight else start <= clock < end
    if not quiet:
        return None
    day = local.date() + timedelta(days=1) if overnight and clock >= start else local.date()
    return datetime.combine(day, end, tzinfo=ZoneInfo(zone))
