"""The way from a stranger to a resident: consent first, then four questions one may skip."""

from dataclasses import dataclass
from datetime import datetime

from models import About, Interest, Kind, Resident, Session
from services import groups, notifications, residents
from services.errors import Refusal

CHARTER_VERSION = "2026-11"

STEPS = (About.NAME, About.OCCUPATION, About.INTERESTS, About.INTRO)
ONBOARDING = frozenset({About.CHARTER, *STEPS, About.INTRO_CONSENT})

LIMITS = {About.NAME: 64, About.OCCUPATION: 200, About.INTRO: 1000}


@dataclass(frozen=True)
class Step:
    """What to ask now; `about` is None when the person has arrived."""

    about: About | None
    interests: frozenset[Interest] = frozenset()


def begin(session: Session, resident: Resident, event_id: int | None, now: datetime) -> None:
    """Ask for consent; `event_id` is the event to return to after joining."""
    residents.ask(session, resident, About.CHARTER, now, event_id)


async def accept(session: Session, resident: Resident, now: datetime) -> Step:
    """Consent is given: version and time are stored, and the person is a resident from now on."""
    residents.accept_charter(resident, CHARTER_VERSION, now)
    if not await residents.admit(session, resident, now):
        return await current(session, resident)
    return await move_to(session, resident, STEPS[0], now)


async def current(session: Session, resident: Resident) -> Step:
    """The step this person is at, whatever was restarted meanwhile."""
    question = resident.question
    if not question or question.about not in ONBOARDING:
        return Step(None)
    chosen = await residents.interests(session, resident.id)
    return Step(question.about, frozenset(chosen))


async def resume(session: Session, resident: Resident, now: datetime) -> Step:
    """Go on with the first question that has no answer yet."""
    here = await current(session, resident)
    if here.about:
        return here
    missing = About.OCCUPATION if not resident.occupation else About.INTRO
    return await move_to(session, resident, missing, now)


async def skip(session: Session, resident: Resident, now: datetime) -> Step:
    """Leave the current question unanswered; a stale tap just shows where one is."""
    here = await current(session, resident)
    if here.about is None or here.about is About.CHARTER:
        return here
    return await move_on(session, resident, here.about, now)


async def write(
    session: Session, resident: Resident, about: About, words: str, now: datetime
) -> Step:
    """Take words as the answer; refuses "too-long" with the limit."""
    words = " ".join(words.split()) if about is not About.INTRO else words.strip()
    if len(words) > LIMITS[about]:
        raise Refusal("too-long", limit=LIMITS[about], length=len(words))
    setattr(resident, about.value, words)
    if about is About.INTRO:
        return await move_to(session, resident, About.INTRO_CONSENT, now)
    return await move_on(session, resident, about, now)


async def toggle(session: Session, resident: Resident, interest: Interest) -> Step:
    await residents.toggle_interest(session, resident, interest)
    await session.flush()
    chosen = await residents.interests(session, resident.id)
    return Step(About.INTERESTS, frozenset(chosen))


async def post_intro(session: Session, resident: Resident, now: datetime) -> Step:
    """With the person's consent, the introduction goes to the community chat."""
    if resident.question and resident.question.about is About.INTRO_CONSENT:
        for chat in await groups.bound(session):
            key = f"intro:{resident.id}:{chat.chat_id}:{now.isoformat()}"
            await notifications.owe(
                session,
                Kind.INTRO_POST,
                key,
                now,
                chat_id=chat.chat_id,
                details={"resident_id": resident.id},
            )
    return await skip(session, resident, now)


async def rewrite(session: Session, resident: Resident, now: datetime) -> Step:
    return await move_to(session, resident, About.INTRO, now)


async def move_on(session: Session, resident: Resident, done: About, now: datetime) -> Step:
    """The question after `done`; after the last one the person has arrived."""
    if done in STEPS[:-1]:
        return await move_to(session, resident, STEPS[STEPS.index(done) + 1], now)
    event_id = resident.question.subject_id if resident.question else None
    await residents.settle_question(session, resident)
    if event_id:
        await notifications.owe_card(session, resident, event_id, now)
    return Step(None)


async def move_to(session: Session, resident: Resident, about: About, now: datetime) -> Step:
    event_id = resident.question.subject_id if resident.question else None
    residents.ask(session, resident, about, now, event_id)
    chosen = await residents.interests(session, resident.id)
    return Step(about, frozenset(chosen))
