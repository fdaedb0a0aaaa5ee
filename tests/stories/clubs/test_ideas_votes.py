"""One vote a person, changed with a tap; a stranger's counts once they have joined."""

import asyncio
import json
from datetime import timedelta

from sqlalchemy import func, select

from models import Idea, IdeaVote, IdeaVoteChange, VoteChoice
from simulator import Person
from tests.stories.clubs.test_ideas_proposing import idea, proposes
from tests.stories.clubs.test_ideas_reviewing import publishes
from tests.town import Town


async def asked(town: Town, gleb: Person, anna: Person) -> None:
    """Анна's idea is being voted, and hangs in the chat."""
    await proposes(anna)
    await publishes(gleb)


async def vote_of(town: Town, person: Person) -> IdeaVote | None:
    resident = await town.resident(person)
    async with town.session() as session:
        return await session.get(IdeaVote, (1, resident.id))


async def test_a_tap_in_the_chat_votes_and_the_card_follows(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await asked(town, gleb, anna)
    await boris.taps("Приду", chat=town.chat)
    assert "вы придёте" in (boris.toast or "")
    await town.passes("1 minute")
    assert "2 из 8, осталось 14 дней" in town.card("Шахматы")
    await boris.taps("пт вечером", chat=town.chat)
    assert "удобно пт вечером" in (boris.toast or "")
    await boris.taps("Помогу", chat=town.chat)
    said = await vote_of(town, boris)
    assert said
    assert (said.choice, said.slots) == (VoteChoice.HELP, ["4-evening"])
    await boris.taps("Не моё", chat=town.chat)
    await town.passes("1 minute")
    assert "1 из 8" in town.card("Шахматы")
    said = await vote_of(town, boris)
    assert said
    assert (said.choice, said.slots) == (VoteChoice.PASS, [])
    async with town.session() as session:
        assert await session.scalar(select(func.count()).select_from(IdeaVoteChange)) == 5


async def test_ones_own_card_shows_the_vote_and_the_whole_week(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await asked(town, gleb, anna)
    await boris.starts("i_1")
    await boris.taps("Другое время")
    assert len(boris.buttons) == 22
    await boris.taps("сб утром")
    await boris.taps("вс днём")
    await boris.taps("сб утром")
    await boris.taps("Готово")
    assert "Вы придёте" in boris.screen
    assert "Вам удобно: вс днём" in boris.screen
    assert "✅ Приду" in boris.buttons
    assert "✅ вс днём" in boris.buttons
    await boris.taps("Помогу")
    assert boris.sees("Вы придёте и поможете")
    await boris.taps("Идеи")
    assert any("Шахматы во дворе · 2 из 8" in label for label in boris.buttons)


async def test_days_go_by_on_every_card(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await asked(town, gleb, anna)
    await boris.starts("i_1")
    await town.passes("25 hours")
    assert "осталось 13 дней" in town.card("Шахматы")
    assert boris.sees("осталось 13 дней")


async def test_a_strangers_vote_counts_once_they_have_joined(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    await asked(town, gleb, anna)
    await dina.taps("Помогу", chat=town.chat)
    async with town.session() as session:
        assert await session.scalar(select(func.count()).select_from(IdeaVote)) == 1
    await dina.taps("Принимаю")
    await dina.says("/cancel")
    said = await vote_of(town, dina)
    assert said
    assert said.choice is VoteChoice.HELP
    assert dina.sees("2 из 8")


async def test_forty_at_once_are_forty_and_twice_is_once(
    town: Town, gleb: Person, anna: Person
) -> None:
    await asked(town, gleb, anna)
    crowd = [town.world.person(f"Сосед {number}") for number in range(40)]
    for one in crowd:
        await town.admits(one)
    await asyncio.gather(*(one.starts("i_1") for one in crowd))
    for one in crowd:
        for _ in range(2):
            town.world.push_callback(one, one.messages[-1].stored, "vo:1:come")
    await town.rest()
    async with town.session() as session:
        assert await session.scalar(select(func.count()).select_from(IdeaVote)) == 41
        assert await session.scalar(select(func.count()).select_from(IdeaVoteChange)) == 41
    assert anna.heard("набралось достаточно людей", times=1)
    assert (await idea(town)).reached_at


async def test_when_time_is_up_no_vote_counts(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await asked(town, gleb, anna)
    async with town.session() as session:
        found = await session.get_one(Idea, 1)
        found.until = town.now - timedelta(seconds=1)
    await boris.taps("Приду", chat=town.chat)
    assert "уже всё решено" in (boris.toast or "")
    await boris.says("/clubs")
    for data in ("vs:1:4:evening:1", "vs:1:4:evening:0", "vo:999:come", "vw:999"):
        await boris.sends_callback(boris.messages[-1].stored, data)
        assert any(no in (boris.toast or "") for no in ("уже всё решено", "больше нет"))
    assert await vote_of(town, boris) is None


async def test_the_copy_tells_and_who_is_deleted_votes_no_more(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await asked(town, gleb, anna)
    await boris.taps("Приду", chat=town.chat)
    await boris.says("/mydata")
    copy = json.loads(boris.documents[-1].document or b"")
    assert copy["idea_votes"][0]["vote"] == "come"
    await anna.says("/mydata")
    copy = json.loads(anna.documents[-1].document or b"")
    assert copy["ideas"][0]["words"] == "Шахматы во дворе"
    await boris.says("/privacy")
    assert "идеи" in boris.screen
    for one in (boris, anna):
        await one.says("/deleteme")
        await one.taps("Удалить навсегда")
    await town.passes("1 minute")
    assert "0 из 8" in town.card("Шахматы")
    assert "Анна" not in town.card("Шахматы")
