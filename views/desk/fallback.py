"""The gentle words for what nobody understood."""

from models import Resident
from services.core.community import Community
from views.core import texts
from views.core.buttons import keyboard
from views.core.links import into_bot
from views.core.screen import Screen
from views.core.texts import Texts
from views.people import joining


def hint(resident: Resident, words: str | None, t: Texts) -> Screen:
    """What nobody waited for (an unknown command, stray words, a sticker) gets a way on."""
    if not resident.joined_at:
        return Screen(t("hint-stranger"), joining.join_button(t))
    if words and words.startswith("/"):
        return Screen(t("unknown-command"), joining.menu(t))
    if resident.question:
        return Screen(t("hint-asked"))
    return Screen(t("hint"), joining.menu(t))


def way_on(community: Community) -> Screen:
    """In a group, for everybody there."""
    t = texts.of(community.language)
    open_bot = into_bot(t.plain("group-open-bot"), community)
    return Screen(t("group-way-on"), keyboard([open_bot]))
