"""What this person may do, and what /cancel stopped."""

from aiogram.types import ReplyKeyboardRemove

from models import About, Resident
from views.core import commands
from views.core.buttons import keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.people import joining

OBVIOUS = ("start", "help")
PRIVACY = "privacy"  # Telegram wants every bot to say it


def screen(resident: Resident, t: Texts) -> Screen:
    """The commands open to this person's role, one line each, and the way to the main screens."""
    names = [*commands.of(resident.role), PRIVACY]
    listed = [Html(f"/{name} · {t(f'command-{name}')}") for name in names if name not in OBVIOUS]
    more = joining.helpers(resident, t)
    if not resident.joined_at:
        buttons = keyboard(more) if more else joining.join_button(t)
        return Screen(lines(t("help-stranger"), "", *listed), buttons)
    return Screen(lines(t("help-title"), "", *listed), joining.menu(t, more))


def cancelled(asked: About | None, t: Texts) -> Screen:
    """What /cancel stopped; None if nothing had been asked."""
    if asked is None:
        return Screen(t("nothing-to-cancel"))
    if asked is About.CHARTER:
        return Screen(t("cancelled-charter"))
    return Screen(t("cancelled"), ReplyKeyboardRemove() if asked is About.APPOINTMENT else None)
