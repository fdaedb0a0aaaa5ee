"""At the door: a guest types the code or scans the picture, and is here."""

import re
from collections.abc import Sequence

import pytest
from sqlalchemy import select

from models import Answer, Attendance, Door, DoorTry, Way
from simulator import Person
from tests.stories.events.test_feedback_summary import at
from tests.town import Town

Fact = tuple[str, bool, Way]


async def facts(town: Town) -> Sequence[tuple[bool, Way]]:
    async with town.session() as session:
        rows = await session.execute(
            select(Attendance.came, Attendance.way).order_by(Attendance.id)
        )
        return [(row.came, row.way) for row in rows]


async def door(town: Town, host: Person, event_id: int) -> tuple[str, str]:
    """The code and the payload of the link that the host shows."""
    await host.says("/help")
    await host.sends_callback(host.messages[-1].stored, f"dr:{event_id}:code")
    async with town.session() as session:
        one = await session.get_one(Door, event_id)
        return one.code, f"here_{one.token}"


def shown(person: Person) -> bool:
    """Whether the button of the door stands anywhere in their chat."""
    return any("Я на месте" in str(one.buttons) for one in person.messages)


def other(code: str) -> str:
    return f"{(int(code) + 1) % 10_000:04}"


async def test_who_types_the_code_is_here(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    await anna.starts(f"e_{yoga}")
    assert "📍 Я на месте" not in anna.buttons
    code, _ = await door(town, vera, yoga)

    await at(town, "02T13:31")
    assert anna.buttons[0] == "📍 Я на месте"  # the card has followed the clock
    await anna.taps("Я на месте")
    assert "четыре цифры" in anna.screen
    await anna.says(f" {code[:2]} {code[2:]} ")

    assert "Йога: вы на месте" in anna.screen
    assert await facts(town) == [(True, Way.CODE)]
    await anna.taps("К встрече")
    assert "✅ Вы на месте." in anna.screen
    assert "📍 Я на месте" not in anna.buttons


async def test_the_host_holds_up_the_code_and_a_picture(town: Town, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours")
    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Йога")
    await vera.taps("Код и QR")

    async with town.session() as session:
        one = await session.get_one(Door, yoga)
    assert " ".join(one.code) in vera.screen
    assert vera.photos[-1].startswith(b"\x89PNG")
    assert vera.buttons == ["✅ Отметить гостей"]
    again = await door(town, vera, yoga)
    assert again == (one.code, f"here_{one.token}")


async def test_who_scans_the_picture_is_here(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    _, link = await door(town, vera, yoga)
    await anna.starts(link)
    assert "за полчаса до начала" in anna.screen
    await at(town, "02T14:10")

    for person in (anna, boris):  # Boris has answered nothing
        await person.starts(link)
        await person.starts(link)
        assert "✅ Вы на месте." in person.screen

    assert await facts(town) == [(True, Way.LINK), (True, Way.LINK)]
    await vera.starts(link)
    assert "Йога" in vera.screen
    assert len(await facts(town)) == 2


async def test_a_newcomer_who_scans_it_joins_and_is_here(
    town: Town, dina: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours")
    _, link = await door(town, vera, yoga)
    await at(town, "02T13:40")

    await dina.starts(link)
    assert "Йога" in dina.screen
    assert await facts(town) == []
    await dina.taps("Принимаю")
    await dina.taps("Оставить")
    await dina.taps("Пропустить")
    await dina.taps("Пропустить")
    await dina.taps("Пропустить")

    assert await facts(town) == [(True, Way.LINK)]
    assert "✅ Вы на месте." in dina.screen


async def test_three_wrong_codes_are_enough_and_the_list_still_helps(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    code, link = await door(town, vera, yoga)
    await anna.starts(f"e_{yoga}")
    await at(town, "02T13:40")
    await anna.taps("Я на месте")
    await anna.says("не знаю")
    assert "Попытка не потрачена" in anna.screen
    await anna.says(other(code))
    assert "Осталось попыток: 2" in anna.screen
    await anna.taps("К встрече")
    await town.restarts()
    await anna.taps("Я на месте")
    await anna.says(other(code))
    assert "Осталась 1 попытка" in anna.screen
    await anna.says(other(code))
    assert "больше кодов не беру" in anna.screen

    await anna.taps("К встрече")
    await anna.taps("Я на месте")
    assert "больше кодов не беру" in anna.screen
    await anna.says(code)
    assert await facts(town) == []
    async with town.session() as session:
        assert await session.scalar(select(DoorTry.wrong)) == 3

    await anna.starts(link)
    assert await facts(town) == [(True, Way.LINK)]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("02T13:29", "за полчаса до начала"),
        ("02T18:01", "отметиться уже нельзя"),
    ],
)
async def test_the_door_has_its_hours(
    town: Town, anna: Person, vera: Person, moment: str, said: str
) -> None:
    """From 14:00 to 16:00."""
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    _, link = await door(town, vera, yoga)
    await at(town, moment)

    await anna.says("/help")
    await anna.sends_callback(anna.messages[-1].stored, f"dr:{yoga}:here")
    assert said in (anna.toast or "")
    await anna.starts(link)
    assert said in anna.screen
    assert await facts(town) == []


async def test_a_button_from_before_leads_nowhere_once_the_door_is_shut(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    await anna.starts(f"e_{yoga}")
    await at(town, "02T17:59")
    assert shown(anna)

    await at(town, "02T18:05")

    assert not shown(anna)


async def test_the_code_asked_for_in_time_is_not_taken_too_late(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    code, _ = await door(town, vera, yoga)
    await anna.starts(f"e_{yoga}")
    await at(town, "02T17:59")
    await anna.taps("Я на месте")
    await at(town, "02T18:30")

    await anna.says(code)

    assert "отметиться уже нельзя" in anna.screen
    assert await facts(town) == []


async def test_a_meeting_called_off_has_no_door(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    _, link = await door(town, vera, yoga)
    await vera.says("/help")
    await vera.sends_callback(vera.messages[-1].stored, f"ea:{yoga}:cancel_yes")
    await at(town, "02T13:40")

    await anna.starts(link)

    assert "отменена" in anna.screen
    assert await facts(town) == []


async def test_strangers_and_forgers_come_in_nowhere(
    town: Town, anna: Person, dina: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="10 minutes", going=[anna])
    await dina.says("/help")
    await anna.says("/help")
    for person, acts in (
        (dina, ("here", "code", "list")),
        (anna, ("code", "list", "find", "close")),
    ):
        for act in acts:
            await person.sends_callback(person.messages[-1].stored, f"dr:{yoga}:{act}")
            assert person.toast
    await anna.sends_callback(anna.messages[-1].stored, f"dk:{yoga}:{1}:1:0")
    await anna.starts("here_abcdefghijklmnop")

    assert "Эта ссылка ни к какой встрече не ведёт" in anna.screen
    assert await facts(town) == []


async def test_each_meeting_has_a_code_of_its_own(town: Town, vera: Person) -> None:
    made = set()
    for number in range(6):
        event_id = await town.event(f"Йога {number}", host=vera)
        code, link = await door(town, vera, event_id)
        assert re.fullmatch(r"\d{4}", code)
        made.add((code, link))
    assert len(made) == 6
    assert len({code for code, _ in made}) > 1


async def test_who_was_seen_at_the_door_is_asked_and_does_not_deny_it(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    """Boris came without a word."""
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    _, link = await door(town, vera, yoga)
    await at(town, "02T14:10")
    await boris.starts(link)
    await at(town, "02T17:01")

    assert "Меня не было" in anna.buttons
    assert boris.heard("Как прошла встреча «Йога»")
    assert "Меня не было" not in boris.buttons
    await boris.sends_callback(boris.messages[-1].stored, f"fa:{yoga}:absent")
    assert "вас отметили на входе" in (boris.toast or "")
    await boris.taps("9")
    assert await facts(town) == [(True, Way.LINK)]


async def test_who_said_no_comes_anyway(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours")
    await town.answers(anna, yoga, Answer.DECLINED)
    _, link = await door(town, vera, yoga)
    await at(town, "02T14:10")

    await anna.starts(link)

    assert "✅ Вы на месте." in anna.screen
