"""The way from a stranger to a resident: consent first, then questions one may skip."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models import About, Notification, Resident, Role, Session, Subject, SubjectKind
from services.chats import bindings
from services.core import community, links, words
from services.core.community import Charter
from services.core.errors import Refusal
from services.core.links import Teaser
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare
from services.people import interests, joining_invited, menu, residents, sections
from services.people.interests import Choice
from services.people.sections import Sections

# Where the owners list no sections, nobody is asked for theirs.
STEPS = (About.NAME, About.OCCUPATION, About.SECTION, About.INTERESTS, About.INTRO)
ONBOARDING = frozenset({About.CHARTER, *STEPS, About.INTRO_CONSENT})

LIMITS = {"name": 64, "occupation": 200, "intro": 1000}
# Whoever unblocks the bot presses Start in the same breath.
JUST_NOW = timedelta(hours=1)


NOTHING = Choice([], frozenset())


@dataclass(frozen=True)
class Step:
    """What to ask now; `about` is None when the person has arrived."""

    about: About | None
    interests: Choice = NOTHING
    sections: Sections = sections.NONE
    charter: Charter | None = None  # to be accepted first
    teaser: Teaser | None = None  # what the link of a newcomer leads to afterwards
    ahead: tuple[Teaser, ...] = ()  # what is to come, for whoever has just arrived


@dataclass(frozen=True)
class Arrival:
    """What /start found: where the person is, whether the link leads somewhere, and whether they
    return after a block. `gone` says why a link leads nowhere any more.
    """

    step: Step
    followed: bool = False
    gone: Refusal | None = None
    returned: bool = False


async def arrive(session: Session, resident: Resident, payload: str, now: datetime) -> Arrival:
    """The person pressed Start: nothing is asked twice, and no step that was reached is lost."""
    if not (resident.started_at or resident.joined_at) and resident.role is not Role.STRANGER:
        await menu.owe(session, resident, now)  # a role that was waiting for this person
    residents.start(resident, now)
    back = await residents.welcome_back(session, resident, now)
    returned = back or await residents.returned_since(session, resident, now - JUST_NOW)
    await residents.note_source(session, resident, payload)
    link = payload if links.leads(payload) else None
    if not resident.joined_at:
        link = link or wanted(resident)
        residents.ask(session, resident, About.CHARTER, now, link=link)
        teaser = await links.tease(session, resident, link, now)
        return Arrival(replace(await consent(session), teaser=teaser))
    gone = None
    if link:
        try:
            await links.follow(session, resident, link, now)
            return Arrival(Step(None), followed=True, returned=returned)
        except Refusal as refusal:
            gone = refusal
    return Arrival(await current(session, resident), gone=gone, returned=returned)


def wanted(resident: Resident) -> str | None:
    """The link this newcomer came by, the one of the question at hand or else the first."""
    first = resident.source if links.leads(resident.source) else None
    return came_by(resident) or first


def came_by(resident: Resident) -> str | None:
    asked = resident.question
    return asked.link if asked and asked.about in ONBOARDING else None


async def consent(session: Session) -> Step:
    """Newcomers accept the newest charter."""
    return Step(About.CHARTER, charter=await community.newest_charter(session))


async def accept(session: Session, resident: Resident, number: int, now: datetime) -> Step:
    """Consent is given: version and time are stored, and the person is a resident from now on.

    Whoever accepts an older version is asked for the newest one.
    """
    if resident.joined_at:
        return await current(session, resident)
    asked = await consent(session)
    if asked.charter and asked.charter.number != number:
        return asked
    residents.start(resident, now)
    await residents.accept_charter(session, resident, number, now)
    await residents.admit(session, resident, now)
    await joining_invited.tell_inviter(session, resident, now)
    return await move_to(session, resident, STEPS[0], now)


async def current(session: Session, resident: Resident) -> Step:
    """The step this person is at, whatever was restarted meanwhile."""
    question = resident.question
    if not resident.joined_at:
        return await consent(session)
    if not question or question.about not in ONBOARDING:
        return Step(None)
    return await step(session, resident, question.about)


async def step(session: Session, resident: Resident, about: About) -> Step:
    if about is About.SECTION:
        return Step(about, sections=await sections.choice(session, resident))
    return Step(about, await interests.choice(session, resident.id))


async def resume(session: Session, resident: Resident, about: About | None, now: datetime) -> Step:
    """Go on with the first question that has no answer yet."""
    here = await current(session, resident)
    if here.about:
        return here
    if not resident.occupation:
        return await move_to(session, resident, About.OCCUPATION, now)
    if not resident.section_id and await sections.offered(session):
        return await move_to(session, resident, About.SECTION, now)
    if not (await interests.choice(session, resident.id)).marked:
        return await move_to(session, resident, About.INTERESTS, now)
    return here if resident.intro else await move_to(session, resident, About.INTRO, now)


async def skip(session: Session, resident: Resident, about: About | None, now: datetime) -> Step:
    """Leave a question unanswered; a late tap under another one just shows where one is."""
    here = await current(session, resident)
    if here.about is None or here.about is About.CHARTER or here.about is not about:
        return here
    return await move_on(session, resident, here.about, now)


async def back(session: Session, resident: Resident, about: About | None, now: datetime) -> Step:
    """The question before; a late tap under another one just shows where one is."""
    here = await current(session, resident)
    if here.about is not about or about not in STEPS[1:]:
        return here
    return await move_to(session, resident, await next_to(session, about, -1), now)


async def write(
    session: Session, resident: Resident, about: About, answer: str, now: datetime
) -> Step:
    """Take words as the answer; refuses as `put_down` does."""
    put_down(resident, about.value, answer)
    if about is About.INTRO and await bindings.bound(session):
        return await move_to(session, resident, About.INTRO_CONSENT, now)
    return await move_on(session, resident, about, now)


def put_down(resident: Resident, field: str, answer: str) -> None:
    """Write what a person says of themselves: "name", "occupation" or "intro".

    Refuses "too-long" with the limit, "nothing-to-see" for invisible characters alone, and
    "name-needs-letter".
    """
    cleaned = words.lines(answer) if field == "intro" else words.line(answer)
    said = words.within(cleaned, LIMITS[field])
    if field == "name" and not words.spoken(said):
        raise Refusal("name-needs-letter")
    setattr(resident, field, said)


async def toggle(session: Session, resident: Resident, topic: str) -> Step:
    return Step(About.INTERESTS, await interests.toggle(session, resident, topic))


async def turn(session: Session, resident: Resident, page: int) -> Step:
    """Another page of the sections, if that is what one is asked for."""
    here = await current(session, resident)
    return replace(here, sections=replace(here.sections, page=page))


async def settle(session: Session, resident: Resident, section_id: int, now: datetime) -> Step:
    """The person belongs to this section; a late tap just shows where one is.

    Refuses as `sections.choose` does.
    """
    here = await current(session, resident)
    if here.about is not About.SECTION:
        return here
    await sections.choose(session, resident, section_id)
    return await move_on(session, resident, About.SECTION, now)


async def post_intro(
    session: Session, resident: Resident, about: About | None, now: datetime
) -> Step:
    """With the person's consent, the introduction goes to the community chat."""
    asked = resident.question
    if asked and asked.about is about is About.INTRO_CONSENT:
        await publish_intro(session, resident, now)
    return await skip(session, resident, about, now)


