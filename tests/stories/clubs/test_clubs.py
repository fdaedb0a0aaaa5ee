"""Clubs: found, joined, left and silenced with a tap each."""

import asyncio
import json

from sqlalchemy import select

from models import Club, ClubChange, ClubMember, Membership, Role
from simulator import Person
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town


async def changes(town: Town, person: Person) -> list[Membership]:
    resident = await town.resident(person)
    async with town.session() as session:
        mine = select(ClubChange.change).where(ClubChange.resident_id == resident.id)
        return list(await session.scalars(mine.order_by(ClubChange.id)))


async def members(town: Town) -> int:
    async with town.session() as session:
        return (await session.scalars(select(Club.members))).one()


async def test_one_tap_joins_and_one_leaves(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await anna.says("/clubs")
    await anna.taps("Бег по утрам")
    assert "Вступить" in anna.buttons[0]
    await anna.taps("Вступить")
    assert "Вы в клубе" in (anna.toast or "")
    assert "2 участника, и вы среди них" in anna.screen

    await anna.says("/clubs")
    assert "Мои клубы" in anna.screen
    assert any(label.startswith("✅ Бег по утрам · 👥 2") for label in anna.buttons)
    await anna.taps("Бег по утрам")
    await anna.taps("Выйти")
    assert "1 участник" in anna.screen
    await anna.taps("Вступить")
    assert await changes(town, anna) == [Membership.JOINED, Membership.LEFT, Membership.RETURNED]


async def test_silence_keeps_the_membership(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await anna.starts("c_1")
    await anna.taps("Вступить")
    await anna.taps("Тише")
    assert "больше не зовёт" in (anna.toast or "")
    async with town.session() as session:
        assert await session.scalar(select(ClubMember.silent).where(ClubMember.silent))
    await anna.taps("Снова звать")
    assert "и вы среди них" in anna.screen


async def test_a_host_does_not_leave_by_accident(town: Town, gleb: Person) -> None:
    await founds(gleb)
    assert not any("Выйти" in label for label in gleb.buttons)
    await gleb.sends_callback(gleb.messages[-1].stored, "ct:1:leave")
    assert "Вы ведёте этот клуб" in (gleb.toast or "")
    assert await members(town) == 1


async def test_forty_at_once_are_forty_and_twice_is_once(town: Town, gleb: Person) -> None:
    await founds(gleb)
    crowd = [town.world.person(f"Сосед {number}") for number in range(40)]
    for one in crowd:
        await town.admits(one)
    await asyncio.gather(*(one.starts("c_1") for one in crowd))
    for one in crowd:
        for _ in range(2):
            town.world.push_callback(one, one.messages[-1].stored, "ct:1:join")
    await town.rest()
    assert await members(town) == 41
    async with town.session() as session:
        assert len((await session.scalars(select(ClubChange))).all()) == 41


async def test_a_stranger_joins_the_community_first(town: Town, gleb: Person, dina: Person) -> None:
    await founds(gleb)
    await dina.starts("c_1")
    await dina.taps("Принимаю")
    await dina.says("/cancel")
    assert dina.heard("Бегаем вместе")


async def test_who_is_deleted_has_left_and_the_copy_tells(
    town: Town, gleb: Person, anna: Person
) -> None:
    await founds(gleb)
    await anna.starts("c_1")
    await anna.taps("Вступить")
    await anna.says("/mydata")
    copy = json.loads(anna.documents[-1].document or b"")
    assert copy["clubs"] == [{"club": "Бег по утрам", "silent": False}]
    assert [one["change"] for one in copy["club_changes"]] == ["joined"]
    await anna.says("/privacy")
    assert "В каких вы клубах" in anna.screen
    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")
    assert await members(town) == 1


async def test_the_home_screen_and_the_menu_lead_there(
    town: Town, gleb: Person, anna: Person
) -> None:
    await anna.starts()
    await anna.taps("Клубы")
    assert "Клубов пока нет" in anna.screen
    await town.makes(anna, Role.HOST)
    assert "clubs" in town.menu(anna)


async def test_many_clubs_have_pages(town: Town, gleb: Person, anna: Person) -> None:
    for number in range(7):
        await founds(gleb, f"Клуб {number}")
    await anna.says("/clubs")
    assert sum("Клуб " in label for label in anna.buttons) == 6
    await anna.taps("›")
    assert sum("Клуб " in label for label in anna.buttons) == 1
