"""A person's name, and whether it leads to them."""

from models import Resident
from services.people.preferences_visible import Visible
from views.core.texts import Html, Texts


def called(name: str, telegram_id: int | None, t: Texts) -> Html | str:
    """With a number, a name that opens a chat with this person."""
    return t("name-linked", name=name, id=str(telegram_id)) if telegram_id else name


def introduced(resident: Resident, t: Texts) -> Html | str:
    return called(resident.name, resident.telegram_id if resident.linked else None, t)


def state(resident: Resident) -> str:
    """Which of the lines of the screen is true: who is hidden is hidden, link or no link."""
    if resident.hidden:
        return Visible.HIDDEN
    return Visible.LINKED if resident.linked else "named"
