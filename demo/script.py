"""What a town consists of: who lives there, what they do, and which buttons they look for."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Neighbour:
    """`week` is when they moved in, counted from the beginning of the history."""

    name: str
    occupation: str
    likes: tuple[str, ...]
    week: int
    intro: str = ""
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Meeting:
    """`day` is counted from today in whole days: negative is history; `mood` is a usual score.

    `repeats` is how many weeks lie between its dates; `made` is one of these dates. At `door` the
    host checks the guests in. That of a `club` is planned by the administrator, who founded it.
    """

    title: str
    day: int
    time: str
    place: str
    likes: tuple[str, ...]
    guests: int
    mood: int = 9
    seats: int | None = None
    words: str = ""
    photo: bool = False
    repeats: int = 0
    made: bool = False
    door: bool = False
    club: str = ""

    @property
    def past(self) -> bool:
        return self.day < 0


@dataclass(frozen=True)
class Club:
    """Founded by the administrator on a day counted from today; those join who like its topic.

    One that has reached what it wanted is `completed` on another day.
    """

    title: str
    purpose: str
    like: str
    day: int
    members: int
    completed: int | None = None


@dataclass(frozen=True)
class Idea:
    """Proposed on a day counted from today for one slot of the week; `votes` come in the chat.

    One with a `place` becomes a club whose first meeting is there.
    """

    words: str
    topic: str
    author: str
    slot: str
    day: int
    votes: int
    place: str = ""


@dataclass(frozen=True)
class Labels:
    """The buttons people look for, each by a part of its label, and the question they answer."""

    later: str  # under an owner's first steps
    accept: str
    keep_name: str
    done: str
    skip: str
    post: str
    lists: str
    sections: str  # the owners' list of them
    add: str
    choose_person: str
    host: str
    give_role: str
    unlimited: str
    description: str
    photo: str
    interests: str
    publish: str
    to_interested: str
    going: str
    maybe: str
    declined: str
    repeat: str
    rhythms: dict[int, str]  # by the weeks between two dates
    back: str
    all_dates: str
    all_clubs: str
    found_club: str
    topic: str
    found: str
    join: str
    run_club: str
    club_meeting: str
    to_club: str
    complete: str
    complete_yes: str
    ideas: str
    propose: str
    further: str
    would_lead: str
    send: str
    come: str
    decide: str
    found_of_idea: str
    first_meeting: str
    led: str
    code: str
    mark: str
    here: str
    close_list: str
    asked: str  # with the {title} of the meeting
    reasons: dict[int, str]  # by score, for those who were content
    other_reason: str  # for everybody else


@dataclass(frozen=True)
class Script:
    """A town in one language."""

    language: str
    town: str
    bot: str
    zone: ZoneInfo
    sections: tuple[str, ...]
    admin: Neighbour
    host: Neighbour
    residents: tuple[Neighbour, Neighbour]
    stranger: str
    neighbours: tuple[Neighbour, ...]
    leavers: tuple[str, ...]
    past: tuple[Meeting, ...]
    coming: tuple[Meeting, ...]
    clubs: tuple[Club, ...]
    ideas: tuple[Idea, ...]
    labels: Labels
    tour: tuple[str, str, str]  # what to try as a resident, as a stranger, as an administrator


# How many moved in each week: the founders first, then a trickle that the numbers can show.
ARRIVALS = (10, 2, 2, 3, 1, 2, 2, 3, 3)
SOURCES = ("src_lift", "src_chat", "src_qr", "")


def crowd(
    names: tuple[str, ...],
    occupations: tuple[str, ...],
    likes: tuple[tuple[str, ...], ...],
    intros: dict[str, str],
    sections: tuple[str, ...],
) -> tuple[Neighbour, ...]:
    """Everybody who has no part of their own, as they moved in."""
    said = (*sections, "")  # some pass the question by
    weeks = [week for week, count in enumerate(ARRIVALS) for _ in range(count)]
    return tuple(
        Neighbour(
            name,
            occupations[number % len(occupations)],
            likes[number % len(likes)],
            week,
            intros.get(name, ""),
            SOURCES[number % len(SOURCES)],
            said[number % len(said)],
        )
        for number, (name, week) in enumerate(zip(names, weeks, strict=True))
    )
