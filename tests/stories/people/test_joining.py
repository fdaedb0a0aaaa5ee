"""From a stranger to a resident in under a minute."""

from typing import Any

import pytest
from sqlalchemy import select

from models import About, Answer, MembershipChange, Rsvp
from simulator import Person
from tests.town import Town

STICKER = {
    "sticker": {
        "file_id": "AgAD",
        "file_unique_id": "AQAD",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    }
}


async def sends(town: Town, person: Person, body: dict[str, Any]) -> None:
    """A message of a kind that nobody asked for."""
    message = town.world.post(person.chat, person.user, body)
    town.world.updates.push("message", message.raw, f"chat:{person.id}")
    await town.rest()


async def test_a_stranger_joins_step_by_step(town: Town, dina: Person) -> None:
    await dina.starts("src_lift")
    assert "Как у нас принято" in dina.screen

    await dina.taps("Принимаю")
    assert "Как вас называть" in dina.screen
    await dina.says("Дина Б.")
    assert "Чем вы занимаетесь" in dina.screen
    await dina.says("рисую карты")
    await dina.taps("Книги")
    await dina.taps("Готово")
    await dina.says("Люблю метро и пироги.")
    assert "Вот что увидят соседи" in dina.screen
    await dina.taps("Опубликовать")

    assert "вы с нами" in dina.screen
    assert town.chat.heard("Люблю метро и пироги.")
    me = await town.resident(dina)
    assert (me.source, me.charter_number, me.occupation) == ("src_lift", 1, "рисую карты")


async def test_every_step_but_consent_can_be_skipped(town: Town, dina: Person) -> None:
    await dina.starts()
    assert not any("Пропустить" in label for label in dina.buttons)
    await dina.taps("Принимаю")

    await dina.taps("Оставить «Дина»")
    for _ in range(3):
        await dina.taps("Пропустить")

    assert "Готово, Дина, вы с нами!" in dina.screen
    assert not town.chat.heard("Дина")


async def test_an_introduction_stays_private_without_consent(town: Town, dina: Person) -> None:
    await arrives_at(About.INTRO_CONSENT, dina)

    await dina.taps("Переписать")
    await dina.says("Просто Дина.")
    await dina.taps("Не публиковать")

    assert "вы с нами" in dina.screen
    assert not town.chat.heard("Дина")
    assert (await town.resident(dina)).intro == "Просто Дина."


