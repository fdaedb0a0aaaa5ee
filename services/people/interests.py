"""What one may like: the topics on offer, and who has marked which."""

from dataclasses import dataclass

from sqlalchemy import and_, or_, select

from models import Resident, ResidentInterest, Session, Topic
from services.core import rows
from services.core.errors import Refusal

# What a community begins with, in this order. The keys stand on buttons sent long ago.
SEEDED = (
    "sport",
    "food",
    "books",
    "films",
    "music",
    "art",
    "games",
    "walks",
    "travel",
    "languages",
    "children",
    "pets",
    "tech",
    "business",
)
IN_ORDER = (Topic.position, Topic.id)


@dataclass(frozen=True)
class Choice:
    """Topics on offer in the owners' order; `marked` are the ids of those chosen."""

    offered: list[Topic]
    marked: frozenset[int]

    @property
    def liked(self) -> list[Topic]:
        return [one for one in self.offered if one.id in self.marked]


async def seed(session: Session) -> None:
    """The topics of a community that has none yet."""
    await rows.seed(session, Topic, SEEDED)


async def find(session: Session, code: str) -> Topic:
    """The topic that a button means; refuses "outdated-button" for none."""
    same = Topic.id == int(code) if code.isdecimal() else Topic.key == code
    topic: Topic | None = await session.scalar(select(Topic).where(same))
    if topic is None:
        raise Refusal("outdated-button")
    return topic


async def offered(session: Session, chosen: list[Topic]) -> Choice:
    """The choice beside what is chosen already: a hidden topic can only be given up."""
    marked = frozenset(one.id for one in chosen)
    on_offer = or_(Topic.hidden_at.is_(None), Topic.id.in_(marked))
    found = await session.scalars(select(Topic).where(on_offer).order_by(*IN_ORDER))
    return Choice(list(found), marked)


async def choice(session: Session, resident_id: int) -> Choice:
    """What this person may like and does."""
    mine = and_(ResidentInterest.topic_id == Topic.id, ResidentInterest.resident_id == resident_id)
    found = await session.execute(
        select(Topic, ResidentInterest.resident_id.is_not(None))
        .outerjoin(ResidentInterest, mine)
        .where(or_(Topic.hidden_at.is_(None), ResidentInterest.resident_id.is_not(None)))
        .order_by(*IN_ORDER)
    )
    both = found.all()
    return Choice([one[0] for one in both], frozenset(one[0].id for one in both if one[1]))


async def toggle(session: Session, resident: Resident, code: str) -> Choice:
    """Mark a topic or take the mark away; refuses as `find`, and "topic-hidden" to mark one."""
    topic = await find(session, code)
    row = await session.get(ResidentInterest, (resident.id, topic.id))
    if row:
        await session.delete(row)
    else:
        check_open(topic)
        session.add(ResidentInterest(resident_id=resident.id, topic_id=topic.id))
    await session.flush()
    return await choice(session, resident.id)


def check_open(topic: Topic) -> None:
    if topic.hidden_at:
        raise Refusal("topic-hidden")