async def intro_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> residents.Introduction:
    return await residents.introduction(session, notification.subject_id or 0)


INTRO_POST = declare(Kind("intro_post", priority=1, facts=intro_facts, quiet=Quiet.PASS))


async def publish_intro(session: Session, resident: Resident, now: datetime) -> None:
    for chat in await bindings.bound(session):
        await notifications.owe(
            session,
            INTRO_POST,
            f"intro:{resident.id}:{chat.chat_id}:{now.isoformat()}",
            now,
            chat_id=chat.chat_id,
            subject=Subject(SubjectKind.RESIDENT, resident.id),
        )


async def rewrite(session: Session, resident: Resident, about: About | None, now: datetime) -> Step:
    here = await current(session, resident)
    if here.about is not About.INTRO_CONSENT:
        return here
    return await move_to(session, resident, About.INTRO, now)


async def move_on(session: Session, resident: Resident, done: About, now: datetime) -> Step:
    """The question after `done`; after the last one the person has arrived."""
    if done in STEPS[:-1]:
        return await move_to(session, resident, await next_to(session, done, 1), now)
    await pause(session, resident, now)
    return Step(None, ahead=tuple(await links.foresee(session, now)))


async def next_to(session: Session, about: About, way: int) -> About:
    """The question after (1) or before (-1) one that has a neighbour there."""
    place = STEPS.index(about) + way
    if STEPS[place] is About.SECTION and not await sections.offered(session):
        place += way
    return STEPS[place]


async def move_to(session: Session, resident: Resident, about: About, now: datetime) -> Step:
    residents.ask(session, resident, about, now, link=came_by(resident))
    return await step(session, resident, about)


async def pause(session: Session, resident: Resident, now: datetime) -> About | None:
    """Ask no further; what was said is kept, and what the start link leads to is shown.

    What was asked, or None if nothing was. Before the consent the question stays: it can only be
    answered by its button.
    """
    asked = resident.question
    if asked is None or asked.about is About.CHARTER:
        return None if asked is None else About.CHARTER
    about, link = asked.about, came_by(resident)
    await residents.close_question(session, resident)
    if link:
        with suppress(Refusal):
            await links.follow(session, resident, link, now, late=True)
    return about
