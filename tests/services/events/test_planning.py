"""Rules of planning with many cases: what is read, what is missing, what fits."""

from datetime import UTC, datetime

import pytest

from models import About, Answer, Event, Topic
from services.core.community import Community
from services.core.errors import Refusal
from services.core.languages import Language
from services.core.words import CAPTION_LIMIT
from services.events import planning
from services.events.cards import EventCard
from services.events.planning_news import EVENT_CHANGED, EVENT_MOVED
from services.events.publishing import EVENT_INVITATION
from services.events.rsvps_queue import SEAT_PROMOTED
from services.outbox.content import Prepared
from services.outbox.kinds import Kind
from services.people.interests import SEEDED
from views.core import texts
from views.core.screen import Screen
from views.core.texts import length, shorten
from views.events import cards as cards_view
from views.events import planning as planning_view
from views.events.cards import Room
from views.outbox import content

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOME = Community(name="Дом", zone="Europe/Moscow", language="ru", bot_username="domovoy_bot")


def fullest(*, photo: bool = True, letter: str = "Щ") -> EventCard:
    """Everything as long as it may be, and more answers than a card names."""
    event = Event(
        id=1,
        title=letter * 100,
        place=letter * 200,
        description=letter * 700,
        online=True,
        photo="file" if photo else None,
        zone="Europe/Moscow",
        starts_at=datetime(2026, 9, 23, 16, 0, tzinfo=UTC),
        minutes=90,
        seats=9_999,
        taken=9_000,
    )
    return EventCard(
        event,
        host=letter * 64,
        interests=[Topic(names={}, key=key) for key in SEEDED],
        names=[letter * 64] * 10,
        maybe=1_000,
        waiting=1_000,
        mine=Answer.WAITING,
        position=1_000,
        may_manage=True,
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("letter", ["Щ", "&", "<", "😀"])
def test_the_fullest_card_fits_under_a_photo(language: str, letter: str) -> None:
    t, card = texts.of(language), fullest(letter=letter)
    cards = [
        cards_view.for_chat(card, t, HOME),
        cards_view.for_reader(card, t),
        planning_view.hub(planning.Plan(card, (), reopened=True), t, NOW),
    ]
    assert [length(one.text) <= CAPTION_LIMIT for one in cards] == [True] * 3


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", [EVENT_INVITATION, EVENT_MOVED, EVENT_CHANGED, SEAT_PROMOTED])
def test_the_fullest_news_fits_under_a_photo(language: str, kind: Kind) -> None:
    fields = ["minutes", "online", "place", "title"]
    owed = Prepared(1, kind, 1, None, language, fullest(), {"fields": fields}, None, 0)
    said = content.VIEWS[kind.name](owed, texts.of(language), HOME)
    assert isinstance(said, Screen)
    assert length(said.text) <= CAPTION_LIMIT


def test_without_a_photo_nothing_is_left_out() -> None:
    card = fullest(photo=False)
    shown = cards_view.for_reader(card, texts.of("ru")).text
    assert "Щ" * 700 in shown
    assert "Щ" * 200 in shown


def test_the_description_gives_way_before_the_place() -> None:
    card = fullest()
    card.event.title, card.interests[:] = "Йога", []
    shown = cards_view.for_reader(card, texts.of("ru")).text
    assert "Щ" * 200 in shown
    assert "Щ" * 700 not in shown


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("😀😀", 4, "😀😀"),
        ("😀😀", 3, "😀…"),
        ("😀😀", 2, "…"),
    ],
)
def test_shortening_counts_as_telegram_does(text: str, limit: int, kept: str) -> None:
    assert shorten(text, limit) == kept


def test_length_is_counted_after_reading_the_markup() -> None:
    assert length("<b>a &amp; b</b> 😀") == 8


@pytest.mark.parametrize(
    ("words", "seats"), [("7", 7), (" 12 ", 12), ("10000", 10_000), ("5 мест", 5)]
)
def test_seats_are_read(words: str, seats: int) -> None:
    assert planning.seats_in(words) == seats


@pytest.mark.parametrize("words", ["abc", "", "0", "-5", "10001", "999999999999", "1.5", "5 из 10"])
def test_seats_that_cannot_be_read_are_refused(words: str) -> None:
    with pytest.raises(Refusal, match="seats-unclear"):
        planning.seats_in(words)


@pytest.mark.parametrize(
    ("values", "lacks"),
    [
        ({}, ("title", "when", "place")),
        ({"title": "Йога", "online": True}, ("when",)),
        ({"title": "Йога", "starts_at": NOW}, ("place",)),
        ({"title": "Йога", "starts_at": NOW, "place": "Зал"}, ()),
    ],
)
def test_a_draft_knows_what_it_lacks(values: dict[str, object], lacks: tuple[str, ...]) -> None:
    assert planning.lacks(Event(**values)) == lacks


@pytest.mark.parametrize(("about", "limit"), list(planning.LIMITS.items()))
def test_words_are_taken_up_to_the_limit(about: About, limit: int) -> None:
    assert planning.checked("й" * limit, about) == "й" * limit
    with pytest.raises(Refusal, match="too-long"):
        planning.checked("й" * (limit + 1), about)


def test_a_description_keeps_its_lines_and_a_title_has_one() -> None:
    assert planning.checked(" a\n b ", About.EVENT_DESCRIPTION) == "a\nb"
    assert planning.checked(" a\n b ", About.EVENT_TITLE) == "a b"


@pytest.mark.parametrize("about", planning.LIMITS)
def test_what_nobody_can_see_is_left_out(about: About) -> None:
    assert planning.checked("Йога\u202e ад\u200b", about) == "Йога ад"
    with pytest.raises(Refusal, match="nothing-to-see"):
        planning.checked("\u200b \u2060", about)


@pytest.mark.parametrize(
    ("minutes", "said"), [(60, "1"), (90, "1½"), (30, "½"), (240, "4"), (45, "0.75")]
)
def test_hours_are_short(minutes: int, said: str) -> None:
    assert planning_view.hours(minutes) == said


def test_every_room_is_smaller_than_the_one_before() -> None:
    rooms = [room for room, _ in cards_view.ROOMS]
    assert rooms == sorted(rooms, key=lambda room: (room.names, room.place), reverse=True)
    assert rooms[0] == Room()
