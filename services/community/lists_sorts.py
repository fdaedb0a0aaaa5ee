"""Which lists there are, and what sets each of them apart."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import InstrumentedAttribute

from models import About, Changed, Event, Format, Resident, ResidentInterest, Section, Topic


class ListName(StrEnum):
    TOPICS = "topics"
    FORMATS = "formats"
    SECTIONS = "sections"


Item = Topic | Format | Section


@dataclass(frozen=True)
class Sort:
    """What sets a list apart: its rows, what is asked about them, and the column that names one."""

    table: type[Item]
    changed: Changed
    name: About
    translation: About
    chosen: InstrumentedAttribute[int] | InstrumentedAttribute[int | None]


LISTS = {
    ListName.TOPICS: Sort(
        Topic,
        Changed.TOPIC,
        About.TOPIC_NAME,
        About.TOPIC_TRANSLATION,
        ResidentInterest.topic_id,
    ),
    ListName.FORMATS: Sort(
        Format, Changed.FORMAT, About.FORMAT_NAME, About.FORMAT_TRANSLATION, Event.format_id
    ),
    ListName.SECTIONS: Sort(
        Section,
        Changed.SECTION,
        About.SECTION_NAME,
        About.SECTION_TRANSLATION,
        Resident.section_id,
    ),
}
TRANSLATIONS = {one.translation: name for name, one in LISTS.items()}
ANSWERS = {**{one.name: name for name, one in LISTS.items()}, **TRANSLATIONS}
