"""Enough votes become a club with its first meeting; too few become a kind note."""

import pytest
from sqlalchemy import select

from models import Club, ClubMember, CommunityRecord, Event, IdeaStage, Role, Series
from simulator import Person
from tests.stories.clubs.test_ideas_proposing import idea, proposes
from tests.stories.clubs.test_ideas_reviewing import publishes
from tests.town import Town


@pytest.fixture
async def two_suffice(town: Town) -> None:
    """Two votes make a club here, within seven days."""
    async with town.session() as session:
        known = (await session.scalars(select(CommunityRecord))).one()
        known.idea_votes, known.idea_days = 2, 7


async def decides(gleb: Person) -> None:
    await gleb.says("/clubs")
    await gleb.taps("Идеи")
    await gleb.taps("🎉 Шахматы")
    await gleb.taps("Решить")


@pytest.mark.usefixtures("two_suffice")
async def test_go_makes_a_club_its_members_and_the_draft_of_a_series(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.event("Йога", starts_in="103 hours")  # on Friday, at seven in the evening
    await proposes(anna)
    await publishes(gleb)
    await boris.taps("пт вечером", chat=town.chat)
    assert anna.heard("набралось достаточно людей", times=1)
    await decides(gleb)
    for part in (
        "Придут: 2 из 2",
        "пт вечером (2)",
        "Могут вести: Анна",
        "В это же время: Йога",
        "Ведущим клуба станет Анна",
    ):
        assert part in gleb.screen
    await gleb.taps("Основать клуб")
    assert "основан" in gleb.screen
    assert (await idea(town)).stage is IdeaStage.GO
    await town.passes("1 minute")
    assert "Идея стала клубом" in town.card("Шахматы")

    assert boris.heard("Вы хотели прийти", times=1)
    await boris.taps("Вступить")
    assert "2 участника, и вы среди них" in boris.screen

    assert anna.heard("вести его доверили вам", times=1)
    await anna.taps("Первая встреча")
    assert "Шахматы во дворе" in anna.screen
    async with town.session() as session:
        draft = (await session.scalars(select(Event).where(Event.published_at.is_(None)))).one()
        rule = (await session.scalars(select(Series.rule))).one()
    assert draft.club_id == 1
    assert draft.starts_at
    assert draft.starts_at.isoformat() == "2026-03-06T16:00:00+00:00"
    assert rule == "FREQ=WEEKLY;BYDAY=FR"
    await anna.says("Беседка")
    await anna.says("/clubs")
    assert "Шахматы во дворе · 👥 2" in " ".join(anna.buttons)


@pytest.mark.usefixtures("two_suffice")
async def test_where_nobody_leads_it_the_manager_does(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await anna.says("/clubs")
    await anna.taps("Предложить")
    await anna.says("Шахматы")
    for _ in range(4):
        await anna.taps("Пропустить")
    await anna.taps("Отправить")
    await publishes(gleb)
    await boris.taps("Помогу", chat=town.chat)
    await decides(gleb)
    assert "Помогут: Борис" in gleb.screen
    assert "Ведущим станете вы" in gleb.screen
    await gleb.taps("Основать клуб")
    assert "вести его доверили вам" in gleb.screen
    assert anna.heard("Вы хотели прийти", times=1)
    await gleb.taps("Первая встреча")
    assert "Когда" in gleb.screen


async def test_too_few_by_the_end_are_told_kindly(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    await boris.taps("Приду", chat=town.chat)
    await vera.taps("Не моё", chat=town.chat)
    await town.passes("15 days")
    assert boris.heard("набрала 2 из 8", times=1)
    assert not vera.heard("набрала")
    assert anna.heard("людей не хватило", times=1)
    assert "Не моё: 1" in anna.screen
    assert "Пока не собралось: 2 из 8" in town.card("Шахматы")
    await town.passes("1 day")
    assert boris.heard("набрала 2 из 8", times=1)
    async with town.session() as session:
        assert (await session.scalars(select(Club))).all() == []


@pytest.mark.usefixtures("two_suffice")
async def test_a_manager_may_put_off_what_enough_would_come_to(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    await boris.taps("Приду", chat=town.chat)
    await town.passes("8 days")
    assert (await idea(town)).stage is IdeaStage.VOTING
    await decides(gleb)
    await gleb.taps("Не сейчас")
    assert "2 человека прочитают" in gleb.screen
    await gleb.taps("Да, не сейчас")
    assert boris.heard("начать пока не получится", times=1)
    assert anna.heard("так решили организаторы", times=1)
    await gleb.sends_callback(gleb.messages[-1].stored, "ir:1:go")
    assert "уже решили" in (gleb.toast or "")


async def test_forged_decisions_change_nothing(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    for data in ("ir:1:go", "ir:1:no_go", "ir:1:no_go_yes"):
        await gleb.sends_callback(gleb.messages[-1].stored, data)
        assert "решать рано" in (gleb.toast or "")
        await boris.says("/clubs")
        await boris.sends_callback(boris.messages[-1].stored, data)
        assert "только организаторы" in (boris.toast or "")
    await boris.sends_callback(boris.messages[-1].stored, "ip:1")
    assert boris.toast
    assert (await idea(town)).stage is IdeaStage.VOTING


@pytest.mark.usefixtures("two_suffice")
async def test_two_taps_found_one_club(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    await boris.taps("Приду", chat=town.chat)
    await decides(gleb)
    under = gleb.messages[-1].stored
    for _ in range(2):
        town.world.push_callback(gleb, under, "ir:1:go")
    await town.rest()
    async with town.session() as session:
        assert len((await session.scalars(select(Club))).all()) == 1
        assert len((await session.scalars(select(ClubMember))).all()) == 1


async def test_managers_read_of_ideas_once_a_morning(
    town: Town, gleb: Person, anna: Person, vera: Person
) -> None:
    await town.makes(vera, Role.MANAGER)
    await proposes(anna)
    await town.passes("1 hour")
    assert not gleb.heard("Ждут вашего решения")
    await town.passes("22 hours")
    for one in (gleb, vera):
        assert one.heard("Ждут вашего решения: 1 идея", times=1)
    assert not anna.heard("Ждут вашего решения")
    await publishes(gleb)
    await town.passes("1 day")
    assert gleb.heard("Ждут вашего решения", times=1)
