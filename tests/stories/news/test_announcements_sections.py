"""An announcement for one building or office, to whoever said that it is theirs."""

from datetime import time

import pytest
from sqlalchemy import select

from models import Announcement, Audience, Role, Section, Switch
from simulator import Person
from simulator.people.screens import Message
from tests.town import Town

WATER = "Завтра отключат воду"


async def lists(town: Town, *names: str) -> list[int]:
    """The owners have listed these; their numbers."""
    async with town.session() as session:
        rows = [Section(names={"ru": name}, position=place) for place, name in enumerate(names, 1)]
        session.add_all(rows)
        await session.flush()
        return [one.id for one in rows]


async def belongs(town: Town, person: Person, section_id: int) -> None:
    """Somebody chose it before the story goes on."""
    resident = await town.resident(person)
    async with town.session() as session:
        session.add(resident)
        resident.section_id = section_id


async def writes(author: Person, *labels: str) -> None:
    await author.says("/announce")
    await author.says(WATER)
    for label in labels:
        await author.taps(label)


async def last(town: Town) -> Announcement:
    async with town.session() as session:
        return (
            await session.scalars(select(Announcement).order_by(Announcement.id.desc()))
        ).first() or pytest.fail("nobody wrote one")


def message(person: Person, text: str) -> Message:
    """The newest message of the bot with this text."""
    return next(m for m in reversed(person.messages) if m.from_bot and text in m.text)


async def test_only_who_belongs_there_gets_it(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    first, second, _ = await lists(town, "Корпус 1", "Корпус 2", "Корпус 3")
    await belongs(town, anna, second)
    await belongs(town, boris, first)

    await writes(gleb, "Корпус, офис")
    assert gleb.buttons == ["Корпус 1 · 1", "Корпус 2 · 1", "‹ Назад"]
    await gleb.taps("Корпус 2 · 1")
    assert "Кому: Корпус 2" in gleb.screen
    assert "Получит 1 человек" in gleb.screen
    await gleb.taps("Отправить 1 человеку")

    assert anna.heard(WATER, times=1)
    assert not boris.heard(WATER)
    assert not vera.heard(WATER), "who has chosen no section"
    assert "Получили: 1 из 1" in message(gleb, "Получили").text


async def test_where_nothing_is_listed_it_is_not_offered(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)
    assert not any("Корпус" in label for label in gleb.buttons)
    await gleb.taps("По интересу")
    await gleb.taps("‹ Назад")
    assert not any("Корпус" in label for label in gleb.buttons)

    await lists(town, "Корпус 1")
    await writes(gleb, "Корпус, офис")
    assert "Своё место пока никто не выбрал" in gleb.screen
    await gleb.taps("‹ Назад")
    assert "Корпус, офис ›" in gleb.buttons


async def test_the_preview_counts_whom_it_does_not_reach(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    (only,) = await lists(town, "Корпус 1")
    for one in (anna, boris, vera):
        await belongs(town, one, only)
    await town.mutes(anna, Switch.ANNOUNCEMENTS)
    await town.keeps_quiet(boris, time(11), time(14))

    await writes(gleb, "Корпус, офис", "Корпус 1 · 2")

    assert "Получат 2 человека" in gleb.screen
    assert "Отключили объявления: 1" in gleb.screen
    await gleb.taps("Отправить 2 людям")
    assert vera.heard(WATER)
    assert not boris.heard(WATER)
    assert "закончатся их тихие часы: 1" in message(gleb, "Получили").text
    await town.passes("3 hours")
    assert boris.heard(WATER, times=1)
    assert not anna.heard(WATER)


async def test_the_push_budget_holds_there_too(town: Town, gleb: Person, anna: Person) -> None:
    (only,) = await lists(town, "Корпус 1")
    await belongs(town, anna, only)
    for _ in range(2):
        await writes(gleb, "Корпус, офис", "Корпус 1", "Отправить")
    assert anna.heard(WATER, times=2)

    await writes(gleb, "Корпус, офис", "Корпус 1")

    assert "Ещё 1 прочтут в сводке недели" in gleb.screen
    await gleb.taps("Отправить")
    assert anna.heard(WATER, times=2)


async def test_a_section_that_changed_meanwhile_still_gets_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    only, other = await lists(town, "Корпус 1", "Корпус 2")
    await belongs(town, anna, only)
    await belongs(town, boris, other)
    await writes(gleb, "Корпус, офис", "Корпус 1")
    async with town.session() as session:
        section = await session.get_one(Section, only)
        section.names, section.hidden_at = {"ru": "Старый дом"}, town.now

    await gleb.taps("Тест себе")
    assert "Кому: Старый дом" in gleb.screen
    await gleb.taps("Отправить")

    assert anna.heard(WATER, times=1)
    assert not boris.heard(WATER)
    await writes(gleb, "Корпус, офис")
    assert gleb.buttons == ["Корпус 2 · 1", "‹ Назад"], "it is offered no more"


async def test_another_audience_takes_its_place(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    (only,) = await lists(town, "Корпус 1")
    await belongs(town, anna, only)
    await writes(gleb, "По интересу", "‹ Назад", "Корпус, офис", "Корпус 1")

    await gleb.taps("Другая аудитория")
    await gleb.taps("Всем жителям")

    assert "все жители" in gleb.screen
    draft = await last(town)
    assert (draft.audience, draft.section_id) == (Audience.EVERYONE, None)
    await gleb.taps("Отправить")
    assert boris.heard(WATER)


@pytest.mark.parametrize("data", ["as:{draft}:77", "aa:{draft}:section::"])
async def test_a_forged_section_is_outdated_and_changes_nothing(
    town: Town, gleb: Person, anna: Person, data: str
) -> None:
    await lists(town, "Корпус 1")
    await writes(gleb, "Всем жителям")
    draft = await last(town)

    await gleb.sends_callback(gleb.messages[-1].stored, data.format(draft=draft.id))

    assert "устарела" in (gleb.toast or "")
    assert (await last(town)).audience is Audience.EVERYONE


async def test_only_its_author_among_those_who_may_announce_chooses_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.makes(boris, Role.MANAGER)
    (only,) = await lists(town, "Корпус 1")
    await writes(gleb, "Всем жителям")
    draft = await last(town)

    for other, said in ((anna, "управляющие"), (boris, "больше нет")):
        await other.says("/help")
        await other.sends_callback(other.messages[-1].stored, f"as:{draft.id}:{only}")
        assert said in (other.toast or other.screen)

    assert (await last(town)).audience is Audience.EVERYONE
