"""When to send an announcement, what is planned, and why it did not leave at its moment."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models import Announcement, AnnouncementState, Resident, Subject, SubjectKind
from services.core.community import Community
from services.core.moments import Doubt, Options
from services.mailings.report import Progress
from services.news.announcements_cards import ANNOUNCEMENT_CARD, Planned
from services.news.announcements_scheduled import ANNOUNCEMENT_UNSENT, When, Why
from services.outbox.content import Prepared
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Live, Screen
from views.core.texts import Html, Texts, lines
from views.events.planning_when import chip
from views.news import announcements
from views.news.announcements import QUOTED, act, beginning, manner, named
from views.news.buttons import AnnouncementStep, AnnouncementWhen
from views.outbox.cards import draws
from views.outbox.content import shows

# So much of the words stands on the button of one that waits.
BEGINNING = 30


def ask(waiting: Sequence[Announcement], t: Texts, zone: str) -> Screen:
    """What to announce; whoever has some that wait sees them, too."""
    rows: list[Row] = [[act(one, AnnouncementStep.SHOW, label(one, t, zone))] for one in waiting]
    hint = ["", t("announcement-waiting")] if rows else []
    return Screen(lines(t("announcement-ask"), *hint), keyboard(*rows) if rows else None)


def label(waiting: Announcement, t: Texts, zone: str) -> str:
    assert waiting.send_at is not None
    words, when = beginning(waiting, BEGINNING), t.short(waiting.send_at, zone)
    return t.plain("announcement-waiting-one", when=when, words=words)


def question(when: When, t: Texts, zone: str, now: datetime) -> Screen:
    """The moment is asked for, or, once the words have told something, what they leave open."""
    shown, options = when.announcement, when.options
    by_hour = options is not None and options.doubt in (Doubt.HOUR, Doubt.HALF)
    chips = [
        button(
            t.time(moment, zone) if by_hour else chip(moment, now, zone, t),
            AnnouncementWhen(announcement_id=shown.id, at=int(moment.timestamp())),
        )
        for moment in when.moments
    ]
    other = [act(shown, AnnouncementStep.LATER, t.plain("when-other-day"))] if options else []
    back = [act(shown, AnnouncementStep.SHOW, t.plain("back"))]
    said = doubt(options, t, zone) if options else t("announcement-ask-when", city=t.zone(zone))
    return Screen(said, keyboard(*grid(chips, 3 if by_hour else 2), other, back))


def doubt(options: Options, t: Texts, zone: str) -> Html:
    """What is understood, and what is still asked."""
    if options.doubt is Doubt.PAST and options.passed:
        return t("when-over", moment=t.moment(options.passed, zone))
    if options.day:
        day = t.day(datetime.combine(options.day, time(12), ZoneInfo(zone)), zone)
        return t(f"announcement-which-{options.doubt}", day=day[:1].upper() + day[1:])
    return t("announcement-midnight")


def card(shown: Planned | Progress, t: Texts, community: Community) -> Screen:
    """Whatever it is now: a draft, scheduled, on its way, or sent."""
    if isinstance(shown, Progress):
        if shown.announcement.state is AnnouncementState.DISCARDED:
            return announcements.discarded(t)
        return announcements.progress(shown, t)
    if shown.draft.announcement.state is AnnouncementState.SCHEDULED:
        return scheduled(shown, t, community.zone)
    return announcements.control(shown.draft, t)


def scheduled(planned: Planned, t: Texts, zone: str) -> Screen:
    """When it leaves and to whom; drawn anew every midnight, for it says "tomorrow"."""
    draft, shown = planned.draft, planned.draft.announcement
    assert shown.send_at is not None
    local, today = shown.send_at.astimezone(ZoneInfo(zone)), planned.now.astimezone(ZoneInfo(zone))
    midnight = datetime.combine(today.date() + timedelta(days=1), time(), ZoneInfo(zone))
    text = lines(
        t(
            "announcement-leaves",
            days=(local.date() - today.date()).days,
            moment=t.moment(shown.send_at, zone),
            date=t.date(shown.send_at, zone),
            time=t.time(shown.send_at, zone),
        ),
        t("announcement-words", words=beginning(shown, QUOTED)),
        "",
        t("announcement-for", audience=named(draft, t)),
        t("announcement-by-then", people=draft.reach.readers),
        *manner(draft, t),
    )
    subject = Subject(SubjectKind.ANNOUNCEMENT, shown.id)
    live = Live(subject, until=midnight, version=shown.version)
    return Screen(text, keyboard(*ways(shown, t)), shows=live)


def ways(shown: Announcement, t: Texts) -> list[Row]:
    step = AnnouncementStep
    return [
        [act(shown, step.CONFIRM, t.plain("announcement-send-now"), "danger")],
        [
            act(shown, step.LATER, t.plain("announcement-other-time")),
            act(shown, step.WHOLE, t.plain("announcement-whole")),
        ],
        [act(shown, step.RECALL, t.plain("announcement-recall"))],
    ]


# That one did not leave, until its author goes on with it.
LOOK = "unsent"


@draws(SubjectKind.ANNOUNCEMENT)
def tracked(
    shown: Planned | Progress, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    return card(shown, t, community)


@draws(SubjectKind.ANNOUNCEMENT, LOOK)
def kept(
    shown: Planned | Progress, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    if isinstance(shown, Planned) and shown.draft.announcement.state is AnnouncementState.DRAFT:
        draft = shown.draft.announcement
        return draft_of(draft, t("announcement-unsent", words=beginning(draft, QUOTED)), t)
    return card(shown, t, community)


@shows(ANNOUNCEMENT_CARD)
def sent(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return card(prepared.facts, t, community)


@shows(ANNOUNCEMENT_UNSENT)
def unsent(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """Who may still write announcements opens the draft from here, as long as it is one."""
    shown, why = prepared.facts.announcement, prepared.facts.why
    text = t(f"announcement-unsent-{why}", words=beginning(shown, QUOTED))
    return Screen(text) if why is Why.ROLE else draft_of(shown, text, t)


def draft_of(shown: Announcement, text: Html, t: Texts) -> Screen:
    live = Live(Subject(SubjectKind.ANNOUNCEMENT, shown.id), version=shown.version, look=LOOK)
    label = t.plain("announcement-open-draft")
    return Screen(text, keyboard([act(shown, AnnouncementStep.TEST, label)]), shows=live)
