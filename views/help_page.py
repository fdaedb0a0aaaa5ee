"""What this person may do."""

from models import Resident
from views import commands
from views.buttons import keyboard
from views.screen import Screen
from views.texts import Html, Texts, lines


def screen(resident: Resident, t: Texts) -> Screen:
    """The commands open to this person's role, one line each."""
    if not resident.joined_at and not commands.of(resident.role):
        return Screen(t("help-stranger"))
    listed = [Html(f"/{name} · {t(f'command-{name}')}") for name in commands.of(resident.role)]
    return Screen(lines(t("help-title"), "", *listed), keyboard())


def hint(resident: Resident, t: Texts) -> Screen:
    """One gentle line for words that nobody waited for."""
    return Screen(t("hint" if resident.joined_at else "hint-stranger"))


def cancelled(t: Texts, *, dropped: bool) -> Screen:
    return Screen(t("cancelled" if dropped else "nothing-to-cancel"))
