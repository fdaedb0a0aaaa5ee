"""A meeting is called off, with a reason or without, and for ten minutes it can come back."""

import pytest
from sqlalchemy import select

from models import Answer, Event, Rsvp
from simulator import Person
from simulator.api.records import StoredMessage
from tests.town import Town


async def calls_off(host: Person, event: int) -> StoredMessage:
    """The host's screen after it."""
    await host.starts(f"e_{event}")
    await host.taps("Управлять встречей")
    await host.taps("Отменить встречу")
    await host.taps("Да, отменить")
    return next(m.stored for m in reversed(host.messages) if m.from_bot)


async def test_cards_close_at_once_and_guests_are_told_after_ten_minutes(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1, going=[anna])
    await town.answers(boris, event, Answer.GOING)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    assert "Отменить встречу «Йога»? Я напишу 2 людям." in vera.screen
    await vera.taps("Да, отменить")
    assert "В 12:10 я напишу 2 людям. До этого встречу можно вернуть" in vera.screen
    assert vera.buttons[:2] == ["↩️ Вернуть встречу", "✍️ Написать причину"]
    screen = next(m.stored for m in reversed(vera.messages) if m.from_bot)
    await vera.sends_callback(screen, f"ea:{event}:cancel_yes")

    assert town.card("Йога").startswith("❌ Встреча отменена")
    assert not town.chat.messages[-1].buttons
    await town.passes("9 minutes")
    assert not anna.heard("Встреча отменена: ")
    await town.passes("1 minute")
    for guest in (anna, boris):
        assert guest.heard("Встреча отменена: «Йога», среда, 4 марта, 12:00–14:00.", times=1)
    await town.passes("1 day")
    await town.passes("1 day")
    assert not anna.heard("🔔")
    async with town.session() as session:
        cancelled = await session.get_one(Event, event)
        assert (cancelled.taken, cancelled.sequence) == (1, 1)


async def test_what_came_back_was_never_told_and_lives_on(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1, going=[anna])
    await town.answers(boris, event, Answer.GOING)
    await calls_off(vera, event)
    await town.passes("5 minutes")

    await vera.taps("Вернуть встречу")

    assert vera.toast == "Встреча состоится, места прежние."
    assert "❌ Отменить встречу" in vera.buttons
    assert "тменена" not in town.card("Йога")
    assert "Идёт: Анна" in town.card("Йога")
    assert town.chat.messages[-1].buttons
    await town.passes("1 hour")
    assert not anna.heard("Встреча отменена: ")
    await town.passes("31 hours")
    assert anna.heard("🔔")
    async with town.session() as session:
        answers = {one.answer for one in await session.scalars(select(Rsvp))}
        assert answers >= {Answer.GOING, Answer.WAITING}


async def test_what_was_called_off_twice_is_told(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await calls_off(vera, event)
    await vera.taps("Вернуть встречу")
    await calls_off(vera, event)

    await town.passes("10 minutes")

    assert anna.heard("Встреча отменена: «Йога»", times=1)


async def test_after_ten_minutes_it_stays_cancelled(town: Town, anna: Person, vera: Person) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await calls_off(vera, event)
    await town.passes("10 minutes")

    await vera.taps("Вернуть встречу")

    assert "гостям об отмене уже написано" in (vera.toast or "")
    assert anna.heard("Встреча отменена: «Йога»", times=1)
    assert town.card("Йога").startswith("❌ Встреча отменена")
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    assert "↩️ Вернуть встречу" not in vera.buttons


@pytest.mark.parametrize(("starts_in", "at_once"), [("8 minutes", True), ("12 minutes", False)])
async def test_who_may_be_on_the_way_hears_at_once(
    town: Town, anna: Person, vera: Person, starts_in: str, at_once: bool
) -> None:
    event = await town.event("Йога", host=vera, starts_in=starts_in, going=[anna])

    await calls_off(vera, event)

    assert anna.heard("Встреча отменена: «Йога»") is at_once
    assert ("↩️ Вернуть встречу" in vera.buttons) is not at_once


async def test_a_reason_stands_on_the_card_and_in_the_letter(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await calls_off(vera, event)
    await vera.taps("Написать причину")
    assert "Почему встречи не будет?" in vera.screen
    await vera.says("й" * 201)
    assert "можно до 200" in vera.screen
    await vera.says("Прорвало <трубу>")

    assert "Причина: Прорвало <трубу>" in vera.screen
    assert "Причина: Прорвало <трубу>" in town.card("Йога")
    assert "✍️ Изменить причину" in vera.buttons
    await town.passes("10 minutes")
    assert anna.heard("Причина: Прорвало <трубу>")


async def test_a_reason_that_comes_too_late_is_not_kept(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera)
    await calls_off(vera, event)
    await vera.taps("Написать причину")
    await town.passes("10 minutes")

    await vera.says("Прорвало трубу")

    assert "уже написано" in vera.screen
    assert "Прорвало" not in town.card("Йога")


async def test_who_left_meanwhile_has_given_the_seat_to_who_waited(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, seats=1, going=[anna])
    await town.answers(boris, event, Answer.GOING)
    await calls_off(vera, event)
    await anna.blocks()

    await vera.taps("Вернуть встречу")

    assert boris.heard("Освободилось место!")
    assert "Идёт: Борис" in town.card("Йога")


async def test_news_that_found_it_off_are_told_once_it_is_back(
    town: Town, anna: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera, going=[anna])
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Где")
    await vera.says("Крыша")
    await calls_off(vera, event)
    await town.passes("5 minutes")
    assert not anna.heard("Изменилось место")

    await vera.taps("Вернуть встречу")
    await town.passes("1 minute")

    assert anna.heard("Изменилось место: было «Зал 2» — стало «Крыша»")
