"""What an owner does first: ticked lines, and a button for each."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from models import Resident
from services.community.checklist import Checklist, Task
from services.community.lists_sorts import ListName
from views.community import settings
from views.community.buttons import (
    CharterAct,
    CharterStep,
    CommunityAct,
    CommunityStep,
    ListAct,
    ListStep,
)
from views.core.buttons import button, grid, keyboard
from views.core.links import Go, ScreenName
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines

LEADS: dict[Task, CallbackData] = {
    Task.NAME: CommunityAct(act=CommunityStep.NAME),
    Task.CHARTER: CharterAct(draft_id=0, act=CharterStep.SHOW),
    Task.TOPICS: ListAct(name=ListName.TOPICS, act=ListStep.LIST),
    Task.CHAT: CommunityAct(act=CommunityStep.CHATS),
    Task.HOST: Go(screen=ScreenName.TEAM),
    Task.EVENT: Go(screen=ScreenName.NEW_EVENT),
    Task.PICTURE: CommunityAct(act=CommunityStep.PICTURE),
}


def hello(known: Checklist, owner: Resident, t: Texts) -> Screen:
    """What an owner is greeted with."""
    return screen(known, owner, t, t("checklist-hello", name=owner.first_name))


def screen(known: Checklist, owner: Resident, t: Texts, title: Html | None = None) -> Screen:
    """The next step first; whoever has not joined can do that now and the rest later."""
    text = lines(
        title or t("checklist-title"),
        "",
        *(line(one, known, t) for one in Task),
        "",
        t("checklist-later" if known.next else "checklist-complete"),
    )
    rest = [lead(one, known, t) for one in Task if one is not known.next]
    first = [lead(known.next, known, t, "success")] if known.next else []
    later = [settings.act(t, "checklist-to-later", CommunityStep.LATER)]
    last = settings.back(t) if owner.joined_at else later
    return Screen(text, keyboard(first, *grid(rest, 2), last))


def line(task: Task, known: Checklist, t: Texts) -> Html:
    mark = t("checklist-done" if task in known.done else "checklist-open")
    community = known.community
    facts = {"name": community.name, "city": t.zone(community.zone)} if task is Task.NAME else {}
    return Html(f"{mark} {t(f'checklist-task-{task}', **facts)}")


def lead(task: Task, known: Checklist, t: Texts, style: str | None = None) -> InlineKeyboardButton:
    label = t.plain(f"checklist-to-{task}")
    if task in known.done:
        label = f"{t.plain('checklist-done')} {label.partition(' ')[2]}"  # instead of its own sign
    return button(label, LEADS[task], style)


def picture(t: Texts) -> Screen:
    """Only BotFather can set it, so the way there is told."""
    father = InlineKeyboardButton(text=t.plain("checklist-father"), url="https://t.me/BotFather")
    back = [settings.act(t, "checklist-back", CommunityStep.CHECKLIST)]
    return Screen(t("checklist-picture"), keyboard([father], back))
