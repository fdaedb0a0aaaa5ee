"""A host writes to the guests of the own meeting, and to nobody else."""

from models import Answer, Role, Switch
from simulator import Person
from tests.stories.events.test_hosting import is_host_no_more, is_made_host
from tests.town import Town


async def opens_letter(town: Town, host: Person, event_id: int) -> None:
    await host.starts(f"e_{event_id}")
    await host.taps("Управлять встречей")
    await host.taps("Для ведущего")
    await host.taps("Написать гостям")


async def test_guests_read_what_the_host_has_to_say(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=1, going=[anna])
    await town.answers(boris, yoga, Answer.GOING)
    await town.mutes(anna, Switch.ANNOUNCEMENTS)
    await opens_letter(town, vera, yoga)
    assert "Что передать гостям встречи «Йога»?" in vera.screen
    await vera.says("Берите коврик")

    assert vera.buttons[:4] == [
        "✉️ Отправить 1 человеку",
        "✅ Кто идёт · 1",
        "Кто в очереди · 1",
        "Всем: и очереди, и «возможно» · 2",
    ]
    await vera.taps("Отправить")

    assert anna.heard("Пишет Вера", times=1)
    assert anna.messages[-1].text.endswith("Берите коврик")
    assert not boris.heard("Берите коврик")
    assert not gleb.heard("Берите коврик")
    assert "Письмо гостям отправлено" in vera.screen
    assert "Получили: 1 из 1" in vera.screen
    await anna.taps("К встрече")
    assert "Вы идёте" in anna.screen


async def test_it_may_be_for_all_and_is_sent_once(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=1, going=[anna, vera])
    await town.answers(boris, yoga, Answer.MAYBE)
    await opens_letter(town, vera, yoga)
    await vera.says("Берите кофрик")
    await vera.taps("Изменить текст")
    await vera.says("Берите коврик")
    await vera.taps("Всем")
    confirm = vera.messages[-1].stored

    await vera.taps("Отправить 2 людям")
    await vera.sends_callback(confirm, f"gl:{yoga}:1:confirm")

    for guest in (anna, boris):
        assert guest.heard("Берите коврик", times=1)
        assert not guest.heard("кофрик")
    assert not any("Пишет Вера" in one.text for one in vera.messages[-1:])


async def test_what_was_not_sent_reaches_nobody(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna])
    await opens_letter(town, vera, yoga)
    await vera.says("Берите коврик")
    await vera.taps("Не отправлять")

    assert "никто его не получил" in vera.screen
    assert not anna.heard("Берите коврик")
    await vera.taps("Я веду")
    assert any("Йога" in one for one in vera.buttons)


async def test_three_letters_a_day_are_enough(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="5 days", going=[anna])
    for number in range(4):
        await opens_letter(town, vera, yoga)
        await vera.says(f"Письмо {number}")
        await vera.taps("Отправить")
    cinema = await town.event("Кино", host=vera, starts_in="5 days", going=[anna])
    toast = vera.toast
    await opens_letter(town, vera, cinema)
    await vera.says("Другим гостям")
    await vera.taps("Отправить")
    assert anna.heard("Другим гостям")

    assert "больше нельзя" in (toast or "")
    assert [anna.heard(f"Письмо {one}") for one in range(4)] == [True, True, True, False]
    await town.passes("23 hours")
    await town.passes("2 hours")
    await opens_letter(town, vera, yoga)
    await vera.says("Письмо 4")
    await vera.taps("Отправить")
    assert anna.heard("Письмо 4")


async def test_the_right_is_asked_at_every_tap(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[boris])
    await is_made_host(town, anna, yoga)
    await opens_letter(town, anna, yoga)
    await anna.says("Привет от соведущей")
    assert "✉️ Отправить 1 человеку" in anna.buttons
    message = anna.messages[-1].stored

    await is_host_no_more(town, anna, yoga)
    for role, no in ((Role.RESIDENT, "организаторы"), (Role.HOST, "тот, кто её ведёт")):
        if role is Role.HOST:
            await town.makes(anna, role)
        for act in ("guests", "text", "confirm", "discard"):
            await anna.sends_callback(message, f"gl:{yoga}:1:{act}")
            assert no in (anna.toast or ""), act
    await vera.sends_callback(message, f"gl:{yoga}:1:confirm")
    assert "объявления больше нет" in (vera.toast or "")
    assert not boris.heard("Привет")


async def test_another_host_writes_to_no_guests_of_mine(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[boris])
    own = await town.event("Кино", host=anna, going=[vera])
    await town.makes(anna, Role.HOST)
    await anna.says("/start")
    message = anna.messages[-1].stored

    await anna.sends_callback(message, f"go:letter:{yoga}")
    assert "может тот, кто её ведёт" in (anna.toast or "")
    await opens_letter(town, anna, own)
    await anna.says("Привет")
    await anna.sends_callback(message, f"gl:{yoga}:1:guests")
    await anna.taps("Отправить")

    assert not boris.heard("Привет")
    assert vera.heard("Привет")


async def test_two_weeks_after_the_meeting_there_is_nobody_to_write_to(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="1 hour", going=[anna])
    await town.passes("13 days")
    await opens_letter(town, vera, yoga)
    await vera.says("Кто забыл зонт?")
    await town.passes("23 hours")
    await vera.taps("Отправить")
    assert anna.heard("Кто забыл зонт?")
    message = vera.messages[-1].stored

    await town.passes("2 days")
    await vera.sends_callback(message, f"go:letter:{yoga}")

    assert "больше двух недель назад" in (vera.toast or "")
    await vera.starts(f"e_{yoga}")
    await vera.taps("Управлять встречей")
    await vera.taps("Для ведущего")
    assert "✉️ Написать гостям" not in vera.buttons


async def test_a_letter_cannot_be_made_an_announcement(
    town: Town, anna: Person, boris: Person, gleb: Person
) -> None:
    yoga = await town.event("Йога", host=gleb, going=[anna])
    await opens_letter(town, gleb, yoga)
    await gleb.says("Берите коврик")
    message = gleb.messages[-1].stored

    for data in ("aa:1:everyone::", "an:1:night", "an:1:confirm"):
        await gleb.sends_callback(message, data)
        assert "объявления больше нет" in (gleb.toast or ""), data
    await gleb.taps("Отправить")

    assert anna.heard("Берите коврик", times=1)
    assert not boris.heard("Берите коврик")
