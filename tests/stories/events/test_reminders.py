"""The evening before and three hours before: once each, late if useful, never in vain."""

from datetime import datetime, timedelta

from models import Answer, Event, Resident, Switch
from services.events import planning_news
from simulator import Person
from tests.town import Town

EVENING, SOON = "🔔 Завтра в", "🔔 Скоро, в"


async def at(town: Town, words: str) -> None:
    """Until a moment of Moscow's clock, in March."""
    await town.passes_until(datetime.fromisoformat(f"2026-03-{words}+03:00"))


async def sleeps_until(town: Town, words: str) -> None:
    """The bot is down until that moment."""
    await town.closes()
    town.world.clock.move(datetime.fromisoformat(f"2026-03-{words}+03:00") - town.now)
    await town.opens_for(town.owner)
    await town.ticks()


async def yoga_on_thursday(town: Town, *going: Person, seats: int | None = None) -> int:
    """Йога on Thursday, 5 March, at about 19:00."""
    start = datetime.fromisoformat("2026-03-05T19:00:00+03:00")
    minutes = int((start - town.now).total_seconds() // 60)
    yoga: int = await town.event("Йога", starts_in=f"{minutes} minutes", going=going, seats=seats)
    return yoga


async def moves(town: Town, event_id: int, person: Person, to: datetime) -> None:
    """An organiser moves the event and everyone who is going hears of it."""
    async with town.session() as session:
        event = await session.get_one(Event, event_id)
        owner = await session.get_one(Resident, event.host_id)
        assert event.starts_at
        was = event.starts_at
        event.starts_at, event.ends_at = to, to + timedelta(hours=2)
        event.version += 1
        event.sequence += 1
        await planning_news.moved(session, event, owner, was, town.now)
    await town.ticks()
    assert person.heard("Встреча перенесена")


async def test_both_reminders_are_heard_once_each(town: Town, anna: Person, boris: Person) -> None:
    yoga = await yoga_on_thursday(town, anna)
    await town.answers(boris, yoga, Answer.MAYBE)

    await at(town, "04T18:30")
    assert not anna.heard("🔔")
    await at(town, "04T19:05")
    await town.passes("30 minutes")
    assert anna.heard(EVENING, times=1)

    await at(town, "05T16:05")
    await town.passes("30 minutes")
    assert anna.heard(SOON, times=1)
    assert anna.heard("🔔 Сегодня в", times=1)  # what was tomorrow
    assert not boris.heard("🔔")


async def test_a_restart_repeats_nothing(town: Town, anna: Person) -> None:
    await yoga_on_thursday(town, anna)
    await at(town, "04T19:05")

    await town.restarts()
    await town.passes("5 minutes")

    assert anna.heard(EVENING, times=1)


async def test_a_reminder_offers_to_give_the_seat_back(
    town: Town, anna: Person, boris: Person
) -> None:
    yoga = await yoga_on_thursday(town, anna, seats=1)
    await town.answers(boris, yoga, Answer.GOING)
    await at(town, "05T16:05")
    assert anna.screen == (
        "🔔 Скоро, в 18:59 — «Йога», Зал 2\n"
        "Вы идёте. Не получится — нажмите «Не смогу», место достанется другому."
    )

    await anna.taps("Не смогу", on="🔔")

    assert "Жаль" in (anna.toast or "")
    assert boris.heard("Освободилось место")
    await town.passes("5 minutes")
    assert not boris.heard("🔔")


async def test_both_reminders_ask_whether_one_is_coming(town: Town, anna: Person) -> None:
    await yoga_on_thursday(town, anna)
    for moment in ("04T19:05", "05T16:05"):
        await at(town, moment)
        assert anna.buttons == ["✅ Буду", "🕐 Опоздаю", "❌ Не смогу", "Подробнее"]

    await anna.taps("Буду", on=SOON)

    assert anna.toast == "Ждём вас!"


async def test_the_second_reminder_comes_three_hours_before(town: Town, anna: Person) -> None:
    await yoga_on_thursday(town, anna)

    await at(town, "05T15:59")
    assert not anna.heard(SOON)
    await at(town, "05T16:01")

    assert anna.heard(SOON, times=1)


async def test_after_hours_of_downtime_the_evening_reminder_says_today(
    town: Town, anna: Person
) -> None:
    await yoga_on_thursday(town, anna)

    await sleeps_until(town, "05T09:00")

    assert anna.heard("🔔 Сегодня в 1", times=1)
    assert not anna.heard(EVENING)


async def test_after_longer_downtime_only_the_later_reminder_is_heard(
    town: Town, anna: Person
) -> None:
    await yoga_on_thursday(town, anna)

    await sleeps_until(town, "05T18:00")

    assert anna.heard(SOON, times=1)
    assert anna.heard("🔔", times=1)


async def test_quiet_hours_hold_the_evening_reminder_until_morning(
    town: Town, anna: Person, boris: Person
) -> None:
    yoga = await yoga_on_thursday(town, anna, boris)
    for person in (anna, boris):
        async with town.session() as session:
            reader = await session.get_one(Resident, (await town.resident(person)).id)
            reader.quiet_from = datetime.fromisoformat("2026-03-04T18:00").time()
            reader.quiet_until = datetime.fromisoformat("2026-03-04T08:00").time()
    await at(town, "04T19:05")
    assert not anna.heard("🔔")
    await town.answers(boris, yoga, Answer.DECLINED)

    await at(town, "05T08:05")

    assert anna.heard("🔔 Сегодня в", times=1)
    assert not boris.heard("🔔")


async def test_a_cancelled_event_reminds_nobody(town: Town, anna: Person) -> None:
    yoga = await yoga_on_thursday(town, anna)
    async with town.session() as session:
        (await session.get_one(Event, yoga)).cancelled_at = town.now

    await at(town, "04T19:05")
    await at(town, "05T16:05")

    assert not anna.heard("🔔")


async def test_a_moved_event_reminds_again_at_its_new_time(town: Town, anna: Person) -> None:
    yoga = await yoga_on_thursday(town, anna)
    await at(town, "04T19:05")
    assert anna.heard(EVENING, times=1)

    await moves(town, yoga, anna, datetime.fromisoformat("2026-03-07T12:00:00+03:00"))
    await at(town, "05T17:30")
    assert anna.heard("🔔", times=1)
    await at(town, "06T19:05")
    assert anna.heard("🔔 Завтра в 12:00", times=1)
    await at(town, "07T09:05")
    assert anna.heard(SOON, times=1)


async def test_who_was_moved_here_an_hour_ago_is_not_told_twice(town: Town, anna: Person) -> None:
    yoga = await yoga_on_thursday(town, anna)
    await at(town, "04T12:00")

    await moves(town, yoga, anna, datetime.fromisoformat("2026-03-04T16:00:00+03:00"))
    await town.passes("10 minutes")
    assert not anna.heard("🔔")
    await at(town, "04T14:05")

    assert anna.heard("🔔", times=1)
    assert anna.heard(SOON)


async def test_who_blocked_the_bot_or_switched_reminders_off_hears_none(
    town: Town, anna: Person, boris: Person
) -> None:
    await yoga_on_thursday(town, anna, boris)
    await town.mutes(anna, Switch.REMINDERS)
    await boris.blocks()

    await at(town, "04T19:05")
    await at(town, "05T16:05")

    assert not anna.heard("🔔")
    assert not boris.heard("🔔")


async def test_who_answered_in_the_group_is_reminded_after_pressing_start(
    town: Town, dina: Person
) -> None:
    await yoga_on_thursday(town)
    await dina.taps("Иду", on="Йога", chat=town.chat)
    await at(town, "04T20:00")

    await dina.starts()
    await town.passes("1 minute")

    assert dina.heard(EVENING, times=1)


async def test_a_reminder_stays_one_whatever_changes(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await yoga_on_thursday(town, anna)
    await at(town, "04T19:05")
    sent = "«Йога», Зал 2\nВы идёте. Не получится — нажмите «Не смогу»."
    assert anna.screen == f"🔔 Завтра в 18:59 — {sent}"
    assert anna.buttons == ["✅ Буду", "🕐 Опоздаю", "❌ Не смогу", "Подробнее"]

    await anna.taps("Не смогу", on="🔔")
    assert anna.screen == "🔔 Завтра в 18:59 — «Йога», Зал 2\nВы не идёте."
    assert anna.buttons == ["🙋 Буду", "✅ Не смогу", "Подробнее"]
    await anna.taps("Буду", on="🔔")
    await at(town, "05T00:05")
    assert anna.screen == f"🔔 Сегодня в 18:59 — {sent}"

    await anna.taps("Подробнее", on="🔔")
    assert "Ведёт" in anna.screen
    await anna.taps("Не смогу", on="Ведёт")
    assert "Ведёт" in anna.screen
    async with town.session() as session:
        assert (await session.get_one(Event, yoga)).taken == 0


async def test_a_promotion_is_one_line_and_stays_one(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", seats=1, going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    news = "Освободилось место! «Йога», среда, 4 марта, 12:00–14:00, Зал 2"
    assert boris.screen.startswith(f"🎉 {news}")
    assert boris.screen.count("\n") <= 1

    await boris.taps("Не смогу", on="🎉")

    assert boris.screen == "🔔 «Йога», среда, 4 марта, 12:00–14:00, Зал 2\nВы не идёте."
