"""The gentle words for what nobody understood."""

from models import Resident
from views.core.screen import Screen
from views.core.texts import Texts
from views.people import joining


def hint(resident: Resident, words: str | None, t: Texts) -> Screen:
    """What nobody waited for (an unknown command, stray words, a sticker) gets a way on."""
    if not resident.joined_at:
        return Screen(t("hint-stranger"), joining.door(t))
    if words and words.startswith("/"):
        return Screen(t("unknown-command"), joining.menu(t))
    if resident.question:
        return Screen(t("hint-asked"))
    return Screen(t("hint"), joining.menu(t))
