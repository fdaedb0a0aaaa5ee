"""Every table that knows a person has a topic that answers for it."""

import hashlib

import pytest

from models import Base
from services.core import privacy
from services.core.languages import Language
from services.people import privacy as composed
from views.core import texts

# Columns that hold a person's number in Telegram. A message to a person has their number as chat.
NUMBERS = {"telegram_id", "chat_id", "user_id", "from_id", "person_digest"}


def naming() -> set[str]:
    """The columns that say who: they point at residents, or hold a number of Telegram's."""
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if column.name in NUMBERS
        or any(key.column.table.name == "residents" for key in column.foreign_keys)
    }


def test_somebody_answers_for_every_column_that_names_a_person() -> None:
    answered = [column for keeper in privacy.keepers() for column in keeper.columns]
    assert sorted(answered) == sorted(naming())


def test_who_forgets_first_is_written_down() -> None:
    order = [keeper.topic for keeper in privacy.keepers()]
    assert order == ["core", "news", "chats", "outbox", "clubs", "events", "community", "people"]


def test_half_a_registry_deletes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(privacy.KEEPERS, "events")
    with pytest.raises(LookupError, match="events"):
        privacy.keepers()


def test_each_topic_has_a_line_in_privacy() -> None:
    assert all(keeper.lines for keeper in privacy.keepers())


# What /privacy said under which version: a text that changes gets a new one.
SAID = {
    "2026-11-24": "69a82157c94ad29d",
    "2026-11-25": "9c64d073931c733e",
    "2026-11-26": "fabb8a596faeee77",
    "2026-11-27": "7439aebd419ad5fd",
    "2026-11-28": "3248bfb9ceded144",
    "2026-11-29": "479109a6bb25d2ae",
    "2026-11-30": "3f8806359b46d6c7",
    "2026-12-01": "526e4e72f292f294",
    "2026-12-02": "a64cc0fdf47aec3d",
}


def test_a_changed_text_of_privacy_has_a_new_version() -> None:
    keys = ["privacy-title", *composed.lines(), "privacy-more"]
    said = [texts.of(language).plain(key) for language in Language for key in keys]
    digest = hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]
    assert SAID.get(composed.VERSION) == digest
