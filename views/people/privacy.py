"""What is kept about a person, their copy of it, and the way out."""

import json
from typing import Any

from aiogram.methods import SendDocument
from aiogram.types import BufferedInputFile

from models import Resident
from services.core.community import Community
from services.people import privacy
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Reply, Screen
from views.core.texts import Html, Texts, lines
from views.people.buttons import Privacy, PrivacyAct


def screen(resident: Resident, t: Texts, community: Community) -> Screen:
    settings: Row = []
    if resident.joined_at:
        settings = [leading(t.plain("menu-settings"), ScreenName.SETTINGS)]
    text = lines(
        t("privacy-title"),
        *(t(line) for line in privacy.lines()),
        "",
        t("privacy-more"),
        "",
        *responsible(t, community),
        t("privacy-version", version=privacy.VERSION),
    )
    return Screen(
        text,
        keyboard(
            [button(t.plain("privacy-export"), Privacy(act=PrivacyAct.EXPORT))],
            [button(t.plain("privacy-delete"), Privacy(act=PrivacyAct.DELETE))],
            settings,
        ),
    )


def responsible(t: Texts, community: Community) -> list[Html]:
    """Who answers for the data, as far as an owner has said so."""
    who, how = community.operator, community.contact
    if not (who or how):
        return []
    said = [
        t("privacy-operator", who=who) if who else None,
        t("privacy-contact", how=how) if how else None,
    ]
    return [*(one for one in said if one), Html("")]


def copy(record: dict[str, Any], chat_id: int, t: Texts) -> Reply:
    """Everything about one person as a file that both people and programs can read."""
    written = json.dumps(record, ensure_ascii=False, indent=2)
    file = BufferedInputFile(written.encode(), t.plain("privacy-file"))
    return SendDocument(chat_id=chat_id, document=file, caption=t("privacy-copy"))


def consequences(t: Texts, *, last_owner: bool) -> Screen:
    """What deletion means, before the second and last tap."""
    return Screen(
        lines(t("deletion"), lines("", t("deletion-last-owner")) if last_owner else None),
        keyboard(
            [button(t.plain("deletion-keep"), Privacy(act=PrivacyAct.KEEP))],
            [button(t.plain("deletion-yes"), Privacy(act=PrivacyAct.DELETE_YES), style="danger")],
        ),
    )


def kept(t: Texts) -> Screen:
    return Screen(t("deletion-kept"))


def goodbye(t: Texts) -> Screen:
    return Screen(t("goodbye"))
