"""Monday, ten o'clock: my events, events for me, new neighbours. And whenever one asks."""

from datetime import datetime

from models import Answer, Resident, Role, Switch
from simulator import Person
from tests.town import Town

DIGEST = "Ваша неделя"


async def at(town: Town, words: str) -> None:
    """Until a moment of Moscow's clock, in March; the story begins on Monday the 2nd, at noon."""
    await town.passes_until(datetime.fromisoformat(f"2026-03-{words}+03:00"))


async def sleeps_until(town: Town, words: str) -> None:
    """The bot is down until that moment."""
    await town.closes()
    town.world.clock.move(datetime.fromisoformat(f"2026-03-{words}+03:00") - town.now)
    await town.opens_for(town.owner)
    await town.ticks()


async def changes(town: Town, person: Person, **values: object) -> None:
    async with town.session() as session:
        resident = await session.get_one(Resident, (await town.resident(person)).id)
        for name, value in values.items():
            setattr(resident, name, value)


async def test_the_digest_comes_on_monday_at_ten_and_once(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", starts_in="9 days", going=[anna])
    await town.event("Шахматы", starts_in="10 days")

    await at(town, "08T20:00")
    await at(town, "09T09:30")
    assert not anna.heard(DIGEST)
    await at(town, "09T10:05")
    assert anna.heard(DIGEST, times=1)

    for moment in ("09T12:00", "09T19:30", "10T10:05", "10T19:00", "11T12:00"):
        await at(town, moment)
    await town.restarts()
    await town.ticks()
    assert anna.heard(DIGEST, times=1)
    assert boris.heard(DIGEST, times=1)


async def test_it_shows_my_events_what_fits_and_who_is_new(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.admits(town.world.person("Вадим Игоревич"))
    await town.admits(anna, Role.RESIDENT, "sport")
    await town.event("Йога", starts_in="8 days", going=[anna])
    both = ["sport", "games"]
    await town.event("Футбол", starts_in="9 days", topics=both, seats=1, going=[boris])
    await town.event("Стихи", starts_in="9 days", topics=["books"])
    await town.event("Субботник", starts_in="10 days")
    declined = await town.event("Бег", starts_in="9 days", topics=["sport"])
    await town.answers(anna, declined, Answer.DECLINED)

    await at(town, "09T10:05")

    mine, told = anna.screen.split("Может быть интересно")
    rest, others = told.split("Ещё на этой неделе")
    assert "• вт 10 мар., 12:0" in mine
    assert "Йога" in mine
    assert [title for title in ("Футбол", "Субботник") if title in rest] == ["Футбол", "Субботник"]
    assert "Футбол (мест нет)" in rest
    assert [title for title in ("Йога", "Стихи", "Бег") if title in rest] == []
    assert [title for title in ("Йога", "Стихи", "Бег") if title in others] == ["Стихи"]
    assert "Новые соседи: Вадим, Борис и Глеб" in anna.screen
    assert "Анна" not in anna.screen


async def test_who_named_interests_learns_no_less_than_who_named_none(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "sport")
    for day in range(9, 16):
        await town.event(f"Встреча {day}", starts_in=f"{day} days", topics=["food"])
    await town.event("Бег", starts_in="9 days", topics=["sport"])

    await at(town, "09T10:05")

    assert "Скоро у нас" in boris.screen
    for person in (anna, boris):
        shown = [day for day in range(9, 16) if f"Встреча {day}" in person.screen]
        assert shown == [9, 10, 11, 12, 13]  # the coming seven days
    assert anna.screen.index("Бег") < anna.screen.index("Встреча 9")


async def test_a_week_that_fits_no_message_is_shortened_with_a_way_to_the_rest(
    town: Town, anna: Person
) -> None:
    for number in range(60):
        await town.event(f"Встреча {number} {'о жизни ' * 10}", starts_in="8 days")

    await at(town, "09T10:05")

    assert "Встреча 0" in anna.screen
    assert "…и ещё 40: все под кнопкой «📅 Встречи»" in anna.screen
    await anna.taps("📅 Встречи", on=DIGEST)
    assert "Ближайшие встречи" in anna.screen


async def test_where_the_week_has_nothing_the_next_ones_are_named(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="16 days", going=[anna])

    await anna.says("/week")

    assert "Немного погодя" in anna.screen
    assert "Йога" in anna.screen


async def test_many_newcomers_are_counted(town: Town, anna: Person) -> None:
    for number in range(12):
        await town.admits(town.world.person(f"Сосед{number} Иванов"))

    await at(town, "09T10:05")

    assert "Сосед11, Сосед10" in anna.screen
    assert "Иванов" not in anna.screen
    assert "и ещё 3" in anna.screen  # twelve and Глеб, without ten


async def test_a_digest_of_newcomers_alone_says_that_nothing_is_on(
    town: Town, anna: Person
) -> None:
    await town.admits(town.world.person("Жанна"))
    await at(town, "09T10:05")
    assert anna.heard("Жанна")
    assert anna.heard("встреч нет")


async def test_an_empty_week_is_not_worth_a_message(town: Town, anna: Person) -> None:
    await at(town, "16T10:05")

    assert not anna.heard(DIGEST)
    assert not anna.messages


async def test_who_switched_it_off_blocked_the_bot_or_is_a_stranger_gets_none(
    town: Town, anna: Person, boris: Person, dina: Person
) -> None:
    await town.event("Йога", starts_in="9 days")
    await town.mutes(anna, Switch.DIGEST)
    await boris.blocks()
    await dina.starts()

    await at(town, "09T10:05")

    assert not any(person.heard(DIGEST) for person in (anna, boris, dina))


async def test_who_joins_after_ten_waits_for_the_next_one(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="9 days")

    await town.passes("1 hour")
    assert not anna.heard(DIGEST)


async def test_after_downtime_it_still_comes_on_tuesday_but_never_at_night(
    town: Town, anna: Person
) -> None:
    await town.event("Йога", starts_in="9 days")

    await sleeps_until(town, "10T03:00")
    assert not anna.heard(DIGEST)

    await at(town, "10T10:05")

    assert anna.heard(DIGEST, times=1)


async def test_after_tuesday_evening_the_week_is_let_go(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="9 days")

    await sleeps_until(town, "10T20:30")
    await at(town, "11T10:05")

    assert not anna.heard(DIGEST)


async def test_a_button_sends_the_card_and_the_digest_stays(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="9 days")
    await at(town, "09T10:05")

    await anna.taps("Йога", on=DIGEST)
    await anna.taps("Иду")

    assert anna.heard(DIGEST, times=1)
    await town.passes("1 minute")
    assert "Вы идёте" in anna.screen


async def test_the_week_can_be_asked_for_at_any_time(town: Town, anna: Person) -> None:
    await town.event("Йога", starts_in="2 days", going=[anna])

    await anna.says("/week")

    assert DIGEST in anna.screen
    assert "Ваши встречи" in anna.screen
    assert "Йога" in anna.screen


async def test_a_quiet_week_is_said_kindly(town: Town, anna: Person) -> None:
    await at(town, "12T12:00")

    await anna.says("/events")
    await anna.taps("Неделя")

    assert "На этой неделе тихо" in anna.screen
    assert "📅 Встречи" in anna.buttons
