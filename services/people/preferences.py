"""What a person chose: language, messages, quiet hours, and what they say of themselves."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import select

from models import About, Interest, Mute, Resident, Session, Switch
from services.chats import bindings
from services.core.errors import Refusal
from services.people import joining, menu, residents

LANGUAGES = ("ru", "en")
Hours = tuple[time | None, time | None]
QUIET: dict[str, Hours] = {
    "off": (None, None),
    "22-8": (time(22), time(8)),
    "23-9": (time(23), time(9)),
    "21-10": (time(21), time(10)),
}
# The questions of onboarding that can be asked again, by the field they fill.
QUESTIONS = {
    "name": About.PROFILE_NAME,
    "occupation": About.PROFILE_OCCUPATION,
    "intro": About.PROFILE_INTRO,
}
FIELDS = {about: field for field, about in QUESTIONS.items()}
CLEARABLE = ("occupation", "intro")


@dataclass(frozen=True)
class Settings:
    """What a person chose, and what they do not want to hear of."""

    resident: Resident
    mutes: frozenset[Switch]


@dataclass(frozen=True)
class Profile:
    """What a person says of themselves; `asked` is the question that is open about it."""

    resident: Resident
    interests: frozenset[Interest]
    asked: About | None = None


async def change(
    session: Session, resident: Resident, name: str, choice: str, now: datetime
) -> Settings:
    """Set the language, flip a kind of message, set quiet hours; what is chosen now.

    Refuses "outdated-button" for a choice that nobody offers.
    """
    await CHANGES[name](session, resident, choice, now)
    return await settings(session, resident)


async def set_language(session: Session, resident: Resident, choice: str, now: datetime) -> None:
    offered(choice in LANGUAGES)
    if resident.language != choice:
        resident.language = choice
        await menu.owe(session, resident, now)


async def flip_switch(session: Session, resident: Resident, choice: str, now: datetime) -> None:
    offered(choice in set(Switch))
    muted = await session.get(Mute, (resident.id, Switch(choice)))
    if muted:
        await session.delete(muted)
    else:
        session.add(Mute(resident_id=resident.id, switch=Switch(choice)))
    await session.flush()


async def set_quiet(session: Session, resident: Resident, choice: str, now: datetime) -> None:
    offered(choice in QUIET)
    resident.quiet_from, resident.quiet_until = QUIET[choice]


Change = Callable[[Session, Resident, str, datetime], Awaitable[None]]
CHANGES: dict[str, Change] = {
    "language": set_language,
    "switch": flip_switch,
    "quiet": set_quiet,
}


async def settings(session: Session, resident: Resident) -> Settings:
    muted = await session.scalars(select(Mute.switch).where(Mute.resident_id == resident.id))
    return Settings(resident, frozenset(muted))


def quiet(resident: Resident) -> Hours:
    return resident.quiet_from, resident.quiet_until


def offered(known: bool) -> None:
    if not known:
        raise Refusal("outdated-button")


async def profile(session: Session, resident: Resident) -> Profile:
    asked = resident.question.about if resident.question else None
    chosen = await residents.interests(session, resident.id)
    return Profile(resident, frozenset(chosen), asked)


async def ask(session: Session, resident: Resident, field: str, now: datetime) -> Profile:
    """Ask one of the questions of onboarding again; nothing follows after its answer."""
    offered(field in QUESTIONS)
    await joining.pause(session, resident, now)
    residents.ask(session, resident, QUESTIONS[field], now)
    return await profile(session, resident)


async def write(session: Session, resident: Resident, answer: str, now: datetime) -> Profile:
    """Take words as the answer; refuses as `onboarding.put_down`. An intro is previewed next,
    if there is a community chat to post it to.
    """
    assert resident.question is not None
    field = FIELDS[resident.question.about]
    joining.put_down(resident, field, answer)
    if field == "intro" and await bindings.bound(session):
        residents.ask(session, resident, About.PROFILE_INTRO_CONSENT, now)
    else:
        await residents.settle_question(session, resident)
    return await profile(session, resident)


async def clear(session: Session, resident: Resident, field: str) -> Profile:
    """Take the occupation or the intro back; a name one must have."""
    offered(field in CLEARABLE)
    setattr(resident, field, None)
    return await leave(session, resident)


async def leave(session: Session, resident: Resident) -> Profile:
    """Back without an answer: the question from the settings is dropped, any other stays."""
    asked = resident.question.about if resident.question else None
    if asked in FIELDS or asked is About.PROFILE_INTRO_CONSENT:
        await residents.settle_question(session, resident)
    return await profile(session, resident)


async def like(session: Session, resident: Resident, choice: str) -> Profile:
    """Mark an interest or take the mark away."""
    offered(choice in set(Interest))
    await residents.toggle_interest(session, resident, Interest(choice))
    await session.flush()
    return await profile(session, resident)


async def publish(session: Session, resident: Resident, now: datetime) -> Profile:
    """With consent, the new introduction goes to the community chat; once, however many tap."""
    if resident.question and resident.question.about is About.PROFILE_INTRO_CONSENT:
        await joining.publish_intro(session, resident, now)
    return await leave(session, resident)
