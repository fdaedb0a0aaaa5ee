"""Data of the buttons about meetings: a public contract, docs/callbacks.md."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from models import Answer, OpenTo
from services.events.absences import Span
from services.events.agenda import Which
from services.events.hosting_guests import Removal
from services.events.hosting_led import Led
from services.events.publishing import Invited
from services.events.series_rules import Preset
from views.core.buttons import RowId, TopicCode, UnixTime


class RsvpTap(CallbackData, prefix="r"):
    event_id: RowId
    answer: Answer


class BringTap(CallbackData, prefix="br"):
    """So many people come with the reader."""

    event_id: RowId
    brings: RowId


class RsvpLate(CallbackData, prefix="rl"):
    """Going, but after the start."""

    event_id: RowId


class SeatsAgain(CallbackData, prefix="ra"):
    """All seats that were lost during an absence."""


class EventOpen(CallbackData, prefix="e"):
    event_id: RowId


class EventCalendar(CallbackData, prefix="ics"):
    event_id: RowId


class EventPeople(CallbackData, prefix="ep"):
    event_id: RowId


class EventGuests(CallbackData, prefix="eg"):
    """A page of who is going; the first one is also `ep`."""

    event_id: RowId
    page: RowId


class EventSend(CallbackData, prefix="es"):
    """What the buttons of 0.1.0 say instead of `go:event:…`: the card as a new message."""

    event_id: RowId


class Agenda(CallbackData, prefix="ag"):
    which: Which
    page: RowId


class AgendaAround(CallbackData, prefix="aga"):
    """The page of the agenda where this event stands."""

    event_id: RowId


class DraftStep(StrEnum):
    HUB = "hub"
    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    NO_PLACE = "no_place"
    ONLINE = "online"
    SEATS = "seats"
    PLUS_ONE = "plus_one"
    MINUTES = "minutes"
    DESCRIPTION = "description"
    NO_DESCRIPTION = "no_description"
    PHOTO = "photo"
    NO_PHOTO = "no_photo"
    INTERESTS = "interests"
    FORMAT = "format"
    REPEAT = "repeat"
    PUBLISH = "publish"
    DROP = "drop"
    DROP_YES = "drop_yes"
    AFRESH = "afresh"
    AFRESH_YES = "afresh_yes"


class DraftAct(CallbackData, prefix="da"):
    event_id: RowId
    act: DraftStep


class DraftWhen(CallbackData, prefix="dw"):
    event_id: RowId
    at: UnixTime
    sure: bool = False  # a published event is moved only after a second look


class DraftSeats(CallbackData, prefix="dn"):
    event_id: RowId
    seats: RowId  # 0: no limit


class DraftMinutes(CallbackData, prefix="dm"):
    event_id: RowId
    minutes: RowId


class DraftInterest(CallbackData, prefix="di"):
    event_id: RowId
    topic: TopicCode


class DraftFormat(CallbackData, prefix="df"):
    event_id: RowId
    format_id: RowId  # 0: none


class DraftOpen(CallbackData, prefix="do"):
    """Who may come to a meeting of a club."""

    event_id: RowId
    open_to: OpenTo


class EventClub(CallbackData, prefix="ec"):
    """Invite a club to a public meeting, too."""

    event_id: RowId
    club_id: RowId  # 0: show which


class DraftAudience(CallbackData, prefix="dp"):
    event_id: RowId
    invited: Invited
    sure: bool = False


class SeriesRhythm(CallbackData, prefix="sr"):
    event_id: RowId
    preset: Preset


class SeriesTimes(CallbackData, prefix="sn"):
    """After how many meetings a series ends."""

    event_id: RowId
    times: RowId  # 0: no end


class SeriesAct(StrEnum):
    ALL = "all"
    NONE = "none"
    KEEP = "keep"


class SeriesTap(CallbackData, prefix="sg"):
    """Come to all meetings of a series, go on doing so, or come to none any more."""

    event_id: RowId
    act: SeriesAct


class AbsenceFor(CallbackData, prefix="ab"):
    """Be away for so long."""

    span: Span


class AbsenceStep(StrEnum):
    CHANGE = "change"
    END = "end"


class AbsenceAct(CallbackData, prefix="aba"):
    act: AbsenceStep


class ManageStep(StrEnum):
    MANAGE = "manage"
    CANCEL = "cancel"
    CANCEL_YES = "cancel_yes"
    REASON = "reason"
    RESTORE = "restore"
    REPEAT = "repeat"
    LEAD = "lead"
    RESEND = "resend"
    SPREAD = "spread"
    CANCEL_ALL = "cancel_all"


class EventAct(CallbackData, prefix="ea"):
    event_id: RowId
    act: ManageStep


class Hosting(CallbackData, prefix="ho"):
    """What the reader leads, page by page."""

    which: Led
    page: RowId


class DoorStep(StrEnum):
    HERE = "here"
    LIST = "list"
    CODE = "code"
    FIND = "find"
    CLOSE = "close"
    REOPEN = "reopen"


class DoorAct(CallbackData, prefix="dr"):
    """At the door: a guest says that they are here, or the host opens the list or the code."""

    event_id: RowId
    act: DoorStep


class DoorPage(CallbackData, prefix="dl"):
    """A page of the list at the door."""

    event_id: RowId
    page: RowId


class DoorMark(CallbackData, prefix="dk"):
    """A guest is here, or not after all."""

    event_id: RowId
    resident_id: RowId
    here: bool
    page: RowId


class GuestPage(CallbackData, prefix="gp"):
    """A page of the guests, for whoever leads the meeting."""

    event_id: RowId
    page: RowId


class GuestStep(StrEnum):
    SHOW = "show"
    GOING = "going"
    MAYBE = "maybe"
    REMOVE = "remove"


class GuestAct(CallbackData, prefix="gs"):
    """One guest: answer for them, or ask why they are to go."""

    event_id: RowId
    resident_id: RowId
    act: GuestStep


class GuestRemove(CallbackData, prefix="gr"):
    event_id: RowId
    resident_id: RowId
    why: Removal


class GuestFind(CallbackData, prefix="gf"):
    """Find somebody by the first letters of their name."""

    event_id: RowId
