"""A time zone by its IANA name or by the name of a city."""

import unicodedata
from functools import cache
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from services.core.errors import Refusal
from services.core.languages import Language

EXAMPLE = "Europe/Moscow"


def find(words: str) -> str:
    """The zone that is meant; refuses "zone-unknown"."""
    zone = by_name().get(plain(words)) or by_city().get(plain(words))
    if zone is None:
        raise Refusal("zone-unknown", example=EXAMPLE)
    return zone


def plain(words: str) -> str:
    """Without case, accents and underscores: "São Paulo" may be typed as "sao_paulo"."""
    parts = unicodedata.normalize("NFKD", words.strip().lower().replace("_", " "))
    return "".join(one for one in parts if not unicodedata.combining(one))


@cache
def by_name() -> dict[str, str]:
    return {plain(zone): zone for zone in sorted(available_timezones())}


@cache
def by_city() -> dict[str, str]:
    """Cities in every language, as the cards call them."""
    found: dict[str, str] = {}
    for zone in sorted(
        (zone for zone in available_timezones() if "/" in zone), key=borrows_its_city
    ):
        found.setdefault(plain(zone.rsplit("/", 1)[1]), zone)
        for language in Language:
            found.setdefault(city(zone, language), zone)
    return found


def city(zone: str, language: Language) -> str:
    return plain(get_timezone_location(zone, locale=language, return_city=True))


def borrows_its_city(zone: str) -> bool:
    """Europe/Belfast is Europe/London by another name, and shows London's clock."""
    return city(zone, Language.EN) != plain(zone.rsplit("/", 1)[1])