async def test_not_now_makes_nobody_a_resident(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Не сейчас")

    assert "ничего не сохраняю сверх необходимого" in dina.screen
    me = await town.resident(dina)
    assert (me.joined_at, me.charter_number, me.occupation) == (None, None, None)

    await dina.taps("Принимаю")
    assert "Как вас называть" in dina.screen


ROAD = {
    About.CHARTER: ("Как у нас принято", None),
    About.NAME: ("Как вас называть", "Принимаю"),
    About.OCCUPATION: ("Чем вы занимаетесь", "Оставить"),
    About.INTERESTS: ("Что вам интересно", "Пропустить"),
    About.INTRO: ("Расскажите о себе", "Пропустить"),
    About.INTRO_CONSENT: ("Вот что увидят соседи", "Привет, я Дина."),
}


async def arrives_at(step: About, person: Person, payload: str = "") -> None:
    """Walk the road as far as a step."""
    await person.starts(payload)
    for about, (_, doing) in ROAD.items():
        if about is About.INTRO_CONSENT:
            await person.says(str(doing))
        elif doing:
            await person.taps(doing)
        if about is step:
            return


async def test_a_restart_loses_no_step(town: Town, dina: Person) -> None:
    await dina.starts()
    for about, (question, doing) in ROAD.items():
        if about is About.INTRO_CONSENT:
            await dina.says(str(doing))
        elif doing:
            await dina.taps(doing)
        assert question in dina.screen

        await town.restarts()
        await dina.starts()

        assert question in dina.screen

    await town.restarts()
    await dina.taps("Опубликовать")
    assert town.chat.heard("Привет, я Дина.", times=1)


async def test_cancel_at_any_step_keeps_what_was_said(town: Town) -> None:
    event_id = await town.event("Йога")
    for step in [step for step in ROAD if step is not About.CHARTER]:
        dina = town.world.person("Дина")
        await arrives_at(step, dina, f"e_{event_id}")

        await dina.says("/cancel")

        assert dina.heard("Всё, что было раньше, на месте")
        assert dina.heard("Йога", times=1), "the event they came for is shown all the same"
        await dina.starts()
        assert "С возвращением, Дина!" in dina.screen
        await dina.taps("Рассказать о себе")
        assert "Чем вы занимаетесь" in dina.screen


async def test_cancel_before_the_consent_forgets_no_event(town: Town, dina: Person) -> None:
    event_id = await town.event("Йога")
    await dina.starts(f"e_{event_id}")

    await dina.says("/cancel")
    assert "нажмите /start" in dina.screen
    await dina.starts()
    await walks_through(dina)

    assert dina.heard("Зал 2", times=1)


async def walks_through(person: Person) -> None:
    await person.taps("Принимаю")
    await person.taps("Оставить")
    for _ in range(3):
        await person.taps("Пропустить")


async def test_a_second_start_greets_and_restarts_nothing(town: Town, dina: Person) -> None:
    await dina.starts()
    await walks_through(dina)

    await dina.starts()

    assert "С возвращением, Дина!" in dina.screen
    assert "Пока вас не было" not in dina.screen
    assert not dina.heard("Как у нас принято"), "the charter has turned into the welcome"


async def test_whoever_came_for_an_event_sees_it_after_joining(town: Town, dina: Person) -> None:
    event_id = await town.event("Йога")

    await dina.starts(f"e_{event_id}")
    assert "Как у нас принято" in dina.screen
    await walks_through(dina)

    assert "Йога" in dina.screen
    await dina.taps("Иду")
    assert "Дина" in town.card("Йога")


async def test_whoever_comes_too_late_for_an_event_does_not_see_it(
    town: Town, dina: Person
) -> None:
    event_id = await town.event("Йога", starts_in="1 hour")
    await dina.starts(f"e_{event_id}")

    await town.passes("4 hours")
    await walks_through(dina)

    assert "вы с нами" in dina.screen
    assert not dina.heard("Йога")


async def test_a_resident_opens_an_event_by_its_link(town: Town, anna: Person) -> None:
    event_id = await town.event("Йога")

    await anna.starts(f"e_{event_id}")
    assert "Йога" in anna.screen

    await anna.starts("e_999999")
    assert "Этой встречи больше нет" in anna.screen
    assert "С возвращением" in anna.screen


FOREIGN = ("e_99999999999999999999", "e_-1", "e_", "src_", "inv_nobody", "hello", "e_١x")


async def test_a_foreign_link_still_opens_the_door(town: Town) -> None:
    for payload in FOREIGN:
        guest = town.world.person("Гость")
        await guest.starts(payload)

        await walks_through(guest)

        assert "вы с нами" in guest.screen
        assert (await town.resident(guest)).invited_by_id is None


async def test_the_first_link_counts_as_the_source(town: Town, anna: Person, dina: Person) -> None:
    code = (await town.resident(anna)).invite_code

    await dina.starts(f"inv_{code}")
    await dina.starts("src_poster")

    me = await town.resident(dina)
    assert me.source == f"inv_{code}"
    assert me.invited_by_id == (await town.resident(anna)).id


async def test_an_answer_given_before_joining_stays(town: Town, dina: Person) -> None:
    event_id = await town.event("Йога")
    await dina.taps("Иду", on="Йога", chat=town.chat)

    await dina.starts()
    await walks_through(dina)

    me = await town.resident(dina)
    async with town.session() as session:
        mine = await session.scalar(
            select(Rsvp).where(Rsvp.resident_id == me.id, Rsvp.event_id == event_id)
        )
        assert mine is not None
        assert mine.answer is Answer.GOING


async def test_a_sticker_for_an_answer_gets_a_kind_word(town: Town, dina: Person) -> None:
    await arrives_at(About.OCCUPATION, dina)

    await sends(town, dina, STICKER)
    assert "Жду ответа словами" in dina.screen
    await dina.sends_photo(b"jpeg", caption="это я")
    assert "Жду ответа словами" in dina.screen

    await dina.says("пеку хлеб")
    assert "Что вам интересно" in dina.screen
    assert (await town.resident(dina)).occupation == "пеку хлеб"


async def test_words_where_a_button_is_expected_bring_the_button(town: Town) -> None:
    for step in (About.CHARTER, About.INTERESTS, About.INTRO_CONSENT):
        dina = town.world.person("Дина")
        await arrives_at(step, dina)

        await dina.says("да, конечно")

        assert dina.screen == "Выберите, пожалуйста, кнопкой:"
        assert dina.buttons


async def test_too_many_words_are_counted_and_nothing_is_lost(town: Town, dina: Person) -> None:
    await arrives_at(About.INTRO, dina)

    await dina.says("ж" * 5000)
    assert "Слишком длинно: 5\xa0000 знаков, а можно до 1\xa0000" in dina.screen

    await dina.says("Я короче.")
    assert "Я короче." in dina.screen


async def test_a_name_full_of_markup_is_just_a_name(town: Town, dina: Person) -> None:
    name = '<b>Дина</b>&"Co"<script>'
    await arrives_at(About.NAME, dina)

    await dina.says(name)
    for _ in range(3):
        await dina.taps("Пропустить")

    assert f"Готово, {name}, вы с нами!" in dina.screen


async def test_an_invisible_name_is_refused_kindly(town: Town, dina: Person) -> None:
    await arrives_at(About.NAME, dina)

    await dina.says("\u200b\u2800\u3164")
    assert "только невидимые знаки" in dina.screen

    await dina.says("\u202eДина\u200b")
    assert (await town.resident(dina)).name == "Дина"


async def test_whoever_is_called_by_nothing_visible_is_asked_for_a_name(town: Town) -> None:
    ghost = town.world.person("\u3164\u200b")

    await ghost.starts()
    await ghost.taps("Принимаю")

    assert "Напишите имя" in ghost.screen
    assert ghost.buttons == []
    await ghost.says("Тень")
    assert "Чем вы занимаетесь" in ghost.screen


async def test_accepting_twice_is_harmless(town: Town, dina: Person) -> None:
    await dina.starts()
    charter = dina.messages[-1].stored
    await dina.taps("Принимаю")
    await dina.says("Дина Б.")

    await dina.sends_callback(charter, "j:accept:")

    assert "Чем вы занимаетесь" in charter.text
    me = await town.resident(dina)
    assert me.name == "Дина Б."
    async with town.session() as session:
        joined = select(MembershipChange).where(MembershipChange.resident_id == me.id)
        assert len((await session.scalars(joined)).all()) == 1


async def test_late_buttons_show_where_one_is(town: Town, dina: Person) -> None:
    await arrives_at(About.OCCUPATION, dina)
    old = dina.messages[-1].stored
    await dina.says("пеку хлеб")

    await dina.sends_callback(old, "j:skip:occupation")
    assert "Что вам интересно" in old.text
    assert (await town.resident(dina)).occupation == "пеку хлеб"

    await dina.taps("Пропустить")
    await dina.taps("Пропустить")
    assert "вы с нами" in dina.screen
    for late in ("j:post:intro_consent", "j:again:intro_consent", "j:skip:intro", "j:accept:"):
        await dina.sends_callback(old, late)
        assert "вы с нами" in old.text
    assert not town.chat.heard("пеку хлеб")


async def test_the_link_of_a_meeting_names_it_before_the_charter(
    town: Town, dina: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera)
    await dina.starts(f"e_{event}")
    assert dina.screen.startswith("💌 Вас ждёт «Йога»: среда, 4 марта, 12:00")
    assert "Присоединяетесь?" in dina.screen

    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Отменить встречу")
    await vera.taps("Да, отменить")
    await dina.starts(f"e_{event}")
    assert dina.screen.startswith("Здравствуйте!")


async def test_a_draft_is_named_to_nobody(town: Town, dina: Person, vera: Person) -> None:
    await vera.says("/newevent Тайная")

    await dina.starts("e_1")

    assert "Тайная" not in dina.screen
    assert "Присоединяетесь?" in dina.screen


@pytest.mark.parametrize("said", ["/events", "/help", "привет"])
async def test_a_stranger_has_a_door(town: Town, dina: Person, said: str) -> None:
    await dina.says(said)

    await dina.taps("Познакомиться")
    await dina.taps("Принимаю")

    assert "Как вас называть?" in dina.screen


async def test_the_inviter_hears_of_a_guest_and_the_name_only_if_the_guest_agrees(
    town: Town, anna: Person, boris: Person, dina: Person
) -> None:
    code = (await town.resident(anna)).invite_code
    await dina.starts(f"inv_{code}")
    assert not anna.heard("По вашей ссылке")

    await walks_through(dina)

    assert anna.heard("По вашей ссылке", times=1)
    assert not any("Дина" in one.text for one in anna.messages)
    for _ in range(2):
        await dina.taps("Назвать себя")
    assert anna.heard("Дина передаёт вам привет", times=1)
    assert not boris.heard("По вашей ссылке")


async def test_who_came_alone_is_asked_to_name_themselves_to_nobody(
    town: Town, dina: Person
) -> None:
    await dina.starts()
    await walks_through(dina)
    assert not any("Назвать себя" in one for one in dina.buttons)


async def test_a_name_needs_a_letter(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")
    for nameless in ("🙂", "123", "!!!"):
        await dina.says(nameless)
        assert "хотя бы одна буква" in dina.screen

    await dina.says("Дина 2")
    assert (await town.resident(dina)).name == "Дина 2"


async def test_who_is_called_by_an_emoji_is_not_offered_to_keep_it(town: Town) -> None:
    smile = town.world.person("🙂")
    await smile.starts()
    await smile.taps("Принимаю")

    assert "Как вас называть?" in smile.screen
    assert smile.buttons == []


async def test_one_step_back_while_joining(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")
    await dina.says("Дена")
    await dina.taps("‹ Назад")
    await dina.says("Дина")
    await dina.says("рисую карты")
    late = dina.messages[-1].stored
    await dina.taps("‹ Назад")
    assert "Чем вы занимаетесь" in dina.screen
    await dina.says("пеку хлеб")
    await dina.taps("Пропустить")
    await dina.sends_callback(late, "j:back:occupation")

    await dina.says("Люблю метро")
    me = await town.resident(dina)
    assert (me.name, me.occupation, me.intro) == ("Дина", "пеку хлеб", "Люблю метро")


async def test_a_newcomer_sees_what_is_to_come(town: Town, dina: Person) -> None:
    for number, title in enumerate(("Йога", "Кино", "Чай", "Прогулка")):
        await town.event(title, starts_in=f"{number + 2} days")
    await arrives_at(About.INTRO, dina)

    await dina.taps("Пропустить")

    assert "Посмотрите, что намечается:" in dina.screen
    shown = [line for line in dina.screen.splitlines() if line.startswith("•")]
    assert [line.split(" — ")[1] for line in shown] == ["Йога", "Кино", "Чай"]
