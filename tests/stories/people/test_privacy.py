"""What is kept about a person, their copy of it, and its deletion."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from models import (
    Answer,
    Base,
    Card,
    Event,
    Feedback,
    Membership,
    MembershipChange,
    Notification,
    Question,
    RejectedUpdate,
    Resident,
    Role,
    Rsvp,
    State,
    Subject,
    SubjectKind,
)
from services.outbox import cards, notifications
from services.outbox.cards import Tracked
from services.people import interests
from services.people.roles import APPOINTED
from simulator import Person
from tests.town import Town


async def everything(town: Town) -> str:
    """All tables as text."""
    async with town.session() as session:
        rows = [
            " | ".join(map(str, row))
            for table in Base.metadata.sorted_tables
            for row in (await session.execute(select(table))).all()
        ]
    return "\n".join(rows)


async def leaves_traces(town: Town, person: Person) -> int:
    """A whole life in the community; the id of the row that remembers it."""
    past = await town.event("Прошлая", starts_in="1 day", going=[person])
    coming = await town.event("Будущая", starts_in="9 days", seats=1, going=[person])
    await person.starts(f"e_{coming}")
    await person.says("/settings")
    await person.taps("О себе")
    await person.taps("Имя")
    await person.says("Канарейка Имя")
    await person.taps("Занятие")
    await person.says("канарейка-занятие")
    await person.taps("Рассказ о себе")
    await person.says("канарейка-рассказ")
    await person.taps("Не публиковать")
    me = await town.resident(person)
    async with town.session() as session:
        known = await session.get(Resident, me.id)
        assert known is not None
        await interests.toggle(session, known, "music")
        known.source = "src_канарейка"
        session.add(
            Feedback(
                event_id=past,
                resident_id=me.id,
                score=9,
                reasons=[],
                words="канарейка-отзыв",
                answered_at=town.now,
            )
        )
        session.add(
            Event(
                host_id=me.id,
                title="канарейка-черновик",
                zone="Europe/Moscow",
                created_at=town.now,
            )
        )
        session.add(
            RejectedUpdate(
                update_id=1,
                telegram_id=person.id,
                body=json.dumps({"message": {"from": {"id": person.id}, "text": "канарейка"}}),
                error="cannot be decoded",
                rejected_at=town.now,
            )
        )
        later = {"resident_id": me.id, "details": {"words": "канарейка-письмо"}}
        due = town.now + timedelta(days=3)
        await notifications.owe(session, APPOINTED, "canary", town.now, due_at=due, **later)
    return me.id


async def test_nothing_personal_is_left_after_deletion(
    town: Town, anna: Person, boris: Person
) -> None:
    me = await leaves_traces(town, anna)
    anna.user.username = "canary_nick"
    await anna.says("/settings")
    before = await everything(town)
    signs = ["анарейка", "canary_nick", str(anna.id), "\\u043a\\u0430\\u043d"]
    assert [sign for sign in signs if sign not in before] == []
    await boris.taps("очередь", on="Будущая", chat=town.chat)

    await anna.says("/deleteme")
    assert "Сразу и навсегда исчезнут" in anna.screen
    await anna.taps("Удалить навсегда")

    assert "я вас больше не знаю" in anna.screen
    after = await everything(town)
    for sign in [*signs, "Анна", "anna"]:
        assert sign not in after
    assert boris.heard("Освободилось место!")
    assert "Канарейка" not in town.card("Прошлая") + town.card("Будущая")
    async with town.session() as session:
        gone = await session.get(Resident, me)
        assert gone is not None
        assert (gone.telegram_id, gone.role, gone.invite_code) == (None, Role.STRANGER, None)
        assert gone.deleted_at
        scores = (await session.scalars(select(Feedback.score))).all()
        assert list(scores) == [9], "the score still counts"
        answers = select(Rsvp).where(Rsvp.resident_id == me)
        assert len((await session.scalars(answers)).all()) == 2
        changes = select(MembershipChange).where(MembershipChange.resident_id == me)
        left = (await session.scalars(changes.order_by(MembershipChange.id))).all()[-1]
        assert (left.change, left.reason) == (Membership.LEFT, "deleted")
        letter = await session.scalar(select(Notification).where(Notification.key == "canary"))
        assert letter is not None
        assert letter.state is State.CANCELLED


async def test_deletion_takes_two_taps_and_can_be_thought_over(town: Town, anna: Person) -> None:
    await anna.says("/privacy")
    assert "Что я храню о вас" in anna.screen
    await anna.taps("Удалить меня")
    assert "Сразу и навсегда исчезнут" in anna.screen

    await anna.taps("Остаться")

    assert "всё остаётся как было" in anna.screen
    assert (await town.resident(anna)).joined_at


async def test_whoever_writes_again_is_somebody_new(town: Town, vera: Person) -> None:
    was = (await town.resident(vera)).id
    await vera.says("/deleteme")
    await vera.taps("Удалить навсегда")
    assert "newevent" not in town.menu(vera)

    await vera.says("/newevent")
    assert "организаторы" in vera.screen
    await vera.starts()
    assert "Как у нас принято" in vera.screen

    me = await town.resident(vera)
    assert me.id != was
    assert (me.role, me.joined_at) == (Role.STRANGER, None)


async def test_what_follows_in_the_same_breath_resurrects_nobody(town: Town, anna: Person) -> None:
    was = (await town.resident(anna)).id
    await anna.says("/deleteme")
    ask = anna.messages[-1].stored
    town.world.rest, rest = None, town.world.rest

    # One batch: the tap, and words written before its answer came.
    town.world.push_callback(anna, ask, "pv:delete_yes")
    for words in ("/start", "/help"):
        message = town.world.post(
            anna.chat,
            anna.user,
            {
                "text": words,
                "entities": [{"type": "bot_command", "offset": 0, "length": len(words)}],
            },
        )
        town.world.updates.push("message", message.raw, f"chat:{anna.id}")
    town.world.rest = rest
    await town.rest()

    assert "Чтобы познакомиться" in anna.screen
    async with town.session() as session:
        gone = await session.get(Resident, was)
        assert gone is not None
        assert (gone.telegram_id, gone.name) == (None, "")
        assert await session.get(Question, was) is None
    assert (await town.resident(anna)).id != was


async def test_a_goodbye_followed_by_a_block_leaves_no_trace(town: Town, anna: Person) -> None:
    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")

    await anna.blocks()

    assert str(anna.id) not in await everything(town)


async def test_the_events_of_a_deleted_host_stay(town: Town, vera: Person, boris: Person) -> None:
    event_id = await town.event("Йога", host=vera, going=[boris])
    assert "Вера" in town.card("Йога")
    await vera.says("/deleteme")
    await vera.taps("Удалить навсегда")

    await boris.starts(f"e_{event_id}")

    assert "Йога" in boris.screen
    assert "Ведут организаторы" in boris.screen
    assert "Вера" not in boris.screen + town.card("Йога")


async def test_a_card_on_its_way_leaves_no_trace_either(town: Town, anna: Person) -> None:
    event_id = await town.event("Йога")
    me = await town.resident(anna)
    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")

    async with town.session() as session:
        sent = Tracked(anna.id, 7, Subject(SubjectKind.EVENT, event_id), me.id, has_photo=False)
        await cards.track(session, [sent], town.now)

    async with town.session() as session:
        private = await session.scalar(select(Card).where(Card.chat_id == anna.id))
    assert private is None


async def test_a_stranger_may_be_deleted_too(town: Town, dina: Person) -> None:
    await town.event("Йога", seats=3)
    await dina.taps("Иду", on="Йога", chat=town.chat)
    assert "Дина" in town.card("Йога")

    await dina.says("/deleteme")
    await dina.taps("Удалить навсегда")

    assert "Дина" not in await everything(town)
    await town.passes("1 minute")
    assert "Дина" not in town.card("Йога")


async def test_the_last_owner_is_warned(town: Town, gleb: Person, vera: Person) -> None:
    await gleb.says("/deleteme")
    assert "единственный владелец" in gleb.screen

    await town.makes(vera, Role.OWNER)
    await gleb.says("/deleteme")
    assert "единственный владелец" not in gleb.screen
    await gleb.taps("Удалить навсегда")

    await gleb.starts()
    assert (await town.resident(gleb)).role is Role.OWNER, "ADMIN_IDS names this person"


async def test_my_data_is_a_readable_file_about_me_alone(
    town: Town, anna: Person, boris: Person
) -> None:
    await leaves_traces(town, anna)
    await town.answers(boris, 1, Answer.MAYBE)

    await anna.says("/mydata")

    file = anna.documents[-1]
    assert file.filename == "Мои данные.json"
    assert file.document is not None
    written = file.document.decode()
    assert "канарейка-рассказ" in written, "Cyrillic stays readable"
    record = json.loads(written)
    assert record["profile"]["name"] == "Канарейка Имя"
    assert record["profile"]["telegram_id"] == anna.id
    assert record["consent"][0]["charter"] == 1
    assert record["interests"] == ["music"]
    assert [one["event"] for one in record["answers"]] == ["Прошлая", "Будущая"]
    assert record["feedback"][0]["words"] == "канарейка-отзыв"
    assert record["hosted_events"][0]["title"] == "канарейка-черновик"
    assert record["membership"][0]["change"] == "joined"
    assert {"event_card"} <= {one["kind"] for one in record["messages"]}
    assert record["not_understood"][0]["update"]["message"]["text"] == "канарейка"
    assert "Борис" not in written
    assert str(boris.id) not in written


async def copy_of(person: Person) -> tuple[str, dict[str, Any]]:
    await person.says("/mydata")
    assert person.documents[-1].document is not None
    written = person.documents[-1].document.decode()
    return written, json.loads(written)


async def test_the_copy_tells_what_was_said_to_me_and_never_the_words_of_others(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await gleb.says("/announce")
    await gleb.says("Завтра отключат воду")
    await gleb.taps("Всем")
    await gleb.taps("Отправить")
    reply = {
        "message": {
            "from": {"id": anna.id},
            "text": "согласна",
            "reply_to_message": {"from": {"id": vera.id}, "text": "тайна Веры"},
            "quote": {"text": "тайна Веры"},
        },
        "callback_query": {"data": "x", "message": {"text": "Идут: Вера"}},
    }
    async with town.session() as session:
        aside = RejectedUpdate(
            update_id=1,
            telegram_id=anna.id,
            body=json.dumps(reply),
            error="",
            rejected_at=town.now,
        )
        session.add(aside)

    written, record = await copy_of(anna)

    assert [one["text"] for one in record["announcements_received"]] == ["Завтра отключат воду"]
    assert record["announcements"] == []
    assert "согласна" in written
    assert "Вер" not in written
    _, vera_knows = await copy_of(vera)
    held = [(one["right"], one["for"], one["until"]) for one in vera_knows["rights"]]
    assert held == [("host", "community", None)]


async def test_privacy_has_a_line_for_whatever_is_kept(town: Town, anna: Person) -> None:
    await anna.says("/privacy")

    for kept in ("ID в Telegram", "рассказ о себе", "Ответы на приглашения", "Объявления и слова"):
        assert kept in anna.screen
    assert "Редакция" in anna.screen


async def test_the_copy_is_one_tap_away_for_a_stranger(town: Town, dina: Person) -> None:
    await dina.says("/privacy")
    await dina.taps("Скачать мои данные")

    assert dina.documents[-1].document is not None
    record = json.loads(dina.documents[-1].document)
    assert (record["profile"]["name"], record["answers"]) == ("Дина", [])


async def test_what_others_sent_is_not_mine_to_read_and_forgets_me(
    town: Town, anna: Person, boris: Person
) -> None:
    mentions = {"message": {"from": {"id": boris.id}, "users_shared": {"user_ids": [anna.id]}}}
    longer = {"message": {"from": {"id": boris.id}, "date": int(f"{anna.id}7")}}
    unknown = {"poll_answer": {"user": {"id": anna.id, "first_name": "Анна"}}}
    async with town.session() as session:
        for number, (sender, body) in enumerate(
            ((boris.id, mentions), (boris.id, longer), (None, unknown)), start=1
        ):
            aside = RejectedUpdate(
                update_id=number,
                telegram_id=sender,
                body=json.dumps(body),
                error=f"IntegrityError: parameters ({anna.id}, 'Анна')" if body is mentions else "",
                rejected_at=town.now,
            )
            session.add(aside)

    await anna.says("/mydata")
    assert anna.documents[-1].document is not None
    assert json.loads(anna.documents[-1].document)["not_understood"] == []

    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")

    async with town.session() as session:
        rows = await session.scalars(select(RejectedUpdate).order_by(RejectedUpdate.update_id))
        kept = {row.update_id: (json.loads(row.body), row.error) for row in rows}
    assert kept == {1: ({}, "IntegrityError"), 2: (longer, ""), 3: ({}, "")}
    await boris.says("/mydata")
    assert boris.documents[-1].document is not None
    theirs = json.loads(boris.documents[-1].document)["not_understood"]
    assert [one["update"] for one in theirs] == [{}, longer]


async def test_who_leaves_in_the_middle_of_planning_leaves_no_draft(
    town: Town, anna: Person, vera: Person
) -> None:
    await vera.says("/newevent Канарейка")
    publish = vera.messages[-1].stored
    for button in ("Сегодня 19:00", "Интересы", "Музыка"):
        await vera.taps(button)
    await town.admits(vera, Role.MANAGER)
    await vera.says("/announce")
    await vera.says("Объявление-канарейка")
    await vera.taps("Всем")
    await vera.taps("Тест себе")
    send = vera.messages[-1].stored
    await vera.says("/announce")

    await vera.says("/deleteme")
    await vera.taps("Удалить навсегда")

    assert "анарейка" not in await everything(town)
    await vera.starts()
    await vera.taps("Принимаю")
    await town.admits(vera, Role.MANAGER)
    for message, data in ((publish, "da:1:publish"), (send, "an:1:confirm")):
        await vera.sends_callback(message, data)
        assert "больше нет" in (vera.toast or "")
    assert not anna.heard("анарейка")
