"""Every kind of message about a meeting, in every state that the meeting may come to."""

from collections.abc import Awaitable, Callable

import pytest

from models import Answer
from services.events import cards
from services.outbox import notifications
from services.outbox.kinds import KINDS
from simulator import Person
from simulator.people.screens import Message
from tests.stories.events.test_cards import calls_off, invites, moves
from tests.town import Town

# What a guest and what the host may have been told by the eve of a meeting.
GUEST = {
    "event_card",
    "event_changed",
    "event_invitation",
    "event_moved",
    "guest_answered",
    "reminder_evening",
    "reminder_soon",
    "seat_promoted",
}
# What somebody in the queue is told close to the start.
CLOSE = {"seat_offered", "seat_free"}
HOST = {"host_evening", "host_full", "host_queue"}
# In the community chat; and what is told of a meeting that is off or over, or by somebody.
POST = {"event_post"}
AFTER = {"event_cancelled", "feedback_question", "feedback_summary", "low_score_words"}
BY_SOMEBODY = {"guest_letter", "guest_removed", "host_offer", "host_offer_answer"}
ABOUT_OTHERS = {
    "announcement",
    "announcement_card",
    "announcement_post",
    "announcement_unsent",
    "appointed",
    "club_card",
    "club_farewell",
    "club_offer",
    "club_offer_answer",
    "club_pause",
    "club_thread",
    "club_thread_hello",
    "club_thread_news",
    "commands",
    "digest",
    "guest_greets",
    "guest_joined",
    "idea_card",
    "idea_club",
    "idea_ended",
    "idea_go",
    "idea_invitation",
    "idea_joined",
    "idea_no_go",
    "idea_post",
    "idea_published",
    "idea_reached",
    "idea_returned",
    "ideas_today",
    "intro_post",
    "poster",
    "poster_pin",
    "poster_unpin",
    "standing_question",
}


def test_every_kind_is_looked_at() -> None:
    assert set(KINDS) == GUEST | CLOSE | HOST | POST | AFTER | BY_SOMEBODY | ABOUT_OTHERS


async def told(town: Town, event_id: int, person: Person, kinds: set[str]) -> None:
    """This person was told in every one of these ways."""
    resident = await town.resident(person)
    async with town.session() as session:
        event = await cards.seek(session, event_id)
        assert event
        assert event.starts_at
        for kind in sorted(kinds):
            key = f"{kind}:{event_id}:{resident.id}:{event.starts_at.isoformat()}"
            what = {"resident_id": resident.id, "subject": cards.subject(event_id)}
            await notifications.owe(session, KINDS[kind], key, town.now, **what)
    await town.rest()


async def is_moved(town: Town, vera: Person, event: int) -> None:
    await moves(vera, event, "послезавтра 15:30")


async def is_renamed(town: Town, vera: Person, event: int) -> None:
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Название")
    await vera.says("Пилатес")


async def is_off(town: Town, vera: Person, event: int) -> None:
    await calls_off(vera, event)


async def has_begun(town: Town, vera: Person, event: int) -> None:
    await town.passes("26 hours")


async def is_over(town: Town, vera: Person, event: int) -> None:
    await town.passes("30 hours")


def is_true_after_a_move(one: Message) -> bool:
    return "14:00" not in one.text or "стало" in one.text


def names_it_anew(one: Message) -> bool:
    return "Йога" not in one.text or "стало" in one.text


def invites_nobody(one: Message) -> bool:
    return not invites(one) and "Вы идёте" not in one.text


CHANGES = [
    (is_moved, is_true_after_a_move),
    (is_renamed, names_it_anew),
    (is_off, invites_nobody),
    (has_begun, invites_nobody),
    (is_over, invites_nobody),
]


@pytest.mark.parametrize(("happens", "true"), CHANGES)
async def test_no_message_lies(
    town: Town,
    anna: Person,
    boris: Person,
    vera: Person,
    happens: Callable[[Town, Person, int], Awaitable[None]],
    true: Callable[[Message], bool],
) -> None:
    event = await town.event("Йога", host=vera, seats=1, starts_in="26 hours", going=[anna])
    await town.answers(boris, event, Answer.WAITING)
    await told(town, event, anna, GUEST)
    await told(town, event, vera, HOST)
    assert len(about(town, anna, vera)) >= len(GUEST | HOST | POST)

    await happens(town, vera, event)
    await town.rest()

    lies = [one.text for one in about(town, anna, vera) if one.buttons and not true(one)]
    assert lies == []


@pytest.mark.parametrize(("happens", "true"), CHANGES)
@pytest.mark.parametrize("silence", ["1 minute", "21 minutes"])
async def test_no_offer_of_a_seat_lies(
    town: Town,
    anna: Person,
    boris: Person,
    vera: Person,
    silence: str,
    happens: Callable[[Town, Person, int], Awaitable[None]],
    true: Callable[[Message], bool],
) -> None:
    event = await town.event("Йога", host=vera, seats=1, starts_in="2 hours", going=[anna])
    await town.answers(boris, event, Answer.WAITING)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    await town.passes(silence)
    assert boris.heard("🪑" if silence == "1 minute" else "🏃")

    await happens(town, vera, event)
    await town.rest()

    lies = [one.text for one in about(town, boris) if one.buttons and not true(one)]
    assert lies == []


def about(town: Town, *people: Person) -> list[Message]:
    """All messages about the meeting in the chat and in these telephones."""
    chats = [*(person.messages for person in people), town.chat.messages]
    return [
        one
        for messages in chats
        for one in messages
        if one.from_bot and any(name in one.text for name in ("Йога", "Пилатес"))
    ]
