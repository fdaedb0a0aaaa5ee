"""What a person chose: language, messages, quiet hours, and what they say of themselves."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from sqlalchemy import select

from models import About, Mute, Resident, Session, Switch
from services.chats import bindings
from services.core.errors import Refusal
from services.core.languages import Language
from services.people import interests, joining, menu, residents, sections
from services.people.interests import Choice
from services.people.sections import Sections


class QuietHours(StrEnum):
    """The quiet hours on offer."""

    OFF = "off"
    FROM_22 = "22-8"
    FROM_23 = "23-9"
    FROM_21 = "21-10"


class Field(StrEnum):
    """What one says of oneself, by the column that keeps it."""

    NAME = "name"
    OCCUPATION = "occupation"
    INTRO = "intro"


Hours = tuple[time | None, time | None]
QUIET: dict[QuietHours, Hours] = {
    QuietHours.OFF: (None, None),
    QuietHours.FROM_22: (time(22), time(8)),
    QuietHours.FROM_23: (time(23), time(9)),
    QuietHours.FROM_21: (time(21), time(10)),
}
# The questions of joining that can be asked again.
QUESTIONS = {
    Field.NAME: About.PROFILE_NAME,
    Field.OCCUPATION: About.PROFILE_OCCUPATION,
    Field.INTRO: About.PROFILE_INTRO,
}
FIELDS = {about: field for field, about in QUESTIONS.items()}
CLEARABLE = (Field.OCCUPATION, Field.INTRO)


@dataclass(frozen=True)
class Settings:
    """What a person chose, and what they do not want to hear of."""

    resident: Resident
    mutes: frozenset[Switch]


@dataclass(frozen=True)
class Profile:
    """What a person says of themselves; `asked` is the question that is open about it."""

    resident: Resident
    interests: Choice
    sections: Sections
    asked: About | None = None


async def set_language(
    session: Session, resident: Resident, choice: Language, now: datetime
) -> None:
    if resident.language != choice:
        resident.language = choice.value
        await menu.owe(session, resident, now)


async def flip_switch(session: Session, resident: Resident, choice: Switch, now: datetime) -> None:
    muted = await session.get(Mute, (resident.id, choice))
    if muted:
        await session.delete(muted)
    else:
        session.add(Mute(resident_id=resident.id, switch=choice))
    await session.flush()


async def set_quiet(
    session: Session, resident: Resident, choice: QuietHours, now: datetime
) -> None:
    resident.quiet_from, resident.quiet_until = QUIET[choice]


async def settings(session: Session, resident: Resident) -> Settings:
    muted = await session.scalars(select(Mute.switch).where(Mute.resident_id == resident.id))
    return Settings(resident, frozenset(muted))


def quiet(resident: Resident) -> Hours:
    return resident.quiet_from, resident.quiet_until


async def profile(session: Session, resident: Resident) -> Profile:
    asked = resident.question.about if resident.question else None
    known = await interests.choice(session, resident.id)
    return Profile(resident, known, await sections.choice(session, resident), asked)


async def ask(session: Session, resident: Resident, field: Field, now: datetime) -> Profile:
    """Ask one of the questions of joining again; nothing follows after its answer."""
    await joining.pause(session, resident, now)
    residents.ask(session, resident, QUESTIONS[field], now)
    return await profile(session, resident)


async def write(session: Session, resident: Resident, answer: str, now: datetime) -> Profile:
    """Take words as the answer; refuses as `joining.put_down`. An intro is previewed next,
    if there is a community chat to post it to.
    """
    assert resident.question is not None
    field = FIELDS[resident.question.about]
    joining.put_down(resident, field, answer)
    if field is Field.INTRO and await bindings.bound(session):
        residents.ask(session, resident, About.PROFILE_INTRO_CONSENT, now)
    else:
        await residents.close_question(session, resident)
    return await profile(session, resident)


async def clear(session: Session, resident: Resident, field: Field) -> Profile:
    """Take the occupation or the intro back; a name one must have: refuses "outdated-button"."""
    if field not in CLEARABLE:
        raise Refusal("outdated-button")
    setattr(resident, field, None)
    return await leave(session, resident)


async def leave(session: Session, resident: Resident) -> Profile:
    """Back without an answer: the question from the settings is dropped, any other stays."""
    asked = resident.question.about if resident.question else None
    if asked in FIELDS or asked is About.PROFILE_INTRO_CONSENT:
        await residents.close_question(session, resident)
    return await profile(session, resident)


async def like(session: Session, resident: Resident, choice: str) -> Profile:
    """Mark a topic or take the mark away."""
    await interests.toggle(session, resident, choice)
    return await profile(session, resident)


async def settle(session: Session, resident: Resident, section_id: int) -> Profile:
    """Belong to this section; refuses as `sections.choose` does."""
    await sections.choose(session, resident, section_id)
    return await profile(session, resident)


async def unsettle(session: Session, resident: Resident) -> Profile:
    """Belong to no section."""
    sections.clear(resident)
    return await profile(session, resident)


async def publish(session: Session, resident: Resident, now: datetime) -> Profile:
    """With consent, the new introduction goes to the community chat; once, however many tap."""
    if resident.question and resident.question.about is About.PROFILE_INTRO_CONSENT:
        await joining.publish_intro(session, resident, now)
    return await leave(session, resident)
