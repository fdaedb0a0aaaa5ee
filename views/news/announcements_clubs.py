"""The clubs with their readers, for whoever announces."""

from services.news.announcements_clubs import ClubChoices
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts, shorten
from views.news.announcements import act, option
from views.news.buttons import AnnouncementClub, AnnouncementStep

TITLE = 28


def screen(shown: ClubChoices, t: Texts) -> Screen:
    draft = shown.announcement
    rows: list[Row] = []
    for club, people in shown.clubs:
        name = option(shorten(club.title or "", TITLE), people, t)
        label = f"✅ {name}" if club.id in draft.club_ids else name
        rows.append([button(label, AnnouncementClub(announcement_id=draft.id, club_id=club.id))])
    if draft.club_ids:
        done = AnnouncementClub(announcement_id=draft.id, club_id=0)
        rows.append([button(t.plain("announcement-clubs-done"), done, "success")])
    back = act(draft, AnnouncementStep.AUDIENCE, t.plain("back"))
    key = "announcement-which-club" if shown.clubs else "announcement-no-clubs"
    return Screen(t(key), keyboard(*rows, [back]))
