"""The rules of the community: owners draft and publish them, people accept them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from models import (
    About,
    CharterAcceptance,
    CharterVersion,
    CommunityRecord,
    Resident,
    Session,
)
from services.community.settings import other
from services.core import community, rights, words
from services.core.community import FIRST_CHARTER, Charter, Community
from services.core.errors import Refusal
from services.core.languages import Language
from services.core.rights import Act
from services.core.rows import FRESH
from services.outbox import consent
from services.people import joining, residents
from services.people.joining import Step

ABOUTS = (About.CHARTER_TEXT, About.CHARTER_TRANSLATION)
# Two languages and the frame fit into one message.
LIMIT = 1500
# Whoever has not accepted yet is shown the charter again, and not with every tap.
SHOWN_EVERY = timedelta(days=1)


@dataclass(frozen=True)
class Rules:
    """The charter that holds; of so many members, so many have accepted it."""

    charter: Charter
    accepted: int
    members: int
    may_edit: bool


@dataclass(frozen=True)
class Draft:
    """A wording that nobody was asked to accept yet, and how many would be."""

    version: CharterVersion
    main: Language
    members: int

    @property
    def other(self) -> Language:
        return other(self.main)


async def show(session: Session, person: Resident) -> Rules:
    if person.question and person.question.about in ABOUTS:
        await residents.close_question(session, person)
    newest = await community.newest_charter(session)
    accepted = await session.scalar(
        select(func.count())
        .select_from(CharterAcceptance)
        .join(Resident, Resident.id == CharterAcceptance.resident_id)
        .where(CharterAcceptance.number == newest.number, *MEMBERS)
    )
    may_edit = rights.allows(person.role, Act.EDIT_COMMUNITY)
    return Rules(newest, accepted or 0, await count_members(session), may_edit)


MEMBERS = (Resident.joined_at.is_not(None), Resident.deleted_at.is_(None))


async def count_members(session: Session) -> int:
    return await session.scalar(select(func.count()).select_from(Resident).where(*MEMBERS)) or 0


async def ask(session: Session, person: Resident, draft_id: int, now: datetime) -> None:
    """The next words are a new wording in the main language; 0 begins a draft."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    version = await own(session, person, draft_id) if draft_id else None
    await joining.pause(session, person, now)
    residents.ask(session, person, About.CHARTER_TEXT, now, version.id if version else None)


async def ask_translation(
    session: Session, person: Resident, known: Community, draft_id: int, now: datetime
) -> Draft:
    """The next words are the same wording in the other language."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    version = await own(session, person, draft_id)
    await joining.pause(session, person, now)
    residents.ask(session, person, About.CHARTER_TRANSLATION, now, version.id)
    return await draft(session, version, known)


async def write(
    session: Session, person: Resident, known: Community, answer: str, now: datetime
) -> Draft:
    """Take words as the wording or its translation; refuses as `words.within` does."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    assert person.question is not None
    about, draft_id = person.question.about, person.question.subject_id
    said = words.within(words.lines(answer), LIMIT)
    await residents.close_question(session, person)
    if draft_id is None:
        version = CharterVersion(texts={}, author_id=person.id)
        session.add(version)
    else:
        version = await own(session, person, draft_id)
    if about is About.CHARTER_TRANSLATION:
        version.texts = {**version.texts, other(known.language): said}
    else:
        version.texts = {known.language: said}  # the translation was that of other words
    await session.flush()
    return await draft(session, version, known)


async def preview(session: Session, person: Resident, known: Community, draft_id: int) -> Draft:
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    return await draft(session, await own(session, person, draft_id), known)


async def draft(session: Session, version: CharterVersion, known: Community) -> Draft:
    return Draft(version, Language(known.language), await count_members(session))


async def own(session: Session, person: Resident, draft_id: int) -> CharterVersion:
    """Refuses "charter-gone" for a draft that is somebody else's, published or dropped."""
    version = await session.get(CharterVersion, draft_id)
    if version is None or version.author_id != person.id or version.published_at:
        raise Refusal("charter-gone")
    return version


async def publish(
    session: Session, person: Resident, draft_id: int, now: datetime, *, everyone: bool
) -> Rules:
    """From now on newcomers accept this wording, and with `everyone` those who are here, too.

    Who publishes it has accepted it.
    """
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    # One at a time: the numbers follow each other.
    await session.execute(select(CommunityRecord.id).with_for_update())
    version = await own(session, person, draft_id)
    newest = await community.newest_charter(session)
    published = {"number": newest.number + 1, "everyone": everyone, "published_at": now}
    won = await session.scalar(
        update(CharterVersion)
        .where(CharterVersion.id == version.id, CharterVersion.published_at.is_(None))
        .values(published)
        .returning(CharterVersion.number)
        # A second tap in another transaction must find what the first one wrote.
        .execution_options(**FRESH)
    )
    if won is None:
        raise Refusal("charter-gone")
    if person.joined_at:
        await residents.accept_charter(session, person, won, now)
    return await show(session, person)


async def drop(session: Session, person: Resident, draft_id: int) -> Rules:
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    await session.delete(await own(session, person, draft_id))
    await session.flush()
    return await show(session, person)


def due(person: Resident, known: Community, now: datetime) -> bool:
    """Whether this resident is to be shown a charter they have not accepted yet. No statement."""
    # Whoever is here has accepted the first one, even where no row says so.
    if (person.charter_number or FIRST_CHARTER) >= known.charter_for_all:
        return False
    if not person.joined_at or person.deleted_at or not consent.reachable(person):
        return False
    return person.charter_shown_at is None or now - person.charter_shown_at >= SHOWN_EVERY


async def shown(session: Session, person: Resident, now: datetime) -> Charter:
    """What to show to whom `due` names."""
    person.charter_shown_at = now
    return await community.newest_charter(session)


async def accept(
    session: Session, person: Resident, number: int, now: datetime
) -> tuple[Step | None, Charter]:
    """Consent to what was read: a newcomer goes on with the next step of joining.

    The charter is the newest one; who read an older one has to see it.
    """
    newest = await community.newest_charter(session)
    if not person.joined_at:
        return await joining.accept(session, person, number, now), newest
    if number == newest.number:
        await residents.accept_charter(session, person, number, now)
    return None, newest
