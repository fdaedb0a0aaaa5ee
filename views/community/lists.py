"""Topics, formats, sections: the lists, and one row with what an owner may do with it."""

from aiogram.types import InlineKeyboardButton

from services.community.lists import Listing, Page
from services.community.lists_sorts import Item, ListName
from services.core.languages import Language
from views.community import settings
from views.community.buttons import CommunityStep, ListAct, ListStep, ListUndo
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Texts, lines
from views.people.interests import label


def choice(t: Texts) -> Screen:
    """The lists themselves."""
    chips = [act(t.plain(f"list-to-{name}"), name, ListStep.LIST) for name in ListName]
    return Screen(t("list-all"), keyboard(*grid(chips, 2), settings.back(t)))


def listing(shown: Listing, t: Texts) -> Screen:
    chips = [
        act(
            t.plain("list-hidden", name=label(one, t)) if one.hidden_at else label(one, t),
            shown.name,
            ListStep.SHOW,
            one,
        )
        for one in shown.items
    ]
    add = [act(t.plain("list-add"), shown.name, ListStep.ADD)] if shown.may_edit else []
    text = t(f"list-{shown.name}" if chips else f"list-no-{shown.name}")
    to_all = [settings.act(t, "list-back", CommunityStep.LISTS)]
    return Screen(text, keyboard(*grid(chips, 2), add, to_all))


def act(
    text: str, name: ListName, step: ListStep, item: Item | None = None
) -> InlineKeyboardButton:
    return button(text, ListAct(name=name, act=step, row_id=item.id if item else 0))


def page(shown: Page, t: Texts) -> Screen:
    item, name = shown.item, shown.name
    translated = item.names.get(shown.other)
    language = t.plain(f"language-{shown.other}")
    text = lines(
        t("list-item", name=label(item, t)),
        t("list-translation", language=language, name=translated) if translated else None,
        t("list-item-hidden") if item.hidden_at else None,
        t("list-chosen", list=name.value, times=shown.times),
    )
    return Screen(text, keyboard(*(edit(shown, t) if shown.may_edit else []), back(name, t)))


def edit(shown: Page, t: Texts) -> list[Row]:
    item, name = shown.item, shown.name
    undo, translation = [], []
    if shown.change:
        undo = [button(t.plain("community-undo"), ListUndo(change_id=shown.change.id))]
    if item.names:  # the words of the bot are translated as it is
        language = t.plain(f"language-{shown.other}")
        key = t.plain("list-translate", language=language)
        translation = [act(key, name, ListStep.TRANSLATION, item)]
    hide = ("list-restore", ListStep.RESTORE) if item.hidden_at else ("list-hide", ListStep.HIDE)
    return [
        undo,
        [act(t.plain("list-rename"), name, ListStep.NAME, item), *translation],
        [
            act(t.plain("list-up"), name, ListStep.UP, item),
            act(t.plain("list-down"), name, ListStep.DOWN, item),
        ],
        [act(t.plain(hide[0]), name, hide[1], item)],
    ]


def back(name: ListName, t: Texts) -> Row:
    return [act(t.plain(f"list-back-{name}"), name, ListStep.LIST)]


def ask_new(name: ListName, t: Texts) -> Screen:
    return Screen(t(f"list-ask-new-{name}"), keyboard(back(name, t)))


def ask_name(name: ListName, item: Item, t: Texts) -> Screen:
    return Screen(t("list-ask-name", name=label(item, t)), keyboard(to_item(name, item, t)))


def ask_translation(name: ListName, item: Item, other: Language, t: Texts) -> Screen:
    said = t("list-ask-translation", name=label(item, t), language=t.plain(f"language-{other}"))
    return Screen(said, keyboard(to_item(name, item, t)))


def to_item(name: ListName, item: Item, t: Texts) -> Row:
    return [act(t.plain("back"), name, ListStep.SHOW, item)]
