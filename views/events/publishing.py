"""Publishing a meeting: whom to invite, what it would mean, what was done."""

from models import Event, OpenTo
from services.core.community import Community
from services.events.publishing import (
    EVENT_INVITATION,
    EVENT_POST,
    Invited,
    Publication,
    Reach,
)
from services.outbox.content import Prepared
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import cards, openness, planning_when, publishing_checks
from views.events.buttons import (
    DraftAct,
    DraftAudience,
    DraftStep,
    EventAct,
    EventClub,
    ManageStep,
)
from views.outbox.content import shows

TITLE_ROOM = 40
TITLES = 10


def audience(reach: Reach, t: Texts) -> Screen:
    """Each choice with the number of people it reaches."""
    event = reach.plan.event
    choices = [
        [
            button(
                t.plain(label(one, reach), count=count),
                DraftAudience(event_id=event.id, invited=one),
            )
        ]
        for one, count in reach.people.items()
    ]
    whom = openness.chips(event, t)
    text = lines(
        t("publish-audience"),
        "",
        where(event, reach.chats, t),
        lines("", t("openness-ask")) if whom else None,
    )
    ways = keyboard(*choices, *whom, planning_when.back(reach.plan, t))
    return Screen(text, ways, event.photo)


def where(event: Event, titles: list[str], t: Texts) -> Html:
    """In which chats its card will hang; one of a club alone hangs in none."""
    only_club = event.open_to is OpenTo.CLUB
    return t("openness-only-club") if only_club else in_chats(titles, t)


def label(one: Invited, reach: Reach) -> str:
    if one is Invited.CHAT and not reach.chats:
        return "publish-to-nobody"
    return f"publish-to-{one.value}"


def in_chats(titles: list[str], t: Texts) -> Html:
    if not titles:
        return t("publish-no-chat")
    return t(
        "publish-chats", names=t.names([shorten(title, TITLE_ROOM) for title in titles[:TITLES]])
    )


def confirm(reach: Reach, invited: Invited, t: Texts) -> Screen:
    event = reach.plan.event
    yes = DraftAudience(event_id=event.id, invited=invited, sure=True)
    again = DraftAct(event_id=event.id, act=DraftStep.PUBLISH)
    count, later = reach.people.get(invited, 0), reach.digest.get(invited, 0)
    text = lines(
        t("publish-sure", title=event.title),
        "",
        where(event, reach.chats, t),
        t("publish-invitations", count=count),
        t("publish-digest", now=count - later, later=later) if later else None,
        publishing_checks.notes(reach, invited, t),
    )
    return Screen(
        text,
        keyboard(
            [button(t.plain("publish-yes"), yes, style="success")],
            [button(t.plain("back"), again)],
        ),
        event.photo,
    )


def published(publication: Publication, t: Texts) -> Screen:
    event = publication.event
    manage = EventAct(event_id=event.id, act=ManageStep.MANAGE)
    later = publication.later
    key = "publish-done" if publication.fresh else "publish-done-before"
    text = lines(
        t(key, title=event.title),
        "",
        where(event, publication.chats, t),
        t("publish-invitations", count=publication.invited) if publication.fresh else None,
        t("publish-digest", now=publication.invited - later, later=later) if later else None,
    )
    call = EventClub(event_id=event.id, club_id=0)
    ways = keyboard(
        [button(t.plain("card-manage"), manage)], [button(t.plain("openness-call"), call)]
    )
    return Screen(text, ways, event.photo)


@shows(EVENT_POST)
def post(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return cards.for_chat(prepared.facts, t, community)


@shows(EVENT_INVITATION)
def invitation(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """The card under a line that says why it is shown."""
    return cards.for_reader(prepared.facts, t, t("notification-event-invitation"))
