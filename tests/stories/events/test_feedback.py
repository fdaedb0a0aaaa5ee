"""After the meeting: asked once and by day, answered with one thumb, changed at will."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models import Answer, Event, Feedback, Notification, Resident, Switch
from services.core.errors import Refusal
from services.events import feedback
from services.outbox import notifications
from simulator import Person
from tests.town import START, Town

QUESTION = "Как прошла встреча «Йога»?"


async def after_yoga(town: Town, *guests: Person, host: Person | None = None) -> int:
    """A meeting from 14:00 to 16:00 is over since an hour, and the guests are asked."""
    event_id = await town.event("Йога", host=host, starts_in="2 hours", going=guests)
    await town.passes("5 hours")
    return event_id


async def given_by(town: Town, person: Person) -> tuple[int, list[str], str | None] | None:
    async with town.session() as session:
        given = await session.scalar(
            select(Feedback)
            .join(Resident, Resident.id == Feedback.resident_id)
            .where(Resident.telegram_id == person.id)
        )
        return (given.score, given.reasons, given.words) if given else None


async def forges(person: Person, data: str) -> str | None:
    """Press a button that the bot never showed; what the bot says to that."""
    await person.sends_callback(person.messages[-1].stored, data)
    return person.toast


async def test_a_guest_rates_gives_reasons_and_words_and_is_thanked(
    town: Town, anna: Person
) -> None:
    await after_yoga(town, anna)
    assert QUESTION in anna.screen
    assert anna.buttons == [*(str(score) for score in range(11)), "Меня не было"]

    await anna.taps("9")
    assert "Что было лучше всего?" in anna.screen
    await anna.taps("Люди")
    await anna.taps("Атмосфера")
    await anna.taps("Люди")
    assert "✅ Атмосфера" in anna.buttons
    assert "Люди" in anna.buttons
    await anna.taps("Написать словами")
    await anna.says("Тихо & <тепло>")
    assert "Рад, что вам понравилось" in anna.screen
    assert "Тихо & <тепло>" in anna.screen

    assert await given_by(town, anna) == (9, ["mood"], "Тихо & <тепло>")


async def test_the_question_is_one_message_that_changes_under_the_thumb(
    town: Town, anna: Person
) -> None:
    await after_yoga(town, anna)
    before = len(anna.messages)

    for label in ("3", "Время", "Изменить оценку", "10", "Тема", "Готово", "Изменить", "Готово"):
        await anna.taps(label)

    assert len(anna.messages) == before
    assert await given_by(town, anna) == (10, ["topic"], None)


async def test_who_is_unhappy_is_asked_what_to_improve_and_thanked_for_honesty(
    town: Town, anna: Person
) -> None:
    await after_yoga(town, anna)

    await anna.taps("2")
    assert "Что стоит исправить?" in anna.screen
    assert anna.buttons[:4] == ["Мало людей", "Мало общения", "Как вели", "О чём говорили"]
    await anna.taps("Как вели")
    await anna.taps("Время")
    await anna.taps("Готово")
    assert "Отмечено: ведение и время" in anna.screen

    assert "увидят ведущий и управляющие" in anna.screen


async def test_an_hour_after_the_end_and_only_once(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="2 hours", going=[anna])

    await town.passes_until(START + timedelta(hours=4, minutes=40))
    assert not anna.heard(QUESTION)
    await town.passes_until(START + timedelta(hours=5, minutes=1))
    await town.restarts()
    await town.passes("1 day")

    assert anna.heard(QUESTION, times=1)


async def test_nobody_is_asked_at_night(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="8 hours", minutes=150, going=[anna])

    for hour in (12, 21):  # 00:00 and 09:00
        await town.passes_until(START + timedelta(hours=hour))
        assert not anna.heard(QUESTION)
    await town.passes_until(START + timedelta(hours=22, minutes=1))

    assert anna.heard(QUESTION, times=1)


async def test_a_question_held_up_until_the_night_waits_for_the_morning(
    town: Town, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(*_: object) -> list[Notification]:
        return []

    await town.event("Йога", starts_in="6 hours", minutes=150, going=[anna])
    with monkeypatch.context() as patch:
        patch.setattr(notifications, "claim", nothing)  # owed at 21:40, but not delivered
        town.world.clock.move(START + timedelta(hours=9, minutes=40) - town.now)
        await town.app.parts.ticker.tick()
        town.world.clock.move(timedelta(hours=2))
        await town.closes()

    await town.restarts()
    assert not anna.heard(QUESTION)
    await town.passes_until(START + timedelta(hours=22, minutes=1))

    assert anna.heard(QUESTION, times=1)


@pytest.mark.parametrize(("days", "asked"), [(3, True), (5, False)])
async def test_after_downtime_the_question_comes_late_or_not_at_all(
    town: Town, anna: Person, days: int, asked: bool
) -> None:
    await town.event("Йога", starts_in="2 hours", going=[anna])
    await town.closes()
    town.world.clock.move(timedelta(days=days))

    await town.restarts()
    await town.ticks()

    assert anna.heard(QUESTION) is asked


async def test_only_guests_who_want_it_are_asked(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    event_id = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna, vera, boris])
    await town.answers(gleb, event_id, Answer.MAYBE)
    await town.mutes(boris, Switch.FEEDBACK)

    await town.passes("5 hours")

    assert [person.heard(QUESTION) for person in (anna, boris, vera, gleb)] == [True] + [False] * 3


async def test_a_cancelled_event_is_not_asked_about(town: Town, anna: Person) -> None:
    event_id = await town.event("Йога", starts_in="2 hours", going=[anna])
    async with town.session() as session:
        (await session.get_one(Event, event_id)).cancelled_at = town.now

    await town.passes("5 hours")

    assert not anna.heard(QUESTION)


async def test_a_change_of_mind_drops_reasons_that_no_longer_fit(town: Town, anna: Person) -> None:
    await after_yoga(town, anna)
    await anna.taps("10")
    await anna.taps("Ведущий")
    await anna.taps("Готово")
    await town.passes("13 days")

    await anna.taps("Изменить")
    await anna.taps("Изменить оценку")
    await anna.taps("6")

    assert await given_by(town, anna) == (6, [], None)


async def test_after_two_weeks_the_score_stays(town: Town, anna: Person) -> None:
    await after_yoga(town, anna)
    await anna.taps("10")
    await anna.taps("Написать словами")
    await town.passes("15 days")

    await anna.says("Передумала")
    assert "больше двух недель" in anna.screen
    await anna.says("И ещё")
    assert "больше двух недель" not in anna.screen
    await forges(anna, "fs:1:0")

    assert "больше двух недель" in (anna.toast or "")
    assert await given_by(town, anna) == (10, [], None)


async def test_words_may_be_too_long_and_then_shorter(town: Town, anna: Person) -> None:
    await after_yoga(town, anna)
    await anna.taps("7")
    await anna.taps("Написать словами")

    await anna.says("а" * 1001)
    assert "Слишком длинно: 1" in anna.screen
    await town.restarts()
    await anna.says("а" * 1000)

    assert await given_by(town, anna) == (7, [], "а" * 1000)


async def test_words_that_nobody_can_see_are_asked_for_again(town: Town, anna: Person) -> None:
    await after_yoga(town, anna)
    await anna.taps("7")
    await anna.taps("Написать словами")

    await anna.says("\u200b\u2060")
    assert "только невидимые знаки" in anna.screen
    await anna.says("Тепло\u202e.\n\n\n\nЕщё!")

    assert await given_by(town, anna) == (7, [], "Тепло.\n\nЕщё!")


async def test_leaving_the_words_screen_lets_further_words_be(town: Town, anna: Person) -> None:
    await after_yoga(town, anna)
    await anna.taps("7")
    await anna.taps("Написать словами")

    await anna.taps("Назад")
    await anna.says("Это не про йогу")

    assert await given_by(town, anna) == (7, [], None)


async def test_forged_scores_change_nothing(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event_id = await after_yoga(town, anna, vera, host=vera)
    coming = await town.event("Кино", going=[anna])
    await town.chat.leaves(boris)
    await boris.says("/help")
    await vera.says("/help")

    assert "устарела" in str(await forges(anna, f"fs:{event_id}:11"))
    assert "устарела" in str(await forges(anna, f"fs:{event_id}:-1"))
    assert "ещё не закончилась" in str(await forges(anna, f"fs:{coming}:10"))
    assert "больше нет" in str(await forges(anna, "fs:999:10"))
    assert "оценивают те, кто на неё записался" in str(await forges(boris, f"fs:{event_id}:10"))
    assert "оценивают те, кто на неё записался" in str(await forges(vera, f"fs:{event_id}:10"))
    assert "устарела" in str(await forges(anna, f"fr:{event_id}:bribe"))
    assert "устарела" in str(await forges(anna, f"fs:{10**12}:10"))

    async with town.session() as session:
        assert (await session.scalars(select(Feedback))).all() == []


@pytest.mark.parametrize("score", [11, -1])
async def test_no_door_lets_an_impossible_score_in(town: Town, anna: Person, score: int) -> None:
    event_id = await after_yoga(town, anna)
    guest = await town.resident(anna)

    async with town.session() as session:
        with pytest.raises(Refusal, match="feedback-no-such-score"):
            await feedback.rate(session, guest, event_id, score, town.now)
