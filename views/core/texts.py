"""Fluent in, words out: safe HTML for messages, plain text for toasts and buttons."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from html import escape, unescape
from pathlib import Path
from zoneinfo import ZoneInfo

from aiogram.client.default import DefaultBotProperties
from babel.dates import (
    format_date,
    format_datetime,
    format_time,
    get_day_names,
    get_timezone_location,
)
from babel.lists import format_list
from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

from services.core.languages import Language
from services.core.words import units

# Where in its file a word stands nobody asks.
PARSER = FluentParser(with_spans=False)
# A message begins with its key at the start of a line; what belongs to it is indented.
MESSAGE = re.compile(r"^(?=([a-z][\w-]*) *=)", re.MULTILINE)
TAG = re.compile(r"<[^>]+>")
NUMBER = re.compile(r" (?=(<b>)?[+−]?\d)")
LOCALES = Path(__file__).parent.parent.parent / "locales"

# The library guards against hostile translations by refusing long values. The translations are
# ours, the values are what people wrote: a full message of ampersands, escaped, must pass.
resolver.MAX_PART_LENGTH = 40_000

# The one place that knows how messages are marked up.
DEFAULTS = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)


Day = date  # which in `Texts` is something else


class Html(str):
    """Text that is already safe to send; everything else is escaped on its way in."""

    __slots__ = ()


class Texts:
    """The words of one language.

    Calling it gives message text: string values are escaped, tags live in the .ftl files.
    `plain` gives text for places that show tags as they are: toasts, buttons, file names.
    Both raise KeyError for an unknown key and ValueError for a missing variable.
    """

    def __init__(self, language: str, sources: dict[str, str]) -> None:
        """`sources` are the messages by key, each parsed when it is first said."""
        self.language = language
        self._sources = sources
        self._bundle = FluentBundle([language], use_isolating=False)

    def __call__(self, key: str, **values: object) -> Html:
        return Html(self._format(key, {name: safe(value) for name, value in values.items()}))

    def plain(self, key: str, **values: object) -> str:
        return self._format(key, values)

    def has(self, key: str) -> bool:
        return key in self._sources

    def _format(self, key: str, values: dict[str, object]) -> str:
        if not self.has(key):
            raise KeyError(key)
        if not self._bundle.has_message(key):
            self._bundle.add_resource(Resource([PARSER.parse_entry(self._sources[key])]))
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return str(text)

    def moment(self, at: datetime, zone: str) -> str:
        """A day with its weekday and the time, such as "пятница, 4 декабря, 19:00"."""
        local = at.astimezone(ZoneInfo(zone))
        day = format_date(local, self.plain("format-day"), locale=self.language)
        return self.plain("format-moment", day=day, time=self.time(at, zone))

    def span(self, start: datetime, end: datetime, zone: str) -> str:
        """A day and both times, such as "пятница, 4 декабря, 19:00–21:00"."""
        return f"{self.moment(start, zone)}–{self.time(end, zone)}"

    def short(self, at: datetime, zone: str) -> str:
        """For buttons and lists, such as "пт 4 дек., 19:00"."""
        local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return format_datetime(local, self.plain("format-short"), locale=self.language)

    def day(self, at: datetime, zone: str) -> str:
        local = at.astimezone(ZoneInfo(zone))
        return format_date(local, self.plain("format-day"), locale=self.language)

    def date(self, at: datetime, zone: str) -> str:
        """A day without its weekday, such as "4 декабря"."""
        local = at.astimezone(ZoneInfo(zone))
        return format_date(local, self.plain("format-date"), locale=self.language)

    def on(self, day: Day) -> str:
        """A day of the calendar, whatever the clock, such as "4 декабря"."""
        return format_date(day, self.plain("format-date"), locale=self.language)

    def time(self, at: datetime, zone: str) -> str:
        return format_time(at.astimezone(ZoneInfo(zone)).time(), "HH:mm", locale=self.language)

    def month(self, at: datetime, zone: str) -> str:
        """A month on its own, such as "ноябрь 2026"."""
        local = at.astimezone(ZoneInfo(zone))
        return format_date(local, "LLLL y", locale=self.language)

    def weekday(self, day: int) -> str:
        """Such as "Fri"; Monday is 0."""
        return str(get_day_names("abbreviated", locale=self.language)[day])

    def zone(self, zone: str) -> str:
        """The city whose clock is meant, such as "Москва"."""
        return get_timezone_location(zone, locale=self.language, return_city=True)

    def names(self, names: Sequence[str]) -> str:
        """A list as one says it: "Анна, Борис и Вера"."""
        return format_list(list(names), locale=self.language)


def safe(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Html):
        return escape(value, quote=False)
    return value


def lines(*parts: str | None) -> Html:
    """Join safe lines, leaving out what is None; an empty string makes a blank line."""
    return Html("\n".join(part for part in parts if part is not None))


def bound(text: str) -> Html:
    """Safe text whose numbers are not torn from the word or the sign before them."""
    return Html(NUMBER.sub("\N{NO-BREAK SPACE}", text))


def length(text: str) -> int:
    """Characters as Telegram counts them after reading the markup: UTF-16 units, tags apart."""
    return units(unescape(TAG.sub("", text)))


def shorten(text: str, limit: int) -> str:
    """At most `limit` UTF-16 units of plain text, with an ellipsis where it was cut."""
    if units(text) <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * max(limit - 1, 0)].decode("utf-16-le", "ignore")
    return kept.rstrip() + "…"


@cache
def of(language: str) -> Texts:
    """The texts of a language the community speaks; the first of them for any other."""
    language = language if language in set(Language) else next(iter(Language))
    sources: dict[str, str] = {}
    for path in sorted((LOCALES / language).rglob("*.ftl")):
        _, *messages = MESSAGE.split(path.read_text(encoding="utf-8"))
        sources.update(zip(messages[::2], messages[1::2], strict=True))
    return Texts(language, sources)


def language_of(code: str | None, default: str) -> str:
    """The language to speak with someone whose Telegram speaks `code`, such as "en-GB"."""
    short = (code or "")[:2].lower()
    return short if short in set(Language) else default
