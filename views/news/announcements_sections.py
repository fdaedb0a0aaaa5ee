"""The parts of the community with their readers, for whoever announces."""

from services.news.announcements import Choices
from views.core.buttons import button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.news.announcements import back, option
from views.news.buttons import AnnouncementSection
from views.people import interests, sections


def screen(choices: Choices, t: Texts) -> Screen:
    draft = choices.announcement.id
    chips = [
        button(
            option(interests.name(section, t), people, t),
            AnnouncementSection(announcement_id=draft, section_id=section.id),
        )
        for section, people in choices.sections
    ]
    key = "announcement-which-section" if chips else "announcement-no-sections"
    width = sections.columns(chip.text for chip in chips)
    return Screen(t(key), keyboard(*grid(chips, width), [back(choices, t)]))
