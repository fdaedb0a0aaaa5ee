"""Lists of clubs, and the card of one."""

from services.clubs.clubs import ClubCard, ClubPage, Line, Which
from services.clubs.clubs_links import CLUB_CARD
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs import clubs_thread
from views.clubs.buttons import ClubAct, ClubBegin, Clubs, ClubStep, ClubTap, MemberStep
from views.clubs.ideas_buttons import IdeaBegin, Ideas
from views.core.buttons import Row, button, keyboard, turns
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import series
from views.outbox.content import shows
from views.people import interests

TITLE = 24
HOST = 20


def screen(page: ClubPage, t: Texts, community: Community) -> Screen:
    listed: list[Row] = [
        [button(label(one, t, community), ClubTap(club_id=one.club.id, act=MemberStep.SHOW))]
        for one in page.lines
    ]
    around = turns(page.number, page.pages, lambda to: Clubs(which=page.which, page=to), t)
    other = Which.ALL if page.which is Which.MINE else Which.MINE
    tabs = [
        button(t.plain(f"clubs-go-{other}"), Clubs(which=other, page=0)),
        button(t.plain("ideas-back"), Ideas(page=0)),
    ]
    begin = [button(t.plain("idea-propose"), IdeaBegin())]
    if page.may_found:
        begin.append(button(t.plain("clubs-found"), ClubBegin()))
    text = t(f"clubs-{page.which}" if page.lines else f"clubs-{page.which}-empty")
    return Screen(text, keyboard(*listed, around, tabs, begin))


def label(one: Line, t: Texts, community: Community) -> str:
    return t.plain(
        "clubs-item",
        mine="yes" if one.mine else "no",
        title=shorten(one.club.title or "", TITLE),
        members=one.club.members,
        dated="yes" if one.next_at else "no",
        next=t.short(one.next_at, community.zone) if one.next_at else "",
    )


def card(shown: ClubCard, t: Texts) -> Screen:
    club = shown.club
    text = lines(
        t("club-title", title=club.title),
        t("club-purpose", words=club.purpose) if club.purpose else None,
        "",
        *facts(shown, t),
    )
    return Screen(text, keyboard(*ways(shown, t)))


def facts(shown: ClubCard, t: Texts) -> list[Html]:
    """Next date, rhythm, size, hosts."""
    club = shown.club
    hosts = [shorten(name, HOST) for name in shown.hosts if name]
    found = [t("club-closed-note")] if club.closed_at else [coming(shown, t)]
    if shown.topic:
        name = interests.name(shown.topic, t)
        found.append(t("club-topic", topic=name))
    found.append(t("club-members", members=club.members, mine="yes" if shown.mine else "no"))
    if not club.closed_at:
        found.append(t("club-hosts", hosts=len(hosts), names=t.names(hosts)))
        thread = clubs_thread.line(club, t)
        found += [thread] if thread else []
    return found


def coming(shown: ClubCard, t: Texts) -> Html:
    event = shown.coming
    if not event or not event.starts_at:
        return t("club-no-date")
    when = t.moment(event.starts_at, event.zone)
    if not shown.rhythm:
        return t("club-next", when=when)
    on = event.series_on
    return t("club-next-rhythm", when=when, rhythm=series.described(shown.rhythm, on, t))


def ways(shown: ClubCard, t: Texts) -> list[Row]:
    club, rows = shown.club, list[Row]()
    if not club.closed_at and not shown.mine:
        join = ClubTap(club_id=club.id, act=MemberStep.JOIN)
        rows.append([button(t.plain("club-join"), join, "success")])
    if shown.coming:
        rows.append([leading(t.plain("club-open-next"), ScreenName.EVENT, shown.coming.id)])
    if shown.mine and not club.closed_at:
        rows.append(belonging(shown, t))
    if shown.may_manage and not club.closed_at:
        rows.append([button(t.plain("club-manage"), ClubAct(club_id=club.id, act=ClubStep.HUB))])
    which = Which.MINE if shown.mine else Which.ALL
    return [*rows, [button(t.plain("club-back"), Clubs(which=which, page=0))]]


def belonging(shown: ClubCard, t: Texts) -> Row:
    assert shown.mine is not None
    turn = MemberStep.LOUD if shown.mine.silent else MemberStep.SILENT
    row = [button(t.plain(f"club-{turn}"), ClubTap(club_id=shown.club.id, act=turn))]
    if not shown.hosting:
        leave = ClubTap(club_id=shown.club.id, act=MemberStep.LEAVE)
        row.append(button(t.plain("club-leave"), leave))
    return row


@shows(CLUB_CARD)
def for_one(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return card(prepared.facts, t)
