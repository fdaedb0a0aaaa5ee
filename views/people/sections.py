"""The parts of the community, to choose one's own from: while joining, and under About me."""

from collections.abc import Callable, Iterable

from aiogram.filters.callback_data import CallbackData

from services.people.sections import Sections
from views.core.buttons import Row, button, grid, keyboard, turns
from views.core.screen import Screen
from views.core.texts import Texts
from views.people import interests
from views.people.buttons import (
    JoiningSection,
    ProfileSection,
    SectionAct,
    Setting,
    SettingName,
    SettingPage,
)

# Two names of this length stand beside each other on a telephone; longer ones get a row each.
HALF = 16
ROWS = 8

To = Callable[[SectionAct, int], CallbackData]


def joining(known: Sections, t: Texts, *ways: Row) -> Screen:
    """The question of joining; `ways` are those past it and back."""

    def to(act: SectionAct, number: int) -> CallbackData:
        return JoiningSection(act=act, number=number)

    return Screen(t("join-section"), keyboard(*listed(known, to, t), *ways))


def profile(known: Sections, t: Texts) -> Screen:
    def to(act: SectionAct, number: int) -> CallbackData:
        return ProfileSection(act=act, number=number)

    clear: Row = []
    if known.chosen:
        clear = [button(t.plain("about-clear"), ProfileSection(act=SectionAct.CLEAR))]
    back = button(t.plain("back"), Setting(name=SettingName.PAGE, choice=SettingPage.ME))
    return Screen(t("join-section"), keyboard(*listed(known, to, t), clear, [back]))


def columns(names: Iterable[str]) -> int:
    return 2 if all(len(name) <= HALF for name in names) else 1


def listed(known: Sections, to: To, t: Texts) -> list[Row]:
    """A button for each, in pages where they are many."""
    names = {one.id: interests.name(one, t) for one in known.offered}
    mine = known.chosen.id if known.chosen else None
    chips = [
        button(f"✅ {name}" if number == mine else name, to(SectionAct.CHOOSE, number))
        for number, name in names.items()
    ]
    rows = grid(chips, columns(names.values()))
    pages = max(1, -(-len(rows) // ROWS))
    number = min(known.page, pages - 1)
    around = turns(number, pages, lambda other: to(SectionAct.PAGE, other), t)
    return [*rows[number * ROWS : (number + 1) * ROWS], around]
