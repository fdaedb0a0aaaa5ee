"""Which part of the community a person belongs to, if the owners list any; one may say none."""

from dataclasses import dataclass

from sqlalchemy import exists, or_, select

from models import Resident, Section, Session
from services.core.errors import Refusal


@dataclass(frozen=True)
class Sections:
    """What may be chosen, in the owners' order; a hidden one only by whoever has it already."""

    offered: tuple[Section, ...] = ()
    chosen: Section | None = None
    page: int = 0


NONE = Sections()


async def offered(session: Session) -> bool:
    """Whether there is anything to choose from."""
    return bool(await session.scalar(select(exists().where(Section.hidden_at.is_(None)))))


async def choice(session: Session, resident: Resident, page: int = 0) -> Sections:
    on_offer = or_(Section.hidden_at.is_(None), Section.id == resident.section_id)
    found = await session.scalars(
        select(Section).where(on_offer).order_by(Section.position, Section.id)
    )
    sections = tuple(found)
    mine = next((one for one in sections if one.id == resident.section_id), None)
    return Sections(sections, mine, page)


async def mine(session: Session, resident: Resident) -> Section | None:
    return await session.get(Section, resident.section_id) if resident.section_id else None


async def find(session: Session, section_id: int) -> Section:
    """Refuses "outdated-button" for none."""
    section = await session.get(Section, section_id)
    if section is None:
        raise Refusal("outdated-button")
    return section


async def choose(session: Session, resident: Resident, section_id: int) -> None:
    """Refuses as `find`, and "section-hidden" for one that is offered no more."""
    section = await find(session, section_id)
    if section.hidden_at and section.id != resident.section_id:
        raise Refusal("section-hidden")
    resident.section_id = section.id


def clear(resident: Resident) -> None:
    resident.section_id = None
