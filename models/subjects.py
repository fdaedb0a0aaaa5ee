"""What a message is about: a kind and a number, instead of one column per table."""

from dataclasses import dataclass
from enum import StrEnum


class SubjectKind(StrEnum):
    EVENT = "event"
    ANNOUNCEMENT = "announcement"
    RESIDENT = "resident"
    WEEK = "week"
    CLUB = "club"
    IDEA = "idea"


@dataclass(frozen=True)
class Subject:
    """One row of the table that `kind` names; the row may be gone by now."""

    kind: SubjectKind
    id: int
